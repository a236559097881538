import Content

/// The answers to the checklist on one day, and what they meant.
package struct CheckResult: Equatable, Sendable {
  /// When it was finished.
  package var at: Timestamp
  /// The answers by the id of the question.
  package var answers: [String: Answer]
  /// What they meant; `nil` if it was left unfinished with nothing found.
  package var tier: Tier?
  /// The version of the questions; `nil` for results of before there were versions.
  package var questions: CalendarDate?
  /// The language that they were read in, such as `en`; `nil` where that was not saved.
  package var language: String?
  /// How many of the questions that were asked had no answer; `nil` where that was not saved.
  package var unanswered: Int?
  /// How many of those can be a reason to speak to somebody today or sooner.
  package var open: Int?

  package init(
    at: Timestamp, answers: [String: Answer], tier: Tier?, questions: CalendarDate? = nil,
    language: String? = nil, unanswered: Int? = nil, open: Int? = nil
  ) {
    self.at = at
    self.answers = answers
    self.tier = tier
    self.questions = questions
    self.language = language
    self.unanswered = unanswered
    self.open = open
  }

  /// Whether what was found can turn out more urgent, because questions were left open that can
  /// make it so.
  package var isSoFar: Bool { tier != nil && tier != .emergency && (open ?? 0) > 0 }
}
