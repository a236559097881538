/// Breaks a text into lines of at most `width` columns: between words, and beside the signs of
/// scripts that put no spaces between words. What is longer than a line even so, such as an address
/// of the web, is cut, after a stroke or a dot where there is one. A sign that is wider than `width`
/// is left out.
package func wrapped(_ text: String, width: Int) -> [String] {
  guard width > 0 else { return [] }
  return wrappedASCII(text, width: width) ?? wrappedCharacters(text, width: width)
}

/// The same by bytes, for printable ASCII with single spaces between the words. Nearly every text
/// is, and wrapping is where most of the time of a picture would go. `nil` for any other text.
package func wrappedASCII(_ text: String, width: Int) -> [String]? {
  let bytes = Array(text.utf8)
  let space = UInt8(ascii: " ")
  var before = space
  for byte in bytes {
    guard (0x20...0x7E).contains(byte), byte != space || before != space else { return nil }
    before = byte
  }
  guard before != space || bytes.isEmpty else { return nil }
  if bytes.count <= width { return bytes.isEmpty ? [] : [text] }
  var lines: [String] = []
  var start = 0
  while start < bytes.count {
    var end = min(start + width, bytes.count)
    var next = end
    if end < bytes.count {
      if let gap = (start...end).last(where: { bytes[$0] == space }) {
        end = gap
        next = gap + 1
      } else if let sign = (start..<end).last(where: { !isWordByte(bytes[$0]) }) {
        end = sign + 1
        next = end
      }
    }
    lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    start = next
  }
  return lines
}

/// Whether an ASCII character is a letter or a digit: after any other a long word may be cut.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

/// The same by characters as people see them.
package func wrappedCharacters(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    var gap = 1
    for part in LineBreaks.parts(of: word) {
      let columns = TextWidth.columns(of: part)
      if used > 0, used + gap + columns <= width {
        line += (gap > 0 ? " " : "") + part
        used += gap + columns
      } else {
        if used > 0 { lines.append(line) }
        let pieces = cut(part, width: width)
        lines += pieces.dropLast()
        line = pieces.last ?? ""
        used = TextWidth.columns(of: line)
      }
      gap = 0
    }
  }
  if used > 0 { lines.append(line) }
  return lines
}

/// A part that must not be broken, cut all the same where it is longer than a line.
private func cut(_ part: Substring, width: Int) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var used = 0
  for character in part {
    let columns = TextWidth.columns(of: character)
    if columns > width { continue }
    if used + columns > width {
      let sign = piece.lastIndex { $0.asciiValue.map { !isWordByte($0) } ?? false }
      let end = sign.map(piece.index(after:)) ?? piece.endIndex
      pieces.append(String(piece[..<end]))
      piece.removeSubrange(..<end)
      used = TextWidth.columns(of: piece)
    }
    piece.append(character)
    used += columns
  }
  return used > 0 ? pieces + [piece] : pieces
}

/// Where a line may end within a word: beside an ideograph, a kana or an emoji, unless a
/// punctuation mark forbids it. A small part of UAX #14: Korean breaks between words, and Thai,
/// which needs a dictionary, is only cut where it is longer than a line.
private enum LineBreaks {
  /// No line begins with one of these.
  private static let closing = Set(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】〕〗〙〟’”»…‥)]},.:;!?%"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ")
  /// No line ends with one of these.
  private static let opening = Set("（［｛〈《「『【〔〖〘〝‘“«([{")

  static func parts(of word: Substring) -> [Substring] {
    guard word.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return [word] }
    var parts: [Substring] = []
    var start = word.startIndex
    var before: Character?
    for index in word.indices {
      let character = word[index]
      if let before, allowsBreak(between: before, and: character) {
        parts.append(word[start..<index])
        start = index
      }
      before = character
    }
    return parts + [word[start...]]
  }

  private static func allowsBreak(between before: Character, and after: Character) -> Bool {
    (standsAlone(before) || standsAlone(after)) && !opening.contains(before)
      && !closing.contains(after)
  }

  private static func standsAlone(_ character: Character) -> Bool {
    guard TextWidth.columns(of: character) == 2, let first = character.unicodeScalars.first else {
      return false
    }
    return switch first.value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: false
    default: first.value >= 0x2E80
    }
  }
}

extension StringProtocol {
  /// As much of the beginning as fits into so many columns; no sign is halved.
  package func prefix(columns: Int) -> SubSequence {
    var used = 0
    return prefix { character in
      used += TextWidth.columns(of: character)
      return used <= columns
    }
  }

  /// As much of the end as fits into so many columns.
  package func suffix(columns: Int) -> SubSequence {
    var used = 0
    let start = indices.reversed().prefix { index in
      used += TextWidth.columns(of: self[index])
      return used <= columns
    }.last
    return self[(start ?? endIndex)...]
  }
}
