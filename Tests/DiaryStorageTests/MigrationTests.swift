import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// A diary of any version there was is brought up to date, and nothing of it is lost.
@Suite struct MigrationTests {
  private let folder: URL
  private var path: String { folder.appending(path: "diary.sqlite").path }
  private let now = Timestamp(seconds: 1_795_400_000, offset: 3600)

  init() throws { folder = try TemporaryFolder.lasting() }

  /// Makes a diary as a version made it, with an entry of every kind that it had.
  private func make(_ version: Int) throws {
    let file = try DatabaseQueue(path: path)
    try file.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(DiaryStore.applicationID)")
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try Migrations.migrator.migrate(file, upTo: String(version))
    try file.write { database in
      for (first, last, sql) in Self.rows where (first...last).contains(version) {
        try database.execute(sql: sql)
      }
    }
    try file.close()
  }

  /// What a version wrote, from which to which.
  private static let rows: [(first: Int, last: Int, sql: String)] = [
    (
      1, 4,
      """
      INSERT INTO episode (id, began, zone, night, kind, site, side, seconds, is_open, intensity,
        woke, tactics, helped, signs, note)
      VALUES (3, 1795000000, 3600, 20775, 'cramp', 'calf', 'left', 180, 0, 7, 1, 'stretch,heat',
        'yes', 'swelling', 'a note')
      """
    ),
    (
      1, 4,
      """
      INSERT INTO check_in (id, night, triggers) VALUES (1, 20775, 'caffeine=yes
      my own=no')
      """
    ),
    (
      1, 4,
      """
      INSERT INTO medicine (id, name, dose, started, ended, changed)
      VALUES (1, 'magnesium', '300 mg', 20517, 20700, NULL), (2, 'statin', '', 0, NULL, -1)
      """
    ),
    (
      1, 1,
      """
      INSERT INTO check_result (id, at, zone, answers, tier)
      VALUES (1, 1795000100, 3600, 'E1=no', 'today')
      """
    ),
    (
      2, 4,
      """
      INSERT INTO check_result (id, at, zone, night, answers, tier)
      VALUES (1, 1795000100, 3600, 20775, 'E1=no', 'today')
      """
    ),
    (
      1, 4,
      """
      INSERT INTO routine_run (id, at, zone, night, routine, is_whole, helped)
      VALUES (1, 1795000200, 3600, 20775, 'bedtime-ten', 1, 'some')
      """
    ),
    (2, 4, "INSERT INTO dismissal (id, reminder, at, zone) VALUES (1, 'signs', 1795000300, 3600)"),
    (4, 4, "INSERT INTO suspect (id, name, since) VALUES (1, 'caffeine', 20770)"),
    (1, 1, "INSERT INTO operation (id) VALUES (1), (2)"),
    (
      2, 4,
      """
      INSERT INTO operation (id, at, zone) VALUES (1, 1795000050, 7200), (2, 1795000400, 3600)
      """
    ),
    // The medicine was added with another dose, and then changed.
    (
      1, 4,
      """
      INSERT INTO operation_row VALUES
        (1, 0, 'medicine', 1, NULL, '\(medicine("200 mg"))'),
        (2, 0, 'medicine', 1, '\(medicine("200 mg"))', '\(medicine("300 mg"))')
      """
    ),
    (1, 4, "INSERT INTO last_number VALUES ('medicine', 9)"),
    // Somebody who deletes by hand what a row belongs to must not lose the rest.
    (1, 4, "PRAGMA foreign_keys = OFF"),
  ]

  private static func medicine(_ dose: String) -> String {
    """
    {"changed":{"nothing":{}},"dose":{"text":{"_0":"\(dose)"}},"ended":{"number":{"_0":20700}},\
    "id":{"number":{"_0":1}},"name":{"text":{"_0":"magnesium"}},"started":{"number":{"_0":20517}}}
    """
  }

