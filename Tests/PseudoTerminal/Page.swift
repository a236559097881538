/// A page of character cells with its cursor and its scrolling region.
struct Page: Equatable {
  /// A place on the page.
  struct Cursor: Equatable {
    /// The row, from 0 at the top.
    var row = 0

    /// The column, from 0 at the left.
    var column = 0

    /// Whether the last column has just been filled, so that the next character wraps first.
    var wrapsNext = false
  }

  /// How many rows there are.
  private(set) var rows: Int

  /// How many columns there are.
  private(set) var columns: Int

  /// Where the next character goes.
  var cursor = Cursor()

  private var cells: [[Unicode.Scalar]]
  private var savedCursor = Cursor()
  private var region: ClosedRange<Int>

  /// Makes a blank page.
  init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    cells = Array(repeating: Array(repeating: " ", count: self.columns), count: self.rows)
    region = 0...self.rows - 1
  }

  /// The rows as text, without the blanks at their ends.
  var lines: [String] {
    cells.map { row in
      let end = row.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      var line = String.UnicodeScalarView()
      line.append(contentsOf: row[..<end])
      return String(line)
    }
  }

  // MARK: Writing

  /// Puts a character at the cursor and moves on.
  mutating func put(_ scalar: Unicode.Scalar, inserting: Bool, wrapping: Bool) {
    if cursor.wrapsNext && wrapping {
      cursor.column = 0
      lineFeed()
    }
    if inserting { insertCells(1) }
    cells[cursor.row][cursor.column] = scalar
    if cursor.column == columns - 1 {
      cursor.wrapsNext = true
    } else {
      cursor.column += 1
    }
  }

  /// Moves one row down, scrolling the region at its bottom.
  mutating func lineFeed() {
    cursor.wrapsNext = false
    if cursor.row == region.upperBound {
      scrollUp(1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  /// Moves one row up, scrolling the region at its top.
  mutating func reverseLineFeed() {
    cursor.wrapsNext = false
    if cursor.row == region.lowerBound {
      scrollDown(1)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  // MARK: Moving

  /// Moves the cursor to a row and a column, either of which may be left as it is.
  mutating func move(row: Int? = nil, column: Int? = nil) {
    cursor = Cursor(
      row: min(max(0, row ?? cursor.row), rows - 1),
      column: min(max(0, column ?? cursor.column), columns - 1))
  }

  /// Moves the cursor up (or, by a negative count, down) without leaving the region it is in.
  mutating func moveUp(_ count: Int) {
    let limits = region.contains(cursor.row) ? region : 0...rows - 1
    move(row: min(max(limits.lowerBound, cursor.row - count), limits.upperBound))
  }

  /// Moves the cursor to the next tab stop, or by a negative count to an earlier one.
  mutating func tab(_ count: Int) {
    // As on a VT100, a tab does not undo the pending wrap.
    if count > 0 && cursor.wrapsNext { return }
    let stop = count < 0 ? (cursor.column + 7) / 8 : cursor.column / 8
    move(column: (stop + count) * 8)
  }

  /// Remembers the cursor's place.
  mutating func saveCursor() {
    savedCursor = cursor
  }

  /// Returns the cursor to the remembered place.
  mutating func restoreCursor() {
    cursor = savedCursor
  }

  /// Sets the scrolling region, by its first and last row, and moves the cursor home.
  mutating func setRegion(first: Int, last: Int) {
    let last = min(last, rows - 1)
    guard first < last else { return }
    region = first...last
    move(row: 0, column: 0)
  }

  /// Makes the whole page the scrolling region.
  mutating func resetRegion() {
    region = 0...rows - 1
  }

  // MARK: Erasing and shifting

  /// Blanks the rest of the page, from the cursor on.
  mutating func eraseToEnd() {
    eraseCells(columns)
    for row in cursor.row + 1..<rows { cells[row] = blankRow }
  }

  /// Blanks the page up to and including the cursor.
  mutating func eraseToStart() {
    eraseLineToStart()
    for row in 0..<cursor.row { cells[row] = blankRow }
  }

  /// Blanks the whole page.
  mutating func eraseAll() {
    cursor.wrapsNext = false
    cells = Array(repeating: blankRow, count: rows)
  }

  /// Blanks the cursor's row.
  mutating func eraseLine() {
    cursor.wrapsNext = false
    cells[cursor.row] = blankRow
  }

  /// Blanks the cursor's row up to and including the cursor.
  mutating func eraseLineToStart() {
    cursor.wrapsNext = false
    for column in 0...cursor.column { cells[cursor.row][column] = " " }
  }

  /// Blanks so many cells from the cursor on.
  mutating func eraseCells(_ count: Int) {
    cursor.wrapsNext = false
    for column in cursor.column..<min(columns, cursor.column + count) {
      cells[cursor.row][column] = " "
    }
  }

  /// Inserts blanks at the cursor; what passes the last column is lost.
  mutating func insertCells(_ count: Int) {
    cursor.wrapsNext = false
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeLast(count)
    cells[cursor.row].insert(
      contentsOf: repeatElement(" ", count: count), at: cursor.column)
  }

  /// Removes cells at the cursor and closes the gap.
  mutating func deleteCells(_ count: Int) {
    cursor.wrapsNext = false
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row].append(contentsOf: repeatElement(" ", count: count))
  }

  /// Inserts blank rows at the cursor; what passes the region's bottom is lost.
  mutating func insertLines(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    shiftDown(cursor.row...region.upperBound, by: count)
    move(column: 0)
  }

  /// Removes rows at the cursor and closes the gap within the region.
  mutating func deleteLines(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    shiftUp(cursor.row...region.upperBound, by: count)
    move(column: 0)
  }

  /// Scrolls the region's text up.
  mutating func scrollUp(_ count: Int) {
    shiftUp(region, by: count)
  }

  /// Scrolls the region's text down.
  mutating func scrollDown(_ count: Int) {
    shiftDown(region, by: count)
  }

  private var blankRow: [Unicode.Scalar] {
    Array(repeating: " ", count: columns)
  }

  private mutating func shiftUp(_ range: ClosedRange<Int>, by count: Int) {
    let count = min(count, range.count)
    cells.removeSubrange(range.lowerBound..<range.lowerBound + count)
    cells.insert(
      contentsOf: repeatElement(blankRow, count: count), at: range.upperBound + 1 - count)
  }

  private mutating func shiftDown(_ range: ClosedRange<Int>, by count: Int) {
    let count = min(count, range.count)
    cells.removeSubrange(range.upperBound + 1 - count...range.upperBound)
    cells.insert(contentsOf: repeatElement(blankRow, count: count), at: range.lowerBound)
  }

  /// Changes the size: text keeps its place, except that rows leave at the top when the cursor
  /// would otherwise fall off the bottom.
  mutating func resize(rows newRows: Int, columns newColumns: Int) {
    let old = self
    self = Page(rows: newRows, columns: newColumns)
    let hidden = max(0, old.cursor.row - (rows - 1))
    for (row, line) in zip(0..<rows, old.cells.dropFirst(hidden)) {
      for (column, scalar) in zip(0..<columns, line) { cells[row][column] = scalar }
    }
    cursor = old.savedCursor
    move(row: cursor.row - hidden)
    savedCursor = cursor
    cursor = old.cursor
    move(row: cursor.row - hidden)
  }
}
