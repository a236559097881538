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
  /// Where "not sure" counted for more than it does by itself.
  package var doubts: [Checklist.Doubt]
  /// The questions that are asked and have no answer, in the order in which they are asked.
  package var unanswered: [String]
  /// How many of those can still be a reason to speak to somebody today or sooner.
  package var open: Int
  /// The question that can still turn an emergency, which rests on doubt alone, into something less.
  package var awaited: String?
  /// After how many days to check again, where somebody is left to self-care.
  package var recheckDays: Int?

  /// Whether no further answer could change the outcome.
  package var isSettled: Bool { tier == .emergency || unanswered.isEmpty }

  /// Whether every question that is asked has an answer.
  package var isFinished: Bool { unanswered.isEmpty }

  /// What may wait at night until doctors are there, with what cannot: everything is answered, and
  /// this is all that was found for today.
  package var mayWait: Checklist.Item? {
    let found = drivers.filter { $0.tier == .today }
    guard isFinished, tier == .today, found.count == 1,
      !combinations.contains(where: { $0.tier == .today })
    else { return nil }
    return found.first.flatMap { $0.item.cannotWait == nil ? nil : $0.item }
  }
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
        return [item] + (isThere ? item.more.filter { isNeeded($0, answers) } : [])
      }
  }

  private func isNeeded(_ item: Item, _ answers: CheckAnswers) -> Bool {
    item.isNeedlessAfter.map { answers.given[$0] != .yes } ?? true
  }

  /// What the answers mean, by these rules: the most urgent answer decides; some signs are worse
  /// together than apart; nothing ever makes it less urgent; and an unanswered question is not a no.
  ///
  /// An answer counts whether or not its question would be asked about what is going on. In a
  /// combination "not sure" counts as a yes does, unless the combination says otherwise: doubt about
  /// two signs is a reason to be seen.
  package func triage(_ answers: CheckAnswers) -> Triage {
    let drivers = drivers(answers)
    let combinations = combinations.filter { $0.applies(to: answers) }
    let asked = opening + sections.flatMap { self.asked(in: $0, answers) }
    let unanswered = asked.filter { answers.given[$0.question.id] == nil }
    let worst = (drivers.map(\.tier) + combinations.map(\.tier)).max() ?? .selfCare
    let doubts = drivers.filter { $0.answer == .unsure }.compactMap(\.item.doubt)
      .filter { doubt in drivers.contains { $0.item.doubt == doubt && $0.tier == doubt.tier } }
    return Triage(
      tier: worst == .selfCare && !unanswered.isEmpty ? nil : worst,
      drivers: inOrder(drivers, combinations), combinations: combinations, doubts: doubts,
      unanswered: unanswered.map(\.question.id), open: unanswered.count(where: \.isPressing),
      awaited: awaited(after: answers, worst: worst, doubts),
      recheckDays: worst == .selfCare
        ? drivers.compactMap(\.item.recheckDays).min() ?? Self.recheckDays : nil)
  }

  /// The answers that count, in the order of their questions.
  private func drivers(_ answers: CheckAnswers) -> [Triage.Driver] {
    mainItems.flatMap { item -> [Triage.Driver] in
      guard let driver = driver(item, after: nil, answers) else { return [] }
      return [driver] + item.more.compactMap { self.driver($0, after: driver.answer, answers) }
    }
  }

  private func driver(
    _ item: Item, after parent: Answer?, _ answers: CheckAnswers
  ) -> Triage.Driver? {
    guard let answer = answers.given[item.question.id], answer != .no else { return nil }
    let doubt = item.doubt.flatMap { doubt in
      parent == .yes && answers.given[doubt.unless] != .no ? doubt.tier : nil
    }
    return Triage.Driver(
      item: item, answer: answer, tier: answer == .yes ? item.yes : doubt ?? item.unsure)
  }

  /// What "not sure" to an item means, given what was answered before it.
  package func unsureTier(of item: Item, _ answers: CheckAnswers) -> Tier {
    let parent = mainItems.first { $0.more.contains(item) }
    var doubtful = answers
    doubtful.given[item.question.id] = .unsure
    return driver(item, after: parent.flatMap { answers.given[$0.question.id] }, doubtful)?.tier
      ?? item.unsure
  }

  /// The question still to be answered without which it would be no emergency.
  private func awaited(
    after answers: CheckAnswers, worst: Tier, _ doubts: [Doubt]
  ) -> String? {
    let pending = doubts.map(\.unless).filter { answers.given[$0] == nil }
    guard worst == .emergency, let first = pending.first else { return nil }
    var settled = answers
    for id in pending { settled.given[id] = .no }
    return triage(settled).tier == .emergency ? nil : first
  }

  /// The most urgent first; of equally urgent ones those that a combination puts first.
  private func inOrder(
    _ drivers: [Triage.Driver], _ combinations: [Combination]
  ) -> [Triage.Driver] {
    let first = combinations.filter(\.isFirst).flatMap(\.needs).flatMap(\.of)
    return drivers.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.tier != other.tier { return one.tier > other.tier }
      let isFirst = first.contains(one.item.question.id)
      if isFirst != first.contains(other.item.question.id) { return isFirst }
      return a.offset < b.offset
    }.map(\.element)
  }
}

extension Checklist.Combination {
  /// Whether all that it needs is among the answers.
  func applies(to answers: CheckAnswers) -> Bool {
    if let about, about != answers.about { return false }
    return needs.allSatisfy { need in
      need.of.count { answers.given[$0].map { $0 != .no } ?? false }
        + need.sure.count { answers.given[$0] == .yes } >= need.count
    }
  }
}

// MARK: In words

extension Checklist {
  /// What the answers tell the person.
  package func result(of found: Triage) -> Result {
    found.tier.flatMap { results[$0] } ?? unfinished
  }

  /// The first line of a result. While questions are open that can make it more urgent, it begins
  /// with that: what is open can be worse than what is known. An emergency stands alone.
  package func headline(of found: Triage, _ words: Words) -> String {
    let result = result(of: found)
    guard let tier = found.tier else {
      return found.open > 0
        ? words.fill(.nothingSoFar, ["count": String(found.open)])
        : words.fill(.nothingSoFarToBook, ["count": String(found.unanswered.count)])
    }
    return tier != .emergency && found.open > 0 ? result.soFar ?? result.act : result.act
  }

  /// The line below it while questions are open; `nil` once all are answered.
  package func openLine(of found: Triage, _ words: Words) -> String? {
    if found.isFinished { return nil }
    if found.tier == .emergency { return words[.doNotWait] }
    let count = found.open > 0 ? found.open : found.unanswered.count
    return words.fill(.stillOpen, ["count": String(count)])
  }
}
