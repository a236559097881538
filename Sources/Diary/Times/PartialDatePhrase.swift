import Content

/// Dates of which the day, or the month too, may not be known, as people say them: `2024`, `2024-03`,
/// `March 2024`, `3/2024`, `two months ago`, and every day that ``DayPhrase`` understands.
package enum PartialDatePhrase {
  /// Which dates are meant.
  package enum Span: Sendable {
    /// What has been: up to today, and no more than a hundred years ago.
    case past
    /// What may lie ahead, such as an appointment: a day without a year is the next one.
    case ahead
    /// The year of a birth, and of a longer date only that.
    case birthYear
  }

  /// The date that somebody means, as exactly as it was said and no more.
  ///
  /// - Returns: the date, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules, _ span: Span = .past,
    _ phrases: PhraseWords
  ) -> Result<PartialDate, Misunderstanding> {
    let reader = Reader(now: now, zone: zone, span: span, phrases: phrases)
    do throws(Misunderstanding.Reason) {
      return .success(try reader.read(text))
    } catch {
      return .failure(
        Misunderstanding(reason: error, text: text) {
          reader.example(like: text).map { [$0] } ?? []
        })
    }
  }
}

/// Reads one phrase.
private struct Reader {
  let now: Timestamp
  let zone: TimeZoneRules
  let span: PartialDatePhrase.Span
  let phrases: PhraseWords

  private typealias Reason = Misunderstanding.Reason

  private var today: CalendarDate { now.local.date }

  func read(_ text: String) throws(Misunderstanding.Reason) -> PartialDate {
    let words = PhraseTokens.words(in: text, phrases).filter { !phrases[.dateLinks].contains($0) }
    if words.isEmpty { throw .empty }
    if words.count > PhraseTokens.most { throw .unknown }
    if let date = rough(words) { return try checked(date) }
    return try checked(try day(text, words))
  }

  /// A phrase to write instead. Dates that lie ahead, and years of birth, have examples of their own.
  func example(like text: String) -> String? {
    switch span {
    case .past:
      switch DayPhrase.read(text, now: now, in: zone, phrases) {
      case .success: phrases[.exampleDays].last
      case .failure(let refusal): refusal.examples().first
      }
    case .ahead:
      [today.adding(days: 14)].map {
        "\($0.day) \(phrases.shortMonth($0.month)) \($0.year)"
      }.first
    case .birthYear: String(today.year - 60)
    }
  }

  // MARK: Months and years

  /// A month or a year; `nil` where the words name something else.
  private func rough(_ words: [String]) -> PartialDate? {
    switch words.count {
    case 1: return yearOrMonth(words[0])
    case 2:
      guard let place = words.firstIndex(where: { phrases.month($0) != nil }),
        let month = phrases.month(words[place]), let year = year(words[1 - place])
      else { return nil }
      return PartialDate("\(year)-\(month.twoDigits)")
    case 3:
      guard phrases[.ago].contains(words[2]), let count = phrases.count(words[..<1]) else {
        return nil
      }
      return ago(count, words[1])
    default: return nil
    }
  }

  /// `2024`, `2024-03`, `3/2024` and `2024/03`.
  private func yearOrMonth(_ word: String) -> PartialDate? {
    if let date = PartialDate(word), date.day == nil { return date }
    let parts = word.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    guard parts.count == 2, let place = parts.firstIndex(where: { $0.utf8.count == 4 }),
      let year = year(parts[place]), (1...2).contains(parts[1 - place].utf8.count),
      let month = Int(parts[1 - place])
    else { return nil }
    return PartialDate("\(year)-\(month.twoDigits)")
  }

  private func year(_ word: String) -> String? {
    word.utf8.count == 4 && word.allSatisfy(\.isDigit) ? word : nil
  }

  /// Somebody who counts in months knows the month, and who counts in years the year.
  private func ago(_ count: Int, _ unit: String) -> PartialDate? {
    if phrases[.year].contains(unit) {
      let text = String(max(0, today.year - count))
      return PartialDate(String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text)
    }
    guard phrases[.month].contains(unit) else { return nil }
    let months = today.year * 12 + today.month - 1 - count
    guard months >= 0 else { return nil }
    return PartialDate(
      String(
        CalendarDate(year: months / 12, month: months % 12 + 1, day: 1).description.prefix(7)))
  }

  // MARK: Days

  private func day(
    _ text: String, _ words: [String]
  ) throws(Misunderstanding.Reason) -> PartialDate {
    if span == .ahead, let date = try dayAhead(words) { return PartialDate(date) }
    switch DayPhrase.read(text, now: now, in: zone, to: .day, phrases) {
    case .success(let date): return PartialDate(date)
    case .failure(let refusal): throw refusal.reason
    }
  }

  /// The next day of that name, or the date where its year was said; `nil` where that is no day.
  private func dayAhead(_ words: [String]) throws(Misunderstanding.Reason) -> CalendarDate? {
    guard let day = try DayReader(today: now.local, phrases: phrases).read(words[...]),
      let back = day.daysBack.filter({ $0 <= 0 }).max()
    else { return nil }
    let date = today.adding(days: -back)
    if let weekday = day.weekday, date.weekday != weekday { throw .wrongWeekday }
    return date
  }

  // MARK: Bounds

  private func checked(_ date: PartialDate) throws(Misunderstanding.Reason) -> PartialDate {
    switch span {
    case .past:
      if date.first > today { throw .future }
      if date.last < today.adding(days: -36_525) { throw .noSuchDate }
      return date
    case .ahead:
      // Ten years either way: what is further off is a slip.
      guard abs(date.year - today.year) <= 10 else { throw .noSuchDate }
      return date
    case .birthYear:
      if date.year > today.year { throw .future }
      guard date.year >= today.year - 130, let year = PartialDate(date.description.prefix(4)) else {
        throw .noSuchDate
      }
      return year
    }
  }
}
