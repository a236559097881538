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
  /// The first scalar of the character that begins here, or ``continued``. (An optional scalar takes three
  /// times as long to compare, and pictures are compared.)
  private var code: UInt32
  var role: Role
  /// Whether it is part of the bar over the line in focus.
  var isInBar = false

  /// In the other columns of a wide character.
  private static let continued = UInt32.max

  /// A cell in which the character of this first scalar begins; with `nil` another column of a wide one.
  init(scalar: Unicode.Scalar?, role: Role) {
    code = scalar?.value ?? Self.continued
    self.role = role
  }

  static let blank = Cell(scalar: " ", role: .text)

  /// The first scalar of the character that begins here; `nil` in the other columns of a wide one.
  var scalar: Unicode.Scalar? { Unicode.Scalar(code) }

  /// Whether nothing is seen of it. An emergency is a bar as well.
  var isEmpty: Bool { code == 0x20 && !isInBar && role != .emergency }
}

/// A picture of the screen: cells, and where the cursor is. What lies outside is clipped, and a wide
/// character is there as a whole or not at all.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// The cells, row by row: two pictures of which one was made from the other share the rows that are
  /// the same, and to compare those costs nothing.
  private var rows: [[Cell]]
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
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// Equal when every cell and the cursor are.
  package static func == (a: Canvas, b: Canvas) -> Bool {
    a.size == b.size && a.rows == b.rows && a.clusters == b.clusters && a.cursor == b.cursor
  }

  /// The columns from the first to the last in which a row looks different in another canvas of the same
  /// size; empty where it looks the same. A wide character is among them as a whole.
  package func changes(inRow row: Int, from other: Canvas) -> Range<Int> {
    let (cells, before) = (rows[row], other.rows[row])
    let hasClusters = !clusters.isEmpty || !other.clusters.isEmpty
    if !hasClusters, cells == before { return 0..<0 }
    func differs(_ column: Int) -> Bool {
      if cells[column] != before[column] { return true }
      let place = row * size.columns + column
      return hasClusters && clusters[place] != other.clusters[place]
    }
    guard var first = cells.indices.first(where: differs),
      var last = cells.indices.last(where: differs)
    else { return 0..<0 }
    func isHalved(at column: Int) -> Bool {
      cells.indices.contains(column)
        && (cells[column].scalar == nil || before[column].scalar == nil)
    }
    while isHalved(at: first) { first -= 1 }
    while isHalved(at: last + 1) { last += 1 }
    return first..<last + 1
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
    rows[row][column] = Cell(scalar: scalar, role: role)
    if !clusters.isEmpty { clusters[row * size.columns + column] = nil }
  }

  /// Blanks what would remain of wide characters that are partly written over.
  private mutating func makeRoom(_ row: Int, _ column: Int, _ count: Int) {
    let end = min(size.columns, column + count)
    let start = max(0, column)
    guard hasWide, start < end else { return }
    var right = end
    while right < size.columns, rows[row][right].scalar == nil {
      set(row, right, " ", .text)
      right += 1
    }
    var left = start
    while left > 0, rows[row][left].scalar == nil { left -= 1 }
    for rest in left..<start { set(row, rest, " ", .text) }
  }

  /// Lays a bar over columns of a row, under what is written there already. With a role all of it has
  /// this role instead.
  package mutating func putBar(row: Int, columns: Range<Int>, role: Role? = nil) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      rows[row][column].isInBar = role == nil
      rows[row][column].role = role ?? rows[row][column].role
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

  /// A row, or these columns of it, as runs without the empty parts: what a terminal has to be told.
  package func runs(row: Int, columns: Range<Int>? = nil) -> [Run] {
    let cells = rows[row]
    let columns = columns ?? cells.indices
    var runs: [Run] = []
    var gap = 0
    for column in columns {
      let place = row * size.columns + column
      let cell = cells[column]
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
        runs[runs.count - 1].bytes.reserveCapacity(columns.upperBound - column)
      }
      append(cell, place, to: &runs[runs.count - 1].bytes) { TextWidth.portable($0) }
      gap = 0
    }
    return runs
  }

  private func append(
    _ cell: Cell, _ place: Int, to bytes: inout [UInt8], spelling: (Character) -> String
  ) {
    if !clusters.isEmpty, let cluster = clusters[place] {
      bytes += spelling(cluster).utf8
    } else if let scalar = cell.scalar {
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
        append(rows[row][column], row * size.columns + column, to: &bytes) { String($0) }
      }
      while bytes.last == 32 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
