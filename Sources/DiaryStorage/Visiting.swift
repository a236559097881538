import Content
import Diary
import GRDB

/// What ``DiaryTravelling`` promises of reading.
extension DiaryStore: DiaryTravelling {
  package func visit(_ each: (TravelItem) -> Bool) throws(DiaryProblem) {
    try read(()) { database in
      for kind in Entry.Kind.allCases {
        guard try Self.visit(kind, database, each) else { return }
      }
      _ = try Self.visitDeletions(database, each)
    }
  }

  /// The entries of a kind; returns whether to go on.
  private static func visit(
    _ kind: Entry.Kind, _ database: Database, _ each: (TravelItem) -> Bool
  ) throws -> Bool {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.*, i.uuid, i.written, i.written_zone, i.changed AS changed_at, i.changed_zone
        FROM \(kind.table) e JOIN identity i ON i.tab = '\(kind.table)' AND i.number = e.id
        ORDER BY \(kind.travelOrder)
        """)
    let columns = Columns(of: rows.columnNames)
    while let row = try rows.next() {
      let values = IndexedRow(row: row, columns: columns)
      guard let identity = values.travellingIdentity, let entry = Schema.entry(kind, values)
      else { continue }
      guard each(.entry(TravellingEntry(identity, entry))) else { return false }
    }
    return true
  }

  /// The marks of what was deleted. Of what there is only once, only the last state counts.
  private static func visitDeletions(
    _ database: Database, _ each: (TravelItem) -> Bool
  ) throws -> Bool {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM identity i WHERE is_deleted = 1 AND NOT EXISTS (
          SELECT 1 FROM identity o WHERE o.tab = i.tab AND o.key = i.key
            AND (o.changed, o.is_deleted, o.uuid) > (i.changed, i.is_deleted, i.uuid))
        ORDER BY uuid
        """)
    while let row = try rows.next() {
      let values = row.values
      guard let kind = values.text("tab").flatMap(Entry.Kind.init(table:)),
        let uuid = values.text("uuid"), let at = values.time("changed")
      else { continue }
      guard each(.deletion(Deletion(uuid: uuid, kind: kind, key: values.text("key"), at: at)))
      else { return false }
    }
    return true
  }

  package func identity(
    of kind: Entry.Kind, _ number: Int64
  ) throws(DiaryProblem) -> Identity? {
    try read(nil) { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM identity WHERE tab = ? AND number = ?",
        arguments: [kind.table, number])?.values.identity
    }
  }

  package func entry(uuid: String) throws(DiaryProblem) -> SavedEntry? {
    try read(nil) { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM identity WHERE uuid = ? AND is_deleted = 0",
        arguments: [uuid])
      guard let values = row?.values, let number = values["number"]?.number,
        let kind = values.text("tab").flatMap(Entry.Kind.init(table:)),
        let entry = try UndoLog.row(number, in: kind, database).flatMap({ Schema.entry(kind, $0) })
      else { return nil }
      return SavedEntry(number: number, entry: entry)
    }
  }
}

extension Entry.Kind {
  /// The order of the rows of a kind that is the same on every machine: by time, and for the same time
  /// by UUID. Numbers are a machine's own.
  fileprivate var travelOrder: String {
    switch self {
    case .episode: "e.night, e.began, i.uuid"
    case .run, .check, .strength: "e.night, e.at, i.uuid"
    case .checkIn: "e.night, i.uuid"
    case .medicine, .dismissal, .suspect, .fact, .question: "i.uuid"
    }
  }
}

/// The places of the columns of a result, by name.
private struct Columns {
  let places: [String: Int]

  init(of names: [String]) {
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

/// A row of which single columns are looked up, without copying them all.
private struct IndexedRow: ColumnValues {
  let row: Row
  let columns: Columns

  func column(_ name: String) -> ColumnValue? {
    columns.places[name].map { ColumnValue(row[$0] as DatabaseValue) }
  }

  /// The identity, where an entry may have a column of the same name as one of its own.
  var travellingIdentity: Identity? {
    guard let uuid = text("uuid"), let written = time("written"), let seconds = int("changed_at"),
      let offset = int("changed_zone")
    else { return nil }
    return Identity(
      uuid: uuid, written: written, changed: Timestamp(seconds: seconds, offset: offset))
  }
}
