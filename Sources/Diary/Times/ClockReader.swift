import Content

/// Reads a time of day from words: `3:10`, `2.30am`, `noon`, `half past two`, `03:10:30+01:00`.
struct ClockReader {
  let phrases: PhraseWords
  /// Whether the day was given by its date, which allows for seconds and an offset.
  var isDate = false
  /// Whether a day was said, so that `3.10` is no date.
  var isDay = false
  /// Whether a part of the day was said, so that `9` is an hour.
  var isPart = false

  private static let hour = 3600
  private static let halfDay = 12 * hour

  func read(_ words: ArraySlice<String>) -> ClockPhrase? {
    guard let first = words.first, let last = words.last else { return nil }
    if isDate, let time = withReference(words) { return time }
    if let time = byName(words) { return time }
    for (key, start) in [(PhraseWords.Key.am, 0), (.pm, Self.halfDay)] {
      if let dial = dial(words, before: key) { return time(dial, start) }
    }
    if let dial = spoken(words) { return time(dial, nil) }
    if phrases[.oclock].contains(last) || isPart && words.count == 1 {
      let hours = phrases[.oclock].contains(last) ? words.dropLast() : words
      if let time = bareHour(hours) { return time }
    }
    guard words.count == 1 else { return nil }
    return ClockPhrase(digits: first, separators: isDay ? [":", "."] : [":"])
  }

  /// `noon` and `midnight`, which may have a 12 before them.
  private func byName(_ words: ArraySlice<String>) -> ClockPhrase? {
    guard let name = words.last, words.count == 1 || words.count == 2 && words.first == "12" else {
      return nil
    }
    if phrases[.noon].contains(name) { return ClockPhrase(second: Self.halfDay, form: .noon) }
    return phrases[.midnight].contains(name) ? ClockPhrase(second: 0, form: .midnight) : nil
  }

  private func bareHour(_ words: ArraySlice<String>) -> ClockPhrase? {
    guard let hour = phrases.count(words), hour < 24, !isPadded(words) else { return nil }
    return ClockPhrase(
      second: hour * Self.hour, form: .plain, hours: (1...12).contains(hour) ? .spoken : .exact)
  }

  /// Whether it is a number with more zeros before it than a clock shows.
  private func isPadded(_ words: ArraySlice<String>) -> Bool {
    words.first.map { $0.utf8.count > 2 && $0.first == "0" } ?? false
  }

  // MARK: Twelve hours

  /// What the hands of a dial show.
  private struct Dial {
    /// Seconds, of which 12 o'clock has twelve hours.
    var second: Int
    /// Whether it was counted down to 12, so that `am` and `pm` may be those of the hour before.
    var isToTwelve = false
    /// The half of the day that noon or midnight has told: where it starts.
    var start: Int?
  }

  /// The time of a dial in the half of the day that starts then; `nil` where nothing tells which.
  private func time(_ dial: Dial, _ start: Int?) -> ClockPhrase {
    if dial.isToTwelve && dial.start == nil || start == nil && dial.start == nil {
      return ClockPhrase(second: dial.second, form: .plain, hours: .spoken)
    }
    let half = start ?? dial.start ?? 0
    return ClockPhrase(second: dial.second % Self.halfDay + half, form: .half)
  }

  /// What stands before `am` or `pm`, which may be a word of its own or not.
  private func dial(_ words: ArraySlice<String>, before key: PhraseWords.Key) -> Dial? {
    for name in phrases[key] {
      guard let last = words.last, last.hasSuffix(name) else { continue }
      let joined = last.dropLast(name.count)
      guard joined.isEmpty || joined.last?.isDigit == true else { continue }
      let before = words.dropLast() + (joined.isEmpty ? [] : [String(joined)])
      return spoken(before).flatMap { $0.start == nil ? $0 : nil } ?? dial(before)
    }
    return nil
  }

