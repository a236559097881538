import Content
import Diary
import GRDB

/// The UUID of each entry that there is or was, with the times of its writing and its last change.
///
/// A row of it outlives its entry: what is left then says that it was deleted, and when, so that it
/// does not come back from another machine.
enum Identities {
  /// Notes that an entry was written, changed or deleted.
  ///
  /// A change is always later than the one before, at least by a second, even where the clock was set
  /// back. Of what there is only once, such as the check-in of a night, it is later than any before.
  static func touch(
    _ number: Int64, in kind: Entry.Kind, key: String?, isDeleted: Bool, at now: Timestamp,
    _ database: Database
  ) throws {
    let last = try Int.fetchOne(
      database,
      sql: """
        SELECT max(changed) FROM identity
        WHERE tab = ?1 AND (number = ?2 OR (key IS NOT NULL AND key = ?3))
        """, arguments: [kind.table, number, key])
    let changed = max(now.seconds, last.map { $0 + 1 } ?? now.seconds)
    try database.execute(
      sql: """
        INSERT INTO identity
          (tab, number, uuid, key, written, written_zone, changed, changed_zone, is_deleted)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?8)
        ON CONFLICT (tab, number) DO UPDATE SET key = ifnull(excluded.key, key),
          changed = excluded.changed, changed_zone = excluded.changed_zone,
          is_deleted = excluded.is_deleted
        """,
      arguments: [
        kind.table, number, Identity.newUUID(), key, now.seconds, now.offset, changed,
        isDeleted,
      ])
  }

  /// The identity of an entry; `nil` if there never was one of this number.
  static func identity(
    of number: Int64, in kind: Entry.Kind, _ database: Database
  ) throws -> Identity? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM identity WHERE tab = ? AND number = ?")
    return try Row.fetchOne(statement, arguments: [kind.table, number])?.values.identity
  }

  /// When an entry came from another machine; `nil` if it was written here.
  static func arrival(
    of number: Int64, in kind: Entry.Kind, _ database: Database
  ) throws -> Writing? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT o.id, o.at FROM identity i JOIN operation o ON o.id = i.operation
        WHERE i.tab = ? AND i.number = ?
        """, arguments: [kind.table, number])
    guard let values = row?.values, let order = values["id"]?.number else { return nil }
    return values.int("at").map { Writing(order: order, seconds: $0) }
  }
}

extension ColumnValues where Key == String {
  /// The identity that the columns of its table say.
  var identity: Identity? {
    guard let uuid = text("uuid"), let written = time("written"), let changed = time("changed")
    else { return nil }
    return Identity(uuid: uuid, written: written, updated: changed)
  }

  /// A time with the offset in a column of its own.
  func time(_ name: String) -> Timestamp? { timestamp(name, zone: "\(name)_zone") }
}

extension Identity {
  /// All of the state of an entry as text.
  func text(with row: RowValues) -> String {
    let times = [written, updated].map { "\($0.seconds) \($0.offset)" }
    let columns = row.sorted { $0.key < $1.key }.compactMap { name, value in
      switch value {
      case .nothing: nil as String?
      case .number(let number): "\(name)=\(number)"
      case .text(let text): "\(name)=\(text)"
      }
    }
    return ([uuid] + times + columns).joined(separator: "\n")
  }
}

extension Entry.Kind {
  /// What makes an entry the only one of its kind, where there is such a thing: of each night there
  /// is one check-in, of each topic one fact, and one suspect at all.
  func key(of values: RowValues) -> String? {
    switch self {
    case .checkIn: values.int("night").map(String.init)
    case .fact: values.text("topic")
    case .suspect: ""
    case .episode, .medicine, .run, .check, .dismissal, .strength, .question: nil
    }
  }
}
