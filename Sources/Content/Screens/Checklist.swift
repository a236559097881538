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
