/// How many columns a character takes in a terminal.
///
/// The guide's own texts hold nothing but characters of one column; the linter sees to that. This
/// is for text that somebody else wrote. Terminals disagree about emoji and rare scripts, so the
/// answer is a good guess by ranges and not the Unicode tables, and drawing places each run of
/// text at its own column, so that a wrong guess cannot shift what follows it.
enum TextWidth {
  /// Columns of a character as people see it: 2 for East Asian wide characters and emoji, else 1.
  static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x1100 { return 1 }
    // An emoji made of several characters is drawn as one wide sign.
    if character.unicodeScalars.dropFirst().contains(where: { $0.value == 0xFE0F }) { return 2 }
    return isWide(first.value) ? 2 : 1
  }

  /// Columns of a text without line breaks.
  static func columns(of text: some StringProtocol) -> Int {
    var isPlain = true
    for byte in text.utf8 where byte >= 0x80 {
      isPlain = false
      break
    }
    return isPlain ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x231A...0x231B, 0x23E9...0x23EC, 0x2614...0x2615, 0x2648...0x2653: true
    case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
