import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import ViewModels

/// The seconds for which no page is made, against pages that are.
@Suite struct PassingTimeTests {
  /// Two guides that the same happens to, of which one makes a page of every moment.
  private struct Pair {
    /// The one that lets time pass.
    var guide: Guide
    /// Its page, with the time that has passed on it.
    var page: Page
    /// The one that makes pages.
    var other: Guide
    var now: Moment
    /// What it will show, as far as it is known already.
    var coming: [PassingTime] = []
    /// Of which moment what it shows is.
    var shown = Moment.start
    /// How many moments have only passed.
    var passed = 0

    init(_ rehearsal: Rehearsal) {
      (guide, other, now) = (rehearsal.guide, rehearsal.guide, rehearsal.now)
      page = guide.screenPage(at: now)
    }

    /// Looks at both.
    mutating func look(_ place: Comment = "") {
      let effects = other.handle(.tick, at: now)
      other.endPassing()
      var anew = other.screenPage(at: now)
      if guide.passTime(at: now) {
        passed += 1
        #expect(effects.isEmpty, place)
        takeWhatIsDue()
        if coming.isEmpty {
          coming = guide.comingTimes(from: now, most: 10)
          takeWhatIsDue()
        }
        // It stands in windows that are too small for a countdown, and they are painted from a page.
        anew.brief = page.brief
        // Looked at between two seconds, it is as far as it was at the first of them.
        if shown < now { anew.takeProgress(of: page) }
      } else {
        coming = []
        shown = now
        #expect(guide.handle(.tick, at: now) == effects, place)
        page = guide.screenPage(at: now)
      }
      #expect(page == anew, place)
    }

    private mutating func takeWhatIsDue() {
      while let next = coming.first, next.moment <= now {
        page.show(next)
        shown = next.moment
        coming.removeFirst()
      }
    }

    mutating func press(_ key: Key) {
      #expect(guide.handle(.input(.key(key)), at: now) == other.handle(.input(.key(key)), at: now))
      _ = (guide.handle(.shown, at: now), other.handle(.shown, at: now))
    }

    mutating func wait(_ duration: Duration, _ place: Comment = "") {
      let end = now + duration
      while let wake = guide.nextWake(at: now), wake <= end {
        #expect(wake == other.nextWake(at: now), place)
        now = wake
        look(place)
      }
      now = end
    }
  }

  static let routines = BuiltIn.catalogue.screenNames().filter { name in
    if case .routine = BuiltIn.catalogue.screen(name, Locality())?.kind { true } else { false }
  }

  @Test(arguments: routines) func allOfARoutineIsWhatItsPagesShow(_ name: String) throws {
    var pair = Pair(try Rehearsal(opening: name))
    pair.look()
    pair.wait(.seconds(60 * 30), "\(name)")
    #expect(pair.page.progress == nil, "it should be over")
  }

