/// The hours that count as night where the clock decides (chosen for this guide).
package enum NightHours {
  /// The hours from noon to noon, the order in which a night has them.
  package static let all = Array(12...23) + Array(0...11)
  /// The hour at which the night begins, and the one at which it ends.
  package static let first = 22, end = 6

  /// Consecutive hours.
  package struct Stretch: Hashable, Sendable {
    /// The first hour, 0 to 23.
    package var first: Int
    /// How many hours.
    package var hours: Int
    /// How many episodes began in them.
    package var episodes: Int
  }

  /// The hours in the order of a night, each by itself, except that three or more in a row without an
  /// episode are put together.
  package static func stretches(_ hours: [Int]) -> [Stretch] {
    var stretches: [Stretch] = []
    for hour in all where hours.indices.contains(hour) {
      stretches.append(Stretch(first: hour, hours: 1, episodes: hours[hour]))
      // An empty hour joins those before it once there are three of them.
      let empty = stretches.reversed().prefix { $0.episodes == 0 }
      guard empty.count == 3 || (empty.count == 2 && empty.contains { $0.hours > 1 }),
        let first = empty.last?.first
      else { continue }
      let together = Stretch(
        first: first, hours: empty.reduce(0) { $0 + $1.hours }, episodes: 0)
      stretches.removeLast(empty.count)
      stretches.append(together)
    }
    return stretches
  }

  /// How many episodes began at night, given those of each hour from 0 to 23.
  package static func count(_ hours: [Int]) -> Int {
    hours.enumerated().reduce(0) { sum, hour in
      hour.offset >= first || hour.offset < end ? sum + hour.element : sum
    }
  }
}
