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
    var canvas = Canvas(size: size)
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      for (row, line) in wrapped(glyphs.plain(page.brief), width: size.columns).enumerated() {
        canvas.put(line, row: row, column: 0, role: .text)
      }
      return canvas
    }
    var frame = Frame(page, size: size, glyphs: glyphs)
    var layout = Layout(page, frame: frame, glyphs: glyphs, figures: figureStyle)
    layout.emphasise(page.blocks)
    frame.close(around: layout.lines.count, of: size.rows, isCounting: page.hasCountdown)
    for (line, row) in zip(frame.title, frame.titleRow...) {
      canvas.put(line, row: row, column: frame.textLeft, role: .title)
    }
    paintBody(page, layout, frame, on: &canvas)
    for (line, row) in zip(frame.notice, frame.noticeRow...) {
      canvas.put(line, row: row, column: frame.textLeft, role: .strong)
    }
    if frame.notice.isEmpty || frame.isRoomy { paintFoot(page, frame, on: &canvas) }
    return canvas
  }

  private func paintBody(
    _ page: Page, _ layout: Layout, _ frame: Frame, on canvas: inout Canvas
  ) {
    let height = frame.bodyRows.count
    let top = layout.firstLine(focus: page.focus, height: height)
    for (row, line) in zip(frame.bodyRows, layout.lines[top...]) {
      for piece in line {
        canvas.put(
          glyphs.plain(piece.text), row: row, column: frame.left + piece.column, role: piece.role)
      }
    }
    paintBar(layout, page, top: top, frame, on: &canvas)
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

  /// The bar over what has the focus. Over the call for help it looks like that call.
  private func paintBar(
    _ layout: Layout, _ page: Page, top: Int, _ frame: Frame, on canvas: inout Canvas
  ) {
    guard let bar = layout.bar(page.blocks) else { return }
    let columns = bar.columns.lowerBound + frame.left..<bar.columns.upperBound + frame.left
    for line in bar.lines where (top..<top + frame.bodyRows.count).contains(line) {
      let isEmergency = layout.lines[line].contains { $0.role == .emergency }
      canvas.putBar(
        row: frame.bodyRows.lowerBound + line - top, columns: columns,
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

/// Where the parts of a page stand in a window.
struct Frame {
  /// Wider than this no line reads well.
  private static let widest = 70
  /// In front of the text there is room for the pointer.
  static let gutter = 2
  /// A longer title ends with an ellipsis.
  private static let mostTitleLines = 2

  let isRoomy: Bool
  private(set) var titleRow: Int
  private(set) var bodyRows: Range<Int>
  private(set) var noticeRow: Int
  private(set) var footRow: Int
  let left: Int
  /// How wide a text is at most.
  private(set) var textWidth: Int
  /// How wide all of the page is, without the gutter.
  let width: Int
  /// Whether choices show their panels, and whether this is the frame of one column of them.
  let hasPanels: Bool
  private(set) var isPanel = false
  /// Whether a figure stands beside all that a countdown says, and not only beside its digits.
  let isStage: Bool
  /// The title and the answer to the last key, in lines.
  private(set) var title: [String] = [], notice: [String] = []

  /// What the width of a large window is used for.
  enum Kind {
    /// A column that reads well.
    case text
    /// Two columns of panels.
    case panels
    /// Words at the left, a figure at the right.
    case stage
  }

  /// From this width on there are two columns, and beyond the widest they grow no wider.
  private static let twoColumns = 110, widestPanels = 118, widestStage = 134

  /// A window with a title of one line and no answer.
  init(_ size: Size, for kind: Kind = .text) {
    let isWide = size.columns >= Self.twoColumns
    hasPanels = kind == .panels && isWide
    // Wide enough that a figure leaves room for the words beside it.
    isRoomy = size.rows >= 22 && size.columns >= 72
    let margin = isRoomy ? 4 : 1
    isStage = kind == .stage && isWide && isRoomy
    let widest = hasPanels ? Self.widestPanels : isStage ? Self.widestStage : Self.widest
    width = min(size.columns - 2 * margin - Self.gutter, widest)
    left = max(margin, (size.columns - width - Self.gutter) / 2)
    textWidth = min(width, Self.widest)
    footRow = size.rows - 1
    // In a small window an answer to a key takes the place of the keys.
    noticeRow = isRoomy ? size.rows - 2 : footRow
    titleRow = isRoomy ? 1 : 0
    bodyRows = isRoomy ? 3..<size.rows - 2 : 1..<size.rows - 1
  }

  /// The same with room for the title and the answer of a page; one line is left for its body.
  init(_ page: Page, size: Size, glyphs: Glyphs) {
    self.init(size, for: page.frameKind)
    title = glyphs.wrap(page.title, width: textWidth, limit: Self.mostTitleLines)
    let top = bodyRows.lowerBound + max(0, title.count - 1)
    notice = glyphs.wrap(page.notice ?? "", width: textWidth, limit: bodyRows.upperBound - top)
    let more = max(0, notice.count - 1)
    noticeRow -= more
    bodyRows = top..<bodyRows.upperBound - more
  }

  /// Puts the foot right under a body of so many lines, and all of it in the middle of the window. An
  /// answer to a key moves the foot and nothing else, and what counts down moves in larger steps only.
  mutating func close(around lines: Int, of rows: Int, isCounting: Bool) {
    guard lines < bodyRows.count else { return }
    let start = bodyRows.lowerBound
    let answer = max(1, notice.count)
    let height = start - titleRow + lines + 2
    var shift = max(0, (rows - height) / 2 - titleRow)
    if isCounting { shift -= shift % Self.countingStep }
    if isRoomy { shift = max(0, min(shift, rows - start - lines - answer - 1)) }
    titleRow += shift
    bodyRows = start + shift..<start + shift + lines
    noticeRow = bodyRows.upperBound + (isRoomy ? 0 : 1)
    footRow = bodyRows.upperBound + (isRoomy ? answer : 1)
  }

  /// The rows by which a countdown moves at least.
  private static let countingStep = 4

  var textLeft: Int { left + Self.gutter }
  /// The last column of the page.
  var right: Int { textLeft + width - 1 }
  /// One of the two columns of panels.
  var panel: Frame {
    var column = self
    column.textWidth = (width - Layout.panelGap - Self.gutter) / 2
    column.isPanel = true
    return column
  }
  var hintGap: Int { isRoomy ? 3 : 2 }
}

extension Page {
  /// What it uses a wide window for.
  var frameKind: Frame.Kind {
    if blocks.contains(where: { $0.panel != nil }) { return .panels }
    return hasCountdown && hasPicture ? .stage : .text
  }
}
