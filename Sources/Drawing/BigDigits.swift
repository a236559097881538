/// The seconds of a countdown in digits that can be read from across a room.
enum BigDigits {
  /// How many rows they have in a window with room for them, the highest first.
  static let heights = [13, 9, 5]

  /// The segments of a digit, as on a pocket calculator.
  private struct Segments: OptionSet {
    let rawValue: Int

    static let top = Segments(rawValue: 1), middle = Segments(rawValue: 2)
    static let bottom = Segments(rawValue: 4)
    static let upperLeft = Segments(rawValue: 8), upperRight = Segments(rawValue: 16)
    static let lowerLeft = Segments(rawValue: 32), lowerRight = Segments(rawValue: 64)
    static let right: Segments = [.upperRight, .lowerRight]
    static let left: Segments = [.upperLeft, .lowerLeft]
  }

  private static let digits: [Character: Segments] = [
    "0": [.top, .bottom, .left, .right], "1": .right,
    "2": [.top, .upperRight, .middle, .lowerLeft, .bottom], "3": [.top, .middle, .bottom, .right],
    "4": [.upperLeft, .middle, .right],
    "5": [.top, .upperLeft, .middle, .lowerRight, .bottom],
    "6": [.top, .left, .middle, .lowerRight, .bottom], "7": [.top, .right],
    "8": [.top, .middle, .bottom, .left, .right],
    "9": [.top, .upperLeft, .middle, .right, .bottom],
  ]

  /// The digits of ASCII in three rows.
  private static let lowSegments: [Character: [String]] = [
    "0": [" _ ", "| |", "|_|"], "1": ["   ", "  |", "  |"], "2": [" _ ", " _|", "|_ "],
    "3": [" _ ", " _|", " _|"], "4": ["   ", "|_|", "  |"], "5": [" _ ", "|_ ", " _|"],
    "6": [" _ ", "|_ ", "|_|"], "7": [" _ ", "  |", "  |"], "8": [" _ ", "|_|", "|_|"],
    "9": [" _ ", "|_|", " _|"], ":": [" ", ".", "."],
  ]

  /// A number or a clock face in 5, 9 or 13 rows. A cell is about twice as high as wide, so strokes
  /// are twice as many columns wide as rows high.
  static func tall(_ face: String, rows: Int = 5, _ glyphs: Glyphs) -> [String] {
    let stroke = rows >= 13 ? 2 : 1
    let gap = String(repeating: " ", count: 2 * stroke)
    let lit = glyphs.block.full
    return (0..<rows).map { row in
      face.compactMap { cells(of: $0, row: row, rows: rows, stroke: stroke, lit: lit) }
        .joined(separator: gap)
    }
  }

  /// A row of a digit or of a colon.
  private static func cells(
    of character: Character, row: Int, rows: Int, stroke: Int, lit: String = "#"
  ) -> String? {
    // Above the middle there is as much as below it, or a row less.
    let upper = (rows - 3 * stroke) / 2
    let middle = stroke + upper..<2 * stroke + upper
    if character == ":" {
      let isDot = [middle.lowerBound - stroke - upper / 2, middle.upperBound + upper / 2]
        .contains { ($0..<$0 + stroke).contains(row) }
      return String(repeating: isDot ? lit : " ", count: 2 * stroke)
    }
    guard let digit = digits[character] else { return nil }
    let width = [5: 6, 9: 10][rows] ?? rows + 3
    let isUpper = row < middle.lowerBound
    let (left, right, across): (Segments, Segments, Segments) =
      row < stroke
      ? (.upperLeft, .upperRight, .top)
      : middle.contains(row)
        ? (.left, .right, .middle)
        : row >= rows - stroke
          ? (.lowerLeft, .lowerRight, .bottom)
          : isUpper ? (.upperLeft, .upperRight, []) : (.lowerLeft, .lowerRight, [])
    let isAcross = !across.isEmpty && digit.isSuperset(of: across)
    func side(_ segments: Segments) -> String {
      let isOn = isAcross || !digit.isDisjoint(with: segments)
      return String(repeating: isOn ? lit : " ", count: 2 * stroke)
    }
    let inner = String(repeating: isAcross ? lit : " ", count: width - 4 * stroke)
    return side(left) + inner + side(right)
  }

  /// The same in three rows: half blocks, or segments where there are none.
  static func low(_ face: String, _ glyphs: Glyphs) -> [String] {
    if glyphs == .ascii {
      let digits = face.compactMap { lowSegments[$0] }
      return (0..<3).map { row in digits.map { $0[row] }.joined(separator: "  ") }
    }
    // Every other column of the digits in five rows, which are two columns for each dot.
    let full = (0..<5).map { row in
      face.compactMap { cells(of: $0, row: row, rows: 5, stroke: 1) }.map { cells in
        String(cells.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element))
      }.joined(separator: "  ")
    }
    return stride(from: 0, to: 6, by: 2).map { top in
      let upper = Array(full[top])
      let lower = top + 1 < full.count ? Array(full[top + 1]) : []
      return upper.indices.reduce(into: "") { line, column in
        let isLower = column < lower.count && lower[column] == "#"
        switch (upper[column] == "#", isLower) {
        case (true, true): line += glyphs.block.full
        case (true, false): line += glyphs.block.upper
        case (false, true): line += glyphs.block.lower
        case (false, false): line += " "
        }
      }
    }
  }
}
