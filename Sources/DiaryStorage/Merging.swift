import Content
import Diary
import GRDB

/// What ``DiaryTravelling`` promises of putting two diaries together.
extension DiaryStore {
  package func merge(
    at now: Timestamp, isTrial: Bool = false, _ next: () -> MergeStep
  ) throws(DiaryProblem) -> MergeCount? {
    // What brings nothing, or is only tried, creates no diary.
    var first: MergeStep? = next()
    switch first {
    case .cancel: return nil
    case .end: return MergeCount()
    case .item, nil: break
    }
    let undone = undoneHere.withLock { $0 }
    func merge(_ database: Database) throws -> MergeCount? {
      try Merge.run(at: now, isTrial: isTrial, undoneHere: undone, database) {
        defer { first = nil }
        return first ?? next()
      }
    }
    if isTrial, path != nil, !isThere { return try inMemory(merge) }
    return try write(merge)
  }

  /// Does something with a diary that is nowhere.
  private func inMemory<Value>(
    _ work: (Database) throws -> Value
  ) throws(DiaryProblem) -> Value {
    do {
      let memory = try DatabaseQueue()
      try Migrations.migrator.migrate(memory)
      return try memory.write(work)
    } catch {
      throw DiaryProblem(error, at: path ?? "")
    }
  }
}

/// One merge that is going on, within its transaction.
private struct Merge {
  var count = MergeCount()
  private let now: Timestamp
  private let database: Database
  private let operation: Int64
  /// Whether there are marks of deletions that were not known here.
  private var hasNewMarks = false
  /// How many changes of the operation are in the log.
  private var logged = 0
  /// The highest number of each table, once it was needed.
  private var numbers: [Entry.Kind: Int64] = [:]
  private var inserts: [Entry.Kind: (columns: [String], statement: GRDB.Statement)] = [:]

  init(at now: Timestamp, undoneHere: Set<Int64>, _ database: Database) throws {
    self.now = now
    self.database = database
    operation = try UndoLog.begin(at: now, undoneHere: undoneHere, database)
  }

  /// A state of something: what is known of it here, or what comes.
  private struct State {
    let number: Int64
    let uuid: String
    let changed: Timestamp
    let isDeleted: Bool
  }

  /// Takes over all that `next` gives.
  ///
  /// - Returns: what came of it; `nil` if `next` cancelled it.
  static func run(
    at now: Timestamp, isTrial: Bool, undoneHere: Set<Int64>, _ database: Database,
    _ next: () -> MergeStep
  ) throws -> MergeCount? {
    var count: MergeCount?
    try database.inSavepoint {
      var merge = try Merge(at: now, undoneHere: undoneHere, database)
      loop: while true {
        switch next() {
        case .item(.entry(let entry)): try merge.take(entry)
        case .item(.deletion(let deletion)): try merge.take(deletion)
        case .end: break loop
        case .cancel: return .rollback
        }
      }
      try merge.finish()
      count = merge.count
      return merge.isNews && !isTrial ? .commit : .rollback
    }
    return count
  }

  // MARK: Taking over

  mutating func take(_ coming: TravellingEntry) throws {
    let kind = coming.entry.kind
    var row = Schema.columns(of: coming.entry)
    let key = kind.key(of: row)
    let known = try states(of: coming.identity.uuid, kind, key: key)
    guard let newest = known.max(by: isOlder) else {
      let number = try nextNumber(in: kind)
      row["id"] = .number(number)
      try insert(row, kind)
      try identify(coming.identity, number, kind, key: key, isDeleted: false)
      count.added += 1
      return
    }
    guard try isNewer(coming, row, than: newest, kind) else {
      count.unchanged += 1
      return
    }
    // What stands in its place makes room for it, under whichever UUID.
    let own = known.first { $0.uuid == coming.identity.uuid }
    let isThere = known.contains { !$0.isDeleted }
    for state in known where state.uuid != coming.identity.uuid {
      try replace(state.number, kind, by: nil)
      try database.execute(
        sql: "DELETE FROM identity WHERE tab = ? AND number = ?",
        arguments: [kind.table, state.number])
    }
    let number = try own?.number ?? nextNumber(in: kind)
    row["id"] = .number(number)
    try replace(number, kind, by: row)
    try identify(coming.identity, number, kind, key: key, isDeleted: false)
    if isThere { count.changed += 1 } else { count.added += 1 }
  }

  mutating func take(_ deletion: Deletion) throws {
    let kind = deletion.kind
    let known = try states(of: deletion.uuid, kind, key: deletion.key)
    let own = known.first { $0.uuid == deletion.uuid }
    let identity = Identity(uuid: deletion.uuid, written: deletion.at, updated: deletion.at)
    if let newest = known.max(by: isOlder) {
      let coming = State(
        number: newest.number, uuid: deletion.uuid, changed: deletion.at, isDeleted: true)
      guard isOlder(newest, coming) else {
        count.unchanged += 1
        return
      }
      if known.contains(where: { !$0.isDeleted }) {
        count.deleted += 1
      } else {
        count.unchanged += 1
      }
      for state in known { try replace(state.number, kind, by: nil) }
      for state in known where state.uuid != deletion.uuid {
        try database.execute(
          sql: "DELETE FROM identity WHERE tab = ? AND number = ?",
          arguments: [kind.table, state.number])
      }
    } else {
      count.unchanged += 1
    }
    try identify(
      identity, try own?.number ?? nextNumber(in: kind), kind, key: deletion.key, isDeleted: true)
    hasNewMarks = true
  }

