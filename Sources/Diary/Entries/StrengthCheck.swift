import Content

/// What came out of the strength self-check on one day.
package struct StrengthCheck: Equatable, Sendable {
  /// How one task went.
  package enum Outcome: String, DiaryWord {
    case usual = "as usual"
    case weakerLeft = "weaker left"
    case weakerRight = "weaker right"
    /// Weaker on both sides, or nobody asked on which.
    case weaker
    case pain = "pain stopped"
    case untried = "not tried"
  }

  /// How a weakness began.
  package enum Onset: String, DiaryWord {
    case sudden, days, longer
    case notSure = "not sure"
  }

  package var at: Timestamp
  /// How each task went, by the id of the task. One that was never shown is missing.
  package var outcomes: [String: Outcome]
  /// How a weakness began; `nil` where there was none, or nobody said.
  package var onset: Onset?
  /// The version of the tasks' text; `nil` where that was not saved.
  package var questions: CalendarDate?
  /// The language that the tasks were read in, such as `en`.
  package var language: String?

  package init(
    at: Timestamp, outcomes: [String: Outcome], onset: Onset? = nil,
    questions: CalendarDate? = nil, language: String? = nil
  ) {
    self.at = at
    self.outcomes = outcomes
    self.onset = onset
    self.questions = questions
    self.language = language
  }

  /// Whether any task was harder than it used to be.
  package var isWeaker: Bool {
    outcomes.values.contains { [.weakerLeft, .weakerRight, .weaker].contains($0) }
  }
}

/// The fields of a ``StrengthCheck``.
package enum StrengthCheckField: String, EntryField {
  case at, outcomes, onset, questions, language

  package var access: FieldAccess<StrengthCheck> {
    switch self {
    case .at: FieldAccess(\.at)
    case .outcomes: FieldAccess(\.outcomes)
    case .onset: FieldAccess(\.onset)
    case .questions: FieldAccess(\.questions)
    case .language: FieldAccess(\.language)
    }
  }
}

extension StrengthCheck: HasFields {
  package static let needed: [StrengthCheckField] = [.at]

  package init?(_ value: (StrengthCheckField) -> FieldValue) {
    guard let at = Timestamp.from(value(.at)) else { return nil }
    self.init(at: at, outcomes: [:])
    fill(value)
  }
}
