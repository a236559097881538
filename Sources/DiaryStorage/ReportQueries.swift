import Content
import Diary
import GRDB

/// What ``ReportCounts`` promises, counted by SQL.
extension DiaryStore: ReportCounts {
  package func written(
    in nights: ClosedRange<CalendarDate>
  ) throws(DiaryProblem) -> WrittenNights {
    let bounds = [nights.lowerBound.dayNumber, nights.upperBound.dayNumber]
    let rows = try read([]) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT count(*) AS nights, min(night) AS first, max(night) AS last FROM (
            SELECT night FROM episode WHERE night BETWEEN ? AND ?
            UNION SELECT night FROM check_in WHERE night BETWEEN ? AND ?)
          """, arguments: StatementArguments(bounds + bounds)
      ).map(\.values)
    }
    guard let values = rows.first else { return WrittenNights() }
    return WrittenNights(
      nights: values.int("nights") ?? 0, first: values.date("first"), last: values.date("last"))
  }

  package func noted(
    in nights: ClosedRange<CalendarDate>, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry] {
    try newest(.episode, by: "began", in: nights, limit: limit, "AND note <> ''")
  }

  package func newest(
    _ kind: Entry.Kind, in nights: ClosedRange<CalendarDate>, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry] {
    guard [.check, .strength, .run].contains(kind) else { return [] }
    return try newest(kind, by: "at", in: nights, limit: limit, "")
  }

  private func newest(
    _ kind: Entry.Kind, by time: String, in nights: ClosedRange<CalendarDate>, limit: Int,
    _ condition: String
  ) throws(DiaryProblem) -> [SavedEntry] {
    try read([]) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM \(kind.table) WHERE night BETWEEN ? AND ? \(condition)
          ORDER BY night DESC, \(time) DESC, id DESC LIMIT ?
          """,
        arguments: [nights.lowerBound.dayNumber, nights.upperBound.dayNumber, limit]
      ).compactMap { Schema.saved(kind, $0) }
    }
  }

  package func medicines(limit: Int) throws(DiaryProblem) -> (first: [SavedEntry], count: Int) {
    let none = (first: [SavedEntry](), count: 0)
    return try read(none) { database in
      let first = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM medicine ORDER BY \(Schema.medicinesTakenFirst) LIMIT ?
          """, arguments: [limit]
      ).compactMap { Schema.saved(.medicine, $0) }
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM medicine") ?? 0
      return (first, count)
    }
  }

  package func summary(
    of kinds: [Episode.Kind], in nights: ClosedRange<CalendarDate>
  ) throws(DiaryProblem) -> EpisodeSummary {
    try read(EpisodeSummary()) { database in
      try Episodes(database: database, kinds: kinds, nights: nights).summary()
    }
  }
}

/// The episodes of some kinds in some nights, as one moment of the diary has them.
private struct Episodes {
  let database: Database
  let condition: String
  let arguments: StatementArguments

  init(database: Database, kinds: [Episode.Kind], nights: ClosedRange<CalendarDate>) {
    self.database = database
    let blanks = kinds.map { _ in "?" }.joined(separator: ", ")
    condition = "FROM episode WHERE kind IN (\(blanks)) AND night BETWEEN ? AND ?"
    arguments =
      StatementArguments(kinds.map(\.rawValue))
      + StatementArguments([nights.lowerBound.dayNumber, nights.upperBound.dayNumber])
  }

  private func rows(
    _ columns: String, _ rest: String = "", _ more: StatementArguments = []
  ) throws -> [RowValues] {
    try Row.fetchAll(
      database, sql: "SELECT \(columns) \(condition) \(rest)", arguments: arguments + more
    ).map(\.values)
  }

  func summary() throws -> EpisodeSummary {
    var summary = EpisodeSummary()
    for values in try rows("count(*) AS episodes, count(DISTINCT night) AS nights") {
      summary.episodes = values.int("episodes") ?? 0
      summary.nights = values.int("nights") ?? 0
    }
    summary.kinds = try counts(of: "kind", Episode.Kind.self)
    summary.settings = try counts(of: "setting", Episode.Setting.self)
    summary.soreness = try counts(of: "sore", Episode.Soreness.self)
    summary.places = try rows("site, side, count(*) AS episodes", "GROUP BY site, side")
      .compactMap { values in
        values.word("site", Episode.Site.self).flatMap { site in
          values.int("episodes").map {
            PlaceCount(
              site: site, side: values.word("side", Episode.Side.self), episodes: $0)
          }
        }
      }
    for values in try rows(
      "count(DISTINCT CASE WHEN woke = 1 THEN night END) AS woken,"
        + " count(DISTINCT CASE WHEN woke IS NOT NULL THEN night END) AS answered")
    {
      summary.woken = values.int("woken") ?? 0
      summary.wokenAnswered = values.int("answered") ?? 0
    }
    summary.length = try middle(of: "seconds", to: 1_000_000_000).map {
      LengthCount(known: $0.known, median: $0.median, longest: $0.most)
    }
    summary.intensity = try middle(of: "intensity", to: Episode.intensities.upperBound)
    try countSigns(&summary)
    summary.tactics = try tactics()
    return summary
  }

  private func counts<Word: RawRepresentable<String> & Hashable>(
    of column: String, _: Word.Type
  ) throws -> [Word: Int] {
    let found = try rows("\(column) AS word, count(*) AS episodes", "GROUP BY \(column)")
    return found.reduce(into: [:]) { counts, values in
      guard let word = values.word("word", Word.self) else { return }
      counts[word] = values.int("episodes")
    }
  }

  /// The number in the middle and the greatest. A damaged row may have none, or one that cannot be.
  private func middle(of column: String, to most: Int) throws -> NumberCount? {
    let known = "AND typeof(\(column)) = 'integer' AND \(column) BETWEEN 0 AND \(most)"
    let counted = try rows("count(*) AS known, max(\(column)) AS most", known).first
    guard let count = counted?.int("known"), let most = counted?.int("most"), count > 0 else {
      return nil
    }
    // One in the middle of an odd number, two of an even one.
    let middle = try rows(
      "\(column) AS number", "\(known) ORDER BY \(column) LIMIT ? OFFSET ?",
      [2 - count % 2, (count - 1) / 2]
    ).compactMap { $0.int("number") }
    guard let low = middle.first, let high = middle.last else { return nil }
    return NumberCount(known: count, median: low + (high - low) / 2, most: most)
  }

  /// Whether a list in a column has a name.
  private static func has(_ name: String, in column: String) -> String {
    "(',' || \(column) || ',' LIKE '%,\(name),%')"
  }

  private func countSigns(_ summary: inout EpisodeSummary) throws {
    let found = try Episode.Sign.allCases.map { sign in
      let isThere = Self.has(sign.rawValue, in: "signs")
      let values = try rows("count(*) AS episodes, max(night) AS last", "AND \(isThere)").first
      return EpisodeSummary.SignCount(
        sign: sign, episodes: values?.int("episodes") ?? 0, last: values?.date("last"))
    }
    summary.signs = found.filter { $0.sign != .none && $0.episodes > 0 }
    summary.withoutSigns = found.first { $0.sign == .none }?.episodes ?? 0
    summary.signsAnswered =
      try rows("count(*) AS episodes", "AND signs <> ''").first?.int("episodes") ?? 0
    summary.signsLeftOpen =
      try rows(
        "count(*) AS episodes", "AND signs = '' AND \(Self.has("signs", in: "asked"))"
      ).first?.int("episodes") ?? 0
  }

  private func tactics() throws -> [TacticCount] {
    let columns = "tactics, helped, helps, count(*) AS episodes"
    return TacticCount.tactics(
      try rows(columns, "AND tactics <> '' GROUP BY tactics, helped, helps")
        .compactMap(TacticCount.Group.init))
  }
}

extension TacticCount.Group {
  /// A group as one row has it.
  init?(_ values: RowValues) {
    guard let episodes = values.int("episodes") else { return nil }
    self.init(
      tactics: values.words("tactics"), helped: values.word("helped", Episode.Relief.self),
      helps: values.list("helps").compactMap(Episode.TacticRelief.init), episodes: episodes)
  }
}
