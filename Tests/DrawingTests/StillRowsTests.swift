import CompiledScreens
import Content
import Rehearsing
import Testing

@testable import Drawing
@testable import ViewModels

/// What stands still while somebody walks through a page, and what comes into view.
@Suite struct StillRowsTests {
  private static let sizes = [(12, 40), (20, 60), (24, 80), (40, 120), (60, 200)].map {
    Size(rows: $0.0, columns: $0.1)
  }
  /// Ways to pages with lists, beyond the screens themselves.
  private static let ways = [
    ("red-flags", "1 n"), ("red-flags", "2 n 0"), ("red-flags", "3 n 0 0 2 y Up"),
    ("home", "/ c r a"), ("home", "s"), ("home", "?"), ("diary", "?"), ("diary", "Down f"),
    ("heat-or-cold", "n n y"), ("patterns", "6"), ("new-entry", "1 Enter 1 5 Enter"),
    ("strength-check", "1"), ("home", "1 e"), ("red-flags", "1 n 0 e"), ("cold-timer", "Esc"),
    ("calf-towel", "f 1"), ("bedtime-ten", "f 1"),
  ]

  private func openings() throws -> [(name: String, rehearsal: Rehearsal)] {
    let diary = try SeededDiary.sample(weeks: 10).store
    var openings = try BuiltIn.screenNames.map {
      ($0, try Rehearsal(at: $0, minute: 13 * 60, diary: diary))
    }
    for (name, keys) in Self.ways {
      var rehearsal = try Rehearsal(at: name, minute: 13 * 60, diary: diary)
      rehearsal.press(keys)
      openings.append(("\(name) \(keys)", rehearsal))
    }
    return openings
  }

  /// Down moves the cursor, or scrolls the whole page; no line moves against another.
  @Test(arguments: sizes) func downMovesNoOtherRow(_ size: Size) throws {
    let painter = Painter(glyphs: .unicode)
    for (name, start) in try openings() {
      var rehearsal = start
      var before = painter.view(of: rehearsal.page, size: size)
      for _ in 0..<LongRun.rounds(25, long: 80) {
        let focus = rehearsal.page.focus
        rehearsal.press("Down")
        if rehearsal.page.focus == focus { break }
        let after = painter.view(of: rehearsal.page, size: size)
        #expect(
          lines(after) == lines(before) || isScrolled(visible(before), to: visible(after)),
          "\(name), \(focus ?? -1)")
        #expect(
          [after.frame.titleRow, after.frame.bodyRows.lowerBound, after.frame.footRow]
            == [before.frame.titleRow, before.frame.bodyRows.lowerBound, before.frame.footRow],
          "\(name), \(focus ?? -1)")
        #expect(after.frame.left == before.frame.left, "\(name)")
        before = after
      }
    }
  }

  /// The lines of a page without what shows where the cursor is.
  private func lines(_ view: View) -> [String] {
    view.layout.lines.map { line in
      line.filter { !($0.role == .mark && $0.text == "›") }
        .map { "\($0.column) \($0.text)" }.joined(separator: "|")
    }
  }

  /// The lines of it in view.
  private func visible(_ view: View) -> [String] {
    Array(lines(view).dropFirst(view.top).prefix(view.height))
  }

  /// Whether what is in view only moved up, all of it by the same number of lines: of a long diary only a
  /// part is known at a time.
  private func isScrolled(_ before: [String], to after: [String]) -> Bool {
    (0...before.count / 2).contains { shift in
      before.dropFirst(shift) == after.prefix(before.count - shift)
    }
  }

  /// Walking from the top to the end brings every line into view, in the smallest window too, unless a
  /// single paragraph is longer than that.
  @Test(arguments: sizes) func everyLineComesIntoView(_ size: Size) throws {
    let painter = Painter(glyphs: .unicode)
    for (name, start) in try openings() where !name.hasPrefix("diary") {
      var rehearsal = start
      rehearsal.press("Home")
      var seen: Set<Int> = []
      var count = 0
      for _ in 0..<120 {
        let view = painter.view(of: rehearsal.page, size: size)
        seen.formUnion(view.top..<min(view.end, view.layout.lines.count))
        count = view.layout.lines.count
        for range in view.layout.ranges where range.count > view.height {
          seen.formUnion(range)
        }
        let focus = rehearsal.page.focus
        rehearsal.press("Down")
        if rehearsal.page.focus == focus { break }
      }
      let unseen = Set(0..<count).subtracting(seen)
      #expect(unseen.isEmpty, "\(name) \(size): \(unseen.sorted())")
    }
  }

  /// What there is to say about a line is all in view while the cursor is on it, but for a question too
  /// long for the smallest window.
  @Test(arguments: sizes) func theDetailIsInView(_ size: Size) throws {
    let painter = Painter(glyphs: .unicode)
    for (name, start) in try openings() {
      var rehearsal = start
      rehearsal.press("Home")
      for _ in 0..<25 {
        let view = painter.view(of: rehearsal.page, size: size)
        let detail = view.layout.detail
        let room =
          detail.isBeside
          ? view.frame.bodyRows.count : view.frame.bodyRows.count - view.height - detail.margin
        #expect(detail.lines.count <= room || size.rows == 12, "\(name) \(size)")
        #expect(detail.lines.count <= room + 6, "\(name) \(size)")
        #expect(view.height >= 1)
        // What is cut is said to go on.
        let last = rehearsal.picture(size).lines[view.detailRows.upperBound - 1]
        if detail.lines.count > room { #expect(last.hasSuffix("↓"), "\(name) \(size)") }
        let focus = rehearsal.page.focus
        rehearsal.press("Down")
        if rehearsal.page.focus == focus { break }
      }
    }
  }
}

extension StillRowsTests {
  /// The place at the foot is as high as the longest of all, however many there are.
  @Test(arguments: 1...30) func theLongestDetailDecides(_ seed: UInt64) {
    var generator = Seeded(seed)
    var page = Page(place: "", title: "Title", blocks: [], focus: 0)
    for number in 0..<12 {
      var block = Block(.choice(ChoiceLine(key: "", label: "\(number)", target: .screen(""))))
      let paragraphs = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        let words = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          String(repeating: "e", count: Int.random(in: 1...12, using: &generator))
        }
        return Block(.point(words.joined(separator: " ")))
      }
      block.detail = Block.Detail(.foot, paragraphs)
      page.blocks.append(block)
    }
    for columns in [40, 60, 80] {
      let frame = Frame(page, size: Size(rows: 100, columns: columns), glyphs: .unicode)
      var longest = 0
      for focus in page.blocks.indices {
        page.focus = focus
        longest = max(longest, DetailPlace(page, frame: frame, glyphs: .unicode).lines.count)
      }
      for focus in page.blocks.indices {
        page.focus = focus
        #expect(DetailPlace(page, frame: frame, glyphs: .unicode).longest == longest)
      }
    }
  }
}
