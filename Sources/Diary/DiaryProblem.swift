import Content

/// Why the diary cannot be read or written now. Whatever was in it is as it was.
package enum DiaryProblem: Error, Equatable, Sendable {
  /// There is no home directory to put a diary in.
  case noHome
  /// The folder for the diary cannot be created.
  case folderNotCreated(folder: String)
  /// The file cannot be created in its folder.
  case fileNotCreated(path: String, SystemError)
  /// Something on the way to the file keeps it out of reach.
  case unreachable(path: String, SystemError)
  /// The file or its folder does not allow reading and writing.
  case noPermission(path: String, SystemError)
  /// What is at the path is a folder or a device.
  case notAFile(path: String)
  /// The file is a database of another program.
  case foreignFile(path: String)
  /// The file is damaged, or no diary at all. Copies of it, if there are any, are in `backups`.
  case damaged(path: String, backups: String)
  /// The file is missing or empty, but a program that was killed left changes of it beside it.
  case changesWithoutDiary(path: String, changes: String)
  /// A newer version of the guide has written the diary.
  case newerVersion
  /// There is no room on the disk.
  case diskFull
  /// The system refuses to read or write the file.
  case unreadable(path: String)
  /// The file can be read but not written.
  case readOnly(path: String)
  /// The file can only be read, and a program that was killed left changes of it beside it, without
  /// which it would not be what was saved.
  case readOnlyChanges(path: String, changes: String)
  /// The database could not do its work, for lack of memory for instance.
  case unavailable(path: String)
  /// Another program has it locked for longer than we wait.
  case busy(path: String)
  /// Another program has the diary open that is to be replaced or deleted.
  case inUse(path: String)
  /// What is to be put in the place of the diary is the diary.
  case isItself(path: String)
  /// Another program has just written what was to be written, such as the check-in of the same night.
  case conflict
  /// What was to be taken over bears the UUID of an entry of another kind.
  case usedIdentity(uuid: String)
}
