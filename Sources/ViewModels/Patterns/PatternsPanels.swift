import Content
import Diary

/// The gist of the parts, for a window that has room for all of them.
extension PatternsReport {
  /// A panel for each part; none where there is nothing to show.
  func panels() throws(DiaryProblem) -> [Block.Panel] {
    guard try hasAnything() else { return [] }
    var panels: [Block.Panel] = []
    for part in PatternsPart.allCases { panels.append(try panel(of: part)) }
    return panels
  }

  /// The gist of a part, beside the others.
  private func panel(of part: PatternsPart) throws(DiaryProblem) -> Block.Panel {
    let blocks =
      switch part {
      case .calendar: try calendarPanel()
      case .hours: try hoursPanel()
      case .weeks: try weeksPanel()
      case .places: try placesPanel()
      case .helped: try helpedPanel()
      case .triggers: try triggersPanel()
      }
    let isLeft = [.calendar, .places, .triggers].contains(part)
    return Block.Panel(column: isLeft ? .left : .right, blocks: blocks)
  }
}
