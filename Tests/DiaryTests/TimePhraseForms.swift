import Content
import Diary
import Rehearsing
import Testing

/// The many ways to write one time.
extension TimePhraseTests {
  @Test func datesWithTheNamesOfMonths() throws {
    try check(
      [
        "21 Nov 2026 03:10": "2026-11-21 03:10",
        "Nov 21 3:10am": "2026-11-21 03:10",
        "21 November 03:10": "2026-11-21 03:10",
        "November 21, 2026 3:10 am": "2026-11-21 03:10",
        "21st of November at 3am": "2026-11-21 03:00",
        "on the 21st of November, 03:10": "2026-11-21 03:10",
        "the 3rd of Nov 22:40": "2026-11-03 22:40",
        "3am on Nov. 3rd": "2026-11-03 03:00",
        "2026 Nov 3 22:40": "2026-11-03 22:40",
        "3-Nov-2026 22:40": "2026-11-03 22:40",
        "1 March noon": "2026-03-01 12:00",
        "2 may 22.40": "2026-05-02 22:40",
        // The last such day; 29 February may be long ago.
        "29 Nov 03:10": "2025-11-29 03:10",
        "31 Dec 23:59": "2025-12-31 23:59",
        "29 Feb 22:40": "2024-02-29 22:40",
        // But later today is no year ago.
        "21 Nov 15:00": "future", "21 Nov 2027 03:10": "future",
        "31 Nov 03:10": "noSuchDate", "0 Nov 03:10": "noSuchDate", "32 Nov 03:10": "noSuchDate",
        "29 Feb 2026 03:10": "noSuchDate", "21 Nov 1826 03:10": "noSuchDate",
        "21 Nov": "needsTime", "21 Nov 2026": "needsTime", "21 Nov midnight": "needsTime",
        "21 Novembr 03:10": "unknown", "21 11 2026 03:10": "unknown", "Nov 03:10": "unknown",
        "21 Nov 26 03:10": "unknown", "21 Nov Dec 03:10": "unknown", "121 Nov 03:10": "unknown",
      ], at: Self.afternoon)
    try check(["1 Jan 0:00": "2027-01-01 00:00"], at: "2026-12-31 23:59:30")
    try check(["31 Dec 23:40": "2026-12-31 23:40"], at: "2027-01-01 00:10")
  }

  @Test func asThisProgramWritesIt() throws {
    try check(
      [
        "Sat 21 Nov 2026, 03:10": "2026-11-21 03:10",
        "Sat 21 Nov, 03:10": "2026-11-21 03:10",
        "Fri 20 Nov 2026, 22:40": "2026-11-20 22:40",
        "21 Nov 2026 Sat 03:10": "2026-11-21 03:10",
        "Sat 2026-11-21 03:10": "2026-11-21 03:10",
        "Saturday, November 21st, 2026 at 3:10am": "2026-11-21 03:10",
        "Fri 21 Nov 2026, 03:10": "wrongWeekday", "Mon 21 Nov, 03:10": "wrongWeekday",
        "Fri 2026-11-21 03:10": "wrongWeekday",
        "Sun 22 Nov 2026, 03:10": "future", "Sun 31 Nov 2026, 03:10": "noSuchDate",
      ], at: Self.afternoon)
  }

  @Test func partsOfTheDay() throws {
    try check(
      [
        "tonight 1am": "2026-11-21 01:00", "tonight at 2:30": "2026-11-21 02:30",
        "tonight 10pm": "future", "tonight 7am": "2026-11-21 07:00", "tonight": "needsTime",
        "tonight 10:40": "needsTime",
        "yesterday evening 9pm": "2026-11-20 21:00", "yesterday evening 9": "2026-11-20 21:00",
        "yesterday evening at 9:30": "2026-11-20 21:30",
        "yesterday evening 21:30": "2026-11-20 21:30", "yesterday evening 9am": "needsTime",
        "yesterday morning 7:15": "2026-11-20 07:15", "yesterday morning 7pm": "needsTime",
        "yesterday afternoon 3": "2026-11-20 15:00",
        "yesterday afternoon 12:10": "2026-11-20 12:10",
        "yesterday afternoon 11am": "needsTime",
        "yesterday night 11pm": "2026-11-20 23:00", "yesterday night 2am": "2026-11-21 02:00",
        "this morning at 7": "2026-11-21 07:00", "this afternoon 1:30": "2026-11-21 13:30",
        "this evening 9pm": "future", "today evening 9pm": "future",
        "monday night 2am": "2026-11-17 02:00", "monday night 23:00": "2026-11-16 23:00",
        "last monday evening 8": "2026-11-16 20:00", "20 Nov evening 9": "2026-11-20 21:00",
        "the day before yesterday 22:40": "2026-11-19 22:40",
        "day before yesterday evening 9": "2026-11-19 21:00",
        "3 in the morning": "2026-11-21 03:00", "9 in the evening": "2026-11-20 21:00",
        "11 at night": "2026-11-20 23:00", "last night 11": "2026-11-20 23:00",
        "last night 2": "2026-11-21 02:00", "last night half past 10": "2026-11-20 22:30",
      ], at: Self.afternoon)
    try check(
      [
        "tonight 1am": "2026-11-21 01:00", "tonight 11pm": "2026-11-20 23:00",
        "tonight 4am": "future", "this evening 9pm": "2026-11-20 21:00",
        "this evening at 9": "2026-11-20 21:00", "3 in the morning": "2026-11-21 03:00",
        "4 in the morning": "2026-11-20 04:00",
      ], at: "2026-11-21 03:00")
  }

