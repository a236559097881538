import Content
import Diary
import DiaryStorage
import Foundation
import GRDB
import Rehearsing
import Testing

/// Changes of several programs to the same entry at once.
@Suite struct MergingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/diary.sqlite" }
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  /// Each is a program of its own: another thread with another connection.
  private func atOnce(_ count: Int, _ work: @escaping @Sendable (Int, DiaryStore) throws -> Void)
    -> Int
  {
    let failures = Locked(0)
    let (group, path) = (DispatchGroup(), path)
    for index in 0..<count {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        do { try work(index, DiaryStore(path: path)) } catch { failures.withLock { $0 += 1 } }
      }
    }
    group.wait()
    return failures.withLock { $0 }
  }

  @Test func thirtyTwoCheckInsAtOnceLoseNoAnswer() throws {
    let now = now
    let failures = atOnce(32) { index, diary in
      try diary.update(.checkIn(now.night), at: now) { known in
        var checkIn = CheckIn(night: now.night, triggers: [:])
        if case .checkIn(let before)? = known { checkIn = before }
        checkIn.triggers["trigger \(index)"] = index.isMultiple(of: 2)
        return .checkIn(checkIn)
      }
    }
    #expect(failures == 0)
    let diary = DiaryStore(path: path)
    guard case .checkIn(let checkIn)? = try diary.checkIn(on: now.night)?.entry else {
      Issue.record("no check-in")
      return
    }
    #expect(checkIn.triggers.count == 32)
    #expect((0..<32).allSatisfy { checkIn.triggers["trigger \($0)"] == $0.isMultiple(of: 2) })
    // Each is a change of its own, which undo takes back alone.
    #expect(try diary.changes(limit: 100).count == 32)
    try diary.undo(at: now)
    let before = try diary.checkIn(on: now.night)?.entry
    guard case .checkIn(let before)? = before else { return }
    #expect(before.triggers.count == 31)
  }

  @Test func whatIsOverIsEndedOnce() throws {
    let (now, diary) = (now, DiaryStore(path: path))
    var open = Episode.plain
    open.isOpen = true
    try diary.add(.episode(open), at: now)
    let ended = Locked(0)
    let failures = atOnce(8) { index, diary in
      let saved = try diary.update(.openEpisode, at: now) { found in
        guard case .episode(var episode)? = found else { return nil }
        episode.isOpen = false
        episode.seconds = 60 + index
        return .episode(episode)
      }
      if saved != nil { ended.withLock { $0 += 1 } }
    }
    #expect(failures == 0 && ended.withLock { $0 } == 1)
  }

  @Test func whatWritesNothingCreatesNothing() throws {
    let diary = DiaryStore(path: path)
    #expect(try diary.update(.openEpisode, at: now) { _ in nil } == nil)
    #expect(!diary.isThere)
    let number = try diary.add(.episode(.plain), at: now)
    #expect(try diary.update(.number(.episode, number), at: now) { $0 }?.number == number)
    #expect(try diary.changes(limit: 9).count == 1, "the same as before is no change")
  }

  /// What another program has undone is not thrown away by a change made here.
  @Test func whatOthersHaveUndoneStaysInTheLog() throws {
    let (mine, other) = (DiaryStore(path: path), DiaryStore(path: path))
    for note in ["one", "two"] {
      var episode = Episode.plain
      episode.note = note
      try mine.add(.episode(episode), at: now)
    }
    try other.undo(at: now)
    try mine.undo(at: now)
    try mine.add(.episode(.plain), at: now)
    #expect(try !mine.redo(at: now) && !other.redo(at: now))
    #expect(try mine.changes(limit: 9).count == 1)
    let left = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT after FROM operation_row ORDER BY operation")
    }
    #expect(left.count == 2 && left[0].contains("two"), "the one undone elsewhere")
  }
}
