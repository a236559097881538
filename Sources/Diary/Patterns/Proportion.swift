/// On how many of some days something happened.
///
/// The unit is the day with or without an episode, not the episode: episodes come in clusters, and
/// the six cramps of one bad night are not six observations (chosen for this guide).
package struct Proportion: Hashable, Sendable {
  /// Days on which it happened, 0 to `total`.
  package let events: Int
  /// Days in all, 0 to `most`.
  package let total: Int

  /// The most days that are counted. No diary has a million; the limit keeps sums and products of
  /// counts within an integer whatever a damaged file says.
  package static let most = 1_000_000

  /// The normal deviate that leaves 2.5 % on either side, for intervals of 95 %.
  static let z = 1.959964

  /// So many events on so many days. Counts that cannot be are brought to the nearest that can.
  package init(events: Int = 0, total: Int = 0) {
    self.total = min(max(total, 0), Self.most)
    self.events = min(max(events, 0), self.total)
  }

  /// The same with one more day, on which it happened or did not.
  package func adding(event: Bool) -> Proportion {
    Proportion(events: events + (event ? 1 : 0), total: total + 1)
  }

  /// The share of days with an event, 0 to 1; `nil` where there are no days.
  package var estimate: Double? { total > 0 ? Double(events) / Double(total) : nil }

  /// The score interval of 95 % for the share, within 0...1 (Wilson 1927). Unlike the estimate plus
  /// or minus two standard errors it holds for few days, and does not shrink to a point at none or
  /// all of them. No days say nothing: 0...1.
  package var interval: ClosedRange<Double> {
    guard let estimate else { return 0...1 }
    let (x, n) = (Double(events), Double(total))
    let square = Self.z * Self.z
    let half = Self.z * (x * (n - x) / n + square / 4).squareRoot()
    // At none and at all of the days one end is known; arithmetic would miss it by a last digit.
    let low = events == 0 ? 0 : (x + square / 2 - half) / (n + square)
    let high = events == total ? 1 : (x + square / 2 + half) / (n + square)
    return min(max(low, 0), estimate)...max(min(high, 1), estimate)
  }
}

/// Days with an episode among the days with a trigger and among the days without it: a table of two
/// by two. What is shown first is these counts themselves (chosen for this guide).
package struct TriggerCounts: Hashable, Sendable {
  /// Days with the trigger, and on how many there was an episode.
  package var with: Proportion
  /// Days without the trigger, and on how many there was an episode.
  package var without: Proportion

  /// A table from its two groups of days.
  package init(with: Proportion = Proportion(), without: Proportion = Proportion()) {
    self.with = with
    self.without = without
  }

  /// One more day goes into the table.
  package mutating func count(trigger: Bool, episode: Bool) {
    if trigger {
      with = with.adding(event: episode)
    } else {
      without = without.adding(event: episode)
    }
  }

  /// The share of days with an episode with the trigger, less the share without it: -1 to 1,
  /// above 0 where episodes were more frequent with it. `nil` where either group has no days.
  package var difference: Double? {
    guard let one = with.estimate, let other = without.estimate else { return nil }
    return one - other
  }

  /// The interval of 95 % for the difference, within -1...1, built from the Wilson intervals of the
  /// two groups (Newcombe 1998, his method 10). Where either group has no days, -1...1.
  package var differenceInterval: ClosedRange<Double> {
    guard let one = with.estimate, let other = without.estimate else { return -1...1 }
    let (a, b) = (with.interval, without.interval)
    let below = Self.hypotenuse(one - a.lowerBound, b.upperBound - other)
    let above = Self.hypotenuse(a.upperBound - one, other - b.lowerBound)
    // Within -1...1 by nature; only rounding could leave it.
    return max(one - other - below, -1)...min(one - other + above, 1)
  }

  private static func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}

/// How surprising a table would be if the trigger made no difference: both p-values of the exact
/// test, two-sided.
package struct ExactTest: Hashable, Sendable {
  /// Fisher's p, 0 to 1: the probability of all tables that are no more likely than this one.
  package let fisher: Double
  /// The mid-p, 0 to 1: the probability of all less likely tables and half that of the equally
  /// likely ones, this one among them. Fisher's p is too cautious and the mid-p is advised in its
  /// place (Lydersen 2009). It is 0.5 where the margins allow one table only.
  package let midP: Double

  /// Tables whose probabilities differ by less than this share of them are equally likely: tables
  /// of the same probability are reached by different roundings. The same as in R's `fisher.test`.
  static let tolerance = 1e-7

  /// The test of a table, given its margins. It takes work in proportion to the number of tables
  /// with these margins, which is at most the number of days.
  package init(_ counts: TriggerCounts) {
    let tables = Tables(counts)
    let observed = tables.observed
    var (less, equal, all) = (0.0, 0.0, 0.0)
    for weight in tables.weights {
      all += weight
      if weight < observed * (1 - Self.tolerance) {
        less += weight
      } else if weight <= observed * (1 + Self.tolerance) {
        equal += weight
      }
    }
    // The most likely table has weight 1, so `all` is never 0.
    fisher = min((less + equal) / all, 1)
    midP = min((less + equal / 2) / all, 1)
  }
}

/// All tables with the margins of one, and how likely each is if the trigger makes no difference:
/// the hypergeometric distribution.
private struct Tables {
  /// Days with the trigger, days without it, and days with an episode.
  private let with: Int
  private let without: Int
  private let episodes: Int

  /// The weight of each table by the number of days with trigger and episode, from the lowest that
  /// there can be. Weights are relative to that of the most likely table.
  private(set) var weights: [Double] = []
  /// The weight of the table that was observed.
  private(set) var observed = 1.0

  /// Starts at the most likely table with weight 1 and goes outwards by the ratio of neighbours.
  /// That needs no factorials, which overflow, nor their logarithms, and what is too unlikely to be
  /// written as a number becomes 0, as it should.
  init(_ counts: TriggerCounts) {
    with = counts.with.total
    without = counts.without.total
    episodes = counts.with.events + counts.without.events
    let lowest = max(0, episodes - without)
    let highest = min(with, episodes)
    let mode = (with + 1) * (episodes + 1) / (with + without + 2)
    let likeliest = min(max(mode, lowest), highest)

    var above = [1.0]
    for both in likeliest..<highest {
      above.append((above.last ?? 0) * rise(from: both))
    }
    var below = [1.0]
    for both in (lowest..<likeliest).reversed() {
      below.append((below.last ?? 0) / rise(from: both))
    }
    weights = below.dropFirst().reversed() + above
    let index = counts.with.events - lowest
    if weights.indices.contains(index) { observed = weights[index] }
  }

  /// How much likelier than the table with `both` days with trigger and episode the one with one
  /// day more is. It is above 0 from the lowest table up to the last but one.
  private func rise(from both: Int) -> Double {
    Double((episodes - both) * (with - both))
      / Double((both + 1) * (without - episodes + both + 1))
  }
}
