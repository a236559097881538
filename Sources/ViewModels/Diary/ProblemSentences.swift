import Content
import Diary

/// What a person reads about a problem. Paths come from outside and may hold anything.
extension Words {
  /// Why the diary cannot be read or written, and what to do about it.
  package func sentence(for problem: DiaryProblem) -> String {
    switch problem {
    case .noHome: self[.problemNoHome]
    case .folderNotCreated(let folder):
      fill(.problemFolderNotCreated, ["folder": folder.sanitized])
    case .fileNotCreated(let path, let error): fill(.problemFileNotCreated, path, error)
    case .unreachable(let path, let error): fill(.problemUnreachable, path, error)
    case .noPermission(let path, let error): fill(.problemNoPermission, path, error)
    case .notAFile(let path): fill(.problemNotAFile, ["path": path.sanitized])
    case .foreignFile(let path): fill(.problemForeignFile, ["path": path.sanitized])
    case .damaged(let path, let backups):
      fill(.problemDamaged, ["path": path.sanitized, "backups": backups.sanitized])
    case .changesWithoutDiary(let path, let changes):
      fill(.problemChangesWithoutDiary, ["path": path.sanitized, "changes": changes.sanitized])
    case .newerVersion: self[.problemNewerVersion]
    case .diskFull: self[.problemDiskFull]
    case .unreadable(let path): fill(.problemUnreadable, ["path": path.sanitized])
    case .readOnly(let path): fill(.problemReadOnly, ["path": path.sanitized])
    case .readOnlyChanges(let path, let changes):
      fill(.problemReadOnlyChanges, ["path": path.sanitized, "changes": changes.sanitized])
    case .unavailable(let path): fill(.problemUnavailable, ["path": path.sanitized])
    case .busy(let path): fill(.problemBusy, ["path": path.sanitized])
    case .inUse(let path): fill(.problemInUse, ["path": path.sanitized])
    case .isItself(let path): fill(.problemIsItself, ["path": path.sanitized])
    case .conflict: self[.problemConflict]
    case .usedIdentity(let uuid): fill(.problemUsedIdentity, ["id": uuid])
    }
  }

  /// What is not as it should be with the diary, and what to do about it.
  package func sentence(for concern: DiaryConcern) -> String {
    switch concern {
    case .openToOthers(let path): fill(.concernOpenToOthers, ["path": path.sanitized])
    case .linkedBackups(let path): fill(.concernLinkedBackups, ["path": path.sanitized])
    }
  }

  /// Why a setting could not be saved, and what to do about it.
  package func sentence(for problem: SettingsProblem) -> String {
    switch problem {
    case .noHome: self[.problemSettingsNoHome]
    case .unreadable(let fault):
      fill(.problemSettingsUnreadable, ["fault": fault.description.sanitized])
    case .faulty(let fault): fill(.problemSettingsFaulty, ["fault": fault.description.sanitized])
    case .needsHand(let line, let path):
      fill(.problemSettingsNeedsHand, ["line": line, "path": path.sanitized])
    case .unwritable(let path, let error): fill(.problemSettingsUnwritable, path, error)
    }
  }

  private func fill(_ word: Word, _ path: String, _ error: SystemError) -> String {
    fill(word, ["path": path.sanitized, "reason": error.text.sanitized])
  }
}

extension Words {
  /// What came of putting two diaries together, or would come of it.
  package func sentence(for count: MergeCount, isTrial: Bool = false) -> String {
    guard count.hasChanges else { return self[.mergedNothing] }
    return fill(
      isTrial ? .mergedTrial : .merged,
      [
        "added": String(count.added), "changed": String(count.changed),
        "deleted": String(count.deleted), "unchanged": String(count.unchanged),
      ])
  }
}
