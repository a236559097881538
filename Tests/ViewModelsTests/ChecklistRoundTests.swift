import Content
import Rehearsing
import Testing
import ViewModels

/// Going back, going on and going through the checklist again: no answer is lost, and the newest
/// result is the one that counts.
@Suite struct ChecklistRoundTests {
  private func given(_ rehearsal: Rehearsal) -> [String: Answer] {
    rehearsal.guide.check?.answers.given ?? [:]
  }

  // MARK: The first page

  @Test func ageIsAskedWithWhatIsGoingOn() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1")
    #expect(rehearsal.page.place == "red-flags/about")
    #expect(rehearsal.lines.contains { $0.contains("Is this for someone under 18") })
    rehearsal.press("u")
    #expect(rehearsal.page.place == "red-flags/emergency", "asked as for anybody")
    rehearsal.press("0 0 0")
    #expect(rehearsal.lines[1] == "Book an appointment")
    #expect(rehearsal.text.contains("This guide is for adults. Ask a doctor or a nurse instead."))
  }

  @Test func itCanBeAnsweredBeforeWhatIsGoingOn() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("End n")
    #expect(given(rehearsal) == ["B19": .no] && rehearsal.page.place == "red-flags/about")
    rehearsal.press("2")
    #expect(rehearsal.page.place == "red-flags/emergency", "and is not asked twice")
  }

  @Test func inAHurryItIsAskedAfterTheEmergencySigns() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! 0")
    #expect(rehearsal.page.place == "red-flags/about")
    rehearsal.press("3 n")
    #expect(rehearsal.page.place == "red-flags/today")
  }

  @Test func oneStepBackFromTheQuestionsIsWhatIsGoingOn() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("5 1 n n n Esc")
    #expect(rehearsal.page.place == "red-flags/about")
    #expect(rehearsal.text.contains("Chosen. Answered so far: 3 of 50."))
    rehearsal.press("2")
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(given(rehearsal) == ["B19": .no, "E1": .no, "E2": .no], "the answers stay")
    #expect(rehearsal.guide.check?.answers.about == .twitch)
    rehearsal.press("0 Esc")
    #expect(rehearsal.page.place == "red-flags/about")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func whoCameInAHurryGoesBackWhereTheyCameFrom() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("5 1 n 0 Esc Esc 4 !")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "heat-or-cold")
  }

  // MARK: Results

  @Test func theNewestResultIsShown() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("5 1 n 0 0 0")
    #expect(rehearsal.lines[1] == "Self-care for now")
    rehearsal.wait(.seconds(600))
    rehearsal.press("2 1 n y Enter")
    #expect(rehearsal.lines[1] == "Call your local emergency number now")
    rehearsal.wait(.seconds(600))
    rehearsal.press("3")
    #expect(rehearsal.page.place == "red-flags/about")
    #expect(
      rehearsal.text.contains(
        "4  The result of Sat 21 Nov 2026, 03:10\ncall for help now"), "\(rehearsal.text)")
    rehearsal.press("4")
    #expect(rehearsal.page.place == "red-flags/result")
    #expect(rehearsal.lines[1] == "Call your local emergency number now")
    let saved = try rehearsal.diary.checks(limit: 9).compactMap {
      if case .check(let check) = $0.entry { check.tier } else { nil }
    }
    #expect(saved == [.emergency, .selfCare], "each time is an entry of its own")
  }

  /// An emergency that was taken back and is found again is said again.
  @Test func aSecondEmergencyIsSaidAgain() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! y Esc n")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("y")
    #expect(rehearsal.page.place == "red-flags/alarm")
  }

  @Test func whatAnotherProgramFoundIsShown() throws {
    var first = try Rehearsal()
    var other = try first.again(daysLater: 0)
    first.press("5 Esc")
    other.press("! y Enter")
    first.press("5")
    #expect(first.text.contains("call for help now"))
  }

  @Test func lookingAtAnOlderResultChangesNoAnswer() throws {
    var first = try Rehearsal()
    first.press("5 1 n 0 0 0")
    var rehearsal = try first.again(daysLater: 1)
    rehearsal.press("5 2 n n n u Esc Esc")
    #expect(rehearsal.page.place == "red-flags/about", "from the alarm by way of its questions")
    let answers = given(rehearsal)
    rehearsal.press("4")
    #expect(rehearsal.lines[1] == "Self-care for now")
    #expect(!rehearsal.text.contains("Look at the answers again"))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "red-flags/about" && given(rehearsal) == answers)
  }

  // MARK: Not finished

  @Test func whatIsOpenLeadsInTheDiaryToo() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("5 1 n 0 y Right Right")
    #expect(rehearsal.lines[1] == "Not finished. So far: speak to someone today.")
    #expect(
      rehearsal.lines[3] == "Warning: 16 questions have no answer yet. That does not mean no.")
    rehearsal.press("End Enter 7")
    #expect(
      rehearsal.text.contains("checklist: not finished, so far: speak to somebody today"),
      "\(rehearsal.text)")
  }

  @Test func onlyQuestionsForAnAppointmentLeaveTheHeadline() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 y 0 Right")
    #expect(rehearsal.lines[1] == "Speak to someone today")
    #expect(
      rehearsal.lines[3] == "Warning: 14 questions have no answer yet. That does not mean no.")
    rehearsal.press("Left Left Home n Right Right")
    #expect(rehearsal.lines[1] == "Not finished. Nothing so far, but 14 questions have no answer.")
  }

  @Test func oneQuestionIsOne() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 n n n n n n n n n n n n n n n n Right 0")
    #expect(
      rehearsal.lines[1]
        == "Not finished. Nothing so far, but 1 question that matters has no answer.")
    #expect(
      rehearsal.text.contains("Warning: 1 question has no answer yet. That does not mean no."))
  }
}

