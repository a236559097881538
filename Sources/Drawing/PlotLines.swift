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
  /// Columns of a field of a heat map, so that each stands under the name of its day, or under its
  /// first letter.
  private var fieldWidth: Int

  /// Longer than this no bar says more.
  private static let longestBar = 36
  /// Columns that are left at least for the words beside the fields of a heat map.
  private static let narrowestValue = 6

  init(_ blocks: [Block], frame: Frame, glyphs: Glyphs) {
    self.frame = frame
    self.glyphs = glyphs
    var heatLabels: [Int] = []
    var fields = 0
    for block in blocks {
      switch block.kind {
      case .bar(let line):
        barLabel = max(barLabel, glyphs.columns(of: line.label))
        barValue = max(barValue, glyphs.columns(of: line.value))
      case .heat(let line):
        heatLabels.append(glyphs.columns(of: line.label))
        fields = max(fields, line.fields.count)
      default: break
      }
    }
    // The value is needed most; a label gives way to it.
    barValue = min(barValue, frame.textWidth / 2)
    barLabel = min(barLabel, frame.textWidth - barValue - 2)
    fieldWidth = frame.isRoomy ? 4 : 2
    fieldWidth = max(1, min(fieldWidth, (frame.textWidth - gap) / max(1, fields)))
    let room = frame.textWidth - 2 * gap - fieldWidth * fields - Self.narrowestValue
    heatLabel = heatLabels.filter { $0 <= room }.max() ?? 0
  }

  private var right: Int { Frame.gutter + frame.textWidth }
  /// Between the parts of a row of a heat map.
  private var gap: Int { frame.isRoomy ? 2 : 1 }

  /// A bar: its label, its value, and the bar itself where there is room for one.
  func lines(of bar: BarLine, isFocus: Bool) -> [[StyledText]] {
    let valueColumn = Frame.gutter + barLabel + 2
    let start = valueColumn + barValue + 2
    let room = min(Self.longestBar, right - start)
    let share = bar.share.inUnitRange
    // However small it is, it is seen.
    let length = share > 0 && room > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
    let labels = glyphs.wrap(bar.label, width: barLabel)
    let values = glyphs.wrap(bar.value, width: barValue)
    var lines: [[StyledText]] = []
    for row in 0..<max(labels.count, values.count, 1) {
      var pieces: [StyledText] = []
      if row < labels.count {
        pieces.append(
          StyledText(column: Frame.gutter, text: labels[row], role: isFocus ? .focus : .text))
      }
      if row < values.count {
        let indent = barValue - TextWidth.columns(of: values[row])
        pieces.append(StyledText(column: valueColumn + indent, text: values[row], role: .text))
      }
      if row == 0, length > 0 {
        pieces.append(
          StyledText(
            column: start, text: String(repeating: glyphs.barDone, count: length), role: .done))
      }
      lines.append(pieces)
    }
    let indent = Frame.gutter + 2
    for text in glyphs.wrap(bar.note ?? "", width: right - indent) {
      lines.append([StyledText(column: indent, text: text, role: .quiet)])
    }
    return lines
  }

  // MARK: Heat maps

  /// A row of a heat map, under the names of its columns where it has them: its label, its fields,
  /// and the same in words.
  func lines(of row: HeatLine, isFocus: Bool) -> [[StyledText]] {
    let start = Frame.gutter + heatLabel + gap
    var lines: [[StyledText]] = []
    if !row.head.isEmpty { lines.append(head(row.head, from: start)) }
    let role: Role = isFocus ? .focus : .text
    var pieces: [StyledText] = []
    if glyphs.columns(of: row.label) <= heatLabel {
      pieces = [StyledText(column: Frame.gutter, text: row.label, role: role)]
    } else {
      lines += glyphs.wrap(row.label, width: frame.textWidth).map {
        [StyledText(column: Frame.gutter, text: $0, role: role)]
      }
    }
    pieces += fields(row.fields, from: start)
    var column = start + fieldWidth * row.fields.count + gap - 1
    let isBeside = right - column >= Self.narrowestValue
    if !isBeside { column = start }
    var values = glyphs.wrap(row.value, width: right - column).map {
      [StyledText(column: column, text: $0, role: .text)]
    }
    if isBeside, !values.isEmpty { pieces += values.removeFirst() }
    return lines + [pieces] + values
  }

  /// As much of each name as there is room for: at least a letter, or a sign two columns wide.
  private func head(_ names: [String], from start: Int) -> [StyledText] {
    names.enumerated().compactMap { index, name in
      let name = glyphs.plain(name)
      var text = name.prefix(columns: max(1, fieldWidth - 1))
      if text.isEmpty { text = name.prefix(columns: fieldWidth) }
      let column = start + index * fieldWidth
      guard column + TextWidth.columns(of: text) <= right else { return nil }
      return StyledText(column: column, text: String(text), role: .quiet)
    }
  }

  private func fields(_ fields: [Heat?], from start: Int) -> [StyledText] {
    fields.enumerated().compactMap { index, field in
      guard let field else { return nil }
      let isWide = fieldWidth == 4 && field != .none
      let column = start + index * fieldWidth + (fieldWidth == 4 && !isWide ? 1 : 0)
      let text = String(repeating: glyphs.heat(field), count: isWide ? fieldWidth - 1 : 1)
      guard column + TextWidth.columns(of: text) <= right else { return nil }
      return StyledText(column: column, text: text, role: .done)
    }
  }

  /// What the signs mean, as many beside each other as there is room for.
  func lines(of legend: [LegendEntry]) -> [[StyledText]] {
    let gap = frame.isRoomy ? 3 : 2
    var lines: [[StyledText]] = []
    var column = right
    for entry in legend {
      let sign = entry.heat.map { glyphs.heat($0) + " " } ?? ""
      let indent = TextWidth.columns(of: sign)
      let meaning = glyphs.wrap(entry.meaning, width: frame.textWidth - indent)
      let width = indent + (meaning.map { TextWidth.columns(of: $0) }.max() ?? 0)
      if lines.isEmpty || meaning.count > 1 || column + width > right {
        lines.append([])
        column = Frame.gutter
      }
      lines[lines.count - 1].append(StyledText(column: column, text: sign, role: .done))
      for (row, text) in meaning.enumerated() {
        if row > 0 { lines.append([]) }
        lines[lines.count - 1].append(
          StyledText(column: column + indent, text: text, role: .quiet))
      }
      column = meaning.count > 1 ? right : column + width + gap
    }
    return lines
  }
}
