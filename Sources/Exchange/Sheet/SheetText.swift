import Content
import Drawing

extension RoutineSheet {
  /// The page to read in a terminal or to print as it is; the words of a picture stand for it.
  package var text: String {
    var lines = [
      title.sanitized, String(repeating: "=", count: min(Self.columns, TextWidth.columns(of: title))),
    ]
    /// Adds a paragraph; what begins with a mark goes on below its first word.
    func add(_ text: String, after mark: String = "") {
      let indent = TextWidth.columns(of: mark)
      let own = wrapped(text.sanitized, width: Self.columns - indent)
      let margin = String(repeating: " ", count: indent)
      lines += own.enumerated().map { ($0.offset == 0 ? mark : margin) + $0.element }
    }
    func add(heading: String) { lines += ["", heading, ""] }
    add(words.list([purpose.map(said), total].compactMap { $0 }, .sentences))
    if !(before.isEmpty && beforeNote.isEmpty) {
      add(heading: words[.sheetBefore])
      for line in before { add(said(line), after: "- ") }
      if !beforeNote.isEmpty { add(beforeNote) }
    }
    add(heading: words[.sheetStop])
    add(said(stop))
    add(heading: words[.sheetSteps])
    for (index, item) in items.enumerated() {
      let number = "\(index + 1). "
      let margin = String(repeating: " ", count: number.count)
      if !item.amount.isEmpty { add(item.amount, after: number) }
      for (place, part) in item.parts.enumerated() {
        let mark = item.amount.isEmpty ? number : "\(margin)\(Self.letter(place)) "
        let under = String(repeating: " ", count: mark.count)
        let amount = part.amount.isEmpty ? "" : " (\(part.amount))"
        add(part.instruction + amount, after: mark)
        add(said(part.detail), after: under)
        if let caption = part.picture?.caption {
          add(words.fill(.sheetPicture, ["caption": caption]), after: under)
        }
      }
      for line in item.between { add(said(line), after: margin) }
    }
    add(heading: words[.sourcesTitle])
    for (index, source) in sources.enumerated() { add(source, after: "\(index + 1). ") }
    lines.append("")
    for note in notes { add(note) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let columns = 80

  /// A line with what it rests on.
  private func said(_ line: Line) -> String {
    line.basis.isEmpty ? line.text : "\(line.text) [\(line.basis)]"
  }

  /// `a)`, `b)` and so on.
  static func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "\(letters[place % letters.count]))"
  }
}
