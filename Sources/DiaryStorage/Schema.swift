import Content
import Diary
import GRDB

/// How entries are laid out in tables: words by their names, lists with commas, dates as day numbers,
/// times as seconds and offset with the night beside them.
///
/// A row that somebody has edited by hand into nonsense means nothing and is left out; it is never a
/// reason to stop.
enum Schema {
  static func columns(of entry: Entry) -> RowValues {
    switch entry {
    case .episode(let episode): columns(EpisodeField.self, of: episode)
    case .medicine(let medicine): columns(MedicineField.self, of: medicine)
    case .checkIn(let checkIn):
      [
        "night": ColumnValue(checkIn.night.dayNumber),
        "triggers": .text(pairs(checkIn.triggers.mapValues { $0 ? "yes" : "no" })),
      ]
    case .run(let run):
      [
        "at": ColumnValue(run.at.seconds), "zone": ColumnValue(run.at.offset),
        "night": ColumnValue(run.at.night.dayNumber),
        "routine": .text(run.routine), "is_whole": ColumnValue(run.isWhole),
        "helped": ColumnValue(run.helped?.rawValue),
      ]
    case .check(let check):
      [
        "at": ColumnValue(check.at.seconds), "zone": ColumnValue(check.at.offset),
        "answers": .text(pairs(check.answers.mapValues(\.rawValue))),
        "tier": ColumnValue(check.tier?.rawValue), "night": ColumnValue(check.at.night.dayNumber),
        "questions": ColumnValue(check.questions?.dayNumber),
        "unanswered": ColumnValue(check.unanswered), "open": ColumnValue(check.open),
      ]
    case .dismissal(let dismissal):
      [
        "reminder": .text(dismissal.reminder.rawValue), "at": ColumnValue(dismissal.at.seconds),
        "zone": ColumnValue(dismissal.at.offset),
      ]
    case .suspect(let suspect):
      ["name": .text(suspect.trigger), "since": ColumnValue(suspect.since.dayNumber)]
    }
  }

  static func entry(_ kind: Entry.Kind, _ values: RowValues) -> Entry? {
    switch kind {
    case .episode: return Episode { value(of: $0, in: values) }.map { .episode($0) }
    case .medicine: return Medicine { value(of: $0, in: values) }.map { .medicine($0) }
    case .checkIn:
      return values.date("night").map { night in
        .checkIn(CheckIn(night: night, triggers: triggers(values.text("triggers") ?? "")))
      }
    case .run:
      guard let at = values.timestamp("at"), let routine = values.text("routine") else {
        return nil
      }
      return .run(
        RoutineRun(
          at: at, routine: routine, isWhole: values.int("is_whole") == 1,
          helped: values.word("helped", Episode.Relief.self)))
    case .check:
      return values.timestamp("at").map { at in
        .check(
          CheckResult(
            at: at, answers: answers(values.text("answers") ?? ""),
            tier: values.word("tier", Tier.self), questions: values.date("questions"),
            unanswered: values.int("unanswered"), open: values.int("open")))
      }
    case .dismissal:
      guard let reminder = values.word("reminder", Reminder.self), let at = values.timestamp("at")
      else { return nil }
      return .dismissal(Dismissal(reminder: reminder, at: at))
    case .suspect:
      guard let name = values.text("name"), let since = values.date("since") else { return nil }
      return .suspect(Suspect(trigger: name, since: since))
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
        columns["night"] = ColumnValue(time.night.dayNumber)
      case .date(let date): columns[name] = ColumnValue(date.dayNumber)
      case .word(let text), .text(let text): columns[name] = .text(text)
      case .words(let words): columns[name] = .text(words.joined(separator: ","))
      case .number(let number): columns[name] = ColumnValue(number)
      case .flag(let flag): columns[name] = ColumnValue(flag)
      }
    }
    return columns
  }

  private static func value(of field: some StoredField, in values: RowValues) -> FieldValue {
    let name = field.column
    let value: FieldValue? =
      switch field.type {
      case .time: values.timestamp(name).map { .time($0) }
      case .date: values.date(name).map { .date($0) }
      case .word: values.text(name).map { .word($0) }
      case .words: .words(values.list(name))
      case .number: values.int(name).map { .number($0) }
      case .flag: values.int(name).map { .flag($0 == 1) }
      case .text: values.text(name).map { .text($0) }
      }
    return value ?? .nothing
  }

  // MARK: Answers

  /// The answers to triggers, as one column has them.
  static func triggers(_ text: String) -> [String: Bool] {
    Dictionary(pairs(in: text).map { ($0.name, $0.value == "yes") }) { $1 }
  }

  private static func answers(_ text: String) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for (name, value) in pairs(in: text) { answers[name] = Answer(rawValue: String(value)) }
    return answers
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
}

extension StoredField {
  var column: String { rawValue }
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

extension Entry.Kind {
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
    }
  }

  /// The kind whose entries a table holds.
  init?(table: String) {
    guard let kind = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = kind
  }
}
