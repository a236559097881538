/// Holm's method: several comparisons share one chance of a false alarm, and the clearest is judged
/// first and most strictly (Holm 1979).
enum Holm {
  /// What becomes of one comparison.
  struct Verdict: Hashable {
    /// What its p has to be below, also where a clearer one has failed already.
    let level: Double
    /// Whether it and all clearer ones are below their levels.
    let passes: Bool
  }

  /// The verdict of each comparison, by the place of its p in `values`, where `level` is shared by all.
  /// Of p that are tied the one with the earlier name is taken for the clearer.
  static func verdicts(
    _ values: [(p: Double, name: String)], level: Double
  ) -> [Verdict] {
    var verdicts = values.map { _ in Verdict(level: level, passes: false) }
    var passes = true
    for (rank, index) in ranked(values).enumerated() {
      let own = level / Double(values.count - rank)
      passes = passes && isBelow(values[index].p, own)
      verdicts[index] = Verdict(level: own, passes: passes)
    }
    return verdicts
  }

  /// The places of the values, the smallest p first, and tied ones by name.
  static func ranked(_ values: [(p: Double, name: String)]) -> [Int] {
    var places = values.indices.sorted { values[$0].p < values[$1].p }
    var start = 0
    while start < places.count {
      let least = values[places[start]].p
      let tied = places[start...].prefix { isTied(values[$0].p, least) }
      places.replaceSubrange(
        tied.indices, with: tied.sorted { (values[$0].name, $0) < (values[$1].name, $1) })
      start = tied.endIndex
    }
    return places
  }

  /// Whether a p is below a level. One that only rounding tells apart from it is not, so that no
  /// decision hangs on the order in which numbers were added.
  static func isBelow(_ p: Double, _ level: Double) -> Bool { p < level && !isTied(p, level) }

  /// Whether two numbers from 0 to 1 differ by less than one part in a thousand million.
  private static func isTied(_ one: Double, _ other: Double) -> Bool {
    one == other || abs(one - other) < 1e-9 * max(one, other)
  }
}
