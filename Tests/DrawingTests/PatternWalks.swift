import Diary
import DiaryStorage
import Rehearsing
import ViewModels

/// Every part of the patterns, of a diary kept for ten weeks, of one just begun and of none.
extension Walk {
  /// What is pressed on the first page of the patterns, and what it shows.
  private static let ways: [(name: String, keys: String)] = [
    ("overview", ""), ("calendar", "1"), ("hours", "2"), ("hours-end", "2 End"), ("weeks", "3"),
    ("places", "4"), ("helped", "5"), ("triggers", "6"), ("triggers-end", "6 End"),
    ("trigger", "6 Down Enter"), ("suspect", "s"), ("suspected", "s 3"), ("keys", "?"),
    ("twitches", "7 7"), ("twitch-hours", "7 7 2"), ("overview-end", "End"),
  ]

  static let patterns =
    patterns("kept", .weeks(10)) + patterns("young", .weeks(1)) + patterns("empty", .nothing)

  private static func patterns(_ prefix: String, _ diary: Contents) -> [Walk] {
    ways.map { way in
      Walk(
        name: "patterns.\(prefix)-\(way.name)", start: "patterns", keys: way.keys,
        // What is written goes into a diary that nobody else looks at.
        diary: way.name == "suspected" ? .ownWeeks(prefix == "kept" ? 10 : 1) : diary,
        sizes: [.usual, .smallest, .large])
    }
    .filter { !doubles.contains($0.name) }
  }

  /// What looks like another walk: few pages of a short diary have an end out of view, and with next
  /// to nothing in it two pages say the same.
  private static let doubles: Set<String> = [
    "patterns.young-hours-end", "patterns.young-triggers-end", "patterns.young-overview-end",
    "patterns.empty-hours-end", "patterns.empty-triggers-end", "patterns.empty-overview-end",
    "patterns.young-helped", "patterns.young-twitch-hours", "patterns.young-suspect",
    "patterns.empty-suspect", "patterns.empty-trigger", "patterns.young-suspected",
    "patterns.empty-suspected",
    "patterns.young-keys", "patterns.empty-keys",
  ]

  /// Made once: nothing is written into it.
  private static let tenWeeks = Result { try SeededDiary.sample(weeks: 10).path }
  private static let oneWeek = Result { try SeededDiary.sample(weeks: 1).path }

  static func diary(ofWeeks weeks: Int) throws -> DiaryStore {
    DiaryStore(path: try (weeks == 1 ? oneWeek : tenWeeks).get())
  }
}
