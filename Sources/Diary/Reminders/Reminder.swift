import Content

/// What in the diary is a reason to see somebody: the "book" rules, each of which points to a question
/// of the checklist. They are suggestions; one that was put off comes back after a week.
package enum Reminder: String, CaseIterable, Sendable {
  /// Weakness, numbness, swelling or dark pee was entered with an episode.
  case signs
  /// A cramp of ten minutes or more (NHS).
  case longCramp = "long cramp"
  /// Woken on at least three nights a week, two weeks running (chosen for this guide).
  case brokenSleep = "broken sleep"
  /// Sore for more than two days after an episode (the threshold is chosen for this guide).
  case longSoreness = "long soreness"
  /// Twitches in parts of the body far from each other (NHS).
  case manyPlaces = "many places"
  /// Twitches over more than 14 days, whatever the trigger (NHS).
  case twoWeeks = "two weeks"

  /// How long a reminder that was put off stays away, in days.
  package static let pause = 7
  /// From how many seconds on a cramp is a long one (NHS).
  package static let longCrampSeconds = 600
  /// How many nights the rules look back.
  package static let reach = 60

  /// A reminder whose rule holds, with what it is about.
  package struct Due: Equatable, Sendable {
    package var reminder: Reminder
    /// On how many days there was something; 0 where the rule does not count days.
    package var days: Int
    /// Within how many days those lie; 0 where the rule does not count days.
    package var span: Int
    /// When the last episode that it is about began, in seconds since 1970; 0 where the rule is about
    /// no single episode.
    package var latest: Int
    /// The signs that were entered, for ``Reminder/signs``.
    package var signs: [Episode.Sign]
  }

  /// Whether it is about single events: a new one is worth a reminder, even if one about earlier events
  /// was put off.
  package var isEvent: Bool { self == .signs || self == .longCramp }

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

  /// The reminders that have something to say now.
  ///
  /// - Parameters:
  ///   - nightSummaries: The episodes of the last ``reach`` nights, in any order.
  ///   - dismissals: What was put off, and when.
  ///   - check: The last result of the checklist: what was answered there is not asked again within
  ///     the week.
  ///   - now: The present.
  /// - Returns: those that are due and neither put off nor answered, the most pressing first.
  package static func due(
    _ nightSummaries: [NightSummary], dismissals: [Dismissal], check: CheckResult? = nil,
    now: Timestamp
  ) -> [Due] {
    let today = now.night
    let rules = ReminderRules(nightSummaries: nightSummaries, now: now)
    return allCases.compactMap { reminder in
      guard let due = rules.due(reminder) else { return nil }
      /// Whether putting it off or answering it at this time still counts: it was within the last week
      /// and, for events, after the last of them.
      func isSettled(_ at: Timestamp) -> Bool {
        (0..<pause).contains(today.dayNumber - at.night.dayNumber)
          && (!reminder.isEvent || due.latest <= at.seconds)
      }
      let isPutOff = dismissals.contains { $0.reminder == reminder && isSettled($0.at) }
      let isAnswered =
        check.map { check in
          isSettled(check.at) && reminder.question.map { check.answers[$0] != nil } ?? true
        } ?? false
      return isPutOff || isAnswered ? nil : due
    }
  }
}
