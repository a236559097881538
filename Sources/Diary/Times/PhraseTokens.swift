import Content

/// A phrase as it was typed, taken apart into words in small letters.
enum PhraseTokens {
  /// More words than any phrase has: whoever writes more means no time.
  static let most = 12

  /// The words. Commas and full stops behind a word are left out, hyphens between two words are
  /// blanks, and a sign that stands for a word, as `~` does for "about", is one.
  static func words(in text: String, _ phrases: PhraseWords) -> [String] {
    let signs = (phrases[.about] + phrases[.at]).filter { $0.count == 1 && !isWord($0) }
    let lowered = text.lowercased().map { $0 == "’" ? "'" : $0 }
    return lowered.split(whereSeparator: \.isWhitespace).flatMap { piece in
      var word = String(piece)
      var front: [String] = []
      while word.count > 1, let sign = word.first.map(String.init), signs.contains(sign) {
        front.append(sign)
        word.removeFirst()
      }
      return front + parts(of: word).map(trimmed)
    }.filter { !$0.isEmpty }
  }

  /// With `2026-11-21t03:10` made two words, and `21-nov` too; a date in digits stays one.
  private static func parts(of word: String) -> [String] {
    if let end = word.firstIndex(of: "t"), looksLikeDate(word[..<end]), word.last != "t" {
      return [String(word[..<end]), String(word[word.index(after: end)...])]
    }
    var parts = [""]
    let characters = Array(word)
    for (index, character) in characters.enumerated() {
      let around = [index - 1, index + 1].map {
        characters.indices.contains($0) ? characters[$0] : nil
      }
      let isBetweenWords =
        around.allSatisfy { $0.map { $0.isLetter || $0.isDigit } ?? false }
        && around.contains { $0?.isLetter ?? false }
      if character == "-", isBetweenWords {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func trimmed(_ word: String) -> String {
    var word = word
    while word.count > 1, word.last == "," { word.removeLast() }
    // `nov.`, but not `a.m.`, which has its own.
    if word.last == ".", isWord(String(word.dropLast())) { word.removeLast() }
    return word
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy(\.isLetter)
  }

  /// Whether the text has the form of a date, be there such a day or not.
  static func looksLikeDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
  }
}

extension Character {
  /// Whether this is one of the digits 0 to 9. Other scripts have digits too that `Int` cannot read.
  var isDigit: Bool { isASCII && isNumber }
}

extension PhraseWords {
  /// A number below a million, in digits or in words. Six digits are enough for 48 hours in seconds,
  /// and no unit makes them more than an `Int` holds.
  func count(_ words: ArraySlice<String>) -> Int? {
    let said = words.joined(separator: " ")
    if let number = number(said) { return number }
    return (1...6).contains(said.utf8.count) && said.allSatisfy(\.isDigit) ? Int(said) : nil
  }
}
