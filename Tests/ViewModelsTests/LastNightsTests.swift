import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing

@testable import ViewModels

/// What the first screen says of the last nights, of what goes on and of tonight.
@Suite struct LastNightsTests {
  private static let tonight = CalendarDate(year: 2026, month: 11, day: 20)

  private func rows(_ rehearsal: Rehearsal) -> (strip: HeatLine, sentence: String)? {
    let blocks = rehearsal.page.blocks
    for (index, block) in blocks.enumerated() {
      if case .heat(let strip) = block.kind, case .text(let sentence) = blocks[index + 1].kind {
        return (strip, sentence)
      }
    }
    return nil
  }

  /// The numbers of a week, read from its sentence: episodes, nights with one, nights written down.
  private func numbers(in sentence: Substring) -> [Int] {
    let numbers = sentence.split { !$0.isNumber }.compactMap { Int($0) }
    if sentence.contains("nothing written down") { return [0, 0, 0] }
    return sentence.contains("none") ? [0, 0] + numbers : numbers
  }

  /// The numbers of a week, counted in the diary.
  private func counted(
    _ diary: SeededDiary, _ nights: ClosedRange<Int>, kinds: [Episode.Kind]
  ) -> [Int] {
    let own = diary.episodes.filter { nights.contains($0.began.night.dayNumber) }
    let with = Set(own.map(\.began.night))
    let written = with.union(
      diary.checkIns.map(\.night).filter { nights.contains($0.dayNumber) })
    return [own.count, with.count, written.count]
  }

  @Test(arguments: 1...12) func theSentenceSaysWhatTheStripShows(_ seed: UInt64) throws {
    let diary = try SeededDiary.random(
      seed, episodes: Int(seed) * 7, days: 30, to: CalendarDate(year: 2026, month: 11, day: 20))
    let rehearsal = try Rehearsal(diary: diary.store)
    let (strip, sentence) = try #require(rows(rehearsal))
    #expect(strip.fields.count == 14)
    let written = Set(diary.episodes.map(\.began.night) + diary.checkIns.map(\.night))
    let last = Self.tonight.dayNumber - (written.contains(Self.tonight) ? 0 : 1)
    let halves = sentence.split(separator: " The week before: ", maxSplits: 1)
    let (now, before) = try (#require(halves.first), #require(halves.last))
    let thisWeek = counted(diary, last - 6...last, kinds: Episode.Kind.allCases)
    let weekBefore = counted(diary, last - 13...last - 7, kinds: Episode.Kind.allCases)
    #expect(numbers(in: now) == thisWeek, "\(sentence)")
    #expect(numbers(in: before) == weekBefore, "\(sentence)")
    #expect(strip.fields.suffix(7).count { $0 != nil } == thisWeek[2])
    #expect(strip.fields.prefix(7).count { $0 != nil } == weekBefore[2])
    #expect(
      strip.fields.suffix(7).count { $0 != nil && $0 != Heat.none } == thisWeek[1])
    let all = thisWeek[0] + weekBefore[0]
    #expect(all == 0 ? strip.value == "none" : strip.value.hasPrefix("\(all) "))
  }

  @Test func anEmptyOrForgottenDiaryTakesNoRoom() throws {
    let empty = try Rehearsal()
    #expect(rows(empty) == nil && !empty.text.contains("This week"))
    try empty.diary.add(empty.episode(minutesAgo: 60 * 24 * 20), at: empty.time)
    let forgotten = try empty.again()
    #expect(rows(forgotten) == nil && forgotten.lines.count == empty.lines.count)
  }

  @Test func crampsAreCalledCramps() throws {
    let rehearsal = try Rehearsal()
    for days in [2, 3, 3, 9] {
      try rehearsal.diary.add(rehearsal.episode(minutesAgo: 60 * 24 * days), at: rehearsal.time)
    }
    #expect(
      try rehearsal.again().text.contains(
        "This week: 3 cramps, on 2 of 2 nights written down. "
          + "The week before: 1 cramp, on 1 of 1 night written down."))
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 60 * 24 * 2) { $0.kind = .twitch }, at: rehearsal.time)
    #expect(try rehearsal.again().text.contains("This week: 4 episodes"))
  }

  // MARK: What goes on

  @Test func theClockOfAnEpisodeWakesOnceAMinuteAndOnlyThen() throws {
    var rehearsal = try Rehearsal()
    rehearsal.wait(.seconds(600))
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil, "nothing goes on")
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 12) { $0.isOpen = true }, at: rehearsal.time)
    rehearsal.press("7 Esc")
    #expect(rehearsal.lines[1].hasSuffix("since 02:58 (12 min)"), "\(rehearsal.lines[1])")
    var wakes = 0
    try rehearsal.go(to: "Still", with: .up)
    rehearsal.wait(.seconds(301)) { _ in wakes += 1 }
    #expect(wakes == 5 && rehearsal.lines[1].hasSuffix("(17 min)"))
    #expect(rehearsal.focusedLabel?.hasSuffix("(17 min)") == true, "the cursor stays on its line")
    rehearsal.press("9")
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil, "another page does not show it")
  }

  @Test func whatWasForgottenIsNotCounted() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 60 * 25) { $0.isOpen = true }, at: rehearsal.time)
    let again = try rehearsal.again()
    #expect(again.lines[1].contains("Still going on") && !again.lines[1].contains("("))
    #expect(again.guide.nextWake(at: again.now) == nil)
  }

  // MARK: Tonight

  /// At which hours a check-in is asked for: in the evening, and in the morning until noon.
  @Test(arguments: [(3, false), (6, true), (11, true), (13, false), (17, false), (18, true)])
  func aCheckInIsDue(_ hour: Int, _ isDue: Bool) throws {
    let diary = DiaryStore(path: try TemporaryFolder.lasting().appending(path: "d.sqlite").path)
    let first = try Rehearsal(minute: hour * 60, diary: diary)
    #expect(!first.text.contains("Check-in for"), "nobody is asked who has no diary")
    try diary.add(first.episode(minutesAgo: 60 * 24 * 3), at: first.time)
    var rehearsal = try Rehearsal(minute: hour * 60, diary: diary)
    #expect(rehearsal.text.contains("Check-in for") == isDue)
    guard isDue else { return }
    rehearsal.press("c")
    #expect(rehearsal.page.place == "check-in")
    rehearsal.press("0")
    #expect(rehearsal.page.place == "home" && !rehearsal.text.contains("Check-in for"))
  }
}
