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
    ("calf-towel-ten-minutes", "1 Enter Space", 600), ("warning-signs", "!", 0),
    ("warning-signs-end", "! End", 0), ("how-this-guide-knows", "2", 0), ("about", "3", 0),
    ("keys-of-the-routine", "1 Enter ?", 0), ("evidence", "1 Home e", 0),
    ("notice", "x", 0),
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

extension Size: CustomTestStringConvertible {
  /// `80x24`.
  public var testDescription: String { "\(columns)x\(rows)" }
}
