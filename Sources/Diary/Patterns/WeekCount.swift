import Content

/// The episodes of one night.
package struct NightCount: Hashable, Sendable {
  /// The night, by the date of its evening.
  package var night: CalendarDate
  /// How many episodes it had, from 1.
  package var episodes: Int
  /// Whether one of them woke the person.
  package var wokeMe: Bool

  package init(night: CalendarDate, episodes: Int, wokeMe: Bool) {
    self.night = night
    self.episodes = episodes
    self.wokeMe = wokeMe
  }
}

/// Seven nights in a row. The newest week ends with the last complete night, so that all of them are whole weeks and can
/// be compared with each other.
package struct WeekCount: Hashable, Sendable {
  /// Its first night.
  package var first: CalendarDate
  /// The number of episodes of each night, from the first to the seventh; `nil` if nothing was entered
  /// at all, so that nobody knows whether there was one.
  package var nights: [Int?]
  /// On how many nights an episode woke the person.
  package var woken: Int

  /// The episodes of the whole week.
  package var episodes: Int { nights.reduce(0) { $0 + ($1 ?? 0) } }
  /// The nights with an episode.
  package var nightsWith: Int { nights.count { ($0 ?? 0) > 0 } }
  /// The nights with a check-in and without an episode.
  package var nightsWithout: Int { nights.count { $0 == 0 } }

  /// The last weeks up to a night, the newest first, from the nights with an episode and the nights with
  /// a check-in, each in any order. Nights outside these weeks are ignored.
  package static func weeks(
    _ count: Int, to last: CalendarDate, nights counts: [NightCount],
    checkedIn: [CalendarDate]
  ) -> [WeekCount] {
    let last = last.dayNumber
    var weeks = (0..<max(0, count)).map { week in
      WeekCount(
        first: CalendarDate(dayNumber: last - 6 - 7 * week),
        nights: Array(repeating: nil, count: 7),
        woken: 0)
    }
    /// The week of a night and its place in that week; `nil` outside these weeks.
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
