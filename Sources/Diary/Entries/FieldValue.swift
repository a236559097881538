import Content

/// The value of a field, for code that handles all fields alike, such as storage and exchange.
package enum FieldValue: Equatable, Sendable {
  /// It has not been entered.
  case nothing
  case time(Timestamp)
  case date(CalendarDate)
  case partialDate(PartialDate)
  /// One of the names that the field knows.
  case word(String)
  /// Any of the names that the field knows.
  case words([String])
  case number(Int)
  case flag(Bool)
  /// Any text, as it was written.
  case text(String)
  /// Any number of questions by their names, each with one of the names that the field knows.
  case answers([String: String])
}

extension FieldValue {
  /// Whether it says nothing.
  package var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .words(let names): names.isEmpty
    case .text(let text): text.isEmpty
    case .answers(let answers): answers.isEmpty
    case .time, .date, .partialDate, .word, .number, .flag: false
    }
  }

  /// What a field of this type holds when it was emptied.
  package var emptied: FieldValue {
    switch self {
    case .words: .words([])
    case .text: .text("")
    case .answers: .answers([:])
    default: .nothing
    }
  }
}

/// Which ``FieldValue`` a field has, when it has one.
package enum FieldType: Equatable, Sendable {
  case time, date, partialDate, word, words, number, flag, text, answers
}

/// A Swift type that a field can have.
package protocol FieldConvertible: Sendable {
  static var fieldType: FieldType { get }
  /// The names that it can be, for words.
  static var names: [String] { get }
  var fieldValue: FieldValue { get }
  /// The value of this type; `nil` if the field value is nothing, or of another type.
  static func from(_ value: FieldValue) -> Self?
}

extension FieldConvertible {
  package static var names: [String] { [] }
}

extension Timestamp: FieldConvertible {
  package static var fieldType: FieldType { .time }
  package var fieldValue: FieldValue { .time(self) }
  package static func from(_ value: FieldValue) -> Timestamp? {
    if case .time(let time) = value { time } else { nil }
  }
}

extension CalendarDate: FieldConvertible {
  package static var fieldType: FieldType { .date }
  package var fieldValue: FieldValue { .date(self) }
  package static func from(_ value: FieldValue) -> CalendarDate? {
    if case .date(let date) = value { date } else { nil }
  }
}

extension PartialDate: FieldConvertible {
  package static var fieldType: FieldType { .partialDate }
  package var fieldValue: FieldValue { .partialDate(self) }
  package static func from(_ value: FieldValue) -> PartialDate? {
    if case .partialDate(let date) = value { date } else { nil }
  }
}

extension Int: FieldConvertible {
  package static var fieldType: FieldType { .number }
  package var fieldValue: FieldValue { .number(self) }
  package static func from(_ value: FieldValue) -> Int? {
    if case .number(let number) = value { number } else { nil }
  }
}

extension Bool: FieldConvertible {
  package static var fieldType: FieldType { .flag }
  package var fieldValue: FieldValue { .flag(self) }
  package static func from(_ value: FieldValue) -> Bool? {
    if case .flag(let flag) = value { flag } else { nil }
  }
}

extension String: FieldConvertible {
  package static var fieldType: FieldType { .text }
  package var fieldValue: FieldValue { .text(self) }
  package static func from(_ value: FieldValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}

/// One of a few words, stored and exchanged by its name: `back spasm`.
package protocol DiaryWord: FieldConvertible, RawRepresentable<String>, CaseIterable {
  /// Those that a person chooses from: all, unless it says otherwise.
  static var choices: [Self] { get }
}

extension DiaryWord {
  package static var choices: [Self] { Array(allCases) }
  package static var fieldType: FieldType { .word }
  package static var names: [String] { allCases.map(\.rawValue) }
  package var fieldValue: FieldValue { .word(rawValue) }
  package static func from(_ value: FieldValue) -> Self? {
    if case .word(let name) = value { Self(rawValue: name) } else { nil }
  }
}

extension Array: FieldConvertible where Element: DiaryWord {
  package static var fieldType: FieldType { .words }
  package static var names: [String] { Element.allCases.map(\.rawValue) }
  package var fieldValue: FieldValue { .words(map(\.rawValue)) }
  /// Names that are not known are left out.
  package static func from(_ value: FieldValue) -> [Element]? {
    if case .words(let names) = value { names.compactMap(Element.init) } else { nil }
  }
}

/// What can be the answer to one of several questions.
package protocol AnswerWord: Sendable {
  static var answerNames: [String] { get }
  init?(answerName: String)
  var answerName: String { get }
}

extension AnswerWord where Self: DiaryWord {
  package static var answerNames: [String] { names }
  package init?(answerName: String) { self.init(rawValue: answerName) }
  package var answerName: String { rawValue }
}

extension Answer: AnswerWord {}
extension StrengthCheck.Outcome: AnswerWord {}
extension Bool: AnswerWord {
  package static var answerNames: [String] { ["yes", "no"] }
  package init?(answerName: String) {
    guard let place = Self.answerNames.firstIndex(of: answerName) else { return nil }
    self = place == 0
  }
  package var answerName: String { Self.answerNames[self ? 0 : 1] }
}

extension Dictionary: FieldConvertible where Key == String, Value: AnswerWord {
  package static var fieldType: FieldType { .answers }
  package static var names: [String] { Value.answerNames }
  package var fieldValue: FieldValue { .answers(mapValues(\.answerName)) }
  /// Answers that are not known are left out.
  package static func from(_ value: FieldValue) -> [String: Value]? {
    if case .answers(let names) = value {
      names.compactMapValues(Value.init(answerName:))
    } else {
      nil
    }
  }
}

extension Optional: FieldConvertible where Wrapped: FieldConvertible {
  package static var fieldType: FieldType { Wrapped.fieldType }
  package static var names: [String] { Wrapped.names }
  package var fieldValue: FieldValue { self?.fieldValue ?? .nothing }
  package static func from(_ value: FieldValue) -> Wrapped?? { .some(Wrapped.from(value)) }
}
