import Content
import Diary
import Exchange
import Rehearsing
import Testing

/// What other programs rely on in version 2 of `patterns --json`.
@Suite struct PatternsContractTests {
  private static let last = CalendarDate(year: 2026, month: 11, day: 20)
  private static let tonight = last.adding(days: 1)

  private func output(
    _ diary: SeededDiary, of kinds: [Episode.Kind] = Episode.Kind.allCases,
    suspect: Suspect? = nil, tonight: CalendarDate = tonight
  ) throws -> JSONValue {
    let report = TriggerRule.report(
      on: try diary.store.days(), of: kinds, suspect: suspect, tonight: tonight)
    let groups = try PatternsJSON.Groups(diary.store, of: kinds, tonight: tonight)
    return try JSONValue(json: PatternsJSON(report, of: kinds, groups).json)
  }

  private func lines(_ output: JSONValue) -> [JSONValue] { output["triggers"].list ?? [] }

  private func names(_ output: JSONValue) -> [String] {
    lines(output).map {
      ($0["trigger"].text ?? "") + ($0["isDayAfter"] == .truth(true) ? " after" : "")
    }
  }

  private func line(_ name: String, _ output: JSONValue) throws -> JSONValue {
    try #require(zip(names(output), lines(output)).first { $0.0 == name }?.1)
  }

  private static let caffeine = Suspect(trigger: "late caffeine", since: WorkedNights.first)

  // MARK: Triggers

