import Content

/// What to show to somebody whose phrase was not understood: a phrase as like to it as can be. What
/// is shown has been read before, so that nothing is advised that would be refused in its turn.
struct PhraseHint {
  let reader: PhraseReader

  private var phrases: PhraseWords { reader.phrases }

  /// The phrase to show, or two where it could have been two times.
  func examples(for text: String, _ refusal: PhraseReader.Refusal) -> [String] {
    let words = PhraseTokens.words(in: text, phrases)
    if refusal.reason == .twoTimes {
      return refusal.times.map { time in
        let before = words[..<refusal.place.lowerBound]
        let after = words[refusal.place.upperBound...]
        return (before + [time.written(phrases)] + after).joined(separator: " ")
      }
    }
    let usual = usual(near: words)
    var candidates: [String] = []
    if !words.isEmpty, words.count <= PhraseTokens.most,
      refusal.reason != .future, refusal.reason != .past
    {
      let mending = PhraseMending(phrases)
      if refusal.reason == .needsTime {
        // `last night` and `last night 2am`.
        let mended = mending.mended(words).joined(separator: " ")
        candidates = usual.filter { $0.hasPrefix(mended + " ") }
      }
      candidates += mending.variants(of: words, refusal.reason) + dated(words, refusal.reason)
    }
    return Array((candidates + usual).lazy.filter(isUnderstood).prefix(1))
  }

  /// The phrases to show to anybody, and first those that have most words in common with these, or
  /// a clock as these have.
  private func usual(near words: [String]) -> [String] {
    let typed = Set(words.map { $0.contains(":") && $0.first?.isDigit == true ? ":" : $0 })
    let examples = phrases[reader.direction == .past ? .examples : .exampleComing]
    let phrases = examples.enumerated().map { place, phrase in
      let words = phrase.split(separator: " ").map(String.init)
      let common = words.count { $0.first?.isDigit == false && typed.contains($0) }
      let isClock = words.count == 1 && typed.contains(":")
      return (phrase: phrase, order: (isClock ? -1 : -common, place))
    }
    return phrases.sorted { $0.order < $1.order }.map(\.phrase)
  }

  private func isUnderstood(_ text: String) -> Bool {
    do throws(PhraseReader.Refusal) {
      _ = try reader.read(text)
      return true
    } catch {
      return false
    }
  }

  /// Yesterday, or tomorrow, by its date, written as the date was that the calendar does not have.
  private func dated(_ words: [String], _ reason: Misunderstanding.Reason) -> [String] {
    let isNamed = words.contains { phrases.month($0) != nil }
    guard reason == .noSuchDate || isNamed || words.contains(where: looksLikeDate) else {
      return []
    }
    let day = reader.now.local.date.adding(days: reader.direction == .past ? -1 : 1)
    let date =
      isNamed ? "\(day.day) \(phrases.shortMonth(day.month)) \(day.year)" : day.description
    return [date + (reader.direction == .past ? " 03:10" : " 10:20")]
  }

  private func looksLikeDate(_ word: String) -> Bool {
    word.count > 5 && word.allSatisfy { $0.isDigit || "-./".contains($0) }
  }
}
