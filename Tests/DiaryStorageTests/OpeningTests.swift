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

  /// What another program has open is closed to others too.
  @Test func theFilesBesideItAreClosedToOthers() throws {
    let store = DiaryStore(path: path)
    #expect(store.concerns().isEmpty, "where there is none yet")
    try store.add(.episode(.plain), at: now)
    let files = ["", "-wal", "-shm"]
    for file in files {
      #expect(mode(file) == 0o600)
      chmod(path + file, 0o664)
    }
    #expect(store.concerns().isEmpty)
    for file in files { #expect(mode(file) == 0o600) }
    // What the person may not do themselves stays so.
    chmod(path, 0o444)
    #expect(store.concerns().isEmpty && mode("") == 0o400)
  }

  /// The folder that a link leads to may have a purpose of its own.
  @Test func theFolderBehindALinkKeepsItsMode() throws {
    let elsewhere = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: elsewhere.path + "/real.sqlite")
    let store = DiaryStore(path: path)
    try store.add(.episode(.plain), at: now)
    for (file, mode) in [(elsewhere.path, 0o755), (elsewhere.path + "/real.sqlite", 0o644)]
      as [(String, mode_t)]
    {
      chmod(file, mode)
    }
    chmod(folder.path, 0o755)
    #expect(store.concerns().isEmpty && mode("") == 0o600)
    var (own, other) = (stat(), stat())
    #expect(stat(folder.path, &own) == 0 && own.st_mode & 0o777 == 0o700)
    #expect(stat(elsewhere.path, &other) == 0 && other.st_mode & 0o777 == 0o755)
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

  @Test(arguments: [0, 1600, 2026, 4708, 9998]) func aNightOfAnyYearIsFound(_ year: Int) throws {
    let store = DiaryStore(path: path)
    let night = CalendarDate(year: year, month: 11, day: 21)
    for name in ["stress", "alcohol"] {
      let saved = try store.update(.checkIn(night), at: now) { known in
        var checkIn = CheckIn(night: night, triggers: [:])
        if case .checkIn(let before)? = known { checkIn = before }
        checkIn.triggers[name] = true
        return .checkIn(checkIn)
      }
      #expect(saved != nil)
    }
    let expected = CheckIn(night: night, triggers: ["stress": true, "alcohol": true])
    #expect(try store.checkIn(on: night)?.entry == .checkIn(expected))
  }
}
