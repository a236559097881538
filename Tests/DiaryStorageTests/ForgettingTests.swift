import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// What was deleted is gone from the file once it cannot be undone any more.
@Suite struct ForgettingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/diary.sqlite" }
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func later(days: Int) -> Timestamp {
    Timestamp(seconds: now.seconds + days * 86_400, offset: 3600)
  }

  private func episode(_ note: String = "") -> Entry {
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.note = note
    return .episode(episode)
  }

  /// Whether a text is anywhere in the files of the diary.
  private func holds(_ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
      try Data(contentsOf: URL(filePath: folder.path + "/" + name)).range(of: Data(text.utf8))
        != nil
    }
  }

  /// Writes a note among others and deletes it; short ones lie within a page, long ones fill some.
  private func deleteSecret(_ secret: String, repeated count: Int) throws {
    let store = DiaryStore(path: path)
    for number in 0..<20 { try store.add(episode("note \(number)"), at: now) }
    let number = try store.add(
      episode(String(repeating: secret + " ", count: count)), at: now)
    for number in 20..<40 { try store.add(episode("note \(number)"), at: now) }
    try store.delete(.episode, number, at: now)
  }

  @Test(arguments: [1, 1000]) func aMonthLaterItIsGone(_ count: Int) throws {
    let secret = "nobody-else-needs-to-know"
    try deleteSecret(secret, repeated: count)
    #expect(try holds(secret), "it can be undone")
    do { try DiaryStore(path: path).add(episode(), at: later(days: 30)) }
    #expect(try holds(secret), "for thirty days")
    do {
      let store = DiaryStore(path: path)
      try store.add(episode(), at: later(days: 31))
      #expect(try store.changes(limit: 99).count == 2 && store.check() == "ok")
    }
    #expect(try !holds(secret))
  }

  @Test func aThousandChangesLaterItIsGone() throws {
    let secret = "nobody-else-needs-to-know"
    try deleteSecret(secret, repeated: 1)
    do {
      let store = DiaryStore(path: path)
      for _ in 0..<999 { try store.add(episode(), at: now) }
      #expect(try store.changes(limit: 2000).count == 1000)
    }
    #expect(try holds(secret))
    do {
      let store = DiaryStore(path: path)
      try store.add(episode(), at: now)
      // What is left can still be undone, to the state before it.
      for _ in 0..<1000 { #expect(try store.undo(at: now)) }
      let canUndo = try store.undo(at: now)
      #expect(try !canUndo && store.episodes(limit: 99).count == 40)
      for _ in 0..<1000 { #expect(try store.redo(at: now)) }
      #expect(try store.episodes(limit: 2000).count == 1040)
    }
    #expect(try !holds(secret))
  }

  /// What one program has undone stays in the log when another one writes, and no longer than the rest.
  @Test func whatWasUndoneElsewhereIsForgottenToo() throws {
    let secret = "nobody-else-needs-to-know"
    do {
      let (one, other) = (DiaryStore(path: path), DiaryStore(path: path))
      try one.add(episode(secret), at: now)
      try one.undo(at: now)
      try other.add(episode(), at: now)
    }
    #expect(try holds(secret))
    do { try DiaryStore(path: path).add(episode(), at: later(days: 31)) }
    #expect(try !holds(secret))
  }

  /// A clock that was wrong for a while takes nothing away that is not old.
  @Test func aClockThatWasSetBackForgetsNothing() throws {
    let store = DiaryStore(path: path)
    for days in [0, 5, -10_000, 6] { try store.add(episode(), at: later(days: days)) }
    #expect(try store.changes(limit: 9).count == 4)
  }

  /// A log from before there was a limit gets shorter by and by.
  @Test func aVeryLongLogGetsShorter() throws {
    let store = DiaryStore(path: path)
    try store.add(episode(), at: now)
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      try database.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 3500)
          INSERT INTO operation (id, at, zone) SELECT i, ?, 0 FROM n
          """, arguments: [now.seconds])
    }
    func count() throws -> Int? {
      try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM operation") }
    }
    for expected in [2501, 1502, 1000, 1000] {
      try store.add(episode(), at: now)
      #expect(try count() == expected)
    }
  }
}
