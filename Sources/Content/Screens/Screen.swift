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
  /// What people may search for it by beside what it says: its names elsewhere, what it is like.
  package var searchWords: [String] = []

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
