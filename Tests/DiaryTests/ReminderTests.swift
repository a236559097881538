import Content
import Diary
import Rehearsing
import Testing

/// When the diary says that something is a reason to be seen.
@Suite struct ReminderTests {
  private static let now = Timestamp(seconds: 1_795_036_000, offset: 3600)

  private func summary(
    _ nightsAgo: Int, _ kind: Episode.Kind = .cramp, _ site: Episode.Site = .calf,
    _ side: Episode.Side? = nil, _ change: (inout NightSummary) -> Void = { _ in }
  ) -> NightSummary {
    var summary = NightSummary(
      night: Self.now.night.adding(days: -nightsAgo), kind: kind, site: site, side: side)
    change(&summary)
    return summary
  }

  /// An episode that began so many minutes ago and was written down so many minutes ago.
  private func event(
    _ minutesAgo: Int, written: Int? = nil, order: Int64? = nil, _ kind: Episode.Kind = .cramp,
    _ change: (inout Episode) -> Void
  ) -> Written<Episode> {
    var episode = Episode(began: at(-minutesAgo), kind: kind, site: .calf)
    change(&episode)
    return Written(
      episode, Writing(order: order, seconds: at(-(written ?? minutesAgo)).seconds))
  }

  private func at(_ minutes: Int) -> Timestamp {
    Timestamp(seconds: Self.now.seconds + minutes * 60, offset: 3600)
  }

  private func putOff(
    _ reminder: Reminder, minutesAgo: Int, order: Int64? = nil
  ) -> Written<Dismissal> {
    let time = at(-minutesAgo)
    return Written(
      Dismissal(reminder: reminder, at: time), Writing(order: order, seconds: time.seconds))
  }

  private func check(
    minutesAgo: Int, _ answers: [String: Answer], tier: Tier? = .selfCare, unanswered: Int? = 0,
    order: Int64? = nil
  ) -> Written<CheckResult> {
    let time = at(-minutesAgo)
    return Written(
      CheckResult(at: time, answers: answers, tier: tier, unanswered: unanswered),
      Writing(order: order, seconds: time.seconds))
  }

  private func due(
    _ nights: [NightSummary] = [], _ events: [Written<Episode>] = [],
    _ dismissals: [Written<Dismissal>] = [], _ checks: [Written<CheckResult>] = []
  ) -> [Reminder] {
    let facts = ReminderFacts(
      nights: nights, events: events, dismissals: dismissals, checks: checks)
    return Reminder.due(facts, now: Self.now).map(\.reminder)
  }

  private static let day = 24 * 60

  // MARK: The rules

  /// The first and the last entry lie so many days apart, both counted.
  @Test(arguments: [
    ([0, 13], false), ([0, 14], true), ([14, 28], true), ([15, 29], false), ([0, 15], true),
    ([0, 31], false),
    ([3, 10, 18], true), ([0, 14, 28, 42, 56], true),
  ]) func twitchesOverMoreThanFourteenDays(_ nights: [Int], _ isDue: Bool) {
    let nightSummaries = nights.map { summary($0, .twitch, .eyelid) }
    #expect(due(nightSummaries).contains(.twoWeeks) == isDue, "\(nights)")
    #expect(!due(nights.map { summary($0) }).contains(.twoWeeks), "cramps are no twitches")
  }

  @Test func whatItSaysIsCounted() throws {
    let facts = ReminderFacts(nights: [0, 5, 20, 20, 12].map { summary($0, .twitch, .eyelid) })
    let spell = try #require(Reminder.due(facts, now: Self.now).first)
    #expect(spell.days == 4 && spell.span == 21)
  }

