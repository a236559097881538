import Content
import Foundation

/// Checks files of screens: each for itself, and that what they name exists.
package enum Linter {
  /// Every fault of these files, sorted by file and line. Names that the files mention may stand in
  /// one of them, beside them in the same folder, or in the built-in language `known`.
  ///
  /// `today` decides which sources were last reviewed so long ago that they count as faults.
  ///
  /// - Throws: ``Unreadable`` for a file that is missing or not text.
  package static func faults(
    in paths: [String], besides known: LanguagePack, today: CalendarDate
  ) throws(Unreadable) -> [Fault] {
    var files: [FileSet.File] = []
    for path in paths {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Unreadable(path: path)
      }
      files.append(FileSet.File(path: path, text: text))
    }
    return FileSet(files, besides: known, today: today) {
      try? String(contentsOfFile: $0, encoding: .utf8)
    }.faults
  }

  /// A file that cannot be read.
  package struct Unreadable: Error {
    /// The path as it was given.
    package let path: String
  }
}
