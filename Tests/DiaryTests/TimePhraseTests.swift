import Content
import Diary
import Rehearsing
import Testing

/// What somebody typed and the time that was meant, `2026-11-21 03:10`, or why there is none.
private typealias Phrases = KeyValuePairs<String, String>

@Suite struct TimePhraseTests {
  private static let zones = [
    ("UTC", Zones.utc), ("Berlin", Zones.berlin), ("New York", Zones.newYork),
  ]

  /// `2026-11-21 03:10` or `2026-11-21 03:10:30` by the clock in the zone.
  private func moment(_ text: String, in zone: TimeZoneRules) throws -> Timestamp {
    let date = try #require(CalendarDate(String(text.prefix(10))))
    let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    let second = zip(clock, [3600, 60, 1]).map { $0 * $1 }.reduce(0, +)
    return zone.timestamp(of: LocalTime(date: date, second: second))
  }

  /// The same way round, with seconds only where there are some.
  private func shown(_ moment: Timestamp) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let second = moment.local.second
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60))"
    return "\(moment.local.date) \(clock)" + (second % 60 == 0 ? "" : ":\(two(second % 60))")
  }

  private func check(
    _ phrases: Phrases, at now: String, source: SourceLocation = #_sourceLocation
  ) throws {
    for (name, zone) in Self.zones {
      let now = try moment(now, in: zone)
      for (phrase, expected) in phrases {
        let read = TimePhrase.read(phrase, now: now, in: zone, BuiltInScreens.phrases)
        let note: Comment = "\"\(phrase)\" in \(name)"
        switch read {
        case .success(let moment):
          #expect(shown(moment) == expected, note, sourceLocation: source)
          #expect(moment == zone.timestamp(at: moment.seconds), note, sourceLocation: source)
        case .failure(let misunderstanding):
          #expect("\(misunderstanding.reason)" == expected, note, sourceLocation: source)
          #expect(misunderstanding.text == phrase, note, sourceLocation: source)
        }
      }
    }
  }

  // MARK: In the afternoon, Saturday

  private let afternoon = "2026-11-21 14:05"

  @Test func clockTimesAreTheLatestThatHaveBeen() throws {
    try check(
      [
        "now": "2026-11-21 14:05",
        "just now": "2026-11-21 14:05",
        "03:10": "2026-11-21 03:10",
        "3:10": "2026-11-21 03:10",
        "at 3:10": "2026-11-21 03:10",
        "0:00": "2026-11-21 00:00",
        "00:05": "2026-11-21 00:05",
        "14:05": "2026-11-21 14:05",
        "14:06": "2026-11-21 14:06",
        "14:07": "2026-11-20 14:07",
        "23:30": "2026-11-20 23:30",
        "3am": "2026-11-21 03:00",
        "3 am": "2026-11-21 03:00",
        "3 a.m.": "2026-11-21 03:00",
        "12am": "2026-11-21 00:00",
        "12:20 am": "2026-11-21 00:20",
        "12pm": "2026-11-21 12:00",
        "12:20pm": "2026-11-21 12:20",
        "1pm": "2026-11-21 13:00",
        "3:10 pm": "2026-11-20 15:10",
        "3:10pm": "2026-11-20 15:10",
        "03:10 p.m.": "2026-11-20 15:10",
        "noon": "2026-11-21 12:00",
        "midnight": "2026-11-21 00:00",
        "  AT   3:10   PM ": "2026-11-20 15:10",
        "\tNoon\n": "2026-11-21 12:00",
        "JUST NOW": "2026-11-21 14:05",
      ], at: afternoon)
  }

  @Test func soLongAgo() throws {
    try check(
      [
        "20 min ago": "2026-11-21 13:45",
        "20 minutes ago": "2026-11-21 13:45",
        "20m ago": "2026-11-21 13:45",
        "20min ago": "2026-11-21 13:45",
        "2 h ago": "2026-11-21 12:05",
        "2h ago": "2026-11-21 12:05",
        "2 hrs ago": "2026-11-21 12:05",
        "1h20 ago": "2026-11-21 12:45",
        "1 h 20 min ago": "2026-11-21 12:45",
        "an hour ago": "2026-11-21 13:05",
        "one hour ago": "2026-11-21 13:05",
        "half an hour ago": "2026-11-21 13:35",
        "a minute ago": "2026-11-21 14:04",
        "90 s ago": "2026-11-21 14:03:30",
        "two hours ago": "2026-11-21 12:05",
        "twelve hours ago": "2026-11-21 02:05",
        "72 hours ago": "2026-11-18 14:05",
        "0 min ago": "2026-11-21 14:05",
        "0 days ago": "2026-11-21 14:05",
        "a day ago": "2026-11-20 14:05",
        "3 days ago": "2026-11-18 14:05",
        "Three Days Ago": "2026-11-18 14:05",
        // Over the change of the clocks in Berlin and New York.
        "30 days ago": "2026-10-22 14:05",
        "3 days ago 22:40": "2026-11-18 22:40",
        "two days ago at 3am": "2026-11-19 03:00",
      ], at: afternoon)
  }

  @Test func daysByTheirNames() throws {
    try check(
      [
        "today 14:00": "2026-11-21 14:00",
        "today at noon": "2026-11-21 12:00",
        "today midnight": "2026-11-21 00:00",
        "yesterday 22:40": "2026-11-20 22:40",
        "yesterday 3:10": "2026-11-20 03:10",
        "yesterday at 10:40 pm": "2026-11-20 22:40",
        "10:40 pm yesterday": "2026-11-20 22:40",
        "yesterday noon": "2026-11-20 12:00",
        "last night 2am": "2026-11-21 02:00",
        "last night at 2:30": "2026-11-21 02:30",
        "3am last night": "2026-11-21 03:00",
        "last night 23:00": "2026-11-20 23:00",
        "last night 10:40 pm": "2026-11-20 22:40",
        "last night 10:40 am": "2026-11-21 10:40",
        "last night midnight": "2026-11-21 00:00",
        "this morning 7:15": "2026-11-21 07:15",
        "this morning at 7": "unknown",
        "7:15 this morning": "2026-11-21 07:15",
        "monday 7pm": "2026-11-16 19:00",
        "mon 19:00": "2026-11-16 19:00",
        "last monday 7pm": "2026-11-16 19:00",
        "last friday 23:00": "2026-11-20 23:00",
        "Sunday 0:10": "2026-11-15 00:10",
        "tues 6 am": "2026-11-17 06:00",
        "Wed at 13:00": "2026-11-18 13:00",
        "thursday noon": "2026-11-19 12:00",
        "saturday 14:00": "2026-11-21 14:00",
        "saturday 14:06": "2026-11-21 14:06",
        "saturday 15:00": "2026-11-14 15:00",
        "last saturday 14:00": "2026-11-14 14:00",
        "last sat 15:00": "2026-11-14 15:00",
        "7pm last monday": "2026-11-16 19:00",
      ], at: afternoon)
  }

  @Test func datesWithTheirTimes() throws {
    try check(
      [
        "2026-11-21 03:10": "2026-11-21 03:10",
        "2026-11-21T03:10": "2026-11-21 03:10",
        "2026-11-21t03:10:30": "2026-11-21 03:10:30",
        "2026-11-21 03:10:30": "2026-11-21 03:10:30",
        "2026-11-20 at 3am": "2026-11-20 03:00",
        "2026-07-01 22:40": "2026-07-01 22:40",
        "2024-02-29 22:40": "2024-02-29 22:40",
        "1969-12-31 23:59": "1969-12-31 23:59",
      ], at: afternoon)
  }

  @Test func anOffsetInTheTextIsKept() throws {
    for (name, zone) in Self.zones {
      let now = try moment("2026-11-22 14:05", in: zone)
      func read(_ text: String) throws -> Timestamp {
        try TimePhrase.read(text, now: now, in: zone, BuiltInScreens.phrases).get()
      }
      let moment = try moment("2026-11-21 02:10", in: Zones.utc).seconds
      #expect(
        try read("2026-11-21T03:10+01:00") == Timestamp(seconds: moment, offset: 3600), "\(name)")
      #expect(
        try read("2026-11-20 21:10:00-05:00") == Timestamp(seconds: moment, offset: -18_000),
        "\(name)")
      #expect(
        try read("2026-11-21T02:10:00Z") == zone.timestamp(at: moment),
        "Z says nothing about the clock on the wall: \(name)")
    }
  }

  // MARK: Refusals

  @Test func whatIsNotClearIsRefused() throws {
    try check(
      [
        "": "empty", " \t\n": "empty",
        "3.10": "unknown", "3": "unknown", "310": "unknown", "3:1": "unknown", "3:60": "unknown",
        "24:00": "unknown", "25:10": "unknown", "003:10": "unknown", "3:10:30": "unknown",
        "-3:10": "unknown", "+3:10": "unknown", "3:+1": "unknown", "3: 10": "unknown",
        "0am": "unknown", "13pm": "unknown", "15:10 pm": "unknown", "am": "unknown",
        "3am pm": "unknown", "3 1am": "unknown", "٣:١٠": "unknown", "at": "unknown",
        "ago": "unknown", "20 ago": "unknown", "20 min": "unknown", "in 20 min": "unknown",
        "-20 min ago": "unknown", "1.5 h ago": "unknown", "2 0 min ago": "unknown",
        "1 h 90 min ago": "unknown", "20 min 1 h ago": "unknown", "thirteen hours ago": "unknown",
        "20 min ago 3am": "unknown", "9999999 min ago": "unknown",
        "99999999999999999999 days ago": "unknown", "3 days 2 h ago": "unknown",
        "later": "unknown", "yesterday soon": "unknown", "yesterday 25:00": "unknown",
        "yesterday 03:10:30": "unknown", "yesterday 03:10Z": "unknown",
        "monday tuesday 3am": "unknown", "next monday 3am": "unknown", "21.11.2026": "unknown",
        "2026-11-21T": "unknown", "2026-11-21T3:10Z": "unknown",
        "2026-11-21 03:10+15:00": "unknown",
        "2026-11-21 03:10:60": "unknown", "2026-1-5 03:10": "unknown",
      ], at: afternoon)
  }

  @Test func aDayNeedsATimeThatGoesWithIt() throws {
    try check(
      [
        "2026-11-21": "needsTime", "last night": "needsTime", "today": "needsTime",
        "yesterday": "needsTime", "yesterday at": "needsTime", "this morning": "needsTime",
        "monday": "needsTime", "last mon": "needsTime",
        // Of which end of the day?
        "yesterday midnight": "needsTime", "monday midnight": "needsTime",
        // By the 24-hour clock in the morning, as people speak in the evening.
        "last night 10:40": "needsTime", "last night 6:30": "needsTime",
        "last night 12:30": "needsTime",
        "last night 2pm": "needsTime", "last night noon": "needsTime",
        "this morning 7pm": "needsTime", "this morning 12:30": "needsTime",
      ], at: afternoon)
  }

  @Test func theFutureAndDaysThatAreNoneAreRefused() throws {
    try check(
      [
        "today 14:06": "2026-11-21 14:06", "today 14:07": "future", "today 11pm": "future",
        "2026-11-21 14:06:00": "2026-11-21 14:06", "2026-11-21 14:06:01": "future",
        "2026-11-22 03:10": "future", "9999-12-31T23:59": "future",
        "2026-02-29 03:10": "noSuchDate", "2026-13-01 03:10": "noSuchDate",
        "2026-00-10": "noSuchDate", "2026-04-31": "noSuchDate", "1026-11-21 03:10": "noSuchDate",
        "0000-01-01 03:10": "noSuchDate", "999999 days ago": "noSuchDate",
      ], at: afternoon)
  }

  @Test func aLongTextIsKeptAsFarAsItsBeginning() {
    let now = Zones.utc.timestamp(at: 1_800_000_000)
    let long = String(repeating: "calf ", count: 40)
    guard
      case .failure(let refusal) = TimePhrase.read(
        long, now: now, in: Zones.utc, BuiltInScreens.phrases)
    else {
      Issue.record("understood")
      return
    }
    #expect(refusal.text == String(long.prefix(60)))
  }

  @Test func everyExampleIsUnderstood() throws {
    let now = try moment("2026-11-22 14:05", in: Zones.berlin)
    let phrases = [
      "last night", "this morning 7pm", "today", "yesterday", "monday", "2026-11-21",
      "2 days ago midnight",
    ]
    var refusals = phrases.map { Misunderstanding(reason: .needsTime, text: $0) }
    refusals += Misunderstanding.Reason.allCases.map { Misunderstanding(reason: $0, text: "3.10") }
    for refusal in refusals {
      let read = TimePhrase.read(
        refusal.example(BuiltInScreens.phrases), now: now, in: Zones.berlin, BuiltInScreens.phrases)
      #expect(throws: Never.self, "\(refusal)") { try read.get() }
    }
    #expect(refusals.first?.example(BuiltInScreens.phrases) == "last night 2am")
  }

  // MARK: In the night

  @Test func inTheNight() throws {
    try check(
      [
        "2am": "2026-11-21 02:00",
        "23:30": "2026-11-20 23:30",
        "3:30": "2026-11-20 03:30",
        "midnight": "2026-11-21 00:00",
        "noon": "2026-11-20 12:00",
        "last night 2am": "2026-11-21 02:00",
        "last night 23:00": "2026-11-20 23:00",
        // The night before, as it is not yet four.
        "last night 4am": "2026-11-20 04:00",
        "yesterday 23:00": "2026-11-20 23:00",
        "yesterday 2am": "2026-11-20 02:00",
        "today 2am": "2026-11-21 02:00",
        "today 23:00": "future",
        "this morning 2am": "2026-11-21 02:00",
        "this morning 7:15": "future",
        "friday 23:00": "2026-11-20 23:00",
        "last friday 23:00": "2026-11-20 23:00",
        "saturday 2am": "2026-11-21 02:00",
        "saturday 4am": "2026-11-14 04:00",
        "last saturday 2am": "2026-11-14 02:00",
        "4 hours ago": "2026-11-20 23:00",
        "a day ago": "2026-11-20 03:00",
      ], at: "2026-11-21 03:00")
  }

  @Test func lateInTheEvening() throws {
    try check(
      [
        "22:00": "2026-11-21 22:00",
        "last night 23:00": "2026-11-20 23:00",
        "last night 2am": "2026-11-21 02:00",
        // Within the minute that clocks may differ.
        "midnight": "2026-11-22 00:00",
        "sunday 0:00": "2026-11-22 00:00",
        "0:01": "2026-11-21 00:01",
        "sunday 0:01": "2026-11-15 00:01",
      ], at: "2026-11-21 23:59:30")
    try check(["last night 2am": "2026-11-21 02:00"], at: "2026-11-21 12:00")
    try check(["last night 2am": "2026-11-21 02:00"], at: "2026-11-21 11:59")
  }

  // MARK: When the clocks change

  /// Checks phrases at a moment in UTC, with the offset of what was understood in hours.
  private func check(
    _ phrases: Phrases, atUTC now: String, in zone: TimeZoneRules,
    source: SourceLocation = #_sourceLocation
  ) throws {
    let now = zone.timestamp(at: try moment(now, in: Zones.utc).seconds)
    for (phrase, expected) in phrases {
      let moment = try TimePhrase.read(phrase, now: now, in: zone, BuiltInScreens.phrases).get()
      let seen = "\(shown(moment)) \(moment.offset / 3600)"
      #expect(seen == expected, "\"\(phrase)\"", sourceLocation: source)
    }
  }

  @Test func berlinInSpring() throws {
    // 03:40 by the clock; two was three.
    try check(
      [
        "1h ago": "2026-03-29 01:40 1",
        "2 hours ago": "2026-03-29 00:40 1",
        "1:30": "2026-03-29 01:30 1",
        "3:30": "2026-03-29 03:30 2",
        // It was never 2:30 and 2:50; three quarters of an hour later it is as if it had been.
        "2:30": "2026-03-29 03:30 2",
        "2:50": "2026-03-28 02:50 1",
        "last night 23:00": "2026-03-28 23:00 1",
        "last night 2am": "2026-03-29 03:00 2",
        "a day ago": "2026-03-28 03:40 1",
        "24 h ago": "2026-03-28 02:40 1",
        "yesterday 3:40": "2026-03-28 03:40 1",
      ], atUTC: "2026-03-29 01:40", in: Zones.berlin)
    try check(["a day ago": "2026-03-29 03:30 2"], atUTC: "2026-03-30 00:30", in: Zones.berlin)
  }

  @Test func berlinInAutumn() throws {
    // 02:45 by the clock, for the second time.
    let again: Phrases = [
      "now": "2026-10-25 02:45 1",
      "20 min ago": "2026-10-25 02:25 1",
      "1h ago": "2026-10-25 02:45 2",
      "2:30": "2026-10-25 02:30 2",
      "2:50": "2026-10-25 02:50 2",
      "last night 2:30": "2026-10-25 02:30 2",
      "1:30": "2026-10-25 01:30 2",
      "a day ago": "2026-10-24 02:45 2",
      "24 h ago": "2026-10-24 03:45 2",
      "2026-10-25T02:30+01:00": "2026-10-25 02:30 1",
      "2026-10-25T01:30Z": "2026-10-25 02:30 1",
      "0 days ago": "2026-10-25 02:45 1",
    ]
    try check(again, atUTC: "2026-10-25 01:45", in: Zones.berlin)
    // 02:20 for the first time.
    try check(
      ["2:10": "2026-10-25 02:10 2", "2:30": "2026-10-24 02:30 2", "1h ago": "2026-10-25 01:20 2"],
      atUTC: "2026-10-25 00:20", in: Zones.berlin)
    try check(
      ["yesterday 2:30": "2026-10-25 02:30 2", "a day ago": "2026-10-25 09:00 1"],
      atUTC: "2026-10-26 08:00", in: Zones.berlin)
  }

  @Test func newYorkInSpringAndAutumn() throws {
    try check(
      [
        "1h ago": "2026-03-08 01:10 -5", "1:30": "2026-03-08 01:30 -5",
        "2:30": "2026-03-07 02:30 -5", "last night 11 pm": "2026-03-07 23:00 -5",
      ], atUTC: "2026-03-08 07:10", in: Zones.newYork)
    try check(
      [
        "now": "2026-11-01 01:15 -5", "1h ago": "2026-11-01 01:15 -4",
        "1:10": "2026-11-01 01:10 -4", "12 hours ago": "2026-10-31 14:15 -4",
        "last night 23:00": "2026-10-31 23:00 -4", "3 days ago": "2026-10-29 01:15 -4",
      ], atUTC: "2026-11-01 06:15", in: Zones.newYork)
  }

  // MARK: Whatever is typed

  private static let pieces =
    [
      "at", "now", "just", "ago", "last", "night", "this", "morning", "today", "yesterday",
      "monday", "fri", "noon", "midnight", "half", "an", "a", "hour", "hours", "min", "days", "h",
      "am", "pm", "3am", "02:30", "23:59", "2026-10-25", "2026-10-25T02:30", "+01:00", "-14:00",
      "Z", "T", "two", "0", "3", "20", "59", "999999", "9223372036854775807", "99", "🦵", "é",
      "\u{0}",
    ] + ":.-+ \t\n".map(String.init)

  @Test func nothingThatIsTypedCrashesOrLiesAhead() {
    var generator = Seeded(2026)
    var understood = 0
    for _ in 0..<5000 {
      let glue = Bool.random(using: &generator) ? " " : ""
      let text = (0..<Int.random(in: 0...5, using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: glue)
      let zone = Self.zones.randomElement(using: &generator)?.1 ?? Zones.utc
      let seconds = Int.random(in: 1_770_000_000...1_800_000_000, using: &generator)
      let now = zone.timestamp(at: seconds)
      switch TimePhrase.read(text, now: now, in: zone, BuiltInScreens.phrases) {
      case .success(let moment):
        understood += 1
        #expect(moment.seconds <= now.seconds + 60, "\"\(text)\" at \(seconds)")
        #expect(abs(moment.offset) <= 14 * 3600, "\"\(text)\"")
      case .failure(let refusal): #expect(text.hasPrefix(refusal.text), "\"\(text)\"")
      }
    }
    #expect(understood > 100, "the strings must be near enough to phrases to test anything")
  }

  @Test func characterSoupDoesNotCrash() {
    var generator = Seeded(7)
    let now = Zones.berlin.timestamp(at: 1_790_000_000)
    let characters = Array("0123456789:.-+ apmhdsTZtz\u{301}٣é\u{200D}🦵\u{0}")
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          characters.randomElement(using: &generator) ?? " "
        })
      if case .success(let moment) = TimePhrase.read(
        text, now: now, in: Zones.berlin, BuiltInScreens.phrases)
      {
        #expect(moment.seconds <= now.seconds + 60, "\"\(text)\"")
      }
    }
  }
}
