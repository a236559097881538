import Content
import ViewModels

/// Time running down, and breaths: large digits, bars and a figure.
extension Layout {
  /// Narrower than this, words do not read well beside the digits.
  private static let narrowestWords = 12
  /// Wide enough for the words beside a figure.
  private static let wordsBesideFigure = 34
  /// Narrower than this, a figure is not drawn.
  private static let narrowestFigure = 18
  /// Shorter than this, a bar says nothing.
  private static let shortestBar = 4

  /// The digits and the words, then the bars. The cursor stands on the words, which can be read
  /// aloud, and not on the digits.
  mutating func layOut(_ countdown: Countdown, beside picture: Picture?, block: Int) {
    if frame.isRoomy {
      layOutTall(countdown, beside: picture)
    } else {
      layOutLow(countdown)
    }
    layOut(countdown.bars)
    if focus == block { lines[cursors[block].line].insert(pointer, at: 0) }
  }

  /// Digits of five rows, the words under them, the figure at their right.
  private mutating func layOutTall(_ countdown: Countdown, beside picture: Picture?) {
    let tall = BigDigits.tall(countdown.face, glyphs)
    let digits = fits(tall) ? tall : lowDigits(of: countdown)
    let width = frame.textWidth - max(widest(digits), Self.wordsBesideFigure) - Self.gap
    let figure = width < Self.narrowestFigure ? nil : picture.map { self.figure($0, width: width) }
    let indent = frame.textWidth - (figure?.columns ?? 0)
    let room = figure == nil ? frame.textWidth : indent - Self.gap
    var rows = digits.map { [StyledText(column: Frame.gutter, text: $0, role: .mark)] }
    cursors.append((lines.count + rows.count, Frame.gutter))
    rows += words(of: countdown, width: room, column: Frame.gutter).map { [$0] }
    let drawn = figure?.pieces(column: Frame.gutter + indent) ?? []
    for row in 0..<max(rows.count, drawn.count) {
      lines.append((row < rows.count ? rows[row] : []) + (row < drawn.count ? drawn[row] : []))
    }
  }

  /// Digits of three rows, the words at their right, or under them where there is no room.
  private mutating func layOutLow(_ countdown: Countdown) {
    let digits = lowDigits(of: countdown).map {
      StyledText(column: Frame.gutter, text: $0, role: .mark)
    }
    let indent = widest(digits.map(\.text)) + Self.gap
    guard frame.textWidth - indent >= Self.narrowestWords else {
      lines += digits.map { [$0] }
      cursors.append((lines.count, Frame.gutter))
      lines += words(of: countdown, width: frame.textWidth, column: Frame.gutter).map { [$0] }
      return
    }
    let column = Frame.gutter + indent
    cursors.append((lines.count, column))
    let words = words(of: countdown, width: frame.textWidth - indent, column: column)
    for row in 0..<max(digits.count, words.count) {
      lines.append(Array(digits.dropFirst(row).prefix(1) + words.dropFirst(row).prefix(1)))
    }
  }

  /// Nothing where even these are wider than the window: the words say the same.
  private func lowDigits(of countdown: Countdown) -> [String] {
    let low = BigDigits.low(countdown.face, glyphs)
    return fits(low) ? low : []
  }

  private func fits(_ rows: [String]) -> Bool { widest(rows) <= frame.textWidth }

  /// What is left, in words, and which step it is.
  private func words(of countdown: Countdown, width: Int, column: Int) -> [StyledText] {
    let captions = glyphs.wrap(countdown.caption, width: width)
    return (captions.isEmpty ? [""] : captions).map {
      StyledText(column: column, text: $0, role: .text)
    }
      + glyphs.wrap(countdown.status, width: width).map {
        StyledText(column: column, text: $0, role: .quiet)
      }
  }

  /// Between the digits and what stands beside them.
  private static let gap = 3

  // MARK: Bars

  /// Bars under each other, each between its label and what is left, or under its label where one of
  /// them is too long for that.
  private mutating func layOut(_ bars: [Countdown.Bar]) {
    let labels = widest(bars.map { glyphs.plain($0.label) })
    let times = widest(bars.map { glyphs.plain($0.left) })
    let needed = bars.contains { $0.done != nil } ? Self.shortestBar + 2 : 0
    let isBeside = labels + 2 + needed + times <= frame.textWidth
    for bar in bars {
      let label = StyledText(column: Frame.gutter, text: bar.label, role: .quiet)
      if isBeside {
        lines.append([label] + pieces(of: bar, indent: labels + 2, times: times))
      } else {
        append(wrap(bar.label), .quiet)
        if 2 + needed + times <= frame.textWidth {
          lines.append(pieces(of: bar, indent: 2, times: times))
        } else {
          append(wrap(bar.left, indent: 2), indent: 2, .text)
        }
      }
    }
  }

  private func pieces(of bar: Countdown.Bar, indent: Int, times: Int) -> [StyledText] {
    let start = Frame.gutter + indent
    guard let part = bar.done else {
      return [StyledText(column: start, text: bar.left, role: .text)]
    }
    let length = max(0, min(48, frame.textWidth - indent - times - 2))
    let done = Int(part.inUnitRange * Double(length))
    return [
      StyledText(column: start, text: String(repeating: glyphs.barDone, count: done), role: .done),
      StyledText(
        column: start + done, text: String(repeating: glyphs.barRemaining, count: length - done),
        role: .remaining),
      StyledText(column: start + length + 2, text: bar.left, role: .text),
    ]
  }

  /// The bar of a breath, three rows high so that it can be followed from the corner of an eye.
  mutating func layOut(_ breath: Breath, block: Int) {
    let length = min(40, frame.textWidth)
    let full = Int((breath.fullness.inUnitRange * Double(length)).rounded())
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
    append(wrap(breath.caption), .text, lead: pointer(for: block))
    append(wrap(breath.status), .quiet)
  }

  private func widest(_ texts: [String]) -> Int {
    texts.map { TextWidth.columns(of: $0) }.max() ?? 0
  }
}

extension Double {
  /// The nearest number from 0 to 1; 0 for what is no number.
  var inUnitRange: Double { self > 0 ? Swift.min(self, 1) : 0 }
}
