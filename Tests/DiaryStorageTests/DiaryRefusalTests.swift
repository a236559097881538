import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// A diary that cannot be read or written: a sentence says so, and it stays as it is.
@Suite struct DiaryRefusalTests {
  private let folder: URL
  private var path: String { folder.appending(path: "diary.sqlite").path }
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  init() throws {
    folder = try TemporaryFolder.lasting()
  }

  private func entry(_ number: Int) -> Entry {
    let began = Timestamp(seconds: now.seconds - number * 7200, offset: 3600)
    var episode = Episode(began: began, kind: .cramp, site: .calf)
    episode.note = String(repeating: "\(number) ", count: 200)
    return .episode(episode)
  }

  private func fill(_ count: Int) throws -> DiaryStore {
    let store = DiaryStore(path: path)
    for number in 0..<count { try store.add(entry(number), at: now) }
    let night = now.night
    try store.add(.checkIn(CheckIn(night: night, triggers: ["stress": true])), at: now)
    return store
  }

  private func problem(_ work: () throws -> Void) -> DiaryProblem? {
    do {
      try work()
      return nil
    } catch {
      return error as? DiaryProblem
    }
  }

  /// The names and bytes of everything in the folder.
  private func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  @Test func aFullDiskLosesNothingThatWasConfirmed() throws {
    let full = DiaryStore(path: path) { try $0.execute(sql: "PRAGMA max_page_count = 60") }
    var confirmed = 0
    let found = problem {
      while confirmed < 1000 {
        try full.add(entry(confirmed), at: now)
        confirmed += 1
      }
    }
    #expect(found == .diskFull)
    #expect(confirmed > 10 && confirmed < 1000)
    // It can still be read, and once there is room written again.
    #expect(try full.episodes(limit: 1000).count == confirmed)
    let roomy = DiaryStore(path: path)
    #expect(try roomy.episodes(limit: 1000).count == confirmed && roomy.check() == "ok")
    try roomy.add(entry(confirmed), at: now)
    #expect(try full.episodes(limit: 1000).count == confirmed + 1)
  }

