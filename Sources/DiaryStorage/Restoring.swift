import Content
import Diary
import Foundation
import GRDB

extension DiaryStore {
  /// Puts a copy in the place of the diary. It is looked through first, and the diary of now is saved
  /// beside it.
  ///
  /// - Returns: where the diary of before is; `nil` if there was none.
  package func restore(_ copy: String, at now: Timestamp) throws(DiaryProblem) -> String? {
    try replace { path, waiting in
      try Restoring(path: path, waiting: waiting).putBack(copy, at: now)
    }
  }

  /// Does something to the file itself, which this program does not have open then.
  func replace<Value>(
    _ work: (_ path: String, Waiting) throws -> Value
  ) throws(DiaryProblem) -> Value {
    guard let path else { throw .noHome }
    waiting.begin(isWriting: true)
    do {
      try close()
      return try work(path, waiting)
    } catch {
      throw DiaryProblem(error, at: path)
    }
  }
}

/// Puts a copy in the place of the diary. Whenever it ends, killed or not, the diary is the old one or
/// the new one, and what was in the old one is under its own name or under that of one that is kept.
struct Restoring {
  /// What has just been done; tests stop there.
  enum Step: CaseIterable {
    case seized, copied, kept, moved, replaced
  }

  let path: String
  let waiting: Waiting
  var reached: (Step) throws -> Void = { _ in }

  private var folder: String { DiaryFile.folder(of: path) }
  /// What SQLite has beside a file and needs to make sense of it.
  private static let companions = ["-wal", "-journal"]

  func putBack(_ copy: String, at now: Timestamp) throws -> String? {
    guard access(copy, F_OK) == 0 else { throw DiaryProblem.unreachable(path: copy, .last) }
    if DiaryFile.isSame(copy, path) { throw DiaryProblem.isItself(path: copy) }
    try DiaryFile.makeFolder(folder)
    let seizure = try DiarySeizure(path, waiting)
    clearAway()
    try reached(.seized)
    let part = "\(path).\(getpid()).restore"
    defer { for end in ["", "-shm"] + Self.companions { unlink(part + end) } }
    try take(copy, as: part)
    try reached(.copied)
    let kept = KeptDiaries(of: path).free(at: now)
    guard access(kept, F_OK) != 0 else {
      throw DiaryProblem.fileNotCreated(
        path: kept, SystemError(number: EEXIST, text: String(cString: strerror(EEXIST))))
    }
    do {
      try keep(as: kept)
      try reached(.moved)
      guard rename(part, path) == 0 else { throw DiaryProblem.fileNotCreated(path: path, .last) }
    } catch {
      takeBack(kept)
      throw error
    }
    seizure.sync()
    try reached(.replaced)
    return access(kept, F_OK) == 0 ? kept : nil
  }

  // MARK: The copy

  /// Copies a copy, with what lies beside it, into one file that is sound.
  private func take(_ copy: String, as part: String) throws {
    for end in [""] + Self.companions where end.isEmpty || DiaryFile.size(copy + end) > 0 {
      try DiaryFile.copy(copy + end, to: part + end)
    }
    do {
      try check(part)
    } catch {
      let problem = DiaryProblem(error, at: copy)
      switch problem {
      case .damaged, .foreignFile, .notAFile: throw DiaryProblem.damaged(at: copy)
      default: throw problem
      }
    }
  }

  private func check(_ part: String) throws {
    if DiaryFile.size(part) == 0 || DiaryFile.isCutShort(part) {
      throw DiaryProblem.damaged(at: part)
    }
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let database = try DatabaseQueue(path: part, configuration: configuration)
    defer { try? database.close() }
    try DiaryStore.isUpToDate(database, at: part)
    let verdict = try database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = DELETE")
      return try String.fetchOne($0, sql: "PRAGMA integrity_check (1)")
    }
    guard try verdict == "ok" && DiaryStore.hasItsTables(database) else {
      throw DiaryProblem.damaged(at: part)
    }
  }

  // MARK: The diary of now

  /// Gives the diary a second name, under which it stays when another has taken its first. It has the
  /// first as well until then, so there is no moment without a diary.
  ///
  /// What lies beside a damaged one goes with it: the new one would be taken for what it belongs to.
  private func keep(as kept: String) throws {
    let beside = Self.companions.filter { DiaryFile.size(path + $0) > 0 }
    guard DiaryFile.size(path) > 0 || !beside.isEmpty else { return }
    if access(path, F_OK) == 0 { try name(kept) }
    try reached(.kept)
    for end in beside where rename(path + end, kept + end) != 0 {
      throw DiaryProblem.fileNotCreated(path: kept + end, .last)
    }
    for end in ["-shm"] + Self.companions { unlink(path + end) }
  }

  private func name(_ kept: String) throws {
    if link(path, kept) == 0 { return }
    switch errno {
    // A file system where a file has one name only.
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: try DiaryFile.copy(path, to: kept)
    case ENOSPC, EDQUOT: throw DiaryProblem.diskFull
    default: throw DiaryProblem.fileNotCreated(path: kept, .last)
    }
  }

  /// The diary has its first name still: takes the second away, with what went with it.
  private func takeBack(_ kept: String) {
    for end in Self.companions where access(path + end, F_OK) != 0 {
      rename(kept + end, path + end)
    }
    unlink(kept)
  }

  /// Clears away what programs left that were killed at this.
  private func clearAway() {
    let kept = KeptDiaries(of: path)
    for name in kept.remains() { unlink(name) }
    for name in kept.all() where DiaryFile.isSame(name, path) { takeBack(name) }
  }
}
