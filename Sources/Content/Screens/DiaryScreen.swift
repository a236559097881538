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

    /// The name of the screen that shows it.
    package var screen: String {
      switch self {
      case .entries: Catalogue.diary
      case .newEntry, .checkIn, .patterns: rawValue
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

/// The words of the diary: what a person sees for each of the names that it is kept under.
package struct Vocabulary: Sendable {
  /// A trigger that everybody is asked about.
  package struct Trigger: Equatable, Sendable {
    /// The name that it is kept under.
    package var name: String
    /// A few words for it.
    package var sign: String
    /// The whole question.
    package var ask: String

    package init(name: String, sign: String, ask: String) {
      self.name = name
      self.sign = sign
      self.ask = ask
    }
  }

  private let words: [String: String]
  /// The triggers, in the order in which they are asked.
  package let triggers: [Trigger]

  /// The words for each name, and the triggers.
  package init(words: [String: String], triggers: [Trigger]) {
    self.words = words
    self.triggers = triggers
  }

  /// The word for a name; a name without one is shown as it is.
  package subscript(_ name: String) -> String { words[name] ?? name }

  /// A few words for a trigger. One of a person's own is shown as it was written.
  package func sign(of trigger: String) -> String {
    triggers.first { $0.name == trigger }?.sign ?? trigger
  }
}