  @Test func theWorkedNightsAreMet() throws {
    let found = try output(
      WorkedNights.diary(), suspect: Self.caffeine, tonight: WorkedNights.tonight)
    #expect(found["view"] == .text("all") && found["completeNights"] == .number(56))
    #expect(found["firstNight"] == .text("2026-02-20") && found["look"] == .number(2))
    #expect(found["lookedUpTo"] == .text("2026-04-16"))
    #expect(found["nextLook"] == .text("2026-05-14"))
    #expect(found["views"] == .number(1))
    #expect(
      found["family"]
        == .object(["suspect": .number(1), "sameDay": .number(3), "dayAfter": .number(4)]))
    #expect(
      found["suspect"]
        == .object(["trigger": .text("late caffeine"), "since": .text("2026-02-20")]))
    #expect(found["days"] == .number(54) && found["episodeDays"] == .number(26))
    #expect(
      names(found) == [
        "poor sleep", "late caffeine", "exercise", "exercise after", "late caffeine after",
        "poor sleep after", "stress", "stress after", "alcohol", "alcohol after",
      ])
    let sleep = try line("poor sleep", found)
    #expect(sleep["withEpisodes"] == .number(16) && sleep["withDays"] == .number(19))
    #expect(sleep["withoutEpisodes"] == .number(10) && sleep["withoutDays"] == .number(34))
    let worked = [
      "difference": 0.547988, "low": 0.273216, "high": 0.710357, "midP": 0.000099,
      "midPBlocks": 0.000844, "p": 0.000844, "level": 0.01 / 3,
    ]
    for (key, value) in worked {
      let number = try #require(sleep[key].number)
      #expect(abs(number - value) < 0.000_000_6, "\(key)")
      #expect(number != (number * 1e6).rounded() / 1e6, "\(key) is not rounded")
    }
    #expect(try line("exercise", found)["p"] == .number(1))
    let suspected = lines(found).filter { $0["isSuspect"] == .truth(true) }
    #expect(suspected.map { $0["trigger"].text } == ["late caffeine", "late caffeine"])
    #expect(
      lines(found).compactMap { $0["label"].text } == Array(repeating: "worth testing", count: 2)
        + Array(repeating: "no clear pattern", count: 6)
        + Array(repeating: "too early", count: 2))
  }

  /// Without labels by name alone, each same day first, with the same tables.
  @Test func aSelectionThatIsNoViewHasNoLabels() throws {
    let diary = try WorkedNights.diary()
    let all = try output(diary, suspect: Self.caffeine, tonight: WorkedNights.tonight)
    let found = try output(
      diary, of: [.cramp, .twitch], suspect: Self.caffeine, tonight: WorkedNights.tonight)
    #expect(found["kinds"] == .list([.text("cramp"), .text("twitch")]))
    #expect(found["view"] == .null && found["family"] == .null)
    #expect(found["look"] == .number(2) && found["views"] == .number(1))
    let sorted = ["alcohol", "exercise", "late caffeine", "poor sleep", "stress"]
    #expect(names(found) == sorted.flatMap { [$0, "\($0) after"] })
    for name in names(found) {
      let (own, other) = (try line(name, found), try line(name, all))
      for (key, value) in try #require(own.keys) {
        let isOfLabels = ["p", "level", "label"].contains(key)
        #expect(value == (isOfLabels ? .null : other[key]), "\(name) \(key)")
      }
    }
  }

  /// Names are sorted by the code points of their composed form: capitals before small letters, and
  /// an accent behind all of them.
  @Test func namesAreSortedByCodePoints() throws {
    var diary = try SeededDiary()
    let names = ["Zoo", "fish", "e\u{301}clair", "\u{FB00}", "\u{1D400}"]
    try diary.add(
      CheckIn(
        night: Self.last, triggers: Dictionary(uniqueKeysWithValues: names.map { ($0, true) })))
    #expect(
      self.names(try output(diary)) == names.flatMap { [$0, "\($0) after"] })
  }

  @Test func onlyWhatWasAnsweredOnACompleteNightHasLines() throws {
    var diary = try SeededDiary()
    try diary.add(CheckIn(night: Self.last, triggers: ["stress": false]))
    try diary.add(CheckIn(night: Self.tonight, triggers: ["period": true]))
    try diary.add(CheckIn(night: Self.tonight.adding(days: 3), triggers: ["illness": true]))
    let found = try output(diary)
    #expect(names(found) == ["stress", "stress after"])
    #expect(found["completeNights"] == .number(1) && found["days"] == .number(1))
  }

  // MARK: The suspect

  @Test func aSuspectNamedBeforeNight0CountsFromNight0() throws {
    let early = Suspect(trigger: "late caffeine", since: WorkedNights.first.adding(days: -9))
    let diary = try WorkedNights.diary()
    let found = try output(diary, suspect: early, tonight: WorkedNights.tonight)
    let usual = try output(diary, suspect: Self.caffeine, tonight: WorkedNights.tonight)
    #expect(found["suspect"]["since"] == .text("2026-02-11"))
    #expect(found["triggers"] == usual["triggers"] && found["family"] == usual["family"])
  }

  /// Named after the nights of this look it is shown, and changes nothing yet.
  @Test func aSuspectNamedTooLateIsShownAndDoesNotCount() throws {
    let late = Suspect(trigger: "late caffeine", since: WorkedNights.tonight)
    let diary = try WorkedNights.diary()
    let found = try output(diary, suspect: late, tonight: WorkedNights.tonight)
    let none = try output(diary, tonight: WorkedNights.tonight)
    #expect(found["suspect"]["since"] == .text("2026-04-17") && none["suspect"] == .null)
    #expect(found["family"] == none["family"] && names(found) == names(none))
    for (line, other) in zip(lines(found), lines(none)) {
      #expect(line["isSuspect"] == .truth(false) && line["level"] == other["level"])
      #expect(line["label"] == other["label"] && line["withDays"] == other["withDays"])
    }
  }

  @Test func aSuspectThatWasNeverAnsweredIsShown() throws {
    let moon = Suspect(trigger: "moon", since: Self.last)
    for diary in [try SeededDiary(), try SeededDiary.sample(weeks: 1)] {
      #expect(try output(diary, suspect: moon)["suspect"]["trigger"] == .text("moon"))
    }
  }

  // MARK: Episodes

  private func episode(
    _ night: CalendarDate, hour: Int, offset: Int = 0, _ kind: Episode.Kind = .cramp
  ) -> Episode {
    Episode(
      began: Timestamp(seconds: night.dayNumber * 86_400 + hour * 3600 - offset, offset: offset),
      kind: kind, site: .calf)
  }

  @Test func hoursAreThoseOfTheClockOfEachEntry() throws {
    var diary = try SeededDiary()
    // Three in the morning, wherever that was, and one at noon and one just before midnight.
    for offset in [-36_000, 0, 20_700, 45_900] {
      try diary.add(episode(Self.last.adding(days: -3), hour: 27, offset: offset))
    }
    try diary.add(episode(Self.last, hour: 12, offset: 3600))
    try diary.add(episode(Self.last, hour: 23, offset: -3600))
    let hours = try output(diary)["hours"].list?.compactMap(\.int)
    #expect(
      hours == (0..<24).map { [3: 4, 12: 1, 23: 1][$0] ?? 0 })
  }

  /// Episodes of nights before night 0 are counted, those of the running night are not; of triggers
  /// only nights since night 0.
  @Test func episodesOfAllCompleteNightsCount() throws {
    var diary = try SeededDiary()
    for ago in [0, 5, 200, 400] { try diary.add(episode(Self.last.adding(days: -ago), hour: 22)) }
    try diary.add(episode(Self.last.adding(days: -5), hour: 23))
    try diary.add(episode(Self.tonight, hour: 13))
    try diary.add(CheckIn(night: Self.last, triggers: [:]))
    let found = try output(diary)
    #expect(found["episodes"] == .number(5) && found["nightsWithEpisodes"] == .number(4))
    #expect(found["hours"].list?.compactMap(\.int).reduce(0, +) == 5)
    #expect(found["sites"].list?.first?["episodes"] == .number(5))
    #expect(found["days"] == .number(1) && found["episodeDays"] == .number(1))
    #expect(found["firstNight"] == .text("2026-11-20") && found["lengths"] == .null)
  }

  @Test func weeksAreTheLast182CompleteNights() throws {
    var diary = try SeededDiary()
    let oldest = Self.last.adding(days: -181)
    for night in [oldest.adding(days: -1), oldest, Self.last] {
      try diary.add(episode(night, hour: 23))
    }
    try diary.add(CheckIn(night: Self.last.adding(days: -2), triggers: ["stress": true]))
    let found = try output(diary)
    let weeks = try #require(found["weeks"].list)
    #expect(weeks.count == 26)
    #expect(weeks.first?["from"] == .text("2026-11-14"), "it ends with the last complete night")
    #expect(weeks.last?["from"] == .text(oldest.description))
    #expect(weeks.first?["nightsWith"] == .number(1) && weeks.first?["nightsWithout"] == .number(1))
    #expect(weeks.last?["episodes"] == .number(1), "the night before it is in none")
    let nights = try #require(found["nights"].list)
    #expect(
      nights.map { "\($0["night"].text ?? "") \($0["episodes"].int ?? -1)" } == [
        "\(oldest) 1", "2026-11-18 0", "2026-11-20 1",
      ])
  }

  @Test func lengthsAreNullWhereNoneIsKnown() throws {
    var diary = try SeededDiary()
    var long = episode(Self.last, hour: 23, .twitch)
    long.seconds = 90
    try diary.add(long)
    try diary.add(episode(Self.last, hour: 22))
    #expect(
      try output(diary)["lengths"]
        == .object(["known": .number(1), "median": .number(90), "longest": .number(90)]))
    let cramps = try output(diary, of: [.cramp, .backSpasm])
    #expect(cramps["lengths"] == .null && cramps["view"] == .text("cramps and back spasms"))
  }
}
