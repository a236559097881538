import Diary
import DiaryStorage
import Rehearsing
import Testing
import ViewModels

/// The diary on the screen, driven by keys, on a real file.
@Suite struct DiaryScreenTests {
  @Test func theListIsByNightsTheNewestFirst() throws {
    var rehearsal = try Rehearsal()
    for minutes in [5, 200, 1500, 1500, 1500] {
      try rehearsal.diary.add(
        rehearsal.episode(minutesAgo: minutes) { $0.intensity = minutes % 7 }, at: rehearsal.time)
    }
    rehearsal.press("7")
    let nights = rehearsal.lines.filter { $0.contains("night to") }
    #expect(
      nights == [
        "Fri 20 Nov 2026, night to Sat", "Thu 19 Nov 2026, night to Fri",
      ])
    let times = rehearsal.lines.filter { $0.contains(" of 10") }
    #expect(times.count == 5 && times[0].contains("02:55") && times[1].contains("23:40"))
  }

  /// Thousands of entries: whatever is done, the cursor stays on a line, and going down meets each
  /// entry once, in order.
  @Test func aLongDiaryIsGoneThroughFromTopToBottomAndBack() throws {
    var rehearsal = try Rehearsal()
    let count = LongRun.rounds(120, long: 700)
    for index in 0..<count {
      try rehearsal.diary.add(
        rehearsal.episode(minutesAgo: index * 97) { $0.note = "number \(index)" },
        at: rehearsal.time)
    }
    try rehearsal.follow("7 [Sat 03:00]")
    for index in 0..<count {
      #expect(rehearsal.focusedNote == "number \(index)")
      rehearsal.press("Down")
    }
    for index in (0..<count).reversed() {
      #expect(rehearsal.focusedNote == "number \(index)")
      rehearsal.press("Up")
    }
    rehearsal.press("End")
    #expect(rehearsal.focusedNote == "number \(count - 1)")
    rehearsal.press("Up Up x")
    #expect(rehearsal.focusedNote == "number \(count - 2)", "the one after the deleted one")
    try rehearsal.follow("Home [Sat 03:00]")
    #expect(rehearsal.focusedNote == "number 0")
    #expect(rehearsal.page.blocks.count < 300, "never all of them at once")
  }

  @Test func theFilterShowsOnlySome() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(rehearsal.episode(minutesAgo: 5), at: rehearsal.time)
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 9) {
        $0.kind = .twitch
        $0.site = .eyelid
      }, at: rehearsal.time)
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 60 * 24 * 20) { $0.site = .foot }, at: rehearsal.time)
    rehearsal.press("7 f Enter Enter Esc")
    #expect(rehearsal.text.contains("Show: twitch"))
    #expect(rehearsal.text.contains("twitch, eyelid") && !rehearsal.text.contains("cramp, calf"))
    try rehearsal.follow("f Left Left [When] Enter Esc")
    #expect(rehearsal.text.contains("Show: everything, the last 7 days"))
    #expect(!rehearsal.text.contains("foot") && rehearsal.text.contains("cramp, calf"))
    try rehearsal.follow("f [Where] Left Esc")
    #expect(rehearsal.text.contains("Nothing like this is in the diary."))
  }

  @Test func whatCannotBeReadSaysSoAndTheGuideWorks() throws {
    var rehearsal = try Rehearsal(diary: DiaryStore(path: nil))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("There is no HOME or XDG_DATA_HOME with a full path"))
    rehearsal.press("1 1 Enter 1 Ctrl-S")
    #expect(rehearsal.page.notice?.contains("There is no HOME") == true)
    #expect(rehearsal.page.place == "new-entry", "what was written is still there")
    rehearsal.press("Esc 3 Esc 1 Enter")
    #expect(rehearsal.countdown != nil)
  }

  @Test func lookingIntoADiaryMakesNone() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 Esc 5 Esc 7 3 Esc p Esc m Esc u Esc 1")
    #expect(!rehearsal.diary.isThere)
  }
}
