/// Why a phrase gave no moment.
package struct Misunderstanding: Error, Sendable {
  /// What was the matter with the phrase.
  package enum Reason: Error, CaseIterable, Sendable {
    /// There was nothing but spaces.
    case empty
    /// It is no time, or one that can be read in more than one way, such as `3.10`.
    case unknown
    /// The day is clear and the time is not: it is missing, as in `last night`, or does not go with
    /// the day, as in `this morning 7pm`, or leaves open which half of the day is meant, as in
    /// `last night 10:40`.
    case needsTime
    /// It is one of two times, twelve hours apart, such as `8:15` in the evening.
    case twoTimes
    /// It is more than 60 seconds ahead.
    case future
    /// Something that is yet to come was asked for, and it is not.
    case past
    /// The calendar has no such day, or it is more than a hundred years ago.
    case noSuchDate
    /// The date is not on the weekday that was said with it.
    case wrongWeekday
  }

  /// The most characters of a phrase that are kept.
  static let longestText = 60

  /// What was the matter.
  package var reason: Reason
  /// What was typed, as far as its first 60 characters.
  package var text: String
  private let lookForExamples: @Sendable () -> [String]

  /// A refusal of a phrase; of a long one the beginning is kept. Examples of what to write instead
  /// are looked for when they are asked for, since mostly somebody is still typing.
  package init(
    reason: Reason, text: String, examples: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.reason = reason
    self.text = String(text.prefix(Self.longestText))
    lookForExamples = examples
  }

  /// What to write instead, as like to the phrase as can be: each is understood. Of two times there
  /// are two.
  package func examples() -> [String] { lookForExamples() }
}

extension Misunderstanding: Equatable {
  /// What to write instead follows from the rest.
  package static func == (a: Misunderstanding, b: Misunderstanding) -> Bool {
    a.reason == b.reason && a.text == b.text
  }
}
