/// What is asked about a topic.
extension Fact.Topic {
  /// What topics belong together, in the order in which they are shown.
  package enum Group: CaseIterable, Sendable {
    /// Why somebody goes to the doctor.
    case visit
    case health
    case habits
    case family

    /// Its topics, in the order in which they are shown.
    package var topics: [Fact.Topic] {
      switch self {
      case .visit: [.reason, .reasonSince, .worry, .visit]
      case .health:
        [
          .birthYear, .pregnancy, .kidney, .heart, .liver, .thyroid, .nerve, .diabetes,
          .bloodPressure, .clot, .cancer, .eyeLenses, .allergies,
        ]
      case .habits: [.alcohol, .caffeine, .exercise, .fluidLimit, .lowSalt]
      case .family: [.familyNerve, .familyClots]
      }
    }
  }

  /// The fields that make sense for it. What is one date or one text needs no answer beside it, and
  /// whether somebody wears contact lenses they know without a doctor.
  package var fields: [FactField] {
    switch self {
    case .reason, .worry, .alcohol, .caffeine, .exercise: [.text]
    case .reasonSince, .visit, .birthYear: [.since]
    case .eyeLenses: [.answer]
    case .pregnancy, .allergies, .fluidLimit, .familyNerve, .familyClots: [.answer, .text]
    case .kidney, .heart, .liver, .thyroid, .nerve, .diabetes, .bloodPressure, .clot, .cancer,
      .lowSalt:
      [.answer, .since, .text, .source]
    }
  }

  /// Which dates it can have.
  package var dates: PartialDatePhrase.Span {
    switch self {
    case .visit: .ahead
    case .birthYear: .birthYear
    default: .past
    }
  }
}

extension Fact {
  /// Whether nothing is said about its topic. Such a fact is none: nobody was asked.
  package var isEmpty: Bool {
    answer == nil && since == nil && source == nil && text.allSatisfy(\.isWhitespace)
  }
}
