import Content

/// A point in time as a person there saw it: the moment, and how far the local clock was from UTC.
///
/// The offset is kept with the moment, so that what happened at ten past three stays at ten past
/// three wherever and whenever it is looked at again.
package struct Timestamp: Hashable, Sendable {
  /// Seconds since the start of 1970 in UTC.
  package var seconds: Int
  /// Seconds by which the local clock was ahead of UTC.
  package var offset: Int

  package init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// What the local clock showed.
  package var local: LocalTime {
    let shown = seconds + offset
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    return LocalTime(date: CalendarDate(dayNumber: day), second: shown - day * 86_400)
  }

  /// The day on whose evening the night began that this belongs to. A night runs from noon to noon
  /// by the local clock, so a cramp at 3 in the morning counts with the evening before it.
  package var night: CalendarDate {
    let local = local
    return local.second < 12 * 3600 ? local.date.adding(days: -1) : local.date
  }
}

extension Timestamp: Comparable {
  /// Earlier moments come first, whatever the local clocks showed.
  package static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.seconds, a.offset) < (b.seconds, b.offset)
  }
}

/// The rules of the time zone that somebody is in.
package struct TimeZoneRules: Sendable {
  /// The offset from UTC in seconds that is in force at a moment, given in seconds since 1970.
  package var offset: @Sendable (_ seconds: Int) -> Int

  /// A zone with these rules.
  package init(offset: @escaping @Sendable (_ seconds: Int) -> Int) { self.offset = offset }

  /// The moment, as the local clock shows it.
  package func timestamp(at seconds: Int) -> Timestamp {
    Timestamp(seconds: seconds, offset: offset(seconds))
  }

  /// The moment at which the local clock shows this. Where it shows it twice, when the clocks go
  /// back, the first time; where it never does, when they go forward, as much later as was left out.
  package func timestamp(of local: LocalTime) -> Timestamp {
    let shown = local.date.dayNumber * 86_400 + local.second
    // No offset is more than a day, and none changes twice within two.
    let before = offset(shown - 86_400)
    let after = offset(shown + 86_400)
    for offset in [before, after] where self.offset(shown - offset) == offset {
      return Timestamp(seconds: shown - offset, offset: offset)
    }
    return timestamp(at: shown - before)
  }
}
