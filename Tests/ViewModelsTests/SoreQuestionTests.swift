import Diary
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// What the list of the diary asks about, and how much of it is the diary.
@Suite struct SoreQuestionTests {
  private func asked() throws -> Rehearsal {
    var rehearsal = try Rehearsal(minute: 20 * 60)
    for days in 1...3 {
      try rehearsal.diary.add(
        rehearsal.episode(minutesAgo: 60 * 24 * days) { $0.side = .right }, at: rehearsal.time)
    }
    rehearsal.press("7")
    return rehearsal
  }

  @Test func oneDigitAnswersInPlace() throws {
    var rehearsal = try asked()
    #expect(rehearsal.text.contains("\nStill open: how long was it sore?\n"))
    rehearsal.press("4")
    #expect(rehearsal.page.notice?.contains("does nothing here") == true, "only on its line")
    try rehearsal.follow("[Thu 19 Nov, 20:00] 6")
    #expect(
      rehearsal.page.notice == "Saved: Thu 19 Nov, 20:00 cramp, right calf, sore: 1 to 2 days."
    )
    let answers = try rehearsal.episodes().map(\.sore)
    #expect(answers == [nil, .twoDays, nil])
    #expect(rehearsal.focusedLabel?.hasPrefix("Wed 18 Nov") == true, "the next one")
    // What no longer is asked is undone as any other change.
    rehearsal.press("u u Esc")
    #expect(try rehearsal.episodes().map(\.sore) == [nil, nil, nil])
  }

  /// The digits of the commands keep their meaning on a line that digits answer.
  @Test(arguments: [("1", "new-entry"), ("2", "begin"), ("3", "check-in")])
  func theFirstDigitsStayWhatTheyAre(_ key: String, _ place: String) throws {
    var rehearsal = try asked()
    try rehearsal.follow("[Thu 19 Nov, 20:00] \(key)")
    #expect(rehearsal.page.place == place)
  }

  @Test func eachAnswerHasItsDigit() throws {
    for (index, answer) in Episode.Soreness.allCases.enumerated() {
      var rehearsal = try asked()
      try rehearsal.follow("[Fri 20 Nov, 20:00] \(index + 4)")
      #expect(try rehearsal.episodes().first?.sore == answer)
    }
  }

  @Test func whatWasDeletedMeanwhileIsSaid() throws {
    var rehearsal = try asked()
    try rehearsal.follow("[Fri 20 Nov, 20:00]")
    try rehearsal.diary.delete(.episode, 1, at: rehearsal.time)
    rehearsal.press("4")
    #expect(rehearsal.page.notice == "This entry was deleted in the meantime.")
  }

  // MARK: The rows of the list

  /// How many rows of a picture are entries or the headings of nights.
  private func rows(_ rehearsal: Rehearsal, _ size: Size) -> Int {
    rehearsal.picture(size).lines.count { line in
      ["night to", "cramp", "check-in:", "sore", "woke", "stretch", "twitch"].contains {
        line.contains($0)
      } && !line.contains("Still") && !line.contains("press")
    }
  }

  @Test func anOrdinaryDiaryHasFourteenRows() throws {
    var rehearsal = try Rehearsal(
      minute: 13 * 60, diary: SeededDiary.sample(weeks: 10, only: .cramp).store)
    rehearsal.press("7")
    #expect(rows(rehearsal, Size(rows: 24, columns: 80)) >= 14, "\(rehearsal.text)")
    #expect(rows(rehearsal, Size(rows: 12, columns: 40)) >= 3)
  }

  @Test func anEntryAfterMidnightHasItsWeekday() throws {
    var rehearsal = try Rehearsal()
    for minutes in [5, 240] {
      try rehearsal.diary.add(rehearsal.episode(minutesAgo: minutes), at: rehearsal.time)
    }
    rehearsal.press("7")
    #expect(rehearsal.text.contains("Sat 02:55 cramp, calf"))
    #expect(rehearsal.text.contains("\n23:00 cramp, calf"))
  }
}
