import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// The copies of the diary from before the first change of each day.
@Suite struct DiaryBackupTests {
  private let folder: URL
  private var path: String { folder.appending(path: "diary.sqlite").path }
  private var backups: URL { folder.appending(path: "backups") }
  private let first = CalendarDate(year: 2026, month: 11, day: 21)

  init() throws {
    folder = try TemporaryFolder.lasting()
  }

  private func add(_ note: String, on day: CalendarDate?, to store: DiaryStore? = nil) throws {
    let now = Timestamp(seconds: 1_795_000_000, offset: 3600)
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.note = note
    try (store ?? DiaryStore(path: path, today: day)).add(.episode(episode), at: now)
  }

  /// The names in the folder of the copies.
  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: backups.path)) ?? []).sorted()
  }

  private func name(_ days: Int) -> String { "diary-\(first.adding(days: days)).sqlite" }

  /// What is written in the copy from before the first change of a day, the newest first.
  private func notes(_ days: Int) throws -> [String] {
    // Moved elsewhere, it is a diary like any other.
    let other = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    let place = other.appending(path: "diary.sqlite").path
    try FileManager.default.copyItem(
      atPath: backups.appending(path: name(days)).path, toPath: place)
    let store = DiaryStore(path: place)
    #expect(try store.check() == "ok")
    return try store.episodes(limit: 1000).map(\.episode.note)
  }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test func theFirstChangeOfADayIsPrecededByACopy() throws {
    let old = umask(0)
    defer { umask(old) }
    try add("one", on: first)
    #expect(names().isEmpty, "an empty diary needs no copy")
    try add("two", on: first.adding(days: 1))
    try add("three", on: first.adding(days: 1))
    #expect(names() == [name(1)])
    #expect(try notes(1) == ["one"])
    // It is one file that needs no others beside it, so it opens where nothing can be written too.
    let header = try Data(contentsOf: backups.appending(path: name(1))).prefix(20)
    #expect(header.suffix(2) == Data([1, 1]))
    try DiaryStore(path: path, today: first.adding(days: 3)).undo(
      at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(names() == [name(1), name(3)])
    #expect(try notes(3) == ["three", "two", "one"])
    #expect(try mode(backups) == 0o700 && mode(backups.appending(path: name(3))) == 0o600)
  }

  @Test func readingMakesNone() throws {
    try add("one", on: nil)
    let store = DiaryStore(path: path, today: first)
    _ = try (store.episodes(limit: 9), store.openEpisode(), store.changes(limit: 9))
    try add("two", on: nil)
    #expect(!FileManager.default.fileExists(atPath: backups.path))
  }

  @Test func aGuideThatIsOpenOverMidnightCopiesToo() throws {
    let days = Locked(0)
    let first = first
    let store = DiaryStore(path: path, today: first.adding(days: days.withLock { $0 }))
    for note in ["one", "two", "three"] {
      try add(note, on: nil, to: store)
      days.withLock { $0 += 1 }
    }
    #expect(names() == [name(1), name(2)])
    #expect(try notes(2) == ["two", "one"])
  }

  @Test func theNewestSevenAreKeptAndNothingElseIsTouched() throws {
    try add("one", on: first)
    try FileManager.default.createDirectory(at: backups, withIntermediateDirectories: true)
    let others = [
      "diary-2020-01-01.sqlite.old", "diary-2020-01-01.sqlite-wal", "diary-2020-1-1.sqlite",
      "my diary-2020-01-01.sqlite", "diary-2020-13-01.sqlite", "notes.txt", "diary.sqlite",
      "Diary-2020-01-01.sqlite", "diary-2020-01-01.sqlite.mine.part", "diary-20200-01-01.sqlite",
      "diary-2030-01-01.sqlite.old",
    ].sorted()
    for name in others { try Data("mine".utf8).write(to: backups.appending(path: name)) }
    // One that a program was killed over is nobody's.
    let part = backups.appending(path: "diary-2020-01-01.sqlite.4711.part")
    try Data("half".utf8).write(to: part)
    for day in 1...10 { try add("\(day)", on: first.adding(days: day)) }
    #expect(Set(names()) == Set(others + (4...10).map(name)))
    #expect(try notes(4).count == 4)
    // With the clock set back there is no room for an older one, and none is taken away for it.
    try add("earlier", on: first)
    #expect(Set(names()) == Set(others + (4...10).map(name)))
    let first = first
    var copies = Backups(folder: backups.path) { first }
    copies.adjust = { _ in Issue.record("it was copied for nothing") }
    try copies.makeIfDue(of: DatabaseQueue(path: path))
  }

  @Test func whatCannotBeCopiedIsStillWritten() throws {
    try add("one", on: first)
    try Data("in the way".utf8).write(to: backups)
    try add("two", on: first.adding(days: 1))
    try FileManager.default.removeItem(at: backups)
    // A folder where the copy should be.
    try FileManager.default.createDirectory(
      at: backups.appending(path: name(2)).appending(path: "mine"),
      withIntermediateDirectories: true)
    try add("three", on: first.adding(days: 2))
    #expect(names() == [name(2)])
    #expect(try DiaryStore(path: path).episodes(limit: 9).count == 3)
  }

  @Test func aFullDiskLeavesNoHalfCopy() throws {
    try add(String(repeating: "long ", count: 4000), on: first)
    let diary = try DatabaseQueue(path: path)
    let first = first
    for pages in 1...12 {
      var copies = Backups(folder: backups.path) { first }
      copies.adjust = { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
      try copies.makeIfDue(of: diary)
      #expect(!FileManager.default.fileExists(atPath: backups.path), "room for \(pages) pages")
    }
    try Backups(folder: backups.path) { first }.makeIfDue(of: diary)
    #expect(names() == [name(0)])
  }

  @Test func aCopyLeavesAMegabyteForTheChangeItself() throws {
    try add(String(repeating: "long ", count: 4000), on: first)
    let diary = try DatabaseQueue(path: path)
    let size = try ["", "-wal"].reduce(UInt(0)) { sum, end in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + end)
      return sum + UInt(try #require(attributes?[.size] as? Int))
    }
    let first = first
    for (spare, wanted) in [(0, []), (1_000_000, []), (1_000_001, [name(0)])] {
      var copies = Backups(folder: backups.path) { first }
      copies.freeSpace = { _ in size + UInt(spare) }
      try copies.makeIfDue(of: diary)
      #expect(names() == wanted, "with \(spare) bytes to spare")
    }
  }

  /// A damaged diary is not written upon, and its copy does not take the place of a good one.
  @Test func aDamagedDiaryIsNeitherCopiedNorWritten() throws {
    for day in 0...40 {
      try add(String(repeating: "\(day) ", count: 200), on: first.adding(days: day / 5))
    }
    let good = names()
    #expect(good.count == 7)
    var bytes = try Data(contentsOf: URL(filePath: path))
    // A page full of rows, by its first byte.
    let page = try #require(
      stride(from: 40_960, to: bytes.count, by: 4096).first { bytes[$0] == 13 })
    bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0, count: 4096))
    try bytes.write(to: URL(filePath: path))
    do {
      try add("lost", on: first.adding(days: 9))
      Issue.record("it was written upon")
    } catch {
      #expect(error as? DiaryProblem == .damaged(at: path))
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(names() == good)
  }

  /// Each copies more slowly than the one before, and changes the diary after that.
  @Test func manyProgramsAtOnceMakeOne() async throws {
    try add("one", on: nil)
    let (path, first, folder) = (path, first, backups.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...6 {
        group.addTask {
          var copies = Backups(folder: folder) { first }
          copies.adjust = { _ in usleep(UInt32(writer) * 20_000) }
          // The last one to close the diary locks it for a moment.
          var patient = Configuration()
          patient.busyMode = .timeout(10)
          try copies.makeIfDue(of: DatabaseQueue(path: path, configuration: patient))
          try add("\(writer)", on: nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(names() == [name(0)])
    #expect(try notes(0) == ["one"])
    #expect(try DiaryStore(path: path).episodes(limit: 99).count == 7)
  }
}
