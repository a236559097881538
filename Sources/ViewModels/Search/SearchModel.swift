import Content

/// The search: a query and its results.
struct SearchModel: ScreenModel {
  let name = "search"
  let presentation = Presentation(kind: .passing, unneeded: [.search])
  private let index: SearchIndex
  private var query = ""
  /// First the pages that are found by their names, then lines, page by page.
  private var results: [SearchIndex.Entry] = []
  /// Line 0 is the query, then come the results.
  private var cursor = ListCursor()

  /// The maximum length of a query, in characters.
  private static let longestQuery = 60
  /// The maximum length of an excerpt, in characters.
  private static let longestExcerpt = 64

  init(_ index: SearchIndex) { self.index = index }

  var offers: [Offer] {
    // Letters are typed, so only keys such as Down move the cursor.
    ListCursor.offers
      + [
        Offer(.open, refusal: query.isEmpty ? .searchEmpty : results.isEmpty ? .searchNothing : nil)
      ]
  }

  private mutating func search() {
    let found = index.results(for: query)
    let lines = found.filter { !$0.line.isEmpty }
    var pages: [String] = []
    for entry in lines where !pages.contains(entry.screen) { pages.append(entry.screen) }
    results =
      found.filter(\.line.isEmpty) + pages.flatMap { page in lines.filter { $0.screen == page } }
    cursor.line = 0
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: results.count + 1) { return .stay() }
    guard action == .open else { return .unhandled }
    let chosen = max(0, cursor.line - 1)
    guard results.indices.contains(chosen) else {
      return .stay(notice: context.words[query.isEmpty ? .searchEmpty : .searchNothing])
    }
    return .found(results[chosen].screen, line: results[chosen].line)
  }

  func page(in context: Context) -> Page {
    let words = context.words
    var blocks = [Block(.input(InputLine(label: words[.searchLabel], text: query)))]
    var focus = 0
    if !results.isEmpty { blocks.append(Block(.heading(count(words)))) }
    for (number, result) in results.enumerated() {
      let isTitle = result.line.isEmpty
      // The lines of a page stand under its title.
      let isNew =
        number == 0 || results[number - 1].screen != result.screen
        || results[number - 1].line.isEmpty
      if !isTitle, isNew { blocks.append(Block(.heading(result.title))) }
      let label = isTitle ? result.title : excerpt(of: result.line)
      var line = ChoiceLine(
        key: "", label: label, note: isTitle ? result.searchWord : nil,
        target: .screen(result.screen))
      line.marked = hits(in: label)
      if number + 1 == cursor.line { focus = blocks.count }
      blocks.append(Block(.choice(line)))
    }
    if results.isEmpty {
      blocks.append(Block(.quiet(words[query.isEmpty ? .searchHint : .searchNothing])))
    }
    return Page(place: name, title: words[.searchTitle], blocks: blocks, focus: focus)
  }

  /// How much was found.
  private func count(_ words: Words) -> String {
    let pages = Set(results.map(\.screen)).count
    let found = words.fill(.searchFound, count: results.count)
    return words.fill(.searchCount, ["found": found, "pages": words.fill(.pages, count: pages)])
  }

  /// The words of a text that the query has hit.
  private func hits(in text: String) -> [String] {
    let wanted = SearchIndex.folded(query).split(separator: UInt8(ascii: " "))
    return text.split(separator: " ").filter { word in
      let plain = SearchIndex.folded(String(word)).drop { $0 == UInt8(ascii: " ") }
      return wanted.contains { plain.starts(with: $0) }
    }.map(String.init)
  }

  /// The part of a line around the first word that matches.
  private func excerpt(of line: String) -> String {
    guard line.count > Self.longestExcerpt else { return line }
    let wanted = SearchIndex.folded(query).split(separator: UInt8(ascii: " "))
    let words = line.split(separator: " ")
    let hit =
      words.firstIndex { word in
        let plain = SearchIndex.folded(String(word))
        return wanted.contains { plain.starts(with: $0) }
      } ?? 0
    var first = hit
    var length = words[hit].count
    while first > 0, hit - first < 3, length + words[first - 1].count < Self.longestExcerpt / 2 {
      first -= 1
      length += words[first].count + 1
    }
    var last = hit
    while last + 1 < words.count, length + words[last + 1].count + 1 < Self.longestExcerpt - 4 {
      last += 1
      length += words[last].count + 1
    }
    return (first > 0 ? "… " : "") + words[first...last].joined(separator: " ")
      + (last + 1 < words.count ? " …" : "")
  }
}

extension SearchModel: TakesText {
  var typing: Typing { .words }

  mutating func type(_ character: Character) {
    if query.count < Self.longestQuery { query.append(character) }
    search()
  }

  mutating func erase() {
    if !query.isEmpty { query.removeLast() }
    search()
  }

  /// A number chooses a result, anything else is a query.
  mutating func type(line: String, in context: Context) -> Outcome {
    if let result = Int(line).flatMap(results.counted) {
      return .found(result.screen, line: result.line)
    }
    query = String(line.prefix(Self.longestQuery))
    search()
    return .stay()
  }
}
