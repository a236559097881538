import Foundation
import Testing

/// What the program target promises about its own files.
@Suite struct PlatformCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/unknot")

  private func texts() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.root.path)
      .filter { $0.hasSuffix(".swift") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: Self.root.appending(path: $0), encoding: .utf8))
      })
  }

  @Test func onlyThreeFilesCallTheCLibrary() throws {
    for (name, text) in try texts() {
      let imports = ["import Glibc", "import Foundation"].contains(where: text.contains)
      let mayImport = ["Platform.swift", "InputFile.swift", "OutputFile.swift"]
      #expect(imports == mayImport.contains(name), "\(name)")
    }
  }

  /// What is printed past it could be half there without a word, or be obeyed by a terminal.
  @Test func everythingIsPrintedThroughTheOneDoor() throws {
    for (name, text) in try texts() where name != "Printing.swift" {
      let rest = text.replacing("Platform.print", with: "").replacing("func print", with: "")
      #expect(!rest.contains("print("), "\(name)")
    }
  }

  /// Without it the parser makes up a name from that of the type, which takes longer than all else that
  /// it does.
  @Test func everyCommandHasItsNameWrittenOut() throws {
    var commands = 0
    for (name, text) in try texts() {
      let configurations = text.components(separatedBy: "= CommandConfiguration(").dropFirst()
      commands += configurations.count
      for one in configurations {
        let start = one.drop { $0.isWhitespace }
        #expect(start.hasPrefix("commandName: "), "\(name)")
      }
    }
    #expect(commands >= 33)
  }
}
