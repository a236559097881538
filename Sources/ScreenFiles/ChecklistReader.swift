import Content
import Yams

/// The screens that ask: checklists, decisions, self-checks.
extension ScreenReader {
  // MARK: Checklist

  /// Questions about warning signs, and the rules by which their answers are combined.
  func checklist(_ root: Node) -> Screen? {
    let what = "A checklist"
    let fields = yaml.fields(
      root, of: what,
      allowed: Self.screenKeys + ["version", "about", "pages", "combinations", "results"])
    let title = title(fields, in: root, of: what)
    let version = yaml.date(yaml.required("version", fields, in: root, of: what))
    let about = yaml.required("about", fields, in: root, of: what).map(subject)
    let pages = yaml.required("pages", fields, in: root, of: what)
    let sections = pages.map { yaml.list($0, of: "pages").compactMap(section) } ?? []
    let combinations = fields["combinations"].map { node in
      yaml.list(node, of: "combinations").compactMap { combination($0) }
    }
    let results = yaml.required("results", fields, in: root, of: what).flatMap(results)
    settleQuestions()
    guard let title, let version, let about, let results else { return nil }
    let checklist = Checklist(
      version: version, ask: about.ask, labels: about.labels, opening: about.opening,
      sections: sections, combinations: combinations ?? [], results: results.tiers,
      unfinished: results.unfinished)
    return Screen(name: name, title: title, kind: .checklist(checklist))
  }

  private func subject(
    _ node: Node
  ) -> (ask: String, labels: [String], opening: [Checklist.Item]) {
    let names = Checklist.Subject.allCases.map(\.rawValue)
    let what = "\"about\""
    let fields = yaml.fields(node, of: what, allowed: ["ask", "questions"] + names)
    func text(_ key: String, _ limit: Int) -> String {
      yaml.text(yaml.required(key, fields, in: node, of: what), limit: limit) ?? ""
    }
    let questions = fields["questions"].map { list in
      yaml.list(list, of: "questions").compactMap { item($0, after: nil) }
    }
    return (text("ask", Limit.title), names.map { text($0, Limit.label) }, questions ?? [])
  }

  private func section(_ node: Node) -> Checklist.Section? {
    let what = "A page"
    let fields = yaml.fields(node, of: what, allowed: ["name", "title", "intro", "questions"])
    let name = yaml.required("name", fields, in: node, of: what).flatMap { yaml.word($0) }
    let title = title(fields, in: node, of: what)
    let intro = yaml.text(yaml.required("intro", fields, in: node, of: what), limit: 120)
    let items =
      yaml.required("questions", fields, in: node, of: what).map { list in
        yaml.list(list, of: "questions").compactMap { item($0, after: nil) }
      } ?? []
    guard let name, let title, let intro else { return nil }
    return Checklist.Section(name: name, title: title, intro: intro, items: items)
  }

  /// A question of a checklist; one that follows another has that one's audience.
  private func item(_ node: Node, after audience: Checklist.Subject?) -> Checklist.Item? {
    let what = "A question"
    let fields = yaml.fields(
      node, of: what,
      allowed: Self.questionKeys
        + ["yes", "unsure", "recheck", "advice", "cannotWait", "sore"]
        + (audience == nil ? ["for", "more"] : ["doubt", "notAfter"]))
    let question = question(fields, in: node)
    let yes = yaml.value(yaml.required("yes", fields, in: node, of: what), Tier.self)
    let unsure = yaml.value(yaml.required("unsure", fields, in: node, of: what), Tier.self)
    if let yes, let unsure, unsure > yes {
      yaml.fault(at: fields["unsure"], "\"Not sure\" cannot be more urgent than yes.")
    }
    let own =
      audience
      ?? yaml.value(yaml.required("for", fields, in: node, of: what), Checklist.Subject.self)
    let notes = ["advice", "cannotWait"].map { yaml.text(fields[$0], limit: Limit.paragraph) }
    let more = fields["more"].map { list in
      yaml.list(list, of: "questions").compactMap { item($0, after: own ?? .both) }
    }
    guard let question, let yes, let unsure, let own else { return nil }
    return Checklist.Item(
      question: question, audience: own, yes: yes, unsure: unsure,
      recheckDays: yaml.number(fields["recheck"], 1...60),
      doubt: fields["doubt"].flatMap { doubt($0, question) },
      isNeedlessAfter: yaml.question(fields["notAfter"]),
      advice: notes[0].map { Statement($0, evidence: question.ask.evidence) },
      cannotWait: notes[1].map { Statement($0, evidence: question.ask.evidence) },
      isSore: yaml.value(fields["sore"], YAMLBool.self) == .yes, more: more ?? [])
  }

