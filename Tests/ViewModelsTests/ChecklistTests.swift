import CompiledScreens
import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

/// Going through the checklist of warning signs.
@Suite struct ChecklistTests {
  private static let smallest = Size(rows: 12, columns: 40)

  private func answer(_ id: String, in rehearsal: Rehearsal) -> Answer? {
    rehearsal.guide.check?.answers.given[id]
  }

  // MARK: Help at once

  @Test(arguments: BuiltIn.screenNames)
  func fromAnyScreenHelpIsOneKeyAndOneAnswerAway(_ name: String) throws {
    var rehearsal = try Rehearsal(at: name, country: "GB")
    rehearsal.press("!")
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(rehearsal.focused?.evidence != nil)
    rehearsal.press("y")
    #expect(rehearsal.page.place == "red-flags/alarm")
    #expect(rehearsal.lines[1] == "Call 999 now")
    let picture = rehearsal.picture(Self.smallest)
    #expect(picture.lines[1].contains("Call 999 now") && picture.cursor.row == 1)
    #expect(picture.lines[2].contains("Do not wait"))
  }

  /// Every emergency sign, answered from the page that the emergency key opens.
  @Test func everySignOfThatPageLeadsThere() throws {
    for index in 0..<19 {
      var rehearsal = try Rehearsal()
      rehearsal.press("!")
      for _ in 0..<index { rehearsal.press("Down") }
      rehearsal.press("y")
      #expect(rehearsal.page.place == "red-flags/alarm", "E\(index + 1)")
      #expect(answer("E\(index + 1)", in: rehearsal) == .yes)
    }
  }

  @Test func notSureLeadsThereWhereItCountsLikeYes() throws {
    for (index, row) in zip(0..., [true, true, true, false, false, false, true, true, true]) {
      var rehearsal = try Rehearsal()
      rehearsal.press("!")
      for _ in 0..<index { rehearsal.press("Down") }
      rehearsal.press("u")
      #expect((rehearsal.page.place == "red-flags/alarm") == row, "E\(index + 1)")
    }
  }

