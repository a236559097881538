/// How soon somebody has to see to it. The later in this list, the sooner.
package enum Tier: String, CaseIterable, Comparable, Sendable {
  /// Nothing that was answered needs a doctor now.
  case selfCare = "self-care"
  /// An appointment within about two weeks.
  case routine
  /// An appointment within two to three working days.
  case soon
  /// Somebody has to hear of it today.
  case today
  /// Call for help now.
  case emergency

  /// Less urgent comes first.
  package static func < (a: Tier, b: Tier) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .selfCare: 0
    case .routine: 1
    case .soon: 2
    case .today: 3
    case .emergency: 4
    }
  }
}

/// The answers somebody has given to a checklist.
package struct CheckAnswers: Equatable, Sendable {
  /// What is going on, once it was said.
  package var about: Checklist.Subject?
  /// The answers, by the identity of the question.
  package var given: [String: Answer]
  /// Whether all emergency signs are asked whatever is going on, because help was called for first.
  package var asksEveryEmergency: Bool

  /// Answers, by default none.
  package init(
    about: Checklist.Subject? = nil, given: [String: Answer] = [:], asksEveryEmergency: Bool = false
  ) {
    self.about = about
    self.given = given
    self.asksEveryEmergency = asksEveryEmergency
  }
}

/// What answers to a checklist mean.
package struct Triage: Equatable, Sendable {
  /// An answer that counts.
  package struct Driver: Equatable, Sendable {
    /// What was asked.
    package var item: Checklist.Item
    /// What was answered: yes or not sure.
    package var answer: Answer
    /// What that means by itself.
    package var tier: Tier
  }

  /// How soon somebody has to see to it; `nil` while questions are open and nothing was found yet.
  package var tier: Tier?
  /// The answers that count, the most urgent first.
  package var drivers: [Driver]
  /// The combinations that apply.
  package var combinations: [Checklist.Combination]
  /// The questions that are asked and have no answer.
  package var unanswered: [String]
  /// After how many days to check again, where somebody is left to self-care.
  package var recheckDays: Int?

  /// Whether no further answer could change the outcome.
  package var isSettled: Bool { tier == .emergency || unanswered.isEmpty }
}

extension Checklist {
  /// After how many days a check is repeated when nothing was found.
  static let recheckDays = 14

  /// The items of a section that are asked: those for what is going on, each followed by what its
  /// answer brings up.
  package func asked(in section: Section, _ answers: CheckAnswers) -> [Item] {
    let everything =
      answers.about == nil || answers.about == .both
      || (answers.asksEveryEmergency && section.name == sections.first?.name)
    return section.items
      .filter { everything || $0.audience == .both || $0.audience == answers.about }
      .flatMap { item in
        let isThere = answers.given[item.question.id].map { $0 != .no } ?? false
        return [item] + (isThere ? item.more : [])
      }
  }

  /// What the answers mean, by these rules: the most urgent answer decides; some signs are worse
  /// together than apart; nothing ever makes it less urgent; and an unanswered question is not a no.
  ///
  /// An answer counts whether or not its question would be asked about what is going on. In a
  /// combination "not sure" counts as a yes does: doubt about two signs is a reason to be seen.
  package func triage(_ answers: CheckAnswers) -> Triage {
    var present: [String] = []
    var drivers: [Triage.Driver] = []
    for item in sections.flatMap(\.items) {
      guard let answer = answers.given[item.question.id], let tier = item.tier(answer) else {
        continue
      }
      present.append(item.question.id)
      drivers.append(Triage.Driver(item: item, answer: answer, tier: tier))
      for next in item.more {
        guard let answer = answers.given[next.question.id], let tier = next.tier(answer) else {
          continue
        }
        drivers.append(Triage.Driver(item: next, answer: answer, tier: tier))
      }
    }
    let combinations = combinations.filter { $0.applies(to: present, about: answers.about) }
    let unanswered = sections.flatMap { asked(in: $0, answers) }.map(\.question.id)
      .filter { answers.given[$0] == nil }
    let worst = (drivers.map(\.tier) + combinations.map(\.tier)).max() ?? .selfCare
    let first = combinations.filter(\.isFirst).flatMap(\.needs).flatMap(\.of)
    let sorted = drivers.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.tier != other.tier { return one.tier > other.tier }
      let isFirst = first.contains(one.item.question.id)
      if isFirst != first.contains(other.item.question.id) { return isFirst }
      return a.offset < b.offset
    }
    return Triage(
      tier: worst == .selfCare && !unanswered.isEmpty ? nil : worst,
      drivers: sorted.map(\.element), combinations: combinations, unanswered: unanswered,
      recheckDays: worst == .selfCare
        ? drivers.compactMap(\.item.recheckDays).min() ?? Self.recheckDays : nil)
  }
}

extension Checklist.Combination {
  /// Whether all that it needs is among the signs that are there.
  func applies(to present: [String], about subject: Checklist.Subject?) -> Bool {
    if let about, about != subject { return false }
    return needs.allSatisfy { need in need.of.count(where: present.contains) >= need.count }
  }
}