  @Test func clocksAsPeopleSayThem() throws {
    try check(
      [
        "2.30am": "2026-11-21 02:30", "2.30 a.m.": "2026-11-21 02:30",
        "yesterday 22.40": "2026-11-20 22:40", "half past 2 am": "2026-11-21 02:30",
        "half past two am": "2026-11-21 02:30", "half past 2pm": "2026-11-20 14:30",
        "quarter past 3 am": "2026-11-21 03:15", "a quarter to 4 am": "2026-11-21 03:45",
        "quarter to 1 am": "2026-11-21 00:45", "quarter to one pm": "2026-11-21 12:45",
        "ten past three am": "2026-11-21 03:10", "20 to 4 am": "2026-11-21 03:40",
        "seven minutes past 3 am": "2026-11-21 03:07", "3 o'clock am": "2026-11-21 03:00",
        "3 o’clock am": "2026-11-21 03:00", "three am": "2026-11-21 03:00",
        "half past midnight": "2026-11-21 00:30", "ten to noon": "2026-11-21 11:50",
        "ten to midnight": "2026-11-20 23:50", "twenty-five past 1 am": "2026-11-21 01:25",
        "midday": "2026-11-21 12:00", "yesterday midday": "2026-11-20 12:00",
        "12 noon": "2026-11-21 12:00", "12 midnight": "2026-11-21 00:00",
        "about 3am": "2026-11-21 03:00", "at about 3am": "2026-11-21 03:00",
        "yesterday at around 9pm": "2026-11-20 21:00", "@3am": "2026-11-21 03:00",
        // By the hands of a dial: twice a day.
        "half past 2": "2026-11-21 02:30", "quarter past 12": "2026-11-21 12:15",
        "half past 1": "twoTimes", "2 o'clock": "twoTimes", "quarter to 12": "2026-11-21 11:45",
        "quarter to 12 pm": "2026-11-21 11:45", "yesterday half past 2": "twoTimes",
        // What is none.
        "half past": "unknown", "half past 14": "unknown", "half to 3": "unknown",
        "2 to 3": "unknown", "past 3": "unknown", "half past 2 in": "unknown",
        "60 past 3": "unknown", "quarter 3": "unknown", "13 o'clock am": "unknown",
      ], at: Self.afternoon)
  }

  @Test func soLongAgoInWords() throws {
    try check(
      [
        "about 20 min ago": "2026-11-21 13:45", "~20 min ago": "2026-11-21 13:45",
        "~ 20 min ago": "2026-11-21 13:45", "roughly 20 min ago": "2026-11-21 13:45",
        "twenty minutes ago": "2026-11-21 13:45", "twenty-five minutes ago": "2026-11-21 13:40",
        "twenty five minutes ago": "2026-11-21 13:40", "20-min ago": "2026-11-21 13:45",
        "sixty minutes ago": "2026-11-21 13:05", "thirteen hours ago": "2026-11-21 01:05",
        "1.5h ago": "2026-11-21 12:35", "1.5 h ago": "2026-11-21 12:35",
        "an hour and a half ago": "2026-11-21 12:35",
        "one and a half hours ago": "2026-11-21 12:35",
        "an hour and a quarter ago": "2026-11-21 12:50",
        "2 and a half hours ago": "2026-11-21 11:35",
        "quarter of an hour ago": "2026-11-21 13:50",
        "1 hour and 5 minutes ago": "2026-11-21 13:00",
        "three quarters of an hour ago": "2026-11-21 13:20", "1 h, 20 min ago": "2026-11-21 12:45",
        "a week ago": "2026-11-14 14:05", "two weeks ago at 3am": "2026-11-07 03:00",
        "1.5 days ago": "unknown", "3-5 min ago": "unknown", "a half ago": "unknown",
        "half and half hours ago": "unknown", "1 h and ago": "unknown", "and ago": "unknown",
      ], at: Self.afternoon)
  }

  @Test func asMachinesWriteIt() throws {
    for (name, zone) in Self.zones {
      let now = try moment("2026-11-22 14:05", in: zone)
      let expected = try moment("2026-11-21 02:10", in: Zones.utc).seconds
      for text in [
        "2026-11-21T02:10:00.250Z", "2026-11-21T02:10:00,25Z", "2026-11-21 02:10 UTC",
        "2026-11-21 02:10:00 GMT", "2026-11-21T02:10+0000", "2026-11-21T02:10+00",
        "2026-11-21 02:10 +0000", "2026-11-21T03:10:00.123456+01:00", "2026-11-21 03:10 +0100",
        "Sat, 21 Nov 2026 03:10:00 +0100", "21 Nov 2026 02:10Z", "2026-11-20T21:10-0500",
      ] {
        let read = TimePhrase.read(text, now: now, in: zone, BuiltInScreens.phrases)
        #expect(try read.get().seconds == expected, "\(text) in \(name)")
      }
    }
    try check(
      [
        "2026-11-21T03:10:00.": "unknown", "2026-11-21T03:10.5": "unknown",
        "2026-11-21T03:10+1": "unknown", "2026-11-21T03:10+15": "unknown",
        "2026-11-21 03:10 UTC+1": "unknown", "03:10 UTC": "unknown",
        "yesterday 03:10 UTC": "unknown",
        "2026-11-21T03:10:00.250": "2026-11-21 03:10",
      ], at: Self.afternoon)
  }
}
