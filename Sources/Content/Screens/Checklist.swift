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
    /// Where "not sure" means more than ``unsure``.
    package var doubt: Doubt?
    /// The question that, answered with yes, makes this one needless.
    package var isNeedlessAfter: String?
    /// What to do or not to do about exactly this sign.
    package var advice: Statement?
    /// When it must not wait for the morning, if otherwise it may.
    package var cannotWait: Statement?
    /// Whether a muscle hurts, so that heat, massage or a stretch might harm it.
    package var isSore: Bool
    /// Questions that follow when it is answered yes or not sure.
    package var more: [Item]

    package init(
      question: Question, audience: Subject, yes: Tier, unsure: Tier, recheckDays: Int? = nil,
      doubt: Doubt? = nil, isNeedlessAfter: String? = nil, advice: Statement? = nil,
      cannotWait: Statement? = nil, isSore: Bool = false, more: [Item] = []
    ) {
      self.question = question
      self.audience = audience
      self.yes = yes
      self.unsure = unsure
      self.recheckDays = recheckDays
      self.doubt = doubt
      self.isNeedlessAfter = isNeedlessAfter
      self.advice = advice
      self.cannotWait = cannotWait
      self.isSore = isSore
      self.more = more
    }

    /// Whether it can be a reason to speak to somebody today or sooner.
    package var isPressing: Bool { yes >= .today }
  }

  /// When "not sure" is taken for more than it is by itself: where the question that it follows was
  /// answered with a clear yes, until a fact speaks against it.
  package struct Doubt: Equatable, Sendable {
    /// What "not sure" means then.
    package var tier: Tier
    /// The question that, answered with no, is such a fact.
    package var unless: String
    /// The question whose "no" this takes back in part.
    package var takesBack: String
    /// What is said where it does.
    package var say: Statement

    package init(tier: Tier, unless: String, takesBack: String, say: Statement) {
      self.tier = tier
      self.unless = unless
      self.takesBack = takesBack
      self.say = say
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
      /// Of which questions, answered with yes or not sure.
      package var of: [String]
      /// Of which questions besides, answered with a clear yes.
      package var sure: [String]

      /// So many of these.
      package init(count: Int, of: [String], sure: [String] = []) {
        self.count = count
        self.of = of
        self.sure = sure
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
    /// The headline while questions are open that can still make it more urgent.
    package var soFar: String?
    /// What is said besides, unless it may wait for the morning.
    package var now: [Passage]
    /// What is said besides where a muscle hurts.
    package var sore: [Passage]
    /// By when at night, where it may wait for the morning.
    package var morning: Morning?
    /// What to say to whoever answers the phone, before the signs are read out.
    package var tell: String?

    package init(
      act: String, how: [Passage], when: String, soFar: String? = nil, now: [Passage] = [],
      sore: [Passage] = [], morning: Morning? = nil, tell: String? = nil
    ) {
      self.act = act
      self.how = how
      self.when = when
      self.soFar = soFar
      self.now = now
      self.sore = sore
      self.morning = morning
      self.tell = tell
    }
  }

  /// By when, in words: before midnight and after it.
  package struct Morning: Equatable, Sendable {
    package var before: String
    package var after: String

    package init(before: String, after: String) {
      self.before = before
      self.after = after
    }

    /// The hours, counted from midnight, between which doctors are closed (chosen for this guide).
    package static let hours = (from: 20, to: 8)
  }

  /// The day on which the questions, their identities or the rules last changed.
  package var version: CalendarDate
  /// The question what is going on.
  package var ask: String
  /// Its answers in words, in the order of ``Subject``.
  package var labels: [String]
  /// The questions that are asked together with what is going on.
  package var opening: [Item]
  /// The sections, the most urgent first.
  package var sections: [Section]
  /// The combinations.
  package var combinations: [Combination]
  /// What each tier tells the person.
  package var results: [Tier: Result]
  /// What is said while questions are open and nothing has been found so far.
  package var unfinished: Result

  package init(
    version: CalendarDate, ask: String, labels: [String], opening: [Item] = [],
    sections: [Section], combinations: [Combination], results: [Tier: Result], unfinished: Result
  ) {
    self.version = version
    self.opening = opening
    self.ask = ask
    self.labels = labels
    self.sections = sections
    self.combinations = combinations
    self.results = results
    self.unfinished = unfinished
  }

  /// Every item but those that may follow one, in the order in which they are asked.
  package var mainItems: [Item] { opening + sections.flatMap(\.items) }

  /// Every item with those that may follow it, in the order in which they are asked.
  package var items: [Item] { mainItems.flatMap { [$0] + $0.more } }
}
