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

/// A publication that statements rest on.
package struct Source: Equatable, Sendable {
  /// How the guide's authors came to know what it says.
  package enum Reading: String, CaseIterable, Sendable {
    /// Its own text was read.
    case original
    /// Somebody else's copy of its text was read.
    case copy
    /// Only its abstract or a summary of it was read.
    case abstract
    /// It has not been opened: the statement is general knowledge and still to be checked.
    case unread
    /// It is a choice of this guide's own.
    case own
  }

  /// The key that statements name it by, such as `NHS-CRAMP`.
  package var key: String
  /// Author or body and title.
  package var title: String
  /// Year of publication, or `nil` where the copy read does not say.
  package var year: Int?
  /// Where it was read: an address or a citation. Empty for the guide's own choices.
  package var place: String
  /// How it was read.
  package var reading: Reading
  /// The day on which the guide's wording was last compared with it.
  package var reviewed: CalendarDate

  package init(
    key: String, title: String, year: Int?, place: String, reading: Reading, reviewed: CalendarDate
  ) {
    self.key = key
    self.title = title
    self.year = year
    self.place = place
    self.reading = reading
    self.reviewed = reviewed
  }
}
