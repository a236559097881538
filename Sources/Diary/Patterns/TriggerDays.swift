import Content

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
