import Diary
import Rehearsing
import Testing

/// In the nights in which the clocks change.
extension TimePhraseTests {
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
}
