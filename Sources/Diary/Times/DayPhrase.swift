import Content

/// Days as people say them: `today`, `3 weeks ago`, `2026-03`, `monday`, `21 Nov`.
package enum DayPhrase {
  /// How exactly a day has to be known.
  package enum Precision: Sendable {
    case day
    /// Of a medicine it is often only known in which month it was begun: then `2024-03` and `march
    /// 2024` are the first of that month, `2024` the first of January, and `two months ago` a day.
    case month
  }

  /// The day that somebody means: what can be said of a time without the time of day, and weeks
  /// ago. A night is the day on whose evening it begins.
  ///
  /// - Returns: the day, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules, to precision: Precision = .month,
    _ phrases: PhraseWords
  ) -> Result<CalendarDate, Misunderstanding> {
    let reader = PhraseReader(now: now, zone: zone, face: .twentyFourHours, phrases: phrases)
    do throws(Misunderstanding.Reason) {
      return .success(try day(text, reader, precision))
    } catch {
      return .failure(
        Misunderstanding(reason: error, text: text) {
          let words = PhraseTokens.words(in: text, phrases)
          let near =
            words.count > PhraseTokens.most
            ? [] : PhraseMending(phrases).days(near: words)
          let example = (near + phrases[.exampleDays]).first {
            isUnderstood($0, reader, precision)
          }
          return example.map { [$0] } ?? []
        })
    }
  }

  private static func isUnderstood(
    _ text: String, _ reader: PhraseReader, _ precision: Precision
  ) -> Bool {
    do throws(Misunderstanding.Reason) {
      _ = try day(text, reader, precision)
      return true
    } catch {
      return false
    }
  }

  private static func day(
    _ text: String, _ reader: PhraseReader, _ precision: Precision
  ) throws(Misunderstanding.Reason) -> CalendarDate {
    let words = PhraseTokens.words(in: text, reader.phrases)
    if words.isEmpty { throw .empty }
    if words.count > PhraseTokens.most { throw .unknown }
    let today = reader.now.local.date
    let rough = precision == .month ? rough(words, today, reader.phrases) : nil
    let date: CalendarDate
    if let rough { date = rough } else { date = try reader.day(words[...]) }
    if date > today { throw .future }
    if date < today.adding(days: -furthest) { throw .noSuchDate }
    return date
  }

  /// A hundred years, in days: what is longer ago is a slip.
  private static let furthest = 36_525

  /// A day that is no more exact than a month or a year.
  private static func rough(
    _ words: [String], _ today: CalendarDate, _ phrases: PhraseWords
  ) -> CalendarDate? {
    switch words.count {
    case 1: return yearOrMonth(words[0])
    case 2:
      guard let month = phrases.month(words[0]), words[1].utf8.count == 4 else { return nil }
      return CalendarDate("\(words[1])-\(month.twoDigits)-01")
    case 3:
      guard phrases[.ago].contains(words[2]), let count = phrases.count(words[..<1]) else {
        return nil
      }
      if phrases[.month].contains(words[1]) { return today.adding(months: -count) }
      return phrases[.year].contains(words[1]) ? today.adding(months: -count * 12) : nil
    default: return nil
    }
  }

  private static func yearOrMonth(_ word: String) -> CalendarDate? {
    switch word.utf8.count {
    case 4: CalendarDate(word + "-01-01")
    case 7: CalendarDate(word + "-01")
    default: nil
    }
  }
}

extension PhraseReader {
  /// The day that these words name.
  fileprivate func day(_ words: ArraySlice<String>) throws(Reason) -> CalendarDate {
    let today = now.local.date
    if let last = words.last, phrases[.ago].contains(last), let days = days(in: words.dropLast()) {
      return today.adding(days: -days)
    }
    guard let day = try DayReader(today: now.local, phrases: phrases).read(words) else {
      throw .unknown
    }
    guard let back = day.daysBack.first(where: { $0 >= 0 }) else { throw .future }
    let date = today.adding(days: -back)
    if let weekday = day.weekday, date.weekday != weekday { throw .wrongWeekday }
    return date
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
