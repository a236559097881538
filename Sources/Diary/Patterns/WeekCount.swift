import Content

/// The episodes of one night.
package struct NightCount: Hashable, Sendable {
  /// The night, by the day on whose evening it began.
  package var night: CalendarDate
  /// How many episodes there were, from 1.
  package var episodes: Int
  /// Whether one of them woke the person.
  package var wokeMe: Bool

  package init(night: CalendarDate, episodes: Int, wokeMe: Bool) {
    self.night = night
    self.episodes = episodes
    self.wokeMe = wokeMe
  }
}

/// Seven nights one after the other. The last of all ends with tonight, so that every one of them is
/// a whole week and can be compared with the others.
package struct WeekCount: Hashable, Sendable {
  /// Its first night.
  package var first: CalendarDate
  /// How many episodes there were on each night, from the first to the seventh; `nil` where nothing
  /// was written down at all: then it is not known whether there was one.
  package var nights: [Int?]
  /// On how many nights an episode woke the person.
  package var woken: Int

  /// All episodes of the week.
  package var episodes: Int { nights.reduce(0) { $0 + ($1 ?? 0) } }
  /// The nights with an episode.
  package var nightsWith: Int { nights.count { ($0 ?? 0) > 0 } }
  /// The nights that were checked in on and had none.
  package var nightsWithout: Int { nights.count { $0 == 0 } }

  /// So many weeks up to tonight, the newest first: from the nights with an episode and those with a
  /// check-in, in any order. Nights outside the weeks are left out.
  package static func weeks(
    _ count: Int, to tonight: CalendarDate, nights counts: [NightCount],
    checkedIn: [CalendarDate]
  ) -> [WeekCount] {
    let last = tonight.dayNumber
    var weeks = (0..<max(0, count)).map { week in
      WeekCount(
        first: CalendarDate(dayNumber: last - 6 - 7 * week),
        nights: Array(repeating: nil, count: 7),
        woken: 0)
    }
    /// The week and the place in it; `nil` for a night outside of all.
    func place(_ night: CalendarDate) -> (week: Int, night: Int)? {
      let ago = last - night.dayNumber
      return ago >= 0 && ago < weeks.count * 7 ? (ago / 7, 6 - ago % 7) : nil
    }
    for night in checkedIn {
      guard let (week, at) = place(night) else { continue }
      weeks[week].nights[at] = 0
    }
    for count in counts {
      guard let (week, at) = place(count.night) else { continue }
      weeks[week].nights[at] = (weeks[week].nights[at] ?? 0) + count.episodes
      if count.wokeMe { weeks[week].woken += 1 }
    }
    return weeks
  }
}
