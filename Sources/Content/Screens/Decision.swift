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
