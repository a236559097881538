import ViewModels

/// Writes a page as plain lines, for a screen reader, a log or a pipe.
///
/// The same words in the same order as ``Painter`` draws, one line for each thing, without any sign
/// that is only there to look at.
package struct Transcript: Sendable {
  /// Whether signs beyond ASCII may be used.
  package var glyphs: Glyphs

  package init(glyphs: Glyphs) { self.glyphs = glyphs }

  /// The whole page.
  package func lines(of page: Page) -> [String] {
    var lines = [page.title]
    var number = 0
    for (index, block) in page.blocks.enumerated() {
      var block = block
      // Where keys are typed into a search, its results have no keys of their own; here they are
      // numbered.
      if case .choice(var line) = block.kind, page.hasInput {
        number += 1
        line.key = String(number)
        block.kind = .choice(line)
      }
      lines += self.lines(of: block, isFocus: index == page.focus)
    }
    lines += detail(of: page)
    if let notice = page.notice { lines.append(notice) }
    let keys = page.keys.map { "\($0.key) \($0.label)" }.joined(separator: ", ")
    if !keys.isEmpty { lines.append(keys) }
    return lines.map(safe)
  }

  /// What there is to say about the line under the cursor.
  package func detail(of page: Page) -> [String] {
    guard let focus = page.focus, let detail = page.blocks[focus].detail, detail.place == .foot
    else { return [] }
    return detail.blocks.flatMap { lines(of: $0, isFocus: false) }
  }

  /// One block, marked if it has the focus.
  package func lines(of block: Block, isFocus: Bool) -> [String] {
    let lines: [String] =
      switch block.kind {
      case .heading(let text): ["", text]
      case .text(let text), .quiet(let text): [text]
      case .warning(let text): ["! " + text]
      case .instruction(let text, let detail): [text, detail]
      case .choice(let line):
        (line.group.map { $0.isEmpty ? [] : ["", $0] } ?? [])
          + [(isFocus ? "> " : "  ") + line.key + "  " + line.label]
          + (line.note.map { ["     " + $0] } ?? [])
      case .point(let text): ["  " + text]
      case .check(let line):
        [
          (isFocus ? "> " : "  ") + line.key + (line.isFollowUp ? "  " : "")
            + " [\(line.state.isEmpty ? " " : line.state)] "
            + line.text
        ]
      case .field(let line):
        [(isFocus ? "> " : "  ") + line.key + "  \(line.label): \(line.value)"]
          + (line.note.map { ["     " + $0] } ?? [])
      case .column(let column): ["", column.title] + column.lines
      case .breath(let breath): [breath.caption, breath.status]
      case .input(let line): ["\(line.label) \(line.text)"]
      case .countdown(let countdown):
        [countdown.caption, countdown.status, countdown.sound].filter { !$0.isEmpty }
          + ["\(countdown.bar.label) \(countdown.bar.left)"]
      case .picture(let picture): [picture.caption]
      case .bar(let line):
        ["\(line.label): \(line.value)"] + (line.note.map { ["     " + $0] } ?? [])
      case .heat(let line): ["\(line.label): \(line.value)"]
      case .legend, .histogram: []
      case .whisker(let line): [(isFocus ? "> " : "  ") + line.sentence]
      }
    return lines.map(safe)
  }

  /// A line without control characters, in ASCII where there is nothing else.
  package func safe(_ line: String) -> String {
    glyphs.plain(line.sanitized)
  }
}
