import Content

/// What the pages for a browser and in Markdown have in common.
enum Markup {
  /// The text with everything escaped that means something in HTML, and without control characters.
  static func html(_ text: String) -> String {
    let signs: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
    return text.sanitized.unicodeScalars.reduce(into: "") { $0 += signs[$1] ?? String($1) }
  }

  /// The text with everything escaped that means something in Markdown, wherever it stands, and without
  /// control characters.
  static func markdown(_ text: String) -> String {
    let signs: Set<Unicode.Scalar> = [
      "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "@",
    ]
    var escaped = text.sanitized.unicodeScalars.reduce(into: "") {
      $0 += signs.contains($1) ? "\\\($1)" : String($1)
    }
    // What would begin a list, a rule or a heading.
    let start = escaped.drop { $0.isASCII && $0.isNumber }
    if let sign = start.first, "-+=.):".contains(sign) {
      escaped.insert("\\", at: start.startIndex)
    }
    // What would become a link by itself.
    return escaped.split(separator: "://", omittingEmptySubsequences: false)
      .joined(separator: "\\://").split(separator: "www.", omittingEmptySubsequences: false)
      .joined(separator: "www\\.")
  }

  /// A page that loads nothing.
  static func page(
    title: String, language: String?, style: String, body: String
  ) -> String {
    let language = language.map { " lang=\"\(html($0))\"" } ?? ""
    return """
      <!DOCTYPE html>
      <html\(language)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(html(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  /// The colours of a page for one sheet of paper: dark where the reader's screen is, and black on
  /// white in print. The margins leave 186 by 255 mm, which A4 and Letter both have.
  static let sheetColours = """
    @page { margin: 12mm }
    :root { color-scheme: light dark; --paper: #fff; --ink: #111; --quiet: #444; --line: #999;
      --body: #c4c8cc; --far: #e0e3e6; --felt: #b3261e; --prop: #666 }
    @media (prefers-color-scheme: dark) { :root { --paper: #15181d; --ink: #eceff2;
      --quiet: #b9c0c8; --line: #6a737d; --body: #8a929c; --far: #596069; --felt: #ff8a75;
      --prop: #a0a8b0 } }
    @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #222;
      --line: #777; --body: #c4c8cc; --far: #e0e3e6; --felt: #b3261e; --prop: #555 } }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
    body { box-sizing: border-box; max-width: 194mm; margin: 0 auto; padding: 4mm;
      color: var(--ink); background: var(--paper); font: 10.5pt/1.4 sans-serif }
    @media print { body { max-width: none; margin: 0; padding: 0 } }
    """
}
