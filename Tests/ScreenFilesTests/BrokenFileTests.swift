import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// A slip in any line of a file is found where it is.
@Suite struct BrokenFileTests {
  /// Takes the colon from the keys of every built-in file, one at a time: each gives a fault at its
  /// line, or at the one after it, where YAML first notices. Every key in the long run, else every
  /// eighth.
  @Test(arguments: BuiltInTests.files.filter { $0.pathExtension == "yaml" })
  func oneBrokenCharacterIsFoundAtItsLine(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    var prose: Int?
    var keys = 0
    for (number, line) in lines.enumerated() {
      // The lines of a folded text are no keys, whatever they look like, and comments are none.
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let indent = line.prefix { $0 == " " }.count
      if let depth = prose, indent > depth { continue }
      prose = line.hasSuffix(">-") ? indent : nil
      let key = line.drop { $0 == " " || $0 == "-" }.prefix { $0.isLetter || $0 == "-" }
      // Without its colon a first key is a document of its own, and the fault is where the next begins.
      if keys == 0 {
        keys = 1
        continue
      }
      guard !key.isEmpty, let colon = line.firstIndex(of: ":"),
        line[..<colon].hasSuffix(key)
      else { continue }
      keys += 1
      guard LongRun.isOn || keys % 8 == 1 else { continue }
      var broken = lines
      broken[number].remove(at: colon)
      let found = read(broken.joined(separator: "\n"), as: file)
      #expect(
        found.contains { abs($0.line - number - 1) <= 1 },
        "\(file.lastPathComponent):\(number + 1): \(found)")
    }
  }

  private func read(_ text: String, as file: URL) -> [Fault] {
    FileSet([FileSet.File(path: file.path, text: text)], besides: BuiltIn.language).faults
  }
}
