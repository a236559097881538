import Content

/// An index of every screen and every line of the guide.
struct SearchIndex: Sendable {
  /// A search result.
  struct Entry: Sendable {
    /// The screen, or part of one, that it is on.
    let screen: String
    /// The title of that screen.
    let title: String
    /// The line; empty for the screen itself.
    let line: String
    fileprivate let foldedTitle: [UInt8]
    fileprivate let foldedLine: [UInt8]

    init(screen: String, title: String, line: String = "") {
      self.screen = screen
      self.title = title
      self.line = line
      foldedTitle = SearchIndex.folded(title)
      foldedLine = SearchIndex.folded(line)
    }
  }

  /// Nobody reads more.
  private static let mostResults = 50

  let entries: [Entry]

  /// The index of all screens of a catalogue, in the words for this locality.
  init(_ catalogue: Catalogue, _ locality: Locality) {
    entries = catalogue.screenNames().flatMap { name -> [Entry] in
      guard let screen = catalogue.screen(name, locality) else { return [] }
      return Self.entries(of: screen, catalogue.words)
    }
  }

  /// The entries that match all words of a query, the best first: titles before lines, the start of
  /// a word before its middle.
  func results(for query: String) -> [Entry] {
    let words = Self.folded(query).split(separator: UInt8(ascii: " ")).map(Array.init)
    guard !words.isEmpty else { return [] }
    var found: [(rank: Int, place: Int)] = []
    for (place, entry) in entries.enumerated() {
      var rank = 0
      var isInLine = false
      for word in words {
        let inTitle = Self.rank(of: word, in: entry.foldedTitle)
        let inLine = Self.rank(of: word, in: entry.foldedLine)
        isInLine = isInLine || inLine != nil
        guard let best = [inTitle, inLine.map { $0 + 3 }].compactMap({ $0 }).min() else {
          rank = -1
          break
        }
        rank += best
      }
      // The title is an entry of its own: a line has to match by itself.
      guard rank >= 0, entry.line.isEmpty || isInLine else { continue }
      if !entry.line.isEmpty { rank += 10 }
      found.append((rank, place))
    }
    return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(Self.mostResults)
      .map { entries[$0.place] }
  }

  /// 0 at the start of the text, 1 at the start of a word, 2 inside one; `nil` if it is not found.
  private static func rank(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard word.count <= text.count else { return nil }
    var best: Int?
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      guard text[start..<start + word.count].elementsEqual(word) else { continue }
      if start == 0 { return 0 }
      if text[start - 1] == UInt8(ascii: " ") { return 1 }
      best = 2
    }
    return best
  }

  /// A text prepared for comparing: lower case without accents, and spaces for anything that is not
  /// a letter or a digit.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let space = UInt8(ascii: " ")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
      case 0x27, 0x300...0x36F: continue
      case 0..<0x80:
        if bytes.last != space, !bytes.isEmpty { bytes.append(space) }
      default:
        if let plain = plainLetters[scalar] {
          bytes += plain.utf8
        } else if scalar.properties.isAlphabetic {
          bytes += scalar.properties.lowercaseMapping.utf8
        } else if bytes.last != space, !bytes.isEmpty {
          bytes.append(space)
        }
      }
    }
    return bytes
  }

  /// What people type for letters with an accent.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "ae": "æÆ", "c": "çćčÇĆČ", "d": "ďđĎĐ", "e": "èéêëēėęěÈÉÊËĒĖĘĚ",
      "g": "ğĞ", "i": "ìíîïīįıÌÍÎÏĪĮİ", "l": "łŁ", "n": "ñńňÑŃŇ", "o": "òóôõöøōőÒÓÔÕÖØŌŐ",
      "oe": "œŒ",
      "r": "řŘ", "s": "śšşŚŠŞ", "ss": "ß", "t": "ťţŤŢ", "u": "ùúûüūůűÙÚÛÜŪŮŰ", "y": "ýÿÝŸ",
      "z": "źżžŹŻŽ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()

  // MARK: What a screen says

  private static func entries(of screen: Screen, _ words: Words) -> [Entry] {
    func lines(_ texts: [String], on name: String, _ title: String) -> [Entry] {
      [Entry(screen: name, title: title)]
        + texts.map { Entry(screen: name, title: title, line: $0) }
    }
    switch screen.kind {
    case .menu, .article:
      return lines(ReadingModel(screen)?.lines(words) ?? [], on: screen.name, screen.title)
    case .routine(let routine):
      // An instruction that is repeated in several rounds counts once.
      var said: [String] = []
      for step in routine.steps {
        for text in [step.instruction, step.detail.text] where !said.contains(text) {
          said.append(text)
        }
      }
      return lines(said + [routine.stop.text], on: screen.name, screen.title)
    case .diary(let diary):
      return lines(
        diary.passages.flatMap(\.blocks).map { $0.sentence(words) }, on: screen.name, screen.title)
    case .decision(let decision):
      return lines(decision.items.map(\.question.whole), on: screen.name, screen.title)
        + decision.parts.flatMap { entries(of: $0, words) }
    case .selfCheck(let check):
      let tasks = (check.tasks + check.extras).flatMap { [$0.instruction, $0.detail.text] }
      return lines(
        check.passages.flatMap(\.blocks).map { $0.sentence(words) } + tasks, on: screen.name,
        screen.title)
    case .checklist(let checklist):
      return [Entry(screen: screen.name, title: screen.title)]
        + checklist.sections.flatMap { section in
          lines(
            section.items.map(\.question.whole), on: "\(screen.name)/\(section.name)",
            section.title)
        }
    }
  }
}
