import Content
import ViewModels

/// The signs that are drawn: in Unicode, or in ASCII where the terminal's locale has nothing else.
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
  /// Before each of several points.
  var bullet: String { pick("·", "-") }
  /// At the end of a text that was cut.
  var ellipsis: String { pick("…", "...") }
  /// The part of a bar that is done.
  var barDone: String { pick("━", "=") }
  /// The part of a bar that is still to come.
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
  /// The top of a bar of a histogram that fills so many eighths of its cell, from 1 to 8.
  func eighths(_ count: Int) -> String {
    let count = min(max(count, 1), 8)
    return pick(
      String(Array("▁▂▃▄▅▆▇█")[count - 1]), count < 4 ? "." : count < 8 ? ":" : "#")
  }
  /// A range on a line: its ends, what lies between them, and its middle.
  var whisker: (low: String, line: String, high: String, middle: String) {
    (pick("├", "["), pick("─", "-"), pick("┤", "]"), pick("●", "o"))
  }
  /// The line that is 0, beside a range and under it.
  var zero: (beside: String, under: String) { (pick("│", "|"), pick("┼", "+")) }
  /// What a step asks for.
  func phase(_ phase: Countdown.Phase) -> String {
    switch phase {
    case .move: pick("▶", ">")
    case .hold: pick("■", "#")
    case .rest: pick("○", "o")
    }
  }
  /// The bar of a routine: done, still to come, and where a step ends.
  var strongBar: (done: String, remaining: String, end: String) {
    (pick("█", "#"), pick("░", "-"), pick("│", "|"))
  }
  /// There is more above or below the window.
  var more: (above: String, below: String) { (pick("↑", "^"), pick("↓", "v")) }
  /// A lit part of a large digit, and its halves.
  var block: (full: String, upper: String, lower: String) {
    (pick("█", "#"), pick("▀", "\""), pick("▄", "_"))
  }

  // MARK: ASCII twins

  /// A text made of nothing that this set cannot show: letters lose their marks, signs are replaced
  /// by their twins, and what has no twin becomes a question mark.
  ///
  /// ```swift
  /// Glyphs.ascii.plain("Wärme – 10°")  // "Warme - 10 degrees"
  /// ```
  func plain(_ text: String) -> String {
    guard self == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.twin(of: $1) }
  }

  /// A line without control characters, in what this set can show.
  package func safe(_ line: String) -> String { plain(line.sanitized) }

  private static func twin(of character: Character) -> String {
    if character.isASCII { return String(character) }
    if let twin = signs[character] { return twin }
    guard let first = character.unicodeScalars.first else { return "" }
    let twin =
      switch first.value {
      case 0x20...0x7E: String(first)
      case 0xC0...0x24F: String(latin[Int(first.value) - 0xC0])
      case 0x1E00...0x1EFF: String(latinAdditional[Int(first.value) - 0x1E00])
      default: ""
      }
    return twin.isEmpty ? "?" : twin
  }

  private static let signs: [Character: String] = [
    "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"",
    "«": "\"", "»": "\"", "‹": "<", "›": ">", "…": "...", "×": "x", "÷": "/", "·": "-", "•": "-",
    "≥": ">=", "≤": "<=", "½": "1/2", "°": " degrees", "\u{A0}": " ",
  ]

  private static let latin = split(latinTwins)
  private static let latinAdditional = split(latinAdditionalTwins)

  private static func split(_ table: StaticString) -> [Substring] {
    table.description.split(separator: ",", omittingEmptySubsequences: false)
  }
}
