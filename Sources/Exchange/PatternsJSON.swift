import Content
import Diary

/// A value that is null where there is none, and never left out.
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// What the diary shows, for other programs: version 2. Each key is always there, and null stands for
/// what is unknown or does not exist. Keys may come to it without a new version.
package struct PatternsJSON: Encodable, Sendable {
  /// One trigger against the episodes of the same night or of the night after.
  private struct Line: Encodable {
    let trigger: String
    let isDayAfter: Bool
    /// Whether its trigger is the suspect, and was named early enough to count.
    let isSuspect: Bool
    /// Nights with it, and on how many there was an episode.
    let withDays: Int, withEpisodes: Int
    /// Nights without it, and on how many there was an episode.
    let withoutDays: Int, withoutEpisodes: Int
    /// The intervals of 95 % of the two shares, 0 to 1.
    let withLow: OrNull<Double>, withHigh: OrNull<Double>
    let withoutLow: OrNull<Double>, withoutHigh: OrNull<Double>
    /// The difference of the shares with its interval of 95 %, -1 to 1.
    let difference: OrNull<Double>, low: OrNull<Double>, high: OrNull<Double>
    /// The two-sided mid-p, all nights together and block by block.
    let midP: OrNull<Double>, midPBlocks: OrNull<Double>
    /// What the label rests on, and what it has to be below.
    let p: OrNull<Double>, level: OrNull<Double>
    /// The label: too early, no clear pattern, worth testing.
    let label: OrNull<String>
    /// How many nights with it, without it and with an episode the next comparison still needs.
    let missingWith: Int, missingWithout: Int, missingEpisodes: Int
  }

  /// Episodes put together, as they are under the plots.
  package struct Groups: Sendable {
    let count: EpisodeCount
    let weeks: [WeekCount]
    let hours: [Int]
    let sites: [SiteCount]
    let tactics: [TacticCount]
    let lengths: LengthCount?
    let marks: [[MedicineMark]]

    /// How many weeks back nights and weeks are counted.
    static let weeks = 26

    /// The episodes of some kinds before the night that is running.
    package init(
      _ diary: some DiaryReading & PatternCounts, of kinds: [Episode.Kind], tonight: CalendarDate
    ) throws(DiaryProblem) {
      let last = tonight.adding(days: -1)
      let since = last.adding(days: 1 - 7 * Self.weeks)
      count = try diary.episodeCount(of: kinds, to: last)
      weeks = WeekCount.weeks(
        Self.weeks, to: last,
        nights: try diary.episodesByNight(of: kinds, since: since, to: last),
        checkedIn: try diary.checkedIn(since: since, to: last))
      hours = try diary.episodesByHour(of: kinds, to: last)
      sites = SiteCount.sites(try diary.episodesByPlace(of: kinds, to: last))
      tactics = TacticCount.tactics(try diary.reliefs(of: kinds, to: last))
      lengths = try diary.lengths(of: kinds, to: last)
      let medicines = try diary.medicines().compactMap {
        if case .medicine(let medicine) = $0.entry { medicine } else { nil }
      }
      marks = MedicineMark.marks(of: medicines, in: weeks)
    }
  }

  private struct Night: Encodable {
    let night: String
    let episodes: Int
  }

  private struct Week: Encodable {
    let from: String
    let episodes: Int, nightsWith: Int, nightsWithout: Int, nightsWoken: Int
    /// What was begun, changed or stopped in it.
    let medicines: [Mark]
  }

  private struct Mark: Encodable {
    let name: String, event: String, day: String
  }

  private struct Family: Encodable {
    let suspect: Int, sameDay: Int, dayAfter: Int
  }

  private struct Named: Encodable {
    let trigger: String, since: String
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
    /// How often it was answered whether it helped, and the interval of 95 % of the share of yes.
    let answered: Int
    let yesLow: OrNull<Double>, yesHigh: OrNull<Double>
  }

  private struct Lengths: Encodable {
    let known: Int, median: Int, longest: Int
  }

  private let version = 2
  private let kinds: [String]
  /// Which of the three views these kinds are; null if they are none, so that nothing has a label.
  private let view: OrNull<String>
  /// The first night with a check-in, and how many nights are complete since.
  private let firstNight: OrNull<String>, completeNights: Int
  /// How many comparisons there have been, the last night of the last one, and that of the next one.
  private let look: Int, lookedUpTo: OrNull<String>, nextLook: OrNull<String>
  /// How many distinct views have something to compare.
  private let views: Int
  private let family: OrNull<Family>
  private let suspect: OrNull<Named>
  /// The complete nights that were checked in on.
  private let days: Int
  /// On how many of them there was an episode.
  private let episodeDays: Int
  /// Every trigger, what is worth testing first.
  private let triggers: [Line]

  /// How many episodes there are, and on how many nights.
  private let episodes: Int, nightsWithEpisodes: Int
  /// The nights of the last weeks of which anything is known, the earliest first.
  private let nights: [Night]
  /// The last weeks, each of seven nights up to the last complete one, the newest first.
  private let weeks: [Week]
  /// The episodes of each hour of the local clock, from 0 to 23.
  private let hours: [Int]
  private let sites: [Site]
  private let tactics: [Tactic]
  /// In seconds; null where no length is known.
  private let lengths: OrNull<Lengths>

  /// What the nights show. Each trigger is compared twice, against the night itself and the night
  /// after.
  package init(_ report: TriggerReport, of kinds: [Episode.Kind], _ groups: Groups) {
    self.kinds = kinds.map(\.rawValue)
    view = OrNull(report.view?.name)
    firstNight = OrNull(report.look?.first.description)
    completeNights = report.look?.completeNights ?? 0
    look = report.look?.number ?? 0
    lookedUpTo = OrNull(report.look?.lastNight?.description)
    nextLook = OrNull(report.look?.next.description)
    views = report.views
    family = OrNull(
      report.family.map {
        Family(suspect: $0.suspect, sameDay: $0.sameDay, dayAfter: $0.dayAfter)
      })
    suspect = OrNull(
      report.suspect.map { Named(trigger: $0.trigger, since: $0.since.description) })
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
    weeks = zip(groups.weeks, groups.marks).map { week, marks in
      Week(
        from: week.first.description, episodes: week.episodes, nightsWith: week.nightsWith,
        nightsWithout: week.nightsWithout, nightsWoken: week.woken,
        medicines: marks.map {
          Mark(name: $0.medicine, event: $0.event.rawValue, day: $0.day.description)
        })
    }
    hours = groups.hours
    sites = groups.sites.map {
      Site(site: $0.site.rawValue, episodes: $0.episodes, sides: Self.named($0.sides))
    }
    tactics = groups.tactics.map {
      Tactic(
        tactic: $0.tactic.rawValue, episodes: $0.episodes, helped: Self.named($0.relief),
        answered: $0.answered, yesLow: OrNull($0.followedByYes.interval?.lowerBound),
        yesHigh: OrNull($0.followedByYes.interval?.upperBound))
    }
    lengths = OrNull(
      groups.lengths.map {
        Lengths(known: $0.known, median: $0.median, longest: $0.longest)
      })
  }

  private static func named<Key: RawRepresentable<String>>(_ counts: [Key: Int]) -> [String: Int] {
    Dictionary(counts.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
  }

  private static func line(_ found: TriggerFinding) -> Line {
    let (with, without) = (found.counts.with, found.counts.without)
    let interval = found.counts.differenceInterval
    return Line(
      trigger: found.trigger, isDayAfter: found.isDayAfter, isSuspect: found.isSuspect,
      withDays: with.total, withEpisodes: with.events, withoutDays: without.total,
      withoutEpisodes: without.events, withLow: OrNull(with.interval?.lowerBound),
      withHigh: OrNull(with.interval?.upperBound),
      withoutLow: OrNull(without.interval?.lowerBound),
      withoutHigh: OrNull(without.interval?.upperBound),
      difference: OrNull(found.counts.difference), low: OrNull(interval?.lowerBound),
      high: OrNull(interval?.upperBound), midP: OrNull(found.midP),
      midPBlocks: OrNull(found.midPBlocks), p: OrNull(found.verdict?.p),
      level: OrNull(found.verdict?.level), label: OrNull(found.label?.words),
      missingWith: found.missing.with, missingWithout: found.missing.without,
      missingEpisodes: found.missing.episodes)
  }
}

extension PatternView {
  /// What it is called.
  var name: String {
    switch self {
    case .all: "all"
    case .cramps: "cramps and back spasms"
    case .twitches: "twitches"
    }
  }
}

extension PatternLabel {
  /// The label in words.
  var words: String {
    switch self {
    case .tooEarly: "too early"
    case .noClearPattern: "no clear pattern"
    case .worthTesting: "worth testing"
    }
  }
}
