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
      try UndoLog.perform(
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
        try UndoLog.perform(
          [.init(kind: entry.kind, before: before, after: after)], at: now, database)
      }
      return true
    }
  }

  package func delete(
    _ kind: Entry.Kind, _ number: Int64, at now: Timestamp
  ) throws(DiaryProblem) {
    try write { database in
      guard let before = try UndoLog.row(number, in: kind, database) else { return }
      try UndoLog.perform([.init(kind: kind, before: before, after: nil)], at: now, database)
    }
  }

  @discardableResult
  package func undo() throws(DiaryProblem) -> Bool { try write { try UndoLog.undo($0) } }

  @discardableResult
  package func redo() throws(DiaryProblem) -> Bool { try write { try UndoLog.redo($0) } }
}
