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
    /// Whether one side of the body can be weaker at it than the other.
    package var hasSides: Bool
    /// The question of the checklist that "weaker" answers with yes, by how long ago it began.
    package var weaker: [Onset: String]

    package init(
      id: String, instruction: String, detail: Statement, sign: String, looks: String,
      hasSides: Bool, weaker: [Onset: String]
    ) {
      self.id = id
      self.instruction = instruction
      self.detail = detail
      self.sign = sign
      self.looks = looks
      self.hasSides = hasSides
      self.weaker = weaker
    }
  }

  /// The day of its last change that matters to the answers.
  package var version: CalendarDate
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
    version: CalendarDate, passages: [Passage], tasks: [Task], extras: [Task],
    results: [Outcome: [Passage]], checklist: String
  ) {
    self.version = version
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
