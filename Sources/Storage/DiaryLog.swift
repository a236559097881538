import Foundation
import GRDB

/// The log of changes that undo and redo read. It is written in the transaction of the change.
enum DiaryLog {
  /// What a change does to one row: what was there before, and what is there after it.
  struct Change: Equatable, Sendable {
    let table: DiaryTable
    let before: [String: Cell]?
    let after: [String: Cell]?

    var number: Int64 { (after ?? before)?["id"]?.number ?? 0 }
  }

  /// A number that no row of the table has or ever had, so that undo brings back the very same ones.
  static func nextNumber(in table: DiaryTable, _ database: Database) throws -> Cell {
    try database.execute(
      sql: """
        INSERT INTO last_number (tab, number) VALUES (?, 1)
        ON CONFLICT (tab) DO UPDATE SET number = number + 1
        """, arguments: [table.rawValue])
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM last_number WHERE tab = ?", arguments: [table.rawValue])
    return .number(number ?? 1)
  }

  /// A row as it is now.
  static func row(
    _ number: Int64, in table: DiaryTable, _ database: Database
  ) throws -> [String: Cell]? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM \(table.rawValue) WHERE id = ?", arguments: [number])
    return row.map { row in
      Dictionary(uniqueKeysWithValues: row.map { ($0.0, Cell($0.1)) })
    }
  }

  /// Does a change, and keeps how to take it back. What had been taken back before can no longer be
  /// done again.
  static func perform(_ changes: [Change], _ database: Database) throws {
    try database.execute(sql: "DELETE FROM operation WHERE is_undone = 1")
    try database.execute(sql: "INSERT INTO operation DEFAULT VALUES")
    let operation = database.lastInsertedRowID
    for (place, change) in changes.enumerated() {
      try put(change.after, in: change.table, number: change.number, database)
      try database.execute(
        sql: "INSERT INTO operation_row VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          operation, place, change.table.rawValue, change.number, try text(change.before),
          try text(change.after),
        ])
    }
  }

  static func undo(_ database: Database) throws -> Bool {
    let last = try Int64.fetchOne(
      database, sql: "SELECT max(id) FROM operation WHERE is_undone = 0")
    guard let last else { return false }
    for change in try changes(of: last, database).reversed() {
      try put(change.before, in: change.table, number: change.number, database)
    }
    try database.execute(sql: "UPDATE operation SET is_undone = 1 WHERE id = ?", arguments: [last])
    return true
  }

  static func redo(_ database: Database) throws -> Bool {
    let next = try Int64.fetchOne(
      database, sql: "SELECT min(id) FROM operation WHERE is_undone = 1")
    guard let next else { return false }
    for change in try changes(of: next, database) {
      try put(change.after, in: change.table, number: change.number, database)
    }
    try database.execute(sql: "UPDATE operation SET is_undone = 0 WHERE id = ?", arguments: [next])
    return true
  }

  private static func changes(of operation: Int64, _ database: Database) throws -> [Change] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM operation_row WHERE operation = ? ORDER BY place",
      arguments: [operation])
    return try rows.compactMap { row in
      guard let table = DiaryTable(rawValue: row["tab"]) else { return nil }
      return Change(
        table: table, before: try cells(row["before"]), after: try cells(row["after"]))
    }
  }

  /// Makes a row what it shall be: these columns, or gone.
  private static func put(
    _ cells: [String: Cell]?, in table: DiaryTable, number: Int64, _ database: Database
  ) throws {
    try database.execute(
      sql: "DELETE FROM \(table.rawValue) WHERE id = ?", arguments: [number])
    guard let cells else { return }
    let columns = cells.sorted { $0.key < $1.key }
    let names = columns.map(\.key).joined(separator: ", ")
    let blanks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO \(table.rawValue) (\(names)) VALUES (\(blanks))",
      arguments: StatementArguments(columns.map(\.value.value)))
  }

  private static func text(_ cells: [String: Cell]?) throws -> String? {
    guard let cells else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(cells), as: UTF8.self)
  }

  private static func cells(_ text: String?) throws -> [String: Cell]? {
    try text.map { try JSONDecoder().decode([String: Cell].self, from: Data($0.utf8)) }
  }
}
