import Content
import Diary
import Rehearsing
import Testing

/// When the diary says that something is a reason to be seen.
@Suite struct ReminderTests {
  private static let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func summary(
    _ nightsAgo: Int, _ kind: Episode.Kind = .cramp, _ site: Episode.Site = .calf,
    _ change: (inout NightSummary) -> Void = { _ in }
  ) -> NightSummary {
    var summary = NightSummary(
      night: Self.now.night.adding(days: -nightsAgo), kind: kind, site: site)
    change(&summary)
    return summary
  }

  private func due(
    _ nightSummaries: [NightSummary], _ dismissals: [Dismissal] = [], _ check: CheckResult? = nil
  ) -> [Reminder] {
    Reminder.due(nightSummaries, dismissals: dismissals, check: check, now: Self.now).map(
      \.reminder)
  }

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
    let found = Reminder.due(
      [0, 5, 20, 20, 12].map { summary($0, .twitch, .eyelid) }, dismissals: [], now: Self.now)
    let spell = try #require(found.first)
    #expect(spell.days == 4 && spell.span == 21)
  }

  @Test func twitchesFarFromEachOther() {
    #expect(due([summary(0, .twitch, .eyelid), summary(9, .twitch, .calf)]) == [.manyPlaces])
    #expect(due([summary(0, .twitch, .eyelid), summary(9, .twitch, .face)]).isEmpty)
    #expect(due([summary(0, .twitch, .manyPlaces)]) == [.manyPlaces])
    #expect(due([summary(0, .twitch, .eyelid), summary(28, .twitch, .calf)]) == [.twoWeeks])
  }

  @Test func aLongCramp() {
    #expect(due([summary(0) { $0.longest = 600 }]) == [.longCramp])
    #expect(due([summary(0) { $0.longest = 599 }]).isEmpty)
    #expect(due([summary(13) { $0.longest = 600 }]) == [.longCramp])
    #expect(due([summary(14) { $0.longest = 600 }]).isEmpty, "it is over for two weeks")
    #expect(due([summary(0, .twitch) { $0.longest = 6000 }]).isEmpty, "a twitch may last")
    let open = Timestamp(seconds: Self.now.seconds - 600, offset: 3600)
    #expect(due([summary(0) { $0.openSince = open }]) == [.longCramp])
  }

  @Test func wokenOftenTwoWeeksRunning() {
    func woken(_ nights: [Int]) -> [Reminder] {
      due(nights.map { summary($0) { $0.wokeMe = true } })
    }
    #expect(woken([0, 1, 6, 7, 8, 13]) == [.brokenSleep])
    #expect(woken([0, 1, 7, 8, 9, 10]).isEmpty, "two nights in this week")
    #expect(woken([0, 1, 2, 3, 4, 5, 6]).isEmpty, "one week alone")
    #expect(woken([0, 1, 6, 7, 8, 14]).isEmpty)
    #expect(woken([0, 0, 0, 7, 7, 7]).isEmpty, "nights count, not cramps")
  }

  @Test func soreForLongAndSigns() {
    #expect(due([summary(13) { $0.isSoreForLong = true }]) == [.longSoreness])
    #expect(due([summary(14) { $0.isSoreForLong = true }]).isEmpty)
    #expect(due([summary(6) { $0.signs = [.darkPee] }]) == [.signs])
    #expect(due([summary(14) { $0.signs = [.darkPee] }]).isEmpty)
  }

  @Test func thePressingOnesComeFirst() {
    let all = due([
      summary(0) {
        $0.signs = [.weak]
        $0.longest = 700
        $0.isSoreForLong = true
      }, summary(1, .twitch, .eyelid), summary(16, .twitch, .eyelid), summary(8, .twitch, .calf),
    ])
    #expect(all == [.signs, .longCramp, .longSoreness, .manyPlaces, .twoWeeks])
  }

  @Test func oneThatWasPutOffComesBackAfterAWeek() {
    let cramp = [summary(0) { $0.longest = 600 }]
    func putOff(_ days: Int, _ reminder: Reminder = .longCramp) -> [Dismissal] {
      [
        Dismissal(
          reminder: reminder,
          at: Timestamp(seconds: Self.now.seconds - days * 86_400, offset: 3600))
      ]
    }
    #expect(due(cramp, putOff(0)).isEmpty && due(cramp, putOff(6)).isEmpty)
    #expect(due(cramp, putOff(7)) == [.longCramp])
    #expect(due(cramp, putOff(0, .twoWeeks)) == [.longCramp], "another one")
  }

  @Test func whatWasAnsweredIsNotAskedAgain() {
    let cramp = [summary(0) { $0.longest = 600 }]
    func check(_ daysAgo: Int, _ question: String) -> CheckResult {
      CheckResult(
        at: Timestamp(seconds: Self.now.seconds - daysAgo * 86_400, offset: 3600),
        answers: [question: .yes], tier: .today)
    }
    #expect(due(cramp, [], check(0, "U2")).isEmpty)
    #expect(due(cramp, [], check(0, "U1")) == [.longCramp])
    #expect(due(cramp, [], check(7, "U2")) == [.longCramp])
  }

  /// A week's rest is for what was known: a new event speaks up, whatever was answered before it.
  @Test func whatIsNewIsNotSilencedByWhatCameBefore() {
    func at(_ minutes: Int) -> Timestamp {
      Timestamp(seconds: Self.now.seconds + minutes * 60, offset: 3600)
    }
    let signs = [
      summary(0) {
        $0.signs = [.darkPee]
        $0.latest = at(-60).seconds
      }
    ]
    let (before, after) = (at(-90), at(-30))
    #expect(due(signs, [Dismissal(reminder: .signs, at: before)]) == [.signs])
    #expect(due(signs, [Dismissal(reminder: .signs, at: after)]).isEmpty)
    #expect(due(signs, [], CheckResult(at: before, answers: [:], tier: nil)) == [.signs])
    #expect(due(signs, [], CheckResult(at: after, answers: [:], tier: nil)).isEmpty)
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
