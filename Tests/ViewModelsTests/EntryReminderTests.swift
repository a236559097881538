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
