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

  /// Those of the digits from 0 to 9.
  private static let digits: [Segments] = [
    [.top, .bottom, .left, .right], .right,
    [.top, .upperRight, .middle, .lowerLeft, .bottom], [.top, .middle, .bottom, .right],
    [.upperLeft, .middle, .right], [.top, .upperLeft, .middle, .lowerRight, .bottom],
    [.top, .left, .middle, .lowerRight, .bottom], [.top, .right],
    [.top, .middle, .bottom, .left, .right], [.top, .upperLeft, .middle, .right, .bottom],
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
    let pen = Pen(rows: rows, lit: glyphs.block.full)
    return (0..<rows).map { row in
      var line = ""
      for sign in face.utf8 {
        if !line.isEmpty { line += pen.side.blank }
        pen.append(sign, row: row, to: &line)
      }
      return line
    }
  }

  /// Draws digits of so many rows.
  private struct Pen {
    let rows: Int
    /// How many rows a stroke is thick.
    let stroke: Int
    /// The left or right stroke of a row, and what is between them.
    let side, inner: (lit: String, blank: String)

    init(rows: Int, lit: String) {
      self.rows = rows
      stroke = rows >= 13 ? 2 : 1
      func cells(_ count: Int) -> (String, String) {
        (String(repeating: lit, count: count), String(repeating: " ", count: count))
      }
      side = cells(2 * stroke)
      inner = cells((rows == 5 ? 6 : rows == 9 ? 10 : rows + 3) - 4 * stroke)
    }

    /// Adds a row of a digit or of a colon.
    func append(_ sign: UInt8, row: Int, to line: inout String) {
      // Above the middle there is as much as below it, or a row less.
      let upper = (rows - 3 * stroke) / 2
      let middle = stroke + upper..<2 * stroke + upper
      if sign == UInt8(ascii: ":") {
        let dots = (middle.lowerBound - stroke - upper / 2, middle.upperBound + upper / 2)
        let isDot =
          (dots.0..<dots.0 + stroke).contains(row) || (dots.1..<dots.1 + stroke).contains(row)
        line += isDot ? side.lit : side.blank
        return
      }
      guard sign >= UInt8(ascii: "0"), sign <= UInt8(ascii: "9") else { return }
      let digit = digits[Int(sign - UInt8(ascii: "0"))]
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
      line += isAcross || !digit.isDisjoint(with: left) ? side.lit : side.blank
      line += isAcross ? inner.lit : inner.blank
      line += isAcross || !digit.isDisjoint(with: right) ? side.lit : side.blank
    }
  }

  /// The same in three rows: half blocks, or segments where there are none.
  static func low(_ face: String, _ glyphs: Glyphs) -> [String] {
    if glyphs == .ascii {
      let digits = face.compactMap { lowSegments[$0] }
      return (0..<3).map { row in digits.map { $0[row] }.joined(separator: "  ") }
    }
    // Every other column of the digits in five rows, which are two columns for each dot.
    let pen = Pen(rows: 5, lit: "#")
    let full = (0..<5).map { row in
      face.utf8.map { sign in
        var cells = ""
        pen.append(sign, row: row, to: &cells)
        return String(cells.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element))
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
