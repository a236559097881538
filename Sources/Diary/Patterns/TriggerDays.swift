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

/// The days with and without one trigger, against the episodes of the day itself and of the day
/// after. Whether to look at the day after at all is chosen for this guide.
package struct TriggerDays: Hashable, Sendable {
  /// Every day on which the trigger was answered, and the episodes of that day.
  package var sameDay = TriggerCounts()
  /// Every day on which the trigger was answered and whose next day has a row too, and the episodes
  /// of that next day.
  package var dayAfter = TriggerCounts()

  /// No days yet.
  package init() {}

  /// The days of every trigger that was ever answered, by its name.
  ///
  /// Rows may come in any order and with days left out. A day counts once: of several rows for the
  /// same night, those after the first are left out. The work is one pass over the answers, after
  /// a sort that finds the rows of a diary in order already.
  package static func counted(in rows: some Sequence<TriggerDay>) -> [String: TriggerDays] {
    var counted: [String: TriggerDays] = [:]
    var last: (number: Int, row: TriggerDay)?
    for row in rows.sorted(by: { $0.night < $1.night }) {
      let number = row.night.dayNumber
      if let last, last.number == number { continue }
      for (trigger, answer) in row.triggers {
        counted[trigger, default: TriggerDays()].sameDay.count(
          trigger: answer, episode: row.hasEpisode)
      }
      if let last, last.number + 1 == number {
        for (trigger, answer) in last.row.triggers {
          counted[trigger, default: TriggerDays()].dayAfter.count(
            trigger: answer, episode: row.hasEpisode)
        }
      }
      last = (number, row)
    }
    return counted
  }
}
