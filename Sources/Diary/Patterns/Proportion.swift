/// On how many of some days something happened.
///
/// The unit is the day with or without an episode, not the episode: episodes come in clusters, and the
/// six cramps of one bad night are not six observations (chosen for this guide).
package struct Proportion: Hashable, Sendable {
  /// Days on which it happened, 0 to `total`.
  package let events: Int
  /// Days in all, 0 to `most`.
  package let total: Int

  /// The most days that are counted. No diary has a million; the limit keeps sums and products of
  /// counts within an `Int`, whatever a damaged file says.
  package static let most = 1_000_000

  /// The normal deviate that leaves 2.5 % on either side, for 95 % intervals.
  static let z = 1.959964

  /// Impossible counts are clamped to the nearest possible ones.
  package init(events: Int = 0, total: Int = 0) {
    self.total = min(max(total, 0), Self.most)
    self.events = min(max(events, 0), self.total)
  }

  /// The proportion with one more day.
  package func adding(event: Bool) -> Proportion {
    Proportion(events: events + (event ? 1 : 0), total: total + 1)
  }

  /// The share of days with an event, 0 to 1; `nil` without any days.
  package var estimate: Double? { total > 0 ? Double(events) / Double(total) : nil }

  /// The share in whole percent, half up; `nil` without any days.
  package var percent: Int? { total > 0 ? (200 * events + total) / (2 * total) : nil }

  /// The 95 % score interval of the share, within 0...1 (Wilson 1927). Unlike the estimate plus or minus
  /// two standard errors it holds for few days, and does not shrink to a point at none or all of them.
  /// `nil` without any days.
  package var interval: ClosedRange<Double>? {
    guard let estimate else { return nil }
    let (x, n) = (Double(events), Double(total))
    let square = Self.z * Self.z
    let half = Self.z * (x * (n - x) / n + square / 4).squareRoot()
    // With none or all of the days one end is known exactly; arithmetic would miss it by rounding.
    let low = events == 0 ? 0 : (x + square / 2 - half) / (n + square)
    let high = events == total ? 1 : (x + square / 2 + half) / (n + square)
    return min(max(low, 0), estimate)...max(min(high, 1), estimate)
  }
}
