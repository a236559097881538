import Content
import Diary
import Rehearsing
import Testing
import ViewModels

/// Fields that are asked only where they make sense, and what is remembered of those left empty.
@Suite struct RareFieldTests {
  private func labels(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.page.blocks.compactMap {
      if case .field(let line) = $0.kind { line.label } else { nil }
    }
  }

  @Test func placesAreAskedWhereThereAreMany() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: twitch] [Where: calf]")
    #expect(!labels(rehearsal).contains("Places"))
    let row = rehearsal.page.focus
    try rehearsal.choose("many places")
    #expect(rehearsal.page.focus == row, "the line of the cursor stays where it is")
    rehearsal.press("Enter")
    #expect(rehearsal.focusedName == "Places")
    try rehearsal.choose("calf", "eyelid")
    rehearsal.press("Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(episode.site == .manyPlaces && episode.places == [.calf, .eyelid])
    #expect(rehearsal.text.contains("twitch, many places, calf, eyelid"))
  }

  @Test func whatHelpedIsAskedOfEachOfSeveralThings() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: cramp] [Where: calf] [I tried: stretch]")
    #expect(!labels(rehearsal).contains { $0.hasPrefix("By ") }, "of one thing it is asked once")
    try rehearsal.choose("heat")
    #expect(
      labels(rehearsal).filter { $0.hasPrefix("By ") } == ["By stretch", "By heat"])
    try rehearsal.follow("[By stretch: no] [By heat: yes] Ctrl-S")
    #expect(
      try rehearsal.episodes().first?.helps == [.init(.stretch, .no), .init(.heat, .yes)])
    #expect(rehearsal.page.notice?.contains("stretch did not help, heat helped") == true)
    // What is taken back takes its answer with it.
    try rehearsal.follow("[Sat 03:00] Enter [I tried: heat] Ctrl-S")
    #expect(try rehearsal.episodes().first?.helps == [.init(.stretch, .no)])
  }

  @Test func hoursAndSleepAreAskedWhereTheyFit() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: cramp] [Where: calf]")
    #expect(!labels(rehearsal).contains("On and off"))
    #expect(!labels(rehearsal).contains("Bad sleep"))
    try rehearsal.follow("[What: twitch] [Woke me: yes] [Bad sleep] 8 [On and off]")
    rehearsal.type("three")
    #expect(
      rehearsal.focusedNote
        == "\"three\" does not fit here: write a whole number from 1 to 999, without a point.")
    rehearsal.press("Ctrl-S")
    #expect(try rehearsal.episodes().isEmpty)
    rehearsal.press("Ctrl-U")
    rehearsal.type("3")
    rehearsal.press("Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(episode.hours == 3 && episode.disturbance == 8)
    #expect(rehearsal.page.notice?.contains("on and off over 3 hours") == true)
    #expect(rehearsal.page.notice?.contains("sleep disturbed 8 of 10") == true)
  }

  @Test(arguments: ["0", "1000", "2.5", "-3", "3 h", "9999999999999999999999"])
  func whatIsNoCountIsRefused(_ text: String) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: twitch] [Where: eyelid] [On and off]")
    rehearsal.type(text)
    rehearsal.press("Ctrl-S")
    #expect(
      try rehearsal.episodes().isEmpty && rehearsal.page.notice?.contains("whole number") == true)
  }

  @Test func noneOfTheseExcludesTheOthers() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: cramp] [Where: calf] [And also: weak]")
    try rehearsal.choose("none of these")
    #expect(rehearsal.focusedField == "none of these")
    try rehearsal.choose("swelling")
    #expect(rehearsal.focusedField == "swelling")
    try rehearsal.choose("none of these")
    rehearsal.press("Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(episode.signs == [.none] && !episode.hasSign)
    #expect(rehearsal.page.place == "diary", "it is no reason for the checklist")
  }

  // MARK: Asked

  @Test func whatWasShownAndLeftIsRemembered() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow(
      "7 1 [What: cramp] [Where: calf] [And also: none of these] [How bad] 5 Ctrl-S")
    var episode = try #require(try rehearsal.episodes().first)
    #expect(
      episode.asked == [.side, .setting, .seconds, .wokeMe, .tactics, .helped, .sore])
    // It is filled in later, one emptied, and one that comes with another is left.
    try rehearsal.follow("[Sat 03:00] Enter [Side: left] [How bad] Ctrl-U [Woke me: yes] Ctrl-S")
    episode = try #require(try rehearsal.episodes().first)
    #expect(
      episode.asked == [
        .setting, .seconds, .intensity, .disturbance, .tactics, .helped, .sore,
      ])
  }

  @Test func whatIsHiddenWasNotAsked() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 1 [What: cramp] [Where: calf] [I tried: stretch] Ctrl-S")
    let episode = try #require(try rehearsal.episodes().first)
    #expect(!episode.asked.contains(.places) && !episode.asked.contains(.helps))
    #expect(!episode.asked.contains(.hours) && !episode.asked.contains(.disturbance))
    #expect(!episode.asked.contains(.tactics) && !episode.asked.contains(.note))
  }

  @Test func whatBeginsNowIsNotAskedYet() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("7 2")
    #expect(try rehearsal.episodes().first?.asked == [])
  }

  // MARK: What is taken

  @Test func mineralsAreAskedOfASupplementAndAddedUp() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.follow("7 m 1")
    rehearsal.type("Magnesium citrate")
    #expect(!labels(rehearsal).contains("Magnesium"))
    try rehearsal.follow("[It is a: supplement] [Magnesium] ")
    rehearsal.type("200 mg")
    try rehearsal.follow("[Began]")
    rehearsal.type("March 2024")
    rehearsal.press("Ctrl-S")
    guard case .medicine(let saved)? = try rehearsal.diary.medicines().first?.entry else {
      Issue.record("nothing was saved")
      return
    }
    #expect(saved.magnesium == 200 && saved.form == .supplement)
    #expect(saved.started == PartialDate("2024-03"), "no day is made up")
    #expect(
      rehearsal.text.contains("Magnesium citrate, 200 mg of magnesium a day, since Mar 2024"))
    #expect(rehearsal.text.contains("Magnesium in all that you take: 200 mg a day"))
    #expect(!rehearsal.text.contains("That is "))
    for (more, said) in [(100, "That is more than 250 mg."), (50, "That is 350 mg or more.")] {
      var other = Medicine(name: "other")
      other.magnesium = more
      try rehearsal.diary.add(.medicine(other), at: rehearsal.time)
      rehearsal.press("Esc m")
      #expect(rehearsal.text.contains(said), "\(more)")
    }
  }
}
