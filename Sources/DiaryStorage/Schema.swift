import Content
import Diary
import GRDB

/// How entries are laid out in tables: words by their names, lists with commas, dates as day numbers,
/// times as seconds and offset with the night beside them.
///
/// A row that somebody has edited by hand into nonsense means nothing and is left out; it is never a
/// reason to stop.
enum Schema {
  /// Medicines in the order of the list: first those that are still taken, as ``Medicine/isTaken`` has it.
  static let medicinesTakenFirst =
    "ended IS NOT NULL OR ifnull(taking, '') = '\(Answer.no.rawValue)', name COLLATE NOCASE, id"

  static func columns(of entry: Entry) -> RowValues {
    switch entry {
    case .episode(let episode): columns(EpisodeField.self, of: episode)
    case .medicine(let medicine): columns(MedicineField.self, of: medicine)
    case .checkIn(let checkIn): columns(CheckInField.self, of: checkIn)
    case .run(let run): columns(RoutineRunField.self, of: run)
    case .check(let check): columns(CheckResultField.self, of: check)
    case .dismissal(let dismissal): columns(DismissalField.self, of: dismissal)
    case .suspect(let suspect): columns(SuspectField.self, of: suspect)
    case .strength(let check): columns(StrengthCheckField.self, of: check)
    case .fact(let fact): columns(FactField.self, of: fact)
    case .question(let question): columns(DoctorQuestionField.self, of: question)
    }
  }

  static func entry(_ kind: Entry.Kind, _ values: RowValues) -> Entry? {
    switch kind {
    case .episode: Episode { value(of: $0, in: values) }.map { .episode($0) }
    case .medicine: Medicine { value(of: $0, in: values) }.map { .medicine($0) }
    case .checkIn: CheckIn { value(of: $0, in: values) }.map { .checkIn($0) }
    case .run: RoutineRun { value(of: $0, in: values) }.map { .run($0) }
    case .check: CheckResult { value(of: $0, in: values) }.map { .check($0) }
    case .dismissal: Dismissal { value(of: $0, in: values) }.map { .dismissal($0) }
    case .suspect: Suspect { value(of: $0, in: values) }.map { .suspect($0) }
    case .strength: StrengthCheck { value(of: $0, in: values) }.map { .strength($0) }
    case .fact: Fact { value(of: $0, in: values) }.map { .fact($0) }
    case .question: DoctorQuestion { value(of: $0, in: values) }.map { .question($0) }
    }
  }

  static func saved(_ kind: Entry.Kind, _ row: Row) -> SavedEntry? {
    let values = row.values
    guard let number = values["id"]?.number, let entry = entry(kind, values) else { return nil }
    return SavedEntry(number: number, entry: entry)
  }

  // MARK: Fields

  private static func columns<Field: StoredField>(
    _: Field.Type, of subject: Field.Subject
  ) -> RowValues {
    var columns: RowValues = [:]
    for field in Field.allCases {
      let name = field.column
      switch field.value(in: subject) {
      case .nothing: columns[name] = .nothing
      case .time(let time):
        columns[name] = ColumnValue(time.seconds)
        columns["zone"] = ColumnValue(time.offset)
        if Field.hasNight { columns["night"] = ColumnValue(time.night.dayNumber) }
      case .date(let date): columns[name] = ColumnValue(date.dayNumber)
      case .partialDate(let date): columns[name] = .text(date.description)
      case .word(let text), .text(let text): columns[name] = .text(text)
      case .words(let words): columns[name] = .text(words.joined(separator: ","))
      case .number(let number): columns[name] = ColumnValue(number)
      case .flag(let flag): columns[name] = ColumnValue(flag)
      case .answers(let answers): columns[name] = .text(pairs(answers))
      }
    }
    return columns
  }

  private static func value(of field: some StoredField, in values: RowValues) -> FieldValue {
    value(of: field.type, at: field.column, zone: "zone", in: values)
  }

