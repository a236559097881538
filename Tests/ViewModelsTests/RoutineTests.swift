import Content
import Rehearsing
import Testing
import ViewModels

/// The guided countdown.
@Suite struct RoutineTests {
  @Test func twoKeysFromHomeTheStretchIsCounting() throws {
    var rehearsal = try Rehearsal.counting()
    #expect(rehearsal.countdown?.seconds == 5)
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.countdown?.seconds == 4)
  }

  @Test func fromTheShellOneKeyIsEnough() throws {
    var rehearsal = try Rehearsal(at: "calf-towel")
    #expect(rehearsal.page.place == "cramp-now", "the stop-signs come first")
    rehearsal.press("Enter")
    #expect(rehearsal.countdown?.seconds == 5)
    rehearsal.press("Esc Esc")
    #expect(rehearsal.page.place == "home")
  }

  @Test(arguments: ["1 Enter", "1 3"]) func theCalfStretchesTake225Seconds(_ keys: String) throws {
    var rehearsal = try Rehearsal()
    rehearsal.press(keys)
    var steps: [String] = [rehearsal.instruction ?? ""]
    rehearsal.wait(.seconds(225) - .milliseconds(1)) { now in
      if let instruction = now.instruction, instruction != steps.last, now.countdown != nil {
        steps.append(instruction)
      }
    }
    #expect(rehearsal.countdown?.seconds == 1)
    #expect(steps.count == 11)
    rehearsal.wait(.milliseconds(1))
    #expect(rehearsal.instruction == "Did it help?")
  }

  @Test func theNumberShownIsNeverOffByMoreThanTheSecondThatRuns() throws {
    var rehearsal = try Rehearsal.counting()
    let ends = [5, 35, 45, 50, 80]
    var generator = Seeded(1)
    var elapsed = Duration.zero
    while elapsed < .seconds(60) {
      let nap = Duration.milliseconds(Int.random(in: 1...900, using: &generator))
      rehearsal.wait(nap)
      elapsed += nap
      guard let end = ends.first(where: { .seconds($0) > elapsed }) else { break }
      let left = Duration.seconds(end) - elapsed
      let shown = Duration.seconds(try #require(rehearsal.countdown).seconds)
      #expect(shown >= left && shown - left <= .seconds(1), "at \(elapsed)")
    }
  }

  /// And eight for each of its four changes of step, where the figure moves.
  @Test func aMinuteTakesAtMost61WakeUps() throws {
    var rehearsal = try Rehearsal.counting()
    var wakes = 0
    rehearsal.wait(.seconds(60)) { _ in wakes += 1 }
    #expect((59...61).contains(wakes - 4 * 8))
  }

  @Test func pausedNothingMovesAndNothingIsLost() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.milliseconds(2300))
    rehearsal.press("Space")
    #expect(rehearsal.countdown?.caption.hasSuffix("paused") == true)
    var wakes = 0
    rehearsal.wait(.seconds(500)) { _ in wakes += 1 }
    #expect(wakes == 0)
    rehearsal.press("Space")
    rehearsal.wait(.milliseconds(2699))
    #expect(rehearsal.countdown?.seconds == 1)
    rehearsal.wait(.milliseconds(1))
    #expect(rehearsal.instruction == "Hold it steady")
  }

  @Test(arguments: [1, 3]) func aShortGapCountsOn(_ seconds: Int) throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(6))
    rehearsal.sleep(.seconds(seconds))
    #expect(rehearsal.countdown?.seconds == 29 - seconds)
  }

  @Test func aLongGapPausesWithTheTimeThatWasLeftAndAsks() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(15))
    #expect(rehearsal.countdown?.seconds == 20)
    rehearsal.sleep(.seconds(480))
    #expect(rehearsal.instruction == "The clock stopped")
    rehearsal.wait(.seconds(1000))
    rehearsal.press("1")
    #expect(rehearsal.countdown?.seconds == 20)
    rehearsal.wait(.seconds(20))
    #expect(rehearsal.instruction == "Ease off a little")
  }

  @Test func theKeyThatWakesTheMachineAnswersNothing() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(15))
    rehearsal.wait(.zero)
    var asleep = rehearsal
    asleep.sleep(.zero)
    // The first thing after the gap is a key, not a tick.
    let later = Moment(sinceStart: rehearsal.now.sinceStart + .seconds(60))
    var guide = rehearsal.guide
    _ = guide.handle(.input(.key(.enter)), at: later)
    #expect(guide.page(at: later).place == "calf-towel/stopped")
  }

  @Test func afterAGapItCanStartAgainOrFinish() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(15))
    rehearsal.sleep(.seconds(60))
    var other = rehearsal
    rehearsal.press("2")
    #expect(rehearsal.countdown?.seconds == 5)
    #expect(rehearsal.countdown?.status.hasPrefix("Move. Step 1 of 11") == true)
    other.press("3")
    #expect(other.instruction == "Did it help?")
  }

  @Test func stepsCanBeSkippedRepeatedAndStartedOver() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.press("n")
    #expect(rehearsal.instruction == "Hold it steady")
    #expect(rehearsal.countdown?.seconds == 30)
    rehearsal.wait(.seconds(4))
    rehearsal.press("Right")
    #expect(rehearsal.instruction == "Ease off a little")
    rehearsal.press("p Left Left")
    #expect(rehearsal.instruction == "Draw the toes towards your shin")
    rehearsal.press("n n r")
    #expect(rehearsal.countdown?.status.hasPrefix("Move. Step 1 of 11") == true)
    rehearsal.press("n n n n n n n n n n n")
    #expect(rehearsal.instruction == "Did it help?")
  }

  @Test func skippingWhilePausedStaysPaused() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.press("Space n")
    #expect(rehearsal.countdown?.seconds == 30)
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == Moment(sinceStart: .seconds(600)))
  }

  @Test func theOtherLegGetsTheSameFromTheStart() throws {
    var rehearsal = try Rehearsal.counting()
    #expect(rehearsal.countdown?.status == "Move. Step 1 of 11, cramped leg")
    rehearsal.press("n + + s")
    #expect(rehearsal.countdown?.status == "Move. Step 1 of 11, other leg")
    rehearsal.press("n")
    #expect(rehearsal.countdown?.seconds == 40, "holds keep their changed length")
  }

  @Test func holdsGetLongerAndShorterWithinLimits() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.press("n")
    rehearsal.wait(.seconds(10))
    rehearsal.press("+")
    #expect(rehearsal.countdown?.seconds == 25)
    #expect(
      rehearsal.page.notice == "Holds are now 35 seconds.")
    rehearsal.press("- - - -")
    #expect(rehearsal.countdown?.seconds == 5)
    rehearsal.press("-")
    #expect(rehearsal.countdown?.seconds == 5)
    #expect(rehearsal.page.notice == "This hold is nearly over.")
    for _ in 0..<20 { rehearsal.press("+") }
    #expect(rehearsal.page.notice == "A hold lasts 5 to 60 seconds.")
    #expect(rehearsal.countdown?.seconds == 50)
    rehearsal.press("n n n n n n n n")
    rehearsal.press("+")
    #expect(rehearsal.page.notice == "No hold is left to change.")
  }

  @Test(arguments: ["-", "+"]) func holdsOfDifferentLengthsAllStayWithinTheLimits(
    _ key: String
  ) throws {
    var rehearsal = try Rehearsal(TwoLegs.catalogue())
    rehearsal.press("1")
    for _ in 0..<20 { rehearsal.press(key) }
    var seconds: [Int] = []
    for _ in 0..<8 {
      seconds.append(rehearsal.countdown?.seconds ?? 0)
      rehearsal.press("n")
    }
    // The shorter hold was 10 seconds long, the longer one 20: they go as far as both can.
    #expect(seconds == (key == "-" ? [5, 15, 5, 15, 5, 5, 5, 5] : [5, 60, 5, 60, 5, 50, 5, 50]))
  }

  /// Seconds that each side was stretched, whatever was pressed meanwhile but skipping.
  @Test(arguments: 1...20) func leftAndRightGetExactlyEqualTime(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    var rehearsal = try Rehearsal(TwoLegs.catalogue())
    rehearsal.press("1")
    if Bool.random(using: &generator) { rehearsal.press("s") }
    var held: [String: Duration] = [:]
    var isPaused = false
    while rehearsal.countdown != nil {
      let side = rehearsal.countdown?.status.split(separator: ", ").last.map(String.init) ?? ""
      let began = rehearsal.now
      // Up to the next wake-up, so that no step changes in between.
      let wake = rehearsal.guide.nextWake(at: began).map { $0 - began }
      let nap = Duration.milliseconds(Int.random(in: 1...1000, using: &generator))
      rehearsal.wait(min(nap, wake ?? nap))
      if !isPaused { held[side, default: .zero] += rehearsal.now - began }
      switch Int.random(in: 0..<12, using: &generator) {
      case 0:
        rehearsal.press("Space")
        isPaused.toggle()
      case 1: rehearsal.press("+")
      case 2: rehearsal.press("-")
      default: break
      }
      if rehearsal.countdown == nil { break }
      isPaused = rehearsal.countdown?.caption.hasSuffix("paused") == true
    }
    #expect(held["left leg"] == held["right leg"])
    #expect(held["left leg"] ?? .zero >= .seconds(10))
  }

  @Test func readingTheKeysPausesAndTheCountGoesOnAfterwards() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(15))
    rehearsal.press("?")
    rehearsal.wait(.seconds(60))
    rehearsal.press("Esc")
    #expect(rehearsal.countdown?.seconds == 20)
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.countdown?.seconds == 19)
  }

  @Test func theWarningSignsPauseAndLeaveItPaused() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(15))
    rehearsal.press("!")
    #expect(rehearsal.page.place == "red-flags/emergency")
    rehearsal.wait(.seconds(60))
    rehearsal.press("Esc")
    #expect(rehearsal.countdown?.caption.hasSuffix("paused") == true)
    #expect(rehearsal.countdown?.seconds == 20)
  }

}

extension Rehearsal {
  /// The guide with a stretch of the calf that has just begun to count.
  static func counting() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    return rehearsal
  }
}
