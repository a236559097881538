import Content

/// The figures that were drawn last. From one second of a countdown to the next only the digits are new,
/// and a figure takes longer to draw than all the rest of the page.
package struct DrawnFigures: Sendable {
  /// All that decides how a figure is drawn.
  struct Drawing: Equatable {
    let pose: Pose
    let extent: Extent?
    /// The column at which it begins.
    let column: Int
    let columns: Int
    let rows: Int
    let style: Figure.Style
  }

  /// A page is laid out at most twice, each time with a figure of its own size.
  private static let most = 2
  private var drawings: [Drawing] = []
  private var lines: [[[StyledText]]] = []

  /// None.
  package init() {}

  /// The rows of a figure as pieces of lines.
  mutating func pieces(of drawing: Drawing) -> [[StyledText]] {
    if let known = drawings.firstIndex(of: drawing) { return lines[known] }
    let figure = Figure(
      drawing.pose, extent: drawing.extent, columns: drawing.columns, rows: drawing.rows,
      style: drawing.style)
    if drawings.count == Self.most {
      drawings.removeFirst()
      lines.removeFirst()
    }
    drawings.append(drawing)
    lines.append(figure.pieces(column: drawing.column))
    return lines[lines.count - 1]
  }
}
