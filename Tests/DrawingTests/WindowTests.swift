import CompiledScreens
import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

/// What holds in windows of any size.
@Suite struct WindowTests {
  /// Every step of every routine has its place in both windows, with its drawing where there is room.
  @Test(arguments: BuiltIn.screenNames) func everyStepFits(_ name: String) throws {
    let screen = try BuiltInScreens.screen(name)
    guard case .routine(let routine) = screen.kind, !routine.isTimer else { return }
    var running = try Rehearsal(opening: name)
    for (index, step) in routine.ordinarySteps.enumerated() {
      var rehearsal = running
      running.press("n")
      rehearsal.press("Space")
      let large = rehearsal.picture(Size(rows: 24, columns: 80))
      let small = rehearsal.picture(Size(rows: 12, columns: 40))
      #expect(large.lines.joined().contains(step.instruction), "\(name), \(index + 1)")
      #expect(small.lines.joined().contains(step.instruction), "\(name), \(index + 1)")
      #expect(!large.lines[21].hasSuffix("↓"), "\(name), \(index + 1): too long")
      if step.picture != nil {
        let rows = large.lines.count {
          $0.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }
        }
        #expect(rows >= 3, "\(name), \(index + 1)")
      }
    }
  }

  /// What nobody may overlook is on the screen from its first word on when such a page opens.
  @Test(arguments: ["bedtime", "twitch-now"]) func aWarningAboveTheChoicesIsInViewAtFirst(
    _ name: String
  ) throws {
    let rehearsal = try Rehearsal(at: name)
    guard case .warning(let text)? = rehearsal.page.blocks.first?.kind else {
      Issue.record("\(name) has no warning")
      return
    }
    for size in [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)] {
      #expect(rehearsal.picture(size).lines.contains { $0.contains(text.prefix(20)) }, "\(size)")
    }
    let large = rehearsal.picture(Size(rows: 24, columns: 80)).lines
    #expect(large.contains { $0.contains("1  ") }, "and so is the first choice")
  }

  @Test func aWindowTooSmallShowsOneCalmLineAndCountsOn() throws {
    var rehearsal = try Rehearsal()
    let small = Size(rows: 1, columns: 30)
    #expect(rehearsal.picture(small).lines == ["Unknot needs a window of 40 by"])
    rehearsal.press("1 Enter n")
    #expect(rehearsal.picture(small).lines == ["30 Hold it steady"])
    rehearsal.wait(.seconds(7))
    #expect(rehearsal.picture(Size(rows: 11, columns: 80)).lines[0] == "23 Hold it steady")
    #expect(rehearsal.picture(Size(rows: 1, columns: 2)).lines == ["23"])
  }

  /// In every width the words beside a drawing keep clear of it.
  @Test func theDrawingCoversNoWord() throws {
    var rehearsal = try Rehearsal()
    rehearsal.press("1 3 n Space")
    for columns in 40...90 {
      let canvas = rehearsal.picture(Size(rows: 24, columns: columns))
      #expect(canvas.lines.contains { $0.contains("30 seconds left, paused") }, "\(columns)")
      #expect(canvas.lines.joined().contains("cramped"), "\(columns)")
    }
  }

  @Test func inALargeWindowTheColumnStaysReadable() throws {
    let rehearsal = try Rehearsal(at: "how-this-guide-knows")
    let canvas = rehearsal.picture(Size(rows: 60, columns: 200))
    for line in canvas.lines {
      let text = line.drop { $0 == " " }
      #expect(text.count <= 72)
    }
    #expect(canvas.cursor.column > 60, "the column stands in the middle")
  }
}

extension String {
  /// Without the spaces at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
