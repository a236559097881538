import Content

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

extension Array {
  /// The largest count first; what has as many stays in its order.
  fileprivate func sortedByCount(_ count: KeyPath<Element, Int>) -> [Element] {
    enumerated().sorted { a, b in
      (b.element[keyPath: count], a.offset) < (a.element[keyPath: count], b.offset)
    }.map(\.element)
  }
}
