import Content
import Drawing
import Foundation

/// A picture of the screen as SVG, in the colours of a dark terminal: for the README, and for whoever
/// wants to see a screen without a terminal.
///
/// Blocks and dots are drawn as shapes, so that they join whatever font shows the letters.
package struct ScreenDrawing {
  private let canvas: Canvas
  private let title: String
  private let look = Look(.dark, colours: 256, background: .dark)

  /// The size of a cell and the margin around all of them, in pixels.
  private static let width = 9, height = 19, margin = 14
  private static let ground = "#14171c", ink = "#e6e8ea"

  /// A picture with a title for those who cannot see it.
  package init(_ canvas: Canvas, title: String) {
    self.canvas = canvas
    self.title = title
  }

  /// The whole file.
  package var text: String {
    let width = canvas.size.columns * Self.width + 2 * Self.margin
    let height = canvas.size.rows * Self.height + 2 * Self.margin
    let rows = (0..<canvas.size.rows).flatMap { row in
      canvas.runs(row: row).flatMap { elements(of: $0, row: row) }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="title">
      <title id="title">\(Self.escaped(title))</title>
      <style>text { font: 15px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; \
      white-space: pre }</style>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(Self.ground)"/>
      \(rows.joined(separator: "\n"))
      </svg>

      """
  }

  /// What is behind a run, its letters and its shapes.
  private func elements(of run: Canvas.Run, row: Int) -> [String] {
    let style = look[run.role, inBar: run.isInBar]
    var (ink, ground) = (Self.hex(style.colour) ?? Self.ink, Self.hex(style.ground))
    if style.isReverse { (ink, ground) = (ground ?? Self.ground, ink) }
    let characters = Array(String(decoding: run.bytes, as: UTF8.self))
    var elements: [String] = []
    if let ground {
      let columns = characters.reduce(0) { $0 + TextWidth.columns(of: $1) }
      elements.append(
        "<rect x=\"\(x(run.column))\" y=\"\(y(row))\" width=\"\(columns * Self.width)\""
          + " height=\"\(Self.height)\" fill=\"\(ground)\"/>")
    }
    var (column, shapes) = (run.column, "")
    var (word, start) = ("", run.column)
    func endWord() {
      let shown = word.trimmingCharacters(in: .whitespaces)
      if !shown.isEmpty { elements.append(letters(word, start, row, ink, style)) }
      word = ""
    }
    for character in characters {
      let shape = shape(of: character, x(column), y(row))
      if shape.isEmpty {
        if word.isEmpty { start = column }
        word.append(character)
      } else {
        endWord()
        shapes += shape
      }
      column += TextWidth.columns(of: character)
    }
    endWord()
    if !shapes.isEmpty { elements.append("<path fill=\"\(ink)\" d=\"\(shapes)\"/>") }
    return elements
  }

  private func letters(
    _ word: String, _ column: Int, _ row: Int, _ ink: String, _ style: Style
  ) -> String {
    let width = TextWidth.columns(of: word) * Self.width
    let weight = style.isBold ? " font-weight=\"bold\"" : ""
    let line = style.isUnderlined ? " text-decoration=\"underline\"" : ""
    return "<text x=\"\(x(column))\" y=\"\(y(row) + 14)\" fill=\"\(ink)\"\(weight)\(line)"
      + " textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">\(Self.escaped(word))</text>"
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.width }
  private func y(_ row: Int) -> Int { Self.margin + row * Self.height }

  // MARK: Shapes

  /// The path of a block or of the dots of a Braille sign in a cell; empty for any other character.
  private func shape(of character: Character, _ x: Int, _ y: Int) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    if (0x2800...0x28FF).contains(scalar.value) { return dots(scalar.value - 0x2800, x, y) }
    let (w, h) = (Self.width, Self.height)
    switch character {
    case "█": return box(x, y, w, h)
    case "▀": return box(x, y, w, h / 2)
    case "▄": return box(x, y + h / 2, w, h - h / 2)
    case "▌": return box(x, y, w / 2, h)
    case "▐": return box(x + w / 2, y, w - w / 2, h)
    case "│": return box(x + w / 2, y, 1, h)
    case "─": return box(x, y + h / 2, w, 1)
    case "░": return grid(x, y, every: 3)
    case "▒": return grid(x, y, every: 2)
    default: return ""
    }
  }

  /// The dots of Braille, column by column: 1 2 3 7 and 4 5 6 8.
  private func dots(_ bits: UInt32, _ x: Int, _ y: Int) -> String {
    let places: [(column: Int, row: Int)] = [
      (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
    ]
    return places.enumerated().filter { bits & (1 << UInt32($0.offset)) != 0 }.map { _, place in
      box(x + 1 + place.column * 4, y + 1 + place.row * 5, 3, 3)
    }.joined()
  }

  private func grid(_ x: Int, _ y: Int, every step: Int) -> String {
    stride(from: 0, to: Self.height, by: step).map { row in
      stride(from: row / step % 2, to: Self.width, by: step).map { box(x + $0, y + row, 1, 1) }
        .joined()
    }.joined()
  }

  private func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "M\(x) \(y)h\(width)v\(height)h-\(width)z"
  }

  // MARK: Colours and text

  /// A colour of the cube or the greys; `nil` for the terminal's own.
  private static func hex(_ colour: Style.Colour) -> String? {
    let number = colour.number
    guard number >= 16 else { return nil }
    let levels: [Int]
    if number >= 232 {
      levels = Array(repeating: 8 + (number - 232) * 10, count: 3)
    } else {
      levels = [36, 6, 1].map { (number - 16) / $0 % 6 }.map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    return "#" + levels.map { String(format: "%02x", $0) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
