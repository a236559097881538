/// A moment a given time from now, on a clock that is never set back.
struct Deadline {
  private let moment: ContinuousClock.Instant

  /// Makes a deadline so many seconds from now.
  init(after seconds: Double) {
    moment = ContinuousClock.now + .seconds(seconds)
  }

  /// Whether the moment has come.
  var hasPassed: Bool { ContinuousClock.now >= moment }

  /// How long it is until then; 0 once it has come.
  var secondsLeft: Double {
    max(0, (moment - ContinuousClock.now) / .seconds(1))
  }
}