  /// Two sites that are no neighbours, or one on both sides, or neighbours on different sides.
  @Test(
    arguments: [
      (.eyelid, nil, .calf, nil, true), (.eyelid, nil, .face, nil, false),
      (.hand, nil, .shoulder, nil, true), (.neck, nil, .shoulder, nil, false),
      (.face, nil, .neck, nil, false), (.eyelid, nil, .neck, nil, true),
      (.lowBack, nil, .buttock, nil, false), (.shoulder, nil, .chestOrBelly, nil, false),
      (.frontThigh, nil, .shin, nil, false), (.frontThigh, nil, .foot, nil, true),
      (.calf, .left, .calf, .right, true), (.calf, .left, .calf, .left, false),
      (.calf, .left, .calf, nil, false), (.calf, .middle, .calf, .right, false),
      (.calf, .left, .shin, .right, true), (.calf, .left, .shin, .left, false),
    ] as [(Episode.Site, Episode.Side?, Episode.Site, Episode.Side?, Bool)])
  func twitchesInTwoPlaces(
    _ one: Episode.Site, _ side: Episode.Side?, _ other: Episode.Site, _ otherSide: Episode.Side?,
    _ isMany: Bool
  ) {
    for (a, b) in [(0, 9), (9, 0)] {
      let twitches = [summary(a, .twitch, one, side), summary(b, .twitch, other, otherSide)]
      #expect((due(twitches) == [.manyPlaces]) == isMany, "\(one) \(other)")
      #expect(due(twitches).isEmpty != isMany)
    }
  }

