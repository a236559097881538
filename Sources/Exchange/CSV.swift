/// Comma-separated values as RFC 4180 has them.
enum CSV {
  /// Rows with CRLF after each; a field is put in quotes where it has to be.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let special = Set(#",""#.unicodeScalars).union("\r\n".unicodeScalars)
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    // By scalars, as a mark above a quote would hide it.
    let quoted = text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { quoted, scalar in
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"\(String(quoted))\""
  }
}
