import Content

/// What in the diary is a reason to be seen: the "book" rules. Each points to a question of the
/// checklist. They are suggestions; one that was put off comes back after a week.
package enum Reminder: String, CaseIterable, Sendable {
  /// Weakness, numbness, swelling or dark pee was written down with an episode.
  case signs
  /// A cramp of ten minutes or more (NHS).
  case longCramp = "long cramp"
  /// Woken on three nights or more of a week, two weeks running (chosen for this guide).
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
  /// How many nights back the rules look.
  package static let reach = 60

  /// A reminder that has something to say.
  package struct Due: Equatable, Sendable {
    /// Which.
    package var reminder: Reminder
    /// On how many days there was something, where that counts.
    package var days: Int
    /// Over how many days they lie.
    package var span: Int
    /// When the last episode that it is about began, in seconds since 1970.
    package var latest: Int
    /// What else was there, for the rule about signs.
    package var signs: [Episode.Sign]
  }

  /// Whether it is about single events: a new one is news, whatever was said about those before it.
  package var isEvent: Bool { self == .signs || self == .longCramp }

  /// The question of the checklist that it answers with yes; `nil` where the person has to go
  /// through it.
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

  /// The reminders that have something to say, the most pressing first.
  ///
  /// - Parameters:
  ///   - nightSummaries: The episodes of the last ``reach`` nights, in any order.
  ///   - dismissals: What was put off, and when.
  ///   - check: The last result of the checklist: what was answered there is not asked again within
  ///     the week.
  ///   - now: The present.
  /// - Returns: each that holds and was neither put off nor answered.
  package static func due(
    _ nightSummaries: [NightSummary], dismissals: [Dismissal], check: CheckResult? = nil,
    now: Timestamp
  ) -> [Due] {
    let today = now.night
    let rules = ReminderRules(nightSummaries: nightSummaries, now: now)
    return allCases.compactMap { reminder in
      guard let due = rules.due(reminder) else { return nil }
      /// Whether it was dealt with at a time, within the last week and knowing all there is to it.
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
