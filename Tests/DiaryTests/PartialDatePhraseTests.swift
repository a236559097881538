import Content
import Diary
import Rehearsing
import Testing

/// Dates of which the day or the month may not be known.
@Suite struct PartialDatePhraseTests {
  private func read(
    _ text: String, _ span: PartialDatePhrase.Span = .past
  ) -> Result<PartialDate, Misunderstanding> {
    let now = Zones.utc.timestamp(
      of: LocalTime(date: CalendarDate(year: 2026, month: 11, day: 22), second: 3 * 3600))
    return PartialDatePhrase.read(text, now: now, in: Zones.utc, span, BuiltInScreens.phrases)
  }

  private func date(_ text: String, _ span: PartialDatePhrase.Span = .past) -> String? {
    try? read(text, span).get().description
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-03", "2024-03"), ("March 2024", "2024-03"), ("mar 2024", "2024-03"),
    ("2024 March", "2024-03"), ("march of 2024", "2024-03"), ("Mar. 2024", "2024-03"),
    ("3/2024", "2024-03"), ("03/2024", "2024-03"), ("2024/3", "2024-03"), ("2024-3", "2024-03"),
    ("03.2024", "2024-03"), (" 2024 ", "2024"), ("2024-03-05", "2024-03-05"),
    ("5 March 2024", "2024-03-05"), ("yesterday", "2026-11-21"), ("3 weeks ago", "2026-11-01"),
    ("two months ago", "2026-09"), ("11 months ago", "2025-12"), ("a year ago", "2025"),
    ("3 years ago", "2023"), ("2026", "2026"), ("2026-11", "2026-11"), ("monday", "2026-11-16"),
  ]) func nothingIsFilledUp(_ text: String, _ expected: String) {
    #expect(date(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("", Misunderstanding.Reason.empty), ("soon", .unknown), ("13/2024", .unknown),
    ("2024-13", .unknown), ("march", .unknown), ("march 24", .future), ("2027", .future),
    ("2026-12", .future), ("Dec 2026", .future), ("2026-02-30", .noSuchDate),
    ("1850", .noSuchDate), ("99999", .unknown), ("٢٠٢٤", .unknown), ("21.11.2026", .unknown),
  ]) func nonsenseIsRefused(_ text: String, _ reason: Misunderstanding.Reason) throws {
    guard case .failure(let refusal) = read(text) else {
      // A day of March without its year is the last one: that is understood.
      #expect(text == "march 24" && date(text) == "2026-03-24")
      return
    }
    #expect(refusal.reason == reason, "\(text)")
    for example in refusal.examples() {
      #expect(date(example) != nil, "\(example) is shown instead of \(text)")
    }
  }

  /// An appointment lies ahead: a day without a year is the next one.
  @Test(arguments: [
    ("4 dec", "2026-12-04"), ("4 Dec 2026", "2026-12-04"), ("2026-12-04", "2026-12-04"),
    ("monday", "2026-11-23"), ("21 nov", "2027-11-21"), ("today", "2026-11-22"),
    ("yesterday", "2026-11-21"), ("2027-01", "2027-01"), ("January 2027", "2027-01"),
  ]) func anAppointmentLiesAhead(_ text: String, _ expected: String) {
    #expect(date(text, .ahead) == expected, "\(text)")
  }

  @Test func whatIsFarOffIsASlip() throws {
    #expect(date("2126-12-04", .ahead) == nil && date("30 feb 2027", .ahead) == nil)
    guard case .failure(let refusal) = read("whenever", .ahead) else {
      Issue.record("it was understood")
      return
    }
    let example = try #require(refusal.examples().first)
    #expect(date(example, .ahead) == "2026-12-06", "\(example)")
  }

  /// Of a birth only the year is of use, and only that is saved.
  @Test(arguments: [
    ("1956", "1956"), ("3 May 1956", "1956"), ("May 1956", "1956"), ("1920", "1920"),
    ("1800", nil), ("2027", nil), ("old", nil),
  ]) func ofABirthOnlyTheYearIsSaved(_ text: String, _ expected: String?) {
    #expect(date(text, .birthYear) == expected, "\(text)")
  }
}
