import Diary
import Foundation
import GRDB

/// The diary as a file in a folder: what has to be so before the database looks at it.
///
/// All of this is asked beforehand, because SQLite opens for reading what it cannot write, leaves
/// files of its own beside what it cannot use, and takes an empty file for a new one.
enum DiaryFile {
  /// The folder of the copies of each day.
  static func backups(of path: String) -> String {
    (path as NSString).deletingLastPathComponent + "/backups"
  }

  /// Makes the folder and the file where they are missing, for this person alone, and opens what is
  /// there. One program at a time does so, and what it made goes again where it fails.
  static func opened(
    at path: String, by open: () throws -> DatabaseQueue
  ) throws -> DatabaseQueue {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder)
    let lock = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    let isNew = try makeFile(path, in: folder)
    let companions = ["-journal", "-wal", "-shm"].map { path + $0 }
    let missing = companions.filter { access($0, F_OK) != 0 }
    do {
      return try open()
    } catch {
      // Nobody else has it open: a program that did would have made them, and others wait their turn.
      for file in missing where isNew || file.hasSuffix("-shm") || isEmpty(file) { unlink(file) }
      if isNew { unlink(path) }
      throw error
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  /// The folder, whatever the umask says.
  private static func makeFolder(_ folder: String) throws {
    let isNew = access(folder, F_OK) != 0
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw DiaryProblem(
        .nowhere, "The folder \(folder.sanitized) for the diary cannot be made.")
    }
    if isNew { chmod(folder, 0o700) }
  }

  /// The file, whatever the umask says. SQLite gives its other files the mode of this one.
  ///
  /// - Returns: whether it was not there before.
  private static func makeFile(_ path: String, in folder: String) throws -> Bool {
    let shown = path.sanitized
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw DiaryProblem(
          .damaged, "\(shown) is not a file; move it away, as the diary wants to be there.")
      }
      guard access(path, R_OK | W_OK) == 0, access(folder, W_OK | X_OK) == 0 else {
        throw DiaryProblem(
          .unwritable,
          "The diary at \(shown) cannot be read and written (\(reason)); it was left as it is.")
      }
      if status.st_size == 0 { try refuseToLoseChanges(beside: path) }
      if isCutShort(path) { throw DiaryProblem.damaged(at: path) }
      return false
    }
    guard errno == ENOENT else {
      throw DiaryProblem(.unwritable, "The diary at \(shown) cannot be reached (\(reason)).")
    }
    try refuseToLoseChanges(beside: path)
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw DiaryProblem(
        errno == ENOSPC ? .unwritable : .nowhere,
        "The diary at \(shown) cannot be made (\(reason)).")
    }
    fchmod(file, 0o600)
    close(file)
    return true
  }

  /// Beside an empty file SQLite would throw away what a program that was killed had yet to carry
  /// over into it. It never leaves such a pair itself.
  private static func refuseToLoseChanges(beside path: String) throws {
    var status = stat()
    guard stat(path + "-wal", &status) == 0, status.st_size > 0 else { return }
    throw DiaryProblem(
      .damaged,
      "The diary at \(path.sanitized) is gone or empty, but changes of it are still in "
        + "\(path.sanitized)-wal; put it back, or move that away too.")
  }

  /// Whether a file ends within a page, which SQLite would fill up with zeros. It may for a moment,
  /// while another program carries changes over into it.
  private static func isCutShort(_ path: String) -> Bool {
    func endsWithinPage() -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_size % 512 != 0
    }
    return endsWithinPage() && access(path + "-wal", F_OK) != 0 && endsWithinPage()
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Whether the disk that a path is on has no room for anything.
  static func isDiskFull(at path: String) -> Bool {
    var room = statvfs()
    guard statvfs((path as NSString).deletingLastPathComponent, &room) == 0 else { return false }
    // What SQLite needs beside the diary to open it at all.
    let needed: UInt = 64 * 1024
    return UInt(room.f_bavail) < needed / max(UInt(room.f_frsize), 1)
      || (room.f_files > 0 && room.f_favail == 0)
  }
}
