import Content

/// The search: a query and its results.
struct SearchModel: ScreenModel {
  let name = "search"
  let presentation = Presentation(kind: .passing, unneeded: [.search])
  private let index: SearchIndex
  private var query = ""
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
    results = index.results(for: query)
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
    blocks += results.map { result in
      let isTitle = result.line.isEmpty
      return Block(
        .choice(
          ChoiceLine(
            key: "", label: isTitle ? result.title : excerpt(of: result.line),
            note: isTitle ? result.searchWord : result.title, target: .screen(result.screen))))
    }
    if results.isEmpty {
      blocks.append(Block(.quiet(words[query.isEmpty ? .searchHint : .searchNothing])))
    }
    return Page(place: name, title: words[.searchTitle], blocks: blocks, focus: cursor.line)
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
