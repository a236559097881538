import Content

extension ClaimSheet {
  /// The names of the columns for people to read.
  private var columns: [String] {
    [
      words[.claimLine], words[.claimWords], words[.evidenceTitle], words[.claimReview],
      words[.claimAgree],
    ]
  }

  // MARK: Markdown

  /// A table for each screen, as GitHub writes them.
  package var markdown: String {
    var lines = ["# \(Self.markdown(words[.claimsTitle]))"]
    lines += about.flatMap { ["", Self.markdown($0)] }
    for screen in screens {
      guard let first = screen.first else { continue }
      lines += [
        "", "## \(Self.markdown(first.claim.title)) (`\(first.claim.screen)`)", "",
        Self.row(columns.map(Self.markdown)), Self.row(columns.map { _ in "---" }),
      ]
      lines += screen.map { entry in
        let sources = entry.sources.flatMap { source in
          ["**\(Self.markdown(source.title))**"] + words.details(of: source).map(Self.markdown)
        }
        return Self.row([
          "`\(entry.claim.id)`<br>\(entry.claim.version)", Self.markdown(entry.claim.text),
          (entry.evidence(words).map(Self.markdown) + sources).joined(separator: "<br>"),
          Self.markdown(words.sentence(for: entry.standing)), "",
        ])
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// A text with a backslash before every sign that means something in Markdown. In an address there
  /// are none but what a table would end a cell at.
  private static func markdown(_ text: String) -> String {
    let signs: Set<Character> =
      text.hasPrefix("http") ? ["|"] : ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|"]
    return text.reduce(into: "") { $0 += signs.contains($1) ? "\\\($1)" : String($1) }
  }

  // MARK: HTML

  /// One page that loads nothing, to be printed or filled in.
  package var html: String {
    let heads = columns.map { "<th>\(Markup.html($0))</th>" }.joined()
    let tables = screens.map { screen in
      let first = screen.first?.claim
      return """
        <h2>\(Markup.html(first?.title ?? "")) (\(Markup.html(first?.screen ?? "")))</h2>
        <table>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(screen.map(row).joined(separator: "\n"))
        </tbody>
        </table>
        """
    }
    let body = [
      "<h1>\(Markup.html(words[.claimsTitle]))</h1>",
      about.map { "<p>\(Markup.html($0))</p>" }.joined(separator: "\n"),
      tables.joined(separator: "\n"),
    ]
    return Markup.page(
      title: words[.claimsTitle], language: nil, style: Self.style,
      body: body.joined(separator: "\n"))
  }

  /// A row of a table of HTML, with an anchor of the line's name.
  private func row(_ entry: Entry) -> String {
    let claim = entry.claim
    let sources = entry.sources.map { source in
      let details = words.details(of: source).map { detail in
        detail == source.address
          ? "<a href=\"\(Markup.html(detail))\">\(Markup.html(detail))</a>" : Markup.html(detail)
      }
      return "<li>\(([Markup.html(source.title)] + details).joined(separator: "<br>"))</li>"
    }
    let id = Markup.html(claim.id)
    let cells = [
      "\(id)<br>\(claim.version)", Markup.html(claim.text),
      entry.evidence(words).map(Markup.html).joined(separator: "<br>")
        + "<ul>\(sources.joined())</ul>",
      Markup.html(words.sentence(for: entry.standing)), "",
    ]
    return "<tr id=\"\(id)\">\(cells.map { "<td>\($0)</td>" }.joined())</tr>"
  }

  private static let style = """
    body { font: 10pt/1.4 sans-serif; margin: 1em; color: #000; background: #fff }
    table { border-collapse: collapse; width: 100%; table-layout: fixed }
    th, td { border: 1px solid #666; padding: 0.3em; text-align: left; vertical-align: top;
      overflow-wrap: anywhere }
    th:nth-child(1) { width: 13% } th:nth-child(2) { width: 27% } th:nth-child(3) { width: 32% }
    th:nth-child(4) { width: 10% }
    ul { margin: 0; padding-left: 1.2em }
    tr { break-inside: avoid }
    h2 { break-after: avoid }
    @page { size: landscape; margin: 1cm }
    """
}
