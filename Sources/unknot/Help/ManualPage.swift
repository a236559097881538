import Content

/// A page of the manual, or of help: sections of a few kinds of blocks, for a terminal as lines and for
/// `man` as roff.
///
/// In its texts, words between backquotes are what is typed. Nothing else is markup.
struct ManualPage: Equatable {
  /// A part of the page under a title.
  struct Section: Equatable {
    let title: String
    let blocks: [Block]
  }

  enum Block: Equatable {
    /// A text, wrapped to the width that there is.
    case paragraph(String)
    /// Lines as they are, such as an example.
    case literal([String])
    /// A term and what it means.
    case definition(term: String, text: String)
    /// The title of what follows, within the section.
    case heading(String)
  }

  let name: String
  /// Of the manual: 1 is for commands, 5 for formats of files.
  let chapter: Int
  /// What stands behind the name, without a full stop.
  let summary: String
  var sections: [Section]

  /// The name with the chapter, as other pages refer to it: `unknot(1)`.
  var reference: String { "\(name)(\(chapter))" }

  /// The page as lines of text, the name first.
  func text(width: Int) -> String {
    let name = Section(title: "Name", blocks: [.paragraph("\(name) - \(summary)")])
    return ([name] + sections).text(width: width)
  }

  /// The page for `man`, in the macros that are called man.
  ///
  /// `released` is the day of this version, as `2026-11-22`.
  func roff(version: String, released: String) -> String {
    let title = "\(name.uppercased()) \(chapter) \(released) \"\(version)\""
    let head = [".TH \(title)", ".SH NAME", Roff.text(name) + " \\- " + Roff.text(summary)]
    return (head + sections.flatMap(Roff.lines)).joined(separator: "\n") + "\n"
  }
}

extension [ManualPage.Section] {
  /// The sections as lines of at most this many columns, but for those that are to stay as they are.
  func text(width: Int) -> String {
    map { ([$0.title] + $0.lines(width: width)).joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }
}

extension ManualPage.Section {
  /// The longest term that has its text beside it.
  private static let longestTerm = 26

  fileprivate func lines(width: Int) -> [String] {
    let terms = blocks.compactMap { block in
      if case .definition(let term, _) = block { term.count } else { nil as Int? }
    }
    // Beside very long terms the text would be a narrow column.
    let longest = terms.filter { $0 <= min(Self.longestTerm, width / 3) }.max() ?? 0
    var lines: [String] = []
    var indent = 2
    var before: ManualPage.Block?
    for block in blocks {
      if let before, block.isApart(from: before) { lines.append("") }
      if case .heading = block { indent = 2 }
      lines += block.lines(width: width - indent, beside: longest).map {
        $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0
      }
      // What stands under a title of its own is indented once more.
      if case .heading = block { indent = 4 }
      before = block
    }
    return lines
  }
}

extension ManualPage.Block {
  /// Whether there is an empty line between this and the block before it.
  fileprivate func isApart(from before: Self) -> Bool {
    switch (before, self) {
    case (.definition, .definition), (.heading, _): false
    default: true
    }
  }

  /// The lines of the block, with the text of a definition from a column on that `longest` leaves free.
  fileprivate func lines(width: Int, beside longest: Int) -> [String] {
    let room = max(width, 20)
    switch self {
    case .paragraph(let text): return wrapped(text.unquoted, width: room)
    case .literal(let lines): return lines
    case .heading(let text): return [text.unquoted]
    case .definition(let term, let text):
      let indent = (longest == 0 ? 4 : longest + 2)
      let margin = String(repeating: " ", count: indent)
      let lines = wrapped(text.unquoted, width: max(room - indent, 16)).map { margin + $0 }
      guard term.count + 2 <= indent, let first = lines.first else { return [term] + lines }
      return [term + String(first.dropFirst(term.count))] + Array(lines.dropFirst())
    }
  }
}

extension String {
  /// The text without the marks round what is typed.
  fileprivate var unquoted: String { filter { $0 != "`" } }
}

/// What `man` reads.
private enum Roff {
  static func lines(of section: ManualPage.Section) -> [String] {
    var lines = [".SH \(quoted(section.title.uppercased()))"]
    var isFirst = true
    for block in section.blocks {
      switch block {
      case .paragraph(let text):
        if !isFirst { lines.append(".PP") }
        lines += sentences(text)
      case .literal(let text):
        if !isFirst { lines.append(".PP") }
        lines += [".RS 4", ".nf"] + text.map(literal) + [".fi", ".RE"]
      case .definition(let term, let text):
        lines += [".TP", "\\fB\(literal(term))\\fR"] + sentences(text)
      case .heading(let text): lines.append(".SS \(quoted(text))")
      }
      if case .heading = block { isFirst = true } else { isFirst = false }
    }
    return lines
  }

  /// A sentence a line, and none longer than 80 bytes with its marks, as `man` likes its input.
  private static func sentences(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, bytes(line) + bytes(word) > 72 || line.hasSuffix(".") {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return marked(lines).map { $0.isEmpty ? "\\&" : $0 }
  }

  /// How many bytes a text takes at most: those of a mark, and of a hyphen that is typed.
  private static func bytes(_ text: some StringProtocol) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "`") ? 3 : $1 == UInt8(ascii: "-") ? 2 : 1) }
  }

  /// The lines with what is typed in bold, which may begin in one and end in another.
  private static func marked(_ lines: [String]) -> [String] {
    var isTyped = false
    return lines.map { line in
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      var text = isTyped ? "\\fB" : ""
      for (place, part) in parts.enumerated() {
        if place > 0 {
          isTyped.toggle()
          text += isTyped ? "\\fB" : "\\fR"
        }
        text += isTyped ? escaped(part).replacing("-", with: "\\-") : escaped(part)
      }
      return protected(text + (isTyped ? "\\fR" : ""))
    }
  }

  static func text(_ text: String) -> String { escaped(text[...]) }

  /// A line that is typed or shown as it is: its hyphens are those of ASCII.
  private static func literal(_ line: String) -> String {
    protected(escaped(line[...]).replacing("-", with: "\\-"))
  }

  /// A line that begins with a sign that would make it a request.
  private static func protected(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  private static func escaped(_ text: Substring) -> String {
    let escapes: [Character: String] = [
      "\\": "\\e", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga",
    ]
    return text.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(text[...]).replacing("\"", with: "\\(dq"))\""
  }
}
