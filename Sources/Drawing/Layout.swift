import Content
import ViewModels

/// A piece of a line: a text at a column, counted from the left edge of the page.
struct StyledText: Equatable {
  var column: Int
  var text: String
  var role: Role
}

/// The blocks of a page as lines of spans, before it is known which of them are in view.
struct Layout {
  /// The lines, from the top of the page.
  var lines: [[StyledText]] = []
  /// For each block the line and the column that the cursor stands on.
  var cursors: [(line: Int, column: Int)] = []
  /// For each block the line after its last.
  private var ends: [Int] = []

  let frame: Frame
  let glyphs: Glyphs
  let focus: Int?
  private let keyWidth: Int
  private let plots: PlotLines
  /// The line on which a column began that waits for another beside it.
  private var columnLine: Int?
  private let labelWidth: Int

  init(_ page: Page, frame: Frame, glyphs: Glyphs) {
    self.frame = frame
    self.glyphs = glyphs
    focus = page.focus
    keyWidth = page.blocks.reduce(0) { widest, block in
      switch block.kind {
      case .choice(let line): max(widest, TextWidth.columns(of: line.key))
      case .field(let line): max(widest, TextWidth.columns(of: line.key))
      default: widest
      }
    }
    labelWidth = page.blocks.reduce(0) { widest, block in
      guard case .field(let line) = block.kind else { return widest }
      return max(widest, TextWidth.columns(of: line.label))
    }
    plots = PlotLines(page.blocks, frame: frame, glyphs: glyphs)
    // As airy as it fits, and closer where that brings everything into view. What does not fit all
    // the same stays airy where there is room to read, and the window moves along. A countdown in a
    // small window is close together from the start, so that it never jumps.
    var spacings: [Spacing] =
      page.hasCountdown
      ? (frame.isRoomy ? [.airy, .close, .none] : [.none])
      : keyWidth > 0 ? [.airy, .none] : [.airy]
    if frame.isRoomy, !page.hasCountdown { spacings.append(.airy) }
    for spacing in spacings {
      lines = []
      cursors = []
      ends = []
      layOut(page.blocks, spacing)
      if lines.count <= frame.bodyRows.count { break }
    }
  }

  /// The first line in view when the window has room for `height` of them: as far up as the focus
  /// allows, with a little of what follows it.
  func firstLine(focus: Int?, height: Int) -> Int {
    guard lines.count > height, let focus, cursors.indices.contains(focus) else { return 0 }
    let start = cursors[focus].line
    let context = height / 8
    let end = ends[focus] + context
    return max(0, min(end - height, lines.count - height, start))
  }

  /// How far apart the blocks stand.
  private enum Spacing {
    /// An empty line between any two that do not belong together.
    case airy
    /// The same, but the drawing's words directly under the countdown.
    case close
    /// Next to each other.
    case none
  }

  private mutating func layOut(_ blocks: [Block], _ spacing: Spacing) {
    for index in blocks.indices {
      if index > 0, gap(blocks[index - 1], blocks[index], spacing) { lines.append([]) }
      if case .countdown(let countdown) = blocks[index].kind {
        var drawing: [String] = []
        if frame.isRoomy, index + 1 < blocks.count,
          case .picture(let picture) = blocks[index + 1].kind
        {
          drawing =
            glyphs == .unicode ? picture.drawing.unicode : picture.drawing.ascii
        }
        layOut(countdown, beside: drawing, block: index)
      } else {
        layOut(blocks[index], block: index)
      }
      ends.append(lines.count)
    }
  }

  private func gap(_ above: Block, _ below: Block, _ spacing: Spacing) -> Bool {
    switch (above.kind, below.kind) {
    case (_, .heading): true
    case (.column, .column): !frame.isRoomy && spacing != .none
    case (.choice, .choice), (.check, .check), (.field, .field), (.heading, _): false
    case (.bar, .bar), (.heat, .heat), (.legend, .heat): false
    case (.text, .quiet), (.quiet, .quiet), (.picture, .quiet),
      (.picture, .text):
      false
    case (.countdown, .picture): spacing == .airy
    default: spacing != .none
    }
  }

  // MARK: Blocks

