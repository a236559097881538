import Diary
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// Every part of the patterns as a picture, in three sizes and two sets of signs, and as lines.
@Suite struct PatternsSnapshots {
  /// What is pressed on the first page of the patterns, and what it shows.
  static let walks: [(name: String, keys: String)] = [
    ("overview", ""), ("calendar", "1"), ("hours", "2"), ("hours-end", "2 End"), ("weeks", "3"),
    ("places", "4"), ("helped", "5"), ("triggers", "6"), ("triggers-end", "6 End"),
    ("twitches", "7 7"), ("twitch-hours", "7 7 2"), ("overview-end", "End"),
  ]
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
  ]

  private func check(_ diary: DiaryStore, _ walk: (name: String, keys: String), _ name: String)
    throws
  {
    var rehearsal = try Rehearsal(at: "patterns", diary: diary)
    rehearsal.press(walk.keys)
    for size in Self.sizes {
      for (glyphs, set) in [(Glyphs.unicode, "unicode"), (.ascii, "ascii")] {
        let canvas = rehearsal.picture(size, glyphs)
        let text =
          canvas.lines.joined(separator: "\n")
          + "\n-- cursor at \(canvas.cursor.row), \(canvas.cursor.column)"
        let file = "PatternsSnapshots.\(name)-\(walk.name).\(size.columns)x\(size.rows).\(set)"
        if let difference = Snapshot.difference(text, from: file) { Issue.record("\(difference)") }
        if set == "ascii" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      }
    }
    let file = "PatternsSnapshots.\(name)-\(walk.name).lines"
    if let difference = Snapshot.difference(rehearsal.text, from: file) {
      Issue.record("\(difference)")
    }
  }

  @Test func aDiaryOfTenWeeks() throws {
    let diary = try SeededDiary.sample(weeks: 10)
    for walk in Self.walks { try check(diary.store, walk, "kept") }
  }

  @Test func anEmptyDiary() throws {
    let diary = try SeededDiary()
    for walk in Self.walks where !walk.keys.contains("E") { try check(diary.store, walk, "empty") }
  }

  @Test func aFewDays() throws {
    let diary = try SeededDiary.sample(weeks: 1)
    for walk in Self.walks where !walk.keys.contains("E") { try check(diary.store, walk, "young") }
  }
}
