import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// The page for a doctor as it is read in the guide.
@Suite struct ReportScreenTests {
  @Test func itIsReachedFromTheDiary() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(rehearsal.episode(minutesAgo: 90), at: rehearsal.time)
    rehearsal.press("7 v")
    #expect(rehearsal.page.place == "report")
    #expect(rehearsal.text.contains("Cramps and spasms: 1 episode on 1 night"))
    #expect(rehearsal.text.contains("unknot report --format html --output visit.html"))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "diary")
  }

  @Test func aPartIsLeftOutAndTakenInAgain() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 v")
    rehearsal.press("5")
    #expect(!rehearsal.text.contains("None is written down as taken now."))
    #expect(rehearsal.text.contains("unknot report --without medicines"))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("unknot report --without reason medicines"))
    rehearsal.press("Enter 5")
    #expect(rehearsal.text.contains("None is written down as taken now."))
    #expect(!rehearsal.text.contains("unknot report --without"))
    // Enter is about the part whose line the cursor is on.
    rehearsal.press("3 3 Down Enter")
    #expect(rehearsal.text.contains("unknot report --without episodes"))
  }

  @Test func whatIsWrittenMeanwhileIsThere() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 v")
    #expect(rehearsal.text.contains("No episode has been written down"))
    rehearsal.press("Esc")
    try rehearsal.diary.add(rehearsal.episode(minutesAgo: 90), at: rehearsal.time)
    rehearsal.press("v")
    #expect(rehearsal.text.contains("1 episode on 1 night"))
  }
}
