import Content

/// Which entries are listed.
package struct DiaryFilter: Equatable, Sendable {
  /// What a list can be narrowed to.
  package enum Topic: Equatable, Sendable {
    /// Episodes of one kind.
    case episodes(Episode.Kind)
    /// Entries of one kind.
    case only(Entry.Kind)
  }

  /// What is listed; `nil` for all entries that belong to a night.
  package var topic: Topic?
  /// Where it was. Only episodes have a site, so nothing else passes.
  package var site: Episode.Site?
  /// The first night that is listed.
  package var since: CalendarDate?

  /// A filter that lets through what passes all of these; without any, everything.
  package init(topic: Topic? = nil, site: Episode.Site? = nil, since: CalendarDate? = nil) {
    self.topic = topic
    self.site = site
    self.since = since
  }
}

/// Where an entry stands in the list by nights: the greater of two places is further up.
package struct DiaryPlace: Comparable, Hashable, Sendable {
  /// The day number of its night.
  package var night: Int
  /// When it happened, in seconds since 1970; `Int.max` for a check-in, which stands above the rest
  /// of its night.
  package var second: Int
  /// The rank of its kind, for entries of the same second.
  package var rank: Int
  /// Its own number, for entries of the same second and kind.
  package var number: Int64

  package init(night: Int, second: Int, rank: Int, number: Int64) {
    self.night = night
    self.second = second
    self.rank = rank
    self.number = number
  }

  package static func < (a: DiaryPlace, b: DiaryPlace) -> Bool {
    (a.night, a.second, a.rank, a.number) < (b.night, b.second, b.rank, b.number)
  }
}

/// Which part of the list by nights is read.
package enum DiaryWindow: Equatable, Sendable {
  /// From the newest entry on.
  case newest
  /// What follows below a place.
  case below(DiaryPlace)
  /// What stands right above a place.
  case above(DiaryPlace)
  /// The end of the list.
  case oldest
}

extension SavedEntry {
  /// Its place in the list by nights; `nil` for what does not belong to a night.
  package var place: DiaryPlace? {
    let (at, night): (Int, CalendarDate)
    switch entry {
    case .episode(let episode): (at, night) = (episode.began.seconds, episode.began.night)
    case .run(let run): (at, night) = (run.at.seconds, run.at.night)
    case .check(let check): (at, night) = (check.at.seconds, check.at.night)
    case .checkIn(let checkIn): (at, night) = (.max, checkIn.night)
    case .strength(let check): (at, night) = (check.at.seconds, check.at.night)
    case .medicine, .dismissal, .suspect, .fact, .question: return nil
    }
    return DiaryPlace(
      night: night.dayNumber, second: at, rank: entry.kind.rank, number: number)
  }
}

extension Entry.Kind {
  /// Which of two entries of the same second stands further up: the one of the greater rank.
  package var rank: Int {
    switch self {
    case .episode: 1
    case .run: 2
    case .check: 3
    case .strength: 4
    case .checkIn: 5
    case .medicine, .dismissal, .suspect, .fact, .question: 0
    }
  }
}
