import Content
import ViewModels

/// The lines of plots: bars under each other, and the rows of a heat map with its legend.
///
/// Everything that a line shows by its length or its sign stands beside it in words as well.
struct PlotLines {
  private let frame: Frame
  private let glyphs: Glyphs
  /// How wide the labels and the values of all bars are, and the labels of all rows of heat maps.
  private var barLabel = 0, barValue = 0, heatLabel = 0

  /// Longer than this no bar says more.
  private static let longest = 36

  init(_ blocks: [Block], frame: Frame, glyphs: Glyphs) {
    self.frame = frame
    self.glyphs = glyphs
    for block in blocks {
      switch block.kind {
      case .bar(let line):
        barLabel = max(barLabel, TextWidth.columns(of: glyphs.plain(line.label)))
        barValue = max(barValue, TextWidth.columns(of: glyphs.plain(line.value)))
      case .heat(let line):
        heatLabel = max(heatLabel, TextWidth.columns(of: glyphs.plain(line.label)))
      default: break
      }
    }
    // The value is needed most; a label gives way to it.
    barValue = min(barValue, frame.textWidth / 2)
    barLabel = min(barLabel, frame.textWidth - barValue - 2)
  }

  private var right: Int { Frame.gutter + frame.textWidth }

  /// A bar: its label, its value, and the bar itself where there is room for one.
  func lines(of bar: BarLine, isFocus: Bool) -> [[StyledText]] {
    let valueColumn = Frame.gutter + barLabel + 2
    let start = valueColumn + barValue + 2
    let room = min(Self.longest, right - start)
    let share = min(1, max(0, bar.share))
    // What is there at all is seen.
    let length = share > 0 && room > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
    let labels = wrapped(glyphs.plain(bar.label), width: barLabel)
    let values = wrapped(glyphs.plain(bar.value), width: barValue)
    var lines: [[StyledText]] = []
    for row in 0..<max(labels.count, values.count, 1) {
      var spans: [StyledText] = []
      if row < labels.count {
        spans.append(
          StyledText(column: Frame.gutter, text: labels[row], role: isFocus ? .focus : .text))
      }
      if row < values.count {
        let indent = barValue - TextWidth.columns(of: values[row])
        spans.append(StyledText(column: valueColumn + indent, text: values[row], role: .text))
      }
      if row == 0, length > 0 {
        spans.append(
          StyledText(
            column: start, text: String(repeating: glyphs.barDone, count: length), role: .done))
      }
      lines.append(spans)
    }
    let indent = Frame.gutter + 2
    for text in wrapped(glyphs.plain(bar.note ?? ""), width: right - indent) {
      lines.append([StyledText(column: indent, text: text, role: .quiet)])
    }
    return lines
  }

  /// A row of a heat map, under the names of its columns where it has them: its label, its fields,
  /// and the same in words.
  func lines(of row: HeatLine, isFocus: Bool) -> [[StyledText]] {
    let gap = frame.isRoomy ? 2 : 1
    // So wide that each field stands under the name of its day, or under its first letter.
    let width = frame.isRoomy ? 4 : 2
    let fields = Frame.gutter + heatLabel + gap
    let valueColumn = fields + width * row.fields.count + gap - 1
    var lines: [[StyledText]] = []
    if !row.head.isEmpty {
      lines.append(
        row.head.enumerated().map { index, name in
          StyledText(
            column: fields + index * width, text: String(glyphs.plain(name).prefix(width - 1)),
            role: .quiet)
        })
    }
    var spans = [
      StyledText(
        column: Frame.gutter, text: glyphs.plain(row.label), role: isFocus ? .focus : .text)
    ]
    for (index, field) in row.fields.enumerated() {
      guard let field else { continue }
      let sign = glyphs.heat(field)
      let isWide = frame.isRoomy && field != .none
      spans.append(
        StyledText(
          column: fields + index * width + (frame.isRoomy && !isWide ? 1 : 0),
          text: isWide ? String(repeating: sign, count: width - 1) : sign, role: .done))
    }
    let values = wrapped(glyphs.plain(row.value), width: max(1, right - valueColumn))
    spans += values.prefix(1).map { StyledText(column: valueColumn, text: $0, role: .text) }
    lines.append(spans)
    lines += values.dropFirst().map { [StyledText(column: valueColumn, text: $0, role: .text)] }
    return lines
  }

  /// What the signs mean, as many beside each other as there is room for.
  func lines(of legend: [LegendEntry]) -> [[StyledText]] {
    let gap = frame.isRoomy ? 3 : 2
    var lines: [[StyledText]] = []
    var column = right
    for entry in legend {
      let sign = entry.heat.map { glyphs.heat($0) + " " } ?? ""
      let meaning = glyphs.plain(entry.meaning)
      let width = TextWidth.columns(of: sign) + TextWidth.columns(of: meaning)
      if lines.isEmpty || column + width > right {
        lines.append([])
        column = Frame.gutter
      }
      lines[lines.count - 1] += [
        StyledText(column: column, text: sign, role: .done),
        StyledText(column: column + TextWidth.columns(of: sign), text: meaning, role: .quiet),
      ]
      column += width + gap
    }
    return lines
  }
}
