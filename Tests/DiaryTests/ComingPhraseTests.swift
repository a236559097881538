import Content
import Diary
import Rehearsing
import Testing

/// Times that are yet to come, read as people say them.
@Suite struct ComingPhraseTests {
  private let past = TimePhraseTests()
  /// A Saturday.
  private static let now = "2026-11-21 14:05"

  private func check(
    _ phrases: Phrases, at now: String = now, _ face: ClockFace = .twentyFourHours
  ) throws {
    for (name, zone) in TimePhraseTests.zones {
      let now = try past.moment(now, in: zone)
      for (phrase, expected) in phrases {
        let note: Comment = "\"\(phrase)\" in \(name)"
        switch ComingPhrase.read(phrase, now: now, in: zone, face: face, BuiltInScreens.phrases) {
        case .success(let moment): #expect(past.shown(moment) == expected, note)
        case .failure(let refusal): #expect("\(refusal.reason)" == expected, note)
        }
      }
    }
  }

  @Test func theNextSuchMomentIsMeant() throws {
    try check([
      "4 Dec 2026 10:20": "2026-12-04 10:20", "4 Dec 10:20": "2026-12-04 10:20",
      "2026-12-04 10:20": "2026-12-04 10:20", "2026-12-04T10:20": "2026-12-04 10:20",
      "Fri 4 Dec 2026, 10:20": "2026-12-04 10:20",
      "10:20 on the 4th of December": "2026-12-04 10:20",
      "tomorrow 10:20": "2026-11-22 10:20", "tomorrow at 9am": "2026-11-22 09:00",
      "tomorrow morning 9:30": "2026-11-22 09:30", "day after tomorrow 14:00": "2026-11-23 14:00",
      "today 14:06": "2026-11-21 14:06", "14:06": "2026-11-21 14:06", "14:05": "2026-11-22 14:05",
      "3am": "2026-11-22 03:00", "friday 2pm": "2026-11-27 14:00",
      "saturday 2pm": "2026-11-28 14:00", "sat 3pm": "2026-11-21 15:00",
      "in 3 days 10:20": "2026-11-24 10:20", "in a week at 9am": "2026-11-28 09:00",
      "in two weeks at 10:20": "2026-12-05 10:20",
      // There is one this year no more.
      "4 Nov 10:20": "2027-11-04 10:20",
      "31 Dec 2030 10:20": "2030-12-31 10:20",
    ])
    try check(
      ["12:00": "2026-10-25 12:00", "tomorrow 02:30": "2026-10-25 02:30"], at: "2026-10-24 12:30")
  }

  @Test func whatIsOverIsRefused() throws {
    try check([
      "yesterday 10:20": "past", "today 14:05": "past", "today 9am": "past",
      "20 Nov 2026 10:20": "past", "2026-11-21 14:05": "past", "3 days ago 10:20": "past",
      "20 min ago": "past", "last friday 2pm": "past", "now": "past", "last night 2am": "past",
      "yesterday": "past", "21 nov 10:20": "past",
    ])
  }

  @Test func whatIsNotClearIsRefused() throws {
    try check([
      "": "empty", "soon": "unknown", "next friday 10:20": "unknown", "in 20 min": "unknown",
      "tomorrow": "needsTime", "4 Dec": "needsTime", "in 2 weeks": "needsTime",
      "2026-02-30 10:20": "noSuchDate", "2126-12-04 10:20": "noSuchDate",
      "sat 4 dec 10:20": "wrongWeekday", "tomorrow half past 8": "twoTimes",
    ])
    // By a dial nobody knows which half of a coming day is meant.
    try check(
      ["tomorrow 9:30": "twoTimes", "tomorrow 09:30": "2026-11-22 09:30", "3:10": "twoTimes"],
      .twelveHours)
  }

  @Test(arguments: [
    ("yesterday 10:20", "tomorrow 10:20"), ("", "tomorrow 10:20"),
    ("4 decembr", "4 december 22:40"),
    ("next friday 10:20", "friday 10:20"), ("4.12.2026 10:20", "4 dec 2026 10:20"),
    ("sat 4 dec 10:20", "fri 4 dec 10:20"), ("30 feb 10:20", "28 feb 10:20"),
  ]) func whatIsShownInsteadIsUnderstood(_ phrase: String, _ hint: String) throws {
    let now = try past.moment(Self.now, in: Zones.berlin)
    func read(_ text: String) -> Result<Timestamp, Misunderstanding> {
      ComingPhrase.read(text, now: now, in: Zones.berlin, BuiltInScreens.phrases)
    }
    guard case .failure(let refusal) = read(phrase) else {
      Issue.record("\(phrase) was understood")
      return
    }
    #expect(refusal.examples() == [hint])
    for example in refusal.examples() { _ = try read(example).get() }
  }

  @Test func aTimeOfEachDayIsOnlyATime() throws {
    func read(_ text: String) -> Result<Int, Misunderstanding> {
      ComingPhrase.clock(text, BuiltInScreens.phrases)
    }
    for (text, minute) in [
      ("21:30", 1290), ("at 21.30", 1290), ("9.30pm", 1290), ("10 pm", 1320), ("09:30", 570),
      ("noon", 720), ("midnight", 0), ("half past nine pm", 1290),
    ] {
      #expect(try read(text).get() == minute * 60, "\(text)")
    }
    for (text, reason) in [
      ("", Misunderstanding.Reason.empty), ("25:00", .unknown), ("tomorrow 21:30", .unknown),
      ("9:30", .twoTimes), ("half past nine", .twoTimes), ("22", .unknown), ("now", .unknown),
    ] {
      guard case .failure(let refusal) = read(text) else {
        Issue.record("\(text) was understood")
        continue
      }
      #expect(refusal.reason == reason, "\(text)")
      for example in refusal.examples() { _ = try read(example).get() }
    }
    guard case .failure(let twice) = read("9:30") else { return }
    #expect(twice.examples() == ["9:30am", "21:30"])
  }
}
