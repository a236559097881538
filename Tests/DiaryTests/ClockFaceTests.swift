import Content
import Diary
import Rehearsing
import Testing

/// A time without `am` or `pm`, by a clock of twelve hours and by one of twenty-four.
@Suite struct ClockFaceTests {
  private static let day = CalendarDate(year: 2026, month: 11, day: 21)

  /// What was meant at a time of that day: `8:15` or `-1 8:15` for the day before; or why nothing.
  private func read(_ text: String, at clock: String, _ face: ClockFace) -> String {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    let second = zip(parts, [3600, 60, 1]).map { $0 * $1 }.reduce(0, +)
    let now = Zones.utc.timestamp(of: LocalTime(date: Self.day, second: second))
    let read = TimePhrase.read(text, now: now, in: Zones.utc, face: face, BuiltInScreens.phrases)
    switch read {
    case .success(let moment):
      let local = moment.local
      let minute = local.minute
      let clock = "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
      let days = local.date.dayNumber - Self.day.dayNumber
      return days == 0 ? clock : "\(days) \(clock)"
    case .failure(let refusal):
      return
        ([refusal.reason == .twoTimes ? "?" : "\(refusal.reason)"]
        + (refusal.reason == .twoTimes ? refusal.examples() : [])).joined(separator: " ")
    }
  }

  /// Typed, at what time, by a clock of twelve hours, and by one of twenty-four.
  @Test(arguments: [
    // In the evening, and in the morning.
    ("8:15", "21:00", "? 8:15am 20:15", "8:15"), ("8:15", "9:00", "8:15", "8:15"),
    ("8:15", "20:13:59", "8:15", "8:15"), ("8:15", "20:14", "? 8:15am 20:15", "8:15"),
    ("8:15", "8:14", "8:15", "8:15"), ("8:15", "8:13", "? 8:15am 20:15", "-1 8:15"),
    ("10:15", "9:00", "? 10:15am 22:15", "-1 10:15"),
    ("11:30", "01:00", "? 11:30am 23:30", "-1 11:30"),
    ("3:10", "14:05", "3:10", "3:10"), ("3:10", "16:00", "? 3:10am 15:10", "3:10"),
    ("1:00", "12:59", "? 1:00am 13:00", "1:00"), ("1:00", "12:58", "1:00", "1:00"),
    // Just after midnight.
    ("12:10", "00:30", "? 00:10 12:10pm", "? 00:10 12:10pm"),
    ("12:10", "00:09", "? 00:10 12:10pm", "? 00:10 12:10pm"),
    ("12:10", "00:08", "-1 12:10", "-1 12:10"),
    ("12:00", "00:00", "? 00:00 12:00pm", "? 00:00 12:00pm"),
    ("12:59", "00:59", "? 00:59 12:59pm", "? 00:59 12:59pm"),
    ("12:10", "01:00", "? 00:10 12:10pm", "-1 12:10"),
    ("12:10", "11:00", "? 00:10 12:10pm", "-1 12:10"),
    ("12:10", "12:30", "12:10", "12:10"), ("12:10", "21:00", "12:10", "12:10"),
    ("11:50", "00:30", "? 11:50am 23:50", "-1 11:50"),
    // What can be only one.
    ("08:15", "21:00", "8:15", "8:15"), ("20:15", "21:00", "20:15", "20:15"),
    ("8:15am", "21:00", "8:15", "8:15"), ("8:15 pm", "21:00", "20:15", "20:15"),
    ("0:10", "00:30", "0:10", "0:10"), ("00:10", "12:30", "0:10", "0:10"),
    ("13:10", "14:00", "13:10", "13:10"), ("12:10am", "00:30", "0:10", "0:10"),
    ("noon", "00:30", "-1 12:00", "-1 12:00"),
    // With a day.
    ("yesterday 8:15", "21:00", "? yesterday 8:15am yesterday 20:15", "-1 8:15"),
    ("yesterday 12:15", "21:00", "-1 12:15", "-1 12:15"),
    ("yesterday 08:15", "21:00", "-1 8:15", "-1 8:15"),
    ("today 8:15", "9:00", "8:15", "8:15"),
    ("today 8:15", "21:00", "? today 8:15am today 20:15", "8:15"),
    ("today 8:15", "7:00", "future", "future"), ("today 12:10", "00:30", "0:10", "0:10"),
    ("today 12:10", "01:30", "0:10", "future"), ("today 12:40", "00:30", "future", "future"),
    ("friday 8:15", "9:00", "? friday 8:15am friday 20:15", "-1 8:15"),
    ("saturday 8:15", "9:00", "8:15", "8:15"),
    ("at 8:15 on friday", "9:00", "? at 8:15am on friday at 20:15 on friday", "-1 8:15"),
    ("3 days ago 8:15", "9:00", "? 3 days ago 8:15am 3 days ago 20:15", "-3 8:15"),
    ("20 Nov 8:15", "9:00", "? 20 nov 8:15am 20 nov 20:15", "-1 8:15"),
    ("20 Nov 10:15", "9:00", "? 20 nov 10:15am 20 nov 22:15", "-1 10:15"),
    // As this program and others write it.
    ("Fri 20 Nov 2026, 10:15", "9:00", "-1 10:15", "-1 10:15"),
    ("Fri 20 Nov, 10:15", "9:00", "-1 10:15", "-1 10:15"),
    ("2026-11-20 10:15", "9:00", "-1 10:15", "-1 10:15"),
    ("2026-11-20 8:15", "9:00", "? 2026-11-20 8:15am 2026-11-20 20:15", "-1 8:15"),
    ("2026-11-20T10:15:00", "9:00", "-1 10:15", "-1 10:15"),
    ("2026-11-20 10:15Z", "9:00", "-1 10:15", "-1 10:15"),
    // With a part of the day.
    ("this morning 8:15", "21:00", "8:15", "8:15"),
    ("this morning 12:30", "21:00", "0:30", "needsTime"),
    ("yesterday evening 8:15", "9:00", "-1 20:15", "-1 20:15"),
    ("last night 10:40", "9:00", "-1 22:40", "needsTime"),
    ("last night 2:30", "9:00", "2:30", "2:30"),
    ("last night 12:30", "9:00", "0:30", "needsTime"),
    ("last night 8:15", "9:00", "-1 20:15", "needsTime"),
    // By the hands of a dial, wherever one is.
    ("half past 8", "21:00", "? 8:30am 20:30", "? 8:30am 20:30"),
    ("half past 8", "9:00", "8:30", "8:30"),
    ("8 o'clock", "21:00", "? 8:00am 20:00", "? 8:00am 20:00"),
    ("half past 12", "01:00", "? 00:30 12:30pm", "? 00:30 12:30pm"),
    ("half past 12", "13:00", "12:30", "12:30"),
  ]) func oneOrTwo(_ text: String, _ clock: String, _ twelve: String, _ twentyFour: String) {
    #expect(read(text, at: clock, .twelveHours) == twelve, "\(text) at \(clock), twelve hours")
    #expect(read(text, at: clock, .twentyFourHours) == twentyFour, "\(text) at \(clock)")
  }

  @Test func theCountryOfTheLocaleDecides() {
    for country in ["US", "AU", "CA", "IN", "PH", "NZ", "PK"] {
      #expect(ClockFace(country: country) == .twelveHours, "\(country)")
    }
    for country in ["GB", "IE", "DE", "FR", "ZA", "NG", "xx", ""] {
      #expect(ClockFace(country: country) == .twentyFourHours, "\(country)")
    }
    #expect(ClockFace(country: nil) == .twentyFourHours)
  }
}
