import Diary
import GRDB

extension DiaryProblem {
  /// What an error of the database means to the person whose diary it is.
  init(_ error: any Error, at path: String) {
    if let known = error as? DiaryProblem {
      self = known
      return
    }
    let kept = "Nothing of it was changed."
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "The diary is busy with another program; try again. \(kept)")
    case .SQLITE_FULL:
      self.init(.unwritable, "The disk is full, so the diary was not written. \(kept)")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR:
      self.init(.unwritable, "The diary at \(path) cannot be written. \(kept)")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .damaged,
        "The file \(path) is damaged or no diary. \(kept) A copy may be in the folder backups.")
    default:
      self.init(.nowhere, "The diary at \(path) cannot be opened. \(kept)")
    }
  }
}