  @Test func manyPlacesAndBothSidesAreSeveralByThemselves() {
    #expect(due([summary(0, .twitch, .manyPlaces)]) == [.manyPlaces])
    #expect(due([summary(0, .twitch, .eyelid, .both)]) == [.manyPlaces])
    #expect(due([summary(0, .cramp, .calf, .both)]).isEmpty, "cramps are no twitches")
    #expect(
      due([summary(0, .twitch, .eyelid), summary(27, .twitch, .calf)]) == [.manyPlaces, .twoWeeks])
    #expect(due([summary(0, .twitch, .eyelid), summary(28, .twitch, .calf)]) == [.twoWeeks])
  }

  @Test func aLongCramp() {
    func long(_ minutesAgo: Int, _ seconds: Int, _ kind: Episode.Kind = .cramp) -> [Reminder] {
      due([], [event(minutesAgo, kind) { $0.seconds = seconds }])
    }
    #expect(long(30, 600) == [.longCramp] && long(30, 599).isEmpty)
    #expect(long(30, 600, .backSpasm) == [.longCramp] && long(30, 600, .notSure) == [.longCramp])
    #expect(long(30, 6000, .twitch).isEmpty, "a twitch may last")
    #expect(long(13 * Self.day, 600) == [.longCramp])
    #expect(long(14 * Self.day, 600).isEmpty, "it is over for two weeks")
    #expect(due([], [event(10) { $0.isOpen = true }]) == [.longCramp])
    #expect(due([], [event(9) { $0.isOpen = true }]).isEmpty)
  }

  /// Three nights in each of two weeks running; the night that is running counts in none.
  @Test func wokenOftenTwoWeeksRunning() {
    func woken(_ nights: [Int]) -> [Reminder] {
      due(nights.map { summary($0) { $0.wokeMe = true } })
    }
    #expect(woken([1, 2, 7, 8, 9, 14]) == [.brokenSleep])
    #expect(woken([0, 1, 2, 8, 9, 10]).isEmpty, "the night is not over")
    #expect(woken([1, 2, 8, 9, 10, 11]).isEmpty, "two nights in one of them")
    #expect(woken([1, 2, 3, 4, 5, 6, 7]).isEmpty, "one week alone")
    #expect(woken([1, 1, 1, 8, 8, 8]).isEmpty, "nights count, not cramps")
    // It stays as long as such a fortnight ended within the last seven complete nights.
    for later in 0...7 {
      #expect(woken([4, 5, 6, 11, 12, 13].map { $0 + later }) == [.brokenSleep], "\(later)")
    }
    #expect(woken([4, 5, 6, 11, 12, 13].map { $0 + 8 }).isEmpty)
  }

  @Test func soreForLongAndSigns() {
    #expect(due([summary(13) { $0.isSoreForLong = true }]) == [.longSoreness])
    #expect(due([summary(14) { $0.isSoreForLong = true }]).isEmpty)
    #expect(due([], [event(6 * Self.day) { $0.signs = [.darkPee] }]) == [.signs])
    #expect(due([], [event(14 * Self.day) { $0.signs = [.darkPee] }]).isEmpty)
  }

  @Test func thePressingOnesComeFirst() {
    let all = due(
      [
        summary(0) { $0.isSoreForLong = true }, summary(1, .twitch, .eyelid),
        summary(16, .twitch, .eyelid), summary(8, .twitch, .calf),
      ],
      [
        event(60) {
          $0.signs = [.weak]
          $0.seconds = 700
        }
      ])
    #expect(all == [.signs, .longCramp, .longSoreness, .manyPlaces, .twoWeeks])
  }

  // MARK: What was dealt with

  /// A sign that can be urgent rests for the night, all others for a week.
  @Test(arguments: [
    (Reminder.longCramp, 0, true), (.longCramp, 1, false), (.twoWeeks, 0, true),
    (.twoWeeks, 6, true), (.twoWeeks, 7, false),
  ]) func oneThatWasPutOffComesBack(_ reminder: Reminder, _ nightsAgo: Int, _ rests: Bool) {
    let twitches = [0, 15].map { summary($0, .twitch, .eyelid) }
    let cramp = [event(20 * Self.day - 7 * Self.day) { $0.seconds = 600 }]
    let later = [putOff(reminder, minutesAgo: nightsAgo * Self.day)]
    #expect(due(twitches, cramp, later).contains(reminder) != rests)
    let other: Reminder = reminder == .twoWeeks ? .longCramp : .twoWeeks
    #expect(due(twitches, cramp, later).contains(other), "another one is another one")
  }

  @Test func whatWasAnsweredIsNotAskedAgain() {
    let cramp = [event(8 * Self.day) { $0.seconds = 600 }]
    func left(_ nightsAgo: Int, _ answers: [String: Answer]) -> [Reminder] {
      due([], cramp, [], [check(minutesAgo: nightsAgo * Self.day, answers)])
    }
    #expect(left(0, ["U2": .yes]).isEmpty && left(6, ["U2": .no]).isEmpty)
    #expect(left(7, ["U2": .yes]) == [.longCramp])
    #expect(left(0, ["U1": .yes]) == [.longCramp], "it was not asked")
    // A checklist after it that did not ask takes nothing back.
    let both = [check(minutesAgo: Self.day, ["U2": .no]), check(minutesAgo: 5, ["B6": .no])]
    #expect(due([], cramp, [], both).isEmpty)
  }

  /// A sign is answered by the whole checklist, or by an emergency, which ends it.
  @Test func aSignNeedsAChecklistThatWasGoneThrough() {
    let sign = [event(60) { $0.signs = [.weak] }]
    func left(_ tier: Tier?, _ unanswered: Int?) -> [Reminder] {
      due([], sign, [], [check(minutesAgo: 5, [:], tier: tier, unanswered: unanswered)])
    }
    #expect(left(.selfCare, 0).isEmpty && left(.emergency, 40).isEmpty)
    #expect(left(.today, 3) == [.signs] && left(nil, 3) == [.signs])
    #expect(left(.today, nil).isEmpty, "before open questions were counted")
  }

  /// What counts is when it was written, not when it happened.
  @Test func whatIsWrittenLaterIsNews() {
    // Put off an hour ago; a sign of five hours ago, written a minute ago.
    let late = [event(300, written: 1) { $0.signs = [.darkPee] }]
    let early = [event(300, written: 299) { $0.signs = [.darkPee] }]
    #expect(due([], late, [putOff(.signs, minutesAgo: 60)]) == [.signs])
    #expect(due([], early, [putOff(.signs, minutesAgo: 60)]).isEmpty)
    // The same after a checklist, with a cramp of 25 minutes.
    let cramp = [event(300, written: 1) { $0.seconds = 1500 }]
    #expect(due([], cramp, [], [check(minutesAgo: 60, ["U2": .no])]) == [.longCramp])
    // One that is new brings back the others with it, a short cramp beside it brings back nothing.
    #expect(due([], early + late, [putOff(.signs, minutesAgo: 60)]) == [.signs])
    let short = [event(300, written: 1) { $0.seconds = 60 }]
    #expect(due([], early + short, [putOff(.signs, minutesAgo: 60)]).isEmpty)
  }

  /// The record of operations decides where it knows both: a clock can be set back.
  @Test func noTimeGoesBackwards() {
    let later = [event(300, written: 120, order: 9) { $0.signs = [.weak] }]
    #expect(due([], later, [putOff(.signs, minutesAgo: 60, order: 8)]) == [.signs])
    let before = [event(300, written: 10, order: 7) { $0.signs = [.weak] }]
    #expect(due([], before, [putOff(.signs, minutesAgo: 60, order: 8)]).isEmpty)
    // Without a record it counts as written when it began.
    let unknown = [event(300) { $0.signs = [.weak] }]
    #expect(due([], unknown, [putOff(.signs, minutesAgo: 60, order: 8)]).isEmpty)
  }

  /// What still goes on was no long cramp yet when the checklist was gone through.
  @Test func whatGoesOnBecomesLong() {
    let open = [event(20) { $0.isOpen = true }]
    #expect(due([], open, [], [check(minutesAgo: 15, ["U2": .no])]) == [.longCramp])
    #expect(due([], open, [], [check(minutesAgo: 10, ["U2": .no])]).isEmpty)
  }

  /// For the rules that count, one entry more is no news within the week.
  @Test func oneMoreTwitchIsNoNews() {
    let twitches = [0, 15].map { summary($0, .twitch, .eyelid) }
    #expect(due(twitches, [], [putOff(.twoWeeks, minutesAgo: 3 * Self.day)]).isEmpty)
  }

  @Test func oneTwitchThatLastsIsEnough() {
    let open = Timestamp(seconds: Self.now.seconds - 20 * 86_400, offset: 3600)
    #expect(due([summary(20, .twitch, .eyelid) { $0.openSince = open }]) == [.twoWeeks])
    #expect(due([summary(20, .twitch, .eyelid) { $0.longest = 20 * 86_400 }]) == [.twoWeeks])
    #expect(due([summary(20, .twitch, .eyelid) { $0.longest = 3600 }]).isEmpty)
  }

  // MARK: Six weeks

  @Test func aTryForgivesGaps() throws {
    let first = CalendarDate(year: 2026, month: 11, day: 1)
    func nights(_ days: [Int]) -> [CalendarDate] { days.map { first.adding(days: $0) } }
    #expect(StretchTrial([]) == nil)
    let gaps = try #require(StretchTrial(nights([0, 1, 20, 41])))
    #expect(gaps.began == first && gaps.done == 4)
    #expect(gaps.ends == CalendarDate(year: 2026, month: 12, day: 12))
    let next = try #require(StretchTrial(nights([0, 1, 20, 42, 43])))
    #expect(next.began == first.adding(days: 42) && next.done == 2)
    #expect(StretchTrial(nights([43, 0, 42, 1])) == StretchTrial(nights([0, 1, 42, 43])))
  }

  // MARK: Days

  @Test(arguments: [
    ("today", "2026-11-18"), ("yesterday", "2026-11-17"), ("2026-03-14", "2026-03-14"),
    ("2026-03", "2026-03-01"), ("2024", "2024-01-01"), ("3 weeks ago", "2026-10-28"),
    ("two months ago", "2026-09-18"), ("A Year Ago", "2025-11-18"), ("monday", "2026-11-16"),
    ("5 days ago", "2026-11-13"),
  ]) func daysAsPeopleSayThem(_ phrase: String, _ day: String) throws {
    let zone = TimeZoneRules { _ in 3600 }
    #expect(
      try DayPhrase.read(phrase, now: Self.now, in: zone, BuiltInScreens.phrases).get().description
        == day)
  }

  @Test(arguments: [
    ("", Misunderstanding.Reason.empty), ("soon", .unknown), ("2027", .future),
    ("2026-13", .unknown), ("2026-02-30", .noSuchDate), ("1800", .noSuchDate),
    ("9999 weeks ago", .noSuchDate), ("2026-12-01", .future),
  ]) func daysThatAreNone(_ phrase: String, _ reason: Misunderstanding.Reason) {
    let found = DayPhrase.read(
      phrase, now: Self.now, in: TimeZoneRules { _ in 3600 }, BuiltInScreens.phrases)
    #expect(found == .failure(Misunderstanding(reason: reason, text: phrase)))
  }

  @Test func aMonthEarlierNeverLeavesTheCalendar() throws {
    let zone = TimeZoneRules { _ in 0 }
    let last = zone.timestamp(
      of: LocalTime(date: CalendarDate(year: 2024, month: 3, day: 31), second: 0))
    let month = try DayPhrase.read("a month ago", now: last, in: zone, BuiltInScreens.phrases).get()
    #expect(month == CalendarDate(year: 2024, month: 2, day: 29))
    let year = try DayPhrase.read("12 months ago", now: last, in: zone, BuiltInScreens.phrases)
      .get()
    #expect(year == CalendarDate(year: 2023, month: 3, day: 31))
  }
}