  private mutating func layOut(_ block: Block, block index: Int) {
    switch block.kind {
    case .heading(let text): put(text, .heading, block: index)
    case .text(let text): put(text, .text, block: index)
    case .quiet(let text): put(text, .quiet, block: index)
    case .warning(let text):
      put(text, .warning, block: index, sign: glyphs.caution)
    case .instruction(let text, let detail):
      put(text, .strong, block: index)
      putContinuation(detail, .text)
    case .choice(let line): layOut(line, block: index)
    case .check(let line): layOut(line, block: index)
    case .column(let column):
      var beside: Int?
      if frame.isRoomy, let line = columnLine {
        beside = line
        columnLine = nil
      } else if frame.isRoomy {
        columnLine = lines.count
      }
      layOut(column, block: index, besideLine: beside)
    case .breath(let breath): layOut(breath, block: index)
    case .input(let line): layOut(line, block: index)
    case .field(let line): layOut(line, block: index)
    case .picture(let picture):
      // In a small window the words stand for the drawing.
      put(picture.caption, .quiet, block: index)
    case .countdown: break
    case .bar(let line): put(plots.lines(of: line, isFocus: focus == index), block: index)
    case .heat(let line):
      put(
        plots.lines(of: line, isFocus: focus == index), below: line.head.isEmpty ? 0 : 1,
        block: index)
    case .legend(let entries): put(plots.lines(of: entries), block: index)
    }
  }

  /// Lines that were laid already, with the cursor on the first of them or so many `below` it.
  private mutating func put(_ laid: [[StyledText]], below: Int = 0, block: Int) {
    let row = lines.count + below
    cursors.append((row, Frame.gutter))
    lines += laid
    if focus == block, lines.indices.contains(row) { lines[row].insert(pointer, at: 0) }
  }

  /// A paragraph, with the pointer before its first line where it has the focus.
  private mutating func put(_ text: String, _ role: Role, block: Int, sign: String? = nil) {
    let indent = Frame.gutter + (sign == nil ? 0 : 2)
    cursors.append((lines.count, indent))
    var isFirst = true
    for line in wrap(text, width: frame.textWidth - indent + Frame.gutter) {
      var spans = [StyledText(column: indent, text: line, role: role)]
      if isFirst, let sign {
        spans.insert(StyledText(column: Frame.gutter, text: sign, role: .mark), at: 0)
      }
      if isFirst, focus == block { spans.insert(pointer, at: 0) }
      lines.append(spans)
      isFirst = false
    }
  }

  private mutating func putContinuation(_ text: String, _ role: Role, indent: Int = Frame.gutter) {
    for line in wrap(text, width: frame.textWidth - indent + Frame.gutter) {
      lines.append([StyledText(column: indent, text: line, role: role)])
    }
  }

  /// A text in lines, in the signs that will be drawn: some have twins of several letters.
  func wrap(_ text: String, width: Int) -> [String] {
    wrapped(glyphs.plain(text), width: width)
  }

  var pointer: StyledText { StyledText(column: 0, text: glyphs.pointer, role: .mark) }

  private mutating func layOut(_ line: ChoiceLine, block: Int) {
    let isFocus = focus == block
    let indent = Frame.gutter + keyWidth + 2
    let role: Role = isFocus ? .focus : line.isEnabled ? .text : .quiet
    cursors.append((lines.count, Frame.gutter))
    for (number, text) in wrap(line.label, width: frame.textWidth - keyWidth - 2).enumerated() {
      var spans = [StyledText(column: indent, text: text, role: role)]
      if number == 0 {
        spans.insert(
          StyledText(column: Frame.gutter, text: line.key, role: .key), at: 0)
        if isFocus { spans.insert(pointer, at: 0) }
      }
      lines.append(spans)
    }
    if let note = line.note { putContinuation(note, .quiet, indent: indent) }
  }

  /// The answer in a box of three columns, then the question.
  private mutating func layOut(_ line: CheckLine, block: Int) {
    let isFocus = focus == block
    let column = Frame.gutter + (line.isFollowUp ? 2 : 0)
    let indent = column + 6
    cursors.append((lines.count, column))
    let box =
      "["
      + (line.state.count == 1 ? " \(line.state) " : line.state)
      .padded(to: 3) + "]"
    let width = frame.textWidth + Frame.gutter - indent
    for (number, text) in wrap(line.text, width: width).enumerated() {
      var spans = [StyledText(column: indent, text: text, role: isFocus ? .focus : .text)]
      if number == 0 {
        spans.insert(StyledText(column: column, text: box, role: .key), at: 0)
        if isFocus { spans.insert(pointer, at: 0) }
      }
      lines.append(spans)
    }
  }

