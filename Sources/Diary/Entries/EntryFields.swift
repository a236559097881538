/// A field of any kind of entry, as files of the diary have it. It is a class because it is passed on for
/// every value of a diary, which for several texts and lists would take long.
package final class AnyEntryField: Sendable {
  package let name: String
  package let type: FieldType
  /// The names that its values or answers can be, if they are words.
  package let names: [String]
  /// What a number can be.
  package let range: ClosedRange<Int>
  /// Whether the entry means nothing without it.
  package let isNeeded: Bool

  fileprivate init(
    name: String, type: FieldType, names: [String], range: ClosedRange<Int>, isNeeded: Bool
  ) {
    self.name = name
    self.type = type
    self.names = names
    self.range = range
    self.isNeeded = isNeeded
  }
}

extension Entry.Kind {
  /// The name of the kind in files of the diary.
  package var name: String {
    switch self {
    case .episode: "episode"
    case .checkIn: "checkIn"
    case .medicine: "medicine"
    case .run: "run"
    case .check: "check"
    case .dismissal: "dismissal"
    case .suspect: "suspect"
    case .strength: "strengthCheck"
    case .fact: "fact"
    case .question: "question"
    }
  }

  /// The fields of its entries.
  package var fields: [AnyEntryField] {
    switch self {
    case .episode: Self.fields(Episode.self)
    case .checkIn: Self.fields(CheckIn.self)
    case .medicine: Self.fields(Medicine.self)
    case .run: Self.fields(RoutineRun.self)
    case .check: Self.fields(CheckResult.self)
    case .dismissal: Self.fields(Dismissal.self)
    case .suspect: Self.fields(Suspect.self)
    case .strength: Self.fields(StrengthCheck.self)
    case .fact: Self.fields(Fact.self)
    case .question: Self.fields(DoctorQuestion.self)
    }
  }

  private static func fields<Content: HasFields>(_: Content.Type) -> [AnyEntryField] {
    Content.Field.allCases.map { field in
      AnyEntryField(
        name: field.rawValue, type: field.type, names: field.names, range: field.range,
        isNeeded: Content.needed.contains(field))
    }
  }

  /// The entry with these values by the names of its fields; `nil` if one is missing that is needed.
  package func entry(_ values: [String: FieldValue]) -> Entry? {
    func made<Content: HasFields>(_: Content.Type) -> Content? {
      Content { values[$0.rawValue] ?? .nothing }
    }
    return switch self {
    case .episode: made(Episode.self).map { .episode($0) }
    case .checkIn: made(CheckIn.self).map { .checkIn($0) }
    case .medicine: made(Medicine.self).map { .medicine($0) }
    case .run: made(RoutineRun.self).map { .run($0) }
    case .check: made(CheckResult.self).map { .check($0) }
    case .dismissal: made(Dismissal.self).map { .dismissal($0) }
    case .suspect: made(Suspect.self).map { .suspect($0) }
    case .strength: made(StrengthCheck.self).map { .strength($0) }
    case .fact: made(Fact.self).map { .fact($0) }
    case .question: made(DoctorQuestion.self).map { .question($0) }
    }
  }
}

extension Entry {
  /// The values of all fields, in their order.
  package var values: [FieldValue] {
    func all<Content: HasFields>(_ content: Content) -> [FieldValue] {
      Content.Field.allCases.map { $0.value(in: content) }
    }
    return switch self {
    case .episode(let episode): all(episode)
    case .checkIn(let checkIn): all(checkIn)
    case .medicine(let medicine): all(medicine)
    case .run(let run): all(run)
    case .check(let check): all(check)
    case .dismissal(let dismissal): all(dismissal)
    case .suspect(let suspect): all(suspect)
    case .strength(let check): all(check)
    case .fact(let fact): all(fact)
    case .question(let question): all(question)
    }
  }
}
