// compile-screens OUTPUT FILE...
// Reads every file of Screens/ with the reader that everybody's screens are read with, and writes a
// Swift file that holds each language as a pack. Every fault is printed as the compiler prints its own.
import Content
import Foundation
import ScreenFiles

func fail(_ message: String, _ code: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(code)
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else { fail("usage: compile-screens OUTPUT FILE...", 64) }
let paths = Array(arguments[2...])

do {
  // A folder with words in it is a language; poses belong to all.
  let languages = paths.filter { $0.hasSuffix("/words.yaml") }.map {
    $0.dropLast("words.yaml".count)
  }
  let poses = paths.filter { $0.contains("/pictures/") }
  var cases = ""
  for folder in languages {
    let files = try (paths.filter { $0.hasPrefix(folder) } + poses).map {
      FileSet.File(path: $0, text: try String(contentsOfFile: $0, encoding: .utf8))
    }
    let set = FileSet(files)
    guard set.faults.isEmpty else {
      let report = set.faults.map {
        "\($0.file):\($0.line):\($0.column): error: \($0.sentence)"
      }
      fail(report.joined(separator: "\n"), 65)
    }
    let name = folder.split(separator: "/").last ?? ""
    let pack = String(decoding: set.pack, as: UTF8.self)
    cases += "  case \"\(name)\":\n    return ###\"\(pack)\"###\n"
  }
  let source = """
    /// The pack of a language; an empty one where there is no such language.
    func compiledScreens(_ language: String) -> StaticString {
      switch language {
    \(cases)  default: return "????"
      }
    }

    /// The languages that have a pack.
    let compiledLanguages = [\(languages.map { "\"\($0.split(separator: "/").last ?? "")\"" }.joined(separator: ", "))]

    """
  try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
} catch {
  fail("compile-screens: \(error.localizedDescription)", 74)
}
