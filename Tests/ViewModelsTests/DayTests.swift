import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing
import ViewModels

/// The check-in, what is taken, and what the diary says by itself.
@Suite struct DayTests {
  private static let friday = CalendarDate(year: 2026, month: 11, day: 20)

  private func checkIn(_ rehearsal: Rehearsal, on night: CalendarDate = friday) throws -> CheckIn? {
    if case .checkIn(let checkIn)? = try rehearsal.diary.checkIn(on: night)?.entry {
      checkIn
    } else {
      nil
    }
  }

  private func keep(
    _ rehearsal: Rehearsal, daysAgo: Int, _ change: (inout Episode) -> Void = { _ in }
  ) throws {
    var episode = Episode(
      began: Timestamp(seconds: rehearsal.time.seconds - daysAgo * 86_400 - 600, offset: 3600),
      kind: .cramp, site: .calf)
    change(&episode)
    try rehearsal.diary.add(.episode(episode), at: rehearsal.time)
  }

  // MARK: The check-in

  /// At three in the morning the day is still that of the evening before.
  @Test func aHandfulOfKeysChecksInOnADay() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 y Down y 0")
    let kept = try #require(try checkIn(rehearsal))
    #expect(kept.triggers["caffeine"] == true && kept.triggers["poor sleep"] == true)
    #expect(kept.triggers["alcohol"] == false && kept.triggers.count == 14)
    #expect(rehearsal.text.contains("Check-in for Fri 20 Nov, done"))
    #expect(
      rehearsal.page.notice == "Saved: Fri 20 Nov 2026, check-in: much caffeine, poor sleep, 12 no."
    )
  }

  @Test func whatIsLeftOpenIsSkippedAndNeverNo() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 y n Space Space Space Down Space Ctrl-S")
    #expect(
      try checkIn(rehearsal)?.triggers == ["caffeine": true, "alcohol": false, "stress": true])
    // Changed afterwards, it stays one check-in.
    rehearsal.press("3 n Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers["caffeine"] == false)
    #expect(try rehearsal.diary.entries(DiaryFilter(), .newest, limit: 9).count == 1)
  }

  @Test func triggersOfOnesOwnAreAskedAgain() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 a")
    rehearsal.type("tight boots?")
    rehearsal.press("Enter")
    #expect(rehearsal.page.notice?.hasPrefix("Up to 60 letters, digits and spaces") == true)
    rehearsal.press("Esc a")
    rehearsal.type("tight boots")
    rehearsal.press("Enter Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == ["tight boots": true])
    rehearsal.press("3 Left")
    #expect(rehearsal.text.contains("tight boots"), "on another day too")
    #expect(rehearsal.page.notice == "Thu 19 Nov 2026")
    rehearsal.press("0")
    let day = CalendarDate(year: 2026, month: 11, day: 19)
    #expect(try checkIn(rehearsal, on: day)?.triggers["tight boots"] == false)
    rehearsal.press("3 Right")
    #expect(rehearsal.page.notice == "That day has not begun.")
    for name in ["chess", "long drives", "wine", "gardening"] {
      rehearsal.press("a")
      rehearsal.type(name)
      rehearsal.press("Enter")
    }
    rehearsal.press("a")
    #expect(rehearsal.page.notice?.hasPrefix("Five of your own are enough") == true)
    rehearsal.press("Esc")
    #expect(rehearsal.text.contains("Save what you wrote?"))
  }

  /// Nothing is added beside what is there under another spelling.
  @Test func aTriggerThatIsThereIsThatOne() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3")
    for name in ["Alcohol", "much-caffeine", "POORSLEEP"] {
      rehearsal.press("a")
      rehearsal.type(name)
      rehearsal.press("Enter")
      #expect(rehearsal.page.place == "check-in", "\(name)")
    }
    rehearsal.press("Ctrl-S")
    #expect(
      try checkIn(rehearsal)?.triggers == ["alcohol": true, "caffeine": true, "poor sleep": true])
  }

  /// What was answered long ago has left the list, and comes back under the name that it had.
  @Test func aTriggerThatWasThereIsThatOne() throws {
    var rehearsal = try Rehearsal()
    let night = rehearsal.time.night
    let stored = "Cre\u{300}me"
    for ago in 1...62 {
      let triggers = ago == 61 ? ["Green tea": true] : ago == 62 ? [stored: false] : [:]
      try rehearsal.diary.add(
        .checkIn(CheckIn(night: night.adding(days: -ago), triggers: triggers)), at: rehearsal.time)
    }
    rehearsal.press("7 3")
    #expect(!rehearsal.text.contains("Green tea"))
    for (name, shown) in [("green-TEA", "Green tea"), ("CRÈME", stored)] {
      rehearsal.press("a")
      rehearsal.type(name)
      rehearsal.press("Enter")
      #expect(rehearsal.page.place == "check-in" && rehearsal.text.contains(shown), "\(name)")
    }
    rehearsal.press("Ctrl-S")
    let names = try #require(try checkIn(rehearsal)).triggers.keys
    #expect(
      Set(names.map { Array($0.unicodeScalars) })
        == [Array("Green tea".unicodeScalars), Array(stored.unicodeScalars)])
  }

  /// Another window has added it meanwhile, for another day.
  @Test func aTriggerThatAnotherWindowAddsIsThatOne() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3")
    try rehearsal.diary.add(
      .checkIn(CheckIn(night: rehearsal.time.night.adding(days: -1), triggers: ["Chess": true])),
      at: rehearsal.time)
    rehearsal.press("a")
    rehearsal.type("chess")
    rehearsal.press("Enter Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == ["Chess": true])
  }

  @Test func aNearMissAsksAndChangesNothing() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 a")
    rehearsal.type("cafeine")
    rehearsal.press("Enter")
    let question = "Did you mean \"caffeine\"? Enter again adds \"cafeine\" as a new one."
    #expect(rehearsal.page.notice == question && rehearsal.page.place == "check-in/own")
    rehearsal.press("Esc Esc")
    #expect(rehearsal.page.place == "diary", "nothing was changed, so nothing is asked")
    rehearsal.press("3 a")
    rehearsal.type("cafeine")
    rehearsal.press("Enter Backspace")
    rehearsal.type("a")
    rehearsal.press("Enter")
    #expect(
      rehearsal.page.notice?.contains("adds \"cafeina\"") == true, "another name, another question")
    rehearsal.press("Enter Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == ["cafeina": true])
    // From then on it is one of the triggers.
    rehearsal.press("3 a")
    rehearsal.type("Cafeina")
    rehearsal.press("Enter n Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == ["cafeina": false])
  }

  @Test func inPlainLinesTheSameLineAgainAddsIt() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3")
    for line in ["a", "cafeine"] { rehearsal.enter(line: line) }
    #expect(rehearsal.page.notice?.hasPrefix("Did you mean \"caffeine\"?") == true)
    for line in ["cafeine", "ctrl-s"] { rehearsal.enter(line: line) }
    #expect(try checkIn(rehearsal)?.triggers == ["cafeine": true])
  }

  @Test func anAnswerGoesBackToSkipped() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 3 y n Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == ["caffeine": true, "alcohol": false])
    rehearsal.press("3 Space Space Down Space Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers == [:], "yes, no, skipped; no, skipped")
  }

  /// An old diary may have one trigger under two spellings. They are one line here; the nights that
  /// were written stay as they are.
  @Test func olderSpellingsAreOneLine() throws {
    var rehearsal = try Rehearsal()
    for (days, triggers) in [
      (1, ["Late-Wine": true, "Caffeine": true]), (2, ["Late-Wine": false]),
      (3, ["late wine": true]),
    ] {
      let night = Self.friday.adding(days: -days)
      try rehearsal.diary.add(
        .checkIn(CheckIn(night: night, triggers: triggers)), at: rehearsal.time)
    }
    rehearsal.press("7 3")
    for spelling in ["wine", "affeine"] {
      let lines = rehearsal.page.blocks.filter {
        if case .check(let line) = $0.kind {
          line.text.lowercased().contains(spelling)
        } else {
          false
        }
      }
      #expect(lines.count == 1, "\(rehearsal.text)")
    }
    rehearsal.press("Left")
    #expect(rehearsal.text.components(separatedBy: ", yes: ").count == 3, "\(rehearsal.text)")
    rehearsal.press("Ctrl-S")
    let thursday = Self.friday.adding(days: -1)
    #expect(
      try checkIn(rehearsal, on: thursday)?.triggers == ["Late-Wine": true, "Caffeine": true])
    rehearsal.press("3 Left n Ctrl-S")
    #expect(
      try checkIn(rehearsal, on: thursday)?.triggers == ["Late-Wine": true, "caffeine": false])
    #expect(
      try checkIn(rehearsal, on: Self.friday.adding(days: -3))?.triggers == ["late wine": true])
  }

  // MARK: Medicines

  @Test func whatIsTakenIsKeptWithItsDays() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 m 1")
    rehearsal.type("Magnesium")
    try rehearsal.follow("[Dose]")
    rehearsal.type("250 mg at night")
    try rehearsal.follow("[Began]")
    rehearsal.type("2026-03")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.text.contains("Magnesium, 250 mg at night, since Mar 2026"))
    try rehearsal.follow("[Magnesium] Enter [Ended]")
    rehearsal.type("2025-12-24")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice == "It ended before it began. Which of the two days is right?")
    rehearsal.press("Backspace")
    rehearsal.type("yesterday")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.text.contains("until Fri 20 Nov 2026"))
    rehearsal.press("x")
    #expect(try rehearsal.diary.medicines().isEmpty)
  }

  // MARK: After a routine

  @Test func didItHelpBecomesALineOfTheDiary() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(100))
    rehearsal.press("f 1")
    #expect(
      rehearsal.text.contains("Write it down: 03:00 cramp, calf, 100 s, stretch helped"))
    #expect(!rehearsal.diary.isThere, "nothing is written unasked")
    rehearsal.press("d")
    let episode = try #require(try rehearsal.diary.episodes(limit: 9).first?.episode)
    #expect(episode.tactics == [.stretch] && episode.helped == .yes && episode.seconds == 100)
    #expect(rehearsal.page.place == "after-the-stretch", "and then what is next")
    rehearsal.press("d 2 Ctrl-S")
    #expect(try rehearsal.diary.episodes(limit: 9).map(\.episode.side) == [.right])
    // A second tactic against the same cramp goes to the same entry.
    rehearsal.press("Esc Esc Esc Esc 4 0 3 1 f 2")
    #expect(rehearsal.text.contains("stretch + heat helped a little"))
    rehearsal.press("d")
    let both = try rehearsal.diary.episodes(limit: 9).map(\.episode)
    #expect(both.map(\.tactics) == [[.stretch, .heat]] && both.map(\.helped) == [.some])
  }

  /// What happened before has nothing to do with it.
  @Test func anotherCrampIsAnotherEntry() throws {
    var rehearsal = try Rehearsal()
    try keep(rehearsal, daysAgo: 0) {
      $0.site = .foot
      $0.helped = .yes
    }
    try keep(rehearsal, daysAgo: 0)
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(225))
    rehearsal.press("3 d")
    let episodes = try rehearsal.diary.episodes(limit: 9).map(\.episode)
    #expect(episodes.count == 3 && episodes.filter(\.isOpen).count == 1)
    #expect(episodes.contains { $0.site == .foot && $0.helped == .yes && $0.tactics.isEmpty })
  }

  @Test func anotherRoundBelongsToTheSameCramp() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(20))
    rehearsal.press("f 1 d 2")
    rehearsal.wait(.seconds(40))
    rehearsal.press("f 3 d")
    let episodes = try rehearsal.diary.episodes(limit: 9).map(\.episode)
    #expect(episodes.count == 1 && episodes[0].seconds == 60 && episodes[0].helped == .no)
  }

  /// What another window has deleted meanwhile is written anew: "kept" is never said of nothing.
  @Test func whatWasDeletedMeanwhileIsWrittenAnew() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter f 2 d 1 f 1")
    try rehearsal.diary.delete(.episode, 1, at: rehearsal.time)
    rehearsal.press("d")
    #expect(rehearsal.page.notice?.hasPrefix("Saved:") == true)
    #expect(try rehearsal.diary.episodes(limit: 9).count == 1)
    rehearsal.press("Esc Esc Esc 7 3 0 3")
    try rehearsal.diary.delete(.checkIn, 1, at: rehearsal.time)
    rehearsal.press("y Ctrl-S")
    #expect(try checkIn(rehearsal)?.triggers["caffeine"] == true)
  }

  @Test func whatDidNotHelpStillGoesOn() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(225))
    rehearsal.press("3 d")
    #expect(try rehearsal.diary.openEpisode() != nil)
    rehearsal.press("Esc Esc Esc")
    #expect(rehearsal.text.contains("Still going on: cramp, calf, since 03:00"))
    rehearsal.press("1 Enter")
    rehearsal.wait(.seconds(60))
    rehearsal.press("f 1 d")
    let episode = try #require(try rehearsal.diary.episodes(limit: 9).first?.episode)
    #expect(!episode.isOpen && episode.seconds == 285 && episode.helped == .yes)
    #expect(try rehearsal.diary.episodes(limit: 9).count == 1)
  }

  @Test func skippingTheLineCostsNothing() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter f 1 Esc Esc 1 Enter")
    #expect(rehearsal.countdown != nil && !rehearsal.diary.isThere)
  }

  @Test func oneKeyWritesDownTheBedtimeStretch() throws {
    var rehearsal = try Rehearsal(minute: 22 * 60)
    rehearsal.press("6 2")
    rehearsal.wait(.seconds(181))
    rehearsal.press("1")
    #expect(
      rehearsal.text.contains("Your six weeks, Sat 21 Nov to Fri 1 Jan. Nights done so far: 1."))
    rehearsal.press("Esc")
    #expect(rehearsal.text.contains("Bedtime stretch done. Nights so far: 1"))
    // Left after a minute it is written down, and counts for nothing.
    rehearsal.press("6 2")
    rehearsal.wait(.seconds(20))
    rehearsal.press("f 1")
    #expect(rehearsal.text.contains("Nights done so far: 1."))
    rehearsal.press("Esc 7")
    #expect(rehearsal.text.contains("22:03 Bedtime stretch, 3 minutes, ended early"))
  }

  /// Whoever tapped through the steps has not done it: half of the time has to have passed.
  @Test(arguments: [(89, false), (90, true)]) func fromHalfOfItsTimeOnARunIsWhole(
    _ seconds: Int, _ isWhole: Bool
  ) throws {
    var rehearsal = try Rehearsal(minute: 22 * 60)
    rehearsal.press("6 2 Space")
    let count = rehearsal.countdown?.status.split { !$0.isNumber }.last
    let steps = try #require(count.flatMap { Int($0) })
    for _ in 1..<steps { rehearsal.press("n") }
    rehearsal.wait(.seconds(seconds))
    rehearsal.press("f 1")
    let entries = try rehearsal.diary.entries(DiaryFilter(), .newest, limit: 9).map(\.entry)
    guard case .run(let run)? = entries.first else {
      Issue.record("\(entries)")
      return
    }
    #expect(run.isWhole == isWhole)
  }

  /// Half of the time is not enough where the last step was not reached.
  @Test func aRunThatWasLeftBeforeItsLastStepIsNotWhole() throws {
    var rehearsal = try Rehearsal(minute: 22 * 60)
    rehearsal.press("6 2")
    rehearsal.wait(.seconds(120))
    rehearsal.press("f 1")
    #expect(rehearsal.page.notice?.contains("ended early") == true)
  }

  // MARK: Reminders

  @Test func aReminderLeadsToTheChecklistOrIsPutOff() throws {
    var rehearsal = try Rehearsal()
    for day in [1, 6, 11, 16] {
      try keep(rehearsal, daysAgo: day) {
        $0.kind = .twitch
        $0.site = .eyelid
      }
    }
    rehearsal.press("7 Esc d")
    #expect(
      rehearsal.text.contains("You wrote down twitches on 4 days over 16 days."))
    rehearsal.press("2")
    #expect(rehearsal.page.place == "home" && !rehearsal.text.contains("Twitches for more"))
    func isShown(after days: Int) throws -> Bool {
      let later = try rehearsal.again(daysLater: days)
      return later.text.contains("Twitches for more than two weeks")
    }
    #expect(try !isShown(after: 6))
    #expect(try isShown(after: 7), "once a week, not every day")
    // Whoever answers it in the checklist has done what it asks for.
    var later = try rehearsal.again(daysLater: 7)
    later.press("d 1")
    #expect(later.page.notice?.contains("A twitch coming and going") == true)
    later.press("2 n 0 0 0")
    #expect(try !isShown(after: 8))
  }
}
