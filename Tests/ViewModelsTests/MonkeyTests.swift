import CompiledScreens
import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

/// Random keys, naps and window sizes, the same on every run.
@Suite struct MonkeyTests {
  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .backspace, .home, .end, .pageUp,
      .pageDown, .f1, .control("l"), .control("z"), .control("s"), .control("u"),
    ] + "0123456789jkhlgGnprsm+-=e?! yuxz,fad".map { .character($0) }

  @Test(arguments: 1...8) func nothingTheyDoBreaksAPromise(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    var rehearsal = try Rehearsal(seed.isMultiple(of: 4) ? TwoLegs.catalogue() : nil)
    for turn in 0..<LongRun.rounds(70, long: 250) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: rehearsal.wait(.milliseconds(Int.random(in: 0...40_000, using: &generator)))
      case 1: rehearsal.sleep(.milliseconds(Int.random(in: 0...9_000, using: &generator)))
      default: rehearsal.press(Self.keys.randomElement(using: &generator) ?? .enter)
      }
      let page = rehearsal.page
      let size = Size(
        rows: Int.random(in: 1...60, using: &generator),
        columns: Int.random(in: 1...130, using: &generator))
      check(page, at: size, "seed \(seed), turn \(turn), \(page.place), \(size)")
      if let wake = rehearsal.guide.nextWake(at: rehearsal.now) {
        #expect(wake >= rehearsal.now, "seed \(seed), turn \(turn)")
      }
    }
  }

  /// The same on the patterns of a diary, where there are plots.
  @Test(arguments: 1...4) func noneBreaksOneOnPatterns(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 500)
    let diary = try SeededDiary.random(
      seed, episodes: 60, days: 100, to: CalendarDate(year: 2026, month: 11, day: 20))
    let start = try Rehearsal(at: "patterns", diary: diary.store)
    var rehearsal = start
    var compared: [Page] = []
    for turn in 0..<LongRun.rounds(70, long: 200) {
      let keys = Self.keys.filter { ![.escape, .backspace, .left].contains($0) || turn % 3 == 0 }
      rehearsal.press(keys.randomElement(using: &generator) ?? .enter)
      if !rehearsal.page.place.hasPrefix("patterns") {
        rehearsal = start
        rehearsal.press("\(Int.random(in: 1...7, using: &generator))")
      }
      let size = Size(
        rows: Int.random(in: 1...60, using: &generator),
        columns: Int.random(in: 1...130, using: &generator))
      let note = "seed \(seed), turn \(turn), \(rehearsal.page.place), \(size)"
      check(rehearsal.page, at: size, note)
      if compared.contains(rehearsal.page) { continue }
      compare(rehearsal.page, note)
      compared.append(rehearsal.page)
    }
  }

  private func check(_ page: Page, at size: Size, _ note: String) {
    if let focus = page.focus { #expect(page.blocks.stops.contains(focus), "\(note)") }
    look(page, at: size, note)
    look(page.inWords(Self.words), at: size, "in words, " + note)
  }

  private func look(_ page: Page, at size: Size, _ note: String) {
    #expect(!page.title.isEmpty && !page.keys.isEmpty, "\(note)")
    let canvas = Painter(glyphs: .unicode).paint(page, size: size)
    #expect(canvas.lines.count == size.rows)
    #expect(canvas.cursor.row < max(1, size.rows) && canvas.cursor.column < max(1, size.columns))
    guard let focus = page.focus else { return }
    guard size.rows >= 12, size.columns >= 40 else { return }
    #expect(
      holds(page.blocks[focus], line: canvas.lines[canvas.cursor.row]),
      "the cursor is on \"\(canvas.lines[canvas.cursor.row])\": \(note)")
  }

  /// Whether a line of the screen begins the block.
  private func holds(_ block: Block, line: String) -> Bool {
    let first =
      switch block.kind {
      case .heading(let text), .text(let text), .quiet(let text), .warning(let text),
        .point(let text), .instruction(let text, _):
        text
      case .choice(let choice): choice.key.isEmpty ? choice.label : choice.key
      case .check: "["
      case .column(let column): column.title
      case .breath(let breath): breath.caption
      case .input(let line): line.label
      case .field(let field): field.isTyped ? "" : field.label
      case .picture(let picture): picture.caption
      case .countdown(let countdown): countdown.caption
      case .bar(let bar): bar.label
      case .heat(let row): row.label
      case .whisker(let row): row.label
      case .legend, .histogram: ""
      }
    guard let word = first.split(separator: " ").first else { return true }
    return line.contains(word)
  }

  /// The words of a page in both renderers, letters only: digits are drawn large on the screen.
  @Test(arguments: 1...6) func bothRenderersSayTheSameWordsInTheSameOrder(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 1000)
    var rehearsal = try Rehearsal()
    for turn in 0..<LongRun.rounds(60, long: 120) {
      rehearsal.press(Self.keys.randomElement(using: &generator) ?? .enter)
      if turn.isMultiple(of: 7) { rehearsal.wait(.seconds(9)) }
      compare(rehearsal.page, "seed \(seed), turn \(turn), \(rehearsal.page.place)")
    }
  }

  private func compare(_ given: Page, _ note: String) {
    var page = given
    page.blocks = given.blocks.indices.flatMap { index in
      var block = given.blocks[index]
      switch block.kind {
      // Figures are there to look at: of them the captions are left.
      case .picture(let picture):
        block.kind = .picture(
          Picture(pose: Pose(view: .side, angles: []), caption: picture.caption))
      case .heat(var row):
        row.head = []
        block.kind = .heat(row)
      // A listener hears words for a sign, and a time that does not change every second.
      case .warning, .check, .field, .breath, .countdown, .legend, .histogram, .whisker:
        return given.blockInWords(index, Self.words)
      default: break
      }
      return [block]
    }
    (page.focus, page.keys) = (nil, [])
    var heard = given
    heard.focus = nil
    compare(page, with: heard, note)
    var inWords = given.inWords(Self.words)
    inWords.keys = []
    compare(inWords, with: given, "in words, " + note)
  }

  /// The keys are at the foot of a screen, and plain lines name them once.
  private func compare(_ page: Page, with given: Page, _ note: String) {
    // Side by side, what belongs together stands one under the other only in a narrow window.
    let isSideBySide = page.blocks.contains {
      if case .column = $0.kind { true } else { false }
    }
    let size = Size(rows: 150, columns: isSideBySide ? 60 : 80)
    let drawn = Painter(glyphs: .ascii).paint(page, size: size).lines.joined(separator: " ")
    let written = Transcript(glyphs: .ascii).lines(of: given).joined(separator: " ")
      .replacing("Selected: ", with: "")
    let (one, other) = (words(drawn), words(written))
    let at = zip(one, other).prefix { $0 == $1 }.count
    #expect(
      one == other,
      """
      \(note): \(one.dropFirst(at).prefix(5)) is not \
      \(other.dropFirst(at).prefix(5))
      """)
  }

  private static let words = BuiltIn.catalogue.words

  private func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter }
  }
}
