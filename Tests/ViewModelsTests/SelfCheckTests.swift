import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing
import ViewModels

/// The strength self-check.
@Suite struct SelfCheckTests {
  @Test func allAsUsualReassuresAndProvesNothing() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 1 1")
    #expect(rehearsal.page.place == "strength-check/result")
    #expect(rehearsal.lines[1] == "No clear weakness today. Reassuring, not proof.")
    #expect(rehearsal.text.contains("It does not cancel a red flag."))
    #expect(rehearsal.guide.check == nil, "and it answers nothing")
  }

  @Test(arguments: [
    ("1", "E2", "red-flags/alarm"), ("2", "U10", "red-flags/about"), ("3", "B2", "red-flags/about"),
  ]) func weakerLeadsIntoTheListWithThatItemAnswered(
    _ onset: String, _ item: String, _ place: String
  ) throws {
    for task in 0..<3 {
      var rehearsal = try Rehearsal(at: "strength-check")
      rehearsal.press("1" + String(repeating: " 1", count: task) + " 2")
      #expect(rehearsal.text.contains("When did it begin?"))
      rehearsal.press(onset)
      #expect(rehearsal.page.place == place)
      #expect(rehearsal.guide.check?.answers.given == [item: .yes])
      rehearsal.press("Esc")
      if place.hasSuffix("alarm") { rehearsal.press("Esc") }
      #expect(rehearsal.page.place == "strength-check/result")
    }
  }

  @Test func passingItLowersNothing() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 y Esc Esc 2 4 1 1 1 1 2")
    #expect(rehearsal.guide.check?.triage.tier == .today)
    #expect(rehearsal.guide.check?.answers.given["U1"] == .yes)
  }

  @Test func painAndNotTriedAreNoResult() throws {
    var pain = try Rehearsal(at: "strength-check")
    pain.press("1 1 5 1")
    #expect(pain.lines[1].hasPrefix("Pain stopped you. That says nothing about your strength."))
    var untried = try Rehearsal(at: "strength-check")
    untried.press("1 1 6 1")
    #expect(untried.lines[1].hasPrefix("You did not try this one"))
  }

  @Test func fourMoreTasksCanBeAdded() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 1 1 1")
    #expect(rehearsal.instruction == "Walk ten steps on tiptoe")
    #expect(rehearsal.text.contains("Task 4 of 7."))
    rehearsal.press("1 1 1 2 3")
    #expect(rehearsal.guide.check?.answers.given == ["U11": .yes])
  }

  // MARK: What is saved

  private func saved(_ rehearsal: Rehearsal) throws -> [StrengthCheck] {
    try rehearsal.diary.entries(of: .strength).compactMap {
      if case .strength(let check) = $0.entry { check } else { nil }
    }
  }

  @Test func theResultIsSavedOnce() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 1")
    #expect(try saved(rehearsal).isEmpty, "not before there is a result")
    rehearsal.press("1")
    var expected = StrengthCheck(
      at: rehearsal.time, outcomes: ["heel-walk": .usual, "jar": .usual, "stairs": .usual],
      questions: CalendarDate(year: 2026, month: 11, day: 22), language: "en")
    #expect(try saved(rehearsal) == [expected])
    #expect(rehearsal.page.notice == "The result is saved in the diary.")
    // Going back and changing an answer changes that entry.
    rehearsal.press("Esc Esc 3")
    expected.outcomes["jar"] = .weakerRight
    #expect(try saved(rehearsal) == [expected])
    rehearsal.press("4")
    expected.onset = .notSure
    #expect(try saved(rehearsal) == [expected])
    #expect(rehearsal.guide.check?.answers.given == ["U10": .unsure])
  }

  @Test func bothSidesAndNoSidesAreOneOutcome() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 4")
    #expect(rehearsal.text.contains("When did it begin?"))
    #expect(try saved(rehearsal).first?.outcomes == ["heel-walk": .weaker])
    var chair = try Rehearsal(at: "strength-check")
    chair.press("1 1 1 1 1 1")
    #expect(chair.instruction == "Stand up from a chair five times")
    #expect(!chair.text.contains("on the left"), "it has no sides")
    chair.press("2")
    #expect(try saved(chair).first?.outcomes["chair"] == .weaker)
  }

  @Test func itStandsInTheDiaryAndCanBeDeleted() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 2 2 Esc Esc Esc Esc Esc 7")
    #expect(rehearsal.text.contains("03:00 Strength self-check: weaker than usual"))
    try rehearsal.go(to: "Sat 03:00")
    rehearsal.press("Enter")
    #expect(rehearsal.text.contains("opening a jar: weaker on the left"))
    #expect(rehearsal.text.contains("It began: in the last days"))
    rehearsal.press("x")
    #expect(try saved(rehearsal).isEmpty)
    rehearsal.press("u u")
    #expect(try saved(rehearsal).count == 1)
  }

  @Test func withoutADiaryItSaysSo() throws {
    var rehearsal = try Rehearsal(at: "strength-check", diary: DiaryStore(path: nil))
    rehearsal.press("1 1 1 1")
    #expect(rehearsal.page.place == "strength-check/result")
    #expect(rehearsal.page.notice?.contains("nowhere to save a diary") == true)
  }

  @Test func oneStepBackIsTheTaskBefore() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 1 Esc")
    #expect(rehearsal.instruction == "Twist open a jar")
    rehearsal.press("Esc Esc Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func oneWeakerIsEnoughInAnyOrder() throws {
    guard case .selfCheck(let check) = try BuiltInScreens.screen("strength-check").kind else {
      Issue.record("no self-check")
      return
    }
    for first in SelfCheck.Outcome.allCases {
      for second in SelfCheck.Outcome.allCases {
        for third in SelfCheck.Outcome.allCases {
          let ids = check.tasks.map(\.id)
          let given = [first, second, third]
          let result = check.result(Dictionary(uniqueKeysWithValues: zip(ids, given)))
          let expected: SelfCheck.Outcome =
            given.contains(.weaker)
            ? .weaker
            : given.contains(.pain) ? .pain : given.contains(.untried) ? .untried : .usual
          #expect(result == expected)
        }
      }
    }
    #expect(check.result([:]) == .untried)
  }
}
