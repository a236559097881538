import Content
import Diary
import Rehearsing
import Testing

/// Days as people write them, by their dates and by their nights.
@Suite struct DayPhraseTests {
  private func read(
    _ text: String, hour: Int = 14, to precision: DayPhrase.Precision = .month
  ) -> String {
    let now = Zones.utc.timestamp(
      of: LocalTime(date: CalendarDate(year: 2026, month: 11, day: 21), second: hour * 3600))
    switch DayPhrase.read(text, now: now, in: Zones.utc, to: precision, BuiltInScreens.phrases) {
    case .success(let date): return date.description
    case .failure(let refusal): return "\(refusal.reason)"
    }
  }

  @Test(arguments: [
    ("21 Nov", "2026-11-21"), ("20 November 2026", "2026-11-20"), ("Nov 3rd", "2026-11-03"),
    ("29 Nov", "2025-11-29"), ("Sat 21 Nov 2026", "2026-11-21"), ("Sat 21 Nov", "2026-11-21"),
    ("Fri 21 Nov", "wrongWeekday"), ("Sun 29 Nov 2026", "future"), ("31 Nov", "noSuchDate"),
    ("Friday", "2026-11-20"), ("on Saturday", "2026-11-21"), ("last saturday", "2026-11-14"),
    ("last night", "2026-11-20"), ("tonight", "2026-11-21"), ("yesterday evening", "2026-11-20"),
    ("friday night", "2026-11-20"), ("the day before yesterday", "2026-11-19"),
    ("a week ago", "2026-11-14"), ("two weeks ago", "2026-11-07"), ("0 days ago", "2026-11-21"),
    ("march 2024", "2024-03-01"), ("Mar 2024", "2024-03-01"), ("2024-03", "2024-03-01"),
    ("3am", "unknown"), ("20 min ago", "unknown"), ("yesterday 3am", "unknown"),
    ("week", "unknown"),
    ("march", "unknown"), ("march 24", "2026-03-24"),
  ]) func aDay(_ text: String, _ day: String) {
    #expect(read(text) == day, "\"\(text)\"")
  }

  /// Three in the morning belongs to the night before.
  @Test func atNight() {
    #expect(read("last night", hour: 3) == "2026-11-20")
    #expect(read("tonight", hour: 3) == "2026-11-20")
    #expect(read("today", hour: 3) == "2026-11-21")
    #expect(read("yesterday", hour: 3) == "2026-11-20")
  }

  @Test func whereTheDayItselfIsNeededAMonthIsNotEnough() {
    for text in ["2026-03", "2026", "march 2026", "two months ago", "a year ago"] {
      #expect(read(text) != "unknown" && read(text, to: .day) == "unknown", "\"\(text)\"")
    }
    #expect(read("3 weeks ago", to: .day) == "2026-10-31")
    #expect(read("yesterday", to: .day) == "2026-11-20")
  }
}
