/// A calendar day written as `2026-11-21`.
package struct CalendarDate: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// The year, such as 2026.
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int

  /// A day from its parts, which are taken as given.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day from `YYYY-MM-DD`; `nil` where the text is anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Earlier days come first.
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The number of days from 1 January 1970, by the Gregorian calendar: whole eras of 400 years,
  /// with the year taken to begin in March so that a leap day is the last of its year.
  package var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with this number, counted from 1 January 1970.
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day that comes so many days after this one, or where that is further away than any number
  /// of nights that means something, the last such day on that side.
  package func adding(days: Int) -> CalendarDate {
    let days = min(max(days, -Self.mostDays), Self.mostDays)
    return CalendarDate(dayNumber: dayNumber + days)
  }

  /// About 27,000 years.
  private static let mostDays = 10_000_000

  /// Whether more than three years lie between this day and `today`. Three years is the longest
  /// that health information should go without a review.
  package func isOld(on today: CalendarDate) -> Bool {
    (year + 3, month, day) < (today.year, today.month, today.day)
  }

  /// `2026-11-21`.
  package var description: String {
    let year = String(year)
    return String(repeating: "0", count: max(0, 4 - year.utf8.count))
      + "\(year)-\(month.twoDigits)-\(day.twoDigits)"
  }
}

/// A date and the time of day, as the clock on the wall shows them.
package struct LocalTime: Equatable, Sendable {
  /// The date.
  package var date: CalendarDate
  /// Seconds since midnight, from 0.
  package var second: Int

  package init(date: CalendarDate, second: Int) {
    self.date = date
    self.second = second
  }

  /// Minutes since midnight, from 0.
  package var minute: Int { second / 60 }
}
