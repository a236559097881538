import Content

/// A day of the diary as patterns need it. Only a day with a check-in has a row: of a day without
/// one it is not known whether nothing happened or nothing was written down.
package struct TriggerDay: Hashable, Sendable {
  /// The day, which runs from noon to noon: the one on whose evening its night began.
  package var night: CalendarDate
  /// Whether there was at least one episode.
  package var hasEpisode: Bool
  /// Whether each trigger was there, by its name. One that is not in here was skipped, which is
  /// missing and never "no".
  package var triggers: [String: Bool]

  package init(night: CalendarDate, hasEpisode: Bool, triggers: [String: Bool]) {
    self.night = night
    self.hasEpisode = hasEpisode
    self.triggers = triggers
  }
}
