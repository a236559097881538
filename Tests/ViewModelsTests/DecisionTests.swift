import Content
import Rehearsing
import Testing
import ViewModels

/// Heat or cold, and cramp or twitch.
@Suite struct DecisionTests {
  /// Where each question of the gate leads, from the source notes.
  static let gate = [
    ("G1", "clot", "No heat, no cold, no massage"), ("G2", "cold-leg", "Sudden cold leg"),
    ("G3", "feeling", "Neither"), ("G4", "circulation", "Neither"), ("G5", "skin", "Neither"),
    ("G6", "sleep", "Not now"), ("G7", "child", "Not without a professional"),
    ("G8", "patch", "No heat"), ("G9", "heart", "Ask first"), ("G10", "pregnant", "Pregnant"),
    ("G11", "cold-reaction", "No cold"), ("G12", "new-injury", "No heat; cold is allowed"),
  ]

  @Test(arguments: gate.indices, ["y", "u"])
  func everyGateAnswerStopsAtItsOwnAdvice(_ index: Int, _ key: String) throws {
    let (id, part, title) = Self.gate[index]
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    for _ in 0..<index { rehearsal.press("n") }
    rehearsal.press(key)
    #expect(rehearsal.page.place == "heat-or-cold/\(part)")
    #expect(rehearsal.lines[0].hasPrefix(title))
    // Only the last, which knows that all others are no, may lead to a timer.
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains("cold-timer") == (id == "G12"))
    #expect(!opens.contains("heat-timer") && opens.contains("red-flags/emergency"))
    rehearsal.press("Esc")
    #expect(rehearsal.page.place == "heat-or-cold", "and back to the questions")
    #expect(rehearsal.text.contains(key == "y" ? "[yes]" : "[?]"))
  }

  /// Every pair of matches: the earlier one decides, in whatever order they are answered.
  @Test func theFirstMatchWins() throws {
    let decision = try BuiltInScreens.decision("heat-or-cold")
    for first in 0..<12 {
      for second in (first + 1)..<12 {
        var answers: [String: Answer] = [:]
        for item in decision.items { answers[item.question.id] = .no }
        answers[decision.items[second].question.id] = .yes
        answers[decision.items[first].question.id] = .unsure
        #expect(decision.target(answers) == "heat-or-cold/\(Self.gate[first].1)")
        answers[decision.items[first].question.id] = nil
        #expect(decision.target(answers) == nil)
      }
    }
  }

  @Test func whatIsAnsweredOutOfOrderWaitsForTheOnesAbove() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press("Down Down Down y")
    #expect(rehearsal.page.place == "heat-or-cold")
    #expect(rehearsal.page.notice?.hasPrefix("Noted. First the ones above") == true)
    #expect(rehearsal.page.focus == 1)
    rehearsal.press("0")
    #expect(rehearsal.page.place == "heat-or-cold/circulation")
  }

  /// What is happening, what is advised, and which timers it leads to.
  static let situations: [(String, heat: Bool, cold: Bool, minutes: String)] = [
    ("cramping", true, true, "10 to 15 minutes"), ("sore", true, true, "10 to 15 minutes"),
    ("stiff", true, false, "10 to 15 minutes"), ("back", true, false, "10 to 15 minutes"),
    ("swollen", false, true, "10 to 15 minutes"), ("overheated", false, false, "30 minutes"),
    ("twitch", false, false, "Neither heat nor cold"), ("undecided", true, true, "10 minutes"),
  ]

  @Test(arguments: situations.indices) func everySituationEndsInItsDoseAndMinutes(
    _ index: Int
  ) throws {
    let row = Self.situations[index]
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press("0 \(index + 1)")
    #expect(rehearsal.page.place == "heat-or-cold/\(row.0)")
    #expect(rehearsal.text.contains(row.minutes))
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains("heat-timer") == row.heat && opens.contains("cold-timer") == row.cold)
    if row.heat || row.cold {
      #expect(rehearsal.text.contains("15 minutes") && rehearsal.text.contains("fall asleep"))
    }
    if row.heat {
      #expect(rehearsal.text.contains("Up to 3 times") || rehearsal.text.contains("up to 3 times"))
    }
  }

  @Test func halfAnHourOfCoolingIsTimed() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold", country: "GB")
    rehearsal.press("0 6")
    rehearsal.wait(.seconds(1799))
    #expect(!rehearsal.text.contains("Half an hour"))
    rehearsal.press("Esc")
    rehearsal.wait(.seconds(1))
    #expect(
      rehearsal.lines[1].hasPrefix("! Half an hour of cooling and drinking. Not better? Call 999"))
    #expect(rehearsal.effects.contains(.ring))
  }

  @Test(arguments: [
    ("y", "check-first"), ("u", "check-first"), ("n y", "restless"), ("n n y", "back"),
    ("n n n y", "cramp"), ("n n n n y", "twitch"), ("0", "something-else"),
    ("n u u u u", "something-else"), ("n n u y", "cramp"),
  ]) func crampOrTwitchLeadsToTheRightPage(_ keys: String, _ part: String) throws {
    var rehearsal = try Rehearsal(at: "cramp-or-twitch")
    rehearsal.press(keys)
    #expect(rehearsal.page.place == "cramp-or-twitch/\(part)")
    let opens = targets(of: rehearsal.page)
    #expect(opens.contains { $0.hasPrefix("red-flags") })
    #expect(opens.contains("cramp-now") == (part == "cramp"))
    #expect(opens.contains("strength-check") == (part == "twitch"))
  }

  private func targets(of page: Page) -> [String] {
    page.blocks.compactMap { block in
      guard case .choice(let line) = block.kind, case .screen(let name) = line.target else {
        return nil
      }
      return name
    }
  }
}

