import Content

/// Rows and columns of a terminal window.
package struct Size: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  /// Negative numbers count as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// The place of one column in one row.
///
/// A few plain bytes, since there are thousands of them in every picture.
struct Cell: Equatable {
  /// The first scalar of the character that begins here; `nil` in the other columns of a wide one.
  var scalar: Unicode.Scalar?
  var role: Role
  /// Whether it is part of the bar over the line in focus.
  var isInBar = false

  static let blank = Cell(scalar: " ", role: .text)

  /// Whether nothing is seen of it. An emergency is a bar as well.
  var isEmpty: Bool { scalar == " " && !isInBar && role != .emergency }
}

/// A picture of the screen: cells, and where the cursor is. What lies outside is clipped, and a wide
/// character is there as a whole or not at all.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  private var cells: [Cell]
  /// The characters of several scalars, such as a letter with a combining accent, by the index of
  /// their cell. Nearly always none.
  private var clusters: [Int: Character] = [:]
  /// Whether any character may take more than one cell.
  private var hasWide = false
  /// Row and column of the cursor, inside the canvas.
  package private(set) var cursor: (row: Int, column: Int) = (0, 0)

  /// The rows of what has the focus and of what there is to say about it.
  package var focusRows: [Int] = []

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
    guard cells[places] == other.cells[places] else { return false }
    return clusters.isEmpty && other.clusters.isEmpty
      || places.allSatisfy { clusters[$0] == other.clusters[$0] }
  }

  /// Writes a text at a place. A control character becomes a question mark: none ever reaches the
  /// terminal.
  package mutating func put(_ text: String, row: Int, column: Int, role: Role) {
    guard (0..<size.rows).contains(row) else { return }
    var column = column
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      // Plain ASCII, which nearly everything is, needs no look at what people see as a character.
      makeRoom(row, column, text.utf8.count)
      for byte in text.utf8 {
        guard column < size.columns else { return }
        if column >= 0 { set(row, column, Unicode.Scalar(byte), role) }
        column += 1
      }
      return
    }
    if text.unicodeScalars.allSatisfy(TextWidth.standsAlone) {
      makeRoom(row, column, text.unicodeScalars.count)
      for scalar in text.unicodeScalars {
        guard column < size.columns else { return }
        if column >= 0 { set(row, column, scalar, role) }
        column += 1
      }
      return
    }
    for character in text {
      guard column < size.columns else { return }
      let shown = character.isControl ? "?" : character
      let width = TextWidth.columns(of: shown)
      if column >= 0, column + width <= size.columns { put(shown, width, row, column, role) }
      column += width
    }
  }

  private mutating func put(
    _ character: Character, _ width: Int, _ row: Int, _ column: Int, _ role: Role
  ) {
    guard let first = character.unicodeScalars.first else { return }
    makeRoom(row, column, width)
    set(row, column, first, role)
    for offset in 1..<max(1, width) { set(row, column + offset, nil, role) }
    if width > 1 { hasWide = true }
    if character.unicodeScalars.count > 1 || TextWidth.columns(of: first) == 0 {
      clusters[row * size.columns + column] = character
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ scalar: Unicode.Scalar?, _ role: Role) {
    let place = row * size.columns + column
    cells[place] = Cell(scalar: scalar, role: role)
    if !clusters.isEmpty { clusters[place] = nil }
  }

  /// Blanks what would remain of wide characters that are partly written over.
  private mutating func makeRoom(_ row: Int, _ column: Int, _ count: Int) {
    let end = min(size.columns, column + count)
    guard hasWide, column < end else { return }
    var right = end
    while right < size.columns, cells[row * size.columns + right].scalar == nil {
      set(row, right, " ", .text)
      right += 1
    }
    var left = max(0, column)
    while left > 0, cells[row * size.columns + left].scalar == nil { left -= 1 }
    for rest in left..<max(left, column) { set(row, rest, " ", .text) }
  }

  /// Lays a bar over columns of a row, under what is written there already. With a role all of it has
  /// this role instead.
  package mutating func putBar(row: Int, columns: Range<Int>, role: Role? = nil) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let place = row * size.columns + column
      cells[place].isInBar = role == nil
      cells[place].role = role ?? cells[place].role
    }
  }

  /// Puts the cursor at a place, or at the nearest one inside.
  package mutating func moveCursor(row: Int, column: Int) {
    cursor = (
      max(0, min(row, size.rows - 1)), max(0, min(column, size.columns - 1))
    )
  }

  /// A run of characters of one role, all in the bar or all outside.
  package struct Run: Equatable, Sendable {
    package var column: Int
    /// UTF-8, in a form that takes the same number of columns in every terminal.
    package var bytes: [UInt8]
    package var role: Role
    package var isInBar = false
  }

  /// A row as runs, without its empty parts: what a terminal has to be told.
  package func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    var gap = 0
    for column in 0..<size.columns {
      let place = row * size.columns + column
      let cell = cells[place]
      if cell.scalar == nil { continue }
      if cell.isEmpty, clusters.isEmpty || clusters[place] == nil {
        gap += 1
        continue
      }
      if let last = runs.indices.last, runs[last].role == cell.role,
        runs[last].isInBar == cell.isInBar, gap <= 4
      {
        for _ in 0..<gap { runs[last].bytes.append(32) }
      } else {
        runs.append(Run(column: column, bytes: [], role: cell.role, isInBar: cell.isInBar))
        runs[runs.count - 1].bytes.reserveCapacity(size.columns)
      }
      append(place, to: &runs[runs.count - 1].bytes) { TextWidth.portable($0) }
      gap = 0
    }
    return runs
  }

  private func append(
    _ place: Int, to bytes: inout [UInt8], spelling: (Character) -> String
  ) {
    if !clusters.isEmpty, let cluster = clusters[place] {
      bytes += spelling(cluster).utf8
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
      for column in 0..<size.columns {
        append(row * size.columns + column, to: &bytes) { String($0) }
      }
      while bytes.last == 32 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
