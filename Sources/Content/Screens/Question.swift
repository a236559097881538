/// A question that is answered yes, no or not sure.
package struct Question: Equatable, Sendable {
  /// Its identity, the same in every language and version: answers are kept under it.
  package var id: String
  /// What it asks about in a few words: as a line of a list, in a result, on the phone.
  package var sign: String
  /// The question itself.
  package var ask: Statement
  /// What it asks about one by one, where it is too much for a sentence.
  package var points: [String]
  /// Why it is asked.
  package var why: String

  package init(id: String, sign: String, ask: Statement, points: [String] = [], why: String) {
    self.id = id
    self.sign = sign
    self.ask = ask
    self.points = points
    self.why = why
  }

  /// The question with its points, as one text.
  package var whole: String { ([ask.text] + points).joined(separator: " ") }
}

/// What a person answers. A question without one is unanswered, which is not "no".
package enum Answer: String, CaseIterable, Sendable {
  case yes
  case no
  case unsure = "not sure"
}
