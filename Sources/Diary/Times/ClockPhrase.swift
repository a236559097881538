import Content

/// A time of day as it was said.
struct ClockPhrase {
  enum Form { case plain, half, noon, midnight }
  enum Reference { case here, utc, offset(Int) }

  /// Seconds since midnight.
  var second: Int
  var form = Form.plain
  var reference = Reference.here

  /// `3:10`, `3am`, `3:10 pm`, `noon` or `midnight`, in small letters.
  init?(_ words: ArraySlice<String>, _ phrases: PhraseWords) {
    guard let first = words.first, words.count <= 2 else { return nil }
    let second = words.dropFirst().first
    // The hours to add for each half of the day.
    let halves = phrases[.am].map { ($0, 0) } + phrases[.pm].map { ($0, 12) }
    for (name, hours) in halves {
      let isJoined = second == nil && first.hasSuffix(name)
      guard isJoined || second == name else { continue }
      self.init(digits: isJoined ? String(first.dropLast(name.count)) : first, hoursToAdd: hours)
      return
    }
    guard second == nil else { return nil }
    if phrases[.noon].contains(first) {
      self.init(second: 12 * 3600, form: .noon)
    } else if phrases[.midnight].contains(first) {
      self.init(second: 0, form: .midnight)
    } else if let second = Self.seconds(first, hourDigits: 1...2, parts: 2...2) {
      self.init(second: second, form: .plain)
    } else {
      return nil
    }
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
