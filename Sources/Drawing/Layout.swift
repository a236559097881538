import Content
import ViewModels

/// A piece of a line: a text at a column, counted from the left edge of the page.
struct StyledText: Equatable {
  var column: Int
  var text: String
  var role: Role
}

extension [StyledText] {
  /// Adds a sign one column wide: to the last piece, if it goes on in the same role.
  mutating func append(sign: String, _ role: Role, at column: Int) {
    if let last, last.role == role, last.column + last.text.count == column {
      self[count - 1].text += sign
    } else {
      append(StyledText(column: column, text: sign, role: role))
    }
  }
}

/// The blocks of a page as lines, before it is known which of them are in view.
///
/// Nothing here is wider than the frame and no two pieces of a line overlap, however long the texts
/// are: what does not fit beside its label goes under it.
struct Layout {
  /// The lines, from the top of the page.
  var lines: [[StyledText]] = []
  /// For each block the line and the column that the cursor stands on.
  var cursors: [(line: Int, column: Int)] = []
  /// The lines of each block.
  var ranges = LineRanges()

  let frame: Frame
  let glyphs: Glyphs
  let figureStyle: Figure.Style
  var drawn: DrawnFigures
  /// How many rows a figure has at least, beyond those of the words beside it.
  var spareRows = 0
  /// How many rows the digits of a countdown have.
  var digitRows = BigDigits.heights[BigDigits.heights.count - 1]
  /// How wide a text is at most, here.
  var textWidth: Int
  /// The block that is marked as the one under the cursor.
  let focus: Int?
  /// What there is to say about the line under the cursor.
  private(set) var detail = DetailPlace()
  let columns: ListColumns
  private let plots: PlotLines
  private let whiskers: WhiskerLines
  /// The first line of a comparison column that has room for another one beside it.
  private var columnLine: Int?
  /// For each block the empty line above it, or -1.
  var gapLines: [Int] = []

  init(
    _ page: Page, frame: Frame, glyphs: Glyphs, figures: Figure.Style = .ascii,
    drawn: DrawnFigures = DrawnFigures()
  ) {
    self.frame = frame
    self.drawn = drawn
    textWidth = frame.textWidth
    self.glyphs = glyphs
    figureStyle = figures
    // Text that only scrolls by has no pointer.
    focus = page.focus.flatMap { page.blocks[$0].takesFocus ? $0 : nil }
    columns = ListColumns(page.blocks, frame: frame, glyphs: glyphs)
    plots = PlotLines(page.blocks, frame: frame, glyphs: glyphs)
    whiskers = WhiskerLines(page.blocks, frame: frame, glyphs: glyphs)
    detail = DetailPlace(page, frame: frame, glyphs: glyphs)
    fit(page)
    detail.settle(under: lines.count, in: frame)
  }

  /// The rows that are lost to what there is to say about the line under the cursor.
  private var detailRows: Int { detail.isBeside ? 0 : detail.smallest }

  /// Lays out the page as large and as airy as it fits: first with smaller digits, then with fewer
  /// empty lines between the blocks. What is left over goes to the figure.
  private mutating func fit(_ page: Page) {
    var gaps = self.gaps(in: page.blocks)
    let heights = page.hasCountdown ? digitHeights : [digitRows]
    for height in heights {
      digitRows = height
      layOutAnew(page.blocks, gaps)
      // What stands beside something else has no line above it.
      for block in gaps.indices where gapLines[block] < 0 { gaps[block] = Gap.none }
      let over = lines.count + detailRows - frame.bodyRows.count
      guard let kept = kept(gaps, over: over, on: page) else { continue }
      let dropped = gaps.indices.filter { gaps[$0] != kept[$0] }
      if dropped.count > over, page.hasPicture, frame.isRoomy {
        spareRows = dropped.count - over
        layOutAnew(page.blocks, kept)
      } else if !dropped.isEmpty {
        removeGaps(above: dropped)
      }
      return
    }
  }

