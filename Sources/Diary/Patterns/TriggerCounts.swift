/// Days with an episode among the days with a trigger and among the days without it: a two-by-two
/// table. The counts themselves are what is shown first (chosen for this guide).
package struct TriggerCounts: Hashable, Sendable {
  /// Days with the trigger, and on how many there was an episode.
  package var with: Proportion
  /// Days without the trigger, and on how many there was an episode.
  package var without: Proportion

  package init(with: Proportion = Proportion(), without: Proportion = Proportion()) {
    self.with = with
    self.without = without
  }

  /// Adds a day to the table.
  package mutating func count(trigger: Bool, episode: Bool) {
    if trigger {
      with = with.adding(event: episode)
    } else {
      without = without.adding(event: episode)
    }
  }

  /// The share of days with an episode among those with the trigger, minus the share among those
  /// without: -1 to 1, above 0 if episodes were more frequent with it. `nil` if either group is empty.
  package var difference: Double? {
    guard let one = with.estimate, let other = without.estimate else { return nil }
    return one - other
  }

  /// The 95 % interval of the difference, within -1...1, built from the Wilson intervals of the two
  /// groups (Newcombe 1998, method 10); `nil` if either group is empty.
  package var differenceInterval: ClosedRange<Double>? {
    guard let one = with.estimate, let other = without.estimate, let a = with.interval,
      let b = without.interval
    else { return nil }
    let below = Self.hypotenuse(one - a.lowerBound, b.upperBound - other)
    let above = Self.hypotenuse(a.upperBound - one, other - b.lowerBound)
    // Only rounding could take it outside -1...1.
    return max(one - other - below, -1)...min(one - other + above, 1)
  }

  private static func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}
