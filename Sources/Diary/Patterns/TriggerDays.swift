import Content

/// The days with and without one trigger, against the episodes of the same day and of the day after.
/// Looking at the day after at all is chosen for this guide.
package struct TriggerDays: Hashable, Sendable {
  /// The days on which the trigger was answered, with the episodes of those days.
  package var sameDay = TriggerCounts()
  /// The days on which the trigger was answered and whose next day has a row too, with the episodes of
  /// that next day.
  package var dayAfter = TriggerCounts()

  package init() {}

  /// The days of every trigger that was ever answered, by its name.
  ///
  /// Rows may come in any order and with gaps. A day counts once: of several rows for the same night
  /// only the first is used. The work is a sort, for which rows from the diary are in order already, and
  /// one pass over the answers.
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
