import Content
import Diary
import Foundation
import GRDB

/// The diary while no other program has it open and none can open it: what has to hold before the file
/// is replaced or deleted.
///
/// Whoever has a diary open holds a lock on it as long as it is open, even if nothing is read or written.
/// Opening one takes the lock of its folder.
final class DiarySeizure {
  private let folder: Int32
  private let file: Int32

  /// Takes the diary at a path, whether or not there is one. What lies beside it is carried over into it
  /// first, unless it is damaged.
  ///
  /// - Throws: ``DiaryProblem/inUse(path:)`` if another program has it open.
  init(_ path: String, _ waiting: Waiting) throws {
    let name = DiaryFile.folder(of: path)
    let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw DiaryProblem.unreachable(path: name, .last) }
    do {
      guard access(name, W_OK | X_OK) == 0 else {
        throw DiaryProblem.noPermission(path: name, .last)
      }
      // A file system may have no such locks.
      if waiting.lock(folder) == EWOULDBLOCK { throw DiaryProblem.inUse(path: path) }
      try Self.settle(path, waiting)
      file = try Self.locked(path, waiting)
      self.folder = folder
    } catch {
      close(folder)
      throw error
    }
  }

  deinit {
    if file >= 0 { close(file) }
    close(folder)
  }

  /// Waits until the names in the folder are on disk.
  func sync() { fsync(folder) }

  /// Makes the diary one file, with nothing beside it.
  private static func settle(_ path: String, _ waiting: Waiting) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiaryProblem.notAFile(path: path) }
    guard access(path, R_OK | W_OK) == 0 else { throw DiaryProblem.readOnly(path: path) }
    if DiaryFile.isCutShort(path) { return }
    while true {
      do {
        let database = try DatabaseQueue(path: path)
        defer { try? database.close() }
        // This carries over what lies beside it, and fails while others have it open.
        let mode = try database.writeWithoutTransaction {
          try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
        }
        if mode == "delete" { return }
      } catch let error as DatabaseError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: break
        // What the database cannot make sense of stays as it is, with what lies beside it.
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: return
        default: throw DiaryProblem(error, at: path)
        }
      }
      guard waiting.goesOn() else { throw DiaryProblem.inUse(path: path) }
    }
  }

  /// `fcntl(F_OFD_SETLK)`: a lock that belongs to the open file and not to the program.
  private static let setLock: Int32 = 37

  /// Opens the file and locks what SQLite locks for reading and writing.
  ///
  /// - Returns: the file; -1 where there is none.
  private static func locked(_ path: String, _ waiting: Waiting) throws -> Int32 {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return -1 }
      throw DiaryProblem.noPermission(path: path, .last)
    }
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    // The bytes that SQLite's file format sets aside for locks.
    range.l_start = 0x4000_0000
    range.l_len = 512
    while fcntl(file, setLock, &range) != 0 {
      // A file system may have no such locks.
      guard [EAGAIN, EACCES, EINTR].contains(errno) else { break }
      guard waiting.goesOn() else {
        close(file)
        throw DiaryProblem.inUse(path: path)
      }
    }
    return file
  }
}
