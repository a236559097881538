import Rehearsing
import Testing
import ViewModels

/// An entry that gives a reason to go through the checklist says so when it is saved.
@Suite struct EntryReminderTests {
  @Test func aSignIsTakenUpAtOnce() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 1 Enter 1 [And also: dark pee] Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
    #expect(rehearsal.text.contains("You wrote down: dark pee."))
    #expect(rehearsal.page.notice?.hasPrefix("Saved:") == true)
    rehearsal.press("Enter Esc")
    #expect(rehearsal.page.place == "diary", "the reminder has done its work")
  }

  /// What is going on comes first, whatever else there is to say, and each line has its key.
  @Test func whatGoesOnComesBeforeAReminder() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 12) { $0.isOpen = true }, at: rehearsal.time)
    rehearsal.press("7 Esc")
    #expect(rehearsal.lines[1] == "d  Still going on: cramp, calf, since 02:48 (12 min)")
    #expect(rehearsal.lines[2] == "r  A cramp of ten minutes or more")
    var other = rehearsal
    other.press("r")
    #expect(other.page.place == "reminder")
    other.press("2")
    #expect(other.page.notice == "Put off until tomorrow.")
    #expect(!other.text.contains("A cramp of ten minutes or more"))
    rehearsal.press("d")
    #expect(rehearsal.page.place == "over")
  }

  /// A reason that was there before is no new one: whoever adds a note is not reminded again.
  @Test func anOldSignSavedAgainIsNoNewReason() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 1 Enter 1 [And also: dark pee] Ctrl-S Esc")
    try rehearsal.follow("End Enter [Note]")
    rehearsal.type("after football")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "diary")
    #expect(try rehearsal.episodes().map(\.note) == ["after football"])
    // A sign that joins it is.
    try rehearsal.follow("End Enter [And also: weak] Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
  }

  @Test func anOldLongCrampSavedAgainIsNoNewReason() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 60) { $0.seconds = 600 }, at: rehearsal.time)
    try rehearsal.follow("7 End Enter [Note]")
    rehearsal.type("x")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "diary")
    try rehearsal.follow("End Enter [How long]")
    rehearsal.type("11 min")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
  }
}
