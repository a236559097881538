import Content

/// The rules, each on the episodes of its own stretch of time.
struct ReminderRules {
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
