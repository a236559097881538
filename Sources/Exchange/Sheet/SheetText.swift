import Content
import Drawing

extension RoutineSheet {
  /// The page to read in a terminal or to print as it is; the words of a picture stand for it.
  package var text: String {
    var page = TextPage()
    page.add(title)
    page.add(String(repeating: "=", count: page.lines.map(TextWidth.columns).max() ?? 0))
    page.add(words.list([purpose.map(said), total].compactMap { $0 }, .sentences))
    if !(before.isEmpty && beforeNote.isEmpty) {
      page.add(heading: words[.sheetBefore])
      for line in before { page.add(said(line), after: "- ") }
      if !beforeNote.isEmpty { page.add(beforeNote) }
    }
    page.add(heading: words[.sheetStop])
    page.add(said(stop))
    page.add(heading: words[.sheetSteps])
    for (index, item) in items.enumerated() { add(item, "\(index + 1). ", to: &page) }
    page.add(heading: words[.sourcesTitle])
    for (index, source) in sources.enumerated() { page.add(source, after: "\(index + 1). ") }
    page.lines.append("")
    for note in notes { page.add(note) }
    return page.lines.map { $0 + "\n" }.joined()
  }

  private func add(_ item: Item, _ number: String, to page: inout TextPage) {
    let margin = String(repeating: " ", count: number.count)
    if !item.amount.isEmpty { page.add(item.amount, after: number) }
    for (place, part) in item.parts.enumerated() {
      let mark = item.amount.isEmpty ? number : "\(margin)\(Self.letter(place)) "
      let under = String(repeating: " ", count: mark.count)
      let amount = part.amount.isEmpty ? "" : " (\(part.amount))"
      page.add(part.instruction + amount, after: mark)
      page.add(said(part.detail), after: under)
      if let caption = part.picture?.caption {
        page.add(words.fill(.sheetPicture, ["caption": caption]), after: under)
      }
    }
    for line in item.between { page.add(said(line), after: margin) }
  }

  /// A line with what it rests on.
  private func said(_ line: Line) -> String {
    line.basis.isEmpty ? line.text : "\(line.text) [\(line.basis)]"
  }

  /// `a)`, `b)` and so on.
  private static func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "\(letters[place % letters.count]))"
  }
}

/// Lines of at most 80 columns.
private struct TextPage {
  var lines: [String] = []

  /// Adds a paragraph; what begins with a mark goes on below its first word.
  mutating func add(_ text: String, after mark: String = "") {
    let indent = TextWidth.columns(of: mark)
    let own = wrapped(text.sanitized, width: 80 - indent)
    let margin = String(repeating: " ", count: indent)
    lines += own.enumerated().map { ($0.offset == 0 ? mark : margin) + $0.element }
  }

  mutating func add(heading: String) { lines += ["", heading, ""] }
}
