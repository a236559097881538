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
    /// Time running down.
    case countdown(Countdown)
    /// A drawing and its words.
    case picture(Picture)
  }

  /// What it is.
  public var kind: Kind
  /// What stands behind it, where it claims something medical.
  public var evidence: Evidence?

  /// A block from its parts.
  public init(_ kind: Kind, evidence: Evidence? = nil) {
    self.kind = kind
    self.evidence = evidence
  }

  /// Whether the cursor stops on it. Headings are passed over.
  public var takesFocus: Bool {
    if case .heading = kind { false } else { true }
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

/// Time running down.
public struct Countdown: Equatable, Sendable {
  /// A bar with its words.
  public struct Bar: Equatable, Sendable {
    /// What it measures.
    public var label: String
    /// How much of it is done, from 0 to 1.
    public var done: Double
    /// What is left of it, in words or as a clock.
    public var left: String

    /// A bar from its parts.
    public init(label: String, done: Double, left: String) {
      self.label = label
      self.done = done
      self.left = left
    }
  }

  /// What is left of this step, in seconds, for the big digits.
  public var seconds: Int
  /// The same in words, which say as well whether it stands still: large digits are a drawing that
  /// neither braille nor speech can read.
  public var caption: String
  /// Where in the routine this is.
  public var status: String
  /// Bars for this step and for the whole.
  public var bars: [Bar]

  /// A countdown from its parts.
  public init(seconds: Int, caption: String, status: String, bars: [Bar]) {
    self.seconds = seconds
    self.caption = caption
    self.status = status
    self.bars = bars
  }
}
