import Content
import Diary
import GRDB

/// What the reminder rules look at.
extension DiaryStore {
  package func reminderFacts(on night: CalendarDate) throws(DiaryProblem) -> ReminderFacts {
    try read(ReminderFacts()) { database in
      ReminderFacts(
        nights: try Self.summaries(since: night.adding(days: -Reminder.reach), database),
        events: try Self.events(since: night.adding(days: -Reminder.eventReach), database),
        dismissals: try Self.written(
          .dismissal, "WHERE id IN (SELECT max(id) FROM dismissal GROUP BY reminder)", [], database
        ) { if case .dismissal(let dismissal) = $0 { (dismissal, dismissal.at) } else { nil } },
        checks: try Self.written(
          .check, "WHERE night > ?", [night.dayNumber - Reminder.pause], database
        ) { if case .check(let check) = $0 { (check, check.at) } else { nil } })
    }
  }

  private static func summaries(
    since night: CalendarDate, _ database: Database
  ) throws -> [NightSummary] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT night, kind, site, side, max(seconds) AS longest, max(woke) AS woke,
          max(sore = ?) AS sore, min(CASE WHEN is_open = 1 THEN began END) AS began, zone
        FROM episode WHERE night >= ? GROUP BY night, kind, site, side
        """, arguments: [Episode.Soreness.longer.rawValue, night.dayNumber]
    ).compactMap { summary($0.values) }
  }

  private static func summary(_ values: RowValues) -> NightSummary? {
    guard let night = values.date("night"), let kind = values.word("kind", Episode.Kind.self),
      let site = values.word("site", Episode.Site.self)
    else { return nil }
    var summary = NightSummary(
      night: night, kind: kind, site: site, side: values.word("side", Episode.Side.self))
    summary.longest = values.int("longest")
    summary.openSince = values.timestamp("began")
    summary.wokeMe = values.int("woke") == 1
    summary.isSoreForLong = values.int("sore") == 1
    return summary
  }

  /// The fields of an episode that a rule reads: a change of any other is no news.
  private static let fieldsThatCount: [EpisodeField] = [
    .kind, .site, .side, .seconds, .isOpen, .wokeMe, .sore, .signs,
  ]

  private static func events(
    since night: CalendarDate, _ database: Database
  ) throws -> [Written<Episode>] {
    try written(
      .episode, "WHERE night > ? AND (signs NOT IN ('', 'none') OR seconds >= ? OR is_open = 1)",
      [night.dayNumber, Reminder.longCrampSeconds], database,
      columns: fieldsThatCount.map(\.column)
    ) { if case .episode(let episode) = $0 { (episode, episode.began) } else { nil } }
  }

  /// Entries, each with when it was written: its last change in the record of operations, or, where
  /// that does not know it, when it happened.
  private static func written<Value>(
    _ kind: Entry.Kind, _ condition: String, _ arguments: StatementArguments,
    _ database: Database, columns: [String]? = nil,
    _ value: (Entry) -> (value: Value, at: Timestamp)?
  ) throws -> [Written<Value>] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM \(kind.table) \(condition)", arguments: arguments)
    return try rows.compactMap { row in
      guard let saved = Schema.saved(kind, row), let found = value(saved.entry) else { return nil }
      let writing = try UndoLog.lastWriting(saved.number, in: kind, columns: columns, database)
      return Written(found.value, writing ?? Writing(order: nil, seconds: found.at.seconds))
    }
  }
}
