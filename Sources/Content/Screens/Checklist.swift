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

/// Questions about warning signs, and the rules by which their answers are combined.
package struct Checklist: Equatable, Sendable {
  /// What is going on.
  package enum Subject: String, CaseIterable, Sendable {
    case cramp, twitch, both
  }

  /// A question and what its answers mean.
  package struct Item: Equatable, Sendable {
    /// The question.
    package var question: Question
    /// Whom it is asked: those with a cramp, with a twitch, or both.
    package var audience: Subject
    /// What "yes" means.
    package var yes: Tier
    /// What "not sure" means.
    package var unsure: Tier
    /// After how many days to check again where "not sure" leaves it at self-care.
    package var recheckDays: Int?
    /// What to do or not to do about exactly this sign.
    package var advice: Statement?
    /// Questions that follow when it is answered yes or not sure.
    package var more: [Item]

    package init(
      question: Question, audience: Subject, yes: Tier, unsure: Tier, recheckDays: Int? = nil,
      advice: Statement? = nil, more: [Item] = []
    ) {
      self.question = question
      self.audience = audience
      self.yes = yes
      self.unsure = unsure
      self.recheckDays = recheckDays
      self.advice = advice
      self.more = more
    }

    /// What an answer means; `nil` for "no".
    func tier(_ answer: Answer) -> Tier? {
      switch answer {
      case .yes: yes
      case .unsure: unsure
      case .no: nil
      }
    }
  }

  /// Questions that are asked together, because they are equally urgent.
  package struct Section: Equatable, Sendable {
    /// Its name: as `checklist/name` it can be opened directly.
    package var name: String
    /// The line at the top.
    package var title: String
    /// What stands above the questions.
    package var intro: String
    /// The questions.
    package var items: [Item]

    package init(name: String, title: String, intro: String, items: [Item]) {
      self.name = name
      self.title = title
      self.intro = intro
      self.items = items
    }
  }

  /// Signs that are worse together than apart.
  package struct Combination: Equatable, Sendable {
    /// So many of these have to be there.
    package struct Need: Equatable, Sendable {
      /// How many.
      package var count: Int
      /// Of which questions.
      package var of: [String]

      /// So many of these.
      package init(count: Int, of: [String]) {
        self.count = count
        self.of = of
      }
    }

    /// What has to be going on; `nil` where it does not matter.
    package var about: Subject?
    /// What has to be there, all of it.
    package var needs: [Need]
    /// What it means.
    package var tier: Tier
    /// Why, in words.
    package var say: Statement
    /// Whether its signs come first among those that are equally urgent.
    package var isFirst: Bool

    package init(
      about: Subject?, needs: [Need], tier: Tier, say: Statement, isFirst: Bool
    ) {
      self.about = about
      self.needs = needs
      self.tier = tier
      self.say = say
      self.isFirst = isFirst
    }
  }

  /// What a result tells the person.
  package struct Result: Equatable, Sendable {
    /// What to do, in a few words.
    package var act: String
    /// How, and what not to do.
    package var how: [Passage]
    /// By when.
    package var when: String
    /// What to say to whoever answers the phone, before the signs are read out.
    package var tell: String?

    package init(act: String, how: [Passage], when: String, tell: String?) {
      self.act = act
      self.how = how
      self.when = when
      self.tell = tell
    }
  }

  /// The question what is going on.
  package var ask: String
  /// Its answers in words, in the order of ``Subject``.
  package var labels: [String]
  /// The sections, the most urgent first.
  package var sections: [Section]
  /// The combinations.
  package var combinations: [Combination]
  /// What each tier tells the person.
  package var results: [Tier: Result]
  /// What is said while questions are open and nothing has been found so far.
  package var unfinished: Result

  package init(
    ask: String, labels: [String], sections: [Section], combinations: [Combination],
    results: [Tier: Result], unfinished: Result
  ) {
    self.ask = ask
    self.labels = labels
    self.sections = sections
    self.combinations = combinations
    self.results = results
    self.unfinished = unfinished
  }

  /// Every item with those that may follow it, in the order of the sections.
  package var items: [Item] { sections.flatMap(\.items).flatMap { [$0] + $0.more } }
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
