import Content

extension Length {
  /// What somebody said about how long it was.
  package struct Said: Equatable, Sendable {
    /// How long, where that was said.
    package var seconds: Int?
    /// Whether it still goes on.
    package var isOpen: Bool
    /// What is true and has no number: that it came and went, in the person's own words. It belongs
    /// in the note.
    package var remark: String?

    package init(seconds: Int? = nil, isOpen: Bool = false, remark: String? = nil) {
      self.seconds = seconds
      self.isOpen = isOpen
      self.remark = remark
    }
  }

  /// Why a text gave no length.
  package struct Misread: Error, Equatable, Sendable {
    package enum Reason: CaseIterable, Sendable {
      /// It is no length.
      case unknown
      /// A number that may be minutes or something else.
      case needsUnit
      /// It is more than two days.
      case tooLong
    }

    package var reason: Reason
    /// What was typed, as far as its first 60 characters.
    package var text: String
    /// What to write instead: each is understood. Of a number without its unit there are two.
    package var examples: [String]
  }

  /// The most characters of a remark.
  private static let longestRemark = 60

  /// What somebody said about how long it was: a length, that it still goes on, or that it came and
  /// went, which may have a length too: `on and off for 2 hours`.
  package static func understand(
    _ text: String, _ phrases: PhraseWords
  ) -> Result<Said, Misread> {
    if let seconds = read(text, phrases) { return .success(Said(seconds: seconds)) }
    let words = PhraseTokens.words(in: text, phrases)[...]
    let open = rest(of: words, behind: .still, phrases)
    if let after = rest(of: open ?? words, behind: .onAndOff, phrases) {
      let length = [after, after.dropFirst()].lazy
        .compactMap { read($0.joined(separator: " "), phrases) }.first
      let remark = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return .success(
        Said(
          seconds: open == nil ? length : nil, isOpen: open != nil,
          remark: String(remark.prefix(longestRemark))))
    }
    if open != nil { return .success(Said(isOpen: true)) }
    return .failure(misread(text, phrases))
  }

  /// What is left behind one of these phrases; `nil` where none is at the beginning.
  private static func rest(
    of words: ArraySlice<String>, behind key: PhraseWords.Key, _ phrases: PhraseWords
  ) -> ArraySlice<String>? {
    let said = words.joined(separator: " ") + " "
    let found = phrases[key].filter { said.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    return found.map { words.dropFirst($0.split(separator: " ").count) }
  }

  // MARK: What to write instead

  private static func misread(_ text: String, _ phrases: PhraseWords) -> Misread {
    let shown = String(text.prefix(Misunderstanding.longestText))
    func understood(_ candidates: [String]) -> [String] {
      candidates.filter { read($0, phrases) != nil }
    }
    if let remark = Spelling.nearest(text.lowercased(), among: phrases[.onAndOff], within: 2) {
      return Misread(reason: .unknown, text: shown, examples: [remark])
    }
    let units = understood(withUnits(text, phrases))
    if units.count > 1 { return Misread(reason: .needsUnit, text: shown, examples: units) }
    let words = PhraseTokens.words(in: text, phrases)
    let inHours = days(words, phrases).map { "\($0 * 24) \(phrases.first(.hour))" }
    if let seconds = seconds(in: inHours ?? text, phrases), seconds > longest {
      return Misread(reason: .tooLong, text: shown, examples: [])
    }
    let candidates = units + (inHours.map { [$0] } ?? []) + near(words, phrases)
    return Misread(
      reason: .unknown, text: shown,
      examples: Array(understood(candidates + phrases[.exampleLengths]).prefix(1)))
  }

  /// Texts near to these words, the nearest first.
  private static func near(_ words: [String], _ phrases: PhraseWords) -> [String] {
    if words.isEmpty || words.count > PhraseTokens.most { return [] }
    let mended = PhraseMending(phrases).mended(words)
    let whole = mended.joined(separator: " ")
    var near = phrases[.exampleLengths].filter { $0.hasPrefix(whole + " ") }
    near += [whole, String(whole.map { $0 == "," ? "." : $0 })]
    if words.count == 1 { near.append("1 " + whole) }
    near += mended.indices.dropFirst().reversed().map { mended[..<$0].joined(separator: " ") }
    return near + mended.indices.dropFirst().map { mended[$0...].joined(separator: " ") }
  }

  /// A number with the two units that it may have: `11 min` and `11 s`, `1 h 20 min` and `1 min 20 s`.
  private static func withUnits(_ text: String, _ phrases: PhraseWords) -> [String] {
    let (hour, minute, second) = (
      phrases.first(.hour), phrases.first(.minute), phrases.first(.second)
    )
    let said = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let digits = said.filter { $0 != " " }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let large = Int(parts[0]), let small = Int(parts[1]) {
      return ["\(large) \(hour) \(small) \(minute)", "\(large) \(minute) \(small) \(second)"]
    }
    guard digits.contains(where: \.isDigit) || phrases.number(said.lowercased()) != nil else {
      return []
    }
    let units = digits.contains(".") ? [hour, minute] : [minute, second]
    return units.map { "\(said) \($0)" }
  }

  /// The days in `2 days`.
  private static func days(_ words: [String], _ phrases: PhraseWords) -> Int? {
    let days: [(PhraseWords.Key, Int)] = [(.day, 1), (.week, 7), (.month, 30), (.year, 365)]
    guard let unit = words.last, let length = days.first(where: { phrases[$0.0].contains(unit) })?.1
    else { return nil }
    return phrases.count(words.dropLast()).map { $0 * length }
  }
}
