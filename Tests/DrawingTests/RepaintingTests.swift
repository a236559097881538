import CompiledScreens
import Content
import Rehearsing
import Testing
import ViewModels

@testable import Drawing

@Suite struct RepaintingTests {
  /// Windows that lay out a countdown each in its own way, and one too small for it.
  static let sizes = [(12, 40), (24, 80), (24, 71), (40, 120), (60, 200), (50, 80), (8, 30)]
    .map { Size(rows: $0.0, columns: $0.1) }

  static let routines = BuiltIn.catalogue.screenNames().filter { name in
    if case .routine = BuiltIn.catalogue.screen(name, Locality())?.kind { true } else { false }
  }

  /// A guide, and what was painted of it.
  private struct Painting {
    var rehearsal: Rehearsal
    let size: Size
    var painter = Painter(glyphs: .unicode)
    var painted = Painted()
    var picture: Canvas

    init(_ routine: String, _ size: Size) throws {
      rehearsal = try Rehearsal(opening: routine)
      try #require(rehearsal.page.progress != nil)
      self.size = size
      picture = Canvas(size: size)
      paint()
    }

    mutating func paint() {
      picture = painter.paint(rehearsal.page, size: size, after: &painted)
    }

    /// Paints only the time that the page shows now, if that can be done.
    mutating func paintTime() -> [PlacedText]? {
      guard let countdown = rehearsal.countdown,
        let texts = painter.paint(countdown, after: &painted)
      else { return nil }
      for text in texts {
        picture.put(text.text, row: text.row, column: text.columns.lowerBound, role: text.role)
        #expect(TextWidth.columns(of: text.text) == text.columns.count)
      }
      return texts
    }
  }

  /// Whatever is pressed meanwhile, a picture is the same whether or not there was one before it.
  @Test(arguments: routines, sizes) func aTimePutOverAPictureMakesTheNextOne(
    _ routine: String, size: Size
  ) throws {
    var random = Seeded(7)
    let keys = ["Down", "Up", "Space", "n", "p", "o", "+", "-", "?", "Esc", "s", "r", "e"]
    for glyphs in [Glyphs.unicode, .ascii] {
      var painting = try Painting(routine, size)
      painting.painter = Painter(glyphs: glyphs)
      painting.paint()
      for _ in 0..<50 {
        let before = painting.rehearsal.page
        if random.next() % 5 == 0, let key = keys.randomElement(using: &random) {
          painting.rehearsal.press(key)
        } else {
          painting.rehearsal.wait(.seconds(1))
        }
        if !painting.rehearsal.page.differsInCountdownOnly(from: before)
          || painting.paintTime() == nil
        {
          painting.paint()
        }
        let anew = painting.painter.paint(painting.rehearsal.page, size: size)
        #expect(painting.picture == anew)
      }
    }
  }

  @Test(arguments: sizes.dropLast()) func ofTheNextSecondOnlyTheTimeIsPainted(_ size: Size) throws {
    var painting = try Painting("calf-towel", size)
    painting.rehearsal.wait(.seconds(10))
    painting.paint()
    for _ in 0..<6 {
      painting.rehearsal.wait(.seconds(1))
      let before = painting.picture
      let painted = painting.paintTime()
      let texts = try #require(painted)
      #expect(
        texts.allSatisfy { !painting.picture.changes(inRow: $0.row, from: before).isEmpty })
      // A digit of 13 rows, one in each of two other times, and the bar if a cell of it is done.
      let cells = texts.reduce(0) { $0 + $1.columns.count }
      #expect((1...13 * 10 + 2 + size.columns).contains(cells))
    }
  }

  @Test func aTimeWithFewerDigitsIsPaintedAnew() throws {
    var painting = try Painting("calf-towel", Size(rows: 24, columns: 80))
    var widths: [Int] = []
    for _ in 0..<30 {
      painting.paint()
      let before = painting.rehearsal.countdown?.face.count
      painting.rehearsal.wait(.seconds(1))
      guard let face = painting.rehearsal.countdown?.face, face.count != before else { continue }
      widths.append(face.count)
      #expect(painting.paintTime() == nil)
    }
    #expect(widths.contains(1))
  }

  /// What is sent of a row, put over what was there, makes the new row.
  @Test(arguments: 1...300) func whatIsSentOfARowMakesIt(_ seed: UInt64) {
    var random = Seeded(seed)
    let size = Size(rows: 2, columns: 24)
    let pieces = ["a", "  ", "bc d", "痛み", "e\u{301}", "██", "\u{301}", "👩‍⚕️", "     "]
    func write(on canvas: inout Canvas) {
      for _ in 0..<Int(random.next() % 5) {
        canvas.put(
          pieces.randomElement(using: &random) ?? "", row: Int(random.next() % 2),
          column: Int(random.next() % 26) - 2,
          role: Role.allCases.randomElement(using: &random) ?? .text)
      }
      if random.next() % 3 == 0 {
        let start = Int(random.next() % 24)
        canvas.putBar(row: Int(random.next() % 2), columns: start..<start + 3)
      }
    }
    func put(_ runs: [Canvas.Run], _ row: Int, on canvas: inout Canvas) {
      for run in runs {
        canvas.put(
          String(decoding: run.bytes, as: UTF8.self), row: row, column: run.column, role: run.role)
      }
    }
    /// What a terminal shows that is told all of a canvas.
    func shown(_ canvas: Canvas) -> Canvas {
      var screen = Canvas(size: size)
      for row in 0..<size.rows { put(canvas.runs(row: row), row, on: &screen) }
      return screen
    }
    var before = Canvas(size: size)
    write(on: &before)
    var after = random.next() % 2 == 0 ? before : Canvas(size: size)
    write(on: &after)
    var screen = shown(before)
    for row in 0..<size.rows {
      let changed = after.changes(inRow: row, from: before)
      let blanks = String(repeating: " ", count: changed.count)
      screen.put(blanks, row: row, column: changed.lowerBound, role: .text)
      put(after.runs(row: row, columns: changed), row, on: &screen)
      if changed.isEmpty { #expect(after.runs(row: row) == before.runs(row: row)) }
    }
    #expect(screen.lines == shown(after).lines)
  }
}

extension Page {
  /// Whether nothing else is new than what a countdown shows, and what its window is called.
  fileprivate func differsInCountdownOnly(from other: Page) -> Bool {
    var page = self
    page.brief = other.brief
    page.windowTitle = other.windowTitle
    page.progress = other.progress
    guard page.blocks.count == other.blocks.count else { return false }
    for index in blocks.indices {
      if case .countdown = blocks[index].kind, case .countdown = other.blocks[index].kind {
        page.blocks[index] = other.blocks[index]
      }
    }
    return page == other
  }
}
