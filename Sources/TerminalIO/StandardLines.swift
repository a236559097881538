import CTerminal

/// Standard input and standard output.
package struct StandardLines: Lines {
  private var bytes: [UInt8] = []
  /// How long the unfinished line at the end of the bytes is so far.
  private var lineLength = 0
  private var hasEnded = false

  private let isTerminal: Bool
  private let output: Int32
  /// Bytes after which a line is cut: nobody types a note that long.
  private static let longest = 200_000

  /// Standard input and output, on a terminal or not. With `onStandardError`, standard output is left
  /// to data; if it `takesInterrupts`, Ctrl-C and Ctrl-\ do not end the program.
  package init(isTerminal: Bool, onStandardError: Bool = false, takesInterrupts: Bool = false) {
    if takesInterrupts { plain_take_interrupts() }
    self.isTerminal = isTerminal
    output = onStandardError ? 2 : 1
  }

  package mutating func next(within timeout: Duration?) -> PlainInput {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(Self.text(bytes[..<end]))
      }
      if hasEnded {
        defer { bytes = [] }
        return bytes.isEmpty ? .end : .line(Self.text(bytes[...]))
      }
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = plain_read(&buffer, buffer.count, timeout.map(\.nanosecondsRoundedUp) ?? -1)
      if count < 0 { return plain_was_interrupted() ? .interrupt : .nothing }
      if count == 0 { hasEnded = true }
      for byte in buffer.prefix(count) {
        let byte = UInt8(bitPattern: byte)
        let isEnd = byte == UInt8(ascii: "\n")
        lineLength = isEnd ? 0 : lineLength + 1
        if isEnd || lineLength <= Self.longest { bytes.append(byte) }
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.last == "\r" { text.removeLast() }
    return text
  }

  package func write(_ line: String) -> Bool { send(line + "\n") }

  package func ring() { if isTerminal { _ = send("\u{7}") } }

  /// Writes a text as it is.
  ///
  /// - Returns: whether all of it was taken.
  package func send(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { plain_write(output, $0.baseAddress, $0.count) }
    }
  }
}
