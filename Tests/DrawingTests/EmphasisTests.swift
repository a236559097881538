import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

/// What stands out on the screen: the bar over the focus, the call for help, the sign of a warning.
@Suite struct EmphasisTests {
  private let size = Size(rows: 24, columns: 80)

  private func canvas(_ keys: String, at screen: String = "home") throws -> Canvas {
    var rehearsal = try Rehearsal(at: screen)
    rehearsal.press(keys)
    return rehearsal.picture(size)
  }

  /// The columns of a row that are in the bar or, if so asked, have a role.
  private func columns(_ canvas: Canvas, row: Int, _ role: Role? = nil) -> [Int] {
    canvas.runs(row: row).filter { role == nil ? $0.isInBar : $0.role == role }
      .flatMap { run in
        (0..<String(decoding: run.bytes, as: UTF8.self).count).map { run.column + $0 }
      }
  }

  private func rowsWithBar(_ canvas: Canvas) -> [Int] {
    (0..<canvas.size.rows).filter { !columns(canvas, row: $0).isEmpty }
  }

  @Test func theBarIsTheWholeRowOfTheFocusAndTheCursorIsWhereItWas() throws {
    for keys in ["Down", "Down Down Down"] {
      let canvas = try canvas(keys)
      #expect(rowsWithBar(canvas) == [canvas.cursor.row])
      let columns = columns(canvas, row: canvas.cursor.row)
      #expect(columns.count == 72 && columns == Array(4..<76), "\(columns)")
      #expect(canvas.cursor.column == 6)
      #expect(canvas.lines[canvas.cursor.row].hasPrefix("    › "))
      let keys = canvas.runs(row: canvas.cursor.row).filter { $0.role == .key && $0.isInBar }
      #expect(keys.count == 1, "the key of the row is still one")
    }
  }

  @Test func allLinesOfALabelAreInTheBar() {
    let label = String(repeating: "many words ", count: 20)
    let page = Page(
      place: "x", title: "X",
      blocks: [
        Block(.text("Before.")),
        Block(.choice(ChoiceLine(key: "1", label: label, note: "A note.", target: .screen("x")))),
      ], focus: 1)
    let canvas = Painter(glyphs: .unicode).paint(page, size: Size(rows: 24, columns: 60))
    let words = canvas.lines.indices.filter { canvas.lines[$0].contains("many") }
    #expect(words.count > 2 && rowsWithBar(canvas) == words)
  }

