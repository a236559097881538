import Diary
import Foundation

/// Only this person reads the diary: what is looser, because it was copied here or made by another
/// program, is tightened.
extension DiaryStore {
  /// Takes the permissions of everybody else from the diary, its folder, what lies beside it and its
  /// copies, as far as they are this person's.
  ///
  /// - Returns: what is not as it should be even so.
  package func concerns() -> [DiaryConcern] {
    guard let path, let folder, isThere else { return [] }
    let copies = DiaryFile.backups(of: path)
    let isLinked = DiaryFile.isLink(copies)
    let folders = [folder] + (isLinked ? [] : [copies])
    let files =
      ["", "-journal", "-wal", "-shm"].map { path + $0 }
      + (isLinked ? [] : Backups(folder: copies) { nil }.paths())
    let open =
      folders.first { !Self.isClosed($0, S_IFDIR) } ?? files.first { !Self.isClosed($0, S_IFREG) }
    return (open.map { [.openToOthers(path: $0)] } ?? [])
      + (isLinked ? [.linkedBackups(path: copies)] : [])
  }

  /// Whether nobody else may open the file or folder at a path, or none is there. It is closed to them
  /// first.
  private static func isClosed(_ path: String, _ kind: mode_t) -> Bool {
    func mode() -> (bits: mode_t, isOwn: Bool) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == kind else { return (0, false) }
      return (status.st_mode & 0o7777, status.st_uid == geteuid())
    }
    let (bits, isOwn) = mode()
    if bits & 0o077 == 0 { return true }
    return isOwn && chmod(path, bits & 0o7700) == 0 && mode().bits & 0o077 == 0
  }
}
