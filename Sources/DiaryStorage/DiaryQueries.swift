import Content
import Diary
import GRDB

/// What the screens and commands ask of the diary.
extension DiaryStore: DiaryReading {
  // MARK: Single entries

  /// An entry by its number.
  package func entry(_ kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Entry? {
    try one(kind, "WHERE id = ?", [number])?.entry
  }

  /// The episode that still goes on, the newest if there are several.
  package func openEpisode() throws(DiaryProblem) -> SavedEntry? {
    try one(.episode, "WHERE is_open = 1 ORDER BY began DESC, id DESC LIMIT 1")
  }

  /// The newest episode of all.
  package func lastEpisode() throws(DiaryProblem) -> SavedEntry? {
    try one(.episode, "ORDER BY night DESC, began DESC, id DESC LIMIT 1")
  }

  /// The check-in of a night.
  package func checkIn(on night: CalendarDate) throws(DiaryProblem) -> SavedEntry? {
    try one(.checkIn, "WHERE night = ?", [night.dayNumber])
  }

  private func one(
    _ kind: Entry.Kind, _ condition: String, _ arguments: StatementArguments = []
  ) throws(DiaryProblem) -> SavedEntry? {
    try all(kind, condition, arguments).first
  }

  private func all(
    _ kind: Entry.Kind, _ condition: String, _ arguments: StatementArguments = []
  ) throws(DiaryProblem) -> [SavedEntry] {
    try read([]) { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM \(kind.table) \(condition)", arguments: arguments
      ).compactMap { Schema.saved(kind, $0) }
    }
  }

  // MARK: Lists

  /// At most three episodes of which nobody has said yet how long they were sore.
  package func episodesNotYetSore(
    since night: CalendarDate
  ) throws(DiaryProblem) -> [SavedEntry] {
    try all(
      .episode,
      """
      WHERE night >= ? AND sore IS NULL AND is_open = 0 AND kind IN ('cramp', 'back spasm')
      ORDER BY night DESC, began DESC, id DESC LIMIT 3
      """, [night.dayNumber])
  }

  /// All medicines, those that are taken now first.
  package func medicines() throws(DiaryProblem) -> [SavedEntry] {
    try all(.medicine, "ORDER BY ended IS NOT NULL, name COLLATE NOCASE, id")
  }

  /// The last results of the checklist, the newest first.
  package func checks(limit: Int) throws(DiaryProblem) -> [SavedEntry] {
    try all(.check, "ORDER BY night DESC, at DESC, id DESC LIMIT ?", [limit])
  }

  /// The last dismissal of each reminder.
  package func dismissals() throws(DiaryProblem) -> [Dismissal] {
    try all(.dismissal, "WHERE id IN (SELECT max(id) FROM dismissal GROUP BY reminder)")
      .compactMap { if case .dismissal(let dismissal) = $0.entry { dismissal } else { nil } }
  }

  /// The last changes, as undo and redo would go through them.
  package func changes(limit: Int) throws(DiaryProblem) -> [DiaryChange] {
    try read([]) { try UndoLog.list(limit: limit, $0) }
  }

  /// The names of triggers beside the usual ones in the last sixty check-ins.
  package func ownTriggers() throws(DiaryProblem) -> [String] {
    // What has not been answered for two months is forgotten.
    let recent = try all(.checkIn, "ORDER BY night DESC LIMIT 60")
    var names: Set<String> = []
    for case .checkIn(let checkIn) in recent.map(\.entry) {
      names.formUnion(checkIn.triggers.keys)
    }
    return names.subtracting(CheckIn.usualTriggers).sorted()
  }

