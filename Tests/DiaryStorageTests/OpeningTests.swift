import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// How the diary is opened: closed to others, and where it may only be read.
@Suite struct OpeningTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/diary.sqlite" }
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func mode(_ end: String) -> mode_t {
    var status = stat()
    return stat(path + end, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// An old diary is brought up to date in memory, where it may not be written to.
  @Test func anOldDiaryIsReadWithoutBeingChanged() throws {
    do {
      let store = DiaryStore(path: path)
      try store.open()
    }
    try FileManager.default.removeItem(atPath: path)
    let old = try DatabaseQueue(path: path)
    var migrator = DatabaseMigrator()
    let (name, sql) = try #require(Migrations.all.first)
    migrator.registerMigration(name) { try $0.execute(sql: sql) }
    try old.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(DiaryStore.applicationID)")
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try migrator.migrate(old)
    try old.write {
      try $0.execute(
        sql: """
          INSERT INTO episode (began, zone, night, kind, site, is_open, tactics, signs, note)
          VALUES (1795000000, 3600, 20775, 'cramp', 'calf', 0, '', '', 'old')
          """)
    }
    try old.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let database = try DiaryStore(path: path).openedToRead(path)
    let notes = try database.read { database in
      try String.fetchAll(database, sql: "SELECT note FROM episode ORDER BY night, began, id")
        + String.fetchAll(database, sql: "SELECT id FROM operation WHERE at IS NOT NULL")
    }
    #expect(notes == ["old"])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["diary.sqlite"])
  }
}