  /// Whether anything has to be saved.
  var isNews: Bool { count.hasChanges || hasNewMarks }

  /// Ends the operation. Where nothing was replaced there is nothing to undo.
  mutating func finish() throws {
    for (kind, number) in numbers {
      try database.execute(
        sql: """
          INSERT INTO last_number (tab, number) VALUES (?, ?)
          ON CONFLICT (tab) DO UPDATE SET number = max(number, excluded.number)
          """, arguments: [kind.table, number])
    }
    if logged == 0 {
      try database.execute(
        sql: "UPDATE operation SET is_undone = 3 WHERE id = ?", arguments: [operation])
    }
    try UndoLog.forget(at: now, database)
  }

  // MARK: Comparing

  /// Whether one state of something is older than another. At the same second a deletion wins over a
  /// change; what else differs then does not matter, but it has to be the same everywhere.
  private func isOlder(_ one: State, _ other: State) -> Bool {
    (one.changed.seconds, one.isDeleted ? 1 : 0, one.uuid, one.changed.offset)
      < (other.changed.seconds, other.isDeleted ? 1 : 0, other.uuid, other.changed.offset)
  }

  /// Whether what comes is newer than the newest that is known. Of two changes in the same second it is
  /// the one whose text is greater: which one does not matter, but it has to be the same everywhere.
  private func isNewer(
    _ coming: TravellingEntry, _ row: RowValues, than known: State, _ kind: Entry.Kind
  ) throws -> Bool {
    if coming.identity.updated.seconds != known.changed.seconds {
      return coming.identity.updated.seconds > known.changed.seconds
    }
    if known.isDeleted { return false }
    guard var here = try UndoLog.row(known.number, in: kind, database),
      let identity = try Identities.identity(of: known.number, in: kind, database)
    else { return true }
    here["id"] = nil
    // By bytes, as two texts that look the same may have different ones.
    return identity.text(with: here).utf8.lexicographicallyPrecedes(
      coming.identity.text(with: row).utf8)
  }

  // MARK: Rows

  /// What is known here under a UUID, and, of what there is only once, under its key.
  private func states(of uuid: String, _ kind: Entry.Kind, key: String?) throws -> [State] {
    let statement = try database.cachedStatement(
      sql: key == nil
        ? "SELECT number, uuid, changed, changed_zone, is_deleted, tab FROM identity WHERE uuid = ?1"
        : """
        SELECT number, uuid, changed, changed_zone, is_deleted, tab FROM identity
        WHERE uuid = ?1 OR (tab = ?2 AND key = ?3)
        """)
    let arguments: StatementArguments = key.map { [uuid, kind.table, $0] } ?? [uuid]
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      let values = PlacedRow(row: row)
      guard values.text(5) == kind.table else { throw DiaryProblem.usedIdentity(uuid: uuid) }
      guard let number = values.column(0)?.number, let known = values.text(1) else { return nil }
      // A time that somebody has damaged is older than any other.
      let changed = values.timestamp(2, zone: 3) ?? Timestamp(seconds: 0, offset: 0)
      return State(number: number, uuid: known, changed: changed, isDeleted: values.int(4) == 1)
    }
  }

  private mutating func nextNumber(in kind: Entry.Kind) throws -> Int64 {
    if let number = numbers[kind] {
      numbers[kind] = number + 1
      return number + 1
    }
    let number = try UndoLog.nextNumber(in: kind, database).number ?? 1
    numbers[kind] = number
    return number
  }

  private mutating func insert(_ row: RowValues, _ kind: Entry.Kind) throws {
    let known = try inserts[kind] ?? prepared(row, kind)
    inserts[kind] = known
    try known.statement.execute(
      arguments: StatementArguments(known.columns.map { row[$0]?.value ?? .null }))
  }

  private func prepared(
    _ row: RowValues, _ kind: Entry.Kind
  ) throws -> (columns: [String], statement: GRDB.Statement) {
    let columns = row.keys.sorted()
    let blanks = columns.map { _ in "?" }.joined(separator: ", ")
    return (
      columns,
      try database.makeStatement(
        sql: "INSERT INTO \(kind.table) (\(columns.joined(separator: ", "))) VALUES (\(blanks))")
    )
  }

  /// Replaces or deletes a row, and puts what was there into the log.
  private mutating func replace(
    _ number: Int64, _ kind: Entry.Kind, by after: RowValues?
  ) throws {
    let before = try UndoLog.row(number, in: kind, database)
    if before == nil, after == nil { return }
    try UndoLog.replaceRow(after, in: kind, number: number, database)
    try UndoLog.log(
      UndoLog.Change(kind: kind, before: before, after: after), of: operation, at: logged, database)
    logged += 1
  }

  private func identify(
    _ identity: Identity, _ number: Int64, _ kind: Entry.Kind, key: String?, isDeleted: Bool
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO identity
          (tab, number, uuid, key, written, written_zone, changed, changed_zone, is_deleted,
           operation)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tab, number) DO UPDATE SET key = excluded.key, written = excluded.written,
          written_zone = excluded.written_zone, changed = excluded.changed,
          changed_zone = excluded.changed_zone, is_deleted = excluded.is_deleted,
          operation = excluded.operation
        """)
    try statement.execute(
      arguments: [
        kind.table, number, identity.uuid, key, identity.written.seconds, identity.written.offset,
        identity.updated.seconds, identity.updated.offset, isDeleted, operation,
      ])
  }
}
