/// Rows and columns of a terminal window.
public struct Size: Equatable, Sendable {
  /// Lines.
  public var rows: Int
  /// Characters in a line.
  public var columns: Int

  /// A size from its parts; what is negative counts as nothing.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// One character's place on the screen.
public struct Cell: Equatable, Sendable {
  /// The character; empty in the right half of a wide one.
  public var text: String
  /// What it means, which decides how it looks.
  public var role: Role

  static let blank = Cell(text: " ", role: .text)
}

/// A picture of the screen: cells, and where the cursor stands. What lies outside is cut off.
public struct Canvas: Equatable, Sendable {
  /// How large it is.
  public let size: Size
  private var cells: [Cell]
  /// Row and column of the cursor, inside the canvas.
  public private(set) var cursor: (row: Int, column: Int) = (0, 0)

  /// An empty canvas.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// Equal when every cell and the cursor are.
  public static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.cells == b.cells && a.cursor == b.cursor
  }

  /// The cells of a row, from left to right.
  public subscript(row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text at a place. A control character becomes a question mark: nothing of it ever
  /// reaches the terminal.
  public mutating func put(_ text: String, row: Int, column: Int, role: Role) {
    guard (0..<size.rows).contains(row) else { return }
    var column = column
    for character in text {
      guard column < size.columns else { return }
      let isControl = character.unicodeScalars.contains(where: TextWidth.isControl)
      let width = isControl ? 1 : TextWidth.columns(of: character)
      if column >= 0, column + width <= size.columns {
        let at = row * size.columns + column
        cells[at] = Cell(text: isControl ? "?" : String(character), role: role)
        if width == 2 { cells[at + 1] = Cell(text: "", role: role) }
      }
      column += width
    }
  }

  /// Puts the cursor at a place, or at the nearest one inside.
  public mutating func moveCursor(row: Int, column: Int) {
    cursor = (
      max(0, min(row, size.rows - 1)), max(0, min(column, size.columns - 1))
    )
  }

  /// A row as pieces of one role each, without the empty parts: what a terminal has to be told.
  public func runs(row: Int) -> [(column: Int, text: String, role: Role)] {
    var runs: [(column: Int, text: String, role: Role)] = []
    var gap = 0
    for (column, cell) in self[row].enumerated() {
      if cell.text == " " {
        gap += 1
        continue
      }
      if let last = runs.indices.last, runs[last].role == cell.role, gap <= 4 {
        runs[last].text += String(repeating: " ", count: gap) + cell.text
      } else {
        runs.append((column, cell.text, cell.role))
      }
      gap = 0
    }
    return runs
  }

  /// The rows as text, without the spaces at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = self[row].reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
