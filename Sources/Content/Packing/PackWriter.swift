/// Writes values so that ``PackReader`` reads them again: see ``Pack`` for the form.
package struct PackWriter {
  /// The character that stands for the digit 0.
  static let zero = UInt8(ascii: "?")

  private var entries: [(name: String, bytes: [UInt8])] = []
  /// The entry that is being written.
  private var entry: [UInt8] = []

  /// A pack without entries.
  package init() {}

  /// Adds an entry with what `write` puts into it.
  package mutating func add(_ name: String, _ write: (inout PackWriter) -> Void) {
    var writer = PackWriter()
    write(&writer)
    entries.append((name, writer.entry))
  }

  /// All of the pack: the number of entries, the table of entries, their names, and themselves.
  package var bytes: [UInt8] {
    var place = Pack.fixedWidth + entries.count * Pack.entryWidth
    var table = Self.fixed(entries.count)
    var names: [UInt8] = []
    let bodies = place + entries.reduce(0) { $0 + $1.name.utf8.count }
    var body = bodies
    for (name, bytes) in entries {
      let length = name.utf8.count
      table += Self.fixed(place) + Self.fixed(length) + Self.fixed(body)
      names += Array(name.utf8)
      place += length
      body += bytes.count
    }
    return table + names + entries.flatMap(\.bytes)
  }

  static func fixed(_ number: Int) -> [UInt8] {
    (0..<Pack.fixedWidth).map { zero + UInt8((number >> (6 * $0)) & 63) }
  }

  /// A number from 0 on.
  package mutating func write(_ number: Int) {
    var rest = max(0, number)
    while rest >= 32 {
      entry.append(Self.zero + UInt8(rest & 31 | 32))
      rest >>= 5
    }
    entry.append(Self.zero + UInt8(rest))
  }

  /// A yes or a no.
  package mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  /// A text.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    entry += Array(text.utf8)
  }

  /// A value that may be missing.
  package mutating func write<Value>(
    _ value: Value?, _ write: (inout PackWriter, Value) -> Void
  ) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  /// A text that may be missing.
  package mutating func write(_ text: String?) { write(text) { $0.write($1) } }

  /// Values one after the other.
  package mutating func write<Value>(
    _ values: [Value], _ write: (inout PackWriter, Value) -> Void
  ) {
    self.write(values.count)
    for value in values { write(&self, value) }
  }

  /// Names one after the other.
  package mutating func write(_ names: [String]) { write(names) { $0.write($1) } }

  /// Texts with a table before them, so that one can be read without the others.
  mutating func writeTable(_ texts: [String]) {
    var bodies = PackWriter()
    var places: [Int] = []
    let start = texts.count * Pack.fixedWidth
    for text in texts {
      places.append(start + bodies.entry.count)
      bodies.write(text)
    }
    entry += places.flatMap(Self.fixed) + bodies.entry
  }

  /// One of the cases of an enumeration.
  package mutating func write<Value: CaseIterable & Equatable>(_ value: Value)
  where Value.AllCases == [Value] {
    write(Value.allCases.firstIndex(of: value) ?? 0)
  }
}
