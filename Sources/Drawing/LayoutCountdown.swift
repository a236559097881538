import Content
import ViewModels

/// Time running down, and breaths: large digits, bars and a figure.
extension Layout {
  /// Narrower than this, words do not read well beside the digits.
  private static let narrowestWords = 12
  /// Wide enough for the words beside a figure.
  private static let wordsBesideFigure = 37
  /// Narrower than this a figure is not drawn, and larger than this it says no more.
  private static let narrowestFigure = 18, widestFigure = 60, mostFigureRows = 24
  /// A figure needs these rows at least.
  private static let leastFigureRows = 6
  /// Shorter than this, a bar says nothing.
  private static let shortestBar = 4
  /// Between the digits and what stands beside them.
  private static let gap = 3

  /// The heights of the digits to try, from the one that this window has room for down: they are
  /// read from the floor, two metres away.
  var digitHeights: [Int] {
    let rows = frame.bodyRows.count
    return BigDigits.heights.filter { $0 == 5 || rows >= ($0 == 9 ? 28 : 42) }
  }

  /// The digits and the words, then the bar. The cursor stands on the words, which can be read aloud,
  /// and not on the digits.
  mutating func layOut(_ countdown: Countdown, beside picture: Picture?, block: Int) {
    if frame.isRoomy {
      layOutTall(countdown, beside: picture)
    } else {
      layOutLow(countdown)
    }
    layOut(countdown.bar, width: frame.textWidth)
    if focus == block { lines[cursors[block].line].insert(pointer, at: 0) }
  }

  // MARK: A wide window

  /// An instruction, its countdown and the picture of it, if these follow each other in a window that is
  /// wide enough to show them beside each other.
  func stage(
    from index: Int, in blocks: [Block]
  ) -> (instruction: Block, countdown: Countdown, picture: Picture)? {
    guard frame.isStage, index + 2 < blocks.count,
      case .instruction = blocks[index].kind,
      case .countdown(let countdown) = blocks[index + 1].kind,
      let picture = picture(in: blocks[index + 2])
    else { return nil }
    return (blocks[index], countdown, picture)
  }

  /// How wide the words are at the left of a figure.
  var stageWidth: Int {
    frame.width - Self.gap - min(Self.widestFigure, (frame.width - Self.gap) / 2)
  }

  /// The instruction and the time at the left, the figure at the right, the bar under both.
  mutating func layOutStage(
    _ instruction: Block, _ countdown: Countdown, beside picture: Picture, from block: Int
  ) {
    let top = lines.count
    textWidth = stageWidth
    let figureWidth = frame.width - textWidth - Self.gap
    layOut(instruction, block: block)
    ranges.append(top..<lines.count)
    lines.append([])
    let start = lines.count
    layOutTall(countdown, beside: nil)
    textWidth = frame.textWidth
    let rows = figureRows(beside: lines.count - top)
    let columns = figureColumns(rows: rows, width: figureWidth)
    let column = Frame.gutter + frame.width - figureWidth + (figureWidth - columns) / 2
    put(figure(picture, column: column, columns: columns, rows: rows), from: top)
    lines.append([])
    layOut(countdown.bar, width: frame.width)
    ranges.append(start..<lines.count)
    if focus == block + 1 { lines[cursors[block + 1].line].insert(pointer, at: 0) }
  }

  /// Puts a figure at the right of the text.
  private mutating func put(_ picture: Picture, rows: Int, width: Int, from top: Int) {
    let columns = figureColumns(rows: rows, width: width)
    let column = Frame.gutter + textWidth - columns
    put(figure(picture, column: column, columns: columns, rows: rows), from: top)
  }

  /// Puts lines beside those that are there already, and where there are none yet.
  private mutating func put(_ drawn: [[StyledText]], from top: Int) {
    for (row, line) in zip(top..., drawn) {
      if row == lines.count { lines.append([]) }
      lines[row] += line
    }
  }

