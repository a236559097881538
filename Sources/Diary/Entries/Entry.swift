import Content

/// Anything that the diary keeps.
public enum Entry: Equatable, Sendable {
  case episode(Episode)
  case checkIn(CheckIn)
  case medicine(Medicine)
  case run(RoutineRun)
  case check(CheckResult)
  case dismissal(Dismissal)

  /// What an entry can be, by its name in the database.
  public enum Kind: String, CaseIterable, Sendable {
    case episode
    case checkIn = "check_in"
    case medicine
    case run = "routine_run"
    case check = "check_result"
    case dismissal
  }

  /// What it is.
  public var kind: Kind {
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
public struct KeptEntry: Equatable, Sendable {
  /// Its number.
  public var number: Int64
  /// The entry itself.
  public var entry: Entry

  /// An entry with its number.
  public init(number: Int64, entry: Entry) {
    self.number = number
    self.entry = entry
  }
}

/// What a person answered about a day: the possible triggers, whether or not anything happened.
public struct CheckIn: Equatable, Sendable {
  /// The night it belongs to, which is the evening it is usually written on.
  public var night: CalendarDate
  /// Each trigger that was answered, with yes or no. One that was skipped is missing, never "no".
  public var triggers: [String: Bool]

  /// A check-in from its parts.
  public init(night: CalendarDate, triggers: [String: Bool]) {
    self.night = night
    self.triggers = triggers
  }

  /// Triggers that nobody can leave out for two weeks to see what happens.
  public static let cannotBeLeftOut: Set = ["illness", "medicine change", "period", "stress"]

  /// Whether a text can be the name of a trigger: 1 to 40 letters, digits, spaces and hyphens.
  public static func isName(_ text: String) -> Bool {
    (1...40).contains(text.count) && text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
  }

  /// The triggers that everybody is asked about, by their names in the diary.
  public static let usualTriggers = [
    "caffeine", "alcohol", "poor sleep", "stress", "hard exercise", "heat or little fluid",
    "long sitting", "long standing", "late screens", "medicine change", "missed meals", "illness",
    "period", "stretch done",
  ]
}

/// A medicine, an inhaler or a supplement that is or was taken.
public struct Medicine: Equatable, Sendable {
  /// Its name, as the person writes it.
  public var name: String
  /// How much and how often, as the person writes it.
  public var dose: String
  /// When it was begun.
  public var started: CalendarDate
  /// When it was ended; `nil` while it is taken.
  public var ended: CalendarDate?
  /// When its dose was last changed.
  public var changed: CalendarDate?

  /// A medicine that is taken since a day.
  public init(name: String, dose: String = "", started: CalendarDate) {
    self.name = name
    self.dose = dose
    self.started = started
  }
}

/// One time that a routine was done.
public struct RoutineRun: Equatable, Sendable {
  /// When it was begun.
  public var at: Timestamp
  /// The name of the routine's screen.
  public var routine: String
  /// Whether it was done to its end.
  public var isWhole: Bool
  /// Whether it helped, where that was asked.
  public var helped: Episode.Relief?

  /// A run from its parts.
  public init(at: Timestamp, routine: String, isWhole: Bool, helped: Episode.Relief? = nil) {
    self.at = at
    self.routine = routine
    self.isWhole = isWhole
    self.helped = helped
  }
}

/// The answers to a checklist on a day, and what they meant.
public struct CheckResult: Equatable, Sendable {
  /// When it was finished.
  public var at: Timestamp
  /// The answers, by the identity of the question.
  public var answers: [String: Answer]
  /// What they meant; `nil` where it was left unfinished with nothing found.
  public var tier: Tier?

  /// A result from its parts.
  public init(at: Timestamp, answers: [String: Answer], tier: Tier?) {
    self.at = at
    self.answers = answers
    self.tier = tier
  }
}

/// A reminder that somebody has put off.
public struct Dismissal: Equatable, Sendable {
  /// Which reminder.
  public var reminder: Reminder
  /// When.
  public var at: Timestamp

  /// A dismissal from its parts.
  public init(reminder: Reminder, at: Timestamp) {
    self.reminder = reminder
    self.at = at
  }
}
