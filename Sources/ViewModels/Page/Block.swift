import Content

/// One piece of a page, drawn by both renderers.
public struct Block: Equatable, Sendable {
  /// What a block can be.
  public enum Kind: Equatable, Sendable {
    /// A heading over what follows.
    case heading(String)
    /// A paragraph.
    case text(String)
    /// A line of lesser weight.
    case quiet(String)
    /// A paragraph that must not be overlooked.
    case warning(String)
    /// What to do now: a few large words, then how.
    case instruction(String, detail: String)
    /// A line that can be chosen.
    case choice(ChoiceLine)
    /// A question with its answer.
    case check(CheckLine)
    /// Something that has a value.
    case field(FieldLine)
    /// One of several things that stand side by side where there is room.
    case column(ComparisonColumn)
    /// A breath: a bar that grows and shrinks.
    case breath(Breath)
    /// A line to type in.
    case input(InputLine)
    /// Time running down.
    case countdown(Countdown)
    /// A drawing and its words.
    case picture(Picture)
    /// A bar, one of several under each other.
    case bar(BarLine)
    /// A row of a heat map.
    case heat(HeatLine)
    /// What the signs of a heat map mean: for those who look at it, and no words to anybody else.
    case legend([LegendEntry])
  }

  /// What it is.
  public var kind: Kind
  /// What stands behind it, where it claims something medical.
  public var evidence: Evidence?
  /// Why it is asked and what the answers mean, where it is a question.
  public var why: String?

  /// A block from its parts.
  public init(_ kind: Kind, evidence: Evidence? = nil, why: String? = nil) {
    self.kind = kind
    self.evidence = evidence
    self.why = why
  }

  /// Whether the cursor stops on it. Headings are passed over, and so is a legend.
  public var takesFocus: Bool {
    switch kind {
    case .heading, .legend: false
    default: true
    }
  }
}

/// A line that can be chosen.
public struct ChoiceLine: Equatable, Sendable {
  /// What choosing it does.
  public enum Target: Equatable, Sendable {
    /// Opens the screen of this name.
    case screen(String)
    /// Does this on the screen it belongs to.
    case action(Action)
  }

  /// The key that chooses it directly: its number, or the names of its keys.
  public var key: String
  /// What it says.
  public var label: String
  /// A few words more, or the reason why it cannot be chosen now.
  public var note: String?
  /// Whether it can be chosen now.
  public var isEnabled: Bool
  /// What choosing it does.
  public var target: Target

  /// A line from its parts.
  public init(
    key: String, label: String, note: String? = nil, isEnabled: Bool = true, target: Target
  ) {
    self.key = key
    self.label = label
    self.note = note
    self.isEnabled = isEnabled
    self.target = target
  }
}

/// A question that is answered yes, no or not sure.
public struct CheckLine: Equatable, Sendable {
  /// The answer as a short sign, empty where there is none.
  public var state: String
  /// The question, or a few words for it while the cursor is elsewhere.
  public var text: String
  /// Whether it belongs to the question above it.
  public var isFollowUp: Bool

  /// A line from its parts.
  public init(state: String, text: String, isFollowUp: Bool = false) {
    self.state = state
    self.text = text
    self.isFollowUp = isFollowUp
  }
}

/// Something that has a value.
public struct FieldLine: Equatable, Sendable {
  /// The key that leads to it.
  public var key: String
  /// What it is called.
  public var label: String
  /// Its value in words.
  public var value: String
  /// A few words more, if any.
  public var note: String?
  /// Whether characters are typed into it now; the value may hold anything then.
  public var isTyped: Bool

  /// A line from its parts.
  public init(
    key: String, label: String, value: String, note: String? = nil, isTyped: Bool = false
  ) {
    self.key = key
    self.label = label
    self.value = value
    self.note = note
    self.isTyped = isTyped
  }
}

/// One of several things side by side.
public struct ComparisonColumn: Equatable, Sendable {
  /// Its name.
  public var title: String
  /// What there is to say about it, line by line.
  public var lines: [String]

  /// A column from its parts.
  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

/// A breath in or out.
public struct Breath: Equatable, Sendable {
  /// How full the lungs are, from 0 to 1.
  public var fullness: Double
  /// What is left of it, in words.
  public var caption: String
  /// Which breath it is.
  public var status: String

  /// A breath from its parts.
  public init(fullness: Double, caption: String, status: String) {
    self.fullness = fullness
    self.caption = caption
    self.status = status
  }
}

/// A line to type in.
public struct InputLine: Equatable, Sendable {
  /// What is asked for.
  public var label: String
  /// What has been typed; it may hold anything.
  public var text: String

  /// A line from its parts.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// Time running down.
public struct Countdown: Equatable, Sendable {
  /// A bar with its words.
  public struct Bar: Equatable, Sendable {
    /// What it measures.
    public var label: String
    /// How much of it is done, from 0 to 1; `nil` where nothing shall move.
    public var done: Double?
    /// What is left of it, in words or as a clock.
    public var left: String

    /// A bar from its parts.
    public init(label: String, done: Double?, left: String) {
      self.label = label
      self.done = done
      self.left = left
    }
  }

  /// What is left of this step, for the big digits: seconds, or minutes and seconds as `4:59`.
  public var face: String
  /// The same in words, which say as well whether it stands still: large digits are a drawing that
  /// neither braille nor speech can read.
  public var caption: String
  /// Where in the routine this is.
  public var status: String
  /// Bars for this step and for the whole.
  public var bars: [Bar]

  /// A countdown from its parts.
  public init(face: String, caption: String, status: String, bars: [Bar]) {
    self.face = face
    self.caption = caption
    self.status = status
    self.bars = bars
  }
}
