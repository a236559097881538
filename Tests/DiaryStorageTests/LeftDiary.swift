import Content
import Diary
import Foundation
import Rehearsing
import Testing

@testable import DiaryStorage

/// A diary of three days with its daily copies, as a program leaves it that was killed: the newest
/// entries lie beside the file.
struct LeftDiary {
  let folder: URL
  var path: String { folder.appending(path: "diary.sqlite").path }
  /// The copy from before the second day.
  var copy: String { folder.path + "/backups/diary-2026-11-21.sqlite" }
  /// What is written in it.
  let all = ["0", "1", "2"]
  static let first = CalendarDate(year: 2026, month: 11, day: 20)
  static let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  init() throws {
    folder = try TemporaryFolder.lasting()
    let elsewhere = try TemporaryFolder.lasting()
    let day = Locked(0)
    let store = DiaryStore(
      path: elsewhere.appending(path: "diary.sqlite").path,
      today: Self.first.adding(days: day.withLock { $0 }))
    for number in 0..<3 {
      day.withLock { $0 = number }
      try Self.add("\(number)", to: store)
    }
    try FileManager.default.removeItem(at: folder)
    // As they are now, without the file being closed.
    try FileManager.default.copyItem(at: elsewhere, to: folder)
    unlink(path + "-shm")
    #expect(DiaryFile.size(path + "-wal") > 0)
  }

  private static func add(_ note: String, to store: DiaryStore) throws {
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.note = note
    try store.add(.episode(episode), at: now)
  }

  /// Writes something more on a day after the first.
  func add(_ note: String, on day: Int) throws {
    let date = Self.first.adding(days: day)
    try Self.add(note, to: DiaryStore(path: path, today: date))
  }

  /// What is written in a diary, the oldest first. It is looked at in a folder of its own.
  static func notes(_ path: String) throws -> [String] {
    let place = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    for end in ["", "-wal", "-journal"] where access(path + end, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: path + end, toPath: place + end)
    }
    let store = DiaryStore(path: place)
    #expect(try store.check() == "ok")
    return try store.entries(of: .episode).compactMap {
      if case .episode(let episode) = $0.entry { episode.note } else { nil }
    }
  }
}
