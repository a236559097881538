import Content

/// When each reminder is due, by the episodes of the nights that its rule looks at.
struct ReminderRules {
  /// The episodes of the last ``Reminder/reach`` nights, in any order.
  let nightSummaries: [NightSummary]
  let now: Timestamp

  /// How many nights ago it was; 0 for tonight.
  private func age(_ summary: NightSummary) -> Int {
    now.night.dayNumber - summary.night.dayNumber
  }

  /// The summaries of the last nights, tonight included.
  private func recent(_ nights: Int) -> [NightSummary] {
    nightSummaries.filter { (0..<nights).contains(age($0)) }
  }

  /// What this reminder has to say; `nil` if its rule does not hold.
  func due(_ reminder: Reminder) -> Reminder.Due? {
    switch reminder {
    case .signs:
      let found = recent(14).filter { !$0.signs.isEmpty }
      let signs = Episode.Sign.allCases.filter { sign in
        found.contains { $0.signs.contains(sign) }
      }
      return signs.isEmpty ? nil : result(reminder, found, signs: signs)
    case .longCramp:
      let found = recent(14).filter { summary in
        let open = summary.openSince.map { now.seconds - $0.seconds } ?? 0
        return summary.kind == .cramp
          && max(summary.longest ?? 0, open) >= Reminder.longCrampSeconds
      }
      return found.isEmpty ? nil : result(reminder, found)
    case .brokenSleep:
      let nights = Set(recent(14).filter(\.wokeMe).map(age))
      let weeks = [nights.filter { $0 < 7 }.count, nights.filter { $0 >= 7 }.count]
      return weeks.allSatisfy { $0 >= 3 } ? result(reminder, days: nights.count, span: 14) : nil
    case .longSoreness:
      return recent(14).contains(where: \.isSoreForLong) ? result(reminder) : nil
    case .manyPlaces:
      let twitches = recent(28).filter { $0.kind == .twitch }
      let isMany =
        Set(twitches.map(\.site.region)).count > 1
        || twitches.contains { $0.site == .manyPlaces }
      return isMany ? result(reminder, days: Set(twitches.map(\.night)).count, span: 28) : nil
    case .twoWeeks: return spell()
    }
  }

  private func result(
    _ reminder: Reminder, _ found: [NightSummary] = [], days: Int = 0, span: Int = 0,
    signs: [Episode.Sign] = []
  ) -> Reminder.Due {
    Reminder.Due(
      reminder: reminder, days: days, span: span, latest: found.map(\.latest).max() ?? 0,
      signs: signs)
  }

  /// Twitches over more than two weeks, whether many short ones or one that lasted. A month without
  /// any ends the spell (chosen for this guide).
  private func spell() -> Reminder.Due? {
    var days: Set<Int> = []
    for summary in nightSummaries where summary.kind == .twitch && age(summary) >= 0 {
      let length = summary.openSince.map { now.seconds - $0.seconds } ?? summary.longest ?? 0
      // One that lasted for days counts on its first day and on its last.
      days.formUnion([age(summary), max(0, age(summary) - length / 86_400)])
    }
    let ages = days.sorted()
    guard let newest = ages.first, newest <= 14 else { return nil }
    var spell = [newest]
    for age in ages.dropFirst() where age - (spell.last ?? age) <= 30 { spell.append(age) }
    let span = (spell.last ?? newest) - newest + 1
    return span > 14 ? result(.twoWeeks, days: spell.count, span: span) : nil
  }
}

extension Episode.Site {
  /// A part of the body, coarse enough to tell twitches far apart from twitches close together.
  enum Region: Hashable {
    case head, arm, trunk, leg, many
  }

  /// The part of the body that the site belongs to (chosen for this guide).
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
