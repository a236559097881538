/// What a screen reader for terminals says of some output: the signs in it as they come, with a pause
/// where the cursor jumps.
package struct Heard: Equatable, Sendable {
  /// What is said between two pauses, without blanks around it.
  package private(set) var phrases: [String] = []

  /// Listens to output that does not begin in the middle of a sequence.
  package init(_ output: some Sequence<UInt8>) {
    var phrase: [UInt8] = []
    var state = State.none
    for byte in output {
      switch state {
      case .none where byte == 0x1B: state = .begun
      case .none where byte == 0x0D || byte == 0x0A: end(&phrase)
      case .none: if byte >= 0x20 { phrase.append(byte) }
      case .begun: state = Self.state(after: byte)
      case .control:
        guard (0x40...0x7E).contains(byte) else { break }
        if Self.jumps.contains(byte) { end(&phrase) }
        state = .none
      case .text:
        if byte == 0x07 { state = .none } else if byte == 0x1B { state = .begun }
      case .character: state = .none
      }
    }
    end(&phrase)
  }

  private enum State { case none, begun, control, text, character }

  private static func state(after byte: UInt8) -> State {
    switch byte {
    case UInt8(ascii: "["): .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"): .text
    case 0x20...0x2F: .character
    default: .none
    }
  }

  /// The ends of sequences that move the cursor.
  private static let jumps = Array("HfABCDEFGd".utf8)

  private mutating func end(_ phrase: inout [UInt8]) {
    let words = String(decoding: phrase, as: UTF8.self).split(separator: " ")
    if !words.isEmpty { phrases.append(words.joined(separator: " ")) }
    phrase = []
  }
}
