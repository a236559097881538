import Content

/// A try of the bedtime stretch over six weeks, as the trial had it. A night that was missed is
/// missed; nothing starts again because of it.
package struct StretchTrial: Equatable, Sendable {
  /// How many nights a try has (HALL12).
  package static let nights = 42

  /// Its first night.
  package let began: CalendarDate
  /// On how many nights the stretch was done so far.
  package let done: Int

  /// Its last night.
  package var ends: CalendarDate { began.adding(days: Self.nights - 1) }

  /// The try that the last night of stretching belongs to: each has six weeks from its first night,
  /// and a night after its end begins the next. `nil` where nothing was done yet.
  package init?(_ nights: [CalendarDate]) {
    var began: CalendarDate?
    var done = 0
    for night in nights.sorted() {
      if let first = began, night < first.adding(days: Self.nights) {
        done += 1
      } else {
        began = night
        done = 1
      }
    }
    guard let began else { return nil }
    self.began = began
    self.done = done
  }
}
