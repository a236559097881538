import Content
import Diary
import Foundation
import GRDB

/// The diary as a file in a folder: what is checked before the database opens it.
///
/// It is checked beforehand because SQLite opens for reading what it cannot write, leaves files of its
/// own beside what it cannot use, and takes an empty file for a new one.
enum DiaryFile {
  /// The folder of the daily copies.
  static func backups(of path: String) -> String { folder(of: path) + "/backups" }

  static func folder(of path: String) -> String {
    (path as NSString).deletingLastPathComponent
  }

  /// Whether there is a link at a path.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a link leads in the end, even if nothing is there yet; any other path stays as it is.
  ///
  /// SQLite follows links and has its other files beside the target, so that is the path that counts.
  static func target(of path: String) -> String {
    var target = path
    for _ in 0..<40 {
      guard isLink(target) else { return target }
      if let real = realpath(target, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else {
        break
      }
      target = next.hasPrefix("/") ? next : "\(folder(of: target))/\(next)"
    }
    return path
  }

  /// Creates the folder and the file if they are missing, readable by this person only, and opens the
  /// file. One program at a time does so, and if it fails, what it created is removed.
  static func opened(
    at path: String, _ waiting: Waiting, by open: () throws -> DatabaseQueue
  ) throws -> DatabaseQueue {
    let folder = folder(of: path)
    try makeFolder(folder)
    let lock = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    // A file system may have no such locks.
    if lock >= 0, waiting.lock(lock) == EWOULDBLOCK { throw DiaryProblem.busy(path: path) }
    let isNew = try makeFile(path, in: folder)
    let companions = ["-journal", "-wal", "-shm"].map { path + $0 }
    let missing = companions.filter { access($0, F_OK) != 0 }
    do {
      return try open()
    } catch {
      // Found out before anything is removed: after that a full disk has room again.
      let problem = DiaryProblem(error, at: path)
      if case .busy = problem { throw problem }
      // Nobody else has it open: such a program would have created them, and others wait for the lock.
      for file in missing where isNew || file.hasSuffix("-shm") || isEmpty(file) { unlink(file) }
      if isNew { unlink(path) }
      throw problem
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  // MARK: What may only be read

  /// Whether a diary can be read but not written to, because of the file, its folder or the disk.
  static func mayOnlyBeRead(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0,
      access(path, W_OK) != 0 || access(folder(of: path), W_OK | X_OK) != 0
    else { return false }
    // They belong to what was saved, and only who may write can bring them into the file.
    for changes in ["-wal", "-journal"].map({ path + $0 }) where hasContent(changes) {
      throw DiaryProblem.readOnlyChanges(path: path, changes: changes)
    }
    if isCutShort(path) { throw DiaryProblem.damaged(at: path) }
    return true
  }

  /// Under which name SQLite opens a file that it can take for unchanging: it needs nothing beside it
  /// then, where it otherwise would have to write.
  static func unchangingAddress(_ path: String) -> String {
    let plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "0"..."z"))
      .union(CharacterSet(charactersIn: "/._-"))
    let name = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return (path.hasPrefix("/") ? "file://" : "file:") + name + "?immutable=1"
  }

  /// Creates the folder if it is missing, with mode 700 whatever the umask.
  static func makeFolder(_ folder: String) throws {
    let isNew = access(folder, F_OK) != 0
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      if isDiskFull(at: folder) { throw DiaryProblem.diskFull }
      throw DiaryProblem.folderNotCreated(folder: folder)
    }
    if isNew { chmod(folder, 0o700) }
  }

  /// Creates the file if it is missing, with mode 600 whatever the umask; SQLite gives its other files
  /// the mode of this one.
  ///
  /// - Returns: whether it was created.
  private static func makeFile(_ path: String, in folder: String) throws -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw DiaryProblem.notAFile(path: path)
      }
      guard access(path, R_OK | W_OK) == 0, access(folder, W_OK | X_OK) == 0 else {
        throw DiaryProblem.noPermission(path: path, .last)
      }
      if status.st_size == 0 { try refuseToLoseChanges(beside: path) }
      if isCutShort(path) { throw DiaryProblem.damaged(at: path) }
      return false
    }
    guard errno == ENOENT else {
      throw DiaryProblem.unreachable(path: path, .last)
    }
    try refuseToLoseChanges(beside: path)
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if [ENOSPC, EDQUOT].contains(errno) { throw DiaryProblem.diskFull }
      throw DiaryProblem.fileNotCreated(path: path, .last)
    }
    fchmod(file, 0o600)
    close(file)
    return true
  }

  /// Beside an empty file SQLite would discard the changes of a program that was killed before it
  /// carried them over into the file. SQLite itself never leaves such a pair.
  private static func refuseToLoseChanges(beside path: String) throws {
    guard hasChanges(beside: path) else { return }
    throw DiaryProblem.changesWithoutDiary(path: path, changes: path + "-wal")
  }

  /// Whether changes lie beside a diary, whether or not it is there itself.
  static func hasChanges(beside path: String) -> Bool { hasContent(path + "-wal") }

  private static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Whether a file ends within a page, which SQLite would fill up with zeros. It may do so for a moment
  /// while another program carries changes over into it.
  static func isCutShort(_ path: String) -> Bool {
    func endsWithinPage() -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_size % 512 != 0
    }
    return endsWithinPage() && access(path + "-wal", F_OK) != 0 && endsWithinPage()
  }

  /// Whether the disk that a path is on has no room left.
  static func isDiskFull(at path: String) -> Bool {
    var room = statvfs()
    guard statvfs(folder(of: path), &room) == 0 else { return false }
    // SQLite needs that much beside the diary to open it at all, in two files, and may have removed
    // the first of them when there was no room for the second.
    let (needed, files): (UInt, UInt) = (64 * 1024, 2)
    return UInt(room.f_bavail) < needed / max(UInt(room.f_frsize), 1)
      || (room.f_files > 0 && room.f_favail < files)
  }
}
