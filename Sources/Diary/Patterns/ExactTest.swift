/// How surprising a table would be if the trigger made no difference: both p-values of the exact
/// test, two-sided.
package struct ExactTest: Hashable, Sendable {
  /// Fisher's p, 0 to 1: the probability of all tables that are no more likely than this one.
  package let fisher: Double
  /// The mid-p, 0 to 1: the probability of all less likely tables and half that of the equally likely
  /// ones, this one included. It is recommended in place of Fisher's p, which is too cautious (Lydersen
  /// 2009). It is 0.5 if the margins allow only one table.
  package let midP: Double

  /// The relative difference up to which two tables count as equally likely, since the same probability
  /// is reached by different roundings. The value is that of R's `fisher.test`.
  static let tolerance = 1e-7

  /// Tests a table, given its margins. The work is proportional to the number of tables with these
  /// margins, which is at most the number of days.
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

/// All tables with the same margins, and how likely each is if the trigger makes no difference: the
/// hypergeometric distribution.
private struct Tables {
  /// Days with the trigger, days without it, and days with an episode.
  private let with: Int
  private let without: Int
  private let episodes: Int

  /// The weight of each table, by the number of days with both trigger and episode, from the lowest
  /// possible number. Weights are relative to that of the most likely table.
  private(set) var weights: [Double] = []
  /// The weight of the table that was observed.
  private(set) var observed = 1.0

  /// Starts at the most likely table with weight 1 and works outwards by the ratio of neighbours. That
  /// needs neither factorials, which overflow, nor their logarithms, and what is too unlikely for a
  /// `Double` becomes 0, as it should.
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

  /// The weight of the table with `both + 1` days with trigger and episode, relative to that with
  /// `both`. It is above 0 from the lowest table up to the last but one.
  private func rise(from both: Int) -> Double {
    Double((episodes - both) * (with - both))
      / Double((both + 1) * (without - episodes + both + 1))
  }
}
