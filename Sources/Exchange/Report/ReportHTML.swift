import Content
import Diary

extension ReportPage {
  /// The page for a browser and for paper: one side of A4 or Letter, loading nothing.
  package func html(language: String) -> String {
    let parts = sections.map { section in
      let lines = section.lines.filter { !$0.rows.isEmpty }.map(html).joined(separator: "\n")
      let weeks = section.part == .episodes ? drawing : ""
      return """
        <section>
        <h2>\(Markup.html(section.title))</h2>
        \(weeks)\(lines)
        </section>
        """
    }
    let body = """
      <main>
      <h1>\(Markup.html(title))</h1>
      \(parts.joined(separator: "\n"))
      </main>
      <footer>
      \(html(foot))
      <p class="write">\(Markup.html(forClinician))</p>
      </footer>
      """
    return Markup.page(title: title, language: language, style: style, body: body)
  }

  /// The drawing of the weeks; the sentences below it say the same.
  private var drawing: String {
    weeks.map { "<figure>\($0.drawing(words))</figure>\n" } ?? ""
  }

  private func html(_ line: Line) -> String {
    let label = line.label.isEmpty ? "" : "<b>\(Markup.html(line.label)):</b> "
    let items = (line.items + [line.rest].filter { !$0.isEmpty }).map(Markup.html)
    guard line.isList else { return "<p>\(label)\(items.joined(separator: line.separator))</p>" }
    let list = "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
    return label.isEmpty ? list : "<p>\(label)</p>\n\(list)"
  }

  private var style: String {
    // Of letters of one width a row has fewer: what fills the page of text fits in small ones.
    let small = rows.count { !$0.isEmpty } > 40
    let print = """
      @media print { body { font-size: \(small ? "8.6" : "9.8")pt; line-height: 1.25 } }
      """
    return [Markup.sheetColours, Self.layout, print].joined(separator: "\n")
  }

  private static let layout = """
    * { box-sizing: border-box }
    h1 { font-size: 1.6em; margin: 0 0 0.2em } h2 { font-size: 1.05em; margin: 0.5em 0 0.1em;
      border-bottom: 1px solid var(--line) }
    p { margin: 0; padding-left: 1em; text-indent: -1em; overflow-wrap: anywhere }
    ul { margin: 0; padding-left: 1.2em } li { overflow-wrap: anywhere }
    section { break-inside: avoid } figure { float: right; margin: 0 0 0.3em 1em; width: 66mm }
    svg { width: 66mm; height: 24mm } svg text { font: 9px sans-serif; fill: var(--ink) }
    svg .first { fill: var(--ink) } svg .second { fill: var(--paper); stroke: var(--ink) }
    svg .axis { stroke: var(--line); fill: none }
    footer { margin-top: 0.6em; border-top: 1px solid var(--line); padding-top: 0.3em }
    footer p { color: var(--quiet); font-size: 0.85em }
    .write { min-height: 4em; border-bottom: 1px solid var(--line) }
    """
}

extension ReportWeeks {
  /// Bars for each week: solid for the first kind of episodes, empty for the second.
  func drawing(_ words: Words) -> String {
    let (width, height, left) = (20, 70, 22)
    let right = left + width * Self.count
    let said = rows.map { sentence($0, words) }.joined(separator: " ")
    var shapes = [7, 0].map { nights in
      "<path class=\"axis\" d=\"M\(left) \(height - nights * 9)H\(right)\"/>"
        + "<text x=\"2\" y=\"\(height - nights * 9 + 3)\">\(nights)</text>"
    }
    for (place, row) in rows.enumerated() {
      for (week, nights) in row.nights.enumerated() where nights > 0 {
        let x = left + week * width + (rows.count > 1 ? 2 + place * 8 : 5)
        shapes.append(
          "<rect class=\"\(place == 0 ? "first" : "second")\" x=\"\(x)\""
            + " y=\"\(height - nights * 9)\" width=\"8\" height=\"\(nights * 9)\"/>")
      }
    }
    let days = [(first, left, "start"), (last, right, "end")].map { day, x, anchor in
      "<text x=\"\(x)\" y=\"82\" text-anchor=\"\(anchor)\">"
        + "\(Markup.html(words.dayAndMonth(day)))</text>"
    }
    let key = rows.enumerated().map { place, row in
      let x = left + place * 110
      return "<rect class=\"\(place == 0 ? "first" : "second")\" x=\"\(x)\" y=\"89\" width=\"7\""
        + " height=\"7\"/><text x=\"\(x + 10)\" y=\"96\">\(Markup.html(row.name))</text>"
    }
    return "<svg viewBox=\"0 0 \(right + 4) 100\" role=\"img\" aria-label=\"\(Markup.html(said))\">"
      + (shapes + days + key).joined() + "</svg>"
  }
}
