import Content

/// Breaks a text into lines of at most `width` columns, between words where there are any. A word
/// longer than a line is cut.
func wrapped(_ text: String, width: Int) -> [String] {
  guard width > 0 else { return [] }
  return wrappedASCII(text, width: width) ?? wrappedCharacters(text, width: width)
}

/// The same by bytes, for a text of printable ASCII with single spaces between its words: nearly
/// every text, and what most of the work of a picture would go into. `nil` for any other.
func wrappedASCII(_ text: String, width: Int) -> [String]? {
  let bytes = Array(text.utf8)
  let space = UInt8(ascii: " ")
  var before = space
  for byte in bytes {
    guard (0x20...0x7E).contains(byte), byte != space || before != space else { return nil }
    before = byte
  }
  guard before != space || bytes.isEmpty else { return nil }
  var lines: [String] = []
  var start = 0
  while start < bytes.count {
    var end = min(start + width, bytes.count)
    var next = end
    if end < bytes.count {
      if let gap = (start...end).last(where: { bytes[$0] == space }) {
        end = gap
        next = gap + 1
      }
    }
    lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    start = next
  }
  return lines
}

/// The same by characters as people see them.
func wrappedCharacters(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    var word = word
    var columns = TextWidth.columns(of: word)
    if used > 0, used + 1 + columns <= width {
      line += " " + word
      used += 1 + columns
      continue
    }
    if used > 0 { lines.append(line) }
    while columns > width {
      var head = ""
      var taken = 0
      while let character = word.first, taken + TextWidth.columns(of: character) <= width {
        taken += TextWidth.columns(of: character)
        head.append(word.removeFirst())
      }
      // Not even one character fits.
      if head.isEmpty { return lines }
      lines.append(head)
      columns -= taken
    }
    line = String(word)
    used = columns
  }
  if used > 0 { lines.append(line) }
  return lines
}
