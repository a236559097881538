import Content

/// One piece of a page, drawn by both renderers.
package struct Block: Equatable, Sendable {
  /// What a block can be.
  package enum Kind: Equatable, Sendable {
    /// A heading over what follows.
    case heading(String)
    /// A paragraph.
    case text(String)
    /// A paragraph of less importance.
    case quiet(String)
    /// A paragraph nobody may overlook.
    case warning(String)
    /// One of several things that belong to the paragraph above.
    case point(String)
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
    /// What the shades of a heat map mean. It says nothing in plain text, where there are no
    /// shades.
    case legend([LegendEntry])
    /// Counts along an axis.
    case histogram(Histogram)
    /// A difference with its range, one of several under each other. It can be chosen.
    case whisker(WhiskerLine)
  }

  /// A part of what a choice leads to, shown under it already where a window is wide enough for two
  /// columns of them. What it says stands behind the choice as well.
  package struct Panel: Equatable, Sendable {
    /// Where it stands.
    package enum Column: Sendable {
      case left, right
    }

    /// Where it stands.
    package var column: Column
    /// What it shows.
    package var blocks: [Block]

    package init(column: Column, blocks: [Block]) {
      self.column = column
      self.blocks = blocks
    }
  }

  /// What there is to say about a line while the cursor is on it, at a place of its own, so that no
  /// line moves when the cursor does.
  package struct Detail: Equatable, Sendable {
    /// Where it stands.
    package enum Place: Sendable {
      /// At the side of a wide window, and else at the foot of the page.
      case foot
      /// At the side of a wide window, and else nowhere: opening the line shows the same.
      case beside
    }

    /// Where it stands.
    package var place: Place
    /// What it shows.
    package var blocks: [Block]

    package init(_ place: Place, _ blocks: [Block]) {
      self.place = place
      self.blocks = blocks
    }
  }

  /// What it is.
  package var kind: Kind
  /// The evidence for it, if it makes a medical claim.
  package var evidence: Evidence?
  /// If it is a question: why it is asked, and what the answers mean.
  package var why: String?
  /// If it is a choice: a part of what it leads to, for a wide window.
  package var panel: Panel?
  /// What is shown while the cursor is on it. Lines of one list have theirs all or none, since the
  /// longest decides how much room there is.
  package var detail: Detail?
  /// Whether it says to call for help now.
  package var isEmergency = false
  /// Whether an empty line stands above it where there is room; `nil` if that depends on what it is.
  package var gap: Bool?
  /// Whether the cursor passes it by: it belongs to what stands beside it.
  package var isPassedBy = false

  package init(_ kind: Kind, evidence: Evidence? = nil, why: String? = nil) {
    self.kind = kind
    self.evidence = evidence
    self.why = why
  }

  /// Whether there is something to do or to look up on it, or it has to be noticed: then the cursor
  /// stops on it. Other text is scrolled through.
  package var takesFocus: Bool {
    if isPassedBy { return false }
    return switch kind {
    case .heading, .legend, .histogram: false
    case .text, .quiet, .point: evidence != nil
    default: true
    }
  }

  /// The key that leads to it, if it is a line with one.
  package var key: String {
    switch kind {
    case .choice(let line): line.key
    case .check(let line): line.key
    case .field(let line): line.key
    default: ""
    }
  }

  /// What choosing it does; `nil` if there is nothing to choose.
  package var target: ChoiceLine.Target? {
    switch kind {
    case .choice(let line): line.target
    case .whisker(let line): line.target
    default: nil
    }
  }
}

/// A line that can be chosen.
package struct ChoiceLine: Equatable, Sendable {
  /// What choosing it does.
  package enum Target: Equatable, Sendable {
    /// Opens the screen of this name.
    case screen(String)
    /// Does this on the screen it belongs to.
    case action(Action)
  }

  /// The key that chooses it directly: its number, or the names of its keys.
  package var key: String
  /// What it says.
  package var label: String
  /// A short addition, or the reason why it cannot be chosen now.
  package var note: String?
  /// A word for this choice and those after it, if a group begins with it; empty if it goes on with the
  /// group above. A small window has no room for it.
  package var group: String?
  /// The words of the label that were searched for.
  package var marked: [String] = []
  /// Whether it can be chosen now.
  package var isEnabled: Bool
  /// What choosing it does.
  package var target: Target

  package init(
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
package struct CheckLine: Equatable, Sendable {
  /// The key that leads to it: its number.
  package var key: String
  /// The answer as a short sign, empty where there is none.
  package var state: String
  /// The question in a few words.
  package var text: String
  /// Whether it belongs to the question above it.
  package var isFollowUp: Bool

  package init(key: String = "", state: String, text: String, isFollowUp: Bool = false) {
    self.key = key
    self.state = state
    self.text = text
    self.isFollowUp = isFollowUp
  }
}

/// Something that has a value.
package struct FieldLine: Equatable, Sendable {
  /// The key that leads to it.
  package var key: String
  /// What it is called.
  package var label: String
  /// Its value in words.
  package var value: String
  /// A short addition, if any.
  package var note: String?
  /// Whether characters are typed into it now; the value may hold anything then.
  package var isTyped: Bool

  package init(
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
package struct ComparisonColumn: Equatable, Sendable {
  /// Its name.
  package var title: String
  /// What there is to say about it, line by line.
  package var lines: [String]

  package init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

/// A line to type in.
package struct InputLine: Equatable, Sendable {
  /// What is asked for.
  package var label: String
  /// What has been typed; it may hold anything.
  package var text: String

  package init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
