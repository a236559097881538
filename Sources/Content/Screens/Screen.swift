/// One screen of the guide, as its YAML file describes it.
package struct Screen: Equatable, Sendable {
  /// The kinds a screen can be.
  package enum Kind: Equatable, Sendable {
    /// Something to read, then choices that lead on.
    case menu(Menu)
    /// Something to read.
    case article(Article)
    /// A guided countdown.
    case routine(Routine)
    /// Questions about warning signs.
    case checklist(Checklist)
    /// Questions of which the first that matches leads on.
    case decision(Decision)
    /// Tasks that show whether a muscle is as strong as usual.
    case selfCheck(SelfCheck)
    /// A screen of the diary.
    case diary(DiaryScreen)
  }

  /// The screen's identity: the name of its file without `.yaml`.
  package var name: String
  /// The line at its top.
  package var title: String
  /// What it is.
  package var kind: Kind

  package init(name: String, title: String, kind: Kind) {
    self.name = name
    self.title = title
    self.kind = kind
  }
}

extension Screen {
  /// The name of the screen that this name belongs to: what stands before the stroke in
  /// `heat-or-cold/sore`.
  package static func base(of name: String) -> String { String(name.prefix { $0 != "/" }) }

  /// What stands after the stroke, if there is one.
  package static func part(of name: String) -> String? {
    name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) }
  }

  /// Whether it is a part of another screen.
  package var isPart: Bool { Screen.part(of: name) != nil }

  /// The names under which its parts can be opened.
  package var partNames: [String] {
    switch kind {
    case .decision(let decision): decision.parts.map(\.name)
    case .checklist(let checklist): checklist.sections.map { "\(name)/\($0.name)" }
    case .menu, .article, .routine, .selfCheck, .diary: []
    }
  }
}

/// One piece of something to read.
package enum Passage: Equatable, Sendable {
  /// A heading over what follows.
  case heading(String)
  /// A paragraph.
  case say(Statement)
  /// A paragraph that must not be overlooked.
  case warn(Statement)
  /// Two things side by side.
  case compare(Comparison)
}

/// Two things side by side.
package struct Comparison: Equatable, Sendable {
  /// One of the two.
  package struct Side: Equatable, Sendable {
    /// Its name.
    package var title: String
    /// What there is to say about it, line by line.
    package var lines: [String]
    /// What stands behind that.
    package var evidence: Evidence?

    package init(title: String, lines: [String], evidence: Evidence?) {
      self.title = title
      self.lines = lines
      self.evidence = evidence
    }
  }

  /// The first of them.
  package var left: Side
  /// The second of them.
  package var right: Side

  /// These two.
  package init(left: Side, right: Side) {
    self.left = left
    self.right = right
  }
}

/// Something to read.
package struct Article: Equatable, Sendable {
  /// Its pieces in reading order.
  package var passages: [Passage]

  /// An article of these pieces.
  package init(passages: [Passage]) { self.passages = passages }
}

/// Choices that lead on, numbered from 1 in their order.
package struct Menu: Equatable, Sendable {
  /// What stands above the choices.
  package var passages: [Passage]
  /// The choices, at most nine, so that a digit opens each.
  package var choices: [Choice]
  /// A line under the choices, if any.
  package var foot: String?
  /// A clock that starts when this screen is opened, if it has one.
  package var clock: Clock?
  /// The routines whose nights are counted here, if any.
  package var nights: [String]

  package init(
    passages: [Passage], choices: [Choice], foot: String? = nil, clock: Clock? = nil,
    nights: [String] = []
  ) {
    self.passages = passages
    self.choices = choices
    self.foot = foot
    self.clock = clock
    self.nights = nights
  }
}

/// A line of a menu that opens another screen.
package struct Choice: Equatable, Sendable {
  /// What it says.
  package var label: String
  /// A few words more, if any.
  package var note: String?
  /// The name of the screen that it opens, or of a part of one.
  package var opens: String

  package init(label: String, note: String? = nil, opens: String) {
    self.label = label
    self.note = note
    self.opens = opens
  }
}

/// A clock that runs from the first key while somebody is in trouble, and speaks up once.
package struct Clock: Equatable, Sendable {
  /// After how long it speaks up.
  package var limit: Duration
  /// What it then says.
  package var warning: Statement

  /// A clock that says `warning` after `limit`.
  package init(limit: Duration, warning: Statement) {
    self.limit = limit
    self.warning = warning
  }
}
