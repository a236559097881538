import Content
import Diary
import GRDB

/// What ``PatternCounts`` promises, counted by SQL.
extension DiaryStore: PatternCounts {
  /// Selects `columns` of the episodes of some kinds up to a night, grouped by what `grouping` says.
  private func grouped<Value: Sendable>(
    _ columns: String, of kinds: [Episode.Kind], _ last: CalendarDate, _ grouping: String,
    _ arguments: StatementArguments = [], _ value: @Sendable (RowValues) -> Value?
  ) throws(DiaryProblem) -> [Value] {
    let names = StatementArguments(kinds.map(\.rawValue))
    return try read([]) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(columns) FROM episode
          WHERE \(Self.isOne(of: kinds)) AND night <= ? \(grouping)
          """, arguments: names + [last.dayNumber] + arguments
      ).compactMap { value($0.values) }
    }
  }

  private static func isOne(of kinds: [Episode.Kind]) -> String {
    "kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))"
  }

  package func days() throws(DiaryProblem) -> [TriggerDay] {
    try read([]) { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT night, triggers, (
            SELECT group_concat(DISTINCT kind) FROM episode WHERE episode.night = check_in.night
          ) AS kinds FROM check_in ORDER BY night
          """)
      return rows.compactMap { row in
        let values = row.values
        guard let night = values.date("night") else { return nil }
        return TriggerDay(
          night: night, kinds: Set(values.words("kinds")),
          triggers: Schema.triggers(values.text("triggers") ?? ""))
      }
    }
  }

  package func checkedIn(
    since night: CalendarDate, to last: CalendarDate
  ) throws(DiaryProblem) -> [CalendarDate] {
    try read([]) { database in
      try Row.fetchAll(
        database, sql: "SELECT night FROM check_in WHERE night BETWEEN ? AND ? ORDER BY night",
        arguments: [night.dayNumber, last.dayNumber]
      ).compactMap { $0.values.date("night") }
    }
  }

  package func episodeCount(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> EpisodeCount {
    let counts = try grouped(
      "count(*) AS episodes, count(DISTINCT night) AS nights, min(night) AS first", of: kinds, last,
      ""
    ) { values in
      EpisodeCount(
        episodes: values.int("episodes") ?? 0, nights: values.int("nights") ?? 0,
        first: values.date("first"))
    }
    let checkedIn = try read([]) { database in
      try Row.fetchAll(
        database, sql: "SELECT min(night) AS first FROM check_in WHERE night <= ?",
        arguments: [last.dayNumber]
      )
      .compactMap { $0.values.date("first") }
    }
    var count = counts.first ?? EpisodeCount()
    count.first = (checkedIn + [count.first].compactMap { $0 }).min()
    return count
  }

  package func episodesByNight(
    of kinds: [Episode.Kind], since night: CalendarDate, to last: CalendarDate
  ) throws(DiaryProblem) -> [NightCount] {
    try grouped(
      "night, count(*) AS episodes, max(woke = 1) AS woke", of: kinds, last,
      "AND night >= ? GROUP BY night ORDER BY night", [night.dayNumber]
    ) { values in
      guard let night = values.date("night"), let episodes = values.int("episodes") else {
        return nil
      }
      return NightCount(night: night, episodes: episodes, wokeMe: values.int("woke") == 1)
    }
  }

  package func episodesByHour(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [Int] {
    // Before 1970 the remainder is negative.
    let found = try grouped(
      "((began + zone) % 86400 + 86400) % 86400 / 3600 AS hour, count(*) AS episodes", of: kinds,
      last,
      "GROUP BY hour"
    ) { values in
      values.int("hour").flatMap { hour in values.int("episodes").map { (hour, $0) } }
    }
    var hours = Array(repeating: 0, count: 24)
    for (hour, episodes) in found where hours.indices.contains(hour) { hours[hour] += episodes }
    return hours
  }

  package func episodesByPlace(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [PlaceCount] {
    try grouped("site, side, count(*) AS episodes", of: kinds, last, "GROUP BY site, side") {
      values in
      guard let site = values.word("site", Episode.Site.self), let episodes = values.int("episodes")
      else { return nil }
      return PlaceCount(
        site: site, side: values.word("side", Episode.Side.self), episodes: episodes)
    }
  }

  package func reliefs(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [TacticCount.Group] {
    try grouped(
      "tactics, helped, helps, count(*) AS episodes", of: kinds, last,
      "AND tactics <> '' GROUP BY tactics, helped, helps"
    ) { TacticCount.Group($0) }
  }

  package func lengths(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> LengthCount? {
    // A damaged row may have no number there, or one that cannot be a length.
    let known = "AND typeof(seconds) = 'integer' AND seconds BETWEEN 0 AND 1000000000"
    let counted = try grouped(
      "count(*) AS known, max(seconds) AS longest", of: kinds, last, known
    ) { values in
      values.int("known").flatMap { known in values.int("longest").map { (known, $0) } }
    }
    guard let (known: count, longest: longest) = counted.first, count > 0 else { return nil }
    // One in the middle of an odd number, two of an even one.
    let middle = try grouped(
      "seconds", of: kinds, last, "\(known) ORDER BY seconds LIMIT ? OFFSET ?",
      [2 - count % 2, (count - 1) / 2]
    ) { $0.int("seconds") }
    guard let low = middle.first, let high = middle.last else { return nil }
    return LengthCount(known: count, median: low + (high - low) / 2, longest: longest)
  }
}
