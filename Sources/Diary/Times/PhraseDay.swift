import Content

/// What was said of the day.
struct Day {
  /// The part of the day that was named; it decides which times go with it.
  enum Part {
    /// None, and no day either.
    case any
    /// A day, of which `midnight` may be the beginning or the end.
    case wholeDay
    case morning, afternoon, evening
    /// From noon to noon, so that the hours before noon lie on the day after.
    case night
    /// The dark hours at both ends of one day.
    case darkHours
  }

  /// How many days before today it may be. The first that is not in the future is meant.
  var daysBack: [Int]
  var part: Part
  /// Whether the day was given by its date, which allows for seconds and an offset in the time.
  var isDate = false
  /// Whether it was a date with its year or its weekday, as this program writes them: two digits of
  /// an hour behind it are by the 24-hour clock.
  var isFullDate = false
  /// The weekday that was said with a date, from Monday as 0.
  var weekday: Int?

  /// A bare time of day. Tomorrow is there for midnight, typed half a minute too early.
  static let unsaid = Day(daysBack: [-1, 0, 1], part: .any)

  /// Whether a part of the day was said.
  var hasPart: Bool { part != .any && part != .wholeDay }

  private static let hour = 3600

  /// Whether the time may be meant. A doubtful time is asked for again: an entry on the wrong side
  /// of noon is worse than a question.
  func fits(_ clock: ClockPhrase) -> Bool {
    let (second, hour) = (clock.second, Self.hour)
    return switch part {
    case .any: true
    case .wholeDay: clock.form != .midnight
    case .morning: second < 12 * hour
    case .afternoon: (12 * hour..<19 * hour).contains(second)
    case .evening: second >= 16 * hour
    case .night, .darkHours:
      second < (clock.form == .plain ? 6 : 12) * hour || second >= 17 * hour
    }
  }

  /// Whether of a time that two halves of the day have either may be meant: by what people say, by
  /// the clock where the person is, and anywhere if it is the hour after midnight (`hour` is 0).
  func hasTwoHalves(_ clock: ClockPhrase, _ face: ClockFace, atHour hour: Int) -> Bool {
    switch clock.hours {
    case .exact: return false
    case .spoken: return true
    case .oneDigit, .twoDigits: break
    }
    if isFullDate, clock.hours == .twoDigits { return false }
    switch part {
    case .afternoon, .evening: return true
    case .any where hour == 0 && clock.second >= 12 * Self.hour: return true
    default: return face == .twelveHours
    }
  }
}
