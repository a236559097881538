import Content

/// Six weeks of the bedtime stretch, as long as the study that tested it. A missed night is simply
/// missed; it does not start the weeks again.
package struct StretchTrial: Equatable, Sendable {
  /// How many nights it has (HALL12).
  package static let nights = 42

  /// Its first night.
  package let began: CalendarDate
  /// On how many nights the stretch has been done so far.
  package let done: Int

  /// Its last night.
  package var ends: CalendarDate { began.adding(days: Self.nights - 1) }

  /// The trial that the last of these nights belongs to. The first stretch after the end of one trial
  /// begins the next. `nil` if there are no nights.
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
