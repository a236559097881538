import Content

/// A pose drawn with the characters of a terminal.
///
/// ```swift
/// let figure = Figure(pose, columns: 36, rows: 12, style: .braille)
/// for row in figure.lines { print(row) }
/// ```
package struct Figure: Equatable, Sendable {
  /// Which characters it is drawn with.
  package enum Style: CaseIterable, Sendable {
    /// Eight dots a cell, and the muscle in solid blocks: told apart without colour.
    case braille
    /// Letters and signs by their shape; the muscle is made of `x`.
    case ascii
  }

  /// A character and what it shows; `nil` for an empty cell.
  package struct Cell: Equatable, Sendable {
    package var sign: Unicode.Scalar
    package var ink: Ink
  }

  package let columns: Int
  package let rows: Int
  /// The cells, row by row.
  package private(set) var cells: [Cell?]

  /// Draws a pose into so many cells, as large as `extent` has room in them; by default all of the pose.
  package init(_ pose: Pose, extent: Extent? = nil, columns: Int, rows: Int, style: Style) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let scene = Scene(pose)
    let extent = extent ?? scene.extent
    let grain = style == .braille ? DotBlock.braille : AsciiShapes.grain
    let raster = Raster(
      scene, extent: extent, columns: self.columns, rows: self.rows, grain: grain)
    cells = []
    cells.reserveCapacity(self.columns * self.rows)
    for row in 0..<self.rows {
      for column in 0..<self.columns {
        let block = DotBlock(raster, column: column, row: row)
        cells.append(block.ink.map { Cell(sign: block.sign(style, $0), ink: $0) })
      }
    }
    showMuscle(in: raster, style)
    if style == .ascii { pointArrows(of: scene, raster) }
  }

  /// Where a muscle is less than most of every cell, the one with the most of it shows it.
  private mutating func showMuscle(in raster: Raster, _ style: Style) {
    if cells.contains(where: { $0?.ink == .muscle }) { return }
    var most: (place: Int, block: DotBlock)?
    for place in cells.indices {
      let block = DotBlock(raster, column: place % columns, row: place / columns)
      if block.count(of: .muscle) > (most?.block.count(of: .muscle) ?? 0) { most = (place, block) }
    }
    guard let most else { return }
    cells[most.place] = Cell(sign: most.block.sign(style, .muscle), ink: .muscle)
  }

  /// Gives each arrow of a scene a sign for its point.
  private mutating func pointArrows(of scene: Scene, _ raster: Raster) {
    for stroke in scene.strokes where stroke.ink == .arrow && !stroke.isBarb {
      guard let place = raster.cell(at: stroke.to) else { continue }
      let way = stroke.to - stroke.from
      let sign: Unicode.Scalar =
        abs(way.x) >= abs(way.y) ? (way.x > 0 ? ">" : "<") : (way.y > 0 ? "^" : "v")
      cells[place.row * columns + place.column] = Cell(sign: sign, ink: .arrow)
    }
  }

  /// Its rows as pieces of lines, beginning at a column.
  func pieces(column left: Int) -> [[StyledText]] {
    (0..<rows).map { row in
      var pieces: [StyledText] = []
      var end = -1
      for column in 0..<columns {
        guard let cell = self[row: row, column: column] else { continue }
        if let last = pieces.indices.last, end == column, pieces[last].role == cell.ink.role {
          pieces[last].text.unicodeScalars.append(cell.sign)
        } else {
          pieces.append(
            StyledText(column: left + column, text: String(cell.sign), role: cell.ink.role))
        }
        end = column + 1
      }
      return pieces
    }
  }

  package subscript(row row: Int, column column: Int) -> Cell? { cells[row * columns + column] }

  /// Its rows as text.
  package var lines: [String] {
    (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<columns { line.append(self[row: row, column: column]?.sign ?? " ") }
      return String(line)
    }
  }
}
