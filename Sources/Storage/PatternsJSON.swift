import Content
import Diary

/// What the days with and without each trigger show, for other programs and for a list.
public struct PatternsJSON: Encodable, Sendable {
  /// One trigger against the episodes of one day.
  public struct Line: Encodable, Sendable {
    /// The trigger.
    public let trigger: String
    /// Whether the episodes are those of the day after it.
    public let isDayAfter: Bool
    /// Days with it, and on how many there was an episode.
    public let withDays: Int, withEpisodes: Int
    /// Days without it, and on how many there was an episode.
    public let withoutDays: Int, withoutEpisodes: Int
    /// The difference of the shares with its interval of 95 %, -1 to 1.
    public let difference: Double?, low: Double, high: Double
    /// The two-sided mid-p.
    public let midP: Double
    /// The label: too early, no clear pattern, possible pattern, worth testing.
    public let label: String
    let pattern: Pattern
    private enum CodingKeys: String, CodingKey {
      case trigger, isDayAfter, withDays, withEpisodes, withoutDays, withoutEpisodes
      case difference, low, high, midP, label
    }
  }

  private let version = 1
  /// The days that were checked in on.
  public let days: Int
  /// On how many of them there was an episode.
  public let episodeDays: Int
  /// Every trigger, what is worth testing first.
  public let triggers: [Line]

  /// What these days show. Each trigger is compared twice, against the day itself and the day after,
  /// and pays for both.
  public init(_ rows: [DayRow]) {
    days = rows.count
    episodeDays = rows.count(where: \.hasEpisode)
    triggers = TriggerPattern.all(in: rows).map(Self.line)
  }

  private static func line(_ found: TriggerPattern) -> Line {
    let (with, without) = (found.counts.with, found.counts.without)
    let interval = found.counts.differenceInterval
    return Line(
      trigger: found.trigger, isDayAfter: found.isDayAfter, withDays: with.total,
      withEpisodes: with.events, withoutDays: without.total, withoutEpisodes: without.events,
      difference: found.counts.difference, low: interval.lowerBound, high: interval.upperBound,
      midP: found.midP, label: found.pattern.words, pattern: found.pattern)
  }
}

extension Pattern {
  /// The label in words.
  fileprivate var words: String {
    switch self {
    case .tooEarly: "too early"
    case .noClearPattern: "no clear pattern"
    case .possiblePattern: "possible pattern"
    case .worthTesting: "worth testing"
    }
  }
}
