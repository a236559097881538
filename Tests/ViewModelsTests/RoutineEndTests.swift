import Rehearsing
import Testing
import ViewModels

/// How a routine ends, what is asked then, and the ten minutes of a cramp.
@Suite struct RoutineEndTests {
  @Test func afterTenMinutesItSaysSoOnWhateverIsOpen() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1")
    rehearsal.wait(.seconds(599))
    #expect(!rehearsal.text.contains("Ten minutes have passed"))
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.text.contains("Ten minutes have passed"))
    #expect(rehearsal.effects == [.ring])
    rehearsal.press("Enter")
    #expect(rehearsal.text.contains("Ten minutes have passed"))
    #expect(rehearsal.countdown?.status.hasSuffix("10 min in") == true)
    rehearsal.press("Esc Esc")
    #expect(
      !rehearsal.text.contains("Ten minutes have passed"), "home ends a clock that has spoken")
  }

  @Test func theClockRunsOnThroughRoundsAndEndsWhenItHelped() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(225))
    rehearsal.press("2 1")
    rehearsal.wait(.seconds(225))
    rehearsal.press("2 1")
    rehearsal.wait(.seconds(151))
    #expect(rehearsal.text.contains("Ten minutes have passed"))
    rehearsal.wait(.seconds(74))
    rehearsal.press("1")
    rehearsal.wait(.seconds(2000))
    #expect(!rehearsal.text.contains("Ten minutes have passed"))
  }

  @Test(arguments: ["1"]) func didItHelpTakesOneKey(_ key: String) throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(225))
    rehearsal.press(key)
    #expect(rehearsal.page.place == "after-the-stretch")
    #expect(rehearsal.text.contains("Good. The muscle may stay tender"))
  }

  @Test func theQuestionCanBeSkippedWithOneKey() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(225))
    rehearsal.press("4")
    #expect(rehearsal.page.place == "after-the-stretch")
    rehearsal.press("2")
    #expect(rehearsal.countdown?.seconds == 5)
  }

  @Test func whenTheCrampHasGoneOneKeyLeadsToTheQuestion() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(20))
    rehearsal.press("f")
    #expect(rehearsal.instruction == "Did it help?")
    #expect(rehearsal.effects.contains(.notify("Stretch finished")) == false)
    // Whoever was tapping through the steps has not answered with the next tap.
    rehearsal.press("n s y")
    #expect(rehearsal.instruction == "Did it help?")
  }

  /// All of it is only said at the end; whoever ends it before hears at which step, and that it counts.
  @Test func endedEarlyIsSaidKindly() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("6 2 n f")
    #expect(rehearsal.lines.contains("You ended it at step 2 of 15. That counts too."))
    #expect(!rehearsal.text.contains("That was all of it"))
    rehearsal.press("3")
    rehearsal.wait(.seconds(200))
    #expect(rehearsal.lines.contains("That was all of it."))
  }

  /// After "No" the red flags come first, and nothing warm is offered, on this page or the next.
  @Test(arguments: ["calf-towel", "calf-wall", "calf-shin", "hamstring", "thigh", "foot"])
  func afterNoTheChecklistIsFirst(_ name: String) throws {
    var rehearsal = try Rehearsal(opening: name)
    rehearsal.press("f 3")
    #expect(rehearsal.page.place == "did-not-let-go")
    let first = rehearsal.page.blocks.compactMap {
      if case .choice(let line) = $0.kind { line.label } else { nil }
    }
    #expect(first.first == "Red-flag checklist" && first.last?.hasPrefix("Write it down") == true)
    #expect(!rehearsal.text.contains("Heat") && !rehearsal.text.contains("warm pack"))
    #expect(rehearsal.text.contains("Call now: a doctor on call"))
    var yes = try Rehearsal(opening: name)
    yes.press("f 1")
    #expect(yes.page.place == "after-the-stretch" && yes.text.contains("tea or cola"))
  }

  @Test func anotherRoundIsOneOfTheSame() throws {
    var rehearsal = try Rehearsal(opening: "foot")
    rehearsal.press("f 2")
    #expect(rehearsal.page.place == "a-little-better")
    rehearsal.press("1")
    #expect(rehearsal.page.place == "foot" && rehearsal.countdown != nil)
  }

  @Test func theReplyIsWhereTheCursorIs() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.press("f 3")
    #expect(rehearsal.page.place == "did-not-let-go")
    #expect(rehearsal.focused?.kind == rehearsal.page.blocks[0].kind)
    #expect(rehearsal.lines[1].hasPrefix("It did not let go. Check the red flags first"))
  }

  @Test func roundAfterRoundTheWayBackStaysShort() throws {
    var rehearsal = try Rehearsal.counting()
    for _ in 0..<5 { rehearsal.press("f 2 1") }
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "a-little-better")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "cramp-now")
  }

  @Test func escapeEndsAtOnce() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(100))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "cramp-now")
  }
}
