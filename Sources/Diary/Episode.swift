import Content

/// Something that happened: a cramp, a twitch, a spasm of the back.
public struct Episode: Equatable, Sendable {
  /// What it was.
  public enum Kind: String, CaseIterable, Sendable {
    case cramp, twitch
    case backSpasm = "back spasm"
    case notSure = "not sure"
  }

  /// Where it was.
  public enum Site: String, CaseIterable, Sendable {
    case calf, shin
    case foot = "foot or toes"
    case backThigh = "back of thigh"
    case frontThigh = "front of thigh"
    case buttock
    case lowBack = "low back"
    case chestOrBelly = "chest or belly"
    case hand = "hand or thumb"
    case forearm
    case upperArm = "upper arm"
    case shoulder, neck, face, eyelid
    case manyPlaces = "many places"
  }

  /// On which side.
  public enum Side: String, CaseIterable, Sendable {
    case left, right, both, middle
  }

  /// What the person was doing.
  public enum Setting: String, CaseIterable, Sendable {
    case inBed = "in bed"
    case sitting, standing, walking, exercising
    case afterExercise = "after exercise"
  }

  /// What the person did about it.
  public enum Tactic: String, CaseIterable, Sendable {
    case stretch, massage, heat, cold, walk, nothing
  }

  /// Whether that helped.
  public enum Relief: String, CaseIterable, Sendable {
    case yes, some, no
  }

  /// How long it was sore afterwards.
  public enum Soreness: String, CaseIterable, Sendable {
    case no
    case aDay = "under a day"
    case twoDays = "1 to 2 days"
    case longer
  }

  /// What else was there: a reason to go through the checklist of warning signs.
  public enum Sign: String, CaseIterable, Sendable {
    case weak
    case numb = "numb or tingling"
    case swelling
    case darkPee = "dark pee"
  }

  /// When it began.
  public var began: Timestamp
  /// What it was.
  public var kind: Kind
  /// Where it was.
  public var site: Site
  /// On which side, where that was said.
  public var side: Side?
  /// What the person was doing.
  public var setting: Setting?
  /// How many seconds it lasted; `nil` where nobody said, and while it goes on.
  public var seconds: Int?
  /// Whether it still goes on.
  public var isOpen: Bool
  /// 0 to 10: how strong, or, of a twitch, how bothersome.
  public var intensity: Int?
  /// Whether it woke the person.
  public var wokeMe: Bool?
  /// What the person did about it.
  public var tactics: [Tactic]
  /// Whether that helped.
  public var helped: Relief?
  /// How long it was sore, asked later.
  public var sore: Soreness?
  /// What else was there.
  public var signs: [Sign]
  /// Anything else, as it was written.
  public var note: String

  /// An episode of which only the least is known.
  public init(began: Timestamp, kind: Kind, site: Site) {
    self.began = began
    self.kind = kind
    self.site = site
    isOpen = false
    tactics = []
    signs = []
    note = ""
  }

  /// How strong and how bothersome something can be.
  public static let intensities = 0...10
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

/// Anything that the diary keeps.
public enum Entry: Equatable, Sendable {
  case episode(Episode)
  case checkIn(CheckIn)
  case medicine(Medicine)
  case run(RoutineRun)
  case check(CheckResult)
}
