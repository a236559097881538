import Diary
import Rehearsing
import Testing

/// What is no time, or not clear enough to be one.
extension TimePhraseTests {
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
        "-20 min ago": "unknown", "1,5 h ago": "unknown", "2 0 min ago": "unknown",
        "1 h 90 min ago": "unknown", "20 min 1 h ago": "unknown", "umpteen hours ago": "unknown",
        "20 min ago 3am": "unknown", "9999999 min ago": "unknown",
        "99999999999999999999 days ago": "unknown", "3 days 2 h ago": "unknown",
        "later": "unknown", "yesterday soon": "unknown", "yesterday 25:00": "unknown",
        "yesterday 03:10:30": "unknown", "yesterday 03:10Z": "unknown",
        "monday tuesday 3am": "unknown", "next monday 3am": "unknown", "21.11.2026": "unknown",
        "2026-11-21T": "unknown", "2026-11-21T3:10Z": "unknown",
        "2026-11-21 03:10+15:00": "unknown",
        "2026-11-21 03:10:60": "unknown", "2026-1-5 03:10": "unknown",
      ], at: Self.afternoon)
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
      ], at: Self.afternoon)
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
      ], at: Self.afternoon)
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
}
