import Content

extension RoutineSheet {
  /// The page for a browser and for paper: one side of A4 or Letter, loading nothing.
  package var html: String {
    let about = [purpose.map { line($0) }, Markup.html(total)].compactMap { $0 }
    let body = [
      "<header>", "<h1>\(Markup.html(title))</h1>",
      "<p>\(about.joined(separator: " "))</p>", "</header>", "<main>", boxes, steps, "</main>",
      foot,
    ]
    return Markup.page(
      title: title, language: language, style: style,
      body: body.joined(separator: "\n"))
  }

  /// What to look at before it begins, and when to stop.
  private var boxes: String {
    var boxes: [String] = []
    if !(before.isEmpty && beforeNote.isEmpty) {
      let list = before.isEmpty ? "" : "<ul>\(before.map { "<li>\(line($0))</li>" }.joined())</ul>"
      let note = beforeNote.isEmpty ? "" : "<p>\(Markup.html(beforeNote))</p>"
      boxes.append(section("before", words[.sheetBefore], list + note))
    }
    boxes.append(section("stop", words[.sheetStop], "<p>\(line(stop))</p>"))
    return boxes.joined(separator: "\n")
  }

  private var steps: String {
    let felt = showsMuscle ? "<p>\(Markup.html(words[.sheetFelt]))</p>\n" : ""
    let list = items.map { item in
      let between = item.between.map { "<p>\(line($0))</p>" }.joined()
      if item.parts.count == 1, let part = item.parts.first {
        return "<li>\(self.part(part))\(between)</li>"
      }
      let parts = item.parts.map { "<li>\(part($0))</li>" }.joined(separator: "\n")
      return """
        <li class="round"><p><b>\(Markup.html(item.amount))</b></p>
        <ol type="a">
        \(parts)
        </ol>\(between)</li>
        """
    }
    return section(
      "steps", words[.sheetSteps], "\(felt)<ol>\n\(list.joined(separator: "\n"))\n</ol>")
  }

  private func part(_ part: Part) -> String {
    let figure = part.picture.map { FigureSVG($0).element } ?? ""
    let amount = part.amount.isEmpty ? "" : " <span>\(Markup.html(part.amount))</span>"
    return "\(figure)<p><b>\(Markup.html(part.instruction))</b>\(amount)</p>"
      + "<p>\(line(part.detail))</p>"
  }

  private var foot: String {
    let list = sources.map { "<li>\(Markup.html($0))</li>" }.joined(separator: "\n")
    let rest = notes.map(Markup.html).joined(separator: " ")
    return """
      <footer>
      <h2>\(Markup.html(words[.sourcesTitle]))</h2>
      <ol>
      \(list)
      </ol>
      <p>\(rest)</p>
      </footer>
      """
  }

  private func section(_ name: String, _ heading: String, _ content: String) -> String {
    """
    <section class="\(name)">
    <h2>\(Markup.html(heading))</h2>
    \(content)
    </section>
    """
  }

  /// A line, and in small print what it rests on.
  private func line(_ line: Line) -> String {
    let basis = line.basis.isEmpty ? "" : " <small>[\(Markup.html(line.basis))]</small>"
    return Markup.html(line.text) + basis
  }

  private var style: String {
    let size = Self.sizes.first { weight < $0.below }?.size ?? "8"
    let print = "@media print { body { font-size: \(size)pt; line-height: 1.28 } }"
    return [Markup.sheetColours, FigureSVG.style, Self.layout, print].joined(separator: "\n")
  }

  /// How large the letters are in print, in points, for so much on the page: found by printing every
  /// routine of the guide, and half a point smaller than the largest that fits.
  private static let sizes: [(below: Int, size: String)] = [
    (2700, "11"), (3500, "9.6"), (4600, "9.2"), (6000, "8.4"),
  ]

  /// About how much there is on the page, in letters.
  private var weight: Int {
    let parts = items.flatMap(\.parts)
    let lines =
      before + [stop] + [purpose].compactMap { $0 } + parts.map(\.detail)
      + items.flatMap(\.between)
    let texts =
      lines.flatMap { [$0.text, $0.basis] } + parts.flatMap { [$0.instruction, $0.amount] }
      + sources + notes + [beforeNote]
    let pictures = parts.count { $0.picture != nil }
    return texts.reduce(0) { $0 + $1.count } + 130 * pictures + 120
  }

  /// The pictures stand beside their words.
  private static let layout = """
    * { box-sizing: border-box }
    h1 { font-size: 1.7em; margin: 0 } h2 { font-size: 1.1em; margin: 0 0 0.2em }
    p { margin: 0 } ul { margin: 0; padding-left: 1.2em }
    small { color: var(--quiet); font-size: 0.75em }
    section { margin-top: 0.6em } .before, .stop { border: 1.5px solid var(--line);
      border-radius: 2mm; padding: 0.4em 0.8em }
    .stop { border-color: var(--ink) } .before > p { font-weight: bold }
    .steps > ol { columns: 2 70mm; column-gap: 2em; margin: 0.3em 0 0; padding: 0 }
    .steps ol ol { padding: 0; margin: 0.3em 0 0 }
    .steps li { list-style-position: inside; break-inside: avoid; padding-bottom: 0.7em }
    .steps li::after { content: ""; display: block; clear: both }
    .steps li > p:first-of-type { display: inline }
    .steps span { display: block; font-style: italic }
    .steps svg { float: right; width: 8.4em; height: 5.4em; margin-left: 0.5em }
    footer { margin-top: 0.4em; border-top: 1px solid var(--line); padding-top: 0.3em;
      font-size: 0.75em; color: var(--quiet) }
    footer ol { margin: 0 0 0.3em; padding-left: 1.6em; columns: 2; column-gap: 2em }
    """
}
