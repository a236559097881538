import Content

/// What a person answered about a day: the possible triggers, whether or not anything happened.
package struct CheckIn: Equatable, Sendable {
  /// The night it belongs to, which is the evening it is usually written on.
  package var night: CalendarDate
  /// Each trigger that was answered, with yes or no. One that was skipped is missing, never "no".
  package var triggers: [String: Bool]

  package init(night: CalendarDate, triggers: [String: Bool]) {
    self.night = night
    self.triggers = triggers
  }

  /// Triggers that nobody can leave out for two weeks to see what happens.
  package static let cannotBeLeftOut: Set = ["illness", "medicine change", "period", "stress"]

  /// Whether a text can be the name of a trigger: 1 to 40 letters, digits, spaces and hyphens.
  package static func isName(_ text: String) -> Bool {
    (1...40).contains(text.count) && text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
  }

  /// The triggers that everybody is asked about, by their names in the diary.
  package static let usualTriggers = [
    "caffeine", "alcohol", "poor sleep", "stress", "hard exercise", "heat or little fluid",
    "long sitting", "long standing", "late screens", "medicine change", "missed meals", "illness",
    "period", "stretch done",
  ]
}
