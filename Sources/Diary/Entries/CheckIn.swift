import Content

/// What kind of day it was: the possible triggers, asked whether or not anything happened.
package struct CheckIn: Equatable, Sendable {
  /// The night that the day belongs to: usually the evening on which it is filled in.
  package var night: CalendarDate
  /// Yes or no for each trigger that was answered. A skipped one is missing, which never means "no".
  package var triggers: [String: Bool]

  package init(night: CalendarDate, triggers: [String: Bool]) {
    self.night = night
    self.triggers = triggers
  }

  /// Triggers that nobody can leave out for two weeks to see what happens.
  package static let cannotBeLeftOut: Set = ["illness", "medicine change", "period", "stress"]

  /// Whether a text can name a trigger: 1 to 60 letters, digits, spaces and hyphens.
  package static func isName(_ text: String) -> Bool {
    TextLimit.name.allows(text) && text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
  }

  /// The triggers that everybody is asked about, by the names under which they are stored.
  package static let usualTriggers = [
    "caffeine", "alcohol", "poor sleep", "stress", "hard exercise", "heat or little fluid",
    "long sitting", "long standing", "late screens", "medicine change", "missed meals", "illness",
    "period", "stretch done",
  ]
}
