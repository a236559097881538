import Content
import Foundation

/// What is common to every folder of screens.
enum LanguageFolder {
  /// The files in a language folder that are lists and not screens.
  static let lists = ["words", "sources", "pictures", "regions", "vocabulary"]

  /// The text of a file in a folder; `nil` where there is none.
  static func read(_ file: String, in folder: URL) -> String? {
    try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// A drawing of the folder `pictures` beside a folder of screens, or else a built-in one.
  static func drawing(_ name: String, beside folder: URL) -> LineDrawing? {
    let pictures = folder.appending(path: "../pictures").standardized
    func lines(_ file: String) -> [String]? {
      read(file, in: pictures).map { readDrawing($0, file: file).lines }
    }
    guard let ascii = lines("\(name).txt") else { return BuiltIn.drawing(name) }
    return LineDrawing(ascii: ascii, unicode: lines("\(name).unicode.txt") ?? ascii)
  }
}
