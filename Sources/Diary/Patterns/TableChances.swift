/// How likely each number of nights with both trigger and episode is, if the trigger makes no
/// difference and the margins are as they are: for one table the hypergeometric distribution, for
/// several the distribution of their sum.
struct TableChances {
  /// The lowest possible number.
  private(set) var lowest = 0
  /// The chance of each number from the lowest on. Together they are 1.
  private(set) var values = [1.0]

  /// What is less likely than this is left out of sums of tables. It changes no digit that is shown,
  /// and numbers too small for a `Double` would take a hundred times as long to add.
  private static let least = 1e-250

  /// No nights at all: there can be none with both.
  init() {}

  /// Starts at the most likely table with weight 1 and works outwards by the ratio of neighbours. That
  /// needs neither factorials, which overflow, nor their logarithms, and what is too unlikely for a
  /// `Double` becomes 0, as it should.
  init(_ counts: TriggerCounts) {
    let (with, without) = (counts.with.total, counts.without.total)
    let episodes = counts.with.events + counts.without.events
    lowest = max(0, episodes - without)
    let highest = min(with, episodes)
    /// The weight of the table with `both + 1`, relative to that with `both`.
    func rise(from both: Int) -> Double {
      Double((episodes - both) * (with - both))
        / Double((both + 1) * (without - episodes + both + 1))
    }
    let mode = (with + 1) * (episodes + 1) / (with + without + 2)
    let likeliest = min(max(mode, lowest), highest)
    values = Array(repeating: 1, count: highest - lowest + 1)
    for both in likeliest..<highest {
      values[both + 1 - lowest] = values[both - lowest] * rise(from: both)
    }
    for both in (lowest..<likeliest).reversed() {
      values[both - lowest] = values[both + 1 - lowest] / rise(from: both)
    }
    // The most likely table has weight 1, so the sum is never 0.
    let sum = values.reduce(0, +)
    for index in values.indices { values[index] /= sum }
  }

  /// The chance of a number; 0 outside of those that are possible.
  subscript(count: Int) -> Double {
    values.indices.contains(count - lowest) ? values[count - lowest] : 0
  }

  /// Makes it the distribution of the sum with another, independent one: the convolution of the two.
  mutating func add(_ other: TableChances) {
    lowest += other.lowest
    if other.values.count == 1 { return }
    var sums = Array(repeating: 0.0, count: values.count + other.values.count - 1)
    sums.withUnsafeMutableBufferPointer { sums in
      values.withUnsafeBufferPointer { values in
        for (offset, chance) in other.values.enumerated() {
          // Within bounds by the length of `sums`; the wrapping addition lets this be vectorised.
          for index in values.indices { sums[index &+ offset] += values[index] * chance }
        }
      }
    }
    let isLikely = { (chance: Double) in chance >= Self.least }
    let first = sums.firstIndex(where: isLikely) ?? 0
    let last = sums.lastIndex(where: isLikely) ?? 0
    lowest += first
    values = Array(sums[first...last])
  }
}
