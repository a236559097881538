// compile-screens OUTPUT FOLDER FILE...
// Writes a Swift file with a function that gives the text of each FILE by its path in FOLDER.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("compile-screens OUTPUT FOLDER FILE...\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
let files = Array(arguments[3...])

/// `text` as a raw string literal: as many `#` as it takes for the text to hold nothing special.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return fence + "\"\"\"\n" + lines.joined(separator: "\n") + "\n\"\"\"" + fence
}

do {
  var cases = ""
  for file in files {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    cases += "  case \"\(file)\":\n    return \(literal(text))\n"
  }
  let names = files.map { "\"\($0)\"" }.joined(separator: ", ")
  let source = """
    /// The paths in `Screens/` of every file that is part of the program.
    let embeddedFiles: [String] = [\(names)]

    /// The text of one file of `Screens/`, or `nil` where there is no such file.
    func embeddedText(_ path: String) -> String? {
      switch path {
    \(cases)  default: return nil
      }
    }

    """
  try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("compile-screens: \(error)\n".utf8))
  exit(74)
}