  @Test func aDiaryThatCannotBeMadeLeavesNothing() throws {
    for pages in 1...6 {
      let full = DiaryStore(path: path) {
        try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      #expect(problem { try full.add(entry(1), at: now) } == .diskFull)
      #expect(try files().isEmpty, "with room for \(pages) pages")
    }
    try DiaryStore(path: path).add(entry(1), at: now)
  }

  /// Bytes changed anywhere: an answer or the sentence, never the end of the program, and a diary
  /// that was refused is as it was.
  @Test(arguments: 0..<4, [false, true])
  func damageEndsInASentence(_ seed: UInt64, _ isCopy: Bool) throws {
    var generator = Seeded(seed &+ 77)
    _ = try fill(60)
    let sound = try files()
    var whole = try #require(sound["diary.sqlite"])
    // The two bytes that say in which mode it is: a daily copy is in the other one.
    if isCopy { whole.replaceSubrange(18...19, with: [1, 1]) }
    #expect(sound.count == 1 && whole.count > 15 * 4096)
    var refused = 0
    let rounds = LongRun.rounds(25, long: 60)
    for _ in 0..<rounds {
      var bytes = whole
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes = whole.prefix(Int.random(in: 1..<whole.count, using: &generator))
      case 1:
        let page = Int.random(in: 0..<whole.count / 4096, using: &generator) * 4096
        bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0, count: 4096))
      case 2:
        let start = Int.random(in: 0..<whole.count - 64, using: &generator)
        for place in start..<start + 64 { bytes[place] = .random(in: 0...255, using: &generator) }
      default:
        for _ in 0..<8 {
          bytes[Int.random(in: 0..<whole.count, using: &generator)] ^=
            1
            << UInt8.random(in: 0..<8, using: &generator)
        }
      }
      try bytes.write(to: URL(filePath: path))
      let before = try files()
      for isWriting in [false, true] {
        let found = problem {
          let store = DiaryStore(path: path)
          if isWriting {
            try store.add(entry(1), at: now)
          } else {
            _ = try (store.episodes(limit: 1000), store.days())
            _ = try (store.entries(DiaryFilter(), .newest, limit: 100), store.changes(limit: 9))
          }
        }
        if let found {
          refused += 1
          #expect(
            found == .damaged(at: path) || found == .foreignFile(path: path)
              || found == .newerVersion || found == .diskFull || found == .unreadable(path: path),
            "\(found)")
        }
        if found != nil || !isWriting { #expect(try files() == before) }
      }
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(refused > rounds / 3, "\(refused) of \(2 * rounds) were refused")
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, DiaryProblem.busy(path: "/d/x")),
    (.SQLITE_LOCKED, .busy(path: "/d/x")),
    (.SQLITE_CONSTRAINT_UNIQUE, .conflict), (.SQLITE_FULL, .diskFull),
    (.SQLITE_READONLY, .readOnly(path: "/d/x")), (.SQLITE_PERM, .readOnly(path: "/d/x")),
    (.SQLITE_NOMEM, .unavailable(path: "/d/x")), (.SQLITE_IOERR, .unreadable(path: "/d/x")),
    (.SQLITE_CONSTRAINT_NOTNULL, .damaged(path: "/d/x", backups: "/d/backups")),
    (.SQLITE_CORRUPT, .damaged(path: "/d/x", backups: "/d/backups")),
  ]) func whatTheDatabaseSaysHasAMeaning(_ code: ResultCode, _ problem: DiaryProblem) {
    #expect(DiaryProblem(DatabaseError(resultCode: code), at: "/d/x") == problem)
    #expect(DiaryProblem(problem, at: "/elsewhere") == problem)
  }

  @Test func anEmptyFileBecomesADiary() throws {
    try Data().write(to: URL(filePath: path))
    try DiaryStore(path: path).add(entry(1), at: now)
    #expect(try DiaryStore(path: path).episodes(limit: 9).count == 1)
  }

  @Test func tablesThatCannotBeSeenAreNotMadeAgain() throws {
    _ = try fill(20)
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The number of cells on the first page, where the tables are listed.
    bytes.replaceSubrange(103..<105, with: [0, 0])
    try bytes.write(to: URL(filePath: path))
    #expect(problem { try DiaryStore(path: path).add(entry(1), at: now) } == .damaged(at: path))
    #expect(try files() == ["diary.sqlite": bytes])
  }

  @Test func changesBesideAnEmptyDiaryAreNotThrownAway() throws {
    let store = try fill(3)
    // As a program leaves them that is killed: some of it is not in the file itself yet.
    let left = try files()
    #expect(try store.episodes(limit: 9).count == 3)
    let changes = try #require(left["diary.sqlite-wal"])
    #expect(!changes.isEmpty)
    let elsewhere = folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let other = elsewhere.appending(path: "diary.sqlite").path
    try changes.write(to: URL(filePath: other + "-wal"))
    for isThere in [false, true] {
      if isThere { try Data().write(to: URL(filePath: other)) }
      let found = problem { try DiaryStore(path: other).add(entry(1), at: now) }
      #expect(found == .changesWithoutDiary(path: other, changes: other + "-wal"))
      #expect(try Data(contentsOf: URL(filePath: other + "-wal")) == changes)
    }
  }

  @Test func whatIsOutOfReachIsNotTakenForEmpty() throws {
    try Data("no folder".utf8).write(to: folder.appending(path: "file"))
    let store = DiaryStore(path: folder.appending(path: "file/diary.sqlite").path)
    #expect(
      problem { _ = try store.episodes(limit: 9) }
        == .folderNotCreated(folder: folder.appending(path: "file").path))
    let nothing = DiaryStore(path: folder.appending(path: "not/yet/diary.sqlite").path)
    #expect(try nothing.episodes(limit: 9).isEmpty && files().count == 1)
  }

  // MARK: Links and changes beside it

  /// SQLite has the changes beside the target of a link, not beside the link.
  @Test func aLinkedDiaryLosesNoChanges() throws {
    let real = folder.appending(path: "elsewhere/real.sqlite").path
    try FileManager.default.createDirectory(
      atPath: folder.path + "/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "elsewhere/real.sqlite")
    let store = DiaryStore(path: path, today: CalendarDate(year: 2026, month: 11, day: 21))
    for number in 0..<3 { try store.add(entry(number), at: now) }
    #expect(access(real, F_OK) == 0 && access(real + "-wal", F_OK) == 0, "made at its target")
    #expect(access(folder.path + "/elsewhere/backups", F_OK) == 0)
    // The target is torn and its changes are not.
    let changes = try Data(contentsOf: URL(filePath: real + "-wal"))
    #expect(changes.count > 1000)
    let torn = folder.appending(path: "torn.sqlite").path
    try Data().write(to: URL(filePath: torn))
    try changes.write(to: URL(filePath: torn + "-wal"))
    let link = folder.appending(path: "link.sqlite").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: torn)
    let refusal = DiaryProblem.changesWithoutDiary(path: torn, changes: torn + "-wal")
    #expect(problem { try DiaryStore(path: link).add(entry(9), at: now) } == refusal)
    #expect(try Data(contentsOf: URL(filePath: torn + "-wal")) == changes)
  }

  @Test func changesWithoutTheirDiaryAreNotAnEmptyDiary() throws {
    let changes = Data(repeating: 7, count: 4096)
    try changes.write(to: URL(filePath: path + "-wal"))
    let refusal = DiaryProblem.changesWithoutDiary(path: path, changes: path + "-wal")
    #expect(problem { _ = try DiaryStore(path: path).episodes(limit: 9) } == refusal)
    #expect(try files() == ["diary.sqlite-wal": changes])
  }

  @Test func aDiaryWithoutItsListOfMigrationsStaysAsItIs() throws {
    _ = try fill(3)
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction {
      try $0.execute(sql: "DROP TABLE grdb_migrations; PRAGMA journal_mode = DELETE")
    }
    try other.close()
    let before = try files()
    #expect(problem { try DiaryStore(path: path).add(entry(9), at: now) } == .damaged(at: path))
    #expect(try files() == before)
  }

  /// As long as it can be redone it is there; then no byte of it is left.
  @Test func whatIsGoneFromTheLogIsGoneFromTheFile() throws {
    let secret = "nobody-else-needs-to-know"
    func isThere() throws -> Bool {
      try files().values.contains { $0.range(of: Data(secret.utf8)) != nil }
    }
    do {
      let store = try fill(20)
      var episode = Episode.plain
      episode.note = secret
      try store.add(.episode(episode), at: now)
      try store.undo(at: now)
    }
    #expect(try isThere())
    do { try DiaryStore(path: path).redo(at: now) }
    do {
      let store = DiaryStore(path: path)
      try store.undo(at: now)
      try store.add(entry(30), at: now)
    }
    #expect(try !isThere())
  }
}
