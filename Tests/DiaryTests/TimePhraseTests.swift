import Content
import Diary
import Rehearsing
import Testing

/// What somebody typed and the time that was meant, `2026-11-21 03:10`, or why there is none.
typealias Phrases = KeyValuePairs<String, String>

/// The times that people write, read back as points in time.
@Suite struct TimePhraseTests {
  static let zones = [
    ("UTC", Zones.utc), ("Berlin", Zones.berlin), ("New York", Zones.newYork),
  ]

  /// `2026-11-21 03:10` or `2026-11-21 03:10:30` by the clock in the zone.
  func moment(_ text: String, in zone: TimeZoneRules) throws -> Timestamp {
    let date = try #require(CalendarDate(String(text.prefix(10))))
    let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    let second = zip(clock, [3600, 60, 1]).map { $0 * $1 }.reduce(0, +)
    return zone.timestamp(of: LocalTime(date: date, second: second))
  }

  /// The same way round, with seconds only where there are some.
  func shown(_ moment: Timestamp) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let second = moment.local.second
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60))"
    return "\(moment.local.date) \(clock)" + (second % 60 == 0 ? "" : ":\(two(second % 60))")
  }

  func check(
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

  static let afternoon = "2026-11-21 14:05"

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
      ], at: Self.afternoon)
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
      ], at: Self.afternoon)
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
        "this morning at 7": "2026-11-21 07:00",
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
      ], at: Self.afternoon)
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
      ], at: Self.afternoon)
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
