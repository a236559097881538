import Content
import Diary
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// Writing something down, driven by keys, on a real file.
@Suite struct EntryFormTests {
  @Test func anEntryTakesAFewKeys() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(episode.kind == .cramp && episode.site == .calf)
    #expect(episode.began == rehearsal.time, "now, unless something else was said")
    #expect(rehearsal.page.place == "diary")
    #expect(rehearsal.page.notice == "Saved: Sat 21 Nov 2026, 03:00 cramp, calf.")
    #expect(rehearsal.text.contains("03:00 cramp, calf"))
  }

  @Test func everyFieldIsReachedByEnterAlone() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1")
    let answers = [
      ("What", "cramp"), ("Where", "forearm"), ("Side", "left"), ("When", nil), ("How long", nil),
      ("How bad", nil), ("Woke me", "yes"), ("I was", "in bed"), ("I tried", "stretch"),
      ("It helped", "a little"), ("By stretch", "no"), ("By heat", "yes"),
      ("Sore for", "1 to 2 days"), ("And also", "dark pee"), ("Bad sleep", nil),
      ("Note", nil), ("Save", nil),
    ]
    let typed = [
      "When": "02:40", "How long": "3m", "How bad": "7", "Bad sleep": "4",
      "Note": "a note, 1 of 2",
    ]
    for (field, answer) in answers {
      try rehearsal.go(to: field, with: .enter)
      if let answer { try rehearsal.choose(answer) }
      if let text = typed[field] { rehearsal.type(text) }
      if field == "I tried" { try rehearsal.choose("heat") }
      if field == "And also" { try rehearsal.choose("numb or tingling") }
    }
    rehearsal.press("Enter")
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
    expected.helps = [.init(.stretch, .no), .init(.heat, .yes)]
    expected.disturbance = 4
    expected.sore = .twoDays
    expected.signs = [.numb, .darkPee]
    expected.note = "a note, 1 of 2"
    #expect(try rehearsal.episodes() == [expected])
  }

  @Test func twoDigitsAreOneNumberWhereThereAreSoMany() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 2 Enter 1 5")
    #expect(rehearsal.focusedField == "neck", "of a twitch the order is another")
    try rehearsal.follow("[How bad] 1 0")
    #expect(rehearsal.focusedField == "10 of 10")
    rehearsal.press("7 5")
    #expect(rehearsal.focusedField == "5 of 10", "75 is too much, so 5 is meant")
    rehearsal.press("Backspace")
    #expect(rehearsal.focusedField == "-")
  }

  @Test func nothingAndSomethingDoNotGoTogether() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [I tried: stretch] [I tried: heat]")
    #expect(rehearsal.focusedField == "stretch, heat")
    try rehearsal.choose("nothing")
    #expect(rehearsal.focusedField == "nothing")
    try rehearsal.choose("massage", "stretch")
    #expect(rehearsal.focusedField == "stretch, massage")
    try rehearsal.choose("stretch", "massage")
    #expect(rehearsal.focusedField == "-", "what is chosen again is dropped")
  }

  @Test func whatIsNeededIsAskedForAndNothingIsLost() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 1 [Note]")
    rehearsal.type("long note")
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice == "\"Where\" is needed. Everything else can stay empty.")
    #expect(try rehearsal.episodes().isEmpty)
    rehearsal.press("3 Ctrl-S")
    #expect(try rehearsal.episodes().first?.note == "long note")
    #expect(try rehearsal.episodes().first?.site == .foot)
  }

  @Test(arguments: [
    ("later 9am", "is not a time: write it like"), ("tomorrow 9am", "lies in the future"),
    ("04:00", "Fri 20 Nov 2026, 04:00"), ("2026-12-24 10:00", "lies in the future"),
    ("last night", "needs a time of day: write it like \"last night 2am\""),
    ("2026-02-30 10:00", "is not a day of the calendar"),
    ("last night 2am", "Sat 21 Nov 2026, 02:00"), ("an hour ago", "Sat 21 Nov 2026, 02:00"),
  ]) func aTimeIsSaidBackAtTheField(_ phrase: String, _ said: String) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [When]")
    rehearsal.type(phrase)
    let note = try #require(rehearsal.focusedNote)
    #expect(note.contains(said), "\(note)")
  }

  /// Where the clock has twelve hours, a quarter past eight in the evening is two times.
  @Test func whatCanBeTwoTimesIsAsked() throws {
    for (country, minute, phrase, said) in [
      ("US", 21 * 60, "8:15", "\"8:15\" can be \"8:15am\" or \"20:15\": write the one you mean."),
      ("GB", 21 * 60, "8:15", "Sat 21 Nov 2026, 08:15"),
      ("US", 9 * 60, "8:15", "Sat 21 Nov 2026, 08:15"),
      ("US", 21 * 60, "8:15pm", "Sat 21 Nov 2026, 20:15"),
      ("GB", 30, "12:10", "\"12:10\" can be \"00:10\" or \"12:10pm\": write the one you mean."),
    ] {
      var rehearsal = try Rehearsal(minute: minute, country: country)
      try rehearsal.follow("7 1 1 Enter 1 [When]")
      rehearsal.type(phrase)
      #expect(rehearsal.focusedNote == said, "\(country) \(phrase)")
      rehearsal.press("Ctrl-S")
      #expect(try rehearsal.episodes().isEmpty == said.contains("can be"))
    }
  }

  @Test(arguments: [
    ("11", "\"11\" needs a unit: write \"11 min\" or \"11 s\"."),
    ("5 minuts", "\"5 minuts\" is not a length of time: write it like \"5 minutes\"."),
    ("3 days", "\"3 days\" is longer than two days, the most that fits here. Say it in the note."),
  ]) func aLengthThatIsNotClearIsAsked(_ typed: String, _ said: String) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 1 Enter 1 [How long]")
    rehearsal.type(typed)
    #expect(rehearsal.focusedNote == said)
    rehearsal.press("Enter")
    #expect(rehearsal.focusedField == typed)
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().isEmpty && rehearsal.page.notice == said)
  }

  /// What comes and goes has no length. The note says it, which has one already here.
  @Test func onAndOffGoesIntoTheNote() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 2 Enter 1 [Note]")
    rehearsal.type("left lid")
    try rehearsal.follow("[How long]")
    rehearsal.type("on and off, hours")
    #expect(rehearsal.focusedNote == "\"on and off, hours\" goes into the note.")
    rehearsal.press("Enter Up")
    #expect(rehearsal.focusedField == "-")
    rehearsal.type("on and off, hours")
    rehearsal.press("Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(episode.seconds == nil && !episode.isOpen)
    #expect(episode.note == "left lid (on and off, hours)", "once, though it was typed twice")
  }

  @Test func inPlainLinesANameIsWhatOnlyOneCanBe() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1")
    rehearsal.enter(line: "Cramp")
    for (line, said) in [
      ("thigh", "\"thigh\" can be back of thigh or front of thigh: write the one you mean."),
      ("back", "\"back\" can be back of thigh or low back: write the one you mean."),
      ("caff", "\"caff\" is not in the list: did you mean calf?"),
    ] {
      rehearsal.enter(line: line)
      #expect(rehearsal.page.notice == said && rehearsal.focusedField == "-")
    }
    rehearsal.enter(line: "knee")
    #expect(rehearsal.page.notice?.hasPrefix("1\u{A0}calf") == true)
    rehearsal.enter(line: "up")
    rehearsal.enter(line: "down")
    #expect(rehearsal.focusedField == "-", "these are keys, though a place begins with one")
    rehearsal.enter(line: "FOOT")
    #expect(rehearsal.page.notice == "Where: foot or toes")
  }

  @Test func aTimeThatIsNotUnderstoodKeepsTheFormOpen() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 1 Enter 1 [When]")
    rehearsal.type("soon")
    rehearsal.press("Enter")
    #expect(rehearsal.focusedField == "soon", "Enter does not pass over it")
    rehearsal.press("Down Ctrl-S")
    #expect(rehearsal.focusedField == "soon", "what was typed is still there")
    #expect(try rehearsal.episodes().isEmpty)
    rehearsal.press("Ctrl-U")
    rehearsal.type("02:00")
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().first?.began.local.second == 2 * 3600)
  }

  @Test func escapeAsksOnceWhereSomethingWouldBeLost() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 Esc")
    #expect(rehearsal.page.place == "diary", "nothing was written, nothing is asked")
    rehearsal.press("1 1 Esc")
    #expect(rehearsal.text.contains("Save what you wrote?"))
    rehearsal.press("2")
    #expect(rehearsal.focusedField == "cramp", "it goes on where it was")
    rehearsal.press("Esc Esc")
    #expect(rehearsal.focusedField == "cramp", "Esc never throws anything away")
    rehearsal.press("Esc 3")
    #expect(rehearsal.page.place == "diary")
    rehearsal.press("1 1 Enter 1 Esc 1")
    #expect(try rehearsal.episodes().count == 1)
    rehearsal.press("1 1 q")
    #expect(rehearsal.text.contains("Save what you wrote?"), "leaving the guide asks as well")
    #expect(rehearsal.effects.isEmpty)
    rehearsal.press("3 q")
    #expect(rehearsal.effects == [.quit])
  }

  @Test func onePageOverTheFormLosesNothing() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 F1 Esc Enter 1 ! Esc Ctrl-S")
    #expect(try rehearsal.episodes().count == 1)
    rehearsal.press("1 1 F1 q")
    #expect(rehearsal.text.contains("Save what you wrote?"))
  }

  @Test func itBeginsNowAndIsDescribedLater() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 3000) { $0.side = .right }, at: rehearsal.time)
    rehearsal.press("7 2")
    #expect(rehearsal.text.contains("It is saved, and its time runs."))
    #expect(try rehearsal.episodes().first?.isOpen == true, "before it is described")
    rehearsal.press("Esc Esc")
    #expect(rehearsal.text.contains("Still going on: cramp, right calf, since 03:00"))
    // Another start, four minutes later.
    rehearsal.wait(.seconds(240))
    rehearsal.press("d")
    #expect(rehearsal.focusedField == "4 min")
    rehearsal.press("Enter 6 Ctrl-S")
    let done = try #require(try rehearsal.episodes().first)
    #expect(done.seconds == 240 && !done.isOpen && done.intensity == 6 && done.side == .right)
    #expect(!rehearsal.text.contains("Still going on"))
  }

  /// Whoever closes the window at once has the time all the same, and nothing that nobody said.
  @Test func withAnEmptyDiaryItBeginsWithoutBeingDescribed() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 2")
    let begun = try #require(try rehearsal.episodes().first)
    #expect(begun.isOpen && begun.kind == .notSure && begun.site == .unsaid)
    #expect(begun.began == rehearsal.time)
    rehearsal.wait(.seconds(90))
    rehearsal.press("Ctrl-S")
    #expect(rehearsal.page.notice?.hasPrefix("\"What\" is needed") == true)
    rehearsal.press("1 Enter 1 Ctrl-S")
    let described = try rehearsal.episodes()
    #expect(described.map(\.site) == [.calf] && described.map(\.began) == [begun.began])
    // Undo takes back the description, and then the entry.
    rehearsal.press("u Enter")
    #expect(try rehearsal.episodes() == [begun])
    rehearsal.press("u")
    #expect(try rehearsal.episodes().isEmpty)
  }

  @Test func whatIsDiscardedIsSaid() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Esc 3")
    #expect(rehearsal.page.notice == "Nothing was saved.")
    rehearsal.press("1 1 Enter 1 Ctrl-S End Enter Down 3 Esc 3")
    #expect(
      rehearsal.page.notice == "The changes were discarded. The entry is as it was.")
    rehearsal.press("3 y Ctrl-S 3 n Esc 3")
    #expect(
      rehearsal.page.notice == "The changes were discarded. The entry is as it was.")
  }

  @Test func anEntryIsChangedAndDeletedAndAllOfItTakenBack() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1 1 Enter 1 Ctrl-S End Enter Down 3 Ctrl-S")
    #expect(try rehearsal.episodes().map(\.site) == [.foot])
    rehearsal.press("x")
    #expect(try rehearsal.episodes().isEmpty)
    #expect(rehearsal.page.notice == "Deleted. Press u in the diary to bring it back.")
    rehearsal.press("u")
    #expect(rehearsal.focusedLabel?.hasPrefix("Deleted: Sat 21 Nov 2026, 03:00 cramp") == true)
    rehearsal.press("Enter")
    #expect(try rehearsal.episodes().map(\.site) == [.foot])
    #expect(
      rehearsal.page.notice == "Undone: Deleted: Sat 21 Nov 2026, 03:00 cramp, foot or toes")
    rehearsal.press("Enter Ctrl-R Enter")
    #expect(try rehearsal.episodes().map(\.site) == [.foot], "the cursor is where it was")
    rehearsal.press("Down Down Enter")
    #expect(try rehearsal.episodes().isEmpty, "down to the first change")
    rehearsal.press("r")
    #expect(try rehearsal.episodes().map(\.site) == [.calf])
    rehearsal.press("Home Enter")
    #expect(try rehearsal.episodes().isEmpty, "all three again, the deletion too")
    rehearsal.press("r")
    #expect(rehearsal.page.notice == "There is nothing to redo.")
  }

  @Test func anUnchangedTimeKeepsItsSecondAndItsOffset() throws {
    var rehearsal = try Rehearsal()
    let began = Timestamp(seconds: rehearsal.time.seconds - 5 * 86_400 + 17, offset: -18_000)
    try rehearsal.diary.add(
      .episode(Episode(began: began, kind: .twitch, site: .eyelid)), at: rehearsal.time)
    try rehearsal.follow("7 End Enter [Note]")
    rehearsal.type("x")
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().map(\.began) == [began])
    #expect(try rehearsal.episodes().map(\.note) == ["x"])
  }

  @Test func aNoteCanHoldAnything() throws {
    let note =
      String(repeating: "שלום \u{1B}[2J\t👩‍👩‍👧 \u{202E}x\n", count: 5000) + "the end\u{7}"
    #expect(note.utf8.count > 100_000)
    var rehearsal = try Rehearsal()
    try rehearsal.diary.add(
      rehearsal.episode(minutesAgo: 1) { $0.note = note }, at: rehearsal.time)
    rehearsal.press("7 End Enter")
    for way in ["", "[Note]", "Backspace"] {
      try rehearsal.follow(way)
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
    #expect(try rehearsal.episodes().map(\.note) == [String(note.dropLast())], "else as it was")
  }

  @Test func goingBackInATextDoesNotLeaveIt() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [Note]")
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
    try rehearsal.follow("7 1 [Note]")
    rehearsal.paste("it hurts! q")
    #expect(rehearsal.focusedField == "it hurts! q")
  }

  @Test func twoWindowsLoseNothingOfEachOther() throws {
    var one = try Rehearsal()
    try one.diary.add(one.episode(minutesAgo: 5), at: one.time)
    var other = try one.again()
    try one.follow("7 End Enter [Note]")
    other.press("7 End Enter 2 Ctrl-S")
    one.type("a note")
    one.press("Ctrl-S")
    let both = try #require(try one.episodes().first)
    #expect(both.kind == .twitch && both.note == "a note")
    one.press("Enter 3")
    try other.diary.delete(.episode, 1, at: one.time)
    one.press("Ctrl-S")
    #expect(one.page.notice?.hasPrefix("This entry was deleted in the meantime") == true)
    #expect(try one.episodes().isEmpty)
    one.press("Ctrl-S")
    #expect(try one.episodes().map(\.kind) == [.backSpasm])
  }
}
