/// Lengths of time as people write them, such as `90 s`, `3 min`, `1h20` or `half an hour`.
package enum Length {
  /// The longest that is understood: two days, in seconds. No cramp lasts longer, so more is a slip.
  static let longest = 48 * 3600

  /// Seconds in each unit, by every way to write it.
  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
  ]

  private static let numberWords: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  /// The length that somebody wrote, in seconds: more than nothing and at most 48 hours.
  ///
  /// A number needs its unit: `90` may be seconds or minutes, and `1:20` minutes or hours. Both are
  /// `nil`, as is everything else that is not clear. Only `1h20` may leave out its last unit.
  package static func read(_ text: String) -> Int? {
    guard let seconds = seconds(in: text), (1...longest).contains(seconds) else { return nil }
    return seconds
  }

  /// A length in seconds as a person would write it: `90 s`, `3 min`, `2 min 30 s`, `1 h 20 min`.
  /// What is less than nothing counts as nothing, `0 s`.
  package static func words(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    // Below two minutes people count seconds, unless it is exactly one minute.
    if seconds < 120, seconds != 60 { return "\(seconds) s" }
    return [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
      .joined(separator: " ")
  }

  /// The length in seconds, however long or short; `nil` where it is none.
  static func seconds(in text: String) -> Int? {
    guard let pieces = pieces(of: text), let first = pieces.first else { return nil }
    return first == "half" ? half(of: pieces.dropFirst()) : sum(of: pieces[...])
  }

  /// The runs of digits and of letters, in small letters; `nil` where there is anything else but
  /// spaces.
  static func pieces(of text: String) -> [String]? {
    enum Kind { case space, digit, letter }
    var pieces: [String] = []
    var previous = Kind.space
    for character in text.lowercased() {
      let kind: Kind
      if character.isWhitespace {
        kind = .space
      } else if character.isDigit {
        kind = .digit
      } else if character.isASCII, character.isLetter {
        kind = .letter
      } else {
        return nil
      }
      if kind != .space {
        let start = kind == previous ? pieces.popLast() ?? "" : ""
        pieces.append(start + String(character))
      }
      previous = kind
    }
    return pieces
  }

  /// A number in digits, or as a word up to twelve. Six digits are enough for 48 hours in seconds,
  /// and no unit makes them more than an `Int` holds.
  static func number(_ piece: String) -> Int? {
    if let word = numberWords[piece] { return word }
    return piece.utf8.count <= 6 && piece.allSatisfy(\.isDigit) ? Int(piece) : nil
  }

  /// `half an hour` and `half a minute`, without the `half`.
  private static func half(of pieces: ArraySlice<String>) -> Int? {
    let unit = ["a", "an"].contains(pieces.first) ? pieces.dropFirst() : pieces
    guard unit.count == 1, let seconds = unit.first.flatMap({ units[$0] }), seconds >= 60 else {
      return nil
    }
    return seconds / 2
  }

  /// Numbers with their units, from the largest unit to the smallest.
  private static func sum(of pieces: ArraySlice<String>) -> Int? {
    var rest = pieces
    var total = 0
    var larger: Int?
    while let piece = rest.popFirst() {
      guard let number = number(piece) else { return nil }
      let unit: Int
      if let name = rest.popFirst() {
        guard let known = units[name] else { return nil }
        unit = known
      } else {
        guard larger == 3600, piece.allSatisfy(\.isDigit) else { return nil }
        unit = 60
      }
      // `1 h 90 min` and `20 min 1 h` are slips.
      if let larger, unit >= larger || number * unit >= larger { return nil }
      total += number * unit
      larger = unit
    }
    return total
  }
}

extension Character {
  /// Whether this is one of the digits 0 to 9. Other scripts have digits too that `Int` cannot read.
  var isDigit: Bool { isASCII && isNumber }
}
