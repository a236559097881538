import ViewModels

/// Panels under the choices that lead to them, in two columns.
extension Layout {
  /// How far the two columns stand apart.
  static let panelGap = 4

  /// The panels from a block on that stand one after the other; none where the window is too narrow for
  /// two columns.
  func panels(from index: Int, in blocks: [Block]) -> Range<Int> {
    guard frame.hasPanels else { return index..<index }
    let end = blocks[index...].firstIndex { $0.panel == nil } ?? blocks.endIndex
    return index..<end
  }

  /// Lays out choices with their panels: each in its column, under what stands there already.
  mutating func layOutPanels(_ run: Range<Int>, of blocks: [Block]) {
    let top = lines.count
    var places: [Int: (range: Range<Int>, cursor: (line: Int, column: Int))] = [:]
    for side in [Block.Panel.Column.left, .right] {
      let own = run.filter { blocks[$0].panel?.column == side }
      var page = Page(place: "", title: "", blocks: [])
      var starts: [Int] = []
      for index in own {
        starts.append(page.blocks.count)
        if index == focus { page.focus = page.blocks.count }
        page.blocks.append(blocks[index])
        page.blocks[page.blocks.count - 1].panel = nil
        page.blocks += blocks[index].panel?.blocks ?? []
      }
      let column = Layout(page, frame: frame.panel, glyphs: glyphs)
      let shift = side == .left ? 0 : Frame.gutter + frame.panel.textWidth + Self.panelGap
      put(column.lines, from: top, shift: shift)
      for (number, index) in own.enumerated() {
        let last = number + 1 < own.count ? starts[number + 1] - 1 : page.blocks.count - 1
        let cursor = column.cursors[starts[number]]
        places[index] = (
          top + column.ranges[starts[number]].lowerBound..<top + column.ranges[last].upperBound,
          (top + cursor.line, cursor.column + shift)
        )
      }
    }
    for index in run {
      guard let place = places[index] else { continue }
      cursors.append(place.cursor)
      ranges.append(place.range)
    }
  }

  /// Puts lines beside those that are there already.
  private mutating func put(_ column: [[StyledText]], from top: Int, shift: Int) {
    for (row, line) in zip(top..., column) {
      if row == lines.count { lines.append([]) }
      lines[row] += line.map {
        StyledText(column: $0.column + shift, text: $0.text, role: $0.role)
      }
    }
  }
}
