import Content

/// A medicine, an inhaler or a supplement that the person takes or has taken.
package struct Medicine: Equatable, Sendable {
  /// Its name, as the person writes it.
  package var name: String
  /// How much and how often, as the person writes it.
  package var dose: String
  /// Since when it is taken.
  package var started: CalendarDate
  /// Until when it was taken; `nil` while it is.
  package var ended: CalendarDate?
  /// When its dose was last changed.
  package var changed: CalendarDate?

  package init(name: String, dose: String = "", started: CalendarDate) {
    self.name = name
    self.dose = dose
    self.started = started
  }
}
