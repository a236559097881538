import Content

/// Lengths of time as people write them, such as `90 s`, `3 min`, `1h20` or `half an hour`.
package enum Length {
  /// The longest that is understood: two days, in seconds. No cramp lasts longer, so more is a slip.
  static let longest = 48 * 3600

  /// The length that somebody wrote, in seconds: more than nothing and at most 48 hours.
  ///
  /// A number needs its unit: `90` may be seconds or minutes, and `1:20` minutes or hours. Both are
  /// `nil`, as is everything else that is not clear. Only `1h20` may leave out its last unit.
  package static func read(_ text: String, _ phrases: PhraseWords) -> Int? {
    guard let seconds = seconds(in: text, phrases), (1...longest).contains(seconds) else {
      return nil
    }
    return seconds
  }

  /// The length in seconds, however long or short; `nil` where it is none.
  static func seconds(in text: String, _ phrases: PhraseWords) -> Int? {
    guard let pieces = pieces(of: text), let first = pieces.first else { return nil }
    return phrases[.half].contains(first)
      ? half(of: pieces.dropFirst(), phrases) : sum(of: pieces[...], phrases)
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
      } else if character.isLetter {
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
  static func number(_ piece: String, _ phrases: PhraseWords) -> Int? {
    if let word = phrases.number(piece) { return word }
    return piece.utf8.count <= 6 && piece.allSatisfy(\.isDigit) ? Int(piece) : nil
  }

  /// `half an hour` and `half a minute`, without the `half`.
  private static func half(of pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    let hasArticle = pieces.first.map(phrases[.article].contains) ?? false
    let unit = hasArticle ? pieces.dropFirst() : pieces
    guard unit.count == 1, let seconds = unit.first.flatMap(phrases.seconds(in:)), seconds >= 60
    else {
      return nil
    }
    return seconds / 2
  }

  /// Numbers with their units, from the largest unit to the smallest.
  private static func sum(of pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    var rest = pieces
    var total = 0
    var larger: Int?
    while let piece = rest.popFirst() {
      guard let number = number(piece, phrases) else { return nil }
      let unit: Int
      if let name = rest.popFirst() {
        guard let known = phrases.seconds(in: name) else { return nil }
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