  @Test func besideAnotherColumnTheBarKeepsToItsOwn() {
    let columns = ["Left", "Right"].map {
      Block(.column(ComparisonColumn(title: $0, lines: ["One.", "Two."])))
    }
    for focus in [0, 1] {
      let page = Page(place: "x", title: "X", blocks: columns, focus: focus)
      let canvas = Painter(glyphs: .unicode).paint(page, size: size)
      #expect(rowsWithBar(canvas) == [canvas.cursor.row])
      let bar = self.columns(canvas, row: canvas.cursor.row)
      let line = Array(canvas.lines[canvas.cursor.row])
      #expect(
        String(bar.filter { $0 < line.count }.map { line[$0] }).contains("Left") == (focus == 0))
      #expect(
        String(bar.filter { $0 < line.count }.map { line[$0] }).contains("Right") == (focus == 1))
    }
  }

  /// The bar over an instruction ends before the figure beside it.
  @Test(arguments: [(40, 120), (60, 200)]) func theBarCrossesNoFigure(
    _ rows: Int, _ columns: Int
  ) throws {
    for name in BuiltIn.screenNames {
      guard case .routine = try BuiltInScreens.screen(name).kind else { continue }
      var rehearsal = try Rehearsal(opening: name)
      for _ in 0..<20 {
        let canvas = rehearsal.picture(Size(rows: rows, columns: columns))
        for row in rowsWithBar(canvas) {
          let bar = self.columns(canvas, row: row)
          let crossed = zip(0..., canvas.lines[row]).contains { column, sign in
            bar.contains(column)
              && sign.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }
          }
          #expect(!crossed, "\(name)")
        }
        rehearsal.press("n")
      }
    }
  }

  @Test func inAPanelTheBarIsAsWideAsThePanel() throws {
    var rehearsal = try Rehearsal(
      at: "patterns", minute: 13 * 60, diary: try SeededDiary.sample(weeks: 10).store)
    var starts: Set<Int> = []
    for _ in 0..<12 {
      let page = rehearsal.page
      if let focus = page.focus, page.blocks[focus].panel != nil {
        let canvas = Painter(glyphs: .unicode).paint(page, size: Size(rows: 60, columns: 120))
        #expect(rowsWithBar(canvas) == [canvas.cursor.row])
        let bar = columns(canvas, row: canvas.cursor.row)
        #expect((50...60).contains(bar.count) && bar.contains(canvas.cursor.column))
        starts.formUnion(bar.prefix(1))
      }
      rehearsal.press("Down")
    }
    #expect(starts.count == 2, "both columns")
  }

  /// Wherever the focus can be, in every window, the bar is over the pointer and nothing else has one.
  @Test(arguments: [(24, 80), (12, 40), (40, 120), (60, 200)]) func whereverThePointerIsThereIsABar(
    _ rows: Int, _ columns: Int
  ) throws {
    for name in BuiltIn.screenNames {
      var rehearsal = try Rehearsal(at: name)
      for _ in 0..<12 {
        let page = rehearsal.page
        let canvas = Painter(glyphs: .unicode).paint(page, size: Size(rows: rows, columns: columns))
        if let focus = page.focus, !page.blocks[focus].isEmergency, page.blocks[focus].takesFocus {
          let pointed = canvas.lines.indices.filter { row in
            canvas.runs(row: row).contains {
              $0.isInBar && $0.role == .mark
                && String(decoding: $0.bytes, as: UTF8.self).contains("›")
            }
          }
          #expect(pointed.count == 1, "\(name), \(focus)")
          for row in rowsWithBar(canvas) {
            let bar = self.columns(canvas, row: row)
            #expect(bar == Array((bar.first ?? 0)...(bar.last ?? 0)), "\(name): no holes")
          }
        }
        rehearsal.press("Down")
      }
    }
  }

  @Test func theCallForHelpIsARoleOfItsOwn() throws {
    let first = try canvas("! y")
    let call = try #require(first.lines.firstIndex { $0.contains("Call your local emergency") })
    #expect(first.cursor.row == call)
    #expect(columns(first, row: call, .emergency) == Array(4..<76), "with the focus, a whole row")
    let later = try canvas("! y Down")
    #expect(columns(later, row: call, .emergency).first == 6)
    #expect(!columns(later, row: call, .emergency).contains(5))
    for row in later.lines.indices where row != call {
      #expect(columns(later, row: row, .emergency).isEmpty)
    }
    // The result says it once more; what is less urgent does not.
    let result = try canvas("! y 1")
    #expect(result.lines.indices.contains { !columns(result, row: $0, .emergency).isEmpty })
    let calm = try canvas("! 0 Right 0 Right 0 Right 0 Right 0 Right")
    #expect(calm.lines.indices.allSatisfy { columns(calm, row: $0, .emergency).isEmpty })
  }

  @Test func theSignOfAWarningDoesNotLookLikeAKey() throws {
    let canvas = try canvas("! y Down")
    let signs = canvas.lines.indices.flatMap { row in
      canvas.runs(row: row).filter { $0.bytes == Array("!".utf8) && $0.column < 10 }
    }
    #expect(!signs.isEmpty && signs.allSatisfy { $0.role == .caution })
    // In the bar it is still one.
    let barred = try self.canvas("! y Down Down")
    #expect(
      barred.runs(row: barred.cursor.row).contains { $0.role == .caution && $0.isInBar })
  }
}
