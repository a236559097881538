import Content
import Diary

/// How what a form holds and what an entry holds become each other.
extension FormField.Value {
  /// What a field of an entry holds, to be filled in.
  init(_ field: some EntryField, _ value: FieldValue) {
    switch field.type {
    case .word:
      if case .word(let name) = value {
        self = .one(of: field.names, name)
      } else {
        self = .one(of: field.names, nil)
      }
    case .words:
      if case .words(let chosen) = value {
        self = .several(of: field.names, chosen)
      } else {
        self = .several(of: field.names, [])
      }
    case .flag:
      let isOn = Bool.from(value)
      self = .one(of: field.wordNames, isOn.map { field.wordNames[$0 ? 0 : 1] })
    case .partialDate: self = .date(PartialDate.from(value))
    case .time: self = .time(Timestamp.from(value) ?? Timestamp(seconds: 0, offset: 0))
    // No form has whole days or lists of questions.
    case .text, .date, .answers: self = .text(String.from(value) ?? "")
    case .number: self = .count(Medicine.milligrams, Int.from(value))
    }
  }

  /// What was filled in, as a field of an entry holds it.
  func fieldValue(of field: some EntryField) -> FieldValue {
    switch self {
    case .one(_, nil), .number(_, nil), .count(_, nil), .length(nil, _), .date(nil): .nothing
    case .one(_, let name?):
      field.type == .flag ? .flag(name == field.wordNames.first) : .word(name)
    case .several(_, let names): .words(names)
    case .number(_, let number?), .count(_, let number?), .length(let number?, _): .number(number)
    case .time(let time): .time(time)
    case .date(let date?): .partialDate(date)
    case .text(let text): .text(text)
    }
  }
}

extension [FormField] {
  /// What the field of this name holds.
  func value(_ name: FormField.Name) -> FormField.Value? { first { $0.name == name }?.value }
}
