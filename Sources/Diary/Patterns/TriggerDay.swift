import Content

/// A day with a check-in, as patterns need it. Other days have no row: without a check-in nobody knows
/// whether nothing happened or nothing was entered.
package struct TriggerDay: Hashable, Sendable {
  /// The day, from noon to noon, by the date of its evening.
  package var night: CalendarDate
  /// Whether there was at least one episode.
  package var hasEpisode: Bool
  /// Whether each trigger was there, by its name. A skipped one is missing, which never means "no".
  package var triggers: [String: Bool]

  package init(night: CalendarDate, hasEpisode: Bool, triggers: [String: Bool]) {
    self.night = night
    self.hasEpisode = hasEpisode
    self.triggers = triggers
  }
}
