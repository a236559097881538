import Content

/// Reads phrases at one moment in one place.
struct PhraseReader {
  typealias Reason = Misunderstanding.Reason

  /// Why there is no moment.
  struct Refusal: Error {
    var reason: Reason
    /// Of two times, both, and which words of the phrase said them.
    var times: [ClockPhrase] = []
    var place = 0..<0
  }

  /// Which side of now a phrase speaks of.
  enum Direction {
    /// What was, as somebody writes in a diary: of several times the latest is meant.
    case past
    /// What is to come, as somebody says of an appointment: the next one is meant.
    case coming
  }

  /// Seconds by which the clock that a person reads may be ahead of this one.
  static let skew = 60
  /// More than anybody remembers, so a year further back is a slip.
  static let furthestBack = 36_525 * 86_400
  /// Nobody has an appointment in more than five years, so that is a slip as well.
  static let furthestAhead = 5 * 366 * 86_400

  let now: Timestamp
  let zone: TimeZoneRules
  let face: ClockFace
  let phrases: PhraseWords
  var direction = Direction.past

  func read(_ text: String) throws(Refusal) -> Timestamp {
    let words = PhraseTokens.words(in: text, phrases)
    if words.isEmpty { throw Refusal(reason: .empty) }
    if words.count > PhraseTokens.most { throw Refusal(reason: .unknown) }
    let moment = try self.moment(withoutAt(words[...]))
    if !isOnItsSide(moment) { throw Refusal(reason: otherSide) }
    let far = direction == .past ? Self.furthestBack : Self.furthestAhead
    if abs(now.seconds - moment.seconds) > far { throw Refusal(reason: .noSuchDate) }
    return moment
  }

  private func moment(_ words: ArraySlice<String>) throws(Refusal) -> Timestamp {
    if phrases[.now].contains(words.joined(separator: " ")) { return now }
    if let ago = words.firstIndex(where: phrases[.ago].contains) {
      return try earlier(by: words[..<ago], at: words[(ago + 1)...])
    }
    if direction == .coming, let (days, rest) = daysAhead(in: words) {
      return try moment(on: Day(daysBack: [-days], part: .wholeDay), at: rest)
    }
    if let (day, rest) = try day(in: words) { return try moment(on: day, at: rest) }
    guard let clock = ClockReader(phrases: phrases).read(words) else {
      throw Refusal(reason: .unknown)
    }
    return try moment(on: .unsaid, Said(clock, words))
  }

  // MARK: So long ago

  private func earlier(
    by amount: ArraySlice<String>, at rest: ArraySlice<String>
  ) throws(Refusal) -> Timestamp {
    if let days = days(in: amount) {
      if !rest.isEmpty { return try moment(on: Day(daysBack: [days], part: .wholeDay), at: rest) }
      if days == 0 { return now }
      return moment(daysBack: days, second: now.local.second)
    }
    let said = amount.joined(separator: " ")
    guard rest.isEmpty, let seconds = Length.seconds(in: said, phrases) else {
      throw Refusal(reason: .unknown)
    }
    return zone.timestamp(at: now.seconds - seconds)
  }

  /// The number of days in `3 days` or `a week`.
  func days(in amount: ArraySlice<String>) -> Int? {
    let said = amount.joined(separator: " ")
    guard let pieces = Length.pieces(of: said, phrases), let unit = pieces.last,
      let count = phrases.count(pieces.dropLast())
    else { return nil }
    if phrases[.day].contains(unit) { return count }
    return phrases[.week].contains(unit) ? count * 7 : nil
  }

  /// The number of days in `in 3 days`, and what follows it.
  private func daysAhead(in words: ArraySlice<String>) -> (Int, ArraySlice<String>)? {
    guard let first = words.first, phrases[.within].contains(first) else { return nil }
    let said = words.dropFirst()
    return stride(from: said.count, to: 0, by: -1).lazy.compactMap { length in
      days(in: said.prefix(length)).map { ($0, said.dropFirst(length)) }
    }.first
  }

  // MARK: A day and a time

