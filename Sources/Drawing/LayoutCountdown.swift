import Content
import ViewModels

/// Time running down: large digits, bars and a drawing.
extension Layout {
  mutating func layOut(_ countdown: Countdown, beside drawing: [String], block: Int) {
    // The cursor stands on the words, which can be read aloud, and not on the digits.
    if frame.isRoomy {
      layOutTall(countdown, beside: drawing)
    } else {
      layOutLow(countdown)
    }
    let labels = countdown.bars.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    let clocks = countdown.bars.map { TextWidth.columns(of: $0.left) }.max() ?? 0
    let length = max(0, min(48, frame.textWidth - labels - clocks - 4))
    for bar in countdown.bars {
      let start = Frame.gutter + labels + 2
      guard let part = bar.done else {
        lines.append([
          StyledText(column: Frame.gutter, text: bar.label, role: .quiet),
          StyledText(column: start, text: bar.left, role: .text),
        ])
        continue
      }
      let done = min(length, max(0, Int(part * Double(length))))
      lines.append([
        StyledText(column: Frame.gutter, text: bar.label, role: .quiet),
        StyledText(
          column: start, text: String(repeating: glyphs.barDone, count: done), role: .done),
        StyledText(
          column: start + done, text: String(repeating: glyphs.barRemaining, count: length - done),
          role: .remaining),
        StyledText(column: start + length + 2, text: bar.left, role: .text),
      ])
    }
    if focus == block { lines[cursors[block].line].insert(pointer, at: 0) }
  }

  /// Digits of five rows, the words under them, the drawing at their right.
  private mutating func layOutTall(_ countdown: Countdown, beside drawing: [String]) {
    let drawingColumn = Frame.gutter + frame.textWidth - (drawing.map(\.count).max() ?? 0)
    let room = drawing.isEmpty ? frame.textWidth : drawingColumn - Frame.gutter - 3
    var rows = BigDigits.tall(countdown.face, glyphs).map {
      StyledText(column: Frame.gutter, text: $0, role: .mark)
    }
    cursors.append((lines.count + rows.count, Frame.gutter))
    rows.append(StyledText(column: Frame.gutter, text: countdown.caption, role: .text))
    rows += wrap(countdown.status, width: room).map {
      StyledText(column: Frame.gutter, text: $0, role: .quiet)
    }
    for row in 0..<max(rows.count, drawing.count) {
      var spans = row < rows.count ? [rows[row]] : []
      if row < drawing.count {
        spans.append(StyledText(column: drawingColumn, text: drawing[row], role: .text))
      }
      lines.append(spans)
    }
  }

  /// Digits of three rows, the words at their right.
  private mutating func layOutLow(_ countdown: Countdown) {
    let digits = BigDigits.low(countdown.face, glyphs)
    let column = Frame.gutter + (digits.map { TextWidth.columns(of: $0) }.max() ?? 0) + 3
    cursors.append((lines.count, column))
    let words =
      [countdown.caption]
      + wrap(countdown.status, width: frame.textWidth + Frame.gutter - column)
    for row in 0..<max(digits.count, words.count) {
      var spans: [StyledText] = []
      if row < digits.count {
        spans.append(StyledText(column: Frame.gutter, text: digits[row], role: .mark))
      }
      if row < words.count {
        spans.append(StyledText(column: column, text: words[row], role: row == 0 ? .text : .quiet))
      }
      lines.append(spans)
    }
  }
}