  private mutating func layOutAnew(_ blocks: [Block], _ gaps: [Int]) {
    lines = []
    cursors = []
    ranges = LineRanges()
    columnLine = nil
    gapLines = gaps.map { _ in -1 }
    layOut(blocks, gaps)
  }

  /// The first line in view when the window has room for `height` of them: as far up as the line under
  /// the cursor allows, with what follows it up to the next line that the cursor stops on.
  func firstLine(_ page: Page, height: Int) -> Int {
    guard lines.count > height, let focus = page.focus, ranges.indices.contains(focus) else {
      return 0
    }
    let block = ranges[focus]
    let stops = page.blocks.stops
    // What comes before the first of them is in view with it, or never.
    if focus == stops.first {
      let needed =
        page.blocks[focus].detail == nil ? block.upperBound : cursors[focus].line + 1
      if needed <= height { return 0 }
    }
    let start = block.count <= height ? block.lowerBound : cursors[focus].line
    let next = stops.first { $0 > focus } ?? ranges.count
    let end = max(ranges[next - 1].upperBound, block.upperBound + height / 8)
    return max(0, min(end - height, lines.count - height, start))
  }

  // MARK: Blocks

  /// Lays out blocks, with an empty line above those with a gap.
  private mutating func layOut(_ blocks: [Block], _ gaps: [Int]) {
    var run = 0..<0
    for index in blocks.indices where !run.contains(index) {
      if gaps[index] != Gap.none {
        gapLines[index] = lines.count
        lines.append([])
      }
      run = panels(from: index, in: blocks)
      if !run.isEmpty {
        layOutPanels(run, of: blocks)
        continue
      }
      if let stage = stage(from: index, in: blocks) {
        layOutStage(stage.instruction, stage.countdown, beside: stage.picture, from: index)
        run = index..<index + 2
        continue
      }
      let beside = takeColumnLine(for: blocks[index])
      let start = beside ?? lines.count
      switch blocks[index].kind {
      case .column(let column): layOut(column, block: index, besideLine: beside)
      case .countdown(let countdown):
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        layOut(countdown, beside: picture(in: next), block: index)
      default: layOut(blocks[index], block: index)
      }
      ranges.append(start..<max(start, lines.count))
    }
  }

  mutating func layOut(_ block: Block, block index: Int) {
    switch block.kind {
    case .heading(let text): layOut(text, .heading, block: index)
    case .text(let text): layOut(text, .text, block: index)
    case .quiet(let text): layOut(text, .quiet, block: index)
    case .point(let text): layOut(text, .text, block: index, sign: glyphs.bullet)
    case .warning(let text): layOut(text, .warning, block: index, sign: glyphs.caution)
    case .instruction(let text, let detail):
      layOut(text, .strong, block: index)
      append(wrap(detail), .text)
    case .choice(let line): layOut(line, block: index)
    case .check(let line): layOut(line, block: index)
    case .field(let line): layOut(line, block: index)
    case .input(let line): layOut(line, block: index)
    case .breath(let breath): layOut(breath, block: index)
    // In a small window the words stand for the figure.
    case .picture(let picture): layOut(picture.caption, .quiet, block: index)
    case .bar(let line): layOut(plots.lines(of: line, isFocus: focus == index), block: index)
    case .heat(let line):
      layOut(
        plots.lines(of: line, isFocus: focus == index), cursor: line.head.isEmpty ? 0 : 1,
        block: index)
    case .legend(let entries): layOut(plots.lines(of: entries), block: index)
    case .histogram(let histogram):
      layOut(HistogramLines(frame: frame, glyphs: glyphs).lines(of: histogram), block: index)
    case .whisker(let line):
      let row = whiskers.lines(of: line, isFocus: focus == index)
      layOut(row.lines, cursor: row.cursor, block: index)
    case .column, .countdown: break
    }
  }

