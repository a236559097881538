/// The bytes of a file as they are read, and where in it the reader is.
struct ByteSource {
  private let more: () -> [UInt8]?
  private var chunk: [UInt8] = []
  private var place = 0
  /// Up to where in the chunk the checksum goes.
  private var summed = 0
  private var sum = CRC32()
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The column of the next byte, from 1, in Unicode scalars.
  private(set) var column = 1

  /// Bytes that come in chunks from `more`, until it gives none.
  init(_ more: @escaping () -> [UInt8]?) { self.more = more }

  /// The next byte, which stays the next one; `nil` at the end.
  mutating func peek() -> UInt8? {
    if place < chunk.count { return chunk[place] }
    _ = checksum()
    chunk = more() ?? []
    (place, summed) = (0, 0)
    return chunk.first
  }

  /// Goes on by one byte, which must have been looked at.
  mutating func advance() {
    let byte = chunk[place]
    place += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Takes the bytes from the next one on for which `isWanted` holds, as far as they have been read. A
  /// line break must not be wanted.
  mutating func run(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = place
    while place < chunk.count, isWanted(chunk[place]) {
      if chunk[place] & 0xC0 != 0x80 { column += 1 }
      place += 1
    }
    return chunk[start..<place]
  }

  /// The checksum of everything before the next byte.
  mutating func checksum() -> CRC32 {
    sum.update(chunk[summed..<place])
    summed = place
    return sum
  }
}

/// The checksum of many file formats (CRC-32 of ISO 3309), which finds a file that was cut or changed.
struct CRC32: Equatable {
  private var rest: UInt32 = .max

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  mutating func update(_ bytes: some Sequence<UInt8>) {
    let table = Self.table
    for byte in bytes { rest = table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
  }

  /// Eight digits from 0 to f.
  var text: String {
    let digits = String(~rest, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
