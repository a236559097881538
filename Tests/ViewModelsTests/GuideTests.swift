import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

/// Moving through the guide.
@Suite struct GuideTests {
  @Test func homeOffersOnlyWhatLeadsSomewhere() throws {
    let rehearsal = try Rehearsal()
    let catalogue = BuiltIn.catalogue
    for block in rehearsal.page.blocks {
      guard case .choice(let line) = block.kind, case .screen(let name) = line.target else {
        continue
      }
      #expect(catalogue.screen(name, Locality()) != nil)
    }
    #expect(rehearsal.lines.contains("Selected: 1  A muscle is cramping now"))
  }

  @Test func digitsAndEnterOpenAndEscapeGoesBack() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("8")
    #expect(rehearsal.page.place == "checks")
    rehearsal.press("Esc Down Enter")
    #expect(rehearsal.page.place == "learn")
    rehearsal.press("Left")
    #expect(rehearsal.page.place == "home")
    rehearsal.press("l")
    #expect(rehearsal.page.place == "learn", "the cursor stays where it was")
    #expect(rehearsal.effects.isEmpty)
  }

  @Test func homeIsLeftWithQAndEscSaysSo() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("Esc")
    #expect(rehearsal.effects.isEmpty && rehearsal.page.notice == "Press q to leave.")
    rehearsal.press("9 1 Esc Esc Esc Esc")
    #expect(rehearsal.effects.isEmpty && rehearsal.page.place == "home")
    rehearsal.press("q")
    #expect(rehearsal.effects == [.quit])
  }

  @Test func everyScreenIsLeftWithQ() throws {
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      rehearsal.press("q")
      #expect(rehearsal.effects == [.quit])
    }
  }

  @Test func terminalKeysAreEffects() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("Ctrl-L Ctrl-Z Ctrl-C Ctrl-\\")
    #expect(rehearsal.effects == [.redraw, .suspend, .interrupt, .quitWithCore])
  }

  @Test func aKeyWithoutMeaningIsAnsweredOnce() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("x")
    #expect(rehearsal.page.notice == "x does nothing here. Press ? for the keys.")
    rehearsal.press("Down")
    #expect(rehearsal.page.notice == nil)
  }

  @Test func theWarningSignsAreOneKeyAwayFromEverywhere() throws {
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      let before = rehearsal.page.place
      rehearsal.press("!")
      #expect(rehearsal.page.place == "red-flags/emergency")
      #expect(rehearsal.lines[0] == "Call for help now?")
      rehearsal.press("Esc")
      #expect(rehearsal.page.place == before)
    }
  }

  @Test func evidenceNamesGradeSourceYearAndReview() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Home Down e")
    #expect(rehearsal.page.place == "evidence")
    let text = rehearsal.text
    #expect(text.contains("Evidence: strong"))
    #expect(text.contains("Deep vein thrombosis (DVT)\nNHS (England); year not given\n"))
    #expect(text.contains("\nhttps://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/\n"))
    #expect(text.contains("Read in a copy of unknown age. Where: 1stchoicepharmacy.co.uk"))
    #expect(text.contains("Wording last reviewed 2026-11-21."))
    #expect(!text.contains("three years"))
    rehearsal.press("Esc Down Down e")
    #expect(rehearsal.page.notice == "This line makes no medical claim.")
  }

  @Test func oldContentSaysThatItIsOld() throws {
    var rehearsal = try Rehearsal(today: CalendarDate(year: 2030, month: 1, day: 1))
    rehearsal.press("1 Home e")
    #expect(rehearsal.text.contains("last reviewed more than three years ago"))
  }

  /// Not only behind the line but on the page itself, where it is read.
  @Test func aPageSaysThatItIsOldAfterThreeYears() throws {
    let warning = try Rehearsal().guide.words[.contentOld]
    let reviewed = try #require(BuiltIn.catalogue.oldestReview())
    for (months, isOld) in [(36, false), (37, true)] {
      let today = CalendarDate(
        year: reviewed.year + (reviewed.month + months - 1) / 12,
        month: (reviewed.month + months - 1) % 12 + 1, day: 1)
      var rehearsal = try Rehearsal(today: today)
      #expect(!rehearsal.text.contains(warning), "nothing on home is a claim")
      rehearsal.press("1")
      #expect(rehearsal.text.contains(warning) == isOld, "\(months) months")
    }
  }

  @Test func everyClaimOfEveryScreenHasAnEvidencePage() throws {
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      rehearsal.press("Home")
      for _ in rehearsal.page.blocks {
        if let focused = rehearsal.focused, focused.evidence != nil {
          rehearsal.press("e")
          #expect(rehearsal.page.place == "evidence")
          #expect(rehearsal.text.contains("Sources"))
          rehearsal.press("Esc")
        }
        rehearsal.press("Down")
      }
    }
  }

  @Test func theKeysPageDoesWhatItSays() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n ?")
    #expect(rehearsal.lines.contains("Selected: Space  pause"))
    #expect(rehearsal.lines.contains("+, =  holds 5 seconds longer"))
    rehearsal.press("Enter")
    #expect(rehearsal.countdown?.caption.hasSuffix("paused") == true)
    try rehearsal.follow("F1 [next step] Enter")
    #expect(rehearsal.instruction == "Ease off a little")
  }

  @Test func whatCannotBeDoneNowSaysWhy() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n n n n n n n n n ?")
    #expect(rehearsal.text.contains("No hold is left to change."))
    try rehearsal.follow("[holds 5 seconds longer] Enter")
    #expect(rehearsal.page.notice == "No hold is left to change.")
  }

  @Test func idleScreensAskForNoWakeUp() throws {
    for name in BuiltIn.screenNames {
      let rehearsal = try Rehearsal(at: name)
      // What counts, and the two gates with the ten minutes of a cramp.
      if rehearsal.page.progress != nil
        || ["cramp-now", "other-cramps"].contains(rehearsal.page.place)
      {
        continue
      }
      #expect(rehearsal.guide.nextWake(at: .start) == nil, "\(name)")
    }
    let gate = try Rehearsal(at: "cramp-now")
    #expect(gate.guide.nextWake(at: .start) == Moment(sinceStart: .seconds(600)))
  }

  @Test func aScreenThatIsMissingIsSaid() throws {
    let builtIn = BuiltIn.catalogue
    var catalogue = builtIn
    catalogue.screen = { $0 == "cramp-now" ? nil : builtIn.screen($0, $1) }
    var rehearsal = try Rehearsal(catalogue)
    rehearsal.press("1")
    #expect(rehearsal.page.place == "home")
    #expect(rehearsal.page.notice == "There is no screen called \"cramp-now\".")
  }

  @Test func withoutAHomeTheGuideCanStillBeLeft() throws {
    var catalogue = BuiltIn.catalogue
    catalogue.screen = { _, _ in nil }
    var rehearsal = try Rehearsal(catalogue)
    #expect(rehearsal.page.title == "Unknot")
    rehearsal.press("Enter Down 1 q")
    #expect(rehearsal.effects == [.quit])
  }
}

