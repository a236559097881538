import Content
import Diary
import Foundation
import GRDB

/// A value of a column.
enum ColumnValue: Equatable, Sendable, Codable {
  case nothing
  case number(Int64)
  case text(String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
  init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .nothing }
  init(_ truth: Bool?) { self = truth.map { .number($0 ? 1 : 0) } ?? .nothing }

  var number: Int64? { if case .number(let number) = self { number } else { nil } }

  var value: DatabaseValue {
    switch self {
    case .nothing: .null
    case .number(let number): number.databaseValue
    // SQLite ends a text at a zero byte, bytes it keeps.
    case .text(let text):
      text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
    }
  }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
    case .double, .null: self = .nothing
    }
  }
}

/// How the diary lies in the tables: words by their names, lists with commas, dates as day numbers.
enum Schema {
  /// The steps from an empty file to the tables of today. A step is never changed once it was
  /// released; a new one is added after it.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE episode (
            id INTEGER PRIMARY KEY, began INTEGER NOT NULL, zone INTEGER NOT NULL,
            night INTEGER NOT NULL, kind TEXT NOT NULL, site TEXT NOT NULL, side TEXT,
            setting TEXT, seconds INTEGER, is_open INTEGER NOT NULL, intensity INTEGER,
            woke INTEGER, tactics TEXT NOT NULL, helped TEXT, sore TEXT, signs TEXT NOT NULL,
            note TEXT NOT NULL);
          CREATE INDEX episode_began ON episode (began, id);
          CREATE INDEX episode_night ON episode (night, kind);
          CREATE INDEX episode_open ON episode (is_open) WHERE is_open = 1;
          CREATE TABLE check_in (
            id INTEGER PRIMARY KEY, night INTEGER NOT NULL UNIQUE, triggers TEXT NOT NULL);
          CREATE TABLE medicine (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, dose TEXT NOT NULL,
            started INTEGER NOT NULL, ended INTEGER, changed INTEGER);
          CREATE TABLE routine_run (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, zone INTEGER NOT NULL,
            night INTEGER NOT NULL, routine TEXT NOT NULL, is_whole INTEGER NOT NULL, helped TEXT);
          CREATE INDEX routine_run_night ON routine_run (night, routine);
          CREATE TABLE check_result (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, zone INTEGER NOT NULL,
            answers TEXT NOT NULL, tier TEXT);
          CREATE TABLE operation (
            id INTEGER PRIMARY KEY, is_undone INTEGER NOT NULL DEFAULT 0);
          CREATE TABLE operation_row (
            operation INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
            place INTEGER NOT NULL, tab TEXT NOT NULL, number INTEGER NOT NULL,
            before TEXT, after TEXT, PRIMARY KEY (operation, place)) WITHOUT ROWID;
          CREATE TABLE last_number (tab TEXT PRIMARY KEY, number INTEGER NOT NULL);
          """)
    }
    // Entries of all kinds stand in one list by nights; the list of changes says when each was made;
    // and a reminder can be put off.
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          DROP INDEX episode_began;
          DROP INDEX episode_night;
          CREATE INDEX episode_night ON episode (night, began, id);
          DROP INDEX routine_run_night;
          CREATE INDEX routine_run_night ON routine_run (night, at, id);
          ALTER TABLE check_result ADD COLUMN night INTEGER NOT NULL DEFAULT 0;
          UPDATE check_result SET night = (at + zone - 43200) / 86400;
          CREATE INDEX check_result_night ON check_result (night, at, id);
          CREATE TABLE dismissal (
            id INTEGER PRIMARY KEY, reminder TEXT NOT NULL, at INTEGER NOT NULL,
            zone INTEGER NOT NULL);
          ALTER TABLE operation ADD COLUMN at INTEGER;
          ALTER TABLE operation ADD COLUMN zone INTEGER;
          CREATE INDEX operation_undone ON operation (is_undone, id);
          """)
    }
    return migrator
  }

  // MARK: Out

  static func columns(of entry: Entry) -> [String: ColumnValue] {
    switch entry {
    case .episode(let episode): columns(of: episode)
    case .checkIn(let checkIn):
      [
        "night": ColumnValue(checkIn.night.dayNumber),
        "triggers": .text(pairs(checkIn.triggers.mapValues { $0 ? "yes" : "no" })),
      ]
    case .medicine(let medicine):
      [
        "name": .text(medicine.name), "dose": .text(medicine.dose),
        "started": ColumnValue(medicine.started.dayNumber),
        "ended": ColumnValue(medicine.ended?.dayNumber),
        "changed": ColumnValue(medicine.changed?.dayNumber),
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
      ]
    case .dismissal(let dismissal):
      [
        "reminder": .text(dismissal.reminder.rawValue), "at": ColumnValue(dismissal.at.seconds),
        "zone": ColumnValue(dismissal.at.offset),
      ]
    }
  }

  private static func columns(of episode: Episode) -> [String: ColumnValue] {
    [
      "began": ColumnValue(episode.began.seconds), "zone": ColumnValue(episode.began.offset),
      "night": ColumnValue(episode.began.night.dayNumber), "kind": .text(episode.kind.rawValue),
      "site": .text(episode.site.rawValue), "side": ColumnValue(episode.side?.rawValue),
      "setting": ColumnValue(episode.setting?.rawValue), "seconds": ColumnValue(episode.seconds),
      "is_open": ColumnValue(episode.isOpen), "intensity": ColumnValue(episode.intensity),
      "woke": ColumnValue(episode.wokeMe),
      "tactics": .text(episode.tactics.map(\.rawValue).joined(separator: ",")),
      "helped": ColumnValue(episode.helped?.rawValue), "sore": ColumnValue(episode.sore?.rawValue),
      "signs": .text(episode.signs.map(\.rawValue).joined(separator: ",")),
      "note": .text(episode.note),
    ]
  }

  /// `caffeine=yes` on lines, in alphabetical order. A name has no line end in it.
  private static func pairs(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }
}

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
    }
  }

  /// The kind whose entries a table holds.
  init?(table: String) {
    guard let kind = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = kind
  }
}
