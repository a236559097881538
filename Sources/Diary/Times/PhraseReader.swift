import Content

/// Reads phrases at one moment in one place.
struct PhraseReader {
  typealias Reason = Misunderstanding.Reason

  /// Seconds by which the clock that a person reads may be ahead of this one.
  static let skew = 60
  /// More than anybody remembers, so a year further back is a slip.
  static let furthestBack = 36_525 * 86_400

  let now: Timestamp
  let zone: TimeZoneRules
  let phrases: PhraseWords

  func read(_ text: String) throws(Reason) -> Timestamp {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)[...]
    if words.isEmpty { throw .empty }
    dropAt(&words)
    let moment = try self.moment(words)
    if isAhead(moment) { throw .future }
    if now.seconds - moment.seconds > Self.furthestBack { throw .noSuchDate }
    return moment
  }

  private func moment(_ words: ArraySlice<String>) throws(Reason) -> Timestamp {
    if phrases[.now].contains(words.joined(separator: " ")) { return now }
    if let ago = words.firstIndex(where: phrases[.ago].contains) {
      let amount = words[..<ago].joined(separator: " ")
      return try earlier(by: amount, at: words[(ago + 1)...])
    }
    guard let (day, rest) = try day(in: words) else {
      guard let clock = ClockPhrase(words, phrases) else { throw .unknown }
      return try moment(on: .unsaid, clock)
    }
    return try moment(on: day, at: rest)
  }

  // MARK: So long ago

  private func earlier(
    by amount: String, at rest: ArraySlice<String>
  ) throws(Reason) -> Timestamp {
    if let days = days(in: amount) {
      if !rest.isEmpty { return try moment(on: Day(daysBack: [days], part: .wholeDay), at: rest) }
      if days == 0 { return now }
      return moment(daysBack: days, second: now.local.second)
    }
    guard rest.isEmpty, let seconds = Length.seconds(in: amount, phrases) else { throw .unknown }
    return zone.timestamp(at: now.seconds - seconds)
  }

  /// The number of days in `3 days`.
  private func days(in amount: String) -> Int? {
    guard let pieces = Length.pieces(of: amount), pieces.count == 2, let unit = pieces.last,
      phrases[.day].contains(unit)
    else { return nil }
    return pieces.first.flatMap { Length.number($0, phrases) }
  }

  // MARK: A day and a time

  /// The day at the beginning or the end of a phrase, and what is left of the phrase.
  private func day(in words: ArraySlice<String>) throws(Reason) -> (Day, ArraySlice<String>)? {
    let words = apart(words)
    for length in [2, 1] where words.count >= length {
      if let day = try day(named: Array(words.prefix(length))) {
        return (day, words.dropFirst(length))
      }
      if let day = try day(named: Array(words.suffix(length))) {
        return (day, words.dropLast(length))
      }
    }
    return nil
  }

  /// With `2026-11-21t03:10` made two words.
  private func apart(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard let halves = words.first?.split(separator: "t", maxSplits: 1), halves.count == 2,
      looksLikeDate(halves[0])
    else { return words }
    return halves.map(String.init) + words.dropFirst()
  }

  private func day(named words: [String]) throws(Reason) -> Day? {
    if let day = Day.named(words, phrases) { return day }
    guard let name = words.last else { return nil }
    if let weekday = phrases.weekday(name) {
      let back = daysBack(toWeekday: weekday)
      // Next week is there for midnight, typed half a minute too early.
      if words.count == 1 { return Day(daysBack: [back - 7, back, back + 7], part: .wholeDay) }
      let isLast = words.first.map(phrases[.last].contains) ?? false
      return isLast ? Day(daysBack: [back == 0 ? 7 : back], part: .wholeDay) : nil
    }
    guard words.count == 1, looksLikeDate(name[...]) else { return nil }
    // The day after 30 February by its number is another day by its name.
    guard let date = CalendarDate(name), CalendarDate(dayNumber: date.dayNumber) == date else {
      throw .noSuchDate
    }
    return Day(daysBack: [today.dayNumber - date.dayNumber], part: .wholeDay, isDate: true)
  }

  private func moment(
    on day: Day, at words: ArraySlice<String>
  ) throws(Reason) -> Timestamp {
    var words = words
    dropAt(&words)
    guard let first = words.first else { throw .needsTime }
    let iso = day.isDate && words.count == 1 ? ClockPhrase(iso: first) : nil
    guard let clock = iso ?? ClockPhrase(words, phrases) else { throw .unknown }
    return try moment(on: day, clock)
  }

  private func moment(on day: Day, _ clock: ClockPhrase) throws(Reason) -> Timestamp {
    guard day.fits(clock) else { throw .needsTime }
    let dayAfter = day.part == .night && clock.second < 12 * 3600
    for back in day.daysBack {
      let moment = moment(daysBack: dayAfter ? back - 1 : back, clock)
      if !isAhead(moment) { return moment }
    }
    throw .future
  }

  private func moment(daysBack: Int, _ clock: ClockPhrase) -> Timestamp {
    let shown = today.adding(days: -daysBack).dayNumber * 86_400 + clock.second
    return switch clock.reference {
    case .here: moment(daysBack: daysBack, second: clock.second)
    // `Z` tells the moment and nothing about the clock on the wall.
    case .utc: zone.timestamp(at: shown)
    case .offset(let offset): Timestamp(seconds: shown - offset, offset: offset)
    }
  }

  private func moment(daysBack: Int, second: Int) -> Timestamp {
    zone.timestamp(of: LocalTime(date: today.adding(days: -daysBack), second: second))
  }

  // MARK: Small things

  private var today: CalendarDate { now.local.date }

  private func isAhead(_ moment: Timestamp) -> Bool { moment.seconds > now.seconds + Self.skew }

  private func dropAt(_ words: inout ArraySlice<String>) {
    if words.first.map(phrases[.at].contains) ?? false { words.removeFirst() }
  }

  /// How many days before today the weekday was, from 0 to 6.
  private func daysBack(toWeekday weekday: Int) -> Int {
    // Day 0, 1 January 1970, was a Thursday; the remainder of a negative number is negative.
    let back = (today.dayNumber + 3 - weekday) % 7
    return back < 0 ? back + 7 : back
  }

  /// Whether the text has the form of a date, be there such a day or not.
  private func looksLikeDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
  }
}
