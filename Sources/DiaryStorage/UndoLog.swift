import Diary
import Foundation
import GRDB

/// The log that undo and redo read. It is written in the transaction of the change itself.
enum UndoLog {
  /// A row before and after a change; `nil` where there is no row.
  struct Change: Equatable, Sendable {
    let kind: Entry.Kind
    let before: RowValues?
    let after: RowValues?

    var number: Int64 { (after ?? before)?["id"]?.number ?? 0 }
  }

  /// A number that no row of the table has or ever had, so that undo can restore rows under their own.
  static func nextNumber(in kind: Entry.Kind, _ database: Database) throws -> ColumnValue {
    // Above every number in the table as well, in case the list of last numbers was lost.
    try database.execute(
      sql: """
        INSERT INTO last_number (tab, number)
        VALUES (?, 1 + ifnull((SELECT max(id) FROM \(kind.table)), 0))
        ON CONFLICT (tab) DO UPDATE SET number = max(number + 1, excluded.number)
        """, arguments: [kind.table])
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM last_number WHERE tab = ?", arguments: [kind.table])
    return .number(number ?? 1)
  }

  /// A row as it is now.
  static func row(
    _ number: Int64, in kind: Entry.Kind, _ database: Database
  ) throws -> RowValues? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM \(kind.table) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [number])?.values
  }

  /// Makes changes and logs them as one operation. What has been undone before can no longer be redone:
  /// it leaves the log if it was undone here, and where another program undid it, it stays there as
  /// abandoned, since nobody there knows of this change.
  static func perform(
    _ changes: [Change], at now: Timestamp, undoneHere: Set<Int64>, _ database: Database
  ) throws {
    let operation = try begin(at: now, undoneHere: undoneHere, database)
    for (place, change) in changes.enumerated() {
      try replaceRow(change.after, in: change.kind, number: change.number, at: now, database)
      try log(change, of: operation, at: place, database)
    }
    try forget(at: now, database)
  }

  /// Writes a change into the log.
  static func log(
    _ change: Change, of operation: Int64, at place: Int, _ database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO operation_row VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        operation, place, change.kind.table, change.number, try text(change.before),
        try text(change.after),
      ])
  }

  /// Begins an operation, after which nothing that was undone before can be redone.
  ///
  /// - Returns: its number.
  static func begin(
    at now: Timestamp, undoneHere: Set<Int64>, _ database: Database
  ) throws -> Int64 {
    for operation in try next(nil, undone: true, database) {
      let sql =
        undoneHere.contains(operation)
        ? "DELETE FROM operation WHERE id = ?" : "UPDATE operation SET is_undone = 2 WHERE id = ?"
      try database.execute(sql: sql, arguments: [operation])
    }
    try database.execute(
      sql: "INSERT INTO operation (at, zone) VALUES (?, ?)", arguments: [now.seconds, now.offset])
    return database.lastInsertedRowID
  }

  /// How long a change can be undone, and how many at most; what has left the log is nowhere in the file.
  static let (days, most) = (30, 1000)

  /// Removes what is older or more than that: the oldest first, so that what is left can be undone.
  /// From a very long log they go with several changes, as none shall take long.
  static func forget(at now: Timestamp, _ database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM operation WHERE id IN (
          SELECT id FROM operation WHERE id < (
            SELECT max(
              ifnull((SELECT id FROM operation WHERE at >= ? ORDER BY id LIMIT 1), 0),
              ifnull((SELECT id FROM operation ORDER BY id DESC LIMIT 1 OFFSET ?), 0)))
          ORDER BY id LIMIT ?)
        """, arguments: [now.seconds - days * 86_400, most - 1, most])
  }

  /// Undoes operations if they are the last ones that are not undone yet.
  ///
  /// - Returns: whether they are.
  static func undo(
    _ operations: [Int64], at now: Timestamp, _ database: Database
  ) throws -> Bool {
    guard try are(operations, nextUndone: false, database) else { return false }
    for operation in operations {
      for change in try changes(of: operation, database).reversed() {
        try replaceRow(change.before, in: change.kind, number: change.number, at: now, database)
      }
      try mark(operation, isUndone: true, database)
    }
    return true
  }

  /// Redoes operations if they are the next ones to redo.
  ///
  /// - Returns: whether they are.
  static func redo(
    _ operations: [Int64], at now: Timestamp, _ database: Database
  ) throws -> Bool {
    guard try are(operations, nextUndone: true, database) else { return false }
    for operation in operations {
      for change in try changes(of: operation, database) {
        try replaceRow(change.after, in: change.kind, number: change.number, at: now, database)
      }
      try mark(operation, isUndone: false, database)
    }
    return true
  }

  private static func are(
    _ operations: [Int64], nextUndone undone: Bool, _ database: Database
  ) throws -> Bool {
    try !operations.isEmpty && next(operations.count, undone: undone, database) == operations
  }

  private static func mark(_ operation: Int64, isUndone: Bool, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE operation SET is_undone = ? WHERE id = ?", arguments: [isUndone, operation])
  }

  /// The next operations to redo, or, if they are not undone, to undo; without a limit all of them.
  static func next(_ limit: Int?, undone: Bool, _ database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM operation WHERE is_undone = ?
        ORDER BY id \(undone ? "ASC" : "DESC") LIMIT ?
        """, arguments: [undone, limit ?? -1])
  }

  /// The last changes: first those that can be redone, the next one to redo last; then those that can
  /// be undone, the newest first.
  static func list(limit: Int, _ database: Database) throws -> [DiaryChange] {
    try changes(
      of: operations("is_undone = 1 ORDER BY id", limit, database).reversed()
        + operations("is_undone = 0 ORDER BY id DESC", limit, database), database)
  }

  /// The last changes that another program had undone when something was written, the newest first.
  static func abandoned(limit: Int, _ database: Database) throws -> [DiaryChange] {
    try changes(
      of: operations("is_undone = 2 ORDER BY id DESC", limit, database), database)
  }

  private static func operations(
    _ which: String, _ limit: Int, _ database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM operation WHERE \(which) LIMIT ?", arguments: [limit])
  }

  private static func changes(of operations: [Row], _ database: Database) throws -> [DiaryChange] {
    try operations.flatMap { row in
      let values = row.values
      let operation = values["id"]?.number ?? 0
      return try changes(of: operation, database).map { change in
        DiaryChange(
          operation: operation, at: values.timestamp("at"),
          before: change.before.flatMap { Schema.entry(change.kind, $0) },
          after: change.after.flatMap { Schema.entry(change.kind, $0) },
          isUndone: values.int("is_undone") != 0)
      }
    }
  }

  /// When a row was last written, or last changed in one of these columns; `nil` if no operation says
  /// so.
  static func lastWriting(
    _ number: Int64, in kind: Entry.Kind, columns: [String]?, _ database: Database
  ) throws -> Writing? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT o.id, o.at, r.before, r.after
        FROM operation_row r JOIN operation o ON o.id = r.operation
        WHERE r.tab = ? AND r.number = ? AND o.is_undone = 0 ORDER BY o.id DESC
        """, arguments: [kind.table, number])
    for row in rows {
      let operation = row.values
      let (before, after) = (
        try values(operation.text("before")), try values(operation.text("after"))
      )
      let isNews = columns?.contains { before?[$0] != after?[$0] } ?? true
      guard isNews, let order = operation["id"]?.number else { continue }
      return operation.int("at").map { Writing(order: order, seconds: $0) }
    }
    // What came from another machine is not in the log row by row.
    return try Identities.arrival(of: number, in: kind, database)
  }

  private static func changes(of operation: Int64, _ database: Database) throws -> [Change] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM operation_row WHERE operation = ? ORDER BY place",
      arguments: [operation])
    return try rows.compactMap { row in
      let columns = row.values
      guard let kind = columns.text("tab").flatMap(Entry.Kind.init(table:)) else { return nil }
      return Change(
        kind: kind, before: try values(columns.text("before")),
        after: try values(columns.text("after")))
    }
  }

  /// Replaces a row, or deletes it if there are no values, and says when.
  private static func replaceRow(
    _ values: RowValues?, in kind: Entry.Kind, number: Int64, at now: Timestamp,
    _ database: Database
  ) throws {
    try replaceRow(values, in: kind, number: number, database)
    try Identities.touch(
      number, in: kind, key: values.flatMap { kind.key(of: $0) }, isDeleted: values == nil,
      at: now, database)
  }

  /// Replaces a row, or deletes it if there are no values.
  static func replaceRow(
    _ values: RowValues?, in kind: Entry.Kind, number: Int64, _ database: Database
  ) throws {
    try database.execute(
      sql: "DELETE FROM \(kind.table) WHERE id = ?", arguments: [number])
    guard let values else { return }
    let columns = values.sorted { $0.key < $1.key }
    let names = columns.map(\.key).joined(separator: ", ")
    let blanks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO \(kind.table) (\(names)) VALUES (\(blanks))",
      arguments: StatementArguments(columns.map(\.value.value)))
  }

  private static func text(_ values: RowValues?) throws -> String? {
    guard let values else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(values), as: UTF8.self)
  }

  private static func values(_ text: String?) throws -> RowValues? {
    try text.map { try JSONDecoder().decode(RowValues.self, from: Data($0.utf8)) }
  }
}