/// Warm or cold on the skin, by the clock.
@Suite struct TimerTests {
  private func started(_ name: String) throws -> Rehearsal {
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.press(name == "heat-timer" ? "0 3 1" : "0 2 1")
    #expect(rehearsal.page.place == name)
    return rehearsal
  }

  @Test(arguments: ["heat-timer", "cold-timer"])
  func theSkinIsCheckedEveryFiveMinutesAndItComesOffAtFifteen(_ name: String) throws {
    var rehearsal = try started(name)
    for minutes in [5, 10] {
      rehearsal.wait(.seconds(299))
      #expect(rehearsal.countdown?.seconds == 1)
      rehearsal.wait(.seconds(1))
      #expect(rehearsal.instruction?.hasPrefix("Check your skin") == true, "\(minutes)")
      #expect(rehearsal.effects.filter { $0 == .ring }.count == minutes / 5)
    }
    rehearsal.wait(.seconds(300))
    #expect(rehearsal.instruction == "Take it off now")
    #expect(rehearsal.effects.suffix(2) == [.ring, .notify("The time is over")])
    rehearsal.press("1")
    #expect(rehearsal.page.place.hasPrefix("heat-or-cold/after-"))
  }

  @Test(arguments: ["heat-timer", "cold-timer"])
  func moreTimeEndsAtTwentyMinutesWithAThirdCheck(_ name: String) throws {
    var rehearsal = try started(name)
    rehearsal.press("+")
    #expect(rehearsal.page.notice == "20 minutes in all.")
    rehearsal.press("+ +")
    #expect(rehearsal.page.notice == "20 minutes is the most. Then it comes off.")
    rehearsal.wait(.seconds(900))
    #expect(rehearsal.instruction?.hasPrefix("Check your skin") == true)
    rehearsal.wait(.seconds(300))
    #expect(rehearsal.instruction == "Take it off now")
  }

