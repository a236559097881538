import Content
import ViewModels

/// The figure beside the words.
extension Layout {
  func picture(in block: Block?) -> Picture? {
    guard frame.isRoomy, case .picture(let picture)? = block?.kind else { return nil }
    return picture
  }

  /// How wide a figure gets in so many rows, at most `width`.
  func figureColumns(rows: Int, width: Int) -> Int { min(width, rows * 4) }

  /// A figure in so many rows and columns, as pieces of lines that begin at a column.
  mutating func figure(
    _ picture: Picture, column: Int, columns: Int, rows: Int
  ) -> [[StyledText]] {
    drawn.pieces(
      of: DrawnFigures.Drawing(
        pose: picture.pose, extent: picture.extent, column: column, columns: columns, rows: rows,
        style: figureStyle))
  }
}