  private mutating func layOut(_ line: FieldLine, block: Int) {
    let isFocus = focus == block
    let labelColumn = Frame.gutter + keyWidth + 2
    let column = labelColumn + labelWidth + 2
    let width = frame.textWidth + Frame.gutter - column
    var values = wrap(line.value, width: width)
    if values.isEmpty { values = [""] }
    cursors.append((lines.count, Frame.gutter))
    if line.isTyped, let last = values.last {
      cursors[block] = (
        lines.count + values.count - 1, column + min(width - 1, TextWidth.columns(of: last))
      )
    }
    for (number, text) in values.enumerated() {
      var spans = [StyledText(column: column, text: text, role: isFocus ? .focus : .text)]
      if number == 0 {
        spans.insert(StyledText(column: labelColumn, text: line.label, role: .text), at: 0)
        spans.insert(StyledText(column: Frame.gutter, text: line.key, role: .key), at: 0)
        if isFocus { spans.insert(pointer, at: 0) }
      }
      lines.append(spans)
    }
    if let note = line.note { putContinuation(note, .quiet, indent: labelColumn) }
  }

  /// How wide each of two columns is, and how far apart they stand.
  private var columnWidth: Int { (frame.textWidth - Self.columnGap) / 2 }
  private static let columnGap = 4

  /// A column under what came before, or, where there is room, beside the column before it.
  private mutating func layOut(_ column: ComparisonColumn, block: Int, besideLine: Int?) {
    let isNarrow = frame.isRoomy
    let left = Frame.gutter + (besideLine == nil ? 0 : columnWidth + Self.columnGap)
    let width = isNarrow ? columnWidth : frame.textWidth
    var row = besideLine ?? lines.count
    cursors.append((row, left))
    for (index, text) in ([column.title] + column.lines).enumerated() {
      for line in wrap(text, width: width) {
        if row == lines.count { lines.append([]) }
        if focus == block, row == cursors[block].line {
          lines[row].append(
            StyledText(column: left - Frame.gutter, text: glyphs.pointer, role: .mark))
        }
        lines[row].append(StyledText(column: left, text: line, role: index == 0 ? .heading : .text))
        row += 1
      }
    }
  }

  /// The bar of a breath, three rows high so that it can be followed from the corner of an eye.
  private mutating func layOut(_ breath: Breath, block: Int) {
    let length = min(40, frame.textWidth)
    let full = min(length, max(0, Int((breath.fullness * Double(length)).rounded())))
    for _ in 0..<(frame.isRoomy ? 3 : 2) {
      lines.append([
        StyledText(
          column: Frame.gutter, text: String(repeating: glyphs.block.full, count: full), role: .mark
        ),
        StyledText(
          column: Frame.gutter + full,
          text: String(repeating: glyphs.barRemaining, count: length - full), role: .remaining),
      ])
    }
    cursors.append((lines.count, Frame.gutter))
    lines.append([StyledText(column: Frame.gutter, text: breath.caption, role: .text)])
    if focus == block { lines[cursors[block].line].insert(pointer, at: 0) }
    putContinuation(breath.status, .quiet)
  }

  /// What is asked for, and what was typed, of which the end stays in view.
  private mutating func layOut(_ line: InputLine, block: Int) {
    let column = Frame.gutter + TextWidth.columns(of: line.label) + 1
    let room = max(1, frame.textWidth + Frame.gutter - column - 1)
    var text = glyphs.plain(line.text)
    while TextWidth.columns(of: text) > room { text.removeFirst() }
    cursors.append((lines.count, column + TextWidth.columns(of: text)))
    var spans = [
      StyledText(column: Frame.gutter, text: line.label, role: .quiet),
      StyledText(column: column, text: text, role: .strong),
    ]
    if focus == block { spans.insert(pointer, at: 0) }
    lines.append(spans)
  }
}

extension String {
  /// The text with spaces after it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(of: self)))
  }
}

extension Page {
  /// Whether something can be typed on it.
  var hasInput: Bool { blocks.contains { if case .input = $0.kind { true } else { false } } }

  /// Whether time runs down on it.
  var hasCountdown: Bool {
    blocks.contains { if case .countdown = $0.kind { true } else { false } }
  }
}
