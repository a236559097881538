import Diary
import GRDB

/// What ``DiaryWriting`` promises. Each call is one transaction, the entry in the undo log included.
extension DiaryStore: DiaryWriting {
  @discardableResult
  package func add(_ entry: Entry, at now: Timestamp) throws(DiaryProblem) -> Int64 {
    try write { database in
      var row = Schema.columns(of: entry)
      let number = try UndoLog.nextNumber(in: entry.kind, database)
      row["id"] = number
      try perform(
        [.init(kind: entry.kind, before: nil, after: row)], at: now, database)
      return number.number ?? 0
    }
  }

  @discardableResult
  package func change(
    _ number: Int64, to entry: Entry, at now: Timestamp
  ) throws(DiaryProblem) -> Bool {
    try write { database in
      guard let before = try UndoLog.row(number, in: entry.kind, database) else { return false }
      var after = Schema.columns(of: entry)
      after["id"] = .number(number)
      if before != after {
        try perform(
          [.init(kind: entry.kind, before: before, after: after)], at: now, database)
      }
      return true
    }
  }

  @discardableResult
  package func update(
    _ address: EntryAddress, at now: Timestamp, _ change: (Entry?) -> Entry?
  ) throws(DiaryProblem) -> SavedEntry? {
    let kind = address.kind
    // What writes nothing creates nothing.
    if path != nil, !isThere, change(nil) == nil { return nil }
    return try write { database in
      let before = try address.row(database)
      guard let entry = change(before.flatMap { Schema.entry(kind, $0) }), entry.kind == kind
      else { return nil }
      var after = Schema.columns(of: entry)
      let number = try before?["id"] ?? UndoLog.nextNumber(in: kind, database)
      after["id"] = number
      if before != after {
        try perform([.init(kind: kind, before: before, after: after)], at: now, database)
      }
      return SavedEntry(number: number.number ?? 0, entry: entry)
    }
  }

  package func delete(
    _ kind: Entry.Kind, _ number: Int64, at now: Timestamp
  ) throws(DiaryProblem) {
    try write { database in
      guard let before = try UndoLog.row(number, in: kind, database) else { return }
      try perform([.init(kind: kind, before: before, after: nil)], at: now, database)
    }
  }

  @discardableResult
  package func undo(at now: Timestamp) throws(DiaryProblem) -> Bool {
    try undo(at: now) { try UndoLog.next(1, undone: false, $0) }
  }

  @discardableResult
  package func redo(at now: Timestamp) throws(DiaryProblem) -> Bool {
    try redo(at: now) { try UndoLog.next(1, undone: true, $0) }
  }

  @discardableResult
  package func undo(_ operations: [Int64], at now: Timestamp) throws(DiaryProblem) -> Bool {
    try undo(at: now) { _ in operations }
  }

  @discardableResult
  package func redo(_ operations: [Int64], at now: Timestamp) throws(DiaryProblem) -> Bool {
    try redo(at: now) { _ in operations }
  }

  private func undo(
    at now: Timestamp, _ choose: (Database) throws -> [Int64]
  ) throws(DiaryProblem) -> Bool {
    let undone = try write { database in
      let operations = try choose(database)
      return try UndoLog.undo(operations, at: now, database) ? operations : []
    }
    undoneHere.withLock { $0.formUnion(undone) }
    return !undone.isEmpty
  }

  private func redo(
    at now: Timestamp, _ choose: (Database) throws -> [Int64]
  ) throws(DiaryProblem) -> Bool {
    try write { try UndoLog.redo(choose($0), at: now, $0) }
  }

  /// Makes changes; what this program has undone before can no longer be redone then.
  private func perform(
    _ changes: [UndoLog.Change], at now: Timestamp, _ database: Database
  ) throws {
    try UndoLog.perform(changes, at: now, undoneHere: undoneHere.withLock { $0 }, database)
  }
}

extension EntryAddress {
  /// The row that is meant, as it is now.
  fileprivate func row(_ database: Database) throws -> RowValues? {
    let (condition, arguments) = clause
    return try Row.fetchOne(
      database, sql: "SELECT * FROM \(kind.table) \(condition)", arguments: arguments)?.values
  }

  /// The condition that picks the row.
  var clause: (sql: String, arguments: StatementArguments) {
    switch self {
    case .number(_, let number): ("WHERE id = ?", [number])
    case .checkIn(let night): ("WHERE night = ?", [night.dayNumber])
    case .fact(let topic): ("WHERE topic = ?", [topic.rawValue])
    case .openEpisode: ("WHERE is_open = 1 ORDER BY began DESC, id DESC LIMIT 1", [])
    case .suspect: ("ORDER BY id DESC LIMIT 1", [])
    }
  }
}
