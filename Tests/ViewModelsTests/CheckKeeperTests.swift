import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing

@testable import ViewModels

/// What the guide remembers of the checklist, and what the diary gets of it.
@Suite struct CheckKeeperTests {
  private let rehearsal: Rehearsal
  private let context: Context
  /// The same without a place for a diary.
  private let homeless: Context

  init() throws {
    rehearsal = try Rehearsal()
    context = rehearsal.guide.context(at: .start)
    homeless = try Rehearsal(diary: DiaryStore(path: nil)).guide.context(at: .start)
  }

  private func progress(
    _ stage: ChecklistProgress.Stage, _ given: [String: Answer], name: String = "red-flags"
  ) throws -> ChecklistProgress {
    var progress = ChecklistProgress(name: name, checklist: try BuiltInScreens.checklist())
    progress.answers.given = given
    progress.answeredAt = rehearsal.time
    progress.stage = stage
    return progress
  }

  private func checks() throws -> [CheckResult] {
    try rehearsal.diary.checks(limit: 9).compactMap {
      if case .check(let check) = $0.entry { check } else { nil }
    }
  }

  @Test func itIsTakenUpWhereItWasLeft() throws {
    var keeper = CheckKeeper()
    #expect(keeper.progress(of: "red-flags") == nil)
    let left = try progress(.section(1), ["E1": .no])
    keeper.remember(left)
    #expect(keeper.progress(of: "red-flags") == left)
    #expect(keeper.progress(of: "another") == nil)
  }

  @Test func itIsSavedOnceItHasLedSomewhere() throws {
    var keeper = CheckKeeper()
    keeper.remember(try progress(.section(1), ["U1": .yes]))
    #expect(keeper.save(in: context) == nil)
    #expect(!rehearsal.diary.isThere, "not while it is being answered")
    keeper.remember(try progress(.result, ["U1": .yes]))
    for _ in 0..<3 { #expect(keeper.save(in: context) == nil) }
    #expect(try checks().map(\.answers) == [["U1": .yes]])
    #expect(try checks().map(\.tier) == [.today])
  }

  @Test func goingThroughItOnceIsOneEntry() throws {
    var keeper = CheckKeeper()
    keeper.remember(try progress(.alarm(section: 0), ["E1": .yes]))
    _ = keeper.save(in: context)
    keeper.remember(try progress(.result, ["E1": .yes, "U1": .no]))
    _ = keeper.save(in: context)
    #expect(try checks().map(\.answers) == [["E1": .yes, "U1": .no]])
    // Another checklist is another entry.
    keeper.remember(try progress(.result, ["E1": .no], name: "another"))
    _ = keeper.save(in: context)
    #expect(try checks().count == 2)
  }

  @Test func whatIsInTheDiaryAlreadyIsNotSavedAgain() throws {
    var old = try progress(.result, ["U1": .yes])
    old.last = CheckResult(at: rehearsal.time, answers: old.record, tier: .today)
    var keeper = CheckKeeper()
    keeper.remember(old)
    #expect(keeper.save(in: context) == nil)
    #expect(!rehearsal.diary.isThere)
  }

  @Test func itIsTriedOnceAndTheReasonIsToldOnce() throws {
    var keeper = CheckKeeper()
    keeper.remember(try progress(.result, ["U1": .yes]))
    #expect(keeper.save(in: homeless) != nil)
    #expect(keeper.save(in: homeless) == nil, "told once")
    #expect(keeper.save(in: context) == nil)
    #expect(!rehearsal.diary.isThere, "a disk that is busy must not hold up every key")
    keeper.remember(try progress(.result, ["U1": .yes, "U2": .no]))
    #expect(keeper.save(in: context) == nil)
    #expect(try checks().count == 1, "other answers are tried again")
  }

  @Test func whatCouldNotBeSavedIsTriedAgainAtTheEnd() throws {
    var keeper = CheckKeeper()
    keeper.remember(try progress(.result, ["U1": .yes]))
    #expect(keeper.save(in: homeless) != nil)
    #expect(keeper.save(in: context, isLeaving: true) == nil)
    #expect(try checks().map(\.answers) == [["U1": .yes]])
    #expect(keeper.save(in: context, isLeaving: true) == nil)
    #expect(try checks().count == 1)
  }

  @Test func whoHasToCallForHelpIsToldLater() throws {
    var keeper = CheckKeeper()
    keeper.remember(try progress(.alarm(section: 0), ["E1": .yes]))
    #expect(keeper.save(in: homeless) == nil)
    keeper.remember(try progress(.result, ["E1": .yes]))
    #expect(keeper.save(in: homeless) != nil)
  }
}

/// How the diary has the answers: nothing of this may ever change.
@Suite struct CheckRecordTests {
  @Test func whatWasSaidToBeGoingOnStandsAmongTheAnswers() {
    let answers = CheckAnswers(about: .twitch, given: ["U1": .unsure], asksEveryEmergency: true)
    #expect(
      answers.record == ["about twitch": .yes, "every emergency": .yes, "U1": .unsure])
    #expect(CheckAnswers(given: ["E1": .no]).record == ["E1": .no])
  }

  @Test(arguments: [nil, .cramp, .twitch, .both] as [Checklist.Subject?], [true, false])
  func aRecordIsReadBack(_ about: Checklist.Subject?, _ every: Bool) throws {
    let answers = CheckAnswers(
      about: about, given: ["E1": .no, "B6": .yes], asksEveryEmergency: every)
    let checklist = try BuiltInScreens.checklist()
    let result = CheckResult(
      at: Timestamp(seconds: 0, offset: 0), answers: answers.record, tier: nil)
    #expect(CheckAnswers(record: result.answers, of: checklist) == answers)
    #expect(result.about == about && result.given == answers.given)
    #expect(result.asksEveryEmergency == every)
  }

  @Test func aQuestionThatIsNoLongerAskedIsLeftOut() throws {
    let checklist = try BuiltInScreens.checklist()
    let result = CheckResult(
      at: Timestamp(seconds: 0, offset: 0), answers: ["E1": .no, "OLD": .yes], tier: nil)
    #expect(CheckAnswers(record: result.answers, of: checklist).given == ["E1": .no])
  }
}

/// After more than seven days a result is out of date: not on the seventh.
@Suite struct OutOfDateTests {
  @Test(arguments: [(7, false), (8, true)])
  func onTheFirstScreen(_ days: Int, _ isOld: Bool) throws {
    var first = try Rehearsal()
    first.press("5 1 n 0 y 0 0")
    let later = try first.again(daysLater: days)
    #expect(later.text.contains("is out of date") == isOld)
  }

  @Test(arguments: [(7, false), (8, true)])
  func onTheResultItself(_ days: Int, _ isOld: Bool) throws {
    var first = try Rehearsal()
    first.press("5 1 n 0 y 0 0")
    var later = try first.again(daysLater: days)
    later.press("5 4")
    #expect(later.page.place == "red-flags/result")
    #expect(later.text.contains("This is out of date") == isOld)
  }
}
