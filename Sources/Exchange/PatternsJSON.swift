import Content
import Diary

/// What the diary shows, for other programs.
package struct PatternsJSON: Encodable, Sendable {
  /// One trigger against the episodes of one day.
  package struct Line: Encodable, Sendable {
    /// The trigger.
    package let trigger: String
    /// Whether the episodes are those of the day after it.
    package let isDayAfter: Bool
    /// Days with it, and on how many there was an episode.
    package let withDays: Int, withEpisodes: Int
    /// Days without it, and on how many there was an episode.
    package let withoutDays: Int, withoutEpisodes: Int
    /// The difference of the shares with its interval of 95 %, -1 to 1.
    package let difference: Double?, low: Double?, high: Double?
    /// The intervals of 95 % of the two shares, 0 to 1.
    package let withLow: Double?, withHigh: Double?, withoutLow: Double?, withoutHigh: Double?
    /// The two-sided mid-p.
    package let midP: Double?
    /// The label: too early, no clear pattern, worth testing.
    package let label: String?
  }

  /// Episodes put together, as they are under the plots.
  package struct Groups: Sendable {
    let count: EpisodeCount
    let weeks: [WeekCount]
    let hours: [Int]
    let sites: [SiteCount]
    let tactics: [TacticCount]
    let lengths: LengthCount?

    /// How many weeks back nights and weeks are counted.
    static let weeks = 26

    /// The episodes of some kinds up to a night.
    package init(
      _ diary: some PatternCounts, of kinds: [Episode.Kind], tonight: CalendarDate
    ) throws(DiaryProblem) {
      let since = tonight.adding(days: 1 - 7 * Self.weeks)
      count = try diary.episodeCount(of: kinds)
      weeks = WeekCount.weeks(
        Self.weeks, to: tonight, nights: try diary.episodesByNight(of: kinds, since: since),
        checkedIn: try diary.checkedIn(since: since))
      hours = try diary.episodesByHour(of: kinds)
      sites = SiteCount.sites(try diary.episodesByPlace(of: kinds))
      tactics = TacticCount.tactics(try diary.reliefs(of: kinds))
      lengths = try diary.lengths(of: kinds)
    }
  }

  private struct Night: Encodable {
    let night: String
    let episodes: Int
  }

  private struct Week: Encodable {
    let from: String
    let episodes: Int, nightsWith: Int, nightsWithout: Int, nightsWoken: Int
  }

  private struct Site: Encodable {
    let site: String
    let episodes: Int
    let sides: [String: Int]
  }

  private struct Tactic: Encodable {
    let tactic: String
    let episodes: Int
    let helped: [String: Int]
  }

  private struct Lengths: Encodable {
    let known: Int, median: Int, longest: Int
  }

  private let version = 1
  /// The complete nights that were checked in on.
  package let days: Int
  /// On how many of them there was an episode.
  package let episodeDays: Int
  /// Every trigger, what is worth testing first.
  package let triggers: [Line]

  /// How many episodes there are, and on how many nights.
  private let episodes: Int, nightsWithEpisodes: Int
  /// The nights of the last weeks of which anything is known, the earliest first.
  private let nights: [Night]
  /// The last weeks, each of seven nights up to tonight, the newest first.
  private let weeks: [Week]
  /// The episodes of each hour of the local clock, from 0 to 23.
  private let hours: [Int]
  private let sites: [Site]
  private let tactics: [Tactic]
  /// In seconds; nothing where no length is known.
  private let lengths: Lengths?

  /// What the nights show. Each trigger is compared twice, against the night itself and the night
  /// after.
  package init(_ report: TriggerReport, _ groups: Groups) {
    days = report.checkedIn.total
    episodeDays = report.checkedIn.events
    triggers = report.findings.map(Self.line)
    episodes = groups.count.episodes
    nightsWithEpisodes = groups.count.nights
    nights = groups.weeks.reversed().flatMap { week in
      week.nights.enumerated().compactMap { index, count in
        count.map {
          Night(night: week.first.adding(days: index).description, episodes: $0)
        }
      }
    }
    weeks = groups.weeks.map {
      Week(
        from: $0.first.description, episodes: $0.episodes, nightsWith: $0.nightsWith,
        nightsWithout: $0.nightsWithout, nightsWoken: $0.woken)
    }
    hours = groups.hours
    sites = groups.sites.map {
      Site(site: $0.site.rawValue, episodes: $0.episodes, sides: Self.named($0.sides))
    }
    tactics = groups.tactics.map {
      Tactic(
        tactic: $0.tactic.rawValue, episodes: $0.episodes, helped: Self.named($0.relief))
    }
    lengths = groups.lengths.map {
      Lengths(known: $0.known, median: $0.median, longest: $0.longest)
    }
  }

  private static func named<Key: RawRepresentable<String>>(_ counts: [Key: Int]) -> [String: Int] {
    Dictionary(counts.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
  }

  private static func line(_ found: TriggerFinding) -> Line {
    let (with, without) = (found.counts.with, found.counts.without)
    let interval = found.counts.differenceInterval
    return Line(
      trigger: found.trigger, isDayAfter: found.isDayAfter, withDays: with.total,
      withEpisodes: with.events, withoutDays: without.total, withoutEpisodes: without.events,
      difference: found.counts.difference, low: interval?.lowerBound, high: interval?.upperBound,
      withLow: with.interval?.lowerBound, withHigh: with.interval?.upperBound,
      withoutLow: without.interval?.lowerBound, withoutHigh: without.interval?.upperBound,
      midP: found.midP, label: found.label?.words)
  }
}

extension PatternLabel {
  /// The label in words.
  fileprivate var words: String {
    switch self {
    case .tooEarly: "too early"
    case .noClearPattern: "no clear pattern"
    case .worthTesting: "worth testing"
    }
  }
}