/// The table of all keys.
@Suite struct KeyMapTests {
  @Test func noTwoActionsOfOneScreenShareTheirFirstKey() throws {
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      if rehearsal.page.place == "cramp-now" { rehearsal.press("Enter") }
      rehearsal.press("?")
      let keys = rehearsal.page.blocks.compactMap { block -> [String]? in
        guard case .choice(let line) = block.kind else { return nil }
        return line.key.components(separatedBy: ", ")
      }.flatMap { $0 }
      #expect(Set(keys).count == keys.count, "\(name): \(keys)")
    }
  }

  @Test func theFootAlwaysNamesTheKeysPage() throws {
    for name in BuiltIn.screenNames {
      let rehearsal = try Rehearsal(at: name)
      // So many fit the smallest window.
      let width = rehearsal.page.keys.prefix { $0.key != "?" }
        .reduce(0) { $0 + $1.key.count + $1.label.count + 3 }
      #expect(rehearsal.page.keys.contains { $0.key == "?" } && width + 6 <= 38, "\(name)")
    }
  }

  @Test(arguments: [
    ("", "Enter"), ("enter", "Enter"), ("1", "1"), ("esc", "Esc"), ("Back", "Esc"),
    ("quit", "q"), ("space", "Space"), ("\u{1B}", "Esc"), ("next step", "n"),
  ]) func linesStandForKeys(_ line: String, _ key: String) throws {
    var typed = try Rehearsal(at: "calf-towel")
    var pressed = typed
    typed.enter(line: line)
    pressed.press(key)
    #expect(typed.page == pressed.page)
  }

  @Test func aLineThatIsNoKeyIsAnswered() throws {
    var rehearsal = try Rehearsal()
    rehearsal.enter(line: "what now")
    #expect(rehearsal.effects.isEmpty)
    #expect(rehearsal.page.notice == "what now does nothing here. Press ? for the keys.")
  }
}

extension String {
  /// The parts between separators, without Foundation.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
