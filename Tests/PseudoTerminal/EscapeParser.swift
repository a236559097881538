/// A control sequence: `ESC [`, then a private marker, parameters, and a final character.
struct ControlSequence: Equatable {
  /// The private marker (`?`, `>`, `<` or `=`), if there is one.
  var marker: Unicode.Scalar?

  /// The numeric parameters; one left out is 0.
  var parameters: [Int] = []

  /// The characters between the parameters and the final one.
  var intermediates: [Unicode.Scalar] = []

  /// The character that says what the sequence does.
  var final: Unicode.Scalar = "\0"

  /// The parameter at an index, or 1 where it is left out or 0: how counts and positions are read.
  func count(_ index: Int = 0) -> Int {
    max(1, number(index))
  }

  /// The parameter at an index, or 0 where it is left out.
  func number(_ index: Int = 0) -> Int {
    index < parameters.count ? parameters[index] : 0
  }
}

/// Splits the bytes a program writes to its terminal into characters and commands.
///
/// Everything it knows about an unfinished character or sequence is part of the value, so the
/// bytes may come in pieces of any size.
struct EscapeParser: Equatable {
  /// One thing for the terminal to do.
  enum Token: Equatable {
    /// Show a character.
    case character(Unicode.Scalar)
    /// Carry out a control character, such as a line feed.
    case control(UInt8)
    /// Carry out a short escape sequence.
    case escape(intermediates: [Unicode.Scalar], final: Unicode.Scalar)
    /// Carry out a control sequence.
    case sequence(ControlSequence)
    /// Take note of a string addressed to the terminal.
    case string(StringKind, String)
  }

  /// The kinds of strings a program may address to its terminal.
  enum StringKind: Equatable {
    /// `ESC ]`: an operating system command, such as a window title.
    case operatingSystemCommand
    /// `ESC P`: a device control string.
    case deviceControl
    /// `ESC X`, `ESC ^`, `ESC _` and tmux's `ESC k`.
    case other
  }

  /// What the next byte belongs to.
  private enum State: Equatable {
    case text
    case escape(intermediates: [Unicode.Scalar])
    case sequence
    case string(StringKind)
    case stringEscape(StringKind)
  }

  private var state = State.text
  private var sequence = ControlSequence()
  private var string: [UInt8] = []
  private var character: [UInt8] = []
  private var characterLength = 0

  /// Takes the next byte and adds what it completes to `tokens`.
  mutating func take(_ byte: UInt8, into tokens: inout [Token]) {
    switch state {
    case .text:
      takeText(byte, into: &tokens)
    case .escape(let intermediates):
      takeEscape(byte, after: intermediates, into: &tokens)
    case .sequence:
      takeSequence(byte, into: &tokens)
    case .string(let kind):
      takeString(byte, of: kind, into: &tokens)
    case .stringEscape(let kind):
      state = .escape(intermediates: [])
      if byte == UInt8(ascii: "\\") {
        finishString(of: kind, into: &tokens)
      } else {
        // Any other escape sequence breaks the string off and counts on its own.
        takeEscape(byte, after: [], into: &tokens)
      }
    }
  }

  private mutating func takeText(_ byte: UInt8, into tokens: inout [Token]) {
    if !character.isEmpty {
      if byte & 0xC0 == 0x80 {
        character.append(byte)
        if character.count == characterLength { finishCharacter(into: &tokens) }
        return
      }
      finishCharacter(into: &tokens)
    }
    switch byte {
    case 0x1B:
      state = .escape(intermediates: [])
    case 0x00...0x1F:
      tokens.append(.control(byte))
    case 0x7F:
      break
    case 0x80...:
      character = [byte]
      characterLength = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      if characterLength == 1 { finishCharacter(into: &tokens) }
    default:
      tokens.append(.character(Unicode.Scalar(byte)))
    }
  }

  private mutating func finishCharacter(into tokens: inout [Token]) {
    for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
      // Terminals differ on 8-bit controls in UTF-8; showing a mark lets a test notice one.
      let isControl = (0x80...0x9F).contains(scalar.value)
      tokens.append(.character(isControl ? "\u{FFFD}" : scalar))
    }
    character = []
  }

  private mutating func takeEscape(
    _ byte: UInt8, after intermediates: [Unicode.Scalar], into tokens: inout [Token]
  ) {
    let scalar = Unicode.Scalar(byte)
    switch byte {
    case 0x00...0x1F:
      takeControl(byte, into: &tokens)
    case 0x20...0x2F:
      state = .escape(intermediates: intermediates + [scalar])
    case 0x30...0x7E where !intermediates.isEmpty:
      state = .text
      tokens.append(.escape(intermediates: intermediates, final: scalar))
    case UInt8(ascii: "["):
      state = .sequence
      sequence = ControlSequence()
    case UInt8(ascii: "]"):
      startString(of: .operatingSystemCommand)
    case UInt8(ascii: "P"):
      startString(of: .deviceControl)
    case UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "k"):
      startString(of: .other)
    case 0x30...0x7E:
      state = .text
      tokens.append(.escape(intermediates: [], final: scalar))
    default:
      state = .text
      takeText(byte, into: &tokens)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, into tokens: inout [Token]) {
    let scalar = Unicode.Scalar(byte)
    switch byte {
    case 0x00...0x1F:
      takeControl(byte, into: &tokens)
    case 0x20...0x2F:
      sequence.intermediates.append(scalar)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let last = sequence.parameters.popLast() ?? 0
      // The limit keeps a runaway number from overflowing.
      sequence.parameters.append(min(0xFFFF, last * 10 + Int(byte - UInt8(ascii: "0"))))
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      if sequence.parameters.isEmpty { sequence.parameters.append(0) }
      sequence.parameters.append(0)
    case 0x3C...0x3F:
      sequence.marker = scalar
    case 0x40...0x7E:
      state = .text
      sequence.final = scalar
      tokens.append(.sequence(sequence))
    default:
      state = .text
      takeText(byte, into: &tokens)
    }
  }

  /// Takes a control character inside a sequence: it counts at once, as on a real terminal.
  private mutating func takeControl(_ byte: UInt8, into tokens: inout [Token]) {
    switch byte {
    case 0x18, 0x1A:
      state = .text
    case 0x1B:
      state = .escape(intermediates: [])
    default:
      tokens.append(.control(byte))
    }
  }

  private mutating func startString(of kind: StringKind) {
    state = .string(kind)
    string = []
  }

  private mutating func takeString(
    _ byte: UInt8, of kind: StringKind, into tokens: inout [Token]
  ) {
    switch byte {
    case 0x07 where kind == .operatingSystemCommand:
      finishString(of: kind, into: &tokens)
    case 0x18, 0x1A:
      state = .text
    case 0x1B:
      state = .stringEscape(kind)
    default:
      string.append(byte)
    }
  }

  private mutating func finishString(of kind: StringKind, into tokens: inout [Token]) {
    state = .text
    tokens.append(.string(kind, String(decoding: string, as: UTF8.self)))
    string = []
  }
}
