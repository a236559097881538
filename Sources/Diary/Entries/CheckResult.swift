import Content

/// The answers to the checklist on one day, and what they meant.
package struct CheckResult: Equatable, Sendable {
  /// When it was finished.
  package var at: Timestamp
  /// The answers by the id of the question.
  package var answers: [String: Answer]
  /// What they meant; `nil` if it was left unfinished with nothing found.
  package var tier: Tier?

  package init(at: Timestamp, answers: [String: Answer], tier: Tier?) {
    self.at = at
    self.answers = answers
    self.tier = tier
  }
}
