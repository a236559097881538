import Content

extension Glyphs {
  /// A text in at most `limit` lines, in the signs that will be drawn. Where it is longer the last
  /// line ends with an ellipsis.
  func wrap(_ text: String, width: Int, limit: Int = .max) -> [String] {
    let lines = wrapped(plain(text), width: width)
    guard lines.count > limit, limit > 0 else { return Array(lines.prefix(max(0, limit))) }
    let room = width - TextWidth.columns(of: ellipsis)
    let last = lines[limit - 1].prefix(columns: max(0, room))
    return lines.prefix(limit - 1) + [room < 0 ? String(ellipsis.prefix(width)) : last + ellipsis]
  }

  /// Columns that a text takes once it is drawn: some twins are longer than what they stand for.
  func columns(of text: String) -> Int { TextWidth.columns(of: plain(text)) }
}