  @Test(arguments: 1...4) func nothingIsLost(_ version: Int) throws {
    try make(version)
    let store = DiaryStore(path: path)
    var episode = Episode(
      began: Timestamp(seconds: 1_795_000_000, offset: 3600), kind: .cramp, site: .calf)
    episode.side = .left
    episode.seconds = 180
    episode.intensity = 7
    episode.wokeMe = true
    episode.tactics = [.stretch, .heat]
    episode.helped = .yes
    episode.signs = [.swelling]
    episode.note = "a note"
    #expect(try store.entries(of: .episode) == [SavedEntry(number: 3, entry: .episode(episode))])
    #expect(
      try store.checkIn(on: CalendarDate(dayNumber: 20775))?.entry
        == .checkIn(
          CheckIn(
            night: CalendarDate(dayNumber: 20775), triggers: ["caffeine": true, "my own": false])))
    var magnesium = Medicine(
      name: "magnesium", dose: "300 mg", started: PartialDate("2026-03-05"))
    magnesium.ended = PartialDate("2026-09-04")
    var statin = Medicine(name: "statin", started: PartialDate("1970-01-01"))
    statin.changed = PartialDate("1969-12-31")
    #expect(
      try store.entries(of: .medicine).map(\.entry) == [.medicine(magnesium), .medicine(statin)])
    #expect(
      try store.entries(of: .run).map(\.entry)
        == [
          .run(
            RoutineRun(
              at: Timestamp(seconds: 1_795_000_200, offset: 3600), routine: "bedtime-ten",
              isWhole: true, helped: .some))
        ])
    let check = CheckResult(
      at: Timestamp(seconds: 1_795_000_100, offset: 3600), answers: ["E1": .no], tier: .today)
    #expect(try store.checks(limit: 9).map(\.entry) == [.check(check)])
    #expect(try store.entries(of: .dismissal).count == (version > 1 ? 1 : 0))
    #expect(try store.suspect()?.suspect?.trigger == (version > 3 ? "caffeine" : nil))
    #expect(try store.entries(DiaryFilter(), .newest, limit: 9).count == 4)
    #expect(try store.check() == "ok")
    try undoAndRedo(store, magnesium)
  }

  private func undoAndRedo(_ store: DiaryStore, _ magnesium: Medicine) throws {
    var earlier = magnesium
    earlier.dose = "200 mg"
    let uuid = try #require(try store.identity(of: .medicine, 1)?.uuid)
    #expect(try store.undo(at: now))
    #expect(try store.entry(.medicine, 1) == .medicine(earlier), "with its dates")
    #expect(try store.undo(at: now) && !store.undo(at: now))
    #expect(try store.entry(.medicine, 1) == nil)
    #expect(try store.redo(at: now) && store.redo(at: now))
    #expect(try store.entry(.medicine, 1) == .medicine(magnesium))
    #expect(try store.identity(of: .medicine, 1)?.uuid == uuid)
    #expect(try store.add(.medicine(magnesium), at: now) == 10)
  }

  @Test(arguments: 1...4) func everyEntryHasAnIdentity(_ version: Int) throws {
    try make(version)
    let store = DiaryStore(path: path)
    var items: [TravellingEntry] = []
    try store.visit { item in
      if case .entry(let entry) = item { items.append(entry) }
      return true
    }
    let count = try Entry.Kind.allCases.map { try store.entries(of: $0).count }.reduce(0, +)
    #expect(items.count == count && count >= 6)
    #expect(Set(items.map(\.identity.uuid)).count == count)
    for item in items {
      let digits = Array(item.identity.uuid)
      #expect(
        Identity.isUUID(item.identity.uuid) && digits[14] == "8" && "89ab".contains(digits[19]))
    }
    // A copy of the file has the same ones.
    let copy = "\(folder.path)/copy.sqlite"
    try FileManager.default.removeItem(atPath: path)
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    try make(version)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    for kind in Entry.Kind.allCases {
      for saved in try DiaryStore(path: copy).entries(of: kind) {
        #expect(
          try DiaryStore(path: copy).identity(of: kind, saved.number)
            == store.identity(of: kind, saved.number))
      }
    }
    let known = version > 1
    let medicine = try #require(try store.identity(of: .medicine, 1))
    #expect(medicine.written.seconds == (known ? 1_795_000_050 : 20517 * 86_400 + 43_200))
    #expect(medicine.written.offset == (known ? 7200 : 0))
    #expect(medicine.updated.seconds == (known ? 1_795_000_400 : 20517 * 86_400 + 43_200))
    #expect(
      try store.identity(of: .episode, 3)?.written
        == Timestamp(seconds: 1_795_000_000, offset: 3600), "what nobody knows")
    // What is there only once is known by what makes it so.
    let night = CalendarDate(dayNumber: 20775)
    try store.update(.checkIn(night), at: now) { _ in .checkIn(CheckIn(night: night, triggers: [:]))
    }
    #expect(try store.entries(of: .checkIn).count == 1)
  }
}
