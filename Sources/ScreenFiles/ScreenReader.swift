import Content
import Yams

/// Reads the file of one screen.
struct ScreenReader {
  let yaml: YAMLDocument
  let name: String
  /// The pose of this name with its words; `nil` where either is missing.
  let picture: (String) -> Picture?

  typealias Limit = ScreenFormat.Limit

  /// The screen, or `nil` where the file has a fault that leaves nothing to show.
  func screen() -> Screen? {
    guard let root = yaml.root(), case .mapping(let mapping) = root else { return nil }
    guard let kindNode = mapping["kind"] else {
      let kinds = ScreenFormat.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      yaml.fault(at: root, "A screen needs \"kind:\": one of \(kinds).")
      return nil
    }
    guard let kind = yaml.value(kindNode, ScreenFormat.Kind.self),
      let fields = yaml.fields(root, of: kind.part)
    else { return nil }
    let content: Screen.Kind? =
      switch kind {
      case .menu: .menu(menu(fields))
      case .article: .article(article(fields))
      case .routine: routine(fields).map { .routine($0) }
      case .checklist: checklist(fields).map { .checklist($0) }
      case .decision: decision(fields).map { .decision($0) }
      case .selfCheck: selfCheck(fields).map { .selfCheck($0) }
      case .diary: diary(fields).map { .diary($0) }
      }
    return screen(name, fields, content)
  }

  /// A screen with the keys that every one has.
  func screen(_ name: String, _ fields: Fields, _ kind: Screen.Kind?) -> Screen? {
    let words = fields.texts("search")
    guard let title = fields.text("title"), let kind else { return nil }
    var screen = Screen(name: name, title: title, kind: kind)
    screen.searchWords = words
    return screen
  }

  private func article(_ fields: Fields) -> Article {
    // It stands on a menu of its own accord, so that a new article is one new file.
    if let node = fields["listed"] {
      yaml.listing = fields.name("listed").map { ($0, node) }
    }
    return Article(passages: passages("text", fields))
  }

  private func diary(_ fields: Fields) -> DiaryScreen? {
    let passages = passages("text", fields)
    return fields.word("shows").map { DiaryScreen(part: $0, passages: passages) }
  }

  func menu(_ fields: Fields) -> Menu {
    let items = fields.items("choices")
    if items.count > Limit.choices {
      yaml.fault(at: items[Limit.choices], "A menu has at most nine choices, one for each digit.")
    }
    return Menu(
      passages: passages("text", fields), choices: fields.parts("choices").compactMap(choice),
      more: passages("more", fields), foot: fields.text("foot"),
      clock: fields.fields("clock").flatMap(clock), nights: fields.names("nights"),
      answers: fields.fields("answers").map(answers) ?? [:])
  }

  private func answers(_ fields: Fields) -> [Routine.Relief: String] {
    Routine.Relief.allCases.reduce(into: [:]) { $0[$1] = fields.name($1.rawValue) }
  }

  private func choice(_ fields: Fields) -> Choice? {
    let isAgain = fields["open"]?.scalar?.string == Choice.again
    let opens = isAgain ? Choice.again : fields.name("open")
    let label = fields.text("label")
    let note = fields.text("note")
    let group = fields.text("group")
    guard let opens, let label else { return nil }
    return Choice(label: label, note: note, group: group, opens: opens)
  }

  private func clock(_ fields: Fields) -> Clock? {
    let warning = statement("say", fields)
    guard let minutes = fields.number("minutes"), let warning else { return nil }
    return Clock(limit: .seconds(minutes * 60), warning: warning)
  }

  // MARK: Things to read

  func passages(_ key: String, _ fields: Fields) -> [Passage] {
    fields.parts(key).compactMap(passage)
  }

  private func passage(_ fields: Fields) -> Passage? {
    let kinds = ["say", "warn", "heading", "compare"].filter { fields[$0] != nil }
    guard kinds.count == 1 else {
      yaml.fault(
        at: fields.node,
        "A passage has exactly one of \"say\", \"warn\", \"heading\" and \"compare\".")
      return nil
    }
    switch kinds[0] {
    case "compare": return comparison(fields)
    case "heading":
      if let grade = fields["grade"] ?? fields["from"] {
        yaml.fault(at: grade, "A heading has no evidence; put it at the lines below.")
      }
      return fields.text("heading").map { .heading($0) }
    case "warn": return statement("warn", fields, of: "A warning", isClaim: true).map { .warn($0) }
    default: return statement("say", fields).map { .say($0) }
    }
  }

  /// Two things side by side.
  private func comparison(_ fields: Fields) -> Passage? {
    let sides = fields.parts("compare").compactMap { side -> Comparison.Side? in
      let title = side.text("title")
      let lines = side.texts("lines")
      let evidence = side.evidence()
      return title.map { Comparison.Side(title: $0, lines: lines, evidence: evidence) }
    }
    guard sides.count == 2 else {
      yaml.fault(at: fields["compare"], "A comparison has two sides.")
      return nil
    }
    return .compare(Comparison(left: sides[0], right: sides[1]))
  }

  /// A text with the evidence that stands beside it.
  func statement(
    _ key: String, _ fields: Fields, of what: String? = nil, isClaim: Bool? = nil
  ) -> Statement? {
    let text = fields.text(key)
    let evidence = fields.evidence(of: what, isClaim: isClaim)
    return text.map { Statement($0, evidence: evidence) }
  }

  /// The value of a key that is a statement with its evidence.
  func claim(_ key: String, _ fields: Fields) -> Statement? {
    fields.fields(key).flatMap { statement("say", $0) }
  }
}

extension Fields {
  /// What stands beside a statement. `isClaim` says whether it must have it, by default as the part
  /// does.
  func evidence(of what: String? = nil, isClaim: Bool? = nil) -> Evidence? {
    let what = what ?? part.name
    let grade = word("grade", as: Grade.self)
    let sources = names("from")
    let rows = names("says")
    let unknown = text("unknown")
    if let lone = self["grade"], self["from"] == nil {
      yaml.fault(at: lone, "A grade needs \"from:\" with the sources it rests on.")
    } else if let lone = self["from"], self["grade"] == nil {
      yaml.fault(at: lone, "Sources need \"grade:\" beside them.")
    } else if isClaim ?? (part.key("grade")?.need == .paired), self["grade"] == nil {
      yaml.fault(at: node, "\(what) needs \"grade:\" and \"from:\".")
    }
    guard let grade, self["from"] != nil else { return nil }
    return Evidence(grade: grade, sources: sources, unknown: unknown, rows: rows)
  }
}
