import Content

/// A medicine, an inhaler or a supplement that is or was taken.
package struct Medicine: Equatable, Sendable {
  /// Its name, as the person writes it.
  package var name: String
  /// How much and how often, as the person writes it.
  package var dose: String
  /// When it was begun.
  package var started: CalendarDate
  /// When it was ended; `nil` while it is taken.
  package var ended: CalendarDate?
  /// When its dose was last changed.
  package var changed: CalendarDate?

  /// A medicine that is taken since a day.
  package init(name: String, dose: String = "", started: CalendarDate) {
    self.name = name
    self.dose = dose
    self.started = started
  }
}
