import Content
import Foundation

/// Checks files of screens: each for itself, and that what they name exists.
package enum Linter {
  /// Every fault of these files, sorted by file and line. Names that the files mention may stand in
  /// one of them, beside them in the same folder, or in the built-in language `known`.
  ///
  /// `today` decides which sources were last reviewed so long ago that they count as faults.
  ///
  /// - Throws: ``Unreadable`` where files are missing or not text; the others are checked.
  package static func faults(
    in paths: [String], besides known: LanguagePack, today: CalendarDate
  ) throws(Unreadable) -> [Fault] {
    var files: [FileSet.File] = []
    var faults: [Fault] = []
    var unreadable: [String] = []
    for path in paths {
      switch TextFile.read(path) {
      case .success(let text?): files.append(FileSet.File(path: path, text: text))
      case .failure(let fault) where fault.sentence == TextFile.tooLarge(path):
        faults.append(fault)
      case .success(nil), .failure: unreadable.append(path)
      }
    }
    let found = FileSet(files, besides: known, today: today, readBeside: TextFile.text)
    let all = Faults(faults + found.faults).all
    if unreadable.isEmpty { return all }
    throw Unreadable(paths: unreadable, faults: all)
  }

  /// Files that cannot be read.
  package struct Unreadable: Error {
    /// Their paths as they were given.
    package let paths: [String]
    /// What is wrong in the other files.
    package let faults: [Fault]
  }
}
