import Content

/// How lines are written in calendar files.
enum CalendarLines {
  /// The most bytes of a line, without its end.
  private static let longest = 75

  /// Lines, each with CRLF behind it and broken where it is too long.
  static func text(_ lines: [String]) -> String {
    lines.map { folded($0) + "\r\n" }.joined()
  }

  /// A line of which no part is longer than 75 bytes: each further part begins with a blank that is not
  /// part of the text. A letter stays together with its marks, unless it has more than a line can hold.
  static func folded(_ line: String) -> String {
    let pieces = line.flatMap { character in
      character.utf8.count < longest
        ? [String(character)] : character.unicodeScalars.map(String.init)
    }
    var (folded, length) = ("", 0)
    for piece in pieces {
      if length + piece.utf8.count > longest {
        folded += "\r\n "
        length = 1
      }
      folded += piece
      length += piece.utf8.count
    }
    return folded
  }

  /// A text as a value: with a backslash before what separates values. What a terminal would obey is a
  /// question mark, as everywhere.
  static func escaped(_ text: String) -> String {
    let signs = Set(#"\;,"#.unicodeScalars)
    let escaped = text.sanitized.unicodeScalars.reduce(into: String.UnicodeScalarView()) {
      if signs.contains($1) { $0.append("\\") }
      $0.append($1)
    }
    return String(escaped)
  }
}
