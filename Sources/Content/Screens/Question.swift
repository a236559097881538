/// A question that is answered yes, no or not sure.
package struct Question: Equatable, Sendable {
  /// Its identity, the same in every language and version: answers are kept under it.
  package var id: String
  /// What it asks about in a few words: as a line of a list, in a result, on the phone.
  package var sign: String
  /// The question itself.
  package var ask: Statement
  /// Why it is asked.
  package var why: String

  package init(id: String, sign: String, ask: Statement, why: String) {
    self.id = id
    self.sign = sign
    self.ask = ask
    self.why = why
  }
}

/// What a person answers. A question without one is unanswered, which is not "no".
package enum Answer: String, CaseIterable, Sendable {
  case yes
  case no
  case unsure = "not sure"
}

/// Questions asked in their order, of which the first that matches leads on.
package struct Decision: Equatable, Sendable {
  /// One question and where its answers lead.
  package struct Item: Equatable, Sendable {
    /// The question.
    package var question: Question
    /// The screen that "yes" opens.
    package var yes: String
    /// The screen that "not sure" opens; without one the next question is asked.
    package var unsure: String?

    package init(question: Question, yes: String, unsure: String?) {
      self.question = question
      self.yes = yes
      self.unsure = unsure
    }
  }

  /// What stands above the questions.
  package var passages: [Passage]
  /// The questions, the first to match first.
  package var items: [Item]
  /// The screen that opens when no question matches.
  package var none: String
  /// Small screens of its own, which its answers and choices open as `screen/part`.
  package var parts: [Screen]

  package init(passages: [Passage], items: [Item], none: String, parts: [Screen]) {
    self.passages = passages
    self.items = items
    self.none = none
    self.parts = parts
  }

  /// The screen that these answers lead to; `nil` while a question before the first match, or any
  /// question where none matches, is unanswered.
  package func target(_ answers: [String: Answer]) -> String? {
    for item in items {
      switch answers[item.question.id] {
      case nil: return nil
      case .no: continue
      case .yes: return item.yes
      case .unsure: if let unsure = item.unsure { return unsure }
      }
    }
    return none
  }
}

/// Tasks that show whether a muscle is as strong as usual.
package struct SelfCheck: Equatable, Sendable {
  /// What a person says about a task.
  package enum Outcome: String, CaseIterable, Sendable {
    case usual, weaker, pain, untried
  }

  /// How long ago it began.
  package enum Onset: String, CaseIterable, Sendable {
    case sudden, days, longer
  }

  /// One task.
  package struct Task: Equatable, Sendable {
    /// Its identity.
    package var id: String
    /// What to do, in a few words.
    package var instruction: String
    /// How to do it, with what stands behind it.
    package var detail: Statement
    /// Its name in a result.
    package var sign: String
    /// Which strength it looks at.
    package var looks: String
    /// The question of the checklist that "weaker" answers with yes, by how long ago it began.
    package var weaker: [Onset: String]

    package init(
      id: String, instruction: String, detail: Statement, sign: String, looks: String,
      weaker: [Onset: String]
    ) {
      self.id = id
      self.instruction = instruction
      self.detail = detail
      self.sign = sign
      self.looks = looks
      self.weaker = weaker
    }
  }

  /// When to do it, and when not.
  package var passages: [Passage]
  /// The tasks that belong to it.
  package var tasks: [Task]
  /// Further tasks for who wants them.
  package var extras: [Task]
  /// What each outcome means.
  package var results: [Outcome: [Passage]]
  /// The checklist that a weakness leads to.
  package var checklist: String

  package init(
    passages: [Passage], tasks: [Task], extras: [Task], results: [Outcome: [Passage]],
    checklist: String
  ) {
    self.passages = passages
    self.tasks = tasks
    self.extras = extras
    self.results = results
    self.checklist = checklist
  }

  /// What these outcomes mean together: one "weaker" is enough, and only a full set of "as usual"
  /// reassures. It says nothing about, and takes nothing from, the answers of a checklist.
  package func result(_ outcomes: [String: Outcome]) -> Outcome {
    let given = (tasks + extras).compactMap { outcomes[$0.id] }
    if given.contains(.weaker) { return .weaker }
    if given.contains(.pain) { return .pain }
    return tasks.allSatisfy({ outcomes[$0.id] == .usual }) && !given.contains(.untried)
      ? .usual : .untried
  }
}
