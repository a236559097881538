import Content

/// Anything that the diary keeps.
package enum Entry: Equatable, Sendable {
  case episode(Episode)
  case checkIn(CheckIn)
  case medicine(Medicine)
  case run(RoutineRun)
  case check(CheckResult)
  case dismissal(Dismissal)

  /// What an entry can be, by its name in the database.
  package enum Kind: String, CaseIterable, Sendable {
    case episode
    case checkIn = "check_in"
    case medicine
    case run = "routine_run"
    case check = "check_result"
    case dismissal
  }

  /// What it is.
  package var kind: Kind {
    switch self {
    case .episode: .episode
    case .checkIn: .checkIn
    case .medicine: .medicine
    case .run: .run
    case .check: .check
    case .dismissal: .dismissal
    }
  }
}

/// An entry with the number that it has among those of its kind, by which it is found again.
package struct SavedEntry: Equatable, Sendable {
  /// Its number.
  package var number: Int64
  /// The entry itself.
  package var entry: Entry

  /// An entry with its number.
  package init(number: Int64, entry: Entry) {
    self.number = number
    self.entry = entry
  }
}

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

/// A medicine, an inhaler or a supplement that is or was taken.
package struct Medicine: Equatable, Sendable {
  /// Its name, as the person writes it.
  package var name: String
  /// How much and how often, as the person writes it.
  package var dose: String
  /// When it was begun.
  package var started: CalendarDate
  /// When it was ended; `nil` while it is taken.
  package var ended: CalendarDate?
  /// When its dose was last changed.
  package var changed: CalendarDate?

  /// A medicine that is taken since a day.
  package init(name: String, dose: String = "", started: CalendarDate) {
    self.name = name
    self.dose = dose
    self.started = started
  }
}

/// One time that a routine was done.
package struct RoutineRun: Equatable, Sendable {
  /// When it was begun.
  package var at: Timestamp
  /// The name of the routine's screen.
  package var routine: String
  /// Whether it was done to its end.
  package var isWhole: Bool
  /// Whether it helped, where that was asked.
  package var helped: Episode.Relief?

  package init(at: Timestamp, routine: String, isWhole: Bool, helped: Episode.Relief? = nil) {
    self.at = at
    self.routine = routine
    self.isWhole = isWhole
    self.helped = helped
  }
}

/// The answers to a checklist on a day, and what they meant.
package struct CheckResult: Equatable, Sendable {
  /// When it was finished.
  package var at: Timestamp
  /// The answers, by the identity of the question.
  package var answers: [String: Answer]
  /// What they meant; `nil` where it was left unfinished with nothing found.
  package var tier: Tier?

  package init(at: Timestamp, answers: [String: Answer], tier: Tier?) {
    self.at = at
    self.answers = answers
    self.tier = tier
  }
}

/// A reminder that somebody has put off.
package struct Dismissal: Equatable, Sendable {
  /// Which reminder.
  package var reminder: Reminder
  /// When.
  package var at: Timestamp

  package init(reminder: Reminder, at: Timestamp) {
    self.reminder = reminder
    self.at = at
  }
}