  @Test func theFirstEmergencyStopsTheQuestionsAndOneKeyGoesOn() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n n n y")
    #expect(rehearsal.page.place == "red-flags/alarm")
    rehearsal.press("Enter")
    #expect(rehearsal.page.place == "red-flags/result")
    #expect(rehearsal.lines[1] == "Call your local emergency number now")
    #expect(
      rehearsal.text.contains(
        "now\nDo not wait to see whether it passes.\n"
          + "Warning: Not every question was answered. Do not wait for that."))
    #expect(!rehearsal.text.contains("Not finished"), "an emergency stands alone")
    // Back at the questions, further signs do not stop them again; taking the answer back does.
    rehearsal.press("1")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("y")
    #expect(rehearsal.page.place == "red-flags/emergency")
  }

  @Test func fromTheAlarmOneStepBackLeadsToTheQuestions() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! y Esc")
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(answer("E1", in: rehearsal) == .yes)
    rehearsal.press("n")
    #expect(answer("E1", in: rehearsal) == .no)
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test func aCombinationCanBeTheEmergency() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    // B8, sore two days later, then tea-coloured pee.
    rehearsal.press("1 n 0 0 n n n n y")
    #expect(rehearsal.focused?.why?.hasPrefix("It can be muscle breaking down") == true)
    rehearsal.press("y")
    #expect(rehearsal.page.place == "red-flags/alarm")
  }

  // MARK: Answers

  @Test func lettersAnswerAndGoOn() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("2 n n n u")
    #expect(answer("E1", in: rehearsal) == .no && answer("E2", in: rehearsal) == .no)
    #expect(answer("E3", in: rehearsal) == .unsure)
    #expect(rehearsal.page.place == "red-flags/alarm")
  }

  /// A digit chooses a row here as everywhere: it answers nothing.
  @Test func digitsChooseAQuestion() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("2 n 3")
    #expect(rehearsal.focusedName?.hasPrefix("Numb between the legs") == true)
    rehearsal.press("1")
    #expect(rehearsal.focusedName?.hasPrefix("Short of breath") == true)
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(["E1", "E2", "E3"].allSatisfy { answer($0, in: rehearsal) == nil })
  }

  @Test func spaceGoesThroughTheAnswers() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0")
    var seen: [Answer?] = []
    for _ in 0..<4 {
      rehearsal.press("Space")
      seen.append(answer("U1", in: rehearsal))
    }
    #expect(seen == [.yes, .no, .unsure, nil])
  }

  @Test func noneOfThisPageSaysNoToWhatIsOpenAndToNothingElse() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 y u 0")
    let given = try #require(rehearsal.guide.check?.answers.given)
    #expect(given["U1"] == .yes && given["U2"] == .unsure)
    #expect(given.filter { $0.key.hasPrefix("U") && $0.value == .no }.count == 15)
    #expect(!given.keys.contains { $0.hasPrefix("B") && $0 != "B19" })
    #expect(rehearsal.page.place == "red-flags/book")
    #expect(rehearsal.page.notice == "15 answered with no. Left goes back to them.")
    rehearsal.press("Left")
    #expect(rehearsal.page.place == "red-flags/today")
  }

  /// Whatever the key: unless it says "none of these", it answers one question at most.
  @Test(arguments: 1...6) func nothingElseAnswersAPageAtOnce(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 77)
    let keys: [Key] =
      [.up, .down, .left, .right, .enter, .tab, .home, .end, .pageDown]
      + "yynnnu123 0jkhl?e".map { .character($0) }
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("3 n")
    for turn in 0..<300 {
      let before = rehearsal.guide.check?.answers.given ?? [:]
      let place = rehearsal.page.place
      let isOnNone =
        if case .choice(let line)? = rehearsal.focused?.kind { line.key == "0" } else { false }
      let key = keys.randomElement(using: &generator) ?? .down
      rehearsal.press(key)
      let after = rehearsal.guide.check?.answers.given ?? [:]
      let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      let saysNone =
        key == .character("0") || (isOnNone && [.enter, .right, .character("l")].contains(key))
      let startsAgain = after.isEmpty
      // The previous result is shown with its own answers, and goes with them.
      let showsLast = [place, rehearsal.page.place].contains("red-flags/result")
      if !saysNone, !startsAgain, !showsLast {
        #expect(changed.count <= 1, "seed \(seed), turn \(turn), \(key), \(before), \(after)")
      }
      if saysNone { #expect(changed.allSatisfy { before[$0] == nil && after[$0] == .no }) }
      if rehearsal.page.place == "home" { rehearsal.press("5") }
      if after.isEmpty, !before.isEmpty { rehearsal.press("3") }
    }
  }

  @Test func answersAreKeptWhenItIsLeftAndFoundAgain() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("5 1 n n n n Esc Esc")
    #expect(rehearsal.page.place == "home")
    rehearsal.press("4 ! Esc")
    #expect(rehearsal.page.place == "heat-or-cold")
    rehearsal.press("Esc 5")
    #expect(rehearsal.page.place == "red-flags/emergency")
    #expect(answer("E3", in: rehearsal) == .no)
    #expect(rehearsal.text.contains("open."))
    rehearsal.press("? Esc e Esc")
    #expect(answer("E3", in: rehearsal) == .no)
  }

  @Test func theEmergencyKeyWithinTheListLeadsBackToWhereItWas() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("2 n 0 n !")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "red-flags/today")
    #expect(answer("U4", in: rehearsal) == .no)
  }

  @Test func inAHurryEverySignIsAskedWhateverIsGoingOn() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("2 n")
    #expect(rehearsal.page.blocks.count { if case .check = $0.kind { true } else { false } } == 15)
    rehearsal.press("Esc Esc !")
    #expect(rehearsal.page.blocks.count { if case .check = $0.kind { true } else { false } } == 19)
    // And whoever did not say before is asked what is going on before the next page.
    var other = try Rehearsal()
    other.press("! 0")
    #expect(other.page.place == "red-flags/about")
    other.press("1 n")
    #expect(other.page.place == "red-flags/today")
  }

  @Test func startingAgainClearsEverything() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 0 0 2")
    #expect(rehearsal.page.place == "red-flags/about")
    #expect(rehearsal.guide.check == nil)
  }

  // MARK: Results

  @Test func theResultSaysWhatToDoByWhenAndWhatDroveIt() throws {
    var rehearsal = try Rehearsal(at: "red-flags", country: "GB")
    rehearsal.press("1 n 0 0 n n n n y n 0")
    #expect(rehearsal.page.place == "red-flags/result")
    let text = rehearsal.text
    #expect(text.contains("Book an appointment\nWithin about 2 weeks."))
    #expect(text.contains("Ask your GP for an appointment"))
    #expect(text.contains("Yes: A muscle still sore 2 days after a spasm."))
    #expect(text.contains("Answered on Sat 21 Nov 2026, 03:00, with the questions of"))
  }

  @Test func whatIsOpenIsSaidAndCanBeAnswered() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("1 n 0 n Right 0")
    #expect(
      rehearsal.lines[1]
        == "Not finished. Nothing so far, but 16 questions that matter have no answer.")
    #expect(
      rehearsal.text.contains("Warning: 16 questions have no answer yet. That does not mean no."))
    rehearsal.press("1")
    #expect(rehearsal.page.place == "red-flags/today")
    #expect(rehearsal.focused?.evidence != nil)
  }

  @Test func selfCareHasADateForTheNextCheck() throws {
    var rehearsal = try Rehearsal(at: "red-flags")
    rehearsal.press("2 n 0 0 n n n n n u")
    #expect(rehearsal.page.place == "red-flags/book")
    rehearsal.press("0")
    #expect(rehearsal.lines[1] == "Self-care for now")
    #expect(rehearsal.text.contains("Check again on Sat 28 Nov 2026, or as soon as anything"))
    #expect(rehearsal.text.components(separatedBy: "heck again").count == 2, "said once")
  }

  @Test func afterAWeekAResultIsOutOfDate() throws {
    var rehearsal = try Rehearsal(at: "red-flags", minute: 23 * 60)
    rehearsal.press("1 n 0 0 0")
    rehearsal.wait(.seconds(7 * 86_400 + 3599))
    #expect(!rehearsal.text.contains("out of date"))
    rehearsal.wait(.seconds(2))
    #expect(
      rehearsal.lines[1] == "Warning: This is out of date: more than 7 days old. Check again.")
  }

  @Test func neverASoothingWord() throws {
    for keys in ["1 n 0 0 0", "2 n 0 0 0", "3 n 0 0 0"] {
      var rehearsal = try Rehearsal(at: "red-flags")
      rehearsal.press(keys)
      #expect(rehearsal.text.contains("This list does not rule everything out"))
      for word in ["fine", "healthy", "nothing is wrong", "%"] {
        #expect(!rehearsal.text.lowercased().contains(word))
      }
    }
  }

  @Test func theEvidenceOfAQuestionSaysWhyItIsAskedAndWhatIsNotKnown() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("! e")
    let text = rehearsal.text
    #expect(
      text.contains("It can be a clot on the lung, or the heart. Yes means: call for help now."))
    #expect(!text.contains("What is not known"), "nothing was written about this line")
    #expect(text.contains("Deep vein thrombosis (DVT)\nNHS (England)"))
    var other = try Rehearsal(at: "red-flags")
    other.press("2 n 0 0 n n n n n e")
    #expect(
      other.text.contains(
        "What is not known\nHow often a lack of vitamin D or of minerals is the reason"))
  }
}
