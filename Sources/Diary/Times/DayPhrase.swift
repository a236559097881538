import Content

/// Days as people say them: `today`, `3 weeks ago`, `2026-03`, `monday`.
package enum DayPhrase {
  /// The day that somebody means. What can be said of a time without the time of day is understood
  /// here; and, since of a medicine it is often only known in which month it was begun, so are
  /// `2024-03`, the first of that month, and `2024`, the first of January.
  ///
  /// - Returns: the day, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules, _ phrases: PhraseWords
  ) -> Result<CalendarDate, Misunderstanding> {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let today = now.local.date
    if let date = rough(words, today, phrases) {
      let reason: Misunderstanding.Reason? =
        date > today ? .future : date < today.adding(days: -furthest) ? .noSuchDate : nil
      return reason.map { .failure(Misunderstanding(reason: $0, text: text)) } ?? .success(date)
    }
    let midnight = words.isEmpty ? text : words.joined(separator: " ") + " 00:00"
    return TimePhrase.read(midnight, now: now, in: zone, phrases).map(\.local.date)
      .mapError {
        Misunderstanding(reason: $0.reason == .needsTime ? .unknown : $0.reason, text: text)
      }
  }

  /// A hundred years, in days: what is longer ago is a slip.
  private static let furthest = 36_525

  /// A day that is no more exact than a week, a month or a year.
  private static func rough(
    _ words: [String], _ today: CalendarDate, _ phrases: PhraseWords
  ) -> CalendarDate? {
    if words.count == 1 { return yearOrMonth(words[0]) }
    guard words.count == 3, phrases[.ago].contains(words[2]),
      let count = Length.number(words[0], phrases)
    else { return nil }
    if phrases[.week].contains(words[1]) { return today.adding(days: -count * 7) }
    if phrases[.month].contains(words[1]) { return today.adding(months: -count) }
    return phrases[.year].contains(words[1]) ? today.adding(months: -count * 12) : nil
  }

  private static func yearOrMonth(_ word: String) -> CalendarDate? {
    switch word.utf8.count {
    case 4: CalendarDate(word + "-01-01")
    case 7: CalendarDate(word + "-01")
    default: nil
    }
  }
}

extension CalendarDate {
  /// The day so many months later, or the last of that month where it has no such day.
  fileprivate func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (
      count >= 0 ? count / 12 : (count - 11) / 12, ((count % 12) + 12) % 12 + 1
    )
    let first = CalendarDate(year: newYear, month: newMonth, day: 1)
    let next = CalendarDate(
      year: newMonth == 12 ? newYear + 1 : newYear, month: newMonth == 12 ? 1 : newMonth + 1, day: 1
    )
    return first.adding(days: min(day, next.dayNumber - first.dayNumber) - 1)
  }
}
