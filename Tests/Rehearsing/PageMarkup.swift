/// A page for a browser, read strictly: every element closed in its turn, every attribute quoted, no
/// bare sign that means something, and nothing that would be loaded or run.
package struct PageMarkup {
  /// What is wrong; empty where nothing is.
  package private(set) var faults: [String] = []
  /// The names of all elements, in their order.
  package private(set) var elements: [String] = []
  /// What a reader without a screen gets: texts, and the labels of drawings.
  package private(set) var words: [String] = []

  /// What has no end of its own.
  private static let empty: Set<String> = ["meta", "br", "hr", "path", "rect", "line", "circle"]
  private static let loading = [
    "script", "link", "img", "iframe", "object", "embed", "base", "use",
  ]

  package init(_ page: String) {
    var open: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      text(rest[..<start], in: open.last)
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag without its end")
        return
      }
      var tag = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag.dropFirst())>") }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      if isClosed { tag.removeLast() }
      let name = String(tag.prefix { $0 != " " && $0 != "\n" })
      elements.append(name)
      if Self.loading.contains(name) { faults.append("<\(name)>") }
      attributes(tag.dropFirst(name.count), of: name)
      if !isClosed, !Self.empty.contains(name) { open.append(name) }
    }
    text(rest, in: nil)
    if !open.isEmpty { faults.append("never closed: \(open.joined(separator: ", "))") }
  }

  private mutating func text(_ text: Substring, in element: String?) {
    if element == "style" {
      for word in ["url(", "@import", "expression(", "<"] where text.contains(word) {
        faults.append("\(word) in the style")
      }
      return
    }
    if text.contains(">") { faults.append("a bare >: \(text)") }
    var rest = text
    while let sign = rest.firstIndex(of: "&") {
      let name = rest[rest.index(after: sign)...].prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      if !["amp", "lt", "gt", "quot", "#39"].contains(String(name)) {
        faults.append("a bare &: \(text)")
      }
      rest = rest[rest.index(after: sign)...]
    }
    let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !shown.isEmpty { words.append(shown) }
  }

  private mutating func attributes(_ text: Substring, of element: String) {
    var rest = text.drop(while: \.isWhitespace)
    while let sign = rest.firstIndex(of: "=") {
      let name = rest[..<sign].lowercased()
      let value = rest[rest.index(after: sign)...]
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else {
        faults.append("\(name) of <\(element)> without quotes")
        return
      }
      let said = value[value.index(after: value.startIndex)..<end]
      if ["src", "href", "xlink:href", "srcset", "action", "style"].contains(name)
        || name.hasPrefix("on") || said.contains("javascript:")
      {
        faults.append("\(name) of <\(element)>")
      }
      if name == "aria-label" { words.append(String(said)) }
      rest = value[value.index(after: end)...].drop(while: \.isWhitespace)
    }
    if !rest.isEmpty { faults.append("\(rest) in <\(element)>") }
  }
}
