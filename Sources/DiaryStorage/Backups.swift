import Content
import Diary
import Foundation
import GRDB

/// Copies of the diary from before the first change of each day: `backups/diary-2026-11-21.sqlite`
/// beside it, the newest seven.
struct Backups: Sendable {
  /// How many copies there are at most.
  static let count = 7
  /// How many bytes a copy leaves free at least, so that the change itself still fits on the disk.
  static let reserve: UInt = 1_000_000

  /// The folder that they are in.
  let folder: String
  /// What day it is, asked at each change; `nil` for no copies.
  let today: @Sendable () -> CalendarDate?
  /// Changes the database that is copied into, for tests: to a full disk, for instance.
  var adjust: @Sendable (Database) throws -> Void = { _ in }
  /// How many bytes are free on the disk of a folder; `nil` if that cannot be found out.
  var freeSpace: @Sendable (_ folder: String) -> UInt? = { Self.freeSpace(at: $0) }

  /// Copies the diary if there is no copy of today yet. If a copy cannot be made, there is none: that
  /// must not keep anybody from writing.
  ///
  /// - Throws: ``Unsound`` if the diary is damaged. Then nothing should be written to it, and no good
  ///   copy should make room for a bad one.
  func makeIfDue(of diary: DatabaseQueue, _ waiting: Waiting = Waiting(.command)) throws(Unsound) {
    guard let today = today() else { return }
    let path = "\(folder)/\(Self.name(of: today))"
    if access(path, F_OK) == 0 { return }
    do {
      try make(path, of: diary, for: today, waiting)
    } catch let error as Unsound {
      throw error
    } catch let error as DatabaseError where Self.damage.contains(error.resultCode) {
      throw Unsound()
    } catch {}
  }

  private static let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB]

  /// The diary or the copy of it is damaged.
  struct Unsound: Error {}

  /// There can be no copy now. Nobody needs to know more.
  private struct Impossible: Error {}

  private func make(
    _ path: String, of diary: DatabaseQueue, for today: CalendarDate, _ waiting: Waiting
  ) throws {
    let hasChanges = try diary.read {
      try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM operation)") ?? false
    }
    // If the clock was set back, there may be enough newer ones.
    guard hasChanges, days().filter({ $0 > today }).count < Self.count else { return }
    if mkdir(folder, 0o700) == 0 { chmod(folder, 0o700) }
    // This removes the folder only if it is still empty.
    defer { rmdir(folder) }
    // Behind a link the copies might be anywhere, and for anybody to read.
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { throw Impossible() }
    defer { close(lock) }
    // While one program copies, the others wait: none of them may change anything before.
    guard waiting.lock(lock) == 0 else { throw Impossible() }
    if access(path, F_OK) == 0 { return }
    removeRemains()
    guard hasRoom(for: diary) else { throw Impossible() }
    let part = "\(path).\(getpid()).part"
    defer { for end in ["", "-journal", "-wal"] { unlink(part + end) } }
    try copy(diary, to: part)
    // Under its final name there is never an incomplete copy.
    guard rename(part, path) == 0 else { throw Impossible() }
    fsync(lock)
    for path in paths().dropFirst(Self.count) { unlink(path) }
  }

  /// Whether a copy leaves enough of the disk for the change itself.
  private func hasRoom(for diary: DatabaseQueue) -> Bool {
    var (file, changes) = (stat(), stat())
    guard let free = freeSpace(folder), stat(diary.path, &file) == 0 else { return false }
    stat(diary.path + "-wal", &changes)
    let needed = UInt(clamping: file.st_size) + UInt(clamping: changes.st_size)
    return free > needed + Self.reserve
  }

  private static func freeSpace(at folder: String) -> UInt? {
    var room = statvfs()
    guard statvfs(folder, &room) == 0 else { return nil }
    let free = UInt(room.f_bavail).multipliedReportingOverflow(by: UInt(room.f_frsize))
    return free.overflow ? .max : free.partialValue
  }

  /// Copies the diary as it is at one moment, whatever other programs do meanwhile, into a single file
  /// that is on disk and sound.
  private func copy(_ diary: DatabaseQueue, to part: String) throws {
    let file = open(part, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Impossible() }
    fchmod(file, 0o600)
    close(file)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      // A copy that fails is thrown away, so it needs no journal.
      try database.execute(sql: "PRAGMA journal_mode = OFF")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try adjust(database)
    }
    let copy = try DatabaseQueue(path: part, configuration: configuration)
    defer { try? copy.close() }
    try diary.backup(to: copy)
    let verdict = try copy.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      return try String.fetchOne(database, sql: "PRAGMA integrity_check (1)")
    }
    guard verdict == "ok" else { throw Unsound() }
  }

  // MARK: Names

  private static func name(of day: CalendarDate) -> String { "diary-\(day).sqlite" }

  /// The days that have a copy, the newest first. Only files with exactly such a name count.
  func days() -> [CalendarDate] {
    names().compactMap { name in
      CalendarDate(name.dropFirst("diary-".count).prefix(10)).flatMap {
        Self.name(of: $0) == name ? $0 : nil
      }
    }.sorted(by: >)
  }

  /// Where the copies are, the newest first.
  func paths() -> [String] { days().map(path) }

  /// Where the copy of a day is.
  func path(of day: CalendarDate) -> String { "\(folder)/\(Self.name(of: day))" }

  /// Removes what programs left that were killed while copying. Nobody else is copying now.
  private func removeRemains() { for path in remains() { unlink(path) } }

  /// Where the remains of unfinished copies are.
  func remains() -> [String] {
    names().filter { name in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 4 && CalendarDate(parts[0].dropFirst("diary-".count)) != nil
        && parts[0].hasPrefix("diary-") && parts[1] == "sqlite" && Int32(parts[2]) != nil
        && ["part", "part-journal", "part-wal"].contains(parts[3])
    }.map { "\(folder)/\($0)" }
  }

  private func names() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
