import Content
import ViewModels

/// Writes a page as plain lines, for a screen reader, a log or a pipe.
///
/// The same words in the same order as ``Painter`` draws, one line for each thing, and words for the
/// signs and drawings.
package struct Transcript: Sendable {
  /// Whether signs beyond ASCII may be used.
  package var glyphs: Glyphs
  /// What stands for a sign.
  package var words: Words

  package init(glyphs: Glyphs, words: Words) {
    self.glyphs = glyphs
    self.words = words
  }

  /// The whole page, without its keys.
  package func lines(of page: Page) -> [String] {
    let isSelected = page.focus.map { page.blocks[$0].kind.isOneOfSeveral } ?? false
    let page = page.inWords(words)
    var lines = [page.title]
    var number = 0
    for (index, block) in page.blocks.enumerated() {
      var kind = block.kind
      // Where keys are typed into a search, its results have no keys of their own; here they are
      // numbered.
      if case .choice(var line) = kind, page.hasInput {
        number += 1
        line.key = String(number)
        kind = .choice(line)
      }
      var texts = self.lines(of: kind)
      if index == page.focus, isSelected, !texts.isEmpty {
        texts[0] = words.fill(.heardSelected, ["line": texts[0]])
      }
      if case .heading = kind { lines.append("") }
      lines += texts
    }
    if let focus = page.focus { lines += detail(of: page.blocks[focus]) }
    if let notice = page.notice { lines.append(notice) }
    return lines.map(safe)
  }

  /// One block of a page, and what there is to say about it. Of a question that is all of it, and not the
  /// few words that it has among others.
  package func lines(ofBlock index: Int, in page: Page) -> [String] {
    var page = page
    if case .check(var line) = page.blocks[index].kind,
      case .text(let question)? = page.blocks[index].detail?.blocks.first?.kind
    {
      line.text = question
      page.blocks[index].kind = .check(line)
      page.blocks[index].detail?.blocks.removeFirst()
    }
    let blocks = page.blockInWords(index, words)
    return (blocks.flatMap { lines(of: $0.kind) } + blocks.flatMap(detail)).map(safe)
  }

  /// What there is to say about a line while the cursor is on it.
  package func detail(of block: Block) -> [String] {
    guard let detail = block.detail, detail.place == .foot else { return [] }
    let page = Page(place: "", title: "", blocks: detail.blocks).inWords(words)
    return page.blocks.flatMap { lines(of: $0.kind) }
  }

  /// What can be typed instead of these keys, some of which are signs that are not spoken: what they do.
  package func commands(of hints: [KeyHint]) -> String {
    safe(words.list(hints.map(\.label), .choices))
  }

  /// A line without control characters, in ASCII where there is nothing else.
  package func safe(_ line: String) -> String { glyphs.safe(line) }

  private func lines(of kind: Block.Kind) -> [String] {
    let lines: [String?] =
      switch kind {
      case .heading(let text), .text(let text), .quiet(let text), .warning(let text): [text]
      case .instruction(let text, let detail): [text, detail]
      case .choice(let line): [Self.keyed(line.key, line.label), line.note]
      case .field(let line): [Self.keyed(line.key, "\(line.label): \(line.value)"), line.note]
      case .input(let line): ["\(line.label) \(line.text)"]
      // The words of a page have none of these.
      case .point, .check, .column, .breath, .countdown, .picture, .bar, .heat, .legend, .histogram,
        .whisker:
        []
      }
    return lines.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static func keyed(_ key: String, _ text: String) -> String {
    key.isEmpty ? text : "\(key)  \(text)"
  }
}

extension Block.Kind {
  /// Whether it is one of several lines that the cursor goes through.
  fileprivate var isOneOfSeveral: Bool {
    switch self {
    case .choice, .check, .field, .whisker: true
    default: false
    }
  }
}
