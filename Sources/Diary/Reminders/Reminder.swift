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
    let rules = Rules(nightSummaries: nightSummaries, now: now)
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

/// The rules, each on the episodes of its own stretch of time.
private struct Rules {
  let nightSummaries: [NightSummary]
  let now: Timestamp

  /// How many nights ago something was; 0 for this one.
  private func age(_ summary: NightSummary) -> Int {
    now.night.dayNumber - summary.night.dayNumber
  }

  /// What began within so many nights.
  private func recent(_ nights: Int) -> [NightSummary] {
    nightSummaries.filter { (0..<nights).contains(age($0)) }
  }

  func due(_ reminder: Reminder) -> Reminder.Due? {
    switch reminder {
    case .signs:
      let found = recent(14).filter { !$0.signs.isEmpty }
      let signs = Episode.Sign.allCases.filter { sign in
        found.contains { $0.signs.contains(sign) }
      }
      return signs.isEmpty ? nil : say(reminder, found, signs: signs)
    case .longCramp:
      let found = recent(14).filter { summary in
        let open = summary.openSince.map { now.seconds - $0.seconds } ?? 0
        return summary.kind == .cramp
          && max(summary.longest ?? 0, open) >= Reminder.longCrampSeconds
      }
      return found.isEmpty ? nil : say(reminder, found)
    case .brokenSleep:
      let nights = Set(recent(14).filter(\.wokeMe).map(age))
      let weeks = [nights.filter { $0 < 7 }.count, nights.filter { $0 >= 7 }.count]
      return weeks.allSatisfy { $0 >= 3 } ? say(reminder, days: nights.count, span: 14) : nil
    case .longSoreness:
      return recent(14).contains(where: \.isSoreForLong) ? say(reminder) : nil
    case .manyPlaces:
      let twitches = recent(28).filter { $0.kind == .twitch }
      let isMany =
        Set(twitches.map(\.site.region)).count > 1
        || twitches.contains { $0.site == .manyPlaces }
      return isMany ? say(reminder, days: Set(twitches.map(\.night)).count, span: 28) : nil
    case .twoWeeks: return spell()
    }
  }

  private func say(
    _ reminder: Reminder, _ found: [NightSummary] = [], days: Int = 0, span: Int = 0,
    signs: [Episode.Sign] = []
  ) -> Reminder.Due {
    Reminder.Due(
      reminder: reminder, days: days, span: span, latest: found.map(\.latest).max() ?? 0,
      signs: signs)
  }

  /// Twitches over more than two weeks, be it many or one that lasted. After a month without any,
  /// what was before is over (chosen for this guide).
  private func spell() -> Reminder.Due? {
    var days: Set<Int> = []
    for summary in nightSummaries where summary.kind == .twitch && age(summary) >= 0 {
      let length = summary.openSince.map { now.seconds - $0.seconds } ?? summary.longest ?? 0
      // A twitch that lasted has its last day as well.
      days.formUnion([age(summary), max(0, age(summary) - length / 86_400)])
    }
    let ages = days.sorted()
    guard let newest = ages.first, newest <= 14 else { return nil }
    var spell = [newest]
    for age in ages.dropFirst() where age - (spell.last ?? age) <= 30 { spell.append(age) }
    let span = (spell.last ?? newest) - newest + 1
    return span > 14 ? say(.twoWeeks, days: spell.count, span: span) : nil
  }
}

extension Episode.Site {
  /// A part of the body, to tell places that are far from each other from those that are not.
  enum Region: Hashable {
    case head, arm, trunk, leg, many
  }

  /// The part of the body that it belongs to (chosen for this guide).
  var region: Region {
    switch self {
    case .eyelid, .face: .head
    case .shoulder, .upperArm, .forearm, .hand: .arm
    case .neck, .chestOrBelly, .lowBack: .trunk
    case .buttock, .frontThigh, .backThigh, .calf, .shin, .foot: .leg
    case .manyPlaces: .many
    }
  }
}
