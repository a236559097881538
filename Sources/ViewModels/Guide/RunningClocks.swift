import Content

/// The clocks that were started by opening a screen, such as the ten minutes of a cramp.
///
/// ```swift
/// var clocks = RunningClocks()
/// clocks.start(clock, at: now)             // the first screen about the cramp
/// clocks.settle(at: now + clock.limit)     // true: it has just spoken up
/// clocks.warnings                          // what it says, on every screen
/// ```
struct RunningClocks: Equatable {
  private struct Running: Equatable {
    let clock: Clock
    let began: Moment
    var hasSpoken = false

    var speaks: Moment { began + clock.limit }
  }

  private var running: [Running] = []

  /// Starts a clock. Two screens about the same cramp have the same clock, and it runs from the
  /// first of them.
  mutating func start(_ clock: Clock, at now: Moment) {
    guard !running.contains(where: { $0.clock == clock }) else { return }
    running.append(Running(clock: clock, began: now))
  }

  /// Brings the clocks up to date.
  ///
  /// - Returns: whether one of them has just gone off. Each goes off once.
  mutating func settle(at now: Moment) -> Bool {
    let due = running.indices.filter { !running[$0].hasSpoken && now >= running[$0].speaks }
    for index in due { running[index].hasSpoken = true }
    return !due.isEmpty
  }

  /// The moment at which the next one goes off; `nil` if none will.
  var nextCall: Moment? { running.filter { !$0.hasSpoken }.map(\.speaks).min() }

  /// How long the oldest one has run.
  func longest(at now: Moment) -> Duration? { running.map { now - $0.began }.max() }

  /// The warnings of those that have gone off.
  var warnings: [Statement] { running.filter(\.hasSpoken).map(\.clock.warning) }

  /// Ends those that have gone off, on the way home. The others run on: someone who goes home
  /// within the ten minutes may still have the cramp.
  mutating func forgetSpoken() { running.removeAll(where: \.hasSpoken) }

  /// Ends all of them: it helped.
  mutating func stop() { running = [] }
}