  /// Lines that are ready, with the cursor on one of them.
  private mutating func layOut(_ ready: [[StyledText]], cursor: Int = 0, block: Int) {
    let row = lines.count + min(cursor, max(0, ready.count - 1))
    cursors.append((row, Frame.gutter))
    lines += ready.isEmpty ? [[]] : ready
    if focus == block { lines[row].insert(pointer, at: 0) }
  }

  /// A paragraph, perhaps with a sign before it.
  private mutating func layOut(_ text: String, _ role: Role, block: Int, sign: String? = nil) {
    let indent = sign == nil ? 0 : 2
    let mark = sign.map { [StyledText(column: Frame.gutter, text: $0, role: .mark)] }
    cursors.append((lines.count, Frame.gutter + indent))
    append(
      wrap(text, indent: indent), indent: indent, role, lead: pointer(for: block) + (mark ?? []))
  }

  /// A column under what came before, or beside the column before it.
  private mutating func layOut(_ column: ComparisonColumn, block: Int, besideLine: Int?) {
    let half = (frame.textWidth - Self.columnGap) / 2
    let left = Frame.gutter + (besideLine == nil ? 0 : half + Self.columnGap)
    let width = frame.isRoomy ? half : frame.textWidth
    let start = besideLine ?? lines.count
    cursors.append((start, left))
    var texts = glyphs.wrap(column.title, width: width).map { ($0, Role.heading) }
    for line in column.lines { texts += glyphs.wrap(line, width: width).map { ($0, .text) } }
    if texts.isEmpty { texts = [("", .text)] }
    for (row, (text, role)) in zip(start..., texts) {
      if row == lines.count { lines.append([]) }
      if focus == block, row == start {
        lines[row].append(
          StyledText(column: left - Frame.gutter, text: glyphs.pointer, role: .mark))
      }
      lines[row].append(StyledText(column: left, text: text, role: role))
    }
  }

  /// How far two columns stand apart.
  private static let columnGap = 4

  /// The line on which a column begins beside the block before it, which is one too; `nil` for one
  /// that begins a line of its own, which the next may join.
  private mutating func takeColumnLine(for block: Block) -> Int? {
    guard frame.isRoomy, case .column = block.kind else {
      columnLine = nil
      return nil
    }
    defer { columnLine = columnLine == nil ? lines.count : nil }
    return columnLine
  }

  // MARK: Lines

  var pointer: StyledText { StyledText(column: 0, text: glyphs.pointer, role: .mark) }

  /// A text in lines, in the signs that will be drawn, as wide as there is room after an indent.
  func wrap(_ text: String, indent: Int = 0) -> [String] {
    glyphs.wrap(text, width: textWidth - indent)
  }

  /// The pointer, if the cursor is on this block.
  func pointer(for block: Int) -> [StyledText] { focus == block ? [pointer] : [] }

  /// Appends lines of text. With something that leads it, however little, there is a first line even
  /// where there is no text.
  mutating func append(
    _ texts: [String], indent: Int = 0, _ role: Role, lead: [StyledText]? = nil
  ) {
    let texts = texts.isEmpty && lead != nil ? [""] : texts
    for (number, text) in texts.enumerated() {
      let piece = StyledText(column: Frame.gutter + indent, text: text, role: role)
      lines.append((number == 0 ? lead ?? [] : []) + [piece])
    }
  }
}

extension Page {
  /// Whether something can be typed on it.
  var hasInput: Bool { blocks.contains { if case .input = $0.kind { true } else { false } } }

  /// Whether there is a figure on it.
  var hasPicture: Bool {
    blocks.contains { block in
      switch block.kind {
      case .picture: true
      case .breath(let breath): breath.chest != nil
      default: false
      }
    }
  }

  /// Whether time runs down on it.
  var hasCountdown: Bool {
    blocks.contains { if case .countdown = $0.kind { true } else { false } }
  }
}
