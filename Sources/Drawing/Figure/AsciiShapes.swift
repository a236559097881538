import Content

/// ASCII characters by their shape: for the dots of a cell, the one that looks most like them.
enum AsciiShapes {
  /// How many dots a cell has for this. Limbs are slim, since a sign is as wide as a cell.
  static let grain = Raster.Grain(across: 4, down: 8, thickness: 0.85)

  /// The character that covers most of what is there and least of what is not.
  static func sign(_ dots: Int, isLine: Bool) -> Unicode.Scalar {
    var best: (sign: Unicode.Scalar, distance: Int) = (".", Int.max)
    for shape in isLine ? shapes[lines] : shapes[...] {
      let distance = (shape.dots ^ dots).nonzeroBitCount
      if distance < best.distance { best = (shape.sign, distance) }
    }
    return best.sign
  }

  private static let shapes: [(sign: Unicode.Scalar, dots: Int)] = drawn.map { sign, rows in
    var dots = 0
    for (bit, dot) in rows.utf8.filter({ $0 != UInt8(ascii: " ") }).enumerated()
    where dot == UInt8(ascii: "#") { dots |= 1 << bit }
    return (sign, dots)
  }

  /// Those of which lines are made.
  private static let lines = 1..<13

  /// Each sign as eight rows of four dots, from the top.
  private static let drawn: [(Unicode.Scalar, String)] = [
    ("#", "#### #### #### #### #### #### #### ####"),
    ("|", ".##. .##. .##. .##. .##. .##. .##. .##."),
    ("|", "##.. ##.. ##.. ##.. ##.. ##.. ##.. ##.."),
    ("|", "..## ..## ..## ..## ..## ..## ..## ..##"),
    ("-", ".... .... .... #### #### .... .... ...."),
    ("-", ".... .... #### #### .... .... .... ...."),
    ("-", ".... .... .... .... #### #### .... ...."),
    ("_", ".... .... .... .... .... .... #### ####"),
    ("'", "#### #### .... .... .... .... .... ...."),
    ("/", "...# ...# ..## ..#. .##. .#.. ##.. #..."),
    ("\\", "#... #... ##.. .#.. .##. ..#. ..## ...#"),
    ("'", ".##. .##. .##. .... .... .... .... ...."),
    (".", ".... .... .... .... .... .##. .##. ...."),
    ("\"", "#### #### #### .... .... .... .... ...."),
    (",", ".... .... .... .... .... .##. .##. .#.."),
    ("o", ".... .... .... .##. #### #### #### ...."),
    ("d", "...# ..## ..## .### #### #### #### ####"),
    ("b", "#... ##.. ##.. ###. #### #### #### ####"),
    ("P", "#### #### #### #### ###. ##.. ##.. #..."),
    ("Y", "#### #### #### #### .### ..## ..## ...#"),
    ("(", "..## .### .### .### .### .### .### ..##"),
    (")", "##.. ###. ###. ###. ###. ###. ###. ##.."),
    ("m", ".... .... .... #### #### #### #### ####"),
    (":", ".... .##. .##. .... .... .##. .##. ...."),
    ("[", "..## ..## ..## ..## ..## ..## ..## ..##"),
    ("]", "##.. ##.. ##.. ##.. ##.. ##.. ##.. ##.."),
  ]
}
