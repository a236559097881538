import Content
import Diary
import Rehearsing
import Testing

@testable import DiaryStorage

/// What counts for a reminder is when something was written: by the record of operations.
@Suite struct ReminderQueryTests {
  private let folder = TemporaryFolder()
  private let store: DiaryStore

  init() { store = DiaryStore(path: folder.path + "/diary.sqlite") }

  /// A time of day of 21 November 2026, or of the days after it.
  private func at(_ hour: Int, _ minute: Int = 0, day: Int = 0) -> Timestamp {
    let date = CalendarDate(year: 2026, month: 11, day: 21).adding(days: day)
    return Timestamp(
      seconds: date.dayNumber * 86_400 + hour * 3600 + minute * 60 - 3600, offset: 3600)
  }

  private func due(_ now: Timestamp) throws -> [Reminder] {
    Reminder.due(try store.reminderFacts(on: now.night), now: now).map(\.reminder)
  }

  @discardableResult
  private func write(
    _ began: Timestamp, at now: Timestamp, _ change: (inout Episode) -> Void
  ) throws -> Int64 {
    var episode = Episode(began: began, kind: .cramp, site: .calf)
    change(&episode)
    return try store.add(.episode(episode), at: now)
  }

  private func putOff(_ reminder: Reminder, at now: Timestamp) throws {
    try store.add(.dismissal(Dismissal(reminder: reminder, at: now)), at: now)
  }

  @Test func aSignOfTheNightWrittenAfterBreakfastIsNews() throws {
    try write(at(1), at: at(1, 10)) { $0.signs = [.weak] }
    try putOff(.signs, at: at(7))
    #expect(try due(at(7, 30)).isEmpty)
    try write(at(3), at: at(8)) { $0.signs = [.darkPee] }
    #expect(try due(at(8)) == [.signs])
  }

  @Test func oneThatWasPutOffRestsForTheNight() throws {
    try write(at(14), at: at(15)) { $0.signs = [.weak] }
    try putOff(.signs, at: at(15, 10))
    #expect(try due(at(8, day: 1)).isEmpty)
    #expect(try due(at(12, 30, day: 1)) == [.signs])
  }

  @Test func aLongCrampWrittenAfterTheChecklistIsNews() throws {
    let check = CheckResult(
      at: at(7), answers: ["U2": .no], tier: .selfCare, unanswered: 0, open: 0)
    try store.add(.check(check), at: at(7))
    try write(at(3), at: at(8)) { $0.seconds = 25 * 60 }
    #expect(try due(at(8, 1)) == [.longCramp])
  }

  /// Only what a rule reads is news: a sign that was added, not a note.
  @Test func aChangeOfWhatTheRuleReadsIsNews() throws {
    let number = try write(at(3), at: at(3, 20)) { $0.signs = [.weak] }
    try putOff(.signs, at: at(7))
    var episode = Episode(began: at(3), kind: .cramp, site: .calf)
    episode.signs = [.weak]
    episode.note = "after football"
    try store.change(number, to: .episode(episode), at: at(8))
    #expect(try due(at(8, 1)).isEmpty)
    episode.signs = [.weak, .darkPee]
    try store.change(number, to: .episode(episode), at: at(8, 5))
    #expect(try due(at(8, 6)) == [.signs])
    // Taken back, it is as it was.
    try store.undo(at: Timestamp(seconds: 1_795_200_000, offset: 0))
    #expect(try due(at(8, 7)).isEmpty)
  }

  /// A single event counts for fourteen nights, and a checklist settles it for seven.
  @Test func theNightsThatCountAreRead() throws {
    try write(at(22), at: at(22)) { $0.signs = [.weak] }
    #expect(try due(at(22, day: 13)) == [.signs] && due(at(22, day: 14)).isEmpty)
    let check = CheckResult(at: at(23), answers: [:], tier: .soon, unanswered: 0, open: 0)
    try store.add(.check(check), at: at(23))
    #expect(try due(at(22, day: 6)).isEmpty && due(at(22, day: 7)) == [.signs])
  }

  @Test func aShortCrampBesideItBringsNothingBack() throws {
    try write(at(2), at: at(2, 30)) { $0.seconds = 1200 }
    try putOff(.longCramp, at: at(3, 20))
    try write(at(4), at: at(4, 5)) { $0.seconds = 60 }
    #expect(try due(at(4, 6)).isEmpty)
  }

  /// Where the clock was set back, the order of the record decides.
  @Test func noTimeGoesBackwards() throws {
    try putOff(.signs, at: at(9))
    try write(at(3), at: at(8)) { $0.signs = [.darkPee] }
    #expect(try due(at(9, 1)) == [.signs])
  }
}
