/// One screen of the guide, as its YAML file describes it.
public struct Screen: Equatable, Sendable {
  /// The kinds a screen can be.
  public enum Kind: Equatable, Sendable {
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
  public var name: String
  /// The line at its top.
  public var title: String
  /// What it is.
  public var kind: Kind

  /// A screen from its parts.
  public init(name: String, title: String, kind: Kind) {
    self.name = name
    self.title = title
    self.kind = kind
  }
}

extension Screen {
  /// The name of the screen that this name belongs to: what stands before the stroke in
  /// `heat-or-cold/sore`.
  public static func base(of name: String) -> String { String(name.prefix { $0 != "/" }) }

  /// What stands after the stroke, if there is one.
  public static func part(of name: String) -> String? {
    name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) }
  }

  /// Whether it is a part of another screen.
  public var isPart: Bool { Screen.part(of: name) != nil }

  /// The names under which its parts can be opened.
  public var partNames: [String] {
    switch kind {
    case .decision(let decision): decision.parts.map(\.name)
    case .checklist(let checklist): checklist.sections.map { "\(name)/\($0.name)" }
    case .menu, .article, .routine, .selfCheck, .diary: []
    }
  }
}

/// One piece of something to read.
public enum Passage: Equatable, Sendable {
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
public struct Comparison: Equatable, Sendable {
  /// One of the two.
  public struct Side: Equatable, Sendable {
    /// Its name.
    public var title: String
    /// What there is to say about it, line by line.
    public var lines: [String]
    /// What stands behind that.
    public var evidence: Evidence?

    /// A side from its parts.
    public init(title: String, lines: [String], evidence: Evidence?) {
      self.title = title
      self.lines = lines
      self.evidence = evidence
    }
  }

  /// The first of them.
  public var left: Side
  /// The second of them.
  public var right: Side

  /// These two.
  public init(left: Side, right: Side) {
    self.left = left
    self.right = right
  }
}

/// Something to read.
public struct Article: Equatable, Sendable {
  /// Its pieces in reading order.
  public var passages: [Passage]

  /// An article of these pieces.
  public init(passages: [Passage]) { self.passages = passages }
}

/// Choices that lead on, numbered from 1 in their order.
public struct Menu: Equatable, Sendable {
  /// What stands above the choices.
  public var passages: [Passage]
  /// The choices, at most nine, so that a digit opens each.
  public var choices: [Choice]
  /// A line under the choices, if any.
  public var foot: String?
  /// A clock that starts when this screen is opened, if it has one.
  public var clock: Clock?
  /// The routines whose nights are counted here, if any.
  public var nights: [String]

  /// A menu from its parts.
  public init(
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
public struct Choice: Equatable, Sendable {
  /// What it says.
  public var label: String
  /// A few words more, if any.
  public var note: String?
  /// The name of the screen that it opens, or of a part of one.
  public var opens: String

  /// A choice from its parts.
  public init(label: String, note: String? = nil, opens: String) {
    self.label = label
    self.note = note
    self.opens = opens
  }
}

/// A clock that runs from the first key while somebody is in trouble, and speaks up once.
public struct Clock: Equatable, Sendable {
  /// After how long it speaks up.
  public var limit: Duration
  /// What it then says.
  public var warning: Statement

  /// A clock that says `warning` after `limit`.
  public init(limit: Duration, warning: Statement) {
    self.limit = limit
    self.warning = warning
  }
}
