/// How many columns a text takes in a terminal, after the Unicode Character Database
/// (``unicodeVersion``; the table is generated).
///
/// Most terminals, and ncurses, add up the widths of scalars as the C library's `wcwidth` has them.
/// Unicode (UAX #11, UTS #51) asks for more where several scalars make one emoji. The rules here:
///
/// | What | Columns |
/// | --- | --- |
/// | East Asian wide and fullwidth, emoji shown as pictures (`痛` `Ａ` `✅` `🩸`) | 2 |
/// | ambiguous width, spacing marks of Indic scripts, soft hyphen | 1 |
/// | combining marks, joiners, variation selectors, vowels and finals of conjoining jamo | 0 |
/// | the same with nothing before them | 1: they are drawn on a space |
/// | a pair of regional indicators (a flag); a lone one | 2; 1 |
/// | a text-style emoji or a digit followed by U+FE0F (`❤️`, the keycap `1️⃣`) | 2 |
/// | an emoji with a skin tone, emoji joined by U+200D (`👍🏽` `👩‍⚕️`), the flags of England, Scotland, Wales | 2 |
/// | a wide emoji followed by U+FE0E | 2, as nearly every terminal leaves it |
/// | a control character, which is shown as a question mark | 1 |
///
/// ```swift
/// TextWidth.columns(of: "痛み 1️⃣")  // 7
/// ```
package enum TextWidth {
  /// What the table knows about a scalar. The raw values stand in the table.
  enum Kind: UInt8 {
    case zero, narrow, wide
    /// One column, and two if U+FE0F follows.
    case textEmoji
    /// Two columns.
    case emoji
    /// A skin tone: two columns, none after an emoji.
    case modifier

    var columns: Int {
      switch self {
      case .zero: 0
      case .narrow, .textEmoji: 1
      case .wide, .emoji, .modifier: 2
      }
    }

    fileprivate var isPicture: Bool { self == .textEmoji || self == .emoji }
  }

  /// Columns of a character as people see it: at least 1, and more than 2 only where a script joins
  /// several letters in one.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isSingle(scalars) { return max(1, columns(of: first)) }
    if character.isControl { return 1 }
    return isEmojiSequence(scalars) ? 2 : max(1, sum(of: scalars))
  }

  /// Columns of a text without line breaks.
  package static func columns(of text: String) -> Int { columns(of: text[...]) }

  /// The same of a part of a text. Not generic: every line on the screen is measured, and across
  /// modules a generic function costs ten times as much.
  package static func columns(of text: Substring) -> Int {
    var text = text
    if let columns = text.withUTF8({ columnsOfPlain($0) }) { return columns }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of a text of which every scalar ``standsAlone(_:)``, by its bytes; `nil` for any other. Nearly
  /// every text is one.
  private static func columnsOfPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      count += 1
      index += 1
      // CR and LF are one character.
      if byte < 0x80, byte != 0x0D { continue }
      guard byte == 0xE2, index + 1 < bytes.count else { return nil }
      let value = 0x2000 | UInt32(bytes[index] & 0x3F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      guard let scalar = Unicode.Scalar(value), standsAlone(scalar) else { return nil }
      index += 2
    }
    return count
  }

  /// A character as it is sent to a terminal, so that all of them advance by its columns, whether
  /// they look at scalars or at whole emoji. An emoji sequence on which they differ is reduced to
  /// its first picture, with a space after a narrow one, and so is a flag spelled with tags, of which
  /// ncurses would send a part. A mark with nothing before it gets a space to stand on.
  package static func portable(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return "" }
    let sum = sum(of: scalars)
    if sum == 0 { return " " + String(character) }
    let columns = columns(of: character)
    let isEmoji = kind(of: first) == .emoji
    let hasSelector = scalars.contains {
      $0.value == 0xFE0E || (0xE0020...0xE007F).contains($0.value)
    }
    if sum == columns, !(isEmoji && hasSelector) { return String(character) }
    var text = String(first)
    if let keycap = scalars.first(where: { $0.value == 0x20E3 }) {
      text.unicodeScalars.append(keycap)
    }
    return text + String(repeating: " ", count: max(0, columns - kind(of: first).columns))
  }

  // MARK: Scalars

  /// Columns of a scalar by itself, 0 to 2, as `wcwidth` counts.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // What the guide's own texts are made of: Latin letters, punctuation and lines.
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205F, 0x2500...0x259F: 1
    default: kind(of: scalar).columns
    }
  }

  /// Whether a scalar is one column wide and joins nothing before it: printable ASCII, punctuation, and
  /// what digits, bars and figures are drawn with.
  package static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x2010...0x2027, 0x2500...0x259F, 0x2800...0x28FF: true
    default: false
    }
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let last = scalar.value << 3 | 7
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] <= last { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? Kind(rawValue: UInt8(runs[low - 1] & 7)) ?? .narrow : .narrow
  }

  private static func isSingle(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.index(after: scalars.startIndex) == scalars.endIndex
  }

  private static func sum(of scalars: Character.UnicodeScalarView) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Whether the scalars after the first, an emoji, make another picture of it.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, kind(of: first).isPicture else { return false }
    var before = first
    for scalar in scalars.dropFirst() {
      defer { before = scalar }
      switch scalar.value {
      case 0xFE0F: if kind(of: before) == .textEmoji { return true }
      case 0x1F3FB...0x1F3FF: return true
      default: if before.value == 0x200D, kind(of: scalar).isPicture { return true }
      }
    }
    return false
  }
}
