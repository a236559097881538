import Diary
import Foundation
import GRDB

extension DiaryProblem {
  /// What an error of the database means to the person whose diary it is.
  init(_ error: any Error, at path: String) {
    if let known = error as? DiaryProblem {
      self = known
      return
    }
    let diary = "The diary at \(path.sanitized)"
    let kept = "what was in it is as it was"
    let full = DiaryProblem(
      .unwritable, "The disk is full, so nothing can be kept; the diary is as it was.")
    guard let error = error as? DatabaseError else {
      self = .damaged(at: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "\(diary) is busy with another program; try again in a moment.")
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE:
      self.init(.busy, "Another program wrote the same into the diary just now; try again.")
    case .SQLITE_FULL:
      self = full
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      self =
        DiaryFile.isDiskFull(at: path)
        ? full : DiaryProblem(.unwritable, "\(diary) cannot be read and written; \(kept).")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.unwritable, "\(diary) cannot be written; \(kept).")
    case .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_ABORT:
      self.init(.unwritable, "\(diary) cannot be used now; \(kept).")
    default:
      self = .damaged(at: path)
    }
  }

  /// What the database cannot make sense of: a table that is not there, a page that leads nowhere.
  static func damaged(at path: String) -> DiaryProblem {
    let backups = DiaryFile.backups(of: path).sanitized
    return DiaryProblem(
      .damaged,
      "The file \(path.sanitized) is damaged or no diary, so it was left as it is; "
        + "older copies may be in \(backups).")
  }
}