/// "Suddenly? Not sure": the alarm waits for the one question that can say that it is older, and for
/// nothing else.
@Suite struct DoubtTests {
  /// On the question whether it came suddenly, after a yes to B2.
  private func asked() throws -> Rehearsal {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 0 n y")
    #expect(rehearsal.focusedQuestion?.hasPrefix("Did it come on suddenly") == true)
    return rehearsal
  }

  @Test func theAlarmWaitsForOneAnswer() throws {
    var rehearsal = try asked()
    rehearsal.press("u")
    #expect(rehearsal.page.place == "red-flags/book")
    #expect(rehearsal.focusedQuestion == "Did it begin in the last few days?")
    rehearsal.press("? Esc e Esc")
    #expect(rehearsal.page.place == "red-flags/book", "looking something up is no answer")
    rehearsal.press("n")
    #expect(rehearsal.page.place == "red-flags/book")
    #expect(rehearsal.guide.check?.triage.tier == .today)
  }

  @Test(arguments: ["y", "u", "Down", "Up", "Right", "Left", "Enter", "Esc", "q", "Space"])
  func anythingElseSoundsIt(_ key: String) throws {
    var rehearsal = try asked()
    rehearsal.press("u " + key)
    #expect(rehearsal.page.place == "red-flags/alarm", "\(key)")
    #expect(
      rehearsal.text.contains("Warning: You said no to the stroke question. If you cannot say that")
    )
    #expect(!rehearsal.effects.contains(.quit))
  }

  @Test func noToAllThatIsOpenIsAnAnswer() throws {
    var rehearsal = try asked()
    rehearsal.press("u 0")
    #expect(rehearsal.page.place == "red-flags/result")
    #expect(rehearsal.guide.check?.triage.tier == .today)
  }

  @Test func theEndOfTheInputSoundsItToo() throws {
    var rehearsal = try asked()
    rehearsal.press("u")
    rehearsal.end()
    #expect(rehearsal.page.place == "red-flags/alarm")
  }

  @Test func withoutAClearYesItIsNoEmergency() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 0 n u u Down")
    #expect(rehearsal.page.place == "red-flags/book")
    #expect(rehearsal.guide.check?.triage.tier == .today)
  }

  @Test func aSuddenYesDoesNotAskForDays() throws {
    var rehearsal = try asked()
    rehearsal.press("y")
    #expect(rehearsal.page.place == "red-flags/alarm")
    rehearsal.press("Esc")
    #expect(!rehearsal.text.contains("began in the last few days"))
  }
}

