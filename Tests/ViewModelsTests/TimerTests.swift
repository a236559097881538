import Content
import Rehearsing
import Testing
import ViewModels

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
    #expect(rehearsal.lines[1] == "Warning: Heat, with skin checks: Check your skin")
    #expect(rehearsal.effects == [.ring])
    rehearsal.wait(.seconds(600))
    #expect(rehearsal.lines[1] == "Warning: Heat, with skin checks: Take it off now")
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
    #expect(rehearsal.lines[1] == "Warning: Heat, with skin checks: Warm pack on, wrapped")
    rehearsal.wait(.seconds(900))
    #expect(rehearsal.lines[1] == "Warning: Heat, with skin checks: Take it off now")
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
    left.press("Esc 2")
    #expect(left.instruction == "Take it off now")
  }

  /// What lies on the skin is not forgotten by one key too many, and nothing stops meanwhile.
  @Test func oneStepBackAsksAndAnotherGoesOn() throws {
    var rehearsal = try started("cold-timer")
    rehearsal.wait(.seconds(60))
    for goesOn in ["Esc", "Enter", "1"] {
      rehearsal.press("Esc")
      #expect(rehearsal.instruction == "Leave the timer?")
      rehearsal.wait(.seconds(20))
      rehearsal.press(goesOn)
      #expect(rehearsal.page.place == "cold-timer")
    }
    #expect(rehearsal.countdown?.seconds == 300 - 60 - 3 * 20)
    rehearsal.press("Esc")
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == rehearsal.now + .seconds(180))
    rehearsal.wait(.seconds(180))
    #expect(
      rehearsal.instruction?.hasPrefix("Check your skin") == true && rehearsal.effects == [.ring])
    rehearsal.press("Esc 3")
    #expect(rehearsal.page.place != "cold-timer" && rehearsal.page.notice == "Take it off now")
    rehearsal.wait(.seconds(900))
    #expect(!rehearsal.text.contains("Check your skin"))
  }

  @Test func afterTheEndOneStepBackLeaves() throws {
    var rehearsal = try started("cold-timer")
    rehearsal.press("f Esc")
    #expect(rehearsal.page.place != "cold-timer" && rehearsal.instruction != "Leave the timer?")
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
    #expect(spoken.first?.hasSuffix(" Stay awake. 5 minutes left.") == true)
    let minutes = spoken.filter { $0.hasSuffix("minutes left.") && !$0.hasPrefix("Step") }
    #expect(minutes == ["4 minutes left.", "3 minutes left.", "2 minutes left."])
    #expect(spoken.count < 20)
  }
}
