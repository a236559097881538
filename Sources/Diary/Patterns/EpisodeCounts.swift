import Content

/// The episodes at one site on one side.
package struct PlaceCount: Hashable, Sendable {
  package var site: Episode.Site
  /// The side; `nil` for the episodes without one.
  package var side: Episode.Side?
  package var episodes: Int

  package init(site: Episode.Site, side: Episode.Side?, episodes: Int) {
    self.site = site
    self.side = side
    self.episodes = episodes
  }
}

/// The episodes at one site, whatever the side.
package struct SiteCount: Hashable, Sendable {
  package var site: Episode.Site
  package var episodes: Int
  /// How many of them were on each side; those without a side are in `episodes` alone.
  package var sides: [Episode.Side: Int]

  /// The sites with the most episodes first; those with equally many in the order of the body.
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

/// How often one tactic was tried, and how often it helped.
package struct TacticCount: Hashable, Sendable {
  package var tactic: Episode.Tactic
  /// How often it helped, helped a little, did not help; unanswered ones are in `episodes` alone.
  package var relief: [Episode.Relief: Int]
  /// How often it was tried.
  package var episodes: Int

  package init(tactic: Episode.Tactic, relief: [Episode.Relief: Int], episodes: Int) {
    self.tactic = tactic
    self.relief = relief
    self.episodes = episodes
  }

  /// How often it was answered whether it helped.
  package var answered: Int { relief.values.reduce(0, +) }

  /// How often it was followed by a "yes, it helped", of those that were answered; its
  /// ``Proportion/interval`` says how far luck may be behind that. Cramps end by themselves, so a
  /// "yes" does not show that the tactic was the reason.
  package var followedByYes: Proportion {
    Proportion(events: relief[.yes] ?? 0, total: answered)
  }

  /// Episodes with the same tactics and the same answers.
  package struct Group: Hashable, Sendable {
    package var tactics: [Episode.Tactic]
    /// Whether all of it together helped.
    package var helped: Episode.Relief?
    /// Whether single ones of them did.
    package var helps: [Episode.TacticRelief]
    package var episodes: Int

    package init(
      tactics: [Episode.Tactic], helped: Episode.Relief?, helps: [Episode.TacticRelief] = [],
      episodes: Int
    ) {
      self.tactics = tactics
      self.helped = helped
      self.helps = helps
      self.episodes = episodes
    }
  }

  /// The tactics, the most frequent first. Of several tried at once each counts, since nobody knows
  /// which of them it was, unless it was answered for one by itself.
  package static func tactics(_ groups: [Group]) -> [TacticCount] {
    Episode.Tactic.allCases.compactMap { tactic -> TacticCount? in
      var count = TacticCount(tactic: tactic, relief: [:], episodes: 0)
      for group in groups where group.tactics.contains(tactic) {
        count.episodes += group.episodes
        let own = group.helps.first { $0.tactic == tactic }?.relief
        if let helped = own ?? group.helped { count.relief[helped, default: 0] += group.episodes }
      }
      return count.episodes > 0 ? count : nil
    }.sortedByCount(\.episodes)
  }
}

/// How long episodes lasted.
package struct LengthCount: Hashable, Sendable {
  /// How many have a length.
  package var known: Int
  /// The median in seconds; of an even number, half way between the two in the middle.
  package var median: Int
  /// The longest, in seconds.
  package var longest: Int

  package init(known: Int, median: Int, longest: Int) {
    self.known = known
    self.median = median
    self.longest = longest
  }
}

/// How many episodes of some kinds there are.
package struct EpisodeCount: Hashable, Sendable {
  package var episodes: Int
  /// On how many nights they were.
  package var nights: Int
  /// The first night with an episode of these kinds or with a check-in.
  package var first: CalendarDate?

  package init(episodes: Int = 0, nights: Int = 0, first: CalendarDate? = nil) {
    self.episodes = episodes
    self.nights = nights
    self.first = first
  }
}

extension Array {
  /// Sorted by a count, the largest first; equal ones keep their order.
  fileprivate func sortedByCount(_ count: KeyPath<Element, Int>) -> [Element] {
    enumerated().sorted { a, b in
      (b.element[keyPath: count], a.offset) < (a.element[keyPath: count], b.offset)
    }.map(\.element)
  }
}