  /// An hour, perhaps with minutes.
  private func dial(_ words: ArraySlice<String>) -> Dial? {
    let words = words.last.map(phrases[.oclock].contains) ?? false ? words.dropLast() : words
    if let hour = phrases.count(words), (1...12).contains(hour), !isPadded(words) {
      return Dial(second: hour * Self.hour)
    }
    guard words.count == 1, let digits = words.first,
      let time = ClockPhrase(digits: digits, separators: [":", "."]),
      (Self.hour..<13 * Self.hour).contains(time.second)
    else { return nil }
    return Dial(second: time.second)
  }

  /// `half past two`, `a quarter to 3`, `ten minutes past midnight`.
  private func spoken(_ words: ArraySlice<String>) -> Dial? {
    guard
      let link = words.firstIndex(where: { (phrases[.past] + phrases[.to]).contains($0) }),
      let minutes = minutes(words[..<link])
    else { return nil }
    let isTo = phrases[.to].contains(words[link])
    if isTo, minutes == 30 { return nil }
    let seconds = (isTo ? -minutes : minutes) * 60
    let rest = words[(link + 1)...]
    if let named = byName(rest), rest.count == 1 {
      let time = (named.second + seconds + 86_400) % 86_400
      return Dial(second: time, start: time < Self.halfDay ? 0 : Self.halfDay)
    }
    guard let hour = phrases.count(rest), (1...12).contains(hour) else { return nil }
    // A quarter to one is shown with the hour at twelve.
    let second = (hour == 1 && isTo ? 13 : hour) * Self.hour + seconds
    return Dial(second: second, isToTwelve: isTo && hour == 12)
  }

  /// The minutes before `past` or `to`.
  private func minutes(_ words: ArraySlice<String>) -> Int? {
    var words = words
    let hasUnit = words.last.map(phrases[.minute].contains) ?? false
    if hasUnit {
      words.removeLast()
    } else if let last = words.last, words.count <= 2 {
      let hasArticle = words.count == 2 && phrases[.article].contains(words[words.startIndex])
      if phrases[.quarter].contains(last), words.count == 1 || hasArticle { return 15 }
      if phrases[.half].contains(last), words.count == 1 { return 30 }
    }
    guard let minutes = phrases.count(words), (1...59).contains(minutes) else { return nil }
    // `2 to 3` is no time.
    return hasUnit || minutes.isMultiple(of: 5) ? minutes : nil
  }

  // MARK: UTC and offsets

  /// A time in 24 hours with `z`, `utc` or `+01:00` behind it, or with seconds.
  private func withReference(_ words: ArraySlice<String>) -> ClockPhrase? {
    guard words.count <= 2, var digits = words.first?[...] else { return nil }
    var reference = ClockPhrase.Reference.here
    if words.count == 2, let zone = words.last {
      guard let found = self.reference(zone) else { return nil }
      reference = found
    } else if let start = digits.firstIndex(where: { !$0.isDigit && !":.,".contains($0) }) {
      guard let found = self.reference(String(digits[start...])) else { return nil }
      reference = found
      digits = digits[..<start]
    }
    guard var time = ClockPhrase(digits: String(digits), parts: 2...3, hourDigits: 2...2) else {
      return nil
    }
    let hasSeconds = digits.utf8.count > 5
    guard reference != .here || hasSeconds else { return nil }
    time.reference = reference
    time.hours = .exact
    return time
  }

  /// `z`, `utc`, `+01:00`, `+0100` or `+01`.
  private func reference(_ text: String) -> ClockPhrase.Reference? {
    if phrases[.utc].contains(text) { return .utc }
    guard let sign = text.first, "+-".contains(sign) else { return nil }
    var digits = String(text.dropFirst())
    if digits.utf8.count == 2 { digits += ":00" }
    if digits.utf8.count == 4 {
      digits.insert(":", at: digits.index(digits.startIndex, offsetBy: 2))
    }
    // No place on Earth is further from UTC than 14 hours.
    guard let offset = ClockPhrase(digits: digits, hourDigits: 2...2)?.second,
      offset <= 14 * Self.hour
    else { return nil }
    return .offset(sign == "-" ? -offset : offset)
  }
}
