import Content

/// JSON in UTF-8 while it is being written.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  /// Adds signs of JSON itself.
  mutating func add(_ signs: StaticString) {
    signs.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds ASCII that needs no escapes, a number for instance.
  mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds signs of JSON itself that were put together before.
  mutating func add(ascii: [UInt8]) { bytes.append(contentsOf: ascii) }

  /// Adds ASCII that needs no escapes, in quotes.
  mutating func add(quoted ascii: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: ascii)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a string in quotes. What a terminal would obey, and marks that nobody sees, are written as
  /// escapes, which say the same.
  mutating func add(string text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { add(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": add(#"\""#)
    case "\\": add(#"\\"#)
    case "\n": add(#"\n"#)
    case "\t": add(#"\t"#)
    case "\r": add(#"\r"#)
    case _ where scalar.isControl:
      for unit in String(scalar).utf16 {
        let code = String(unit, radix: 16)
        add(plain: "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code)
      }
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  /// Gives what is there, and is empty again.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
