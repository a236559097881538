/// A screen of the diary.
package struct DiaryScreen: Equatable, Sendable {
  /// What it shows.
  package enum Part: String, CaseIterable, Sendable {
    /// Everything that was written, by nights.
    case entries
    /// A form for something that happened.
    case newEntry = "new-entry"
    /// What kind of day it was.
    case checkIn = "check-in"
    /// What the days have in common.
    case patterns
    /// What is taken, and since when.
    case medicines
    /// All of it on one page, for a doctor.
    case report
    /// What holds for long, and what to ask the doctor.
    case aboutMe = "about-me"

    /// The name of the screen that shows it.
    package var screen: String {
      switch self {
      case .entries: Catalogue.diary
      case .newEntry, .checkIn, .patterns, .report, .aboutMe: rawValue
      case .medicines: "your-medicines"
      }
    }
  }

  /// What it shows.
  package var part: Part
  /// What is said on it, whatever is in the diary.
  package var passages: [Passage]

  package init(part: Part, passages: [Passage]) {
    self.part = part
    self.passages = passages
  }
}
