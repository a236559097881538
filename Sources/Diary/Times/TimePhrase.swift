import Content

/// Times as people say them: `03:10`, `20 min ago`, `last night 2am`, `monday 7pm`.
package enum TimePhrase {
  /// The moment that somebody means, as the clock in `zone` showed it.
  ///
  /// Whoever writes in a diary speaks of what was, so a phrase that fits several days means the
  /// latest of them that is not in the future. `3:10` without `am` or `pm` is by the 24-hour clock.
  /// Minutes and hours "ago" are time that really passed, whatever the clocks did meanwhile; days
  /// "ago" and all other phrases go by the calendar and the clock on the wall, and
  /// ``TimeZoneRules/timestamp(of:)`` says what holds on the nights when it is changed.
  ///
  /// - Parameters:
  ///   - text: What was typed. Capitals, extra spaces and an `at` before it do not matter.
  ///   - now: The present. Up to 60 seconds after it are not yet the future, as clocks differ.
  ///   - zone: Where the person is. Only an offset in the text itself, such as `+01:00`, is stronger.
  /// - Returns: The moment, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules
  ) -> Result<Timestamp, Misunderstanding> {
    let reader = PhraseReader(now: zone.timestamp(at: now.seconds), zone: zone)
    do throws(Misunderstanding.Reason) {
      return .success(try reader.read(text))
    } catch {
      return .failure(Misunderstanding(reason: error, text: text))
    }
  }
}

/// Why a phrase gave no moment.
package struct Misunderstanding: Error, Equatable, Sendable {
  /// What was the matter with the phrase.
  package enum Reason: Error, CaseIterable, Sendable {
    /// There was nothing but spaces.
    case empty
    /// It is no time, or one that can be read in more than one way, such as `3.10`.
    case unknown
    /// The day is clear and the time is not: it is missing, as in `last night`, or does not go with
    /// the day, as in `this morning 7pm`, or leaves open which half of the day is meant, as in
    /// `last night 10:40`.
    case needsTime
    /// It is more than 60 seconds ahead.
    case future
    /// The calendar has no such day, or it is more than a hundred years ago.
    case noSuchDate
  }

  /// The most characters of a phrase that are kept.
  static let longestText = 60

  /// What was the matter.
  package var reason: Reason
  /// What was typed, as far as its first 60 characters.
  package var text: String

  /// A refusal of a phrase; of a long one the beginning is kept.
  package init(reason: Reason, text: String) {
    self.reason = reason
    self.text = String(text.prefix(Self.longestText))
  }

  /// A phrase to show that is like the one refused and would be understood on most days.
  package var example: String {
    let said = text.lowercased()
    guard reason == .needsTime else { return reason == .noSuchDate ? Self.dated : "20 min ago" }
    return Self.examples.first { said.contains($0.sign) }?.phrase ?? Self.dated
  }

  private static let dated = "2026-11-21 03:10"
  private static let examples: [(sign: String, phrase: String)] = [
    ("night", "last night 2am"), ("morning", "this morning 7:15"), ("today", "today 3am"),
    ("ago", "3 days ago 22:40"), ("yesterday", "yesterday 22:40"), ("-", dated),
    ("", "monday 7pm"),
  ]
}

/// What was said of the day.
private struct Day {
  /// The part of the day that was named; it decides which times go with it.
  enum Part {
    /// None, and no day either.
    case any
    /// A day, of which `midnight` may be the beginning or the end.
    case wholeDay
    case morning
    /// From noon to noon, so that the hours before noon lie on the day after.
    case night
  }

  /// How many days before today it may be. The first that is not in the future is meant.
  var daysBack: [Int]
  var part: Part
  /// Whether the day was given by its date, which allows for seconds and an offset in the time.
  var isDate = false

  /// A bare time of day. Tomorrow is there for midnight, typed half a minute too early.
  static let unsaid = Day(daysBack: [-1, 0, 1], part: .any)

  static let phrases: [[String]: Day] = [
    ["today"]: Day(daysBack: [0], part: .any),
    ["yesterday"]: Day(daysBack: [1], part: .wholeDay),
    ["this", "morning"]: Day(daysBack: [0], part: .morning),
    // The night before is meant by whoever says `last night 3am` at one in the morning.
    ["last", "night"]: Day(daysBack: [1, 2], part: .night),
  ]

  /// The number of days from Monday.
  static let weekdays: [String: Int] = [
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6,
  ]

  /// Whether the time may be meant. A doubtful time is asked for again: an entry on the wrong side
  /// of noon is worse than a question.
  func fits(_ clock: ClockPhrase) -> Bool {
    switch part {
    case .any: true
    case .wholeDay: clock.form != .midnight
    case .morning: clock.second < 12 * 3600
    case .night where clock.form == .plain: clock.second < 6 * 3600 || clock.second >= 17 * 3600
    case .night: clock.second < 12 * 3600 || clock.second >= 17 * 3600
    }
  }
}

/// A time of day as it was said.
private struct ClockPhrase {
  enum Form { case plain, half, noon, midnight }
  enum Reference { case here, utc, offset(Int) }

