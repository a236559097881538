import Content

/// Lengths of time as people write them, such as `90 s`, `3 min`, `1h20` or `half an hour`.
package enum Length {
  /// The longest that is understood: two days, in seconds. No cramp lasts longer, so more is a slip.
  static let longest = 48 * 3600

  /// The length that somebody wrote, in seconds: more than nothing and at most 48 hours.
  ///
  /// A number needs its unit: `90` may be seconds or minutes, and `1:20` minutes or hours. Both are
  /// `nil`, as is everything else that is not clear. Only `1h20` and `2m30` may leave out their last
  /// unit.
  package static func read(_ text: String, _ phrases: PhraseWords) -> Int? {
    guard let seconds = seconds(in: text, phrases), (1...longest).contains(seconds) else {
      return nil
    }
    return seconds
  }

  /// The length in seconds, however long or short; `nil` where it is none.
  static func seconds(in text: String, _ phrases: PhraseWords) -> Int? {
    guard let pieces = pieces(of: text, phrases) else { return nil }
    let rest = pieces.drop(while: phrases[.about].contains)
    return part(of: rest, phrases) ?? half(more: rest, phrases) ?? sum(of: rest, phrases)
  }

  // MARK: Pieces

  private enum Kind { case space, digit, letter, sign }

  /// The runs of digits, perhaps with a decimal point, and of letters, in small letters, and signs
  /// that stand for a word; `nil` where there is anything else but spaces.
  static func pieces(of text: String, _ phrases: PhraseWords) -> [String]? {
    let signs = phrases[.about] + phrases[.and]
    let characters = Array(text.lowercased())
    var pieces: [String] = []
    var previous = Kind.space
    for (index, character) in characters.enumerated() {
      let next = characters.indices.contains(index + 1) ? characters[index + 1] : nil
      guard let kind = kind(of: character, after: previous, before: next, signs) else {
        return nil
      }
      if kind != .space {
        let goesOn = kind == previous && kind != .sign
        pieces.append((goesOn ? pieces.popLast() ?? "" : "") + String(character))
      }
      previous = kind
    }
    return pieces
  }

  /// What a character is, between its neighbours: a point within digits is one of them, and a hyphen
  /// between words is a space, as is a comma behind one.
  private static func kind(
    of character: Character, after previous: Kind, before next: Character?, _ signs: [String]
  ) -> Kind? {
    switch character {
    case _ where character.isWhitespace: .space
    case _ where character.isDigit: .digit
    case _ where character.isLetter: .letter
    case ".": previous == .digit && next?.isDigit == true ? .digit : nil
    case "-":
      previous == .letter && next?.isLetter == true || previous == .digit && next?.isLetter == true
        ? .space : nil
    case ",": previous != .space && next?.isWhitespace == true ? .space : nil
    default: signs.contains(String(character)) ? .sign : nil
    }
  }

  // MARK: Grammar

  /// `half an hour`, `a quarter of an hour` and `three quarters of an hour`: of a minute or an hour.
  private static func part(of pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    guard
      let place = pieces.firstIndex(where: {
        phrases[.half].contains($0) || phrases[.quarter].contains($0)
      })
    else { return nil }
    let isHalf = phrases[.half].contains(pieces[place])
    let before = pieces[..<place]
    let isOne =
      before.isEmpty || before.count == 1 && before.first.map(phrases[.article].contains) == true
    guard let count = isOne ? 1 : isHalf ? nil : phrases.count(before), (1...3).contains(count)
    else { return nil }
    var unit = pieces[(place + 1)...].drop(while: phrases[.dateLinks].contains)
    if unit.count == 2, phrases[.article].contains(unit[unit.startIndex]) { unit.removeFirst() }
    guard unit.count == 1, let seconds = unit.first.flatMap(phrases.seconds(in:)), seconds >= 60
    else { return nil }
    return count * seconds / (isHalf ? 2 : 4)
  }

  /// `two and a half hours`.
  private static func half(more pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    guard let and = pieces.firstIndex(where: phrases[.and].contains),
      let count = phrases.count(pieces[..<and]),
      let unit = pieces.last.flatMap(phrases.seconds(in:)),
      part(pieces[(and + 1)...].dropLast(), phrases) == 2, unit >= 60
    else { return nil }
    return count * unit + unit / 2
  }

  /// What of a unit `a half` and `a quarter` are: its second or fourth part.
  private static func part(_ pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    let rest = pieces.count == 2 ? pieces.dropFirst() : pieces
    guard let part = rest.first, rest.count == 1,
      pieces.count == 1 || pieces.first.map(phrases[.article].contains) == true
    else { return nil }
    return phrases[.half].contains(part) ? 2 : phrases[.quarter].contains(part) ? 4 : nil
  }

  /// Numbers with their units, from the largest unit to the smallest, or one with a decimal point.
  private static func sum(of pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    if pieces.count == 2, let decimal = decimal(pieces, phrases) { return decimal }
    var rest = pieces
    var total = 0
    var larger: Int?
    while !rest.isEmpty {
      if let larger, phrases[.and].contains(rest[rest.startIndex]) {
        rest.removeFirst()
        if let part = part(rest, phrases) { return larger >= 60 ? total + larger / part : nil }
      }
      guard let (count, length) = leadingCount(rest, phrases) else { return nil }
      let isDigits = rest[rest.startIndex].allSatisfy(\.isDigit)
      rest = rest.dropFirst(length)
      let unit: Int
      if let name = rest.popFirst() {
        guard let known = phrases.seconds(in: name) else { return nil }
        unit = known
      } else {
        // The unit that comes next is the one that was left out.
        guard let larger, larger >= 60, isDigits else { return nil }
        unit = larger / 60
      }
      // `1 h 90 min` and `20 min 1 h` are slips.
      if let larger, unit >= larger || count * unit >= larger { return nil }
      total += count * unit
      larger = unit
    }
    return larger == nil ? nil : total
  }

  /// A number at the beginning, and of how many pieces it is: `twenty five` is one of two.
  private static func leadingCount(
    _ pieces: ArraySlice<String>, _ phrases: PhraseWords
  ) -> (Int, Int)? {
    for length in [2, 1] where pieces.count >= length {
      if let count = phrases.count(pieces.prefix(length)) { return (count, length) }
    }
    return nil
  }

  /// `1.5 h`, to the nearest second.
  private static func decimal(_ pieces: ArraySlice<String>, _ phrases: PhraseWords) -> Int? {
    guard let digits = pieces.first, let unit = pieces.last.flatMap(phrases.seconds(in:)) else {
      return nil
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...6).contains(parts[0].count), parts[1].count <= 3,
      let number = Double(digits)
    else { return nil }
    return Int((number * Double(unit)).rounded())
  }
}
