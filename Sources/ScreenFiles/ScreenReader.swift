import Content
import Yams

/// Reads the file of one screen.
struct ScreenReader {
  let yaml: YAMLDocument
  let name: String
  /// The pose of this name with its words; `nil` where either is missing.
  let picture: (String) -> Picture?

  /// How long texts may be, so that the smallest window has room for each.
  enum Limit {
    static let title = 36
    /// One for each digit.
    static let choices = 9
    static let label = 33
    static let note = 90
    /// Beside the choices.
    static let group = 12
    static let caption = 68
    static let sign = 64
    static let paragraph = 280
  }

  private enum Kind: String, CaseIterable {
    case menu, article, routine, checklist, decision
    case selfCheck = "self-check"
    case diary
  }

  /// The screen, or `nil` where the file has a fault that leaves nothing to show.
  func screen() -> Screen? {
    guard let root = yaml.root() else { return nil }
    guard case .mapping(let mapping) = root else { return nil }
    guard let kindNode = mapping["kind"] else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      yaml.fault(at: root, "A screen needs \"kind:\": one of \(kinds).")
      return nil
    }
    guard let kind = yaml.value(kindNode, Kind.self) else { return nil }
    var screen =
      switch kind {
      case .menu: menu(root)
      case .article: article(root)
      case .routine: routine(root)
      case .checklist: checklist(root)
      case .decision: decision(root)
      case .selfCheck: selfCheck(root)
      case .diary: diary(root)
      }
    screen?.searchWords = searchWords(mapping["search"])
    return screen
  }

  /// The keys that every kind of screen has.
  static let screenKeys = ["kind", "title", "search"]

  /// What people may search for a screen by.
  func searchWords(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return yaml.list(node, of: "words").compactMap { yaml.text($0, limit: Limit.label) }
  }

  func title(_ fields: [String: Node], in root: Node, of what: String) -> String? {
    yaml.text(yaml.required("title", fields, in: root, of: what), limit: Limit.title)
  }

  private func article(_ root: Node) -> Screen? {
    let fields = yaml.fields(root, of: "An article", allowed: Self.screenKeys + ["listed", "text"])
    let title = title(fields, in: root, of: "An article")
    // It stands on a menu of its own accord, so that a new article is one new file.
    if let menu = fields["listed"] {
      yaml.listing = yaml.reference(.screen, menu).map { ($0, menu) }
    }
    let text = yaml.required("text", fields, in: root, of: "An article")
    let passages = text.map(passages) ?? []
    guard let title else { return nil }
    return Screen(name: name, title: title, kind: .article(Article(passages: passages)))
  }

  private func diary(_ root: Node) -> Screen? {
    let what = "A screen of the diary"
    let fields = yaml.fields(root, of: what, allowed: Self.screenKeys + ["shows", "text"])
    let title = title(fields, in: root, of: what)
    let part = yaml.value(yaml.required("shows", fields, in: root, of: what), DiaryScreen.Part.self)
    let passages = fields["text"].map(passages) ?? []
    guard let title, let part else { return nil }
    return Screen(
      name: name, title: title, kind: .diary(DiaryScreen(part: part, passages: passages)))
  }

  private func menu(_ root: Node) -> Screen? {
    let fields = yaml.fields(root, of: "A menu", allowed: Self.screenKeys + Self.menuKeys)
    return menu(fields, in: root, of: "A menu", name: name)
  }

  static let menuKeys = ["text", "choices", "more", "foot", "clock", "nights", "answers"]

  func menu(_ fields: [String: Node], in root: Node, of what: String, name: String) -> Screen? {
    let title = title(fields, in: root, of: what)
    let passages = fields["text"].map(passages) ?? []
    let node = yaml.required("choices", fields, in: root, of: what)
    let items = node.map { yaml.list($0, of: "choices") } ?? []
    if items.count > Limit.choices {
      yaml.fault(at: items[Limit.choices], "A menu has at most nine choices, one for each digit.")
    }
    let foot = yaml.text(fields["foot"], limit: Limit.paragraph)
    let menu = Menu(
      passages: passages, choices: items.compactMap(choice),
      more: fields["more"].map(self.passages) ?? [], foot: foot,
      clock: fields["clock"].flatMap(clock),
      nights: fields["nights"].map { list in
        yaml.list(list, of: "names of screens").compactMap { yaml.reference(.screen, $0) }
      } ?? [], answers: fields["answers"].map(answers) ?? [:])
    guard let title else { return nil }
    return Screen(name: name, title: title, kind: .menu(menu))
  }

  private func answers(_ node: Node) -> [Routine.Relief: String] {
    let names = Routine.Relief.allCases.map(\.rawValue)
    let fields = yaml.fields(node, of: "\"answers\"", allowed: names)
    return Dictionary(
      Routine.Relief.allCases.compactMap { relief in
        yaml.reference(.screen, fields[relief.rawValue]).map { (relief, $0) }
      }
    ) { first, _ in first }
  }

  private func choice(_ node: Node) -> Choice? {
    let what = "A choice"
    let fields = yaml.fields(node, of: what, allowed: ["open", "label", "note", "group"])
    let given = yaml.required("open", fields, in: node, of: what)
    let isAgain = given?.scalar?.string == Choice.again
    let opens = isAgain ? Choice.again : yaml.reference(.screen, given)
    let label = yaml.text(
      yaml.required("label", fields, in: node, of: what), limit: Limit.label)
    let note = yaml.text(fields["note"], limit: Limit.note)
    let group = yaml.text(fields["group"], limit: Limit.group)
    guard let opens, let label else { return nil }
    return Choice(label: label, note: note, group: group, opens: opens)
  }

  private func clock(_ node: Node) -> Clock? {
    let what = "A clock"
    let fields = yaml.fields(node, of: what, allowed: ["minutes", "say", "grade", "from"])
    let minutes = yaml.number(yaml.required("minutes", fields, in: node, of: what), 1...60)
    guard let minutes, let warning = statement("say", fields, in: node, of: what, isClaim: true)
    else { return nil }
    return Clock(limit: .seconds(minutes * 60), warning: warning)
  }

  // MARK: Things to read

  func passages(_ node: Node) -> [Passage] {
    yaml.list(node, of: "\"heading\", \"say\" or \"warn\"").compactMap(passage)
  }

  private func passage(_ node: Node) -> Passage? {
    let what = "A passage"
    let fields = yaml.fields(
      node, of: what, allowed: ["say", "warn", "heading", "compare"] + Self.evidenceKeys)
    let kinds = ["say", "warn", "heading", "compare"].filter { fields[$0] != nil }
    guard kinds.count == 1 else {
      yaml.fault(
        at: node, "\(what) has exactly one of \"say\", \"warn\", \"heading\" and \"compare\".")
      return nil
    }
    switch kinds[0] {
    case "compare": return fields["compare"].flatMap(comparison)
    case "heading":
      if let grade = fields["grade"] ?? fields["from"] {
        yaml.fault(at: grade, "A heading has no evidence; put it at the lines below.")
      }
      return yaml.text(fields["heading"], limit: Limit.title).map { .heading($0) }
    case "warn":
      return statement("warn", fields, in: node, of: "A warning", isClaim: true).map { .warn($0) }
    default:
      return statement("say", fields, in: node, of: what, isClaim: false).map { .say($0) }
    }
  }

  /// Two things side by side.
  private func comparison(_ node: Node) -> Passage? {
    let what = "A side"
    let sides = yaml.list(node, of: "sides").compactMap { side -> Comparison.Side? in
      let fields = yaml.fields(side, of: what, allowed: ["title", "lines"] + Self.evidenceKeys)
      let title = yaml.text(yaml.required("title", fields, in: side, of: what), limit: 30)
      let lines = yaml.required("lines", fields, in: side, of: what).map { list in
        yaml.list(list, of: "lines").compactMap { yaml.text($0, limit: 38) }
      }
      let evidence = evidence(fields, in: side, of: what, isClaim: true)
      guard let title, let lines else { return nil }
      return Comparison.Side(title: title, lines: lines, evidence: evidence)
    }
    guard sides.count == 2 else {
      yaml.fault(at: node, "A comparison has two sides.")
      return nil
    }
    return .compare(Comparison(left: sides[0], right: sides[1]))
  }

  /// What may stand beside a statement.
  static let evidenceKeys = ["grade", "from", "unknown", "says"]

  /// A text with its evidence; what `isClaim` must have evidence.
  func statement(
    _ key: String, _ fields: [String: Node], in node: Node, of what: String, isClaim: Bool
  ) -> Statement? {
    let text = yaml.text(
      yaml.required(key, fields, in: node, of: what), limit: Limit.paragraph)
    let evidence = evidence(fields, in: node, of: what, isClaim: isClaim)
    return text.map { Statement($0, evidence: evidence) }
  }

  /// What stands beside a statement; what `isClaim` must have it.
  func evidence(
    _ fields: [String: Node], in node: Node, of what: String, isClaim: Bool
  ) -> Evidence? {
    let grade = yaml.value(fields["grade"], Grade.self)
    let sources = fields["from"].map { from in
      yaml.list(from, of: "keys of sources.yaml").compactMap { yaml.reference(.source, $0) }
    }
    let rows = fields["says"].map { yaml.list($0, of: "rows").compactMap { yaml.word($0) } }
    if let lone = fields["grade"], fields["from"] == nil {
      yaml.fault(at: lone, "A grade needs \"from:\" with the sources it rests on.")
    } else if let lone = fields["from"], fields["grade"] == nil {
      yaml.fault(at: lone, "Sources need \"grade:\" beside them.")
    } else if isClaim, fields["grade"] == nil {
      yaml.fault(at: node, "\(what) needs \"grade:\" and \"from:\".")
    }
    let unknown = yaml.text(fields["unknown"], limit: Limit.paragraph)
    guard let grade, let sources else { return nil }
    return Evidence(grade: grade, sources: sources, unknown: unknown, rows: rows ?? [])
  }
}
