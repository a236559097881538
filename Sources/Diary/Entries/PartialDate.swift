import Content

/// A date of which the day, or the month too, may not be known: `2024`, `2024-03` or `2024-03-05`.
///
/// What is not known is never filled up, so that nobody later takes it for something that was said.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12; `nil` where only the year is known.
  package let month: Int?
  /// 1 to 31; `nil` where only the month or the year is known.
  package let day: Int?

  /// A whole date.
  package init(_ date: CalendarDate) {
    (year, month, day) = (date.year, date.month, date.day)
  }

  /// A date from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else, and for a day that no
  /// calendar has.
  package init?(_ text: some StringProtocol) {
    switch text.utf8.count {
    case 4: self.init(day: "\(text)-01-01", known: 1)
    case 7: self.init(day: "\(text)-01", known: 2)
    default: self.init(day: String(text), known: 3)
    }
  }

  /// The first so many parts of a date.
  private init?(day text: String, known: Int) {
    guard let date = CalendarDate(text), CalendarDate(dayNumber: date.dayNumber) == date else {
      return nil
    }
    year = date.year
    month = known > 1 ? date.month : nil
    day = known > 2 ? date.day : nil
  }

  /// The day, where all of it is known.
  package var date: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The first day that it can be.
  package var first: CalendarDate {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that it can be.
  package var last: CalendarDate {
    if let date { return date }
    let next =
      month.map { $0 < 12 ? (year, $0 + 1) : (year + 1, 1) } ?? (year + 1, 1)
    return CalendarDate(year: next.0, month: next.1, day: 1).adding(days: -1)
  }

  /// As it is stored and exchanged.
  package var description: String {
    String(first.description.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }
}
