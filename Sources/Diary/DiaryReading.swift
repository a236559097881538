import Content

/// Where the diary is kept, as the screens see it: something to read from and to write into.
///
/// What a call that writes has returned from is on disk. What a call that reads gives is what was
/// there at that moment; other programs may write at the same time.
package protocol DiaryStoring: Sendable {
  /// Whether there is a diary at all. Looking into one that is not there makes none.
  var isThere: Bool { get }

  /// A stretch of the diary, the newest night first and within it the newest entry first; the check-in
  /// of a night stands above its entries.
  func entries(
    _ filter: DiaryFilter, _ window: DiaryWindow, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry]
  /// An entry by its number; `nil` where it is gone.
  func entry(_ kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Entry?
  /// The episode that still goes on, the newest if there are several.
  func openEpisode() throws(DiaryProblem) -> SavedEntry?
  /// The newest episode of all.
  func lastEpisode() throws(DiaryProblem) -> SavedEntry?
  /// Episodes since a night of which nobody has said yet how long they were sore, the newest first.
  func episodesNotYetSore(since night: CalendarDate) throws(DiaryProblem) -> [SavedEntry]
  /// The check-in of a night.
  func checkIn(on night: CalendarDate) throws(DiaryProblem) -> SavedEntry?
  /// The names of triggers that the person has answered of late beside the usual ones.
  func ownTriggers() throws(DiaryProblem) -> [String]
  /// All medicines, those that are taken now first, each part in the order of its names.
  func medicines() throws(DiaryProblem) -> [SavedEntry]
  /// The last results of the checklist, the newest first.
  func checks(limit: Int) throws(DiaryProblem) -> [SavedEntry]
  /// The nights on which one of these routines was done, the earliest first.
  func nights(of routines: [String]) throws(DiaryProblem) -> [CalendarDate]
  /// The episodes since a night, those of the same night, kind and site put together.
  func nightSummaries(since night: CalendarDate) throws(DiaryProblem) -> [NightSummary]
  /// The last dismissal of each reminder.
  func dismissals() throws(DiaryProblem) -> [Dismissal]
  /// The last changes: first those that can be done again, the one taken back first at the end, then
  /// those that can be taken back, the newest first.
  func changes(limit: Int) throws(DiaryProblem) -> [DiaryChange]

  /// The days that were checked in on, the earliest first, each with whether there was an episode of
  /// one of these kinds.
  func days(with kinds: [Episode.Kind]) throws(DiaryProblem) -> [TriggerDay]
  /// The nights since one that were checked in on, the earliest first.
  func checkedIn(since night: CalendarDate) throws(DiaryProblem) -> [CalendarDate]
  /// How much there is of some kinds of episodes.
  func episodeCount(of kinds: [Episode.Kind]) throws(DiaryProblem) -> EpisodeCount
  /// The nights since one that had an episode of one of these kinds, the earliest first.
  func episodesByNight(
    of kinds: [Episode.Kind], since night: CalendarDate
  ) throws(DiaryProblem) -> [NightCount]
  /// How many episodes of these kinds began in each hour of the local clock, from 0 to 23.
  func episodesByHour(of kinds: [Episode.Kind]) throws(DiaryProblem) -> [Int]
  /// How many episodes of these kinds there were at each site and side, in no order.
  func episodesByPlace(of kinds: [Episode.Kind]) throws(DiaryProblem) -> [PlaceCount]
  /// What was done against episodes of these kinds and whether it helped, in no order.
  func reliefs(of kinds: [Episode.Kind]) throws(DiaryProblem) -> [TacticCount.Group]
  /// How long episodes of these kinds were; `nil` where no length is known.
  func lengths(of kinds: [Episode.Kind]) throws(DiaryProblem) -> LengthCount?

  /// Keeps something new and gives it a number.
  @discardableResult
  func add(_ entry: Entry, at now: Timestamp) throws(DiaryProblem) -> Int64
  /// Keeps something in the place of what has this number; `false` where that is gone.
  @discardableResult
  func change(_ number: Int64, to entry: Entry, at now: Timestamp) throws(DiaryProblem) -> Bool
  /// Takes something out.
  func delete(_ kind: Entry.Kind, _ number: Int64, at now: Timestamp) throws(DiaryProblem)
  /// Takes back the last change that has not been taken back yet; `false` where there is none.
  func undo() throws(DiaryProblem) -> Bool
  /// Does the change again that was taken back last; `false` where there is none.
  func redo() throws(DiaryProblem) -> Bool
}

/// Which entries are to be seen.
package struct DiaryFilter: Equatable, Sendable {
  /// What can be asked for.
  package enum Topic: Equatable, Sendable {
    /// Episodes of one kind.
    case episodes(Episode.Kind)
    /// Everything of another kind.
    case only(Entry.Kind)
  }

  /// What is to be seen; `nil` for everything that happened on a day.
  package var topic: Topic?
  /// Where it was; only episodes have a place.
  package var site: Episode.Site?
  /// From which night on.
  package var since: CalendarDate?

  /// A filter that lets everything through.
  package init() {}
}

/// Where an entry stands in the diary: a later one is further up.
package struct DiaryPlace: Comparable, Hashable, Sendable {
  /// The number of the day of its night.
  package var night: Int
  /// The second it happened at, since 1970; a check-in stands above all.
  package var second: Int
  /// A number for its kind.
  package var rank: Int
  /// Its own number.
  package var number: Int64

  package init(night: Int, second: Int, rank: Int, number: Int64) {
    self.night = night
    self.second = second
    self.rank = rank
    self.number = number
  }

  /// What stands further down comes first.
  package static func < (a: DiaryPlace, b: DiaryPlace) -> Bool {
    (a.night, a.second, a.rank, a.number) < (b.night, b.second, b.rank, b.number)
  }
}

extension SavedEntry {
  /// Where it stands; `nil` for what does not stand in the list by nights.
  package var place: DiaryPlace? {
    let (at, night): (Int, CalendarDate)
    switch entry {
    case .episode(let episode): (at, night) = (episode.began.seconds, episode.began.night)
    case .run(let run): (at, night) = (run.at.seconds, run.at.night)
    case .check(let check): (at, night) = (check.at.seconds, check.at.night)
    case .checkIn(let checkIn): (at, night) = (.max, checkIn.night)
    case .medicine, .dismissal: return nil
    }
    return DiaryPlace(
      night: night.dayNumber, second: at, rank: entry.kind.rank, number: number)
  }
}

extension Entry.Kind {
  /// Of what happened at the same second, the higher one stands further up.
  package var rank: Int {
    switch self {
    case .episode: 1
    case .run: 2
    case .check: 3
    case .checkIn: 4
    case .medicine, .dismissal: 0
    }
  }
}

/// Which stretch of the diary is asked for.
package enum DiaryWindow: Equatable, Sendable {
  /// From the newest on.
  case newest
  /// What comes after a place on the way down.
  case below(DiaryPlace)
  /// What comes right before a place on the way down.
  case above(DiaryPlace)
  /// The end of the diary.
  case oldest
}

/// A change that was made in the diary.
package struct DiaryChange: Equatable, Sendable {
  /// When; `nil` where that was not kept.
  package var at: Timestamp?
  /// What was there before; `nil` where something new was added.
  package var before: Entry?
  /// What was there after it; `nil` where something was taken out.
  package var after: Entry?
  /// Whether it was taken back.
  package var isUndone: Bool

  package init(at: Timestamp?, before: Entry?, after: Entry?, isUndone: Bool) {
    self.at = at
    self.before = before
    self.after = after
    self.isUndone = isUndone
  }
}

/// Every episode of a night that was of the same kind and at the same site, put together.
package struct NightSummary: Equatable, Sendable {
  /// The night.
  package var night: CalendarDate
  /// What it was.
  package var kind: Episode.Kind
  /// Where it was.
  package var site: Episode.Site
  /// When the last of them began, in seconds since 1970.
  package var latest: Int
  /// The longest of them, in seconds; `nil` where nobody said.
  package var longest: Int?
  /// When the one began that still goes on, if one does.
  package var openSince: Timestamp?
  /// Whether one of them woke the person.
  package var wokeMe: Bool
  /// Whether one was sore for more than two days.
  package var isSoreForLong: Bool
  /// What else was there.
  package var signs: [Episode.Sign]

  /// A digest of which only the least is known.
  package init(night: CalendarDate, kind: Episode.Kind, site: Episode.Site) {
    self.night = night
    self.kind = kind
    self.site = site
    latest = 0
    wokeMe = false
    isSoreForLong = false
    signs = []
  }
}

extension DiaryStoring {
  /// Keeps something in the place of what has this number, or as something new where there is none
  /// or where it is gone.
  ///
  /// - Returns: the number that it has now.
  package func upsert(
    _ entry: Entry, over number: Int64?, at now: Timestamp
  ) throws(DiaryProblem) -> Int64 {
    if let number, try change(number, to: entry, at: now) { return number }
    return try add(entry, at: now)
  }
}
