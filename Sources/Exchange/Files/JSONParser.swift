import Content

/// A value in JSON and where it stands.
struct JSONNode {
  enum Value {
    case null
    case truth(Bool)
    /// A whole number.
    case number(Int)
    /// A number that is not whole, or too large.
    case otherNumber
    case string(String)
    case list([JSONNode])
    case object([Member])
  }

  /// A key of an object, with where it stands and its value.
  struct Member {
    var name: String
    var line: Int
    var column: Int
    var value: JSONNode
  }

  var value: Value
  var line: Int
  var column: Int
}

/// Reads JSON (RFC 8259) value by value, and says where something is wrong.
///
/// It is here because the decoder of the standard library needs all of a file at once, and does not say
/// where in it a value stood.
struct JSONParser {
  /// What is wrong where.
  struct Problem: Error {
    var line: Int
    var column: Int
    var sentence: String
  }

  var source: ByteSource

  /// Far deeper than a diary, and far less than what would exhaust the stack.
  private static let mostLevels = 16
  /// Bytes of the longest text: more than any note, even if all of it is escaped.
  static let longestString = 1_000_000

  init(_ source: ByteSource) { self.source = source }

  /// The next byte that is no blank.
  mutating func next() -> UInt8? {
    while let byte = source.peek() {
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: source.advance()
      default: return byte
      }
    }
    return nil
  }

  /// Takes a sign if it comes next.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: sign) else { return false }
    source.advance()
    return true
  }

  /// Takes a sign that has to come next.
  mutating func take(_ sign: Unicode.Scalar) throws(Problem) {
    guard takes(sign) else { throw expected("\"\(sign)\"") }
  }

  /// What is wrong where something else has to stand.
  mutating func expected(_ what: String) -> Problem {
    guard let byte = next() else {
      return problem("The file ends here; expected \(what).")
    }
    let sign = byte < 0x7F && byte > 0x20 ? "\"\(Unicode.Scalar(byte))\"" : "this"
    return problem("Expected \(what), found \(sign).")
  }

  func problem(_ sentence: String) -> Problem {
    Problem(line: source.line, column: source.column, sentence: sentence)
  }

  /// Reads a value.
  mutating func value(level: Int = 0) throws(Problem) -> JSONNode {
    guard level < Self.mostLevels else { throw problem("This is nested too deeply.") }
    let byte = next()
    var node = JSONNode(value: .null, line: source.line, column: source.column)
    switch byte {
    case UInt8(ascii: "\""): node.value = .string(try string())
    case UInt8(ascii: "{"): node.value = .object(try members(level))
    case UInt8(ascii: "["): node.value = .list(try elements(level))
    case UInt8(ascii: "-")?: node.value = try number()
    case let digit? where (48...57).contains(digit): node.value = try number()
    case UInt8(ascii: "t"): node.value = try word("true", .truth(true))
    case UInt8(ascii: "f"): node.value = try word("false", .truth(false))
    case UInt8(ascii: "n"): node.value = try word("null", .null)
    default: throw expected("a value")
    }
    return node
  }

  private mutating func members(
    _ level: Int
  ) throws(Problem) -> [JSONNode.Member] {
    try take("{")
    var members: [JSONNode.Member] = []
    if takes("}") { return members }
    repeat {
      var member = try key()
      member.value = try value(level: level + 1)
      members.append(member)
    } while takes(",")
    try take("}")
    return members
  }

  /// Reads the key of an object and the colon behind it.
  mutating func key() throws(Problem) -> JSONNode.Member {
    guard next() == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
    let (line, column) = (source.line, source.column)
    let name = try string()
    try take(":")
    return JSONNode.Member(
      name: name, line: line, column: column,
      value: JSONNode(value: .null, line: line, column: column))
  }

  private mutating func elements(_ level: Int) throws(Problem) -> [JSONNode] {
    try take("[")
    var elements: [JSONNode] = []
    if takes("]") { return elements }
    repeat { elements.append(try value(level: level + 1)) } while takes(",")
    try take("]")
    return elements
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Problem) -> JSONNode.Value {
    let (line, column) = (source.line, source.column)
    for byte in word.description.utf8 {
      guard source.peek() == byte else {
        throw Problem(line: line, column: column, sentence: "This is not a JSON value.")
      }
      source.advance()
    }
    return value
  }

  private mutating func number() throws(Problem) -> JSONNode.Value {
    var text: [UInt8] = []
    let (line, column) = (source.line, source.column)
    while let byte = source.peek(), Self.isNumeric(byte), text.count < 100 {
      text.append(byte)
      source.advance()
    }
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let isWhole = digits.allSatisfy { (48...57).contains($0) }
    if digits.isEmpty || (isWhole && digits.count > 1 && digits.first == UInt8(ascii: "0")) {
      throw Problem(line: line, column: column, sentence: "This is not a JSON number.")
    }
    let string = String(decoding: text, as: UTF8.self)
    if isWhole { return Int(string).map { .number($0) } ?? .otherNumber }
    guard Double(string) != nil else {
      throw Problem(line: line, column: column, sentence: "This is not a JSON number.")
    }
    return .otherNumber
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  // MARK: Strings

  private mutating func string() throws(Problem) -> String {
    source.advance()
    var bytes: [UInt8] = []
    while true {
      guard let byte = source.peek() else {
        throw problem("The file ends here, within a text.")
      }
      switch byte {
      case UInt8(ascii: "\""):
        let end = problem("This text is not UTF-8.")
        source.advance()
        guard let text = String(validating: bytes, as: UTF8.self) else { throw end }
        return text
      case UInt8(ascii: "\\"): try escape(into: &bytes)
      case 0..<0x20:
        throw problem("A line break or control character has to be written as an escape.")
      default: bytes += source.run { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
      }
      guard bytes.count <= Self.longestString else { throw problem("This text is too long.") }
    }
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(Problem) {
    let wrong = problem("This is not a JSON escape.")
    source.advance()
    guard let sign = source.peek() else { throw problem("The file ends here, within a text.") }
    source.advance()
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(sign)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "u"):
      let first = try unit(wrong)
      var scalar = Unicode.Scalar(UInt32(first))
      if UTF16.isLeadSurrogate(first) {
        guard source.peek() == UInt8(ascii: "\\") else { throw wrong }
        source.advance()
        guard source.peek() == UInt8(ascii: "u") else { throw wrong }
        source.advance()
        let second = try unit(wrong)
        guard UTF16.isTrailSurrogate(second) else { throw wrong }
        scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      }
      guard let scalar else { throw wrong }
      bytes += Array(String(scalar).utf8)
    default: throw wrong
    }
  }

  private mutating func unit(_ wrong: Problem) throws(Problem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = source.peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw wrong }
      unit = unit << 4 | UInt16(digit)
      source.advance()
    }
    return unit
  }
}
