import Content
import ViewModels

/// Draws a page as cells, for the full screen: one quiet column with the title at its top and the
/// keys at its foot.
///
/// What fits is decided here, from the size of the window alone. The block in focus is always in
/// view and the cursor stands on it, so nothing has to remember how far somebody has scrolled.
package struct Painter: Sendable {
  /// The smallest window that everything fits in. Below it one calm line is left.
  package static let smallest = Size(rows: 12, columns: 40)
  /// The signs it draws with.
  package var glyphs: Glyphs

  /// A painter that draws with these signs.
  package init(glyphs: Glyphs) { self.glyphs = glyphs }

  /// The picture of a page in a window of this size.
  package func paint(_ page: Page, size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      for (row, line) in wrapped(glyphs.plain(page.brief), width: size.columns).enumerated() {
        canvas.put(line, row: row, column: 0, role: .text)
      }
      return canvas
    }
    var frame = Frame(size)
    let notice = page.notice.map { wrapped(glyphs.plain($0), width: frame.textWidth) } ?? []
    frame.makeRoom(forNoticeOf: notice.count)
    canvas.put(
      glyphs.plain(page.title), row: frame.titleRow, column: frame.textLeft, role: .title)
    paintBody(page, frame, on: &canvas)
    for (line, row) in zip(notice, frame.noticeRow...) {
      canvas.put(line, row: row, column: frame.textLeft, role: .strong)
    }
    if notice.isEmpty || frame.isRoomy { paintFoot(page, frame, on: &canvas) }
    return canvas
  }

  private func paintBody(_ page: Page, _ frame: Frame, on canvas: inout Canvas) {
    let layout = Layout(page, frame: frame, glyphs: glyphs)
    let height = frame.bodyRows.count
    let top = layout.firstLine(focus: page.focus, height: height)
    for (row, line) in zip(frame.bodyRows, layout.lines[top...]) {
      for span in line {
        canvas.put(
          glyphs.plain(span.text), row: row, column: frame.left + span.column, role: span.role)
      }
    }
    let edge = frame.right + 1
    if top > 0 {
      canvas.put(glyphs.more.above, row: frame.bodyRows.lowerBound, column: edge, role: .quiet)
    }
    if top + height < layout.lines.count {
      canvas.put(glyphs.more.below, row: frame.bodyRows.upperBound - 1, column: edge, role: .quiet)
    }
    if let focus = page.focus, layout.cursors.indices.contains(focus) {
      let place = layout.cursors[focus]
      canvas.moveCursor(
        row: frame.bodyRows.lowerBound + place.line - top, column: frame.left + place.column)
    } else {
      canvas.moveCursor(row: frame.titleRow, column: frame.textLeft)
    }
  }

  private func paintFoot(_ page: Page, _ frame: Frame, on canvas: inout Canvas) {
    var column = frame.textLeft
    for hint in page.keys {
      let key = glyphs.plain(hint.key)
      let label = glyphs.plain(hint.label)
      let width = TextWidth.columns(of: key) + 1 + TextWidth.columns(of: label)
      if column + width > frame.right + 1 { break }
      canvas.put(key, row: frame.footRow, column: column, role: .key)
      canvas.put(
        label, row: frame.footRow, column: column + TextWidth.columns(of: key) + 1, role: .quiet)
      column += width + frame.hintGap
    }
  }
}

/// Where the parts of a screen stand in a window.
struct Frame {
  /// Wider than this no line reads well.
  private static let widest = 70
  /// In front of the text there is room for the pointer.
  static let gutter = 2

  let isRoomy: Bool
  let titleRow: Int
  private(set) var bodyRows: Range<Int>
  private(set) var noticeRow: Int
  let footRow: Int
  let left: Int
  let textWidth: Int

  init(_ size: Size) {
    // So wide that the widest drawing leaves room for the words beside it.
    isRoomy = size.rows >= 22 && size.columns >= 72
    let margin = isRoomy ? 4 : 1
    let width = min(size.columns - 2 * margin, Self.widest + Self.gutter)
    left = max(margin, (size.columns - width) / 2)
    textWidth = width - Self.gutter
    footRow = size.rows - 1
    // In a small window an answer to a key stands in the place of the keys.
    noticeRow = isRoomy ? size.rows - 2 : footRow
    titleRow = isRoomy ? 1 : 0
    bodyRows = isRoomy ? 3..<size.rows - 2 : 1..<size.rows - 1
  }

  /// Gives an answer of several lines the room it takes, from the end of the body.
  mutating func makeRoom(forNoticeOf lines: Int) {
    let more = min(max(0, lines - 1), bodyRows.count - 1)
    noticeRow -= more
    bodyRows = bodyRows.lowerBound..<bodyRows.upperBound - more
  }

  var textLeft: Int { left + Self.gutter }
  /// The last column of the text.
  var right: Int { textLeft + textWidth - 1 }
  var hintGap: Int { isRoomy ? 3 : 2 }
}
