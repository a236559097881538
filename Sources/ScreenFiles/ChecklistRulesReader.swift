import Content
import Yams

/// How the answers to a checklist combine, and what each result says.
extension ScreenReader {
  func combination(_ node: Node) -> Checklist.Combination? {
    let what = "A combination"
    let fields = yaml.fields(
      node, of: what, allowed: ["about", "if", "tier", "say", "first"] + Self.evidenceKeys)
    let about = yaml.value(fields["about"], Checklist.Subject.self)
    let needs =
      yaml.required("if", fields, in: node, of: what).map { list in
        yaml.list(list, of: "\"one\" or \"two\"").map { need($0) }
      } ?? []
    let tier = yaml.value(yaml.required("tier", fields, in: node, of: what), Tier.self)
    let say = statement("say", fields, in: node, of: what, isClaim: true)
    let isFirst = yaml.value(fields["first"], YAMLBool.self) == .yes
    guard let tier, let say, !needs.isEmpty else { return nil }
    return Checklist.Combination(
      about: about, needs: needs, tier: tier, say: say, isFirst: isFirst)
  }

  private func need(_ node: Node) -> Checklist.Combination.Need {
    let fields = yaml.fields(node, of: "A condition", allowed: ["one", "two", "sure"])
    func questions(_ key: String) -> [String] {
      fields[key].map { list in
        yaml.list(list, of: "questions").compactMap { yaml.question($0) }
      } ?? []
    }
    let (one, two, sure) = (questions("one"), questions("two"), questions("sure"))
    if one.isEmpty, two.isEmpty, sure.isEmpty {
      yaml.fault(at: node, "A condition names questions: \"one:\", \"two:\" or \"sure:\".")
    }
    return Checklist.Combination.Need(
      count: two.isEmpty ? 1 : 2, of: two.isEmpty ? one : two, sure: sure)
  }

  /// Faults for the questions that were named and are not there.
  func settleQuestions() {
    for (node, id) in yaml.namedQuestions where !yaml.identities.contains(id) {
      let hint = Spelling.guess(id, among: yaml.identities)
      yaml.fault(at: node, "This checklist has no question \"\(id)\"\(hint)")
    }
  }

  func results(
    _ node: Node
  ) -> (tiers: [Tier: Checklist.Result], unfinished: Checklist.Result)? {
    let tiers = Tier.allCases.map(\.rawValue)
    let fields = yaml.fields(node, of: "\"results\"", allowed: tiers + ["unfinished"])
    var results: [Tier: Checklist.Result] = [:]
    for tier in Tier.allCases {
      results[tier] = yaml.required(tier.rawValue, fields, in: node, of: "\"results\"")
        .flatMap(result)
    }
    let unfinished = yaml.required("unfinished", fields, in: node, of: "\"results\"")
      .flatMap(result)
    guard let unfinished, results.count == Tier.allCases.count else { return nil }
    return (results, unfinished)
  }

  private func result(_ node: Node) -> Checklist.Result? {
    let what = "A result"
    let fields = yaml.fields(
      node, of: what,
      allowed: ["do", "soFar", "how", "now", "sore", "when", "morning", "tell"])
    let act = yaml.text(yaml.required("do", fields, in: node, of: what), limit: Limit.title)
    let how = yaml.required("how", fields, in: node, of: what).map(passages)
    let when = yaml.text(yaml.required("when", fields, in: node, of: what), limit: Limit.note)
    let tell = yaml.text(fields["tell"], limit: Limit.paragraph)
    guard let act, let how, let when else { return nil }
    return Checklist.Result(
      act: act, how: how, when: when,
      soFar: yaml.text(fields["soFar"], limit: Limit.note),
      now: fields["now"].map(passages) ?? [], sore: fields["sore"].map(passages) ?? [],
      morning: fields["morning"].flatMap(morning), tell: tell)
  }

  private func morning(_ node: Node) -> Checklist.Morning? {
    let what = "\"morning\""
    let fields = yaml.fields(node, of: what, allowed: ["beforeMidnight", "afterMidnight"])
    func text(_ key: String) -> String? {
      yaml.text(yaml.required(key, fields, in: node, of: what), limit: Limit.note)
    }
    guard let before = text("beforeMidnight"), let after = text("afterMidnight") else { return nil }
    return Checklist.Morning(before: before, after: after)
  }
}

extension YAMLDocument {
  /// The identity of a question that is named here; it may be asked further down.
  func question(_ node: Node?) -> String? {
    guard let node, let id = word(node) else { return nil }
    namedQuestions.append((node, id))
    return id
  }

  /// A day of the calendar.
  func date(_ node: Node?) -> CalendarDate? {
    let date = node?.scalar.flatMap { CalendarDate($0.string) }
    if let node, date == nil { fault(at: node, "A date is written 2026-11-21.") }
    return date
  }
}