  // MARK: Digits

  /// Large digits, the words under them, the figure at their right.
  private mutating func layOutTall(_ countdown: Countdown, beside picture: Picture?) {
    let digits = tallDigits(of: countdown)
    let words = max(width(of: digits), Self.wordsBesideFigure)
    let width = textWidth - words - Self.gap
    let hasFigure = picture != nil && width >= Self.narrowestFigure
    let role = countdown.phase?.role ?? .mark
    var rows = digits.map { [StyledText(column: Frame.gutter, text: $0, role: role)] }
    let top = lines.count
    cursors.append((top + rows.count, Frame.gutter))
    rows += self.words(
      of: countdown, width: hasFigure ? words : textWidth, column: Frame.gutter)
    lines += rows
    guard hasFigure, let picture else { return }
    put(picture, rows: figureRows(beside: rows.count), width: width, from: top)
  }

  /// Digits of three rows, the words at their right, or under them where there is no room.
  private mutating func layOutLow(_ countdown: Countdown) {
    let role = countdown.phase?.role ?? .mark
    let digits = lowDigits(of: countdown).map {
      StyledText(column: Frame.gutter, text: $0, role: role)
    }
    let indent = width(of: digits.map(\.text)) + Self.gap
    guard textWidth - indent >= Self.narrowestWords else {
      lines += digits.map { [$0] }
      cursors.append((lines.count, Frame.gutter))
      lines += words(of: countdown, width: textWidth, column: Frame.gutter)
      return
    }
    let column = Frame.gutter + indent
    cursors.append((lines.count, column))
    let words = words(of: countdown, width: textWidth - indent, column: column)
    for row in 0..<max(digits.count, words.count) {
      lines.append(Array(digits.dropFirst(row).prefix(1)) + (row < words.count ? words[row] : []))
    }
  }

  /// Nothing where even these are wider than the window: the words say the same.
  private func lowDigits(of countdown: Countdown) -> [String] {
    let low = BigDigits.low(countdown.face, glyphs)
    return fits(low) ? low : []
  }

  /// The tallest that fit.
  private func tallDigits(of countdown: Countdown) -> [String] {
    for height in BigDigits.heights where height <= digitRows {
      let digits = BigDigits.tall(countdown.face, rows: height, glyphs)
      if fits(digits) { return digits }
    }
    return lowDigits(of: countdown)
  }

  private func fits(_ digits: [String]) -> Bool { width(of: digits) <= textWidth }

  /// All rows of large digits are as wide.
  private func width(of digits: [String]) -> Int {
    digits.first.map { TextWidth.columns(of: $0) } ?? 0
  }

  /// What is left, in words, what is asked for and which step it is, and whether there is sound.
  private func words(of countdown: Countdown, width: Int, column: Int) -> [[StyledText]] {
    func lines(_ text: String, _ role: Role, sign: StyledText? = nil) -> [[StyledText]] {
      let indent = sign == nil ? 0 : 2
      return glyphs.wrap(text, width: width - indent).enumerated().map { row, text in
        (row == 0 ? sign.map { [$0] } ?? [] : [])
          + [StyledText(column: column + indent, text: text, role: role)]
      }
    }
    let captions = lines(countdown.caption, .text)
    let sign = countdown.phase.map {
      StyledText(column: column, text: glyphs.phase($0), role: $0.role)
    }
    return (captions.isEmpty ? [[]] : captions) + lines(countdown.status, .quiet, sign: sign)
      + lines(countdown.sound, .quiet)
  }

  // MARK: The bar

