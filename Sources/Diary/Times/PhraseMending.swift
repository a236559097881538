import Content

/// Small changes to a phrase, each of which may make it one that is understood.
struct PhraseMending {
  private let phrases: PhraseWords
  private let known: Set<String>

  init(_ phrases: PhraseWords) {
    self.phrases = phrases
    known = phrases.allWords
  }

  // MARK: Spelling

  /// Shorter words are near to too many others.
  private static let shortestMended = 5

  /// With each word that is nearly one of the language's as that one. Slips are hardly ever in the
  /// first letter, and of two words that are as near the one with the same end is meant.
  func mended(_ words: [String]) -> [String] {
    words.map { word in
      guard word.count >= Self.shortestMended, word.allSatisfy(\.isLetter), !known.contains(word)
      else { return word }
      let alike = known.filter { $0.first == word.first && $0.count > 2 }.sorted()
      let sameEnd = alike.filter { $0.last == word.last }
      let limit = Spelling.slips(in: word)
      return Spelling.nearest(word, among: sameEnd, within: limit)
        ?? Spelling.nearest(word, among: alike, within: limit) ?? word
    }
  }

  // MARK: Variants

  /// Phrases near to this one, the nearest first.
  func variants(of words: [String], _ reason: Misunderstanding.Reason) -> [String] {
    let mended = mended(words)
    let dated = longYear(mended.flatMap(date))
    var all = [mended, dated].flatMap { variants($0, reason) }
    // A word is left out only if nothing else helps; of "a few minutes ago" none can be.
    if !words.contains(where: phrases[.ago].contains) {
      let understood = mended.filter { !$0.allSatisfy(\.isLetter) || known.contains($0) }
      all += variants(understood, reason) + [mended, dated].flatMap(withoutOne)
    }
    return all.filter { !$0.isEmpty && $0 != words }.map { $0.joined(separator: " ") }
  }

  /// Days near to this one, the nearest first.
  func days(near words: [String]) -> [String] {
    let mended = mended(words)
    let all = [mended, mended.flatMap(date)].flatMap { words in
      [words] + otherWeekdays(words) + otherDays(words) + withoutOne(words)
    }
    return all.filter { !$0.isEmpty && $0 != words }.map { $0.joined(separator: " ") }
  }

  private func variants(_ words: [String], _ reason: Misunderstanding.Reason) -> [[String]] {
    var variants = [words, words.flatMap(clock), clock(words.joined())]
    if reason == .wrongWeekday { variants += otherWeekdays(words) }
    return variants + otherDays(words) + halves(words) + agos(words) + withTime(words)
  }

  /// Digits as a clock shows them: `3:10` for `3.10`, `3;10` and `310`.
  private func clock(_ word: String) -> [String] {
    let signs: Set<Character> = [".", ";", ",", "h", "-"]
    var parts = word.split(omittingEmptySubsequences: false, whereSeparator: signs.contains)
      .map(String.init)
    if parts.count == 1, parts[0].allSatisfy(\.isDigit) {
      switch parts[0].count {
      case 1...2: parts.append("00")
      case 3...4: parts = [String(word.dropLast(2)), String(word.suffix(2))]
      default: break
      }
    }
    let isClock = parts.count == 2 && ClockPhrase(digits: parts.joined(separator: ":")) != nil
    return isClock ? [parts.joined(separator: ":")] : [word]
  }

  /// `21 nov 2026` for `21.11.2026`.
  private func date(_ word: String) -> [String] {
    let parts = word.split(whereSeparator: { "./-".contains($0) }).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
      let year = parts.first(where: { $0.count == 4 }), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return [word] }
    return [parts[0] == year ? parts[2] : parts[0], phrases.shortMonth(month), year]
  }

  /// `21 nov 2026` for `21 nov 26`.
  private func longYear(_ words: [String]) -> [String] {
    guard let month = words.firstIndex(where: { phrases.month($0) != nil }), month < 2 else {
      return words
    }
    var words = words
    if words.count > 2, words[2].count == 2, words[2].allSatisfy(\.isDigit) {
      words[2] = "20" + words[2]
    }
    return words
  }

  /// With a half of the day behind the time, the other half, or none.
  private func halves(_ words: [String]) -> [[String]] {
    let names = phrases[.pm] + phrases[.am]
    let bare = words.filter { !names.contains($0) }.map { word in
      names.first { word.hasSuffix($0) && word.first?.isDigit == true }
        .map { String(word.dropLast($0.count)) } ?? word
    }
    guard let place = bare.lastIndex(where: { $0.first?.isDigit == true && $0.count <= 5 }) else {
      return []
    }
    let time = bare[place].count < 3 ? bare[place] : clock(bare[place]).joined()
    let times = [PhraseWords.Key.pm, .am].map { half in
      var words = bare
      words[place] = time + phrases.first(half)
      return words
    }
    return times + [bare.flatMap(clock)]
  }

  /// `20 min ago` for `20 min`, `in 20 min` and `20 ago`.
  private func agos(_ words: [String]) -> [[String]] {
    let ago = phrases.first(.ago)
    let amount = words.filter { !phrases[.ago].contains($0) }
    return [amount + [ago], amount.dropFirst() + [ago], amount + [phrases.first(.minute), ago]]
  }

  /// With a time behind it, and in the place of its last word.
  private func withTime(_ words: [String]) -> [[String]] {
    [words, words.dropLast()].filter { !$0.isEmpty }
      .flatMap { words in phrases[.exampleTimes].map { words + [$0] } }
  }

  /// Without each word that has no digits.
  private func withoutOne(_ words: [String]) -> [[String]] {
    words.indices.reversed().filter { !words[$0].contains(where: \.isDigit) }.map { place in
      var words = words
      words.remove(at: place)
      return words
    }
  }

  private func otherWeekdays(_ words: [String]) -> [[String]] {
    guard let place = words.firstIndex(where: { phrases.weekday($0) != nil }) else { return [] }
    return (0..<7).map { weekday in
      var words = words
      words[place] = phrases.shortWeekday(weekday)
      return words
    }
  }

  /// With the last days of a month for its 31st.
  private func otherDays(_ words: [String]) -> [[String]] {
    ["30", "29", "28"].map { day in
      words.map { word in
        ["29", "30", "31"].contains(word)
          ? day : PhraseTokens.looksLikeDate(word[...]) ? word.dropLast(2) + day : word
      }
    }
  }
}
