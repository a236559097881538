import Content
import Diary
import Foundation
import GRDB

extension DiaryProblem {
  /// What an error means that came up while the diary at a path was in use.
  init(_ error: any Error, at path: String) {
    if let known = error as? DiaryProblem {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(at: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE:
      self = .conflict
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      self = DiaryFile.isDiskFull(at: path) ? .diskFull : .unreadable(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .unavailable(path: path)
    // What the database cannot make sense of: a missing table, a page that leads nowhere.
    default: self = .damaged(at: path)
    }
  }

  /// The file at a path is damaged or no diary.
  static func damaged(at path: String) -> DiaryProblem {
    .damaged(path: path, backups: DiaryFile.backups(of: path))
  }
}

extension SystemError {
  /// The error that the last failed system call has set.
  static var last: SystemError {
    let number = errno
    return SystemError(number: number, text: String(cString: strerror(number)))
  }
}
