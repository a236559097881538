/// How well a medical statement is supported, as the guide's source notes grade it.
package enum Grade: String, CaseIterable, Sendable {
  /// Consistent good trials or reviews, or a safety rule that several official bodies share.
  case strong
  /// One good review, several trials pointing one way, or consistent official advice.
  case moderate
  /// Small or single trials, observations, indirect evidence.
  case limited
  /// Trials or guidelines disagree.
  case conflicting
  /// Clinical consensus or a plausible mechanism, without data on outcomes.
  case expertOpinion = "expert opinion"
  /// A choice this guide made, such as the seconds of a step. Not a medical fact.
  case ownChoice = "own choice"
}

/// What stands behind a statement.
package struct Evidence: Equatable, Sendable {
  /// How well the statement, as worded, is supported.
  package var grade: Grade
  /// Keys in `sources.yaml`, most important first.
  package var sources: [String]
  /// What is not known about exactly this statement, where there is something to say.
  package var unknown: String?
  /// The rows of the guide's source notes that the statement says, such as `S47`.
  package var rows: [String]

  /// Evidence of a grade from the sources with these keys.
  package init(grade: Grade, sources: [String], unknown: String? = nil, rows: [String] = []) {
    self.grade = grade
    self.sources = sources
    self.unknown = unknown
    self.rows = rows
  }
}

/// Something the guide says, with what stands behind it where it is a medical claim.
package struct Statement: Equatable, Sendable {
  /// The sentence or sentences, as shown.
  package var text: String
  /// What stands behind it; `nil` where the text claims nothing medical.
  package var evidence: Evidence?

  /// A statement with its evidence.
  package init(_ text: String, evidence: Evidence? = nil) {
    self.text = text
    self.evidence = evidence
  }
}
