import Content
import Yams

/// How the answers to a checklist combine, and what each result says.
extension ScreenReader {
  func combination(_ fields: Fields) -> Checklist.Combination? {
    let about = fields.word("about", as: Checklist.Subject.self)
    let needs = fields.parts("if").map(need)
    let tier = fields.word("tier", as: Tier.self)
    let say = statement("say", fields)
    let isFirst = fields.flag("first") ?? false
    guard let tier, let say, !needs.isEmpty else { return nil }
    return Checklist.Combination(
      about: about, needs: needs, tier: tier, say: say, isFirst: isFirst)
  }

  private func need(_ fields: Fields) -> Checklist.Combination.Need {
    let (one, two, sure) = (fields.names("one"), fields.names("two"), fields.names("sure"))
    if one.isEmpty, two.isEmpty, sure.isEmpty {
      yaml.fault(
        at: fields.node, "A condition names questions: \"one:\", \"two:\" or \"sure:\".")
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
    _ fields: Fields
  ) -> (tiers: [Tier: Checklist.Result], unfinished: Checklist.Result)? {
    var results: [Tier: Checklist.Result] = [:]
    for tier in Tier.allCases {
      results[tier] = fields.fields(tier.rawValue).flatMap(result)
    }
    let unfinished = fields.fields("unfinished").flatMap(result)
    guard let unfinished, results.count == Tier.allCases.count else { return nil }
    return (results, unfinished)
  }

  private func result(_ fields: Fields) -> Checklist.Result? {
    let act = fields.text("do")
    let how = passages("how", fields)
    let when = fields.text("when")
    let soFar = fields.text("soFar")
    let now = passages("now", fields)
    let sore = passages("sore", fields)
    let morning = fields.fields("morning").flatMap(morning)
    let tell = fields.text("tell")
    guard let act, let when else { return nil }
    return Checklist.Result(
      act: act, how: how, when: when, soFar: soFar, now: now, sore: sore, morning: morning,
      tell: tell)
  }

  private func morning(_ fields: Fields) -> Checklist.Morning? {
    let (before, after) = (fields.text("beforeMidnight"), fields.text("afterMidnight"))
    guard let before, let after else { return nil }
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