  @Test(arguments: 1...24) func whateverIsPressedMeanwhile(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let routine = try #require(Self.routines.randomElement(using: &random))
    var pair = Pair(try Rehearsal(opening: routine))
    let keys = " nnpo+-e?s".map { Key.character($0) } + [.escape, .down, .up]
    pair.look()
    for turn in 0..<40 {
      let place: Comment = "\(routine), seed \(seed), turn \(turn)"
      switch random.next() % 5 {
      case 0: pair.press(try #require(keys.randomElement(using: &random)))
      case 1: pair.now = pair.now + .milliseconds(Int(random.next() % 6000))
      default: pair.wait(.milliseconds(Int(random.next() % 15_000)), place)
      }
      pair.look(place)
    }
  }

  @Test func mostOfAHoldOnlyPasses() throws {
    var pair = Pair(try Rehearsal(opening: "calf-towel"))
    pair.press(.character("n"))
    pair.look()
    pair.passed = 0
    pair.wait(.seconds(30))
    #expect((20...27).contains(pair.passed))
  }

  /// The page says since when it is quiet.
  @Test func quietHoursBeginInTheMiddleOfAHold() throws {
    var settings = Settings()
    settings.quietHours = Settings.QuietHours(from: 181, until: 420)
    var rehearsal = try Rehearsal(at: "bedtime", settings: settings)
    rehearsal.wait(.seconds(45))
    rehearsal.press("4 n n n")
    var pair = Pair(rehearsal)
    pair.look()
    pair.wait(.seconds(12))
    #expect(pair.passed > 5)
    #expect(Rehearsal.lines(of: pair.page).contains("Sound on"))
    pair.wait(.seconds(5))
    #expect(!Rehearsal.lines(of: pair.page).contains("Sound on"))
  }

  /// The heat has to come off while somebody stretches.
  @Test func aTimerCallsInTheMiddleOfAHold() throws {
    var rehearsal = try Rehearsal(at: "heat-or-cold")
    rehearsal.wait(.seconds(7))
    rehearsal.press("0 3 1")
    rehearsal.wait(.seconds(284))
    rehearsal.press("/")
    rehearsal.type("back of the thigh, sitting")
    rehearsal.press("Enter Enter")
    rehearsal.forgetEffects()
    var pair = Pair(rehearsal)
    pair.look()
    pair.wait(.seconds(15))
    #expect(!Rehearsal.lines(of: pair.page).joined().contains("Check your skin"))
    pair.wait(.seconds(1))
    #expect(Rehearsal.lines(of: pair.page).joined().contains("Check your skin"))
  }

  /// Three seconds may go by unseen, and no more.
  @Test func whoWasAwayIsAskedEvenIfTheTimeHasOnlyPassedBefore() throws {
    for (gap, isAsked) in [(3000, false), (3001, true)] {
      var pair = Pair(try Rehearsal(opening: "calf-towel"))
      pair.press(.character("n"))
      pair.look()
      pair.wait(.seconds(8))
      #expect(!pair.guide.comingTimes(from: pair.now, most: 1).isEmpty)
      pair.now = pair.now + .milliseconds(gap)
      pair.look()
      #expect(
        pair.page.blocks.contains { if case .choice = $0.kind { true } else { false } } == isAsked)
    }
  }

  @Test func whatIsPressedIsSeenAtOnce() throws {
    var pair = Pair(try Rehearsal(opening: "calf-towel"))
    pair.press(.character("n"))
    pair.look()
    pair.wait(.seconds(8))
    pair.press(.character(" "))
    #expect(pair.guide.comingTimes(from: pair.now, most: 1).isEmpty)
    pair.look()
    #expect(pair.page.progress?.isPaused == true)
  }

  @Test func whatIsSaidFromOutsideIsSeenAtOnce() throws {
    var pair = Pair(try Rehearsal(opening: "calf-towel"))
    pair.press(.character("n"))
    pair.look()
    pair.wait(.seconds(8))
    pair.guide.tell("The disk is full.")
    #expect(pair.guide.comingTimes(from: pair.now, most: 1).isEmpty)
    #expect(pair.guide.screenPage(at: pair.now).notice == "The disk is full.")
  }
}

extension Page {
  /// The same page with another time.
  fileprivate mutating func show(_ time: PassingTime) {
    for index in blocks.indices {
      if case .countdown = blocks[index].kind { blocks[index].kind = .countdown(time.countdown) }
    }
    windowTitle = time.windowTitle
    progress = time.progress
  }

  /// The same page, as far on its way as another.
  fileprivate mutating func takeProgress(of other: Page) {
    progress = other.progress
    for (index, block) in other.blocks.enumerated() where blocks.indices.contains(index) {
      if case .countdown(let old) = block.kind, case .countdown(var new) = blocks[index].kind {
        new.bar.done = old.bar.done
        blocks[index].kind = .countdown(new)
      }
    }
  }
}