  /// Seconds since midnight.
  var second: Int
  var form = Form.plain
  var reference = Reference.here

  private static let named: [String: ClockPhrase] = [
    "noon": ClockPhrase(second: 12 * 3600, form: .noon),
    "midnight": ClockPhrase(second: 0, form: .midnight),
  ]

  /// The hours to add for each half of the day.
  private static let halves: KeyValuePairs = ["am": 0, "a.m.": 0, "pm": 12, "p.m.": 12]

  /// `3:10`, `3am`, `3:10 pm`, `noon` or `midnight`, in small letters.
  init?(_ words: ArraySlice<String>) {
    guard let first = words.first, words.count <= 2 else { return nil }
    let second = words.dropFirst().first
    for (name, hours) in Self.halves {
      let isJoined = second == nil && first.hasSuffix(name)
      guard isJoined || second == name else { continue }
      self.init(digits: isJoined ? String(first.dropLast(name.count)) : first, hoursToAdd: hours)
      return
    }
    guard second == nil else { return nil }
    let plain = Self.seconds(first, hourDigits: 1...2, parts: 2...2)
    guard let clock = Self.named[first] ?? plain.map({ ClockPhrase(second: $0, form: .plain) })
    else { return nil }
    self = clock
  }

  /// The part of a 12-hour time before `am` or `pm`.
  private init?(digits: String, hoursToAdd: Int) {
    guard let shown = Self.seconds(digits, hourDigits: 1...2, parts: 1...2),
      (3600..<13 * 3600).contains(shown)
    else { return nil }
    self.init(second: shown % (12 * 3600) + hoursToAdd * 3600, form: .half)
  }

  private init(second: Int, form: Form) {
    self.second = second
    self.form = form
  }

  /// `03:10`, `03:10:30`, each perhaps with `z` or `+01:00` at its end.
  init?(iso word: String) {
    var time = word[...]
    if time.last == "z" {
      time.removeLast()
      reference = .utc
    } else if let sign = time.lastIndex(where: { "+-".contains($0) }) {
      let zoneText = String(time[time.index(after: sign)...])
      // No place on Earth is further from UTC than 14 hours.
      guard let offset = Self.seconds(zoneText, hourDigits: 2...2, parts: 2...2),
        offset <= 14 * 3600
      else { return nil }
      reference = .offset(time[sign] == "-" ? -offset : offset)
      time = time[..<sign]
    }
    guard let second = Self.seconds(String(time), hourDigits: 2...2, parts: 2...3) else {
      return nil
    }
    self.second = second
  }

  /// The seconds since midnight of hours, minutes and seconds with colons between them.
  private static func seconds(
    _ text: String, hourDigits: ClosedRange<Int>, parts: ClosedRange<Int>
  ) -> Int? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.contains(pieces.count) else { return nil }
    var total = 0
    for (index, piece) in pieces.enumerated() {
      let digits = index == 0 ? hourDigits : 2...2
      guard digits.contains(piece.utf8.count), piece.allSatisfy(\.isDigit),
        let number = Int(piece), number < (index == 0 ? 24 : 60)
      else { return nil }
      total += number * [3600, 60, 1][index]
    }
    return total
  }
}

/// Reads phrases at one moment in one place.
private struct PhraseReader {
  typealias Reason = Misunderstanding.Reason

  /// Seconds by which the clock that a person reads may be ahead of this one.
  static let skew = 60
  /// More than anybody remembers, so a year further back is a slip.
  static let furthestBack = 36_525 * 86_400

  let now: Timestamp
  let zone: TimeZoneRules

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
    if [["now"], ["just", "now"]].contains(Array(words)) { return now }
    if let ago = words.firstIndex(of: "ago") {
      let amount = words[..<ago].joined(separator: " ")
      return try earlier(by: amount, at: words[(ago + 1)...])
    }
    guard let (day, rest) = try day(in: words) else {
      guard let clock = ClockPhrase(words) else { throw .unknown }
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
    guard rest.isEmpty, let seconds = Length.seconds(in: amount) else { throw .unknown }
    return zone.timestamp(at: now.seconds - seconds)
  }

  /// The number of days in `3 days`.
  private func days(in amount: String) -> Int? {
    guard let pieces = Length.pieces(of: amount), pieces.count == 2, let unit = pieces.last,
      ["d", "day", "days"].contains(unit)
    else { return nil }
    return pieces.first.flatMap(Length.number)
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
    if let day = Day.phrases[words] { return day }
    guard let name = words.last else { return nil }
    if let weekday = Day.weekdays[name] {
      let back = daysBack(toWeekday: weekday)
      // Next week is there for midnight, typed half a minute too early.
      if words.count == 1 { return Day(daysBack: [back - 7, back, back + 7], part: .wholeDay) }
      return words == ["last", name] ? Day(daysBack: [back == 0 ? 7 : back], part: .wholeDay) : nil
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
    guard let clock = iso ?? ClockPhrase(words) else { throw .unknown }
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
    if words.first == "at" { words.removeFirst() }
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
