import Content
import Diary
import GRDB

/// What ``DiaryReading`` promises, but for the list by nights.
extension DiaryStore: DiaryReading {
  // MARK: Single entries

  package func entry(_ kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Entry? {
    try one(.number(kind, number))?.entry
  }

  package func openEpisode() throws(DiaryProblem) -> SavedEntry? {
    try one(.openEpisode)
  }

  package func lastEpisode() throws(DiaryProblem) -> SavedEntry? {
    try all(.episode, "ORDER BY night DESC, began DESC, id DESC LIMIT 1").first
  }

  package func checkIn(on night: CalendarDate) throws(DiaryProblem) -> SavedEntry? {
    try one(.checkIn(night))
  }

  private func one(_ address: EntryAddress) throws(DiaryProblem) -> SavedEntry? {
    let (condition, arguments) = address.clause
    return try all(address.kind, condition, arguments).first
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

  package func episodesNotYetSore(
    since night: CalendarDate
  ) throws(DiaryProblem) -> [SavedEntry] {
    try all(
      .episode,
      """
      WHERE night >= ? AND sore IS NULL AND is_open = 0 AND kind IN (?, ?)
      ORDER BY night DESC, began DESC, id DESC LIMIT 3
      """,
      [
        night.dayNumber, Episode.Kind.cramp.rawValue, Episode.Kind.backSpasm.rawValue,
      ])
  }

  package func entries(of kind: Entry.Kind) throws(DiaryProblem) -> [SavedEntry] {
    try all(kind, "ORDER BY id")
  }

  package func medicines() throws(DiaryProblem) -> [SavedEntry] {
    try all(.medicine, "ORDER BY \(Schema.medicinesTakenFirst)")
  }

  package func checks(limit: Int) throws(DiaryProblem) -> [SavedEntry] {
    try all(.check, "ORDER BY night DESC, at DESC, id DESC LIMIT ?", [limit])
  }

  package func changes(limit: Int) throws(DiaryProblem) -> [DiaryChange] {
    try read([]) { try UndoLog.list(limit: limit, $0) }
  }

  package func abandonedChanges(limit: Int) throws(DiaryProblem) -> [DiaryChange] {
    try read([]) { try UndoLog.abandoned(limit: limit, $0) }
  }

  package func ownTriggers() throws(DiaryProblem) -> [String] {
    // One that has not been answered for two months is forgotten.
    try ownTriggers("ORDER BY night DESC LIMIT 60")
  }

  package func everyOwnTrigger() throws(DiaryProblem) -> [String] {
    try ownTriggers("")
  }

  private func ownTriggers(_ condition: String) throws(DiaryProblem) -> [String] {
    CheckIn.ownTriggers(
      in: try all(.checkIn, condition).compactMap {
        if case .checkIn(let checkIn) = $0.entry { checkIn } else { nil }
      })
  }

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
}
