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
  /// Whether the terminal's font has the signs of Braille, which the figure is drawn with.
  package var hasBraille: Bool

  /// A painter that draws with these signs.
  package init(glyphs: Glyphs, hasBraille: Bool = true) {
    self.glyphs = glyphs
    self.hasBraille = hasBraille
  }

  private var figureStyle: Figure.Style {
    glyphs == .unicode && hasBraille ? .braille : .ascii
  }

  /// The picture of a page in a window of this size.
  package func paint(_ page: Page, size: Size) -> Canvas {
    var painted = Painted()
    return paint(page, size: size, after: &painted)
  }

  /// The same, with the figures of what was painted before. It notes what it has painted.
  package func paint(_ page: Page, size: Size, after painted: inout Painted) -> Canvas {
    painted.last = nil
    var canvas = Canvas(size: size)
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      for (row, line) in wrapped(glyphs.plain(page.brief), width: size.columns).enumerated() {
        canvas.put(line, row: row, column: 0, role: .text)
      }
      return canvas
    }
    let view = view(of: page, size: size, reusing: painted.figures)
    painted.figures = view.layout.drawn
    let frame = view.frame
    for (line, row) in zip(frame.title, frame.titleRow...) {
      canvas.put(line, row: row, column: frame.textLeft, role: .title)
    }
    paintBody(page, view, on: &canvas)
    for (line, row) in zip(frame.notice, frame.noticeRow...) {
      canvas.put(line, row: row, column: frame.textLeft, role: .strong)
    }
    if frame.notice.isEmpty || frame.isRoomy { paintFoot(page, frame, on: &canvas) }
    painted.last = Painted.Picture(page, view)
    return canvas
  }

  /// What of a page is in view in a window of this size, which is large enough.
  func view(of page: Page, size: Size, reusing drawn: DrawnFigures = DrawnFigures()) -> View {
    var frame = Frame(page, size: size, glyphs: glyphs)
    var layout = Layout(page, frame: frame, glyphs: glyphs, figures: figureStyle, drawn: drawn)
    layout.emphasise(page.blocks)
    let detail = layout.detail
    let lines =
      detail.isBeside
      ? max(layout.lines.count, detail.longest) : layout.lines.count + detail.reserved
    if page.isInWords {
      layout.leaveSignsOut()
      if page.progress != nil { layout.putLastBlockAtFoot(of: frame.bodyRows.count) }
    } else {
      frame.close(around: lines, of: size.rows, isCounting: page.hasCountdown)
    }
    let height = frame.bodyRows.count - detail.rows(of: frame.bodyRows.count)
    return View(
      frame: frame, layout: layout, top: layout.firstLine(page, height: height), height: height)
  }

  private func paintBody(_ page: Page, _ view: View, on canvas: inout Canvas) {
    let (frame, layout) = (view.frame, view.layout)
    let rows = view.rows
    paint(Array(layout.lines[view.top...]), in: rows, left: frame.left, on: &canvas)
    let detail = layout.detail
    paint(
      detail.lines, in: view.detailRows,
      left: frame.left + (detail.isBeside ? frame.detailShift : 0), on: &canvas)
    if view.end < layout.lines.count { paintBelow(page, view, on: &canvas) }
    if !page.isInWords { paintMarks(page, view, on: &canvas) }
    if let focus = page.focus, layout.cursors.indices.contains(focus) {
      let place = layout.cursors[focus]
      canvas.moveCursor(
        row: rows.lowerBound + place.line - view.top, column: frame.left + place.column)
      canvas.focusRows = view.rowsInFocus(focus)
    } else {
      canvas.moveCursor(row: frame.titleRow, column: frame.textLeft)
    }
  }

  private func paint(
    _ lines: [[StyledText]], in rows: Range<Int>, left: Int, on canvas: inout Canvas
  ) {
    for (row, line) in zip(rows, lines) {
      for piece in line {
        canvas.put(
          glyphs.plain(piece.text), row: row, column: left + piece.column, role: piece.role)
      }
    }
  }

  /// What is only there to look at: the bar over what has the focus, and that there is more above or below.
  private func paintMarks(_ page: Page, _ view: View, on canvas: inout Canvas) {
    paintBar(page, view, on: &canvas)
    let edge = view.frame.textRight + 1
    if view.top > 0 {
      canvas.put(glyphs.more.above, row: view.rows.lowerBound, column: edge, role: .quiet)
    }
    if view.end < view.layout.lines.count {
      canvas.put(glyphs.more.below, row: view.rows.upperBound - 1, column: edge, role: .quiet)
    }
    // All of a question too long for a small window stands on the page of its evidence.
    if view.layout.detail.lines.count > view.detailRows.count {
      canvas.put(
        glyphs.more.below, row: view.detailRows.upperBound - 1,
        column: view.layout.detail.isBeside ? view.frame.right + 1 : edge, role: .quiet)
    }
  }

  /// Which numbered lines are below the window, where an answer to a key would stand.
  private func paintBelow(_ page: Page, _ view: View, on canvas: inout Canvas) {
    let frame = view.frame
    var questions = 0
    var keys: [Int] = []
    for (block, range) in zip(page.blocks, view.layout.ranges) {
      var key = Int(block.key) ?? 0
      if case .check = block.kind {
        questions += 1
        key = questions
      }
      if range.lowerBound >= view.end, key > 0 { keys.append(key) }
    }
    guard frame.isRoomy, frame.notice.isEmpty, let first = keys.min(), let last = keys.max() else {
      return
    }
    let text = glyphs.plain(page.below.sentence(from: first, to: last))
    canvas.put(
      text, row: frame.noticeRow, column: frame.textRight + 1 - TextWidth.columns(of: text),
      role: .quiet)
  }

  /// The bar over what has the focus. Over the call for help it looks like that call.
  private func paintBar(_ page: Page, _ view: View, on canvas: inout Canvas) {
    guard let bar = view.layout.bar(page.blocks) else { return }
    let left = view.frame.left
    for line in bar.lines where (view.top..<view.end).contains(line) {
      let isEmergency = view.layout.lines[line].contains { $0.role == .emergency }
      canvas.putBar(
        row: view.rows.lowerBound + line - view.top,
        columns: bar.columns.lowerBound + left..<bar.columns.upperBound + left,
        role: isEmergency ? .emergency : nil)
    }
  }

  /// The keys, most needed first, as many as there is room for. Even the first is cut where it is
  /// wider than the window.
  private func paintFoot(_ page: Page, _ frame: Frame, on canvas: inout Canvas) {
    let end = frame.right + 1
    var column = frame.textLeft
    for hint in page.keys {
      let key = glyphs.plain(hint.key)
      let labelColumn = column + TextWidth.columns(of: key) + 1
      let width = labelColumn - column + glyphs.columns(of: hint.label)
      if column + width > end, column > frame.textLeft { break }
      canvas.put(
        String(key.prefix(columns: end - column)), row: frame.footRow, column: column, role: .key)
      let label = glyphs.wrap(hint.label, width: end - labelColumn, limit: 1).first ?? ""
      canvas.put(label, row: frame.footRow, column: labelColumn, role: .quiet)
      column += width + frame.hintGap
    }
  }
}

/// What of a page is in view.
struct View {
  let frame: Frame
  var layout: Layout
  /// The first line of the layout in view.
  let top: Int
  /// How many of its lines are in view.
  let height: Int

  /// The rows of the window that they stand on.
  var rows: Range<Int> { frame.bodyRows.prefix(height) }
  /// The first line below them.
  var end: Int { top + height }
  /// The rows of what there is to say about the line under the cursor.
  var detailRows: Range<Int> {
    layout.detail.isBeside
      ? frame.bodyRows : frame.bodyRows.dropFirst(height + layout.detail.margin)
  }

  /// The rows of a block that are in view, and those of what there is to say about it at the foot.
  func rowsInFocus(_ block: Int) -> [Int] {
    let shift = rows.lowerBound - top
    let lines = layout.ranges[block]
    let detail = layout.detail
    let foot = detailRows
    return Array((lines.lowerBound + shift..<lines.upperBound + shift).clamped(to: rows))
      + foot.prefix(detail.isBeside ? 0 : detail.lines.count)
  }
}
