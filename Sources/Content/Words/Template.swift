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
    var text = text
    // By bytes, since a countdown fills in a dozen texts every second.
    return text.withUTF8 { bytes in
      var filled: [UInt8] = []
      filled.reserveCapacity(bytes.count + 16)
      var start = 0
      while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
      {
        filled += UnsafeBufferPointer(rebasing: bytes[start..<open])
        if let value = value(Self.string(bytes[open + 1..<close])) {
          filled += Array(value.utf8)
        } else {
          filled += UnsafeBufferPointer(rebasing: bytes[open...close])
        }
        start = close + 1
      }
      filled += UnsafeBufferPointer(rebasing: bytes[start...])
      return String(decoding: filled, as: UTF8.self)
    }
  }

  private static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
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
  package static func forms(of text: String) -> [(name: String, text: String)] {
    var forms: [(name: String, text: String)] = []
    visitForms(of: text) { name, body in
      forms.append((string(name), string(body)))
      return true
    }
    return forms
  }

  /// The form of this name; `nil` where a text has none.
  static func form(_ wanted: String, of text: String) -> String? {
    var found: String?
    var wanted = wanted
    wanted.withUTF8 { wanted in
      visitForms(of: text) { name, body in
        if name.elementsEqual(wanted) { found = string(body) }
        return found == nil
      }
    }
    return found
  }

  /// Goes through the forms of a text as long as `visit` wants to see the next one.
  private static func visitForms(
    of text: String,
    _ visit: (_ name: Slice<UnsafeBufferPointer<UInt8>>, _ body: Slice<UnsafeBufferPointer<UInt8>>)
      -> Bool
  ) {
    var text = text
    text.withUTF8 { bytes in
      var next = name(in: bytes[...])
      guard next?.lowerBound == 0 else { return }
      while let name = next {
        let rest = bytes[(name.upperBound + 1)...]
        next = Self.name(in: rest)
        let body = rest[..<(next?.lowerBound ?? rest.endIndex)]
        // Without the brace and the equals sign.
        if !visit(bytes[name.lowerBound + 1..<name.upperBound - 1], body) { return }
      }
    }
  }

  /// Where the next name of a form stands, from its opening brace to its closing one.
  private static func name(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if bytes[close - 1] == UInt8(ascii: "=") { return open..<close }
      start = close
    }
    return nil
  }

  /// One text of these forms.
  package static func text(of forms: [(name: String, text: String)]) -> String {
    forms.map { "{\($0.name)=}\($0.text)" }.joined()
  }
}
