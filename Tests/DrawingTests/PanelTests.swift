import Content
import Diary
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

/// The parts of the patterns beside each other, where a window is wide enough.
@Suite struct PanelTests {
  private func overview(_ weeks: Int = 10, _ keys: String = "") throws -> Rehearsal {
    var rehearsal = try Rehearsal(
      at: "patterns", minute: 13 * 60, diary: try SeededDiary.sample(weeks: weeks).store)
    rehearsal.press(keys)
    return rehearsal
  }

  private func lines(_ rehearsal: Rehearsal, rows: Int = 80, columns: Int) -> [String] {
    Painter(glyphs: .unicode).paint(rehearsal.page, size: Size(rows: rows, columns: columns)).lines
  }

  @Test func from110ColumnsOnThePartsStandBesideEachOther() throws {
    let rehearsal = try overview()
    let narrow = lines(rehearsal, columns: 109)
    #expect(!narrow.contains { $0.contains("█") })
    let title = try #require(narrow.firstIndex { $0.contains("1  Calendar") })
    #expect(narrow[title + 1].contains("2  Hours of the day"))
    let wide = lines(rehearsal, columns: 110)
    let both = wide.first { $0.contains("1  Calendar") && $0.contains("2  Hours of the day") }
    #expect(both != nil && wide.contains { $0.contains("█") })
    for title in ["3  Week by week", "4  Where", "5  What helped", "6  Triggers", "7  Which: all"] {
      #expect(wide.count { $0.contains(title) } == 1, "\(title)")
    }
  }

  /// The calendar is on the left, hours and weeks on the right, and what helped and where below.
  @Test(arguments: [110, 120, 200]) func eachPartHasItsPlace(_ columns: Int) throws {
    let wide = lines(try overview(), columns: columns)
    func place(_ text: String) throws -> (row: Int, column: Int) {
      let row = try #require(wide.firstIndex { $0.contains(text) }, "\(text)")
      let start = try #require(wide[row].range(of: text)).lowerBound
      return (row, wide[row].distance(from: wide[row].startIndex, to: start))
    }
    let (calendar, hours, weeks) = (
      try place("1  Calendar"), try place("2  Hours"), try place("3  Week")
    )
    let (places, helped) = (try place("4  Where"), try place("5  What helped"))
    #expect(calendar.column == places.column && hours.column == weeks.column)
    #expect(hours.column == helped.column && calendar.column < hours.column)
    #expect(calendar.row == hours.row && hours.row < weeks.row)
    #expect(calendar.row < places.row && weeks.row < helped.row)
  }

  /// Up and down lead through the choices in their order, and the cursor stands on the right one,
  /// which is in view with what it leads to.
  @Test func theChoicesAreWalkedThroughInTheirOrder() throws {
    for rows in [12, 24, 40, 60] {
      var rehearsal = try overview()
      for number in 1...6 {
        let size = Size(rows: rows, columns: 120)
        let canvas = Painter(glyphs: .unicode).paint(rehearsal.page, size: size)
        let line = Array(canvas.lines[canvas.cursor.row])
        #expect(line[canvas.cursor.column] == Character("\(number)"), "\(rows): \(String(line))")
        #expect(line[canvas.cursor.column - 2] == "›")
        rehearsal.press("Down")
      }
    }
  }

  /// Nothing is said in a panel that the part does not say.
  @Test func theGistIsInTheParts() throws {
    let rehearsal = try overview()
    let choices = rehearsal.page.blocks.filter { $0.panel != nil }
    #expect(choices.count == 6)
    for (index, choice) in choices.enumerated() {
      let part = try overview(10, "\(index + 1)").page.blocks.map(\.kind)
      for block in choice.panel?.blocks ?? [] {
        switch block.kind {
        // The sum of the weeks shown there is of fewer weeks.
        case .text(let text) where index == 2: #expect(text.hasSuffix(" in 6 weeks."))
        // Their lengths are shares of the longest one shown.
        case .bar(let bar) where index == 2:
          let same = part.contains {
            if case .bar(let other) = $0 {
              other.label == bar.label && other.value == bar.value
            } else {
              false
            }
          }
          #expect(same, "\(bar)")
        default: #expect(part.contains(block.kind), "\(index + 1): \(block.kind)")
        }
      }
    }
  }

  @Test func anEmptyDiaryHasNoPanels() throws {
    let rehearsal = try Rehearsal(at: "patterns", diary: SeededDiary().store)
    #expect(rehearsal.page.blocks.allSatisfy { $0.panel == nil })
    let wide = lines(rehearsal, columns: 120)
    let title = try #require(wide.firstIndex { $0.contains("1  Calendar") })
    #expect(wide[title + 1].contains("2  Hours of the day"))
  }

  @Test func thePanelsFollowWhatCounts() throws {
    var rehearsal = try overview()
    #expect(lines(rehearsal, columns: 120).contains { $0.contains("calf  ") })
    rehearsal.press("7 7")
    let twitches = lines(rehearsal, columns: 120)
    #expect(!twitches.contains { $0.contains("calf  ") })
    #expect(twitches.contains { $0.contains("eyelid  ") })
  }
}
