import Content
import Diary
import GRDB

/// What ``DiaryTravelling`` promises of reading.
extension DiaryStore: DiaryTravelling {
  package func visitRows(_ each: (TravelRow) -> Bool) throws(DiaryProblem) {
    try read(()) { database in
      for kind in Entry.Kind.allCases {
        guard try Self.visit(kind, database, each) else { return }
      }
      _ = try Self.visitDeletions(database, each)
    }
  }

  /// The entries of a kind; returns whether to go on.
  private static func visit(
    _ kind: Entry.Kind, _ database: Database, _ each: (TravelRow) -> Bool
  ) throws -> Bool {
    let columns = kind.columns.map { "e.\($0)" }.joined(separator: ", ")
    let zone = kind.hasZone ? "e.zone" : "NULL"
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT i.uuid, i.written, i.written_zone, i.changed, i.changed_zone, \(zone), \(columns)
        FROM \(kind.table) e JOIN identity i ON i.tab = '\(kind.table)' AND i.number = e.id
        ORDER BY \(kind.travelOrder)
        """)
    let fields = kind.fields
    while let row = try rows.next() {
      let values = PlacedRow(row: row)
      guard let uuid = values.text(0), let written = values.timestamp(1, zone: 2),
        let changed = values.timestamp(3, zone: 4)
      else { continue }
      guard let found = values.values(of: fields, from: 6, zone: 5) else { continue }
      let identity = Identity(uuid: uuid, written: written, updated: changed)
      guard each(.entry(kind, identity, found)) else { return false }
    }
    return true
  }

  /// The marks of what was deleted. Of what there is only once, only the last state counts.
  private static func visitDeletions(
    _ database: Database, _ each: (TravelRow) -> Bool
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
    try read(nil) { try Identities.identity(of: number, in: kind, $0) }
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

extension Entry.Kind {
  /// Whether its table has the offset of a time.
  fileprivate var hasZone: Bool { fields.contains { $0.type == .time } }
}

extension AnyEntryField {
  /// A value that was stored, without what somebody may have written into it by hand.
  fileprivate func known(_ value: FieldValue) -> FieldValue {
    switch value {
    case .word(let word): names.contains(word) ? value : .nothing
    case .words(let words):
      words.allSatisfy(names.contains) ? value : .words(words.filter(names.contains))
    case .answers(let answers):
      answers.values.allSatisfy(names.contains)
        ? value : .answers(answers.filter { names.contains($0.value) })
    case .number(let number): range.contains(number) ? value : .nothing
    case .nothing, .time, .date, .partialDate, .text, .flag: value
    }
  }
}

/// A row of which single columns are looked at by their places, without copying them all.
struct PlacedRow: ColumnValues {
  let row: Row

  func column(_ place: Int) -> ColumnValue? { ColumnValue(row[place] as DatabaseValue) }

  // GRDB reads a text much faster if it need not find out what the column holds.
  func name(_ place: Int) -> String? { row[place] as String? }

  /// The values of fields whose columns begin at a place; `nil` if one is missing that is needed.
  func values(of fields: [AnyEntryField], from first: Int, zone: Int) -> [FieldValue]? {
    var found: [FieldValue] = []
    found.reserveCapacity(fields.count)
    for field in fields {
      let place = first + found.count
      // Most columns of most rows are empty.
      if row.hasNull(atIndex: place) {
        if field.isNeeded { return nil }
        found.append(.nothing)
        continue
      }
      let value = field.known(Schema.value(of: field.type, at: place, zone: zone, in: self))
      if field.isNeeded, value == .nothing { return nil }
      found.append(value)
    }
    return found
  }
}