  /// The bar of a whole routine with the ends of its steps, between its label and what is left, or under
  /// its label where that is too long.
  private mutating func layOut(_ bar: Countdown.Bar, width: Int) {
    let label = glyphs.columns(of: bar.label)
    let time = glyphs.columns(of: bar.left)
    let needed = bar.done != nil ? Self.shortestBar + 2 : 0
    if label + 2 + needed + time <= width {
      lines.append(
        [StyledText(column: Frame.gutter, text: bar.label, role: .quiet)]
          + pieces(of: bar, indent: label + 2, time: time, width: width))
    } else {
      append(wrap(bar.label), .quiet)
      if 2 + needed + time <= width {
        lines.append(pieces(of: bar, indent: 2, time: time, width: width))
      } else {
        append(wrap(bar.left, indent: 2), indent: 2, .text)
      }
    }
  }

  private func pieces(
    of bar: Countdown.Bar, indent: Int, time: Int, width: Int
  ) -> [StyledText] {
    let start = Frame.gutter + indent
    guard let part = bar.done else {
      return [StyledText(column: start, text: bar.left, role: .text)]
    }
    let length = max(0, width - indent - time - 2)
    let done = Int(part.inUnitRange * Double(length))
    let ends = self.ends(of: bar, length: length)
    let signs = glyphs.strongBar
    var pieces: [StyledText] = []
    var column = 0
    while column < length {
      let end = ends.first { $0 >= column } ?? length
      let isDone = column < done
      if end == column {
        pieces.append(StyledText(column: start + column, text: signs.end, role: .text))
        column += 1
      } else {
        let next = isDone ? min(end, done) : end
        pieces.append(
          StyledText(
            column: start + column,
            text: String(repeating: isDone ? signs.done : signs.remaining, count: next - column),
            role: isDone ? .done : .remaining))
        column = next
      }
    }
    return pieces + [StyledText(column: start + length + 2, text: bar.left, role: .text)]
  }

  /// The columns at which steps end, except for those that cannot be told apart from the one before.
  private func ends(of bar: Countdown.Bar, length: Int) -> [Int] {
    var columns: [Int] = []
    for end in bar.ends {
      let column = Int(end.inUnitRange * Double(length))
      if column > (columns.last ?? -1) + 1, column > 0, column < length - 1 {
        columns.append(column)
      }
    }
    return columns
  }

  /// The bar of a breath, three rows high so that it can be followed from the corner of an eye, and a
  /// chest at its right that fills with it.
  mutating func layOut(_ breath: Breath, block: Int) {
    let length = min(40, frame.textWidth)
    let full = Int((breath.fullness.inUnitRange * Double(length)).rounded())
    let bar = [
      StyledText(
        column: Frame.gutter, text: String(repeating: glyphs.block.full, count: full), role: .mark),
      StyledText(
        column: Frame.gutter + full,
        text: String(repeating: glyphs.barRemaining, count: length - full), role: .remaining),
    ]
    let start = lines.count
    for _ in 0..<(frame.isRoomy ? 3 : 2) { lines.append(bar) }
    cursors.append((lines.count, Frame.gutter))
    append(glyphs.wrap(breath.caption, width: length), .text, lead: pointer(for: block))
    append(glyphs.wrap(breath.status, width: length), .quiet)
    let width = frame.textWidth - length - Self.gap
    guard frame.isRoomy, width >= Self.narrowestFigure, let chest = breath.chest else { return }
    put(chest, rows: figureRows(beside: lines.count - start), width: width, from: start)
  }

  /// The rows of a figure beside so many rows of words: what is spare too, up to half of the page, so that
  /// a figure is as large in one step as in the next.
  private func figureRows(beside words: Int) -> Int {
    let least = max(words, Self.leastFigureRows)
    let most = min(Self.mostFigureRows, frame.bodyRows.count / 2)
    return min(least + spareRows, max(least, most))
  }
}

extension Double {
  /// The nearest number from 0 to 1; 0 for what is no number.
  var inUnitRange: Double { self > 0 ? Swift.min(self, 1) : 0 }
}

extension Countdown.Phase {
  /// The hue in which it is told apart.
  var role: Role {
    switch self {
    case .move: .good
    case .hold: .mark
    case .rest: .quiet
    }
  }
}
