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
    /// The search word that the query hit, where the title says less of it.
    fileprivate(set) var searchWord: String?
    fileprivate let searchWords: [SearchWord]
    fileprivate let foldedTitle: [UInt8]
    fileprivate let foldedLine: [UInt8]

    init(screen: String, title: String, line: String = "", searchWords: [String] = []) {
      self.screen = screen
      self.title = title
      self.line = line
      self.searchWords = searchWords.map(SearchWord.init)
      foldedTitle = SearchIndex.folded(title)
      foldedLine = SearchIndex.folded(line)
    }
  }

  /// A name that a screen goes by elsewhere.
  fileprivate struct SearchWord: Sendable {
    let text: String
    let folded: [UInt8]
    let joined: Joined

    init(_ text: String) {
      self.text = text
      folded = SearchIndex.folded(text)
      joined = Joined(SearchIndex.words(in: text))
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

  /// The entries that match all words of a query, the best first: the name of a screen as it is
  /// typed, then titles before lines, the start of a word before its middle.
  func results(for query: String) -> [Entry] {
    let words = Self.words(in: query)
    guard !words.isEmpty else { return [] }
    var found: [(rank: Int, place: Int, entry: Entry)] = []
    for (place, entry) in entries.enumerated() {
      if entry.line.isEmpty {
        guard let (rank, word) = Self.best(of: entry, words) else { continue }
        var entry = entry
        entry.searchWord = word
        found.append((rank, place, entry))
      } else if let rank = Self.rank(of: words, inLineOf: entry) {
        found.append((rank + 10, place, entry))
      }
    }
    return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(Self.mostResults)
      .map(\.entry)
  }

  /// How well a screen matches, and by which of its search words unless its title has it too.
  private static func best(of entry: Entry, _ words: [Word]) -> (rank: Int, word: String?)? {
    let byTitle = rank(of: words, in: entry.foldedTitle)
    var best = byTitle.map { (rank: $0, word: String?.none) }
    let joined = Joined(words)
    for word in entry.searchWords {
      // The whole name comes before everything that only begins like it.
      let rank = word.joined.isSame(as: joined) ? -1 : rank(of: words, in: word.folded)
      if let rank, rank < best?.rank ?? .max { best = (rank, byTitle == nil ? word.text : nil) }
    }
    return best
  }

  /// How well all words match a text; `nil` where one is not in it.
  private static func rank(of words: [Word], in text: [UInt8]) -> Int? {
    var sum = 0
    for word in words {
      guard let rank = rank(of: word, in: text) else { return nil }
      sum += rank
    }
    return sum
  }

  /// How well all words match a line together with the title above it. The title is an entry of its
  /// own, so one of them has to be in the line.
  private static func rank(of words: [Word], inLineOf entry: Entry) -> Int? {
    var sum = 0
    var isInLine = false
    for word in words {
      let inTitle = rank(of: word, in: entry.foldedTitle)
      let inLine = rank(of: word, in: entry.foldedLine)
      isInLine = isInLine || inLine != nil
      guard let best = [inTitle, inLine.map { $0 + 3 }].compactMap({ $0 }).min() else { return nil }
      sum += best
    }
    return isInLine ? sum : nil
  }

  // MARK: Words

  /// A word of a query, as it was typed and without the ending of a plural.
  fileprivate struct Word {
    let typed: [UInt8]
    let singular: [UInt8]

    init(_ typed: [UInt8]) {
      self.typed = typed
      func dropping(_ ending: String, _ count: Int) -> [UInt8]? {
        typed.count > ending.utf8.count + 2
          && typed.suffix(ending.utf8.count)
            .elementsEqual(ending.utf8)
          ? Array(typed.dropLast(count)) : nil
      }
      let hissing = ["ches", "shes", "sses", "xes"].lazy.compactMap { dropping($0, 2) }.first
      singular =
        dropping("ies", 3).map { $0 + "y".utf8 } ?? hissing
        ?? (dropping("ss", 0) ?? dropping("s", 1)) ?? typed
    }
  }

  fileprivate static func words(in text: String) -> [Word] {
    folded(text).split(separator: UInt8(ascii: " ")).map { Word(Array($0)) }
  }

  /// Words in one piece: whether somebody writes a name with a space, a hyphen or neither makes no
  /// difference then, and whether it is one or several of the thing makes none either.
  fileprivate struct Joined {
    private let typed: [UInt8]
    private let singular: [UInt8]

    fileprivate init(_ words: [Word]) {
      typed = words.flatMap(\.typed)
      singular = words.flatMap(\.singular)
    }

    func isSame(as other: Joined) -> Bool { typed == other.typed || singular == other.singular }
  }

  /// The better of the ranks of a word and of its singular.
  private static func rank(of word: Word, in text: [UInt8]) -> Int? {
    let asTyped = rank(of: word.typed, in: text)
    guard asTyped != 0, word.singular != word.typed else { return asTyped }
    return [asTyped, rank(of: word.singular, in: text)].compactMap { $0 }.min()
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
      let searchWords = name == screen.name ? screen.searchWords : []
      return [Entry(screen: name, title: title, searchWords: searchWords)]
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
      return lines([], on: screen.name, screen.title)
        + checklist.sections.flatMap { section in
          lines(
            section.items.map(\.question.whole), on: "\(screen.name)/\(section.name)",
            section.title)
        }
    }
  }
}
