import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing
import ViewModels

/// A guide that everybody uses: nothing of one person is there for the next, and nothing is written.
@Suite struct KioskTests {
  private static func guide(
    _ leaving: Kiosk.Leaving = .home, at screen: String = "home", settings: Settings = .audible
  ) throws -> Rehearsal {
    try Rehearsal(at: screen, settings: settings, kiosk: Kiosk(leaving))
  }

  /// Whether the next person sees a guide as new: on the screen, and after each of these keys.
  private static func isAsNew(_ rehearsal: Rehearsal, at screen: String = "home") throws -> Bool {
    var (used, new) = (rehearsal, try guide(at: screen))
    var pages = [(used.page, new.page)]
    for key in ["3", "Esc", ">", "4", "Esc", "s", "Esc", "1", "Enter", "m", "n"] {
      used.press(key)
      new.press(key)
      pages.append((used.page, new.page))
    }
    return pages.allSatisfy { $0.0 == $0.1 }
  }

  // MARK: Two minutes

  @Test func anUntouchedGuideNeverWakes() throws {
    for screen in ["home", "calf-towel", "cramp-now", "red-flags"] {
      let rehearsal = try Self.guide(at: screen)
      #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil, "\(screen)")
    }
  }

  @Test func twoMinutesAfterTheLastKeyItIsAsNew() throws {
    var rehearsal = try Self.guide()
    rehearsal.press("5 y n Esc / c r a m p Enter")
    rehearsal.wait(.seconds(99))
    let before = rehearsal.page
    #expect(before.place != "home" && before.notice == nil)
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.page.notice?.contains("20 seconds") == true)
    rehearsal.wait(.seconds(19))
    #expect(rehearsal.page.place == before.place)
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.page.place == "home" && rehearsal.page.notice == nil)
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil)
    #expect(rehearsal.effects.last == .redraw)
    #expect(try Self.isAsNew(rehearsal))
  }

  @Test func aKeyBeginsTheTwoMinutesAgain() throws {
    var rehearsal = try Self.guide()
    rehearsal.press("3")
    rehearsal.wait(.seconds(110))
    rehearsal.press("Down")
    #expect(rehearsal.page.notice == nil)
    rehearsal.wait(.seconds(119))
    #expect(rehearsal.page.place != "home")
    rehearsal.wait(.seconds(1))
    #expect(rehearsal.page.place == "home")
  }

  /// A stretch with all of its steps, then the two minutes.
  @Test func whatCountsGoesOn() throws {
    var rehearsal = try Self.guide()
    rehearsal.press("1 Enter")
    #expect(rehearsal.countdown != nil)
    while rehearsal.countdown != nil, rehearsal.now < .start + .seconds(1000) {
      #expect(rehearsal.page.place == "calf-towel")
      rehearsal.wait(.seconds(1))
    }
    #expect(rehearsal.now > .start + .seconds(200))
    #expect(rehearsal.page.place == "calf-towel/finished")
    rehearsal.wait(.seconds(118))
    #expect(rehearsal.page.place == "calf-towel/finished")
    rehearsal.wait(.seconds(3))
    #expect(rehearsal.page.place == "home")
    #expect(try Self.isAsNew(rehearsal))
  }

  @Test func aPausedStretchIsLeft() throws {
    var rehearsal = try Self.guide()
    rehearsal.press("1 Enter Space")
    rehearsal.wait(.seconds(121))
    #expect(rehearsal.page.place == "home")
  }

  /// A timer for heat or cold goes on below other screens, and so does the visit.
  @Test func aTimerBelowGoesOn() throws {
    let builtIn = BuiltIn.catalogue
    let home = Screen(
      name: "home", title: "Home",
      kind: .menu(Menu(passages: [], choices: [Choice(label: "It", opens: "heat-timer")])))
    var catalogue = builtIn
    catalogue.screen = { $0 == "home" ? home : builtIn.screen($0, $1) }
    var rehearsal = try Rehearsal(catalogue, kiosk: Kiosk(.home))
    rehearsal.press("1")
    #expect(rehearsal.countdown != nil, "\(rehearsal.text)")
    rehearsal.press("/")
    rehearsal.wait(.seconds(150))
    #expect(rehearsal.page.place == "search")
    rehearsal.wait(.seconds(3600))
    #expect(rehearsal.page.place == "home")
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil)
  }

  /// A clock that counts from the first key on counts from the first key of each visit.
  @Test func clocksBeginWithTheVisit() throws {
    func warnings(_ page: Page) -> Int {
      page.blocks.count { if case .warning = $0.kind { true } else { false } }
    }
    var rehearsal = try Self.guide(at: "cramp-now")
    let before = warnings(rehearsal.page)
    rehearsal.wait(.seconds(3600))
    rehearsal.press("Down")
    #expect(warnings(rehearsal.page) == before)
    for minute in 1...10 {
      rehearsal.wait(.seconds(60))
      #expect(warnings(rehearsal.page) == (minute < 10 ? before : before + 1))
      rehearsal.press("Down")
    }
  }

  @Test func aKeyThatFindsItAsleepOnlyWakesIt() throws {
    var rehearsal = try Self.guide()
    rehearsal.press("5")
    let now = rehearsal.page
    rehearsal.sleep(.seconds(400))
    #expect(rehearsal.page != now && rehearsal.page.place == "home")
  }

  // MARK: Leaving

  @Test(arguments: ["q", "Ctrl-C", "Ctrl-\\"]) func leavingBeginsAnew(_ key: String) throws {
    var rehearsal = try Self.guide()
    rehearsal.press("s 2 Esc m 5 y y")
    rehearsal.press(key)
    // What is urgent has been held back for an answer, and is said first.
    if rehearsal.page.place != "home" { rehearsal.press(key) }
    #expect(rehearsal.page.place == "home")
    #expect(!rehearsal.effects.contains(.quit) && !rehearsal.effects.contains(.interrupt))
    #expect(try Self.isAsNew(rehearsal))
  }

  @Test(arguments: ["q", "Ctrl-C", "Ctrl-\\"]) func leavingEndsTheSession(_ key: String) throws {
    var rehearsal = try Self.guide(.end)
    rehearsal.press("3")
    rehearsal.press(key)
    #expect(rehearsal.effects == [.quit])
  }

  @Test func nothingStopsTheGuide() throws {
    for leaving in Kiosk.Leaving.allCases {
      var rehearsal = try Self.guide(leaving)
      rehearsal.press("Ctrl-Z")
      #expect(rehearsal.effects.isEmpty)
      #expect(rehearsal.page.notice?.contains("does nothing here") == true)
    }
  }

  @Test func whatGoesToTheStartIsNotCalledQuitting() throws {
    var rehearsal = try Self.guide()
    for keys in ["", "?", "Esc 1", "Enter", "q"] {
      rehearsal.press(keys)
      #expect(!rehearsal.page.keys.contains { $0.label == "quit" })
      #expect(!rehearsal.text.lowercased().contains("quit"))
    }
    rehearsal.press("Esc")
    #expect(rehearsal.page.notice?.contains("leave") != true)
    var ending = try Self.guide(.end)
    ending.press("Esc")
    #expect(ending.page.notice == "Press q to leave.")
    #expect(ending.page.keys.contains { $0.label == "quit" })
  }

  // MARK: Settings

  @Test func settingsAreForOneVisit() throws {
    var settings = Settings.audible
    settings.colours = .high
    var rehearsal = try Self.guide(settings: settings)
    rehearsal.press("s 5")
    guard case .save(.colours, _)? = rehearsal.effects.last else {
      Issue.record("\(rehearsal.effects)")
      return
    }
    #expect(rehearsal.page.notice == "For this visit only.")
    rehearsal.press("q")
    #expect(rehearsal.effects.suffix(2) == [.save(.colours, "high"), .redraw])
    rehearsal.press("s")
    var new = try Self.guide(settings: settings)
    new.press("s")
    #expect(rehearsal.page == new.page)
  }

  // MARK: No diary

  /// No screen of the diary can be reached, by whatever name or key, and nothing is ever written.
  @Test func noScreenLeadsToADiary() throws {
    let parts = DiaryScreen.Part.allCases.map(\.screen)
    for name in BuiltIn.catalogue.screenNames() {
      var rehearsal = try Self.guide(at: name)
      if parts.contains(name) {
        #expect(rehearsal.page.place == "home", "\(name)")
        continue
      }
      for block in rehearsal.page.blocks {
        if case .screen(let target)? = block.target { #expect(!parts.contains(target), "\(name)") }
      }
      for word in ["diary", "check-in", "about me", "patterns", "what you take"] {
        rehearsal.press("/")
        rehearsal.type(word)
        for block in rehearsal.page.blocks {
          if case .screen(let target)? = block.target { #expect(!parts.contains(target)) }
        }
        rehearsal.press("Esc")
      }
    }
    #expect(!(try Self.guide()).text.contains("iary"))
  }

  @Test func theEndOfARoutineOffersNothingToSave() throws {
    for (screen, answer) in [("calf-towel", "1"), ("calf-towel", "3"), ("bedtime-ten", "1")] {
      var rehearsal = try Self.guide(at: screen)
      rehearsal.press("Enter f")
      #expect(!rehearsal.text.lowercased().contains("write"), "\(rehearsal.text)")
      rehearsal.press(answer)
      #expect(!rehearsal.text.lowercased().contains("save"), "\(rehearsal.text)")
      #expect(!rehearsal.diary.isThere)
    }
  }

  /// Random keys, pastes and naps: no entry, no file, and in the end a guide as new.
  @Test(arguments: 1...6) func whateverSomebodyDoesTheNextOneSeesTheStart(_ seed: UInt64) throws {
    var generator = Seeded(seed &* 77)
    let keys: [Key] =
      [.up, .down, .left, .right, .enter, .escape, .tab, .backspace, .f1]
      + "zcs\\ulr".map { .control($0) }
      + "0123456789jkhlgGnprsm+-=e?! yuxzfadcvi/>w".map { .character($0) }
    var rehearsal = try Self.guide()
    for turn in 0..<LongRun.rounds(150, long: 3_000) {
      switch Int.random(in: 0..<14, using: &generator) {
      case 0: rehearsal.wait(.seconds(Int.random(in: 0...90, using: &generator)))
      case 1: rehearsal.sleep(.seconds(Int.random(in: 0...9, using: &generator)))
      case 2: rehearsal.paste("cramp\u{1B}[2J7")
      case 3: rehearsal.enter(line: ["diary", "quit", "d", "!", "open diary"][turn % 5])
      default: rehearsal.press(keys[Int.random(in: 0..<keys.count, using: &generator)])
      }
      let ends: [Effect] = [.quit, .interrupt, .quitWithCore, .suspend]
      #expect(rehearsal.effects.allSatisfy { !ends.contains($0) }, "seed \(seed), turn \(turn)")
      rehearsal.forgetEffects()
    }
    #expect(!rehearsal.diary.isThere)
    rehearsal.wait(.seconds(4 * 3600))
    #expect(rehearsal.guide.nextWake(at: rehearsal.now) == nil)
    #expect(try Self.isAsNew(rehearsal), "seed \(seed)")
  }
}
