import Content
import Diary
import Foundation
import GRDB
import Synchronization

/// The diary on disk: one SQLite file that several programs may have open at once.
///
/// ```swift
/// let diary = DiaryStore(path: path, today: today)
/// let number = try diary.add(.episode(episode), at: now)
/// let saved = try diary.entry(.episode, number)
/// try diary.undo(at: now)
/// ```
///
/// It reads, counts and writes as ``DiaryReading``, ``PatternCounts`` and ``DiaryWriting`` say. A program
/// that is killed loses nothing that a call has returned from.
package final class DiaryStore: Sendable {
  /// Marks the file as a diary of this program: "Unkt" in ASCII.
  static let applicationID: Int32 = 0x556E_6B74

  /// Where the file is, wherever a link to it is; `nil` if there is no place for one.
  package let path: String?
  /// The folder of the file, or of the link to it.
  let folder: String?
  private let database = Mutex<DatabaseQueue?>(nil)
  /// The operations that were undone through this store.
  let undoneHere = Mutex<Set<Int64>>([])
  private let adjust: @Sendable (Database) throws -> Void
  private let backups: Backups
  let waiting: Waiting

  /// Where a person's diary is: `$XDG_DATA_HOME/unknot/diary.sqlite`, by default under
  /// `~/.local/share`; `nil` without a home directory.
  package static func path(environment: (String) -> String?) -> String? {
    PersonalFolder.path("XDG_DATA_HOME", by: "/.local/share", environment)
      .map { $0 + "/unknot/diary.sqlite" }
  }

  /// The diary at a path. The file is opened when it is first needed, and created when there is something
  /// to save.
  ///
  /// `today` is evaluated at each change: before the first change of a day the diary is copied. Without
  /// it there are no copies. `patience` is how long it waits for other programs.
  package convenience init(
    path: String?, today: @autoclosure @escaping @Sendable () -> CalendarDate? = nil,
    patience: Patience = .command
  ) {
    self.init(path: path, today: today, patience) { _ in }
  }

  /// `adjust` changes the database when it is opened, for tests: to a full disk, for instance.
  init(
    path: String?, today: @escaping @Sendable () -> CalendarDate? = { nil },
    _ patience: Patience = .command,
    adjust: @escaping @Sendable (Database) throws -> Void
  ) {
    folder = path.map { ($0 as NSString).deletingLastPathComponent }
    let path = path.map(DiaryFile.target)
    self.path = path
    self.adjust = adjust
    waiting = Waiting(patience)
    backups = Backups(folder: DiaryFile.backups(of: path ?? ""), today: today)
  }

  /// Whether there is something at the path, even if it cannot be reached, or changes of what was there.
  package var isThere: Bool {
    guard let path else { return false }
    return access(path, F_OK) == 0 || errno != ENOENT || DiaryFile.hasChanges(beside: path)
  }

  /// Opens the diary, or creates an empty one that only this person can read.
  package func open() throws(DiaryProblem) { try use(isWriting: true) { _ in } }

  /// Closes the file, if this program has it open. It is opened again when it is needed.
  func close() throws {
    try database.withLock { database in
      try database?.close()
      database = nil
    }
  }

  private func opened(isWriting: Bool) throws(DiaryProblem) -> DatabaseQueue {
    guard let path else {
      throw .noHome
    }
    do {
      return try database.withLock { database in
        if let open = database { return open }
        if try DiaryFile.mayOnlyBeRead(path) {
          if isWriting { throw DiaryProblem.readOnly(path: path) }
          return try openedToRead(path)
        }
        let new = try open(path)
        database = new
        return new
      }
    } catch {
      throw DiaryProblem(error, at: path)
    }
  }

  private func open(_ path: String) throws -> DatabaseQueue {
    try DiaryFile.opened(at: path, waiting) {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try Self.prepare(database, at: path)
      return database
    }
  }

  /// Opens a diary that may only be read, for one look: later looks see what was changed meanwhile, or
  /// that it may be written to again.
  func openedToRead(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    let database = try DatabaseQueue(
      path: DiaryFile.unchangingAddress(path), configuration: configuration)
    if try Self.isUpToDate(database, at: path) { return database }
    let copy = try DatabaseQueue()
    try database.backup(to: copy)
    try Migrations.migrator.migrate(copy)
    return copy
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { [waiting] _ in waiting.goesOn() }
    configuration.prepareDatabase { [adjust] database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
      // What is deleted leaves nothing readable in the file.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try adjust(database)
    }
    return configuration
  }

  /// Brings the tables up to date. A file of another program or of a newer version stays as it is.
  private static func prepare(_ database: DatabaseQueue, at path: String) throws {
    if try isUpToDate(database, at: path) { return }
    try makeReady(database, at: path)
    try database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    try Migrations.migrator.migrate(database)
  }

  /// Whether a diary has the tables of today; an empty file has none yet.
  @discardableResult
  static func isUpToDate(_ database: DatabaseQueue, at path: String) throws -> Bool {
    let owner = try database.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") ?? 0 }
    let isEmpty = try database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") == 0
    }
    guard owner == applicationID || (owner == 0 && isEmpty) else {
      throw DiaryProblem.foreignFile(path: path)
    }
    // If the list of tables is damaged, they would be created again on top of those that are there.
    let pages = try database.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    guard !isEmpty || owner == 0 || pages <= 1 else { throw DiaryProblem.damaged(at: path) }
    let migrator = Migrations.migrator
    if try database.read(migrator.hasBeenSuperseded) {
      throw DiaryProblem.newerVersion
    }
    guard try isEmpty || database.read({ try $0.tableExists("grdb_migrations") }) else {
      throw DiaryProblem.damaged(at: path)
    }
    return try database.read(migrator.hasCompletedMigrations)
  }

  /// Brings a diary that is to be written to into the mode in which several read while one writes. That
  /// changes the file, and a daily copy is not in that mode, so it is looked through before.
  private static func makeReady(_ database: DatabaseQueue, at path: String) throws {
    let isReady = try database.read {
      try String.fetchOne($0, sql: "PRAGMA journal_mode") == "wal"
    }
    if isReady { return }
    let verdict = try database.read {
      try String.fetchOne($0, sql: "PRAGMA integrity_check (1)")
    }
    guard try verdict == "ok" && hasItsTables(database) else {
      throw DiaryProblem.damaged(at: path)
    }
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
  }

  /// Whether the tables are there that the steps taken so far have made: SQLite finds a name that has
  /// changed by a bit as good as any other.
  static func hasItsTables(_ database: DatabaseQueue) throws -> Bool {
    let made = try DatabaseQueue()
    if let last = try database.read(Migrations.migrator.appliedMigrations).last {
      try Migrations.migrator.migrate(made, upTo: last)
    }
    func tables(_ database: DatabaseQueue) throws -> Set<String> {
      try database.read {
        // The list of steps is of another's making, and may look otherwise one day.
        try String.fetchSet(
          $0,
          sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'grdb_migrations'")
      }
    }
    return try tables(made).isSubset(of: tables(database))
  }

  // MARK: Changing and reading

  func write<Value: Sendable>(
    _ change: (Database) throws -> Value
  ) throws(DiaryProblem) -> Value {
    try use(isWriting: true) { database in
      try Self.makeReady(database, at: database.path)
      try backups.makeIfDue(of: database, waiting)
      return try database.write(change)
    }
  }

  /// Does something with the database, which is opened if it is not open.
  private func use<Value: Sendable>(
    isWriting: Bool, _ work: (DatabaseQueue) throws -> Value
  ) throws(DiaryProblem) -> Value {
    waiting.begin(isWriting: isWriting)
    do {
      return try work(opened(isWriting: isWriting))
    } catch {
      let problem = DiaryProblem(error, at: path ?? "")
      if case .busy = problem { waiting.hasFoundBusy() }
      throw problem
    }
  }

  /// Reads, or returns `nothing` if there is no diary yet.
  func read<Value: Sendable>(
    _ nothing: Value, _ look: (Database) throws -> Value
  ) throws(DiaryProblem) -> Value {
    if path != nil, !isThere { return nothing }
    return try use(isWriting: false) { try $0.read(look) }
  }

  /// Every row of every table as text, so that tests can compare diaries.
  func dump() throws(DiaryProblem) -> [String] {
    try read([]) { database in
      try Entry.Kind.allCases.map(\.table).flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY id")
          .map { "\(table) \($0)" }
      }
    }
  }

  /// What SQLite finds when it checks the file; `ok` if it is sound. For tests.
  func check() throws(DiaryProblem) -> String {
    try read("ok") { try String.fetchOne($0, sql: "PRAGMA integrity_check") ?? "" }
  }
}

extension DiaryStore {
  /// The version of SQLite.
  package static var libraryVersion: String? {
    try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }
}
