import Content
import ViewModels

/// The lines of differences with their ranges: the rows of a page share their columns and the line that
/// is 0.
struct WhiskerLines {
  private let frame: Frame
  private let glyphs: Glyphs
  /// How wide the labels and each column of values are.
  private var label = 0
  private var values: [Int] = []
  /// How wide a range is drawn: an odd number, so that 0 has a column of its own.
  private var width = 0
  /// Whether a label has a line of its own.
  private var isStacked = false
  /// Whether any row has a range.
  private var hasRanges = false
  /// Whether there is room for columns at all. If not, each row is a sentence.
  private var hasColumns = true

  /// Ranges that are narrower than this are hard to compare, and wider ones say no more. Under its label
  /// a range gets by with less.
  private static let narrowest = 21, narrowestStacked = 11, widest = 41
  private static let gap = 2

  init(_ blocks: [Block], frame: Frame, glyphs: Glyphs) {
    self.frame = frame
    self.glyphs = glyphs
    for case .whisker(let line) in blocks.map(\.kind) {
      label = max(label, glyphs.columns(of: line.label))
      hasRanges = hasRanges || line.difference != nil
      for texts in [line.values, line.head?.values ?? []] {
        for (index, text) in texts.enumerated() {
          if index == values.count { values.append(0) }
          values[index] = max(values[index], glyphs.columns(of: text))
        }
      }
    }
    let counts = values.reduce(0) { $0 + $1 + Self.gap }
    var room = frame.textWidth - label - Self.gap - counts
    isStacked = room < Self.narrowest
    if isStacked { room = frame.textWidth - Self.gap - counts }
    hasColumns = room >= Self.narrowestStacked
    width = min(Self.widest, room)
    if width.isMultiple(of: 2) { width -= 1 }
  }

  /// Where the values begin, and where the ranges do.
  private var valuesStart: Int { Frame.gutter + (isStacked ? 0 : label) + Self.gap }
  private var rangeStart: Int { valuesStart + values.reduce(0) { $0 + $1 + Self.gap } }

  /// A row under the names of its columns where it has them, and the line that the cursor stands on.
  func lines(of row: WhiskerLine, isFocus: Bool) -> (lines: [[StyledText]], cursor: Int) {
    let role: Role = isFocus ? .focus : .text
    guard hasColumns else {
      let texts = glyphs.wrap(row.sentence, width: frame.textWidth)
      return (texts.map { [StyledText(column: Frame.gutter, text: $0, role: role)] }, 0)
    }
    var lines = row.head.map { [head($0)] } ?? []
    let cursor = lines.count
    let labels = glyphs.wrap(row.label, width: isStacked ? frame.textWidth : label).map {
      [StyledText(column: Frame.gutter, text: $0, role: role)]
    }
    let drawn = texts(row.values, .text) + range(row.difference)
    if isStacked {
      lines += labels + [drawn]
    } else {
      lines += [(labels.first ?? []) + drawn] + labels.dropFirst()
    }
    let indent = Frame.gutter + Self.gap
    for text in glyphs.wrap(row.note ?? "", width: frame.textWidth - Self.gap) {
      lines.append([StyledText(column: indent, text: text, role: .quiet)])
    }
    return (lines, cursor)
  }

  /// Values in their columns, flush right.
  private func texts(_ texts: [String], _ role: Role) -> [StyledText] {
    var column = valuesStart
    return zip(texts, values).map { text, width in
      let text = glyphs.plain(text)
      defer { column += width + Self.gap }
      let indent = width - TextWidth.columns(of: text)
      return StyledText(column: column + indent, text: text, role: role)
    }
  }

  /// The names of the columns, on both sides of 0 as much of them as there is room for.
  private func head(_ head: WhiskerLine.Head) -> [StyledText] {
    let pieces = texts(head.values, .quiet)
    if !hasRanges { return pieces }
    let half = width / 2
    let less = glyphs.plain(head.less).prefix(columns: half - 1)
    let more = glyphs.plain(head.more).prefix(columns: half - 1)
    let zero = rangeStart + half
    return pieces + [
      StyledText(
        column: zero - 1 - TextWidth.columns(of: less), text: String(less), role: .quiet),
      StyledText(column: zero, text: glyphs.zero.beside, role: .remaining),
      StyledText(column: zero + 2, text: String(more), role: .quiet),
    ]
  }

  /// The range on its line: where it does not include 0, it does not touch 0 either.
  private func range(_ difference: WhiskerLine.Difference?) -> [StyledText] {
    let half = width / 2
    func place(_ value: Double) -> Int {
      let value = value.isNaN ? 0 : min(max(value, -1), 1)
      let steps = Int((value * Double(half)).rounded())
      return half + (steps == 0 ? value > 0 ? 1 : value < 0 ? -1 : 0 : steps)
    }
    guard let difference else {
      return !hasRanges
        ? [] : [StyledText(column: rangeStart + half, text: glyphs.zero.beside, role: .remaining)]
    }
    let (low, high) = (place(difference.range.lowerBound), place(difference.range.upperBound))
    let middle = place(difference.middle)
    let signs = glyphs.whisker
    var pieces: [StyledText] = []
    for column in 0..<width {
      let piece: (text: String, role: Role)? =
        switch column {
        case middle: (signs.middle, .mark)
        case half where low < half && half < high: (glyphs.zero.under, .done)
        case low: (signs.low, .done)
        case high: (signs.high, .done)
        case low...high: (signs.line, .done)
        case half: (glyphs.zero.beside, .remaining)
        default: nil
        }
      if let piece { pieces.append(sign: piece.text, piece.role, at: rangeStart + column) }
    }
    return pieces
  }
}
