import Content
import Diary
import Foundation

/// Small things about files.
extension DiaryFile {
  /// How many bytes a file has; none where there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether there is something at a path, were it a link to nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (file, second) = (stat(), stat())
    return stat(path, &file) == 0 && stat(other, &second) == 0 && file.st_ino == second.st_ino
      && file.st_dev == second.st_dev
  }

  /// Copies a file, byte for byte, to a new one that only this person can read and that is on disk.
  static func copy(_ path: String, to new: String) throws {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw DiaryProblem.unreachable(path: path, .last) }
    defer { close(source) }
    var status = stat()
    guard fstat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DiaryProblem.notAFile(path: path)
    }
    let target = open(new, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw unwritten(new) }
    defer { close(target) }
    fchmod(target, 0o600)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0 else { throw DiaryProblem.unreachable(path: path, .last) }
      var done = 0
      while done < count {
        let written = buffer[done..<count].withUnsafeBytes {
          write(target, $0.baseAddress, $0.count)
        }
        guard written > 0 else { throw unwritten(new) }
        done += written
      }
    }
    guard fsync(target) == 0 else { throw unwritten(new) }
  }

  private static func unwritten(_ path: String) -> DiaryProblem {
    [ENOSPC, EDQUOT, EFBIG].contains(errno) ? .diskFull : .fileNotCreated(path: path, .last)
  }
}
