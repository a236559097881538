import Content
import Diary
import Foundation

/// Deletes the diary with all its copies.
extension DiaryStore {
  /// The files that ``wipe()`` deletes.
  package func ownFiles() -> [String] {
    guard let path else { return [] }
    let kept = KeptDiaries(of: path)
    let backups = Backups(folder: DiaryFile.backups(of: path)) { nil }
    let copies = DiaryFile.isLink(backups.folder) ? [] : backups.paths() + backups.remains()
    // The diary comes last: who is killed before it has still the whole of it.
    let all =
      copies + kept.remains() + kept.all().flatMap { name in Self.ends.map { name + $0 } }
      + Self.ends.map { path + $0 }
    return all.filter { DiaryFile.isThere($0) }
  }

  private static let ends = ["-shm", "-wal", "-journal", ""]

  /// Deletes the diary, its copies and what lies beside them. Files of others in its folder stay.
  package func wipe() throws(DiaryProblem) -> DiaryDeletion {
    if let path, access(DiaryFile.folder(of: path), F_OK) != 0 {
      return DiaryDeletion(count: 0, left: [])
    }
    return try replace { path, waiting in
      // Counted before what lies beside the diary is carried over into it.
      let count = ownFiles().count
      let seizure = try DiarySeizure(path, waiting)
      for file in ownFiles() where unlink(file) != 0 && errno != ENOENT {
        throw DiaryProblem.noPermission(path: file, .last)
      }
      seizure.sync()
      let folder = DiaryFile.folder(of: path)
      // Only where they are empty.
      rmdir(DiaryFile.backups(of: path))
      rmdir(folder)
      return DiaryDeletion(count: count, left: Self.files(in: folder))
    }
  }

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .map { "\(folder)/\($0)" }
  }
}
