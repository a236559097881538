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

/// The episodes at one site on one side.
package struct PlaceCount: Hashable, Sendable {
  /// Where.
  package var site: Episode.Site
  /// On which side, where that was said.
  package var side: Episode.Side?
  /// How many.
  package var episodes: Int

  package init(site: Episode.Site, side: Episode.Side?, episodes: Int) {
    self.site = site
    self.side = side
    self.episodes = episodes
  }
}

/// The episodes at one site, whatever the side.
package struct SiteCount: Hashable, Sendable {
  /// Where.
  package var site: Episode.Site
  /// How many.
  package var episodes: Int
  /// How many of them on each side; those without a side are in `episodes` alone.
  package var sides: [Episode.Side: Int]

  /// The sites, the one with the most episodes first, those with as many in the order of the body.
  package static func sites(_ places: [PlaceCount]) -> [SiteCount] {
    Episode.Site.allCases.compactMap { site -> SiteCount? in
      let own = places.filter { $0.site == site }
      if own.isEmpty { return nil }
      var count = SiteCount(site: site, episodes: 0, sides: [:])
      for place in own {
        count.episodes += place.episodes
        if let side = place.side { count.sides[side, default: 0] += place.episodes }
      }
      return count
    }.sortedByCount(\.episodes)
  }
}

/// How often one thing was done against an episode, and how often it helped.
package struct TacticCount: Hashable, Sendable {
  /// What was done.
  package var tactic: Episode.Tactic
  /// How often it helped, helped a little, did not help; those of which nobody said are in none.
  package var relief: [Episode.Relief: Int]
  /// How often it was done.
  package var episodes: Int

  /// How often somebody said whether it helped.
  package var answered: Int { relief.values.reduce(0, +) }

  /// Episodes that had the same done against them, with the same answer.
  package struct Group: Hashable, Sendable {
    /// What was done, all at once.
    package var tactics: [Episode.Tactic]
    /// Whether it helped.
    package var helped: Episode.Relief?
    /// How many episodes.
    package var episodes: Int

    package init(tactics: [Episode.Tactic], helped: Episode.Relief?, episodes: Int) {
      self.tactics = tactics
      self.helped = helped
      self.episodes = episodes
    }
  }

  /// What was done, the most frequent first. Of several things done at once each counts, since
  /// nobody knows which of them it was.
  package static func tactics(_ groups: [Group]) -> [TacticCount] {
    Episode.Tactic.allCases.compactMap { tactic -> TacticCount? in
      var count = TacticCount(tactic: tactic, relief: [:], episodes: 0)
      for group in groups where group.tactics.contains(tactic) {
        count.episodes += group.episodes
        if let helped = group.helped { count.relief[helped, default: 0] += group.episodes }
      }
      return count.episodes > 0 ? count : nil
    }.sortedByCount(\.episodes)
  }
}

/// How long episodes were.
package struct LengthCount: Hashable, Sendable {
  /// Of how many the length is known.
  package var known: Int
  /// The one in the middle, in seconds; of an even number half way between the two in the middle.
  package var median: Int
  /// The longest, in seconds.
  package var longest: Int

  /// Lengths from their parts.
  package init(known: Int, median: Int, longest: Int) {
    self.known = known
    self.median = median
    self.longest = longest
  }
}

/// How much there is of some kinds of episodes.
package struct EpisodeCount: Hashable, Sendable {
  /// How many.
  package var episodes: Int
  /// On how many nights.
  package var nights: Int
  /// The first night of the diary that has an episode of these kinds or a check-in.
  package var first: CalendarDate?

  package init(episodes: Int = 0, nights: Int = 0, first: CalendarDate? = nil) {
    self.episodes = episodes
    self.nights = nights
    self.first = first
  }
}

/// Which hours count as night where a clock decides (chosen for this guide).
package enum NightHours {
  /// The hours of the day in the order of a night, which runs from noon to noon.
  package static let all = Array(12...23) + Array(0...11)
  /// The first hour of the night, and the one at which it ends.
  package static let first = 22, end = 6

  /// Hours one after the other.
  package struct Stretch: Hashable, Sendable {
    /// The first hour, 0 to 23.
    package var first: Int
    /// How many hours.
    package var hours: Int
    /// How many episodes began in them.
    package var episodes: Int
  }

  /// Every hour for itself, in the order of a night; but where nothing happened for three hours or
  /// more, those together.
  package static func stretches(_ hours: [Int]) -> [Stretch] {
    var stretches: [Stretch] = []
    for hour in all where hours.indices.contains(hour) {
      stretches.append(Stretch(first: hour, hours: 1, episodes: hours[hour]))
      // An hour without episodes goes to those before it, once there are three.
      let empty = stretches.reversed().prefix { $0.episodes == 0 }
      guard empty.count == 3 || (empty.count == 2 && empty.contains { $0.hours > 1 }),
        let first = empty.last?.first
      else { continue }
      let together = Stretch(
        first: first, hours: empty.reduce(0) { $0 + $1.hours }, episodes: 0)
      stretches.removeLast(empty.count)
      stretches.append(together)
    }
    return stretches
  }

  /// How many of the episodes by the hour began at night.
  package static func count(_ hours: [Int]) -> Int {
    hours.enumerated().reduce(0) { sum, hour in
      hour.offset >= first || hour.offset < end ? sum + hour.element : sum
    }
  }
}

extension Array {
  /// The largest count first; what has as many stays in its order.
  fileprivate func sortedByCount(_ count: KeyPath<Element, Int>) -> [Element] {
    enumerated().sorted { a, b in
      (b.element[keyPath: count], a.offset) < (a.element[keyPath: count], b.offset)
    }.map(\.element)
  }
}
