import DiaryStorage
import Rehearsing
import Testing
import ViewModels

/// The result of the checklist in the diary.
@Suite struct CheckResultTests {
  @Test func aResultIsKeptAndComparedWithTheNext() throws {
    var first = try Rehearsal()
    first.press("5 1 n 0 y 0 0")
    let result = try #require(try first.diary.checks(limit: 9).first)
    first.press("2 Esc Esc 5 Esc")
    #expect(try first.diary.checks(limit: 9) == [result], "looking at it again keeps nothing")
    var second = try first.again(daysLater: 9)
    #expect(second.text.contains("The checklist of Sat 21 Nov is out of date"))
    second.press("d 4")
    #expect(second.text.contains("This is out of date"))
    second.press("Esc 5")
    #expect(try second.diary.checks(limit: 9).count == 1)
    second.press("2")
    second = try first.again(daysLater: 9)
    second.press("5 1 n 0 0 n n n n n y 0")
    #expect(second.text.contains("Compared with Sat 21 Nov 2026"))
    #expect(second.text.contains("New: Cramps that often break sleep"))
    #expect(second.text.contains("Gone: One calf, thigh or arm swollen"))
    #expect(try second.diary.checks(limit: 9).count == 2)
  }

  @Test func anAlarmIsKeptTooAndOneGoThroughIsOneEntry() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! y")
    #expect(try rehearsal.diary.checks(limit: 9).count == 1)
    rehearsal.press("Enter")
    #expect(try rehearsal.diary.checks(limit: 9).count == 1)
    let check = try rehearsal.diary.checks(limit: 9).first?.entry
    guard case .check(let kept) = check else {
      Issue.record("no result")
      return
    }
    #expect(kept.tier == .emergency && kept.answers["E1"] == .yes)
  }

  @Test func anAlarmNeverWaitsForTheDiary() throws {
    var rehearsal = try Rehearsal(diary: DiaryStore(path: nil))
    rehearsal.press("! y")
    #expect(rehearsal.page.place == "red-flags/alarm" && rehearsal.page.notice == nil)
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice?.contains("There is no HOME") == true, "said where there is time")
  }
}
