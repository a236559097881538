import Foundation
import Rehearsing
import Testing
import ViewModels

/// What the README and the design promise about the files themselves.
@Suite struct PromiseTests {
  private static let root = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// Which modules each target may import.
  private static let table: [String: Set<String>] = [
    "Content": [], "Diary": ["Content"], "ViewModels": ["Content", "Diary"],
    "Drawing": ["ViewModels", "Content"],
    "Exchange": ["Content", "Diary", "Drawing", "Foundation"],
    "TerminalIO": ["ViewModels", "Drawing", "CTerminal"],
    "ScreenFiles": ["Content", "Diary", "CYaml", "Yams", "Foundation"],
    "CompiledScreens": ["Content"],
    "DiaryStorage": ["Content", "Diary", "GRDB", "Foundation", "Synchronization"],
    "unknot": [
      "Content", "Diary", "ViewModels", "Drawing", "TerminalIO", "CompiledScreens",
      "ScreenFiles", "DiaryStorage", "Exchange", "ArgumentParser", "Glibc",
    ],
    "CompileScreens": ["Foundation", "PackagePlugin", "Content", "ScreenFiles"],
  ]

  @Test func everyTargetImportsOnlyWhatItMay() throws {
    let sources = Self.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 30)
    for file in files {
      let target = String(file.prefix { $0 != "/" })
      let allowed = try #require(Self.table[target], "\(target) is not in the table")
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for line in text.components(separatedBy: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at < 3, words.count > at + 1,
          words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
        else { continue }
        let module = String(words[at + 1].prefix { $0 != "." })
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func nothingInTheSourcesTraps() throws {
    let sources = Self.root.appending(path: "Sources")
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for trap in ["try!", "fatalError(", "precondition", "as! ", "unsafeBitCast"] {
        #expect(!text.contains(trap), "\(file) has \(trap)")
      }
    }
  }

  /// That the pictures show the screens as they are is tested where they are drawn.
  @Test func thePicturesOfTheReadmeAreThere() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let pictures = readme.components(separatedBy: "](.pictures/").dropFirst()
      .map { String($0.prefix { $0 != ")" }) }
    #expect(!pictures.isEmpty)
    let folder = Self.root.appending(path: ".pictures").path
    let drawn = try FileManager.default.contentsOfDirectory(atPath: folder)
    for picture in pictures { #expect(drawn.contains(picture), "\(picture) is not there") }
  }

  @Test func theKeyTableOfTheReadmeIsTheTableOfTheKeys() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter ?")
    for block in rehearsal.page.blocks {
      guard case .choice(let line) = block.kind else { continue }
      let row = "| \(line.key) | \(line.label) |"
      #expect(readme.contains(row), "README.md lacks: \(row)")
    }
  }
}
