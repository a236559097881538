import Content
import Diary
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// The diary on the screen, driven by keys, on a real file.
@Suite struct DiaryTests {
  private func episodes(_ rehearsal: Rehearsal) throws -> [Episode] {
    try rehearsal.diary.episodes(limit: 100).map(\.episode)
  }

  private func episode(
    _ rehearsal: Rehearsal, minutesAgo: Int, _ change: (inout Episode) -> Void = { _ in }
  ) -> Entry {
    var episode = Episode(
      began: Timestamp(seconds: rehearsal.time.seconds - minutesAgo * 60, offset: 3600),
      kind: .cramp, site: .calf)
    change(&episode)
    return .episode(episode)
  }

  // MARK: Writing

  @Test func anEntryTakesAFewKeys() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Ctrl-S")
    let episode = try #require(try episodes(rehearsal).first)
    #expect(episode.kind == .cramp && episode.site == .calf)
    #expect(episode.began == rehearsal.time, "now, unless something else was said")
    #expect(rehearsal.page.place == "diary")
    #expect(rehearsal.page.notice == "Kept: Sat 21 Nov 2026, 03:00 cramp, calf.")
    #expect(rehearsal.text.contains("03:00 cramp, calf"))
  }

  @Test func everyFieldIsReachedByEnterAlone() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 0 Enter 1 Enter")
    rehearsal.type("02:40")
    rehearsal.press("Enter")
    rehearsal.type("3m")
    rehearsal.press("Enter 7 Enter 1 Enter 1 Enter 1 3 Enter 2 Enter 3 Enter 2 4 Enter")
    rehearsal.type("a note, 1 of 2")
    rehearsal.press("Enter Enter")
    var expected = Episode(
      began: Timestamp(seconds: rehearsal.time.seconds - 20 * 60, offset: 3600), kind: .cramp,
      site: .forearm)
    expected.side = .left
    expected.seconds = 180
    expected.intensity = 7
    expected.wokeMe = true
    expected.setting = .inBed
    expected.tactics = [.stretch, .heat]
    expected.helped = .some
    expected.sore = .twoDays
    expected.signs = [.numb, .darkPee]
    expected.note = "a note, 1 of 2"
    #expect(try episodes(rehearsal) == [expected])
  }

  @Test func twoDigitsAreOneNumberWhereThereAreSoMany() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 2 Enter 1 5")
    #expect(rehearsal.focusedField == "neck", "of a twitch the order is another")
    rehearsal.press("Enter Enter Enter Enter 1 0")
    #expect(rehearsal.focusedField == "10 of 10")
    rehearsal.press("7 5")
    #expect(rehearsal.focusedField == "5 of 10", "75 is too much, so 5 is meant")
    rehearsal.press("Backspace")
    #expect(rehearsal.focusedField == "-")
  }

  @Test func nothingAndSomethingDoNotGoTogether() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 Down Down Down Down Down Down Down Down 1 3")
    #expect(rehearsal.focusedField == "stretch, heat")
    rehearsal.press("6")
    #expect(rehearsal.focusedField == "nothing")
    rehearsal.press("2 1")
    #expect(rehearsal.focusedField == "stretch, massage")
    rehearsal.press("1 2")
    #expect(rehearsal.focusedField == "-", "what is chosen again is dropped")
  }

  @Test func whatIsNeededIsAskedForAndNothingIsLost() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 End Up")
    rehearsal.type("long note")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice == "\"Where\" is needed. Everything else can stay empty.")
    #expect(try episodes(rehearsal).isEmpty)
    rehearsal.press("3 Ctrl-S")
    #expect(try episodes(rehearsal).first?.note == "long note")
    #expect(try episodes(rehearsal).first?.site == .foot)
  }

  @Test(arguments: [
    ("tomorrow 9am", "is no time: write it like"),
    ("04:00", "Fri 20 Nov 2026, 04:00"), ("2026-12-24 10:00", "lies in the future"),
    ("last night", "needs a time of day: write it like \"last night 2am\""),
    ("2026-02-30 10:00", "is no day of the calendar"),
    ("last night 2am", "Sat 21 Nov 2026, 02:00"), ("an hour ago", "Sat 21 Nov 2026, 02:00"),
  ]) func aTimeIsSaidBackAtTheField(_ phrase: String, _ said: String) throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 Down Down Down")
    rehearsal.type(phrase)
    let note = try #require(rehearsal.focusedNote)
    #expect(note.contains(said), "\(note)")
  }

  @Test func aTimeThatIsNotUnderstoodKeepsTheFormOpen() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Down Down")
    rehearsal.type("soon")
    rehearsal.press("Enter")
    #expect(rehearsal.focusedField == "soon", "Enter does not pass over it")
    rehearsal.press("Down Ctrl-S")
    #expect(rehearsal.focusedField == "soon", "what was typed is still there")
    #expect(try episodes(rehearsal).isEmpty)
    rehearsal.press("Ctrl-U")
    rehearsal.type("02:00")
    rehearsal.press("Ctrl-S")
    #expect(try episodes(rehearsal).first?.began.local.second == 2 * 3600)
  }

  @Test func escapeAsksOnceWhereSomethingWouldBeLost() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 Esc")
    #expect(rehearsal.page.place == "diary", "nothing was written, nothing is asked")
    rehearsal.press("1 1 Esc")
    #expect(rehearsal.text.contains("Keep what you wrote?"))
    rehearsal.press("2")
    #expect(rehearsal.focusedField == "cramp", "it goes on where it was")
    rehearsal.press("Esc Esc")
    #expect(rehearsal.focusedField == "cramp", "Esc never throws anything away")
    rehearsal.press("Esc 3")
    #expect(rehearsal.page.place == "diary")
    rehearsal.press("1 1 Enter 1 Esc 1")
    #expect(try episodes(rehearsal).count == 1)
    rehearsal.press("1 1 q")
    #expect(rehearsal.text.contains("Keep what you wrote?"), "leaving the guide asks as well")
    #expect(rehearsal.effects.isEmpty)
    rehearsal.press("3 q")
    #expect(rehearsal.effects == [.quit])
  }

  @Test func onePageOverTheFormLosesNothing() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 F1 Esc Enter 1 ! Esc Ctrl-S")
    #expect(try episodes(rehearsal).count == 1)
    rehearsal.press("1 1 F1 q")
    #expect(rehearsal.text.contains("Keep what you wrote?"))
  }

  @Test func itBeginsNowAndIsDescribedLater() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      episode(rehearsal, minutesAgo: 3000) { $0.side = .right }, at: rehearsal.time)
    rehearsal.press("7 2")
    #expect(rehearsal.text.contains("As it was last time"))
    rehearsal.press("Ctrl-S Esc")
    #expect(rehearsal.text.contains("Still going on: cramp, right calf, since 03:00"))
    // Another start, four minutes later.
    rehearsal.wait(.seconds(240))
    rehearsal.press("d")
    #expect(rehearsal.focusedField == "4 min")
    rehearsal.press("Enter 6 Ctrl-S")
    let done = try #require(try episodes(rehearsal).first)
    #expect(done.seconds == 240 && !done.isOpen && done.intensity == 6 && done.side == .right)
    #expect(!rehearsal.text.contains("Still going on"))
  }

  @Test func anEntryIsChangedAndDeletedAndAllOfItTakenBack() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Ctrl-S End Enter Down 3 Ctrl-S")
    #expect(try episodes(rehearsal).map(\.site) == [.foot])
    rehearsal.press("x")
    #expect(try episodes(rehearsal).isEmpty)
    #expect(rehearsal.page.notice == "Deleted. Press u in the diary to bring it back.")
    rehearsal.press("u")
    #expect(rehearsal.focusedLabel?.hasPrefix("Deleted: Sat 21 Nov 2026, 03:00 cramp") == true)
    rehearsal.press("Enter")
    #expect(try episodes(rehearsal).map(\.site) == [.foot])
    rehearsal.press("Down Enter")
    #expect(try episodes(rehearsal).isEmpty, "down to the first change")
    rehearsal.press("r")
    #expect(try episodes(rehearsal).map(\.site) == [.calf])
    rehearsal.press("Home Enter")
    #expect(try episodes(rehearsal).isEmpty, "all three again, the deletion too")
    rehearsal.press("r")
    #expect(rehearsal.page.notice == "There is nothing to do again.")
  }

  @Test func anUnchangedTimeKeepsItsSecondAndItsOffset() throws {
    var rehearsal = try Rehearsal()
    let began = Timestamp(seconds: rehearsal.time.seconds - 5 * 86_400 + 17, offset: -18_000)
    try rehearsal.diary.add(
      .episode(Episode(began: began, kind: .twitch, site: .eyelid)), at: rehearsal.time)
    rehearsal.press("7 End Enter End Up Up")
    rehearsal.type("x")
    rehearsal.press("Ctrl-S")
    #expect(try episodes(rehearsal).map(\.began) == [began])
    #expect(try episodes(rehearsal).map(\.note) == ["x"])
  }

  @Test func aNoteCanHoldAnything() throws {
    let note =
      String(repeating: "שלום \u{1B}[2J\t👩‍👩‍👧 \u{202E}x\n", count: 5000) + "the end\u{7}"
    #expect(note.utf8.count > 100_000)
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      episode(rehearsal, minutesAgo: 1) { $0.note = note }, at: rehearsal.time)
    rehearsal.press("7 End Enter")
    for keys in ["", "End Up Up", "Backspace"] {
      rehearsal.press(keys)
      for columns in [40, 80, 120] {
        let picture = rehearsal.picture(Size(rows: 24, columns: columns))
        for line in picture.lines {
          #expect(
            !line.unicodeScalars.contains {
              $0.value < 32 || [0x200B, 0x200E, 0x200F].contains($0.value)
                || (0x202A...0x202E).contains($0.value)
            })
        }
      }
    }
    rehearsal.press("Ctrl-S")
    #expect(try episodes(rehearsal).map(\.note) == [String(note.dropLast())], "else as it was")
  }

  @Test func goingBackInATextDoesNotLeaveIt() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 End Up")
    rehearsal.type("Ouch! yes")
    rehearsal.press("Left Left Right")
    #expect(rehearsal.page.place == "new-entry" && rehearsal.focusedField == "Ouch! yes")
    rehearsal.press("Ctrl-U !")
    #expect(rehearsal.page.place == "red-flags/emergency", "in an empty field it calls for help")
  }

  @Test func whatIsPastedIsNeverTakenForKeys() throws {
    var rehearsal = try Rehearsal()
    rehearsal.paste("q1x d")
    #expect(rehearsal.page.place == "home" && rehearsal.effects.isEmpty)
    rehearsal.press("7 1 End Up")
    rehearsal.paste("it hurts! q")
    #expect(rehearsal.focusedField == "it hurts! q")
  }

  @Test func twoWindowsLoseNothingOfEachOther() throws {
    var one = try Rehearsal()
    try one.diary.add(episode(one, minutesAgo: 5), at: one.time)
    var other = try one.again()
    one.press("7 End Enter End Up Up")
    other.press("7 End Enter 2 Ctrl-S")
    one.type("a note")
    one.press("Ctrl-S")
    let both = try #require(try episodes(one).first)
    #expect(both.kind == .twitch && both.note == "a note")
    one.press("Enter 3")
    try other.diary.delete(.episode, 1, at: one.time)
    one.press("Ctrl-S")
    #expect(one.page.notice?.hasPrefix("This entry was deleted meanwhile") == true)
    #expect(try episodes(one).isEmpty)
    one.press("Ctrl-S")
    #expect(try episodes(one).map(\.kind) == [.backSpasm])
  }

  @Test func aSignIsTakenUpAtOnce() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 End Up Up 4 Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
    #expect(rehearsal.text.contains("You wrote down: dark pee."))
    #expect(rehearsal.page.notice?.hasPrefix("Kept:") == true)
    rehearsal.press("Enter Esc")
    #expect(rehearsal.page.place == "diary", "the reminder has done its work")
  }

  /// A reason that was there before is no new one: whoever adds a note is not reminded again.
  @Test func anOldSignSavedAgainIsNoNewReason() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 End Up Up 4 Ctrl-S Esc")
    rehearsal.press("End Enter End Up Up")
    rehearsal.type("after football")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "diary")
    #expect(try episodes(rehearsal).map(\.note) == ["after football"])
    // A sign that joins it is.
    rehearsal.press("End Enter End Up Up Up 1 Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
  }

  @Test func anOldLongCrampSavedAgainIsNoNewReason() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      episode(rehearsal, minutesAgo: 60) { $0.seconds = 600 }, at: rehearsal.time)
    rehearsal.press("7 End Enter End Up Up")
    rehearsal.type("x")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "diary")
    rehearsal.press("End Enter Down Down Down Down")
    rehearsal.type("11 min")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.place == "reminder")
  }

  // MARK: Reading

  @Test func theListIsByNightsTheNewestFirst() throws {
    var rehearsal = try Rehearsal()
    for minutes in [5, 200, 1500, 1500, 1500] {
      try rehearsal.diary.add(
        episode(rehearsal, minutesAgo: minutes) { $0.intensity = minutes % 7 }, at: rehearsal.time)
    }
    rehearsal.press("7")
    let nights = rehearsal.lines.filter { $0.contains("night to") }
    #expect(
      nights == [
        "Fri 20 Nov 2026, night to Sat", "Thu 19 Nov 2026, night to Fri",
      ])
    let times = rehearsal.lines.filter { $0.contains(" of 10") }
    #expect(times.count == 5 && times[0].contains("02:55") && times[1].contains("23:40"))
  }

  /// Thousands of entries: whatever is done, the cursor stays on a line, and going down meets each
  /// entry once, in order.
  @Test func aLongDiaryIsGoneThroughFromTopToBottomAndBack() throws {
    var rehearsal = try Rehearsal()
    let count = 700
    for index in 0..<count {
      try rehearsal.diary.add(
        episode(rehearsal, minutesAgo: index * 97) { $0.note = "number \(index)" },
        at: rehearsal.time)
    }
    rehearsal.press("7 Down Down Down Down Down Down Down")
    for index in 0..<count {
      #expect(rehearsal.focusedNote == "number \(index)")
      rehearsal.press("Down")
    }
    for index in (0..<count).reversed() {
      #expect(rehearsal.focusedNote == "number \(index)")
      rehearsal.press("Up")
    }
    rehearsal.press("End")
    #expect(rehearsal.focusedNote == "number \(count - 1)")
    rehearsal.press("Up Up x")
    #expect(rehearsal.focusedNote == "number \(count - 2)", "the one after the deleted one")
    rehearsal.press("Home Down Down Down Down Down Down Down")
    #expect(rehearsal.focusedNote == "number 0")
    #expect(rehearsal.page.blocks.count < 300, "never all of them at once")
  }

  @Test func theFilterShowsOnlySome() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(episode(rehearsal, minutesAgo: 5), at: rehearsal.time)
    try rehearsal.diary.add(
      episode(rehearsal, minutesAgo: 9) {
        $0.kind = .twitch
        $0.site = .eyelid
      }, at: rehearsal.time)
    try rehearsal.diary.add(
      episode(rehearsal, minutesAgo: 60 * 24 * 20) { $0.site = .foot }, at: rehearsal.time)
    rehearsal.press("7 f Enter Enter Esc")
    #expect(rehearsal.text.contains("Show: twitch"))
    #expect(rehearsal.text.contains("twitch, eyelid") && !rehearsal.text.contains("cramp, calf"))
    rehearsal.press("f Left Left Down Down Enter Esc")
    #expect(rehearsal.text.contains("Show: everything, the last 7 days"))
    #expect(!rehearsal.text.contains("foot") && rehearsal.text.contains("cramp, calf"))
    rehearsal.press("f Up Left Esc")
    #expect(rehearsal.text.contains("Nothing like this is in the diary."))
  }

  @Test func whatCannotBeReadSaysSoAndTheGuideWorks() throws {
    var rehearsal = try Rehearsal(diary: DiaryStore(path: nil))
    rehearsal.press("7")
    #expect(rehearsal.text.contains("There is no HOME, so there is nowhere to keep a diary."))
    rehearsal.press("1 1 Enter 1 Ctrl-S")
    #expect(rehearsal.page.notice?.contains("There is no HOME") == true)
    #expect(rehearsal.page.place == "new-entry", "what was written is still there")
    rehearsal.press("Esc 3 Esc 1 Enter")
    #expect(rehearsal.countdown != nil)
  }

  @Test func lookingIntoADiaryMakesNone() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 Esc 5 Esc 7 3 Esc 4 Esc 5 Esc 7 Esc 1")
    #expect(!rehearsal.diary.isThere)
  }
}
