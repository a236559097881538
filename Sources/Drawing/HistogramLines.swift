import Content
import ViewModels

/// The lines of a histogram: bars that stand on an axis, with names under some of them.
struct HistogramLines {
  let frame: Frame
  let glyphs: Glyphs

  /// How high the highest bar is: in a small window there is more to see.
  private var height: Int { frame.isRoomy ? 6 : 4 }

  func lines(of histogram: Histogram) -> [[StyledText]] {
    let most = histogram.counts.max() ?? 0
    guard most > 0 else { return [] }
    let top = String(most)
    let start = Frame.gutter + top.count + 1
    let room = Frame.gutter + frame.textWidth - start
    let width = min(2, room / histogram.counts.count)
    guard width > 0 else { return [] }
    var lines = (0..<height).reversed().map { row in
      let cells = histogram.counts.map { count in
        String(repeating: cell(count, of: most, row: row), count: width)
      }
      return runs(cells.joined(), from: start)
    }
    lines[0].insert(StyledText(column: Frame.gutter, text: top, role: .quiet), at: 0)
    let axis = String(repeating: glyphs.barRemaining, count: width * histogram.counts.count)
    lines.append([StyledText(column: start, text: axis, role: .remaining)])
    let names = names(histogram.ticks, width: width, from: start)
    return names.isEmpty ? lines : lines + [names]
  }

  /// The part of a bar that lies in a row, counted from the bottom. However small it is, it is seen.
  private func cell(_ count: Int, of most: Int, row: Int) -> String {
    let eighths = max(1, Int((Double(count) / Double(most) * Double(height * 8)).rounded()))
    let here = eighths - row * 8
    return count > 0 && here > 0 ? glyphs.eighths(here) : " "
  }

  /// What is drawn in a row, without the blanks in it.
  private func runs(_ text: String, from start: Int) -> [StyledText] {
    var runs: [StyledText] = []
    for (index, character) in text.enumerated() where character != " " {
      runs.append(sign: String(character), .done, at: start + index)
    }
    return runs
  }

  /// The names that fit beside each other, each beginning under its bar; the last may end with the
  /// axis.
  private func names(_ ticks: [Histogram.Tick], width: Int, from start: Int) -> [StyledText] {
    var end = Frame.gutter
    return ticks.compactMap { tick in
      let label = glyphs.plain(tick.label)
      let columns = TextWidth.columns(of: label)
      let column = min(start + tick.place * width, Frame.gutter + frame.textWidth - columns)
      guard column >= end else { return nil }
      end = column + columns + 1
      return StyledText(column: column, text: label, role: .quiet)
    }
  }
}
