import Content

/// Something about a person that holds for long: a condition, how much coffee, why they go to the
/// doctor. All of it is optional, and what was never asked is not there, which never means "no".
package struct Fact: Equatable, Sendable {
  /// What it is about. There is at most one fact of each topic.
  package enum Topic: String, DiaryWord {
    case reason
    case reasonSince = "reason since"
    case worry
    case visit = "visit date"
    case birthYear = "birth year"
    case pregnancy
    case kidney, heart, liver, thyroid, nerve, diabetes
    case bloodPressure = "blood pressure"
    case clot, cancer
    case eyeLenses = "eye lenses"
    case fluidLimit = "fluid limit"
    case lowSalt = "low-salt diet"
    case allergies, alcohol, caffeine, exercise
    case familyNerve = "family nerve or muscle disease"
    case familyClots = "family clots"
  }

  /// Who says so.
  package enum Source: String, DiaryWord {
    case doctor = "told by a doctor"
    case own = "own view"
  }

  package var topic: Topic
  /// The answer, where the question is one of yes or no.
  package var answer: Answer?
  /// What else there is to say, as it was written: which kidney disease, how many cups.
  package var text: String
  /// Since when, or for a date the date itself.
  package var since: PartialDate?
  package var source: Source?

  package init(
    _ topic: Topic, _ answer: Answer? = nil, text: String = "", since: PartialDate? = nil,
    source: Source? = nil
  ) {
    self.topic = topic
    self.answer = answer
    self.text = text
    self.since = since
    self.source = source
  }
}

/// The fields of a ``Fact``.
package enum FactField: String, EntryField {
  case topic, answer, text, since, source

  package var access: FieldAccess<Fact> {
    switch self {
    case .topic: FieldAccess(\.topic)
    case .answer: FieldAccess(\.answer)
    case .text: FieldAccess(\.text)
    case .since: FieldAccess(\.since)
    case .source: FieldAccess(\.source)
    }
  }
}

extension Fact: HasFields {
  package static let needed: [FactField] = [.topic]

  package init?(_ value: (FactField) -> FieldValue) {
    guard let topic = Topic.from(value(.topic)) else { return nil }
    self.init(topic)
    fill(value)
  }
}

/// Something that the person wants to ask the doctor.
package struct DoctorQuestion: Equatable, Sendable {
  /// Those of some entries that are still to be asked.
  package static func open(among entries: [SavedEntry]) -> [DoctorQuestion] {
    entries.compactMap {
      if case .question(let question) = $0.entry, !question.isAnswered { question } else { nil }
    }
  }

  /// The question, as it was written.
  package var text: String
  /// Whether it has been answered.
  package var isAnswered: Bool

  package init(_ text: String, isAnswered: Bool = false) {
    self.text = text
    self.isAnswered = isAnswered
  }

  /// How many there may be: more than ten nobody gets through in one visit.
  package static let most = 10
}

/// The fields of a ``DoctorQuestion``.
package enum DoctorQuestionField: String, EntryField {
  case text, isAnswered

  package var access: FieldAccess<DoctorQuestion> {
    switch self {
    case .text: FieldAccess(\.text)
    case .isAnswered: FieldAccess(\.isAnswered)
    }
  }
}

extension DoctorQuestion: HasFields {
  package static let needed: [DoctorQuestionField] = [.text]

  package init?(_ value: (DoctorQuestionField) -> FieldValue) {
    guard let text = String.from(value(.text)) else { return nil }
    self.init(text)
    fill(value)
  }
}