  private func doubt(_ node: Node, _ question: Question) -> Checklist.Doubt? {
    let what = "\"doubt\""
    let fields = yaml.fields(node, of: what, allowed: ["tier", "unless", "takesBack", "say"])
    let tier = yaml.value(yaml.required("tier", fields, in: node, of: what), Tier.self)
    let unless = yaml.question(yaml.required("unless", fields, in: node, of: what))
    let takesBack = yaml.question(yaml.required("takesBack", fields, in: node, of: what))
    let say = yaml.text(yaml.required("say", fields, in: node, of: what), limit: Limit.paragraph)
    guard let tier, let unless, let takesBack, let say else { return nil }
    return Checklist.Doubt(
      tier: tier, unless: unless, takesBack: takesBack,
      say: Statement(say, evidence: question.ask.evidence))
  }

  // MARK: Decision

  /// Questions of which the first that matches leads on.
  func decision(_ root: Node) -> Screen? {
    let what = "A decision"
    let fields = yaml.fields(
      root, of: what, allowed: Self.screenKeys + ["text", "questions", "none", "parts"])
    let title = title(fields, in: root, of: what)
    let passages = fields["text"].map(passages) ?? []
    let items =
      yaml.required("questions", fields, in: root, of: what).map { list in
        yaml.list(list, of: "questions").compactMap(branch)
      } ?? []
    let none = yaml.reference(.screen, yaml.required("none", fields, in: root, of: what))
    let parts = fields["parts"].map { yaml.list($0, of: "parts").compactMap(part) } ?? []
    guard let title, let none else { return nil }
    return Screen(
      name: name, title: title,
      kind: .decision(Decision(passages: passages, items: items, none: none, parts: parts)))
  }

  private func branch(_ node: Node) -> Decision.Item? {
    let what = "A question"
    let fields = yaml.fields(node, of: what, allowed: Self.questionKeys + ["yes", "unsure"])
    let question = question(fields, in: node)
    let yes = yaml.reference(.screen, yaml.required("yes", fields, in: node, of: what))
    let unsure = yaml.reference(.screen, fields["unsure"])
    guard let question, let yes else { return nil }
    return Decision.Item(question: question, yes: yes, unsure: unsure)
  }

  private func part(_ node: Node) -> Screen? {
    let what = "A part"
    let fields = yaml.fields(
      node, of: what, allowed: ["name", "title", "search"] + Self.menuKeys)
    let word = yaml.required("name", fields, in: node, of: what).flatMap { yaml.word($0) }
    var part = menu(fields, in: node, of: what, name: "\(name)/\(word ?? "")")
    part?.searchWords = searchWords(fields["search"])
    return part
  }

  // MARK: Self-check

