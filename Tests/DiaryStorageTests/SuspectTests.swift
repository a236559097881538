import Content
import Diary
import Rehearsing
import Testing

@testable import DiaryStorage

/// The suspect: at most one, from the night on which it was named, and undone like anything else.
@Suite struct SuspectTests {
  private let folder = TemporaryFolder()
  private var diary: DiaryStore { DiaryStore(path: folder.path + "/diary.sqlite") }
  private let monday = Timestamp(seconds: 1_795_000_000, offset: 3600)
  private var tuesday: Timestamp { Timestamp(seconds: monday.seconds + 86_400, offset: 3600) }

  @Test func itBeginsOnTheNightOnWhichItIsNamed() throws {
    let diary = diary
    try diary.name(suspect: nil, at: monday)
    #expect(try diary.suspect() == nil && !diary.isThere, "to take none away writes nothing")
    try diary.name(suspect: "caffeine", at: monday)
    let first = Suspect(trigger: "caffeine", since: monday.night)
    #expect(try diary.suspect()?.suspect == first)
    try diary.name(suspect: "caffeine", at: tuesday)
    #expect(try diary.suspect()?.suspect == first, "it was named before")
    #expect(try diary.changes(limit: 9).count == 1)
    try diary.name(suspect: "alcohol", at: tuesday)
    let second = Suspect(trigger: "alcohol", since: tuesday.night)
    #expect(try diary.entries(of: .suspect).map(\.suspect) == [second])
  }

  @Test func namingAndTakingAwayAreUndone() throws {
    let diary = diary
    try diary.name(suspect: "caffeine", at: monday)
    try diary.name(suspect: "alcohol", at: tuesday)
    try diary.name(suspect: nil, at: tuesday)
    #expect(try diary.suspect() == nil)
    try diary.undo(at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(try diary.suspect()?.suspect?.trigger == "alcohol")
    try diary.undo(at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(
      try diary.suspect()?.suspect == Suspect(trigger: "caffeine", since: monday.night))
    try diary.undo(at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(try diary.suspect() == nil)
    try diary.redo(at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(try diary.suspect()?.suspect?.trigger == "caffeine")
  }
}