  /// Whatever somebody presses, what lies on the skin is called off within 20 minutes.
  @Test(arguments: 1...5) func noKeyMakesItLonger(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 500)
    var rehearsal = try started(seed.isMultiple(of: 2) ? "heat-timer" : "cold-timer")
    let keys = ["+", "-", "n", "p", "r", "s", "m", "Down", "Up", "e", "?", "!", "Esc"]
    var isOff = false
    for _ in 0..<40 {
      let key = keys.randomElement(using: &generator) ?? "+"
      if rehearsal.page.place == "heat-timer" || rehearsal.page.place == "cold-timer",
        key == "Esc"
      {
        continue
      }
      rehearsal.press(key)
      rehearsal.wait(.seconds(30))
      isOff = isOff || rehearsal.text.contains("Take it off now")
    }
    #expect(isOff)
  }

  @Test func whileTheMachineSleepsTheTimeGoesOn() throws {
    var rehearsal = try started("heat-timer")
    rehearsal.wait(.seconds(10))
    rehearsal.sleep(.seconds(400))
    #expect(rehearsal.instruction == "Check your skin")
    #expect(rehearsal.countdown?.seconds == 190)
    rehearsal.sleep(.seconds(3600))
    #expect(rehearsal.instruction == "Take it off now")
  }

  @Test func onAnotherScreenItStillCalls() throws {
    var rehearsal = try started("heat-timer")
    rehearsal.press("?")
    rehearsal.wait(.seconds(300))
    #expect(rehearsal.lines[1] == "! Warmth, with skin checks: Check your skin")
    #expect(rehearsal.effects == [.ring])
    rehearsal.wait(.seconds(600))
    #expect(rehearsal.lines[1] == "! Warmth, with skin checks: Take it off now")
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.effects.filter { $0 == .ring }.count == 4, "two of them at the end")
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil)
    rehearsal.press("Esc")
    #expect(rehearsal.instruction == "Take it off now")
  }

  @Test func noWayToAnotherScreenEndsIt() throws {
    var rehearsal = try started("heat-timer")
    rehearsal.press("! y Enter End Enter")
    #expect(rehearsal.page.place == "home")
    #expect(rehearsal.lines[1] == "! Warmth, with skin checks: Warmth on, wrapped")
    rehearsal.wait(.seconds(900))
    #expect(rehearsal.lines[1] == "! Warmth, with skin checks: Take it off now")
    rehearsal.press("Esc Esc")
    #expect(rehearsal.instruction == "Take it off now")
  }

  @Test func pausedItStandsAndEndedEarlyItComesOff() throws {
    var rehearsal = try started("cold-timer")
    rehearsal.press("Space")
    rehearsal.wait(.seconds(60))
    #expect(rehearsal.countdown?.caption == "5 min 0 s left, paused")
    #expect(rehearsal.page.notice == "Take it off while the clock stands. Space goes on.")
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil)
    rehearsal.press("Space f")
    #expect(rehearsal.instruction == "Take it off now")
    var left = try started("cold-timer")
    left.press("Esc")
    #expect(left.page.notice == "Take it off now")
  }

  @Test func lessTimeIsPossibleDownToThePartItIsIn() throws {
    var rehearsal = try started("heat-timer")
    rehearsal.press("- -")
    #expect(rehearsal.page.notice == "5 minutes in all.")
    rehearsal.press("-")
    #expect(rehearsal.page.notice == "This is the last part already. Press f to end it.")
    rehearsal.wait(.seconds(300))
    #expect(rehearsal.instruction == "Take it off now")
  }

  @Test func minutesAreShownAndSpokenAsMinutes() throws {
    var rehearsal = try started("heat-timer")
    #expect(rehearsal.countdown?.face == "5:00" && rehearsal.countdown?.caption == "5 min 0 s left")
    var spoken: [String] = []
    rehearsal.wait(.seconds(300)) { step in
      if let text = step.page.spoken, text != spoken.last { spoken.append(text) }
    }
    let minutes = spoken.filter { $0.hasSuffix("minutes left.") }
    #expect(minutes == ["4 minutes left.", "3 minutes left.", "2 minutes left."])
    #expect(spoken.count < 20)
  }
}

/// The strength self-check.
@Suite struct SelfCheckTests {
  @Test func allAsUsualReassuresAndProvesNothing() throws {
    var rehearsal = try Rehearsal(at: "strength-check")
    rehearsal.press("1 1 1 1")
    #expect(rehearsal.page.place == "strength-check/result")
    #expect(rehearsal.lines[1] == "No clear weakness today. Reassuring, not proof.")
    #expect(rehearsal.text.contains("It cancels no red flag."))
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
    rehearsal.press("1 0 y Esc 2 4 1 1 1 1 2")
    #expect(rehearsal.guide.check?.triage.tier == .today)
    #expect(rehearsal.guide.check?.answers.given["U1"] == .yes)
  }

  @Test func painAndNotTriedAreNoResult() throws {
    var pain = try Rehearsal(at: "strength-check")
    pain.press("1 1 3 1")
    #expect(pain.lines[1].hasPrefix("Pain stopped you. That says nothing about your strength."))
    var untried = try Rehearsal(at: "strength-check")
    untried.press("1 1 4 1")
    #expect(untried.lines[1].hasPrefix("Not tried, so there is no result"))
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
