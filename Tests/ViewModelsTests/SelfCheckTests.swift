import Content
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
    pain.press("1 1 3 1")
    #expect(pain.lines[1].hasPrefix("Pain stopped you. That says nothing about your strength."))
    var untried = try Rehearsal(at: "strength-check")
    untried.press("1 1 4 1")
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
