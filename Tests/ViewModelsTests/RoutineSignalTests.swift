import Content
import Rehearsing
import Testing
import ViewModels

/// What a routine lets be heard and seen besides its page.
@Suite struct RoutineSignalTests {
  @Test func oneBellAtEachChangeAndANoticeAtTheEnd() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(225))
    #expect(rehearsal.effects.filter { $0 == .ring }.count == 11)
    #expect(rehearsal.effects.last == .notify("Stretch finished"))
  }

  @Test func mutedNothingSounds() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.press("m")
    #expect(rehearsal.page.notice == "Sound is off.")
    rehearsal.wait(.seconds(225))
    #expect(!rehearsal.effects.contains(.ring))
    rehearsal.press("4 2 m n")
    rehearsal.wait(.seconds(31))
    #expect(rehearsal.effects.contains(.ring), "the second press turns it on again")
  }

  @Test func theLastThreeSecondsAreCountedBeforeTheChange() throws {
    var rehearsal = try Rehearsal.counting()
    #expect(rehearsal.text.contains("Next: Hold it steady, 30 seconds"))
    var said: [String] = []
    rehearsal.wait(.seconds(5)) { said.append($0.page.spoken ?? "") }
    #expect(Array(said.dropFirst().prefix(3)) == ["3", "2", "1"])
    rehearsal.wait(.seconds(27))
    #expect(rehearsal.text.contains("In 3: Ease off a little"))
  }

  @Test func aListenerHearsEveryTenthSecondOnce() throws {
    var rehearsal = try Rehearsal.counting()
    rehearsal.wait(.seconds(5))
    var said: [String] = [rehearsal.page.spoken ?? ""]
    rehearsal.wait(.seconds(29)) { now in
      if let spoken = now.page.spoken, spoken != said.last { said.append(spoken) }
    }
    #expect(said[0].hasPrefix("Step 2 of 11, cramped leg. Hold it steady."))
    #expect(Array(said.dropFirst()) == ["20 seconds left.", "10 seconds left.", "3", "2", "1"])
  }

  @Test func titleAndProgressSayHowFarItIsAndNothingAboutHealth() throws {
    var rehearsal = try Rehearsal.counting()
    #expect(rehearsal.page.windowTitle == "3:45 Unknot")
    rehearsal.wait(.seconds(113))
    #expect(rehearsal.page.windowTitle == "1:52 Unknot")
    #expect(rehearsal.page.progress == Progress(percent: 50, isPaused: false))
    rehearsal.press("Space")
    #expect(rehearsal.page.windowTitle == "Paused 1:52 Unknot")
    #expect(rehearsal.page.progress == Progress(percent: 50, isPaused: true))
    rehearsal.press("Esc")
    #expect(rehearsal.page.windowTitle == "Unknot")
    #expect(rehearsal.page.progress == nil)
  }

  /// At night nothing is heard unless somebody wants it so, and the screen says until when.
  @Test func whetherThereIsSoundIsOnTheScreen() throws {
    for (minute, said) in [
      (21 * 60 + 59, "Sound on"), (22 * 60, "Quiet until 07:00"),
      (6 * 60 + 59, "Quiet until 07:00"),
      (7 * 60, "Sound on"),
    ] {
      var rehearsal = try Rehearsal(minute: minute, settings: Settings())
      rehearsal.press("1 Enter")
      #expect(rehearsal.countdown?.sound == said, "\(minute)")
      rehearsal.wait(.seconds(20))
      #expect(rehearsal.effects.contains(.ring) == (said == "Sound on"), "\(minute)")
      rehearsal.press("m")
      #expect(rehearsal.countdown?.sound == "Sound off")
    }
  }

  @Test func holdMoveAndRestAreToldApart() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter Space")
    var phases: Set<Countdown.Phase> = []
    for _ in 0..<11 {
      let countdown = try #require(rehearsal.countdown)
      let phase = try #require(countdown.phase)
      phases.insert(phase)
      let word = [Countdown.Phase.hold: "Hold.", .move: "Move.", .rest: "Rest."][phase] ?? ""
      #expect(countdown.status.hasPrefix(word))
      rehearsal.press("n")
    }
    #expect(phases.count == 3)
  }

  /// The bar has the ends of all steps but the last, where the steps end.
  @Test func theBarMarksWhereStepsEnd() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter Space")
    let ends = try #require(rehearsal.countdown?.bar.ends)
    #expect(ends.count == 10 && ends == ends.sorted() && ends.allSatisfy { 0 < $0 && $0 < 1 })
    for end in ends {
      rehearsal.press("n")
      #expect(abs((rehearsal.countdown?.bar.done ?? -1) - end) < 1e-9)
    }
  }
}
