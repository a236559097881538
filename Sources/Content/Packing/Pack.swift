/// Finished values as one text: what the build writes once and the guide reads in pieces.
///
/// Nothing is parsed and nothing is read before it is asked for. A pack is a list of named entries,
/// each the bytes of one value, and every entry is found and read by itself:
///
/// ```swift
/// var writer = PackWriter()
/// writer.add("greeting") { $0.write("Good morning") }
/// let pack = Pack(writer.bytes)
/// pack.read("greeting") { $0.text() }  // "Good morning"
/// ```
///
/// All bytes together are valid UTF-8, since they stand in the program as a string literal. A number
/// is written in digits of base 32, the lowest first, each digit one character from `?` on; all but
/// the last have 32 added. In tables, where a number must have a fixed width, it is four digits of
/// base 64. A text is its length in bytes, then its bytes.
package struct Pack: Sendable {
  private enum Storage {
    case program(StaticString)
    case memory([UInt8])
  }

  private let storage: Storage

  /// A pack that is part of the program: its bytes are never copied.
  package init(_ literal: StaticString) { storage = .program(literal) }

  /// A pack in memory.
  package init(_ bytes: [UInt8]) { storage = .memory(bytes) }

  /// Reads the entry of this name.
  ///
  /// - Parameters:
  ///   - name: The entry's name.
  ///   - fill: What becomes of each text that has blanks in braces; by default they stay as they are.
  ///   - body: Reads the value. The reader must not outlive the call.
  /// - Returns: the value; `nil` where there is no such entry.
  package func read<Value>(
    _ name: String, fill: ((String) -> String)? = nil, _ body: (inout PackReader) -> Value
  ) -> Value? {
    withBytes { bytes in
      guard let place = Self.place(of: name, in: bytes) else { return nil }
      var reader = PackReader(bytes: bytes, position: place, fill: fill)
      return body(&reader)
    }
  }

  /// Where the entry of this name is, for what reads it over and over; `nil` where there is none.
  func place(of name: String) -> Int? { withBytes { Self.place(of: name, in: $0) } }

  /// One text of the table that begins at a place.
  func text(at index: Int, ofTableAt place: Int) -> String {
    withBytes { bytes in
      var reader = PackReader(bytes: bytes, position: place, fill: nil)
      return reader.text(at: index)
    }
  }

  /// The names of all entries that begin with a prefix, without it, in the order they were written in.
  package func names(after prefix: String) -> [String] {
    withBytes { bytes in
      (0..<PackReader.fixed(bytes, 0)).compactMap { index in
        let name = Self.name(index, in: bytes)
        guard name.starts(with: prefix.utf8) else { return nil }
        return String(decoding: name.dropFirst(prefix.utf8.count), as: UTF8.self)
      }
    }
  }

  private func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    switch storage {
    case .program(let literal): literal.withUTF8Buffer(body)
    case .memory(let bytes): bytes.withUnsafeBufferPointer(body)
    }
  }

  // MARK: The table of entries

  /// How many bytes a fixed number has.
  static let fixedWidth = 4
  /// How many bytes an entry has in the table: the place and length of its name, and its own place.
  static let entryWidth = 3 * fixedWidth

  private static func name(
    _ index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let entry = fixedWidth + index * entryWidth
    let start = PackReader.fixed(bytes, entry)
    let end = start + PackReader.fixed(bytes, entry + fixedWidth)
    return bytes.indices.contains(start) && end <= bytes.count ? bytes[start..<end] : bytes[0..<0]
  }

  private static func place(of name: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var name = name
    return name.withUTF8 { wanted in
      for index in 0..<PackReader.fixed(bytes, 0) {
        let entry = fixedWidth + index * entryWidth
        guard PackReader.fixed(bytes, entry + fixedWidth) == wanted.count,
          self.name(index, in: bytes).elementsEqual(wanted)
        else { continue }
        return PackReader.fixed(bytes, entry + 2 * fixedWidth)
      }
      return nil
    }
  }
}

/// Reads the values of one entry, in the order in which they were written.
///
/// A pack is made by the same build as its reader. Should its bytes be damaged all the same, what is
/// read is empty, zero or the first of its kind: it is never a reason to stop.
package struct PackReader: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let fill: ((String) -> String)?

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, fill: ((String) -> String)?) {
    self.bytes = bytes
    self.position = min(max(0, position), bytes.count)
    self.fill = fill
  }

  /// A number of fixed width at a place; 0 where there is none.
  static func fixed(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    guard place >= 0, place + Pack.fixedWidth <= bytes.count else { return 0 }
    var number = 0
    for index in 0..<Pack.fixedWidth {
      number |= Int(bytes[place + index] &- PackWriter.zero & 63) << (6 * index)
    }
    return number
  }

  /// A number from 0 on.
  package mutating func number() -> Int {
    var number = 0
    var shift = 0
    while position < bytes.count, shift < 60 {
      let digit = Int(bytes[position] &- PackWriter.zero & 63)
      position += 1
      number |= (digit & 31) << shift
      if digit < 32 { break }
      shift += 5
    }
    return number
  }

  /// A yes or a no.
  package mutating func flag() -> Bool { number() == 1 }

  /// A text as it stands.
  package mutating func name() -> String { String(decoding: next(), as: UTF8.self) }

  /// A text that a person reads, with its blanks filled in.
  package mutating func text() -> String {
    let bytes = next()
    let text = String(decoding: bytes, as: UTF8.self)
    guard let fill, bytes.contains(UInt8(ascii: "{")) else { return text }
    return fill(text)
  }

  /// The bytes of the text that comes next.
  private mutating func next() -> UnsafeBufferPointer<UInt8> {
    let length = min(number(), bytes.count - position)
    let start = position
    position += length
    return UnsafeBufferPointer(rebasing: bytes[start..<start + length])
  }

  /// A value that may be missing.
  package mutating func optional<Value>(_ read: (inout PackReader) -> Value) -> Value? {
    flag() ? read(&self) : nil
  }

  /// Values one after the other.
  package mutating func list<Value>(_ read: (inout PackReader) -> Value) -> [Value] {
    // No value is shorter than a byte, so a damaged number asks for no more than there is.
    let count = min(number(), bytes.count)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(read(&self)) }
    return values
  }

  /// The text at an index of a table, without the others.
  mutating func text(at index: Int) -> String {
    let place = Self.fixed(bytes, position + index * Pack.fixedWidth)
    position = min(position + place, bytes.count)
    return name()
  }

  /// One of the cases of an enumeration.
  package mutating func value<Value: CaseIterable>(_: Value.Type) -> Value
  where Value.AllCases == [Value] {
    let cases = Value.allCases
    let index = number()
    return cases[index < cases.count ? index : 0]
  }
}
