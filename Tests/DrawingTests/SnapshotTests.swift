import CompiledScreens
import Content
import Drawing
import Rehearsing
import Testing
import ViewModels

/// Every screen as a picture, in two sizes and two sets of signs.
///
/// The text of a picture, and under it where the cursor is.
@Suite struct SnapshotTests {
  static let walks: [(name: String, keys: String, wait: Int)] = [
    ("home", "", 0), ("cramp-now", "1", 0), ("calf-towel", "1 Enter", 8),
    ("calf-towel-last-seconds", "1 Enter", 33), ("calf-towel-rub", "1 Enter", 150),
    ("calf-wall", "1 3", 20), ("calf-wall-paused", "1 3 n Space", 0),
    ("calf-towel-finished", "1 Enter", 225),
    ("after-the-stretch", "1 Enter f 3", 0),
    ("calf-towel-ten-minutes", "1 Enter Space", 600), ("keys-of-the-routine", "1 Enter ?", 0),
    ("evidence", "1 Home e", 0), ("notice", "x", 0), ("settings", "s", 0),
    ("settings-changed", "s Enter 3 3", 0),

    ("red-flags", "5", 0), ("red-flags-emergency", "!", 0), ("red-flags-alarm", "! y", 0),
    ("red-flags-alarm-later", "! n n n n n n n n u", 0),
    ("red-flags-today", "5 1 0 y u n", 0), ("red-flags-today-end", "5 2 0 End", 0),
    ("red-flags-follow-ups", "5 3 0 0 n y", 0), ("red-flags-result-alarm", "! y Enter", 0),
    ("red-flags-result-today", "5 1 0 y u 0 n y n n 0", 0),
    ("red-flags-result-today-end", "5 1 0 y u 0 n y n n 0 End", 0),
    ("red-flags-result-soon", "5 2 0 0 y y n n 0", 0),
    ("red-flags-result-routine", "5 1 0 0 n n n n n y 0", 0),
    ("red-flags-result-self-care", "5 1 0 0 0", 0),
    ("red-flags-result-unfinished", "5 1 Right Right Right", 0),
    ("red-flags-evidence", "! Down e", 0), ("red-flags-keys", "! ?", 0),

    ("heat-or-cold", "4", 0), ("heat-or-cold-patch", "4 n n n n n n n y", 0),
    ("heat-or-cold-out-of-order", "4 Down Down y", 0), ("heat-or-cold-situation", "4 0", 0),
    ("heat-or-cold-overheated-late", "4 0 6", 1800),
    ("heat-timer", "4 0 3 1", 7), ("heat-timer-skin", "4 0 3 1", 301),
    ("heat-timer-over", "4 0 3 1", 900), ("heat-timer-after", "4 0 3 1 f 2", 0),
    ("cold-timer-more", "4 0 2 1 +", 0), ("heat-timer-covered", "4 0 3 1 !", 301),
    ("cramp-or-twitch", "3", 0), ("cramp-or-twitch-twitch", "3 n n n n y", 0),
    ("strength-check-jar", "2 4 1 1", 0), ("strength-check-usual", "2 4 1 1 1 1", 0),
    ("strength-check-weaker", "2 4 1 1 2", 0), ("strength-check-to-the-list", "2 4 1 1 2 2", 0),

    ("breathing-in", "2 1", 2), ("breathing-out", "2 1", 5), ("bedtime-done", "6 2", 181),
    ("search", "/", 0), ("search-eyelid", "/ e y e l", 0), ("search-nothing", "/ x q x", 0),
  ]

  @Test(arguments: walks, [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func screens(_ walk: (name: String, keys: String, wait: Int), _ size: Size) throws {
    var rehearsal = try Rehearsal()
    rehearsal.press(walk.keys)
    rehearsal.wait(.seconds(walk.wait))
    for (glyphs, name) in [(Glyphs.unicode, "unicode"), (.ascii, "ascii")] {
      let canvas = rehearsal.picture(size, glyphs)
      let text =
        canvas.lines.joined(separator: "\n")
        + "\n-- cursor at \(canvas.cursor.row), \(canvas.cursor.column)"
      let file = "screens.\(walk.name).\(size.columns)x\(size.rows).\(name)"
      if let difference = Snapshot.difference(text, from: file) { Issue.record("\(difference)") }
      if name == "ascii" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }

  @Test(arguments: walks) func transcripts(_ walk: (name: String, keys: String, wait: Int)) throws {
    var rehearsal = try Rehearsal()
    rehearsal.press(walk.keys)
    rehearsal.wait(.seconds(walk.wait))
    if let difference = Snapshot.difference(rehearsal.text, from: "transcripts.\(walk.name)") {
      Issue.record("\(difference)")
    }
  }

  /// Every screen and every part of one, as it comes up.
  static let names = BuiltIn.screenNames.flatMap { [$0] + BuiltIn.partNames(of: $0) }

  @Test(arguments: names) func everyScreen(_ name: String) throws {
    let rehearsal = try Rehearsal(at: name)
    let file = name.split(separator: "/").joined(separator: "-")
    for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
      let canvas = rehearsal.picture(size)
      let text =
        canvas.lines.joined(separator: "\n")
        + "\n-- cursor at \(canvas.cursor.row), \(canvas.cursor.column)"
      let known = "every.\(file).\(size.columns)x\(size.rows)"
      if let difference = Snapshot.difference(text, from: known) { Issue.record("\(difference)") }
    }
    if let difference = Snapshot.difference(rehearsal.text, from: "lines.\(file)") {
      Issue.record("\(difference)")
    }
  }

  /// Every step of every routine has its place in both windows, with its drawing where there is room.
  @Test(arguments: BuiltIn.screenNames) func everyStepFits(_ name: String) throws {
    let screen = try BuiltInScreens.screen(name)
    guard case .routine(let routine) = screen.kind, !routine.isTimer else { return }
    for (index, step) in routine.ordinarySteps.enumerated() {
      var rehearsal = try Rehearsal(opening: name)
      for _ in 0..<index { rehearsal.press("n") }
      rehearsal.press("Space")
      let large = rehearsal.picture(Size(rows: 24, columns: 80))
      let small = rehearsal.picture(Size(rows: 12, columns: 40))
      #expect(large.lines.joined().contains(step.instruction), "\(name), \(index + 1)")
      #expect(small.lines.joined().contains(step.instruction), "\(name), \(index + 1)")
      #expect(!large.lines[21].hasSuffix("↓"), "\(name), \(index + 1): too long")
      if let drawing = step.picture?.drawing {
        for line in drawing.unicode {
          #expect(large.lines.contains { $0.contains(line.trimmed) }, "\(name), \(index + 1)")
        }
      }
    }
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
      #expect(canvas.lines.joined().contains("cramped leg"), "\(columns)")
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

extension Size: CustomTestStringConvertible {
  /// `80x24`.
  package var testDescription: String { "\(columns)x\(rows)" }
}
