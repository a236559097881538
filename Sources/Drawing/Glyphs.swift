import ViewModels

/// The signs that are drawn, in Unicode and, where the terminal's locale has none, in ASCII.
package enum Glyphs: Sendable {
  case unicode
  case ascii

  private func pick(_ unicode: String, _ ascii: String) -> String {
    self == .unicode ? unicode : ascii
  }

  /// Before the line that the cursor is on.
  var pointer: String { pick("›", ">") }
  /// Before what must not be overlooked.
  var caution: String { pick("!", "!") }
  /// A part of a bar that is done.
  var barDone: String { pick("━", "=") }
  /// A part of a bar that is still to come.
  var barRemaining: String { pick("─", "-") }
  /// A field of a heat map: told apart without colour, and the fuller the more there is.
  func heat(_ heat: Heat) -> String {
    switch heat {
    case .none: pick("·", ".")
    case .low: pick("░", "-")
    case .middle: pick("▒", "+")
    case .high: pick("▓", "*")
    case .highest: pick("█", "#")
    }
  }
  /// There is more above the window.
  var more: (above: String, below: String) { (pick("↑", "^"), pick("↓", "v")) }
  /// A lit part of a large digit, and its halves.
  var block: (full: String, upper: String, lower: String) {
    (pick("█", "#"), pick("▀", "\""), pick("▄", "_"))
  }

  /// A text with nothing in it that this set cannot show.
  func plain(_ text: String) -> String {
    guard self == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.twins[$1] ?? ($1.isASCII ? String($1) : "?") }
  }

  private static let twins: [Character: String] = [
    "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "…": "...", "×": "x", "·": "-",
    "é": "e", "≥": ">=", "≤": "<=", "−": "-", "½": "1/2", "°": " degrees", "\u{A0}": " ",
  ]
}
