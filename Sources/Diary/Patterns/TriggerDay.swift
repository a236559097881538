import Content

/// A night with a check-in, as patterns need it. Other nights have no row: without a check-in nobody
/// knows whether nothing happened or nothing was entered.
package struct TriggerDay: Hashable, Sendable {
  /// The night, from noon to noon, by the date of its evening.
  package var night: CalendarDate
  /// The kinds of which at least one episode began in it.
  package var kinds: Set<Episode.Kind>
  /// Whether each trigger was there, by its name. A skipped one is missing, which never means "no".
  package var triggers: [String: Bool]

  package init(night: CalendarDate, kinds: Set<Episode.Kind>, triggers: [String: Bool]) {
    self.night = night
    self.kinds = kinds
    self.triggers = triggers
  }

  /// Whether there was at least one episode of one of these kinds.
  package func hasEpisode(of kinds: some Sequence<Episode.Kind>) -> Bool {
    !self.kinds.isDisjoint(with: kinds)
  }
}

extension CheckIn {
  /// The check-in of a night, as it was.
  package init(_ day: TriggerDay) { self.init(night: day.night, triggers: day.triggers) }
}
