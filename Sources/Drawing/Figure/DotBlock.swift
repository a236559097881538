import Content

/// The dots of one cell.
struct DotBlock {
  /// For each ink a bit for each of its dots, from the top left one in reading order.
  private var dots: (prop: Int, far: Int, body: Int, muscle: Int, arrow: Int) = (0, 0, 0, 0, 0)

  init(_ raster: Raster, column: Int, row: Int) {
    let grain = raster.grain
    for y in 0..<grain.down {
      for x in 0..<grain.across {
        let bit = 1 << (y * grain.across + x)
        switch raster.ink(column * grain.across + x, row * grain.down + y) {
        case .prop: dots.prop |= bit
        case .far: dots.far |= bit
        case .body: dots.body |= bit
        case .muscle: dots.muscle |= bit
        case .arrow: dots.arrow |= bit
        case nil: break
        }
      }
    }
  }

  private func bits(of ink: Ink) -> Int {
    switch ink {
    case .prop: dots.prop
    case .far: dots.far
    case .body: dots.body
    case .muscle: dots.muscle
    case .arrow: dots.arrow
    }
  }

  func count(of ink: Ink) -> Int { bits(of: ink).nonzeroBitCount }

  private var flesh: Int { dots.far | dots.body | dots.muscle | dots.arrow }

  /// What it shows: the muscle from a third on, else what is nearest; `nil` where there is nothing.
  var ink: Ink? {
    let muscle = count(of: .muscle)
    if muscle > 0, muscle * 3 >= muscle + count(of: .body) { return .muscle }
    return [.arrow, .body, .far, .prop].first { count(of: $0) > 0 }
  }

  /// The sign for what it shows.
  func sign(_ style: Figure.Style, _ ink: Ink) -> Unicode.Scalar {
    switch style {
    case .braille: ink == .muscle ? Self.quadrants[quarters] : braille
    case .ascii:
      ink == .muscle
        ? "x" : AsciiShapes.sign(flesh | dots.prop, isLine: ink == .prop || ink == .arrow)
    }
  }

  // MARK: Braille and blocks

  /// How many dots a cell has in Braille.
  static let braille = Raster.Grain(across: 2, down: 4)

  private var braille: Unicode.Scalar {
    let bits = flesh | dots.prop
    var code: UInt32 = 0x2800
    for (bit, dot) in Self.brailleDots.enumerated() where bits >> bit & 1 == 1 { code |= dot }
    return Unicode.Scalar(code) ?? " "
  }

  /// Which dot of Braille each bit is.
  private static let brailleDots: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  /// Eight dots as four, without what stands behind: those of which one of two is there.
  private var quarters: Int {
    let upper = flesh & 3 | flesh >> 2 & 3
    let lower = flesh >> 4 & 3 | flesh >> 6 & 3
    return upper | lower << 2
  }

  /// Blocks by their quarters: upper left, upper right, lower left, lower right.
  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}

extension Ink {
  /// What a cell of it means.
  var role: Role {
    switch self {
    case .prop, .far: .quiet
    case .body: .text
    case .muscle: .mark
    case .arrow: .strong
    }
  }
}
