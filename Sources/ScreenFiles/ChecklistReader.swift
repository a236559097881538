import Content
import Yams

/// The screens that ask: checklists, decisions, self-checks.
extension ScreenReader {
  // MARK: Checklist

  /// Questions about warning signs, and the rules by which their answers are combined.
  func checklist(_ fields: Fields) -> Checklist? {
    let version = fields.date("version")
    let about = fields.fields("about").map(subject)
    let sections = fields.parts("pages").compactMap(section)
    let combinations = fields.parts("combinations").compactMap(combination)
    let results = fields.fields("results").flatMap(results)
    settleQuestions()
    guard let version, let about, let results else { return nil }
    return Checklist(
      version: version, ask: about.ask, labels: about.labels, opening: about.opening,
      sections: sections, combinations: combinations, results: results.tiers,
      unfinished: results.unfinished)
  }

  private func subject(
    _ fields: Fields
  ) -> (ask: String, labels: [String], opening: [Checklist.Item]) {
    (
      fields.text("ask") ?? "",
      Checklist.Subject.allCases.map { fields.text($0.rawValue) ?? "" },
      fields.parts("questions").compactMap { item($0) }
    )
  }

  private func section(_ fields: Fields) -> Checklist.Section? {
    let name = fields.name("name")
    let title = fields.text("title")
    let intro = fields.text("intro")
    let items = fields.parts("questions").compactMap { item($0) }
    guard let name, let title, let intro else { return nil }
    return Checklist.Section(name: name, title: title, intro: intro, items: items)
  }

  /// A question of a checklist; one that follows another has that one's audience.
  private func item(_ fields: Fields, after audience: Checklist.Subject? = nil) -> Checklist.Item? {
    let question = question(fields)
    let yes = fields.word("yes", as: Tier.self)
    let unsure = fields.word("unsure", as: Tier.self)
    if let yes, let unsure, unsure > yes {
      yaml.fault(at: fields["unsure"], "\"Not sure\" cannot be more urgent than yes.")
    }
    let own = audience ?? fields.word("for")
    let notes = ["advice", "cannotWait"].map { fields.text($0) }
    let recheck = fields.number("recheck")
    let isSore = fields.flag("sore") ?? false
    let isFirst = audience == nil
    let more =
      isFirst ? fields.parts("more").compactMap { item($0, after: own ?? .both) } : []
    guard let question, let yes, let unsure, let own else { return nil }
    return Checklist.Item(
      question: question, audience: own, yes: yes, unsure: unsure, recheckDays: recheck,
      doubt: isFirst ? nil : fields.fields("doubt").flatMap { doubt($0, question) },
      isNeedlessAfter: isFirst ? nil : fields.name("notAfter"),
      advice: notes[0].map { Statement($0, evidence: question.ask.evidence) },
      cannotWait: notes[1].map { Statement($0, evidence: question.ask.evidence) },
      isSore: isSore, more: more)
  }

  private func doubt(_ fields: Fields, _ question: Question) -> Checklist.Doubt? {
    let tier = fields.word("tier", as: Tier.self)
    let unless = fields.name("unless")
    let takesBack = fields.name("takesBack")
    let say = fields.text("say")
    guard let tier, let unless, let takesBack, let say else { return nil }
    return Checklist.Doubt(
      tier: tier, unless: unless, takesBack: takesBack,
      say: Statement(say, evidence: question.ask.evidence))
  }

  // MARK: Decision

  /// Questions of which the first that matches leads on.
  func decision(_ fields: Fields) -> Decision? {
    let passages = passages("text", fields)
    let items = fields.parts("questions").compactMap(branch)
    let none = fields.name("none")
    let parts = fields.parts("parts").compactMap(part)
    return none.map { Decision(passages: passages, items: items, none: $0, parts: parts) }
  }

  private func branch(_ fields: Fields) -> Decision.Item? {
    let question = question(fields)
    let yes = fields.name("yes")
    let unsure = fields.name("unsure")
    guard let question, let yes else { return nil }
    return Decision.Item(question: question, yes: yes, unsure: unsure)
  }

  private func part(_ fields: Fields) -> Screen? {
    screen("\(name)/\(fields.name("name") ?? "")", fields, .menu(menu(fields)))
  }

  // MARK: Self-check

  /// Tasks that show whether a muscle is as strong as usual.
  func selfCheck(_ fields: Fields) -> SelfCheck? {
    let version = fields.date("version")
    let checklist = fields.name("checklist")
    let passages = passages("text", fields)
    let tasks = fields.parts("tasks").compactMap(task)
    let extras = fields.parts("extras").compactMap(task)
    let results = fields.fields("results").map { given in
      SelfCheck.Outcome.allCases.map { ($0, self.passages($0.rawValue, given)) }
    }
    guard let version, let checklist else { return nil }
    return SelfCheck(
      version: version, passages: passages, tasks: tasks, extras: extras,
      results: Dictionary(uniqueKeysWithValues: results ?? []), checklist: checklist)
  }

  private func task(_ fields: Fields) -> SelfCheck.Task? {
    let id = identity(fields)
    let instruction = fields.text("do")
    let detail = statement("how", fields)
    let sign = fields.text("sign")
    let looks = fields.text("looks")
    let hasSides = fields.flag("sides") ?? true
    let given = fields.fields("weaker")
    let weaker = SelfCheck.Onset.allCases.reduce(into: [:]) { $0[$1] = given?.name($1.rawValue) }
    guard let id, let instruction, let detail, let sign, let looks else { return nil }
    return SelfCheck.Task(
      id: id, instruction: instruction, detail: detail, sign: sign, looks: looks,
      hasSides: hasSides, weaker: weaker)
  }

  // MARK: Questions

  private func question(_ fields: Fields) -> Question? {
    let id = identity(fields)
    let sign = fields.text("sign")
    let ask = statement("ask", fields)
    let points = fields.texts("points")
    let why = fields.text("why")
    guard let id, let sign, let ask, let why else { return nil }
    return Question(id: id, sign: sign, ask: ask, points: points, why: why)
  }

  /// The identity of a question or task, of which each needs its own.
  private func identity(_ fields: Fields) -> String? {
    guard let id = fields.name("id") else { return nil }
    if yaml.identities.contains(id) {
      yaml.fault(at: fields["id"], "The identity \"\(id)\" is there twice; each needs its own.")
    }
    yaml.identities.append(id)
    return id
  }
}
