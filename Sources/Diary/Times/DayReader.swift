import Content

/// Reads a day from words: `yesterday evening`, `last monday`, `Sat 21 Nov 2026`, `2026-11-21`.
struct DayReader {
  let today: LocalTime
  let phrases: PhraseWords

  /// The day that all of these words name; `nil` where they name none.
  ///
  /// - Throws: `.noSuchDate` for a date that the calendar does not have.
  func read(_ words: ArraySlice<String>) throws(Misunderstanding.Reason) -> Day? {
    let words = withoutFirst(words, .onDay)
    if let day = named(words.joined(separator: " ")) { return day }
    guard let last = words.last else { return nil }
    if let part = part(last) {
      let before = words.dropLast()
      if before.isEmpty || phrases[.inThe].contains(before.joined(separator: " ")) {
        return Day(daysBack: [-1, 0, 1, 2], part: part)
      }
      guard var day = try read(before), !day.hasPart else { return nil }
      day.part = part
      return day
    }
    if let day = weekday(words) { return day }
    return try date(words)
  }

  /// Without the words that may stand before a day, where there is something behind them.
  private func withoutFirst(
    _ words: ArraySlice<String>, _ key: PhraseWords.Key
  ) -> ArraySlice<String> {
    guard let first = words.first, words.count > 1, phrases[key].contains(first) else {
      return words
    }
    return withoutFirst(words.dropFirst(), key)
  }

  /// The day that words name by themselves, such as `yesterday` or `last night`.
  private func named(_ said: String) -> Day? {
    // Till six it is still the night, and the evening was that of the day before.
    let isNight = today.second < 6 * 3600
    let days: [(PhraseWords.Key, Day)] = [
      (.today, Day(daysBack: [0], part: .any)),
      (.yesterday, Day(daysBack: [1], part: .wholeDay)),
      (.dayBeforeYesterday, Day(daysBack: [2], part: .wholeDay)),
      (.tomorrow, Day(daysBack: [-1], part: .wholeDay)),
      (.dayAfterTomorrow, Day(daysBack: [-2], part: .wholeDay)),
      (.thisMorning, Day(daysBack: [0], part: .morning)),
      (.thisAfternoon, Day(daysBack: [0], part: .afternoon)),
      (.thisEvening, Day(daysBack: [isNight ? 1 : 0], part: .evening)),
      (
        .tonight,
        isNight ? Day(daysBack: [1], part: .night) : Day(daysBack: [0], part: .darkHours)
      ),
      // The night before is meant by whoever says `last night 3am` at one in the morning.
      (.lastNight, Day(daysBack: [1, 2], part: .night)),
    ]
    return days.first { phrases[$0.0].contains(said) }?.1
  }

  private func part(_ word: String) -> Day.Part? {
    let parts: [(PhraseWords.Key, Day.Part)] = [
      (.morning, .morning), (.afternoon, .afternoon), (.evening, .evening), (.night, .night),
    ]
    return parts.first { phrases[$0.0].contains(word) }?.1
  }

  private func weekday(_ words: ArraySlice<String>) -> Day? {
    guard let weekday = words.last.flatMap(phrases.weekday) else { return nil }
    let back = (today.date.weekday - weekday + 7) % 7
    // Next week is there for midnight, typed half a minute too early.
    if words.count == 1 { return Day(daysBack: [back - 7, back, back + 7], part: .wholeDay) }
    let isLast = words.count == 2 && words.first.map(phrases[.last].contains) ?? false
    return isLast ? Day(daysBack: [back == 0 ? 7 : back], part: .wholeDay) : nil
  }

  // MARK: Dates

  private func date(_ words: ArraySlice<String>) throws(Misunderstanding.Reason) -> Day? {
    var words = words.filter { !phrases[.dateLinks].contains($0) }
    let weekday = words.first.flatMap(phrases.weekday) ?? words.last.flatMap(phrases.weekday)
    if weekday != nil {
      words = phrases.weekday(words[0]) != nil ? Array(words.dropFirst()) : words.dropLast()
    }
    let back: [Int]
    var isFull = weekday != nil
    if words.count == 1, PhraseTokens.looksLikeDate(words[0][...]) {
      guard let given = CalendarDate(words[0]), let date = Self.real(given) else {
        throw .noSuchDate
      }
      back = [today.date.dayNumber - date.dayNumber]
      isFull = true
    } else if let parts = parts(words) {
      back = try daysBack(parts)
      isFull = isFull || parts.year != nil
    } else {
      return nil
    }
    return Day(
      daysBack: back, part: .wholeDay, isDate: true, isFullDate: isFull, weekday: weekday)
  }

  /// `21 nov`, `nov 21st`, `21 nov 2026`, `nov 21 2026` and `2026 nov 21`.
  private func parts(_ words: [String]) -> (day: Int, month: Int, year: Int?)? {
    guard (2...3).contains(words.count),
      let place = words.firstIndex(where: { phrases.month($0) != nil }),
      let month = phrases.month(words[place])
    else { return nil }
    var numbers = words
    numbers.remove(at: place)
    if numbers.count == 1 { return day(numbers[0]).map { ($0, month, nil) } }
    guard place < 2 else { return nil }
    if let day = day(numbers[0]), let year = year(numbers[1]) { return (day, month, year) }
    guard place == 1, let year = year(numbers[0]), let day = day(numbers[1]) else { return nil }
    return (day, month, year)
  }

  private func day(_ word: String) -> Int? {
    let ordinal = phrases[.ordinals].first { word.hasSuffix($0) }
    let digits = word.dropLast(ordinal?.count ?? 0)
    return (1...2).contains(digits.utf8.count) && digits.allSatisfy(\.isDigit) ? Int(digits) : nil
  }

  private func year(_ word: String) -> Int? {
    word.utf8.count == 4 && word.allSatisfy(\.isDigit) ? Int(word) : nil
  }

  /// Without a year, the latest such day is meant: 29 February may be eight years ago. Next year is
  /// there for midnight, typed half a minute too early. What is later today is no year ago.
  private func daysBack(
    _ parts: (day: Int, month: Int, year: Int?)
  ) throws(Misunderstanding.Reason) -> [Int] {
    let year = today.date.year
    let years = parts.year.map { [$0] } ?? Array((year - 8...year + 1).reversed())
    let dates = years.compactMap {
      Self.real(CalendarDate(year: $0, month: parts.month, day: parts.day))
    }
    if dates.isEmpty { throw .noSuchDate }
    let back = dates.map { today.date.dayNumber - $0.dayNumber }
    return back.contains(0) ? [0] : back
  }

  /// The day, if the calendar has it: that after 30 February by its number is another by its name.
  private static func real(_ date: CalendarDate) -> CalendarDate? {
    (1...31).contains(date.day) && CalendarDate(dayNumber: date.dayNumber) == date ? date : nil
  }
}

extension CalendarDate {
  /// The number of days from Monday, 0 to 6.
  var weekday: Int {
    // Day 0, 1 January 1970, was a Thursday; the remainder of a negative number is negative.
    ((dayNumber + 3) % 7 + 7) % 7
  }
}
