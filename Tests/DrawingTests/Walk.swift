import Content
import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

/// A way into the guide, and what is on the screen at its end: one file in `Tests/Snapshots`.
struct Walk: Sendable, CustomTestStringConvertible {
  /// What the diary holds when the guide starts.
  enum Contents: Sendable {
    case nothing
    /// A few entries of each kind.
    case entries
    /// As many weeks as somebody might keep who has cramps at night.
    case weeks(Int)
    /// The same, for a walk that writes into it.
    case ownWeeks(Int)
  }

  /// The name of its file, without the extension.
  let name: String
  /// The screen that the guide starts at.
  var start = "home"
  /// What is pressed there.
  var keys = ""
  /// How long it is waited then.
  var seconds = 0
  var diary = Contents.nothing
  var sizes = [Size.usual, .smallest]

  var testDescription: String { name }

  /// All of them: every file in `Tests/Snapshots` belongs to one.
  static let all = guide + diaryWalks + patterns + screens

  /// Some, each with another kind of block, have ASCII pictures in their file as well. For the
  /// rest it is enough that ASCII is the twin of Unicode.
  static let inASCII: Set<String> = [
    "guide.calf-towel", "guide.home", "guide.heat-or-cold-patch",
    "guide.red-flags-result-today", "guide.red-flags-follow-ups", "guide.breathing-in",
    "guide.search-eyelid", "diary.list", "diary.new-time", "patterns.kept-calendar",
    "patterns.kept-hours", "patterns.kept-overview", "patterns.kept-triggers",
    "diary.home-weeks",
  ]

  /// The guide at the end of the walk.
  func rehearsal() throws -> Rehearsal {
    var rehearsal =
      switch diary {
      case .nothing: try Rehearsal(at: start)
      case .entries: try Self.withEntries(at: start)
      case .weeks(let weeks): try Rehearsal(at: start, diary: Self.diary(ofWeeks: weeks))
      case .ownWeeks(let weeks):
        try Rehearsal(at: start, diary: SeededDiary.sample(weeks: weeks).store)
      }
    try rehearsal.follow(keys)
    rehearsal.wait(.seconds(seconds))
    return rehearsal
  }

  /// What is compared with its file.
  func snapshot(_ rehearsal: Rehearsal) -> Snapshot {
    Snapshot(
      name, of: rehearsal, sizes: sizes, asciiSizes: Self.inASCII.contains(name) ? sizes : [])
  }
}

extension Size: CustomTestStringConvertible {
  /// The size that most terminals start with.
  static let usual = Size(rows: 24, columns: 80)
  /// The smallest that everything fits in.
  static let smallest = Painter.smallest
  /// A window with room to spare.
  static let large = Size(rows: 40, columns: 120)

  /// `80x24`.
  package var testDescription: String { "\(columns)x\(rows)" }
}
