import Content
import Diary
import Foundation
import GRDB

/// The diary on disk: one SQLite file that several programs may have open at once.
///
/// Every change is one transaction together with its entry in the log that undo and redo read, and
/// is on disk when the call returns: a program that is killed loses nothing that it has confirmed.
public final class DiaryStore: Sendable {
  /// Marks the file as a diary of this program: "Unkt" in ASCII.
  static let applicationID: Int32 = 0x556E_6B74

  /// Where the file is.
  public let path: String
  private let database: DatabaseQueue

  /// Where a person's diary is: `$XDG_DATA_HOME/unknot/diary.sqlite`, by default under
  /// `~/.local/share`; `nil` where there is no home to keep it in.
  public static func path(environment: (String) -> String?) -> String? {
    let folder =
      environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment("HOME").map { $0 + "/.local/share" }
    return folder.map { $0 + "/unknot/diary.sqlite" }
  }

  /// Opens the diary, or makes an empty one that only this person can read.
  ///
  /// - Throws: ``DiaryProblem``, with the file as it was.
  public init(path: String?) throws(DiaryProblem) {
    guard let path else {
      throw DiaryProblem(.nowhere, "There is no HOME, so there is nowhere to keep a diary.")
    }
    self.path = path
    do {
      try Self.makeRoom(for: path)
      // One program at a time looks whether the tables are there and makes them.
      let folder = open(
        (path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      defer { if folder >= 0 { close(folder) } }
      if folder >= 0 { flock(folder, LOCK_EX) }
      database = try DatabaseQueue(path: path, configuration: Self.configuration)
      try Self.prepare(database, at: path)
    } catch {
      throw DiaryProblem(error, at: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
    return configuration
  }

  /// The folder and the file, for this person alone, whatever the umask says. SQLite gives its other
  /// files the mode of the first.
  private static func makeRoom(for path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let isNew = access(folder, F_OK) != 0
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw DiaryProblem(.nowhere, "The folder \(folder) for the diary cannot be made.")
    }
    if isNew { chmod(folder, 0o700) }
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT != S_IFREG {
        throw DiaryProblem(
          .damaged, "\(path) is not a file. Move it away; the diary wants to be there.")
      }
      return
    }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw DiaryProblem(
        errno == ENOSPC ? .unwritable : .nowhere,
        "The diary at \(path) cannot be made: \(String(cString: strerror(errno))).")
    }
    fchmod(file, 0o600)
    close(file)
  }

  /// Brings the tables up to date. A file of somebody else, and one of a newer version, stays as it is.
  private static func prepare(_ database: DatabaseQueue, at path: String) throws {
    let owner = try database.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") ?? 0 }
    let isEmpty = try database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") == 0
    }
    guard owner == applicationID || (owner == 0 && isEmpty) else {
      throw DiaryProblem(
        .damaged,
        "The file \(path) is another program's. Move it away; the diary wants to be there.")
    }
    let migrator = DiarySchema.migrator
    if try database.read(migrator.hasBeenSuperseded) {
      throw DiaryProblem(
        .newer,
        "The diary was written by a newer version of Unknot. Use that one; nothing was changed.")
    }
    // Only now is anything written: the mark, and that several may read while one writes.
    try database.writeWithoutTransaction { database in
      if isEmpty { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try migrator.migrate(database)
  }

  // MARK: Changing

  /// Keeps something new.
  ///
  /// - Returns: its number, by which it is found again.
  @discardableResult
  public func add(_ entry: Entry) throws(DiaryProblem) -> Int64 {
    try write { database in
      let table = DiarySchema.table(of: entry)
      var row = DiarySchema.columns(of: entry)
      row["id"] = try DiaryLog.nextNumber(in: table, database)
      try DiaryLog.perform([.init(table: table, before: nil, after: row)], database)
      return row["id"]?.number ?? 0
    }
  }

  /// Keeps something in the place of what has this number.
  public func change(_ number: Int64, to entry: Entry) throws(DiaryProblem) {
    try write { database in
      let table = DiarySchema.table(of: entry)
      guard let before = try DiaryLog.row(number, in: table, database) else { return }
      var after = DiarySchema.columns(of: entry)
      after["id"] = .number(number)
      if before != after {
        try DiaryLog.perform([.init(table: table, before: before, after: after)], database)
      }
    }
  }

  /// Takes something out.
  public func delete(_ number: Int64, from table: DiaryTable) throws(DiaryProblem) {
    try write { database in
      guard let before = try DiaryLog.row(number, in: table, database) else { return }
      try DiaryLog.perform([.init(table: table, before: before, after: nil)], database)
    }
  }

  /// Takes back the last change that has not been taken back yet.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func undo() throws(DiaryProblem) -> Bool {
    try write { try DiaryLog.undo($0) }
  }

  /// Does the change again that was taken back last.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func redo() throws(DiaryProblem) -> Bool {
    try write { try DiaryLog.redo($0) }
  }