  /// The value of a column, as a field of some type has it.
  static func value<Values: ColumnValues>(
    of type: FieldType, at name: Values.Key, zone: Values.Key, in values: Values
  ) -> FieldValue {
    let value: FieldValue? =
      switch type {
      case .time: values.timestamp(name, zone: zone).map { .time($0) }
      case .date: values.date(name).map { .date($0) }
      case .partialDate: values.text(name).flatMap { PartialDate($0) }.map { .partialDate($0) }
      case .word: values.name(name).map { .word($0) }
      case .words: .words(values.list(name))
      case .number: values.int(name).map { .number($0) }
      case .flag: values.int(name).map { .flag($0 == 1) }
      case .text: values.text(name).map { .text($0) }
      case .answers: .answers(answers(values.text(name) ?? ""))
      }
    return value ?? .nothing
  }

  // MARK: Answers

  /// The answers to triggers, as one column has them.
  static func triggers(_ text: String) -> [String: Bool] {
    Dictionary(pairs(in: text).map { ($0.name, $0.value == "yes") }) { $1 }
  }

  private static func answers(_ text: String) -> [String: String] {
    Dictionary(pairs(in: text).map { ($0.name, String($0.value)) }) { $1 }
  }

  /// `caffeine=yes` on lines, in alphabetical order. Names contain no line breaks.
  private static func pairs(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }

  /// Split by bytes and not by characters: there are thousands of lines, and bytes are faster.
  private static func pairs(in text: String) -> [(name: String, value: Substring)] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let sign = line.lastIndex(of: UInt8(ascii: "=")) else { return nil }
      return (String(Substring(line[..<sign])), Substring(line[sign...].dropFirst()))
    }
  }
}

/// A field with a column of its own.
protocol StoredField: EntryField {
  var column: String { get }
  /// Whether the night of its time has a column beside it.
  static var hasNight: Bool { get }
}

extension StoredField {
  var column: String { rawValue }
  static var hasNight: Bool { true }
}

extension EpisodeField: StoredField {
  var column: String {
    switch self {
    case .isOpen: "is_open"
    case .wokeMe: "woke"
    default: rawValue
    }
  }
}

extension MedicineField: StoredField {}
extension CheckInField: StoredField {}

extension RoutineRunField: StoredField {
  var column: String { self == .isWhole ? "is_whole" : rawValue }
}

extension CheckResultField: StoredField {}

extension DismissalField: StoredField {
  static var hasNight: Bool { false }
}

extension SuspectField: StoredField {
  var column: String { self == .trigger ? "name" : rawValue }
}

extension StrengthCheckField: StoredField {}
extension FactField: StoredField {}

extension DoctorQuestionField: StoredField {
  var column: String { self == .isAnswered ? "is_answered" : rawValue }
}

extension Entry.Kind {
  /// The columns of its fields, in their order.
  var columns: [String] {
    func names<Field: StoredField>(_: Field.Type) -> [String] { Field.allCases.map(\.column) }
    return switch self {
    case .episode: names(EpisodeField.self)
    case .checkIn: names(CheckInField.self)
    case .medicine: names(MedicineField.self)
    case .run: names(RoutineRunField.self)
    case .check: names(CheckResultField.self)
    case .dismissal: names(DismissalField.self)
    case .suspect: names(SuspectField.self)
    case .strength: names(StrengthCheckField.self)
    case .fact: names(FactField.self)
    case .question: names(DoctorQuestionField.self)
    }
  }

  /// The table that holds entries of this kind.
  var table: String {
    switch self {
    case .episode: "episode"
    case .checkIn: "check_in"
    case .medicine: "medicine"
    case .run: "routine_run"
    case .check: "check_result"
    case .dismissal: "dismissal"
    case .suspect: "suspect"
    case .strength: "strength_check"
    case .fact: "fact"
    case .question: "question"
    }
  }

  /// The kind whose entries a table holds.
  init?(table: String) {
    guard let kind = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = kind
  }
}
