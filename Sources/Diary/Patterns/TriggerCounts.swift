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