  private func write<Value: Sendable>(
    _ change: @Sendable (Database) throws -> Value
  ) throws(DiaryProblem) -> Value {
    do {
      return try database.write(change)
    } catch {
      throw DiaryProblem(error, at: path)
    }
  }

  private func read<Value: Sendable>(
    _ look: @Sendable (Database) throws -> Value
  ) throws(DiaryProblem) -> Value {
    do {
      return try database.read(look)
    } catch {
      throw DiaryProblem(error, at: path)
    }
  }

  // MARK: Reading

  /// The episodes, the newest first, with their numbers.
  public func episodes(
    limit: Int, offset: Int = 0
  ) throws(DiaryProblem) -> [(number: Int64, episode: Episode)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM episode ORDER BY began DESC, id DESC LIMIT ? OFFSET ?",
        arguments: [limit, offset])
      return rows.compactMap { row in
        DiarySchema.episode(row).map { (row["id"], $0) }
      }
    }
  }

  /// The episode that still goes on, the newest if there are several.
  public func openEpisode() throws(DiaryProblem) -> (number: Int64, episode: Episode)? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM episode WHERE is_open = 1 ORDER BY began DESC, id DESC")
      guard let row, let episode = DiarySchema.episode(row) else { return nil }
      return (row["id"], episode)
    }
  }

  /// The check-in of a night, if there is one.
  public func checkIn(
    on night: CalendarDate
  ) throws(DiaryProblem) -> (number: Int64, checkIn: CheckIn)? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM check_in WHERE night = ?", arguments: [night.dayNumber])
      guard let row else { return nil }
      return (row["id"], DiarySchema.checkIn(row))
    }
  }

  /// The days that were checked in on, the earliest first, each with whether there was an episode of
  /// one of these kinds. SQL puts the episodes of a night together, so that a hundred thousand of
  /// them never become as many values.
  public func days(with kinds: [Episode.Kind]) throws(DiaryProblem) -> [DayRow] {
    try read { database in
      let blanks = kinds.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT night, triggers, EXISTS (
            SELECT 1 FROM episode WHERE episode.night = check_in.night AND kind IN (\(blanks))
          ) AS has FROM check_in ORDER BY night
          """, arguments: StatementArguments(kinds.map(\.rawValue)))
      return rows.map { row in
        let checkIn = DiarySchema.checkIn(row)
        return DayRow(night: checkIn.night, hasEpisode: row["has"], triggers: checkIn.triggers)
      }
    }
  }

  /// Every row of every table as text, for tests: two diaries with the same rows are the same.
  func dump() throws(DiaryProblem) -> [String] {
    try read { database in
      try DiaryTable.allCases.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table.rawValue) ORDER BY id")
          .map { "\(table.rawValue) \($0)" }
      }
    }
  }

  /// What SQLite finds when it checks the file: `ok` where it is sound.
  func check() throws(DiaryProblem) -> String {
    try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") ?? "" }
  }
}