  /// Tasks that show whether a muscle is as strong as usual.
  func selfCheck(_ root: Node) -> Screen? {
    let what = "A self-check"
    let fields = yaml.fields(
      root, of: what,
      allowed: Self.screenKeys + ["version", "checklist", "text", "tasks", "extras", "results"])
    let title = title(fields, in: root, of: what)
    let version = yaml.date(yaml.required("version", fields, in: root, of: what))
    let checklist = yaml.reference(.screen, yaml.required("checklist", fields, in: root, of: what))
    let passages = fields["text"].map(passages) ?? []
    let tasks =
      yaml.required("tasks", fields, in: root, of: what).map {
        yaml.list($0, of: "tasks").compactMap(task)
      } ?? []
    let extras = fields["extras"].map { yaml.list($0, of: "tasks").compactMap(task) } ?? []
    var results: [SelfCheck.Outcome: [Passage]] = [:]
    if let node = yaml.required("results", fields, in: root, of: what) {
      let names = SelfCheck.Outcome.allCases.map(\.rawValue)
      let given = yaml.fields(node, of: "\"results\"", allowed: names)
      for outcome in SelfCheck.Outcome.allCases {
        results[outcome] = yaml.required(outcome.rawValue, given, in: node, of: "\"results\"")
          .map(self.passages)
      }
    }
    guard let title, let version, let checklist else { return nil }
    return Screen(
      name: name, title: title,
      kind: .selfCheck(
        SelfCheck(
          version: version, passages: passages, tasks: tasks, extras: extras, results: results,
          checklist: checklist)))
  }

  private func task(_ node: Node) -> SelfCheck.Task? {
    let what = "A task"
    let fields = yaml.fields(
      node, of: what,
      allowed: ["id", "do", "how", "sign", "looks", "sides", "weaker"] + Self.evidenceKeys)
    let id = identity(fields, in: node, of: what)
    let instruction = yaml.text(
      yaml.required("do", fields, in: node, of: what), limit: Limit.title)
    let detail = statement("how", fields, in: node, of: what, isClaim: true)
    let sign = yaml.text(yaml.required("sign", fields, in: node, of: what), limit: Limit.sign)
    let looks = yaml.text(yaml.required("looks", fields, in: node, of: what), limit: 120)
    var weaker: [SelfCheck.Onset: String] = [:]
    if let node = yaml.required("weaker", fields, in: node, of: what) {
      let names = SelfCheck.Onset.allCases.map(\.rawValue)
      let given = yaml.fields(node, of: "\"weaker\"", allowed: names)
      for onset in SelfCheck.Onset.allCases {
        weaker[onset] = yaml.reference(
          .question, yaml.required(onset.rawValue, given, in: node, of: "\"weaker\""))
      }
    }
    guard let id, let instruction, let detail, let sign, let looks else { return nil }
    return SelfCheck.Task(
      id: id, instruction: instruction, detail: detail, sign: sign, looks: looks,
      hasSides: yaml.value(fields["sides"], YAMLBool.self) != .no, weaker: weaker)
  }

  // MARK: Questions

  private static let questionKeys = ["id", "sign", "ask", "points", "why"] + evidenceKeys

  private func question(_ fields: [String: Node], in node: Node) -> Question? {
    let what = "A question"
    let id = identity(fields, in: node, of: what)
    let sign = yaml.text(yaml.required("sign", fields, in: node, of: what), limit: Limit.sign)
    let ask = statement("ask", fields, in: node, of: what, isClaim: true)
    let points = fields["points"].map { list in
      yaml.list(list, of: "points").compactMap { yaml.text($0, limit: Limit.paragraph) }
    }
    let why = yaml.text(yaml.required("why", fields, in: node, of: what), limit: Limit.paragraph)
    guard let id, let sign, let ask, let why else { return nil }
    return Question(id: id, sign: sign, ask: ask, points: points ?? [], why: why)
  }

  /// The identity of a question or task, of which each needs its own.
  private func identity(_ fields: [String: Node], in node: Node, of what: String) -> String? {
    guard let given = yaml.required("id", fields, in: node, of: what), let id = yaml.word(given)
    else { return nil }
    if yaml.identities.contains(id) {
      yaml.fault(at: given, "The identity \"\(id)\" is there twice; each needs its own.")
    }
    yaml.identities.append(id)
    return id
  }
}
