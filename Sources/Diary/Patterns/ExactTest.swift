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
