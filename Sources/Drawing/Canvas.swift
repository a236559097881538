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
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      // Plain ASCII, which nearly everything is, needs no look at what people see as a character.
      for byte in text.utf8 {
        guard column < size.columns else { return }
        if column >= 0 {
          cells[row * size.columns + column] = Cell(
            text: String(Unicode.Scalar(byte)), role: role)
        }
        column += 1
      }
      return
    }
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

  /// A run of characters of one role.
  public struct Run: Equatable, Sendable {
    /// Where it starts.
    public var column: Int
    /// Its characters in UTF-8.
    public var bytes: [UInt8]
    /// What they mean.
    public var role: Role
  }

  /// A row as runs, without its empty parts: what a terminal has to be told.
  public func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    var gap = 0
    for (column, cell) in self[row].enumerated() {
      if cell.text == " " {
        gap += 1
        continue
      }
      if let last = runs.indices.last, runs[last].role == cell.role, gap <= 4 {
        for _ in 0..<gap { runs[last].bytes.append(32) }
        runs[last].bytes += cell.text.utf8
      } else {
        runs.append(Run(column: column, bytes: Array(cell.text.utf8), role: cell.role))
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
