import Content
import Testing

/// Words, dates, steps and faults as values.
@Suite struct ValueTests {
  @Test func blanksAreFilledAndUnknownOnesStay() {
    let words = Words([.stepOf: "Step {step} of {count}", .next: "{instruction} {other}"])
    #expect(words.fill(.stepOf, ["step": "2", "count": "11"]) == "Step 2 of 11")
    #expect(words.fill(.next, ["instruction": "Hold {step}"]) == "Hold {step} {other}")
  }

  @Test func aMissingTextIsShownAsItsKey() {
    #expect(Words([:])[.keyPause] == "keyPause")
  }

  @Test(arguments: ["2026-11-21", "1999-01-31"]) func aDateReadsAsItIsWritten(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: ["", "2026", "2026-13-01", "2026-00-10", "26-11-21", "2026-11-2x", "2026-1-211"])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func whatWasReviewedMoreThanThreeYearsAgoIsOld() {
    let reviewed = CalendarDate(year: 2026, month: 11, day: 21)
    #expect(!reviewed.isOld(on: CalendarDate(year: 2029, month: 11, day: 21)))
    #expect(reviewed.isOld(on: CalendarDate(year: 2029, month: 11, day: 22)))
  }

  @Test func eachLeftStepBelongsToTheRightStepInTheSamePlace() {
    func step(_ side: Step.Side?) -> Step {
      Step(instruction: "", detail: Statement(""), kind: .hold, side: side, seconds: 1)
    }
    let routine = Routine(
      legs: .both, gate: nil, after: "", stop: Statement(""), replies: [:],
      steps: [nil, .left, .right, nil, .right, .left, .both].map(step))
    #expect(routine.counterparts == [0, 2, 1, 3, 5, 4, 6])
  }

  @Test func faultsAreSortedByPlace() {
    func fault(_ file: String, _ line: Int, _ column: Int) -> Fault {
      Fault(file: file, line: line, column: column, sentence: "Wrong.")
    }
    let faults = Faults([fault("b", 1, 1), fault("a", 10, 1), fault("a", 9, 4), fault("a", 9, 3)])
    #expect(
      faults.all.map(\.description) == [
        "a:9:3: Wrong.", "a:9:4: Wrong.", "a:10:1: Wrong.", "b:1:1: Wrong.",
      ])
  }
}
