import Content

/// A scene in dots: what is drawn at each, or nothing.
struct Raster {
  /// How many dots a cell has.
  struct Grain {
    var across: Int
    var down: Int
    /// How much of the thickness of a limb is drawn.
    var thickness = 1.0
  }

  let grain: Grain
  let width: Int
  let height: Int
  /// The ink at each dot, row by row from the top; 0 for none.
  private(set) var dots: [UInt8]
  /// The bone that each dot belongs to.
  private var bones: [Int8]
  private let left: Double, top: Double
  /// How large a dot is in the room.
  private let size: Point

  /// Draws a scene into so many cells, of which each is twice as high as wide: as large as the extent
  /// has room there, in the middle, at the foot.
  init(_ scene: Scene, extent: Extent, columns: Int, rows: Int, grain: Grain) {
    self.grain = grain
    width = columns * grain.across
    height = rows * grain.down
    dots = Array(repeating: 0, count: width * height)
    bones = Array(repeating: -1, count: width * height)
    let cell = max(
      extent.width / Double(max(1, columns)), extent.height / Double(max(1, rows)) / 2, 0.001)
    size = Point(cell / Double(grain.across), 2 * cell / Double(grain.down))
    left = extent.low.x - (cell * Double(columns) - extent.width) / 2
    top = extent.low.y + 2 * cell * Double(rows)
    // Where signs are drawn, an arrow has one for its point.
    for stroke in scene.strokes where !stroke.isBarb || grain.thickness == 1 { draw(stroke) }
  }

  /// The cell that a point of the room is in; `nil` for none.
  func cell(at point: Point) -> (column: Int, row: Int)? {
    let x = (point.x - left) / size.x
    let y = (top - point.y) / size.y
    guard x >= 0, x < Double(width), y >= 0, y < Double(height) else { return nil }
    return (Int(x) / grain.across, Int(y) / grain.down)
  }

  func ink(_ x: Int, _ y: Int) -> Ink? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    return Ink(rawValue: dots[y * width + x])
  }

  /// How wide the gap between two limbs is, in dots and at most in the room.
  private static let gap = (dots: 1.05, most: 0.022)
  /// No line is thinner than this, in dots, or it would have holes.
  private static let thinnest = 0.52

  /// Half as thick as a muscle at least is, in dots, so that it is seen at any size.
  private static let leastMuscle = 1.1

  private mutating func draw(_ stroke: Stroke) {
    let thin = (stroke.ink == .muscle ? Self.leastMuscle : Self.thinnest) * max(size.x, size.y)
    let slim = stroke.ink == .prop ? 1 : grain.thickness
    let fromRadius = max(stroke.fromRadius * slim, thin)
    let toRadius = max(stroke.toRadius * slim, thin)
    let gap = stroke.apart < 1 ? min(Self.gap.dots * max(size.x, size.y), Self.gap.most) : 0
    let reach = max(fromRadius, toRadius) + gap
    let step = stroke.to - stroke.from
    let square = max(step.x * step.x + step.y * step.y, 1e-12)
    let low = Point(min(stroke.from.x, stroke.to.x), min(stroke.from.y, stroke.to.y))
    let high = Point(max(stroke.from.x, stroke.to.x), max(stroke.from.y, stroke.to.y))
    let columns = span(low.x - reach - left, high.x + reach - left, size.x, width)
    let rows = span(top - high.y - reach, top - low.y + reach, size.y, height)
    for row in rows {
      let y = top - (Double(row) + 0.5) * size.y - stroke.from.y
      for column in columns {
        let x = left + (Double(column) + 0.5) * size.x - stroke.from.x
        let part = (x * step.x + y * step.y) / square
        let near = min(1, max(0, part))
        let (dx, dy) = (x - step.x * near, y - step.y * near)
        let distance = (dx * dx + dy * dy).squareRoot()
        let radius = fromRadius + (toRadius - fromRadius) * near
        mark(row * width + column, stroke, distance - radius, part, gap)
      }
    }
  }

  /// The dots between two distances from the edge.
  private func span(_ from: Double, _ to: Double, _ size: Double, _ count: Int) -> Range<Int> {
    let low = min(Double(count), max(0, from / size))
    let high = min(Double(count), max(low, to / size + 1))
    return Int(low)..<Int(high)
  }

  /// Marks a dot that is so far outside of a stroke, or clears it where it belongs to the gap.
  private mutating func mark(
    _ place: Int, _ stroke: Stroke, _ outside: Double, _ part: Double, _ gap: Double
  ) {
    if outside <= 0 {
      // A muscle lies in its limb, where that is drawn as thick as it is.
      if stroke.ink == .muscle, dots[place] == 0, grain.thickness == 1 { return }
      dots[place] = stroke.ink.rawValue
      bones[place] = Int8(truncatingIfNeeded: stroke.bone)
    } else if outside < gap, part > stroke.apart,
      bones[place] != Int8(truncatingIfNeeded: stroke.bone)
    {
      dots[place] = 0
      bones[place] = -1
    }
  }
}
