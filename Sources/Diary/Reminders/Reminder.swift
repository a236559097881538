import Content

/// What in the diary is a reason to see somebody: the "book" rules, each of which points to a question
/// of the checklist. They are suggestions; one that was put off comes back.
package enum Reminder: String, CaseIterable, Sendable {
  /// Weakness, numbness, swelling or dark pee was entered with an episode.
  case signs
  /// A cramp of ten minutes or more (NHS).
  case longCramp = "long cramp"
  /// Woken on at least three nights a week, two weeks running (chosen for this guide).
  case brokenSleep = "broken sleep"
  /// Sore for more than two days after an episode (the threshold is chosen for this guide).
  case longSoreness = "long soreness"
  /// Twitches in more than one place (NHS; what counts as two places is chosen for this guide).
  case manyPlaces = "many places"
  /// Twitches over more than 14 days, whatever the trigger (NHS).
  case twoWeeks = "two weeks"

  /// For how many nights a checklist that answers it settles it.
  package static let pause = 7
  /// From how many seconds on a cramp is a long one (NHS).
  package static let longCrampSeconds = 600
  /// How many nights the rules look back.
  package static let reach = 60
  /// How many nights the rules about single events look back.
  package static let eventReach = 14

  /// A reminder whose rule holds, with what it is about.
  package struct Due: Equatable, Sendable {
    package var reminder: Reminder
    /// On how many days there was something; 0 where the rule does not count days.
    package var days: Int
    /// Within how many days those lie; 0 where the rule does not count days.
    package var span: Int
    /// The signs that were entered, for ``Reminder/signs``.
    package var signs: [Episode.Sign]
  }

  /// Whether it is about single events, each of which can be urgent: a new one is worth a reminder,
  /// even if one about earlier events was put off.
  package var isEvent: Bool { self == .signs || self == .longCramp }

  /// For how many nights it stays away once it was put off (chosen for this guide).
  package var nightsPutOff: Int { isEvent ? 1 : Self.pause }

  /// The question of the checklist that the rule answers with yes; `nil` where the person has to go
  /// through the checklist.
  package var question: String? {
    switch self {
    case .signs: nil
    case .longCramp: "U2"
    case .brokenSleep: "B9"
    case .longSoreness: "B8"
    case .manyPlaces: "B6"
    case .twoWeeks: "B7"
    }
  }

  /// The reminders that have something to say now: those that are due and neither put off nor
  /// answered, the most pressing first.
  ///
  /// What was put off or answered is settled as far as it was known by then: it counts when something
  /// was written, not when it happened. A cramp of the night that is written down after breakfast is
  /// news to a checklist of before breakfast.
  package static func due(_ facts: ReminderFacts, now: Timestamp) -> [Due] {
    let rules = ReminderRules(facts: facts, now: now)
    return allCases.compactMap { reminder in
      guard let due = rules.due(reminder) else { return nil }
      let events = rules.events(of: reminder)
      let isSettled = rules.settlements(of: reminder).contains { settled in
        events.allSatisfy { rules.was($0, there: settled, for: reminder) }
      }
      return isSettled ? nil : due
    }
  }
}
