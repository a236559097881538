/// The seconds of a countdown in digits that can be read from across a room.
enum BigDigits {
  /// Each digit as five rows of three dots.
  private static let shapes: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ":": [" ", "#", " ", "#", " "],
  ]

  /// The digits of ASCII in three rows, as on a pocket calculator.
  private static let segments: [Character: [String]] = [
    "0": [" _ ", "| |", "|_|"], "1": ["   ", "  |", "  |"], "2": [" _ ", " _|", "|_ "],
    "3": [" _ ", " _|", " _|"], "4": ["   ", "|_|", "  |"], "5": [" _ ", "|_ ", " _|"],
    "6": [" _ ", "|_ ", "|_|"], "7": [" _ ", "  |", "  |"], "8": [" _ ", "|_|", "|_|"],
    "9": [" _ ", "|_|", " _|"], ":": [" ", ".", "."],
  ]

  /// A number or a clock face in five rows, each dot two columns wide so that it looks square.
  static func tall(_ face: String, _ glyphs: Glyphs) -> [String] {
    rows(face, shapes, height: 5) { row in
      row.reduce(into: "") { $0 += $1 == "#" ? glyphs.block.full + glyphs.block.full : "  " }
    }
  }

  /// The same in three rows: half blocks, or segments where there are none.
  static func low(_ face: String, _ glyphs: Glyphs) -> [String] {
    if glyphs == .ascii { return rows(face, segments, height: 3) { $0 } }
    let full = rows(face, shapes, height: 5) { $0 } + [""]
    return stride(from: 0, to: 6, by: 2).map { top in
      let upper = Array(full[top])
      let lower = Array(full[top + 1])
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

  private static func rows(
    _ face: String, _ shapes: [Character: [String]], height: Int, dots: (String) -> String
  ) -> [String] {
    let digits = face.compactMap { shapes[$0] }
    return (0..<height).map { row in digits.map { dots($0[row]) }.joined(separator: "  ") }
  }
}