/// Whom to reach at night, and what may wait for the morning.
@Suite struct NightTests {
  @Test(arguments: [
    ("GB", "NHS 111"), ("IE", "out-of-hours GP"), ("DE", "116 117"), ("AT", "1450"),
    ("NO", "116 117"), ("SE", "1177"), ("FI", "116117"), ("PT", "808 24 24 24"),
    ("FR", "116 117 in some regions"), ("NL", "116 117 in several countries"),
    ("US", "nurse line"), ("CA", "811"), ("AU", "1800 MEDICARE"), ("NZ", "0800 611 116"),
    ("IN", "nearest hospital"), ("JP", "#7119"), ("JE", "doctor on call"),
    ("BR", "a doctor on call or the nearest emergency department"),
  ]) func todayNamesWhomToReachAtNight(_ country: String, _ whom: String) throws {
    var rehearsal = try Rehearsal(at: "red-flags", country: country)
    rehearsal.press("1 n 0 y 0 0")
    #expect(rehearsal.lines[1] == "Speak to someone today")
    let night = rehearsal.lines.first { $0.hasPrefix("Warning: Now, also at night: ") } ?? ""
    #expect(night.contains(whom), "\(night)")
    #expect(
      rehearsal.text.contains("Warning: Nobody answers within 30 minutes, or it is getting worse?"))
  }

  private static let after = "When they open, this morning; do not let it go past noon."
  private static let before = "When they open, in the morning; do not let it go past noon."

  @Test(
    arguments: [
      (8 * 60, nil), (19 * 60 + 59, nil), (20 * 60, before), (23 * 60 + 59, before), (0, after),
      (7 * 60 + 59, after),
    ] as [(Int, String?)])
  func aPulledMuscleMayWaitForTheMorning(_ minute: Int, _ until: String?) throws {
    var rehearsal = try Rehearsal(at: "red-flags", minute: minute)
    rehearsal.press("1 n 0 n n n n y 0 0")
    #expect(rehearsal.lines[1] == "Speak to someone today")
    let waits = until.map {
      "It may wait for the morning only if you can walk and are well otherwise. " + $0
    }
    #expect(rehearsal.lines[2] == waits ?? "Today means now. Do not wait for the morning.")
    #expect(rehearsal.text.contains("Now, also at night:") == (until == nil))
  }

  @Test func atEightItIsSaidWithoutAKey() throws {
    var rehearsal = try Rehearsal(at: "red-flags", minute: 23 * 60)
    rehearsal.press("1 n 0 n n n n y 0 0")
    #expect(rehearsal.text.contains(Self.before))
    rehearsal.wait(.seconds(3599))
    #expect(rehearsal.text.contains(Self.before))
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.text.contains(Self.after))
    rehearsal.wait(.seconds(8 * 3600))
    #expect(!rehearsal.text.contains(Self.after))
    #expect(rehearsal.text.contains("Now, also at night:"))
  }

  @Test func besideAnotherSignNothingWaits() throws {
    var rehearsal = try Rehearsal(at: "red-flags", minute: 23 * 60)
    rehearsal.press("1 n 0 y n n n y 0 0")
    #expect(!rehearsal.text.contains("morning;"))
  }

  @Test(arguments: [("y", true), ("n n n n n n n n n n y", false)])
  func whereNoMuscleHurtsNothingIsSaidOfHeat(_ keys: String, _ isSaid: Bool) throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 " + keys + " 0 0")
    #expect(rehearsal.lines[1] == "Speak to someone today")
    #expect(rehearsal.text.contains("no heat, no massage") == isSaid)
  }
}
