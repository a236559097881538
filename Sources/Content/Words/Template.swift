/// Texts with blanks in braces, such as `Step {step} of {count}`, and texts that have several forms.
///
/// ```swift
/// Template.fill("Step {step} of {count}") { ["step": "2", "count": "11"][$0] }  // "Step 2 of 11"
/// ```
///
/// A text with several forms, one for each plural category say, is stored as one text, with the name
/// of each form before it: `{one=}1 night{other=}{count} nights`.
package enum Template {
  /// The text with its blanks filled in. A blank without a value stays as it is.
  package static func fill(_ text: String, _ value: (_ blank: String) -> String?) -> String {
    fill(text[...], value)
  }

  static func fill(_ text: Substring, _ value: (_ blank: String) -> String?) -> String {
    var filled = ""
    var rest = text
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let blank = String(rest[rest.utf8.index(after: open)..<close])
      // As a string: the program starts with this, and a slice would cost it a search for how a
      // slice is appended.
      filled += String(rest[..<open])
      filled += value(blank) ?? "{\(blank)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + String(rest)
  }

  /// The names of the blanks in a text, in alphabetical order.
  package static func blanks(in text: String) -> [String] {
    var names: [String] = []
    _ = fill(text) { blank in
      names.append(blank)
      return nil
    }
    return names.sorted()
  }

  // MARK: Forms

  /// The forms of a text with their names, in their order; empty where it has only one.
  package static func forms(of text: String) -> [(name: String, text: Substring)] {
    guard text.utf8.starts(with: "{".utf8) else { return [] }
    var forms: [(name: String, text: Substring)] = []
    var start = text.startIndex
    while let close = text.utf8[start...].firstIndex(of: UInt8(ascii: "}")),
      text.utf8[start..<close].last == UInt8(ascii: "=")
    {
      let name = text[text.utf8.index(after: start)..<text.utf8.index(before: close)]
      let body = text[text.utf8.index(after: close)...]
      let end = Self.nextForm(in: body)
      forms.append((String(name), body[..<end]))
      start = end
    }
    return forms
  }

  /// Where the next form of a text begins, or its end.
  private static func nextForm(in text: Substring) -> Substring.Index {
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else { break }
      if rest[open..<close].last == UInt8(ascii: "=") { return open }
      rest = rest[rest.index(after: close)...]
    }
    return text.endIndex
  }

  /// One text of these forms.
  package static func text(of forms: [(name: String, text: String)]) -> String {
    forms.map { "{\($0.name)=}\($0.text)" }.joined()
  }
}