  /// The nights on which one of these routines was done to its end, the earliest first.
  package func nights(of routines: [String]) throws(DiaryProblem) -> [CalendarDate] {
    let blanks = routines.map { _ in "?" }.joined(separator: ", ")
    return try read([]) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT night FROM routine_run WHERE is_whole = 1 AND routine IN (\(blanks))
          ORDER BY night
          """, arguments: StatementArguments(routines)
      ).compactMap { $0.values.date("night") }
    }
  }

  // MARK: By nights

  /// A stretch of the diary, the newest night first.
  package func entries(
    _ filter: DiaryFilter, _ window: DiaryWindow, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry] {
    try read([]) { database in
      var found: [SavedEntry] = []
      for kind in [Entry.Kind.episode, .run, .check, .checkIn] {
        guard let query = Self.query(kind, filter, window, limit: limit) else { continue }
        found += try Row.fetchAll(database, sql: query.sql, arguments: query.arguments)
          .compactMap { Schema.saved(kind, $0) }
      }
      let places = found.compactMap { entry in entry.place.map { (place: $0, entry: entry) } }
      let isUpward =
        switch window {
        case .newest, .below: false
        case .above, .oldest: true
        }
      let nearest = places.sorted { isUpward ? $0.place < $1.place : $0.place > $1.place }
        .prefix(limit).map(\.entry)
      return isUpward ? nearest.reversed() : nearest
    }
  }

  /// The rows of one table that can be in a stretch; `nil` where the filter leaves none.
  private static func query(
    _ kind: Entry.Kind, _ filter: DiaryFilter, _ window: DiaryWindow, limit: Int
  ) -> (sql: String, arguments: StatementArguments)? {
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let site = filter.site {
      guard kind == .episode else { return nil }
      conditions.append("site = ?")
      arguments.append(site.rawValue)
    }
    switch filter.topic {
    case .episodes(let wanted):
      guard kind == .episode else { return nil }
      conditions.append("kind = ?")
      arguments.append(wanted.rawValue)
    case .only(let wanted): if kind != wanted { return nil }
    case nil: break
    }
    if let since = filter.since {
      conditions.append("night >= ?")
      arguments.append(since.dayNumber)
    }
    let second = kind == .episode ? "began" : kind == .checkIn ? nil : "at"
    let columns = ["night"] + (second.map { [$0] } ?? []) + ["id"]
    let isUpward: Bool
    switch window {
    case .newest: isUpward = false
    case .oldest: isUpward = true
    case .below(let place):
      isUpward = false
      bound(kind, place, "<", columns, &conditions, &arguments)
    case .above(let place):
      isUpward = true
      bound(kind, place, ">", columns, &conditions, &arguments)
    }
    let order = columns.map { $0 + (isUpward ? "" : " DESC") }.joined(separator: ", ")
    let condition =
      conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    arguments.append(limit)
    return (
      "SELECT * FROM \(kind.table) \(condition) ORDER BY \(order) LIMIT ?",
      StatementArguments(arguments)
    )
  }

  /// Below or above a place, for rows of one kind: `sign` is `<` or `>`. Rows of different kinds at
  /// the same second stand in the order of their ranks.
  private static func bound(
    _ kind: Entry.Kind, _ place: DiaryPlace, _ sign: String, _ columns: [String],
    _ conditions: inout [String], _ arguments: inout [any DatabaseValueConvertible]
  ) {
    // A check-in stands above the rest of its night.
    if kind == .checkIn {
      let isOwn = place.rank == kind.rank
      conditions.append(isOwn || sign == "<" ? "night \(sign) ?" : "night >= ?")
      arguments.append(place.night)
      return
    }
    let isBeside = sign == "<" ? kind.rank < place.rank : kind.rank > place.rank
    let isOwn = kind.rank == place.rank
    let row = (isOwn ? columns : Array(columns.dropLast())).joined(separator: ", ")
    let blanks = isOwn ? "?, ?, ?" : "?, ?"
    conditions.append("(\(row)) \(sign)\(isBeside ? "=" : "") (\(blanks))")
    arguments.append(place.night)
    arguments.append(place.second)
    if isOwn { arguments.append(place.number) }
  }

  // MARK: Put together by SQL

  /// The episodes since a night, those of the same night, kind and site put together.
  package func nightSummaries(since night: CalendarDate) throws(DiaryProblem) -> [NightSummary] {
    try read([]) { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT night, kind, site, max(began) AS latest, max(seconds) AS longest, max(woke) AS woke,
            max(sore = 'longer') AS sore, group_concat(DISTINCT nullif(signs, '')) AS signs,
            min(CASE WHEN is_open = 1 THEN began END) AS began, zone
          FROM episode WHERE night >= ? GROUP BY night, kind, site
          """, arguments: [night.dayNumber])
      return rows.compactMap { Self.summary($0.values) }
    }
  }

  private static func summary(_ values: RowValues) -> NightSummary? {
    guard let night = values.date("night"), let kind = values.word("kind", Episode.Kind.self),
      let site = values.word("site", Episode.Site.self)
    else { return nil }
    var summary = NightSummary(night: night, kind: kind, site: site)
    summary.latest = values.int("latest") ?? 0
    summary.longest = values.int("longest")
    summary.openSince = values.timestamp("began")
    summary.wokeMe = values.int("woke") == 1
    summary.isSoreForLong = values.int("sore") == 1
    summary.signs = values.words("signs")
    return summary
  }

  /// The episodes, the newest first, with their numbers.
  package func episodes(
    limit: Int
  ) throws(DiaryProblem) -> [(number: Int64, episode: Episode)] {
    try all(.episode, "ORDER BY night DESC, began DESC, id DESC LIMIT ?", [limit]).compactMap {
      if case .episode(let episode) = $0.entry { ($0.number, episode) } else { nil }
    }
  }
}
