/// Rows and columns of a terminal window.
package struct Size: Equatable, Sendable {
  /// Lines.
  package var rows: Int
  /// Characters in a line.
  package var columns: Int

  /// A size from its parts; what is negative counts as nothing.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// One character's place on the screen.
///
/// A few plain bytes, since there are thousands of them in every picture.
struct Cell: Equatable {
  /// The first scalar of the character; none in the right half of a wide one.
  var scalar: Unicode.Scalar?
  /// What it means, which decides how it looks.
  var role: Role

  static let blank = Cell(scalar: " ", role: .text)
}

/// A picture of the screen: cells, and where the cursor stands. What lies outside is cut off.
package struct Canvas: Equatable, Sendable {
  /// A character made of several scalars, such as a letter with an accent of its own.
  private struct Cluster: Equatable {
    let place: Int
    let text: String
  }

  /// How large it is.
  package let size: Size
  private var cells: [Cell]
  /// The characters that do not fit into their cells: nearly always none.
  private var clusters: [Cluster] = []
  /// Row and column of the cursor, inside the canvas.
  package private(set) var cursor: (row: Int, column: Int) = (0, 0)

  /// An empty canvas.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// Equal when every cell and the cursor are.
  package static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.cells == b.cells && a.clusters == b.clusters && a.cursor == b.cursor
  }

  /// Whether a row looks the same in another canvas of the same size.
  package func hasSameRow(_ row: Int, as other: Canvas) -> Bool {
    let places = row * size.columns..<(row + 1) * size.columns
    return cells[places] == other.cells[places]
      && clusters.filter { places.contains($0.place) }
        == other.clusters.filter { places.contains($0.place) }
  }

  /// Writes a text at a place. A control character becomes a question mark: nothing of it ever
  /// reaches the terminal.
  package mutating func put(_ text: String, row: Int, column: Int, role: Role) {
    guard (0..<size.rows).contains(row) else { return }
    var column = column
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      // Plain ASCII, which nearly everything is, needs no look at what people see as a character.
      for byte in text.utf8 {
        guard column < size.columns else { return }
        if column >= 0 { set(row, column, Unicode.Scalar(byte), role) }
        column += 1
      }
      return
    }
    for character in text {
      guard column < size.columns else { return }
      let isControl = character.isControl
      let width = isControl ? 1 : TextWidth.columns(of: character)
      if column >= 0, column + width <= size.columns {
        set(row, column, isControl ? "?" : character.unicodeScalars.first, role)
        if width == 2 { set(row, column + 1, nil, role) }
        if !isControl, character.unicodeScalars.count > 1 {
          clusters.append(
            Cluster(place: row * size.columns + column, text: String(character)))
        }
      }
      column += width
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ scalar: Unicode.Scalar?, _ role: Role) {
    let place = row * size.columns + column
    cells[place] = Cell(scalar: scalar, role: role)
    if !clusters.isEmpty { clusters.removeAll { $0.place == place } }
  }

  /// Puts the cursor at a place, or at the nearest one inside.
  package mutating func moveCursor(row: Int, column: Int) {
    cursor = (
      max(0, min(row, size.rows - 1)), max(0, min(column, size.columns - 1))
    )
  }

  /// A run of characters of one role.
  package struct Run: Equatable, Sendable {
    /// Where it starts.
    package var column: Int
    /// Its characters in UTF-8.
    package var bytes: [UInt8]
    /// What they mean.
    package var role: Role
  }

  /// A row as runs, without its empty parts: what a terminal has to be told.
  package func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    var gap = 0
    for column in 0..<size.columns {
      let place = row * size.columns + column
      let cell = cells[place]
      if cell.scalar == " " {
        gap += 1
        continue
      }
      if let last = runs.indices.last, runs[last].role == cell.role, gap <= 4 {
        for _ in 0..<gap { runs[last].bytes.append(32) }
      } else {
        runs.append(Run(column: column, bytes: [], role: cell.role))
        runs[runs.count - 1].bytes.reserveCapacity(size.columns)
      }
      append(place, to: &runs[runs.count - 1].bytes)
      gap = 0
    }
    return runs
  }

  private func append(_ place: Int, to bytes: inout [UInt8]) {
    if !clusters.isEmpty, let cluster = clusters.first(where: { $0.place == place }) {
      bytes += cluster.text.utf8
    } else if let scalar = cells[place].scalar {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += String(scalar).utf8
      }
    }
  }

  /// The rows as text, without the spaces at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var bytes: [UInt8] = []
      for column in 0..<size.columns { append(row * size.columns + column, to: &bytes) }
      while bytes.last == 32 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
