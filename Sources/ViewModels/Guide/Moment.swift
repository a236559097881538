import Content
import Diary

/// What the clock on the wall shows at each moment, and by which rules.
package struct WallClock: Sendable {
  /// The date and the time at a moment, with the offset from UTC.
  package var timestamp: @Sendable (Moment) -> Timestamp
  /// The rules of the time zone.
  package var zone: TimeZoneRules
  /// How clocks are written where the person is.
  package var face: ClockFace

  /// A clock that reads through these functions.
  package init(
    timestamp: @escaping @Sendable (Moment) -> Timestamp, zone: TimeZoneRules,
    face: ClockFace = .twentyFourHours
  ) {
    self.timestamp = timestamp
    self.zone = zone
    self.face = face
  }
}

/// A point in time that only counts forward, and counts while the machine sleeps.
///
/// It says nothing about the date or the time of day.
package struct Moment: Comparable, Hashable, Sendable {
  /// The time since the program started.
  package var sinceStart: Duration

  /// The moment that is this long after the start of the program.
  package init(sinceStart: Duration) { self.sinceStart = sinceStart }

  /// The start of the program.
  package static let start = Moment(sinceStart: .zero)

  /// Earlier moments come first.
  package static func < (a: Moment, b: Moment) -> Bool { a.sinceStart < b.sinceStart }

  /// The moment that is `b` after `a`.
  package static func + (a: Moment, b: Duration) -> Moment {
    Moment(sinceStart: a.sinceStart + b)
  }

  /// The moment that is `b` before `a`.
  package static func - (a: Moment, b: Duration) -> Moment {
    Moment(sinceStart: a.sinceStart - b)
  }

  /// How long `a` is after `b`.
  package static func - (a: Moment, b: Moment) -> Duration { a.sinceStart - b.sinceStart }
}

extension Duration {
  /// Whole seconds, rounded up: what a countdown shows. 1 ms left is still 1 second.
  var secondsRoundedUp: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) + (attoseconds > 0 ? 1 : 0)
  }

  /// This length as a part of `whole`, from 0 to 1.
  func fraction(of whole: Duration) -> Double {
    whole > .zero ? min(1, max(0, self / whole)) : 1
  }

  /// `m:ss`, rounded up to whole seconds.
  var clockFace: String {
    let seconds = secondsRoundedUp
    return "\(seconds / 60):\((seconds % 60).twoDigits)"
  }
}
