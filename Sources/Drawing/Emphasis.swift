import ViewModels

/// What stands out on a page because of the block it belongs to.
extension Layout {
  /// Gives the sign before a warning and the call for help the roles of their own.
  mutating func emphasise(_ blocks: [Block]) {
    for line in lines.indices where lines[line].contains(where: { $0.role == .warning }) {
      for index in lines[line].indices
      where lines[line][index].role == .mark && lines[line][index].text == glyphs.caution {
        lines[line][index].role = .caution
      }
    }
    for block in blocks.indices where blocks[block].isEmergency {
      for line in ranges[block] {
        for index in lines[line].indices where lines[line][index].role == .strong {
          lines[line][index].role = .emergency
        }
      }
    }
  }

  /// Puts the last block at the foot of a body of so many rows. What stands above it may then grow and
  /// shrink, and it is not heard again for that.
  mutating func putLastBlockAtFoot(of height: Int) {
    guard let last = ranges.last, height > lines.count else { return }
    let shift = height - lines.count
    lines.insert(contentsOf: Array(repeating: [], count: shift), at: last.lowerBound)
    ranges[ranges.count - 1] = last.lowerBound + shift..<last.upperBound + shift
    cursors[cursors.count - 1].line += shift
  }

  /// Takes out the signs that lead the eye, for somebody who hears the screen. The line in focus looks like
  /// any other, so that a line that loses the focus need not be sent again; the cursor stands on it.
  mutating func leaveSignsOut() {
    for line in lines.indices {
      lines[line].removeAll { piece in
        [.mark, .caution].contains(piece.role)
          && !piece.text.contains { $0.isLetter || $0.isNumber }
      }
      for index in lines[line].indices where lines[line][index].role == .focus {
        lines[line][index].role = .text
      }
    }
  }

  /// The bar over what has the focus: its lines and its columns. It covers what stands out there, or
  /// else the line with the pointer, and in a page of two columns one of them.
  func bar(_ blocks: [Block]) -> (lines: [Int], columns: Range<Int>)? {
    guard let focus, ranges.indices.contains(focus) else { return nil }
    let block = ranges[focus]
    let pointer = StyledText(column: 0, text: glyphs.pointer, role: .mark)
    func isPointer(_ piece: StyledText) -> Bool {
      piece.text == pointer.text && piece.role == pointer.role
    }
    // In the second of two columns the pointer is not the first thing on its line.
    let cursor = cursors[focus]
    let pointed = block.first { lines[$0].contains(where: isPointer) } ?? cursor.line
    let start =
      lines[pointed].filter(isPointer).map(\.column).filter { $0 < cursor.column }.max() ?? 0
    // It ends before what stands beside the words.
    let width = frame.isSided ? frame.textWidth : frame.isStage ? stageWidth : frame.width
    var end = Frame.gutter + width
    if frame.hasPanels, blocks[focus].panel != nil {
      end = start + Frame.gutter + frame.panel.textWidth
    } else if let beside = cursors.filter({ $0.line == cursor.line && $0.column > cursor.column })
      .map(\.column).min()
    {
      end = beside - 2 * Frame.gutter
    }
    let marked = block.filter { lines[$0].contains { [.focus, .emergency].contains($0.role) } }
    return (marked.isEmpty ? [pointed] : marked, start..<max(start, end))
  }
}