  /// The day at the beginning or the end of a phrase, and what is left of the phrase. The longest
  /// that can be read as a day is the day.
  private func day(
    in words: ArraySlice<String>
  ) throws(Refusal) -> (Day, ArraySlice<String>)? {
    let reader = DayReader(today: now.local, phrases: phrases)
    do throws(Reason) {
      for length in stride(from: words.count, to: 0, by: -1) {
        if let day = try reader.read(words.prefix(length)) { return (day, words.dropFirst(length)) }
        if let day = try reader.read(words.suffix(length)) { return (day, words.dropLast(length)) }
      }
    } catch {
      throw Refusal(reason: error)
    }
    return nil
  }

  private func moment(
    on day: Day, at words: ArraySlice<String>
  ) throws(Refusal) -> Timestamp {
    let words = withoutAt(words)
    if words.isEmpty { throw Refusal(reason: isOnItsSide(day) ? .needsTime : otherSide) }
    let reader = ClockReader(
      phrases: phrases, isDate: day.isDate, isDay: true, isPart: day.hasPart)
    guard let clock = reader.read(words) else { throw Refusal(reason: .unknown) }
    return try moment(on: day, Said(clock, words))
  }

  /// A time of day and the words that said it.
  private struct Said {
    let clock: ClockPhrase
    let words: ArraySlice<String>

    init(_ clock: ClockPhrase, _ words: ArraySlice<String>) {
      self.clock = clock
      self.words = words
    }
  }

  /// The nearest such moment. Of a time that two halves of the day have, it is the one that was
  /// written if that is also the later one; if not, nobody knows which is meant. Of what is to come
  /// nobody knows either.
  private func moment(on day: Day, _ said: Said) throws(Refusal) -> Timestamp {
    let written = nearest(said.clock, on: day)
    let isDoubtful = day.hasTwoHalves(said.clock, face, atHour: now.local.second / 3600)
    let half = isDoubtful ? said.clock.otherHalf : nil
    let other = half.flatMap { nearest($0, on: day) }
    switch (written, other) {
    case (let written?, let other?) where other > written || direction == .coming:
      let times = [said.clock, half].compactMap { $0 }.sorted { $0.second < $1.second }
      throw Refusal(reason: .twoTimes, times: times, place: said.words.indices)
    case (let moment?, _), (nil, let moment?):
      try checkWeekday(day, said.clock, moment)
      return moment
    case (nil, nil):
      let fits = [said.clock, half].contains { $0.map(day.fits) ?? false }
      throw Refusal(reason: fits ? otherSide : .needsTime)
    }
  }

  private func nearest(_ clock: ClockPhrase, on day: Day) -> Timestamp? {
    guard day.fits(clock) else { return nil }
    let dayAfter = day.part == .night && clock.second < 12 * 3600
    let moments = day.daysBack.lazy.map { moment(daysBack: dayAfter ? $0 - 1 : $0, clock) }
    return direction == .past
      ? moments.first(where: isOnItsSide) : moments.filter(isOnItsSide).min()
  }

  /// Refuses a date that is not on the weekday that was said with it.
  private func checkWeekday(
    _ day: Day, _ clock: ClockPhrase, _ moment: Timestamp
  ) throws(Refusal) {
    guard let weekday = day.weekday else { return }
    let said = day.daysBack.map { today.adding(days: -$0) }
    let isRight = said.contains { date in
      date.weekday == weekday
        && self.moment(daysBack: today.dayNumber - date.dayNumber, clock) == moment
    }
    if !isRight { throw Refusal(reason: .wrongWeekday) }
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

  /// Whether it is in the past, or yet to come, as it has to be.
  private func isOnItsSide(_ moment: Timestamp) -> Bool {
    direction == .past
      ? moment.seconds <= now.seconds + Self.skew : moment.seconds > now.seconds
  }

  /// Whether some time of a day may be.
  private func isOnItsSide(_ day: Day) -> Bool {
    day.daysBack.contains { direction == .past ? $0 >= 0 : $0 <= 0 }
  }

  /// What is the matter with what is not.
  private var otherSide: Reason { direction == .past ? .future : .past }

  /// Without the `at` and the `about` that may stand before a time.
  private func withoutAt(_ words: ArraySlice<String>) -> ArraySlice<String> {
    words.drop { phrases[.at].contains($0) || phrases[.about].contains($0) }
  }
}
