import CompiledScreens
import Content
import Foundation
import Rehearsing
import ScreenFiles
import Testing

@testable import unknot

/// The page of the manual about the format of screens.
@Suite struct ScreensManualTests {
  private let page = ManualPage.screens(BuiltIn.language)

  /// What stands under the title of a section: the terms, and the rest of its words.
  private func contents(of title: String) throws -> (terms: [String], text: String) {
    let blocks = try #require(page.sections.first { $0.title == title }).blocks
    let terms = blocks.compactMap { block in
      if case .definition(let term, _) = block { term } else { nil as String? }
    }
    return (terms, [ManualPage.Section(title: title, blocks: blocks)].text(width: 10_000))
  }

  private static func parts(in part: ScreenFormat.Part) -> [ScreenFormat.Part] {
    [part] + part.keys.flatMap { $0.value.parts }.flatMap(parts)
  }

  /// Every key that a file can have is explained in the section of its kind, or in one for all.
  @Test(arguments: [
    ("Routine", ScreenFormat.Kind.routine), ("Menu", .menu), ("Article", .article),
    ("Decision", .decision), ("Self-check", .selfCheck), ("Checklist", .checklist),
    ("Screen of the diary", .diary),
  ])
  func everyKeyIsExplained(_ title: String, _ kind: ScreenFormat.Kind) throws {
    let everywhere = try ["Every screen", "Passages", "Evidence", "Menu"].map(contents)
    let section = try contents(of: title)
    let terms = Set(section.terms + everywhere.flatMap(\.terms))
    let text = section.text + everywhere.map(\.text).joined()
    for part in Self.parts(in: kind.part) {
      for key in part.keys {
        let isTerm = terms.contains("\(key.name):")
        #expect(isTerm || text.contains("\(key.name):"), "\(part.name) \(key.name)")
      }
    }
  }

  @Test func everyKindHasASection() {
    for kind in ScreenFormat.Kind.allCases {
      let name = kind == .diary ? "Screen of the diary" : kind.rawValue
      #expect(page.sections.contains { $0.title.lowercased() == name.lowercased() }, "\(kind)")
    }
  }

  /// Marks are in pairs, and nothing is said twice because the table and its frame both say it.
  @Test func itsTextsAreWhole() {
    for section in page.sections {
      for block in section.blocks {
        guard case .definition(_, let text) = block else { continue }
        #expect(text.count { $0 == "`" }.isMultiple(of: 2), "\(text)")
        #expect(text.hasSuffix(".") || section.title == "Names", "\(text)")
        #expect(!text.contains("  ") && !text.contains(".."), "\(text)")
      }
    }
  }

  @Test func itFitsIntoAWindowOf80Columns() {
    for width in [60, 80] {
      for line in page.text(width: width).split(separator: "\n") {
        #expect(line.count <= max(width, 80), "\(line)")
      }
    }
    // "man" indents lines that stay as they are by eleven columns.
    for case .literal(let lines) in page.sections.flatMap(\.blocks) {
      for line in lines { #expect(line.count <= 68, "\(line)") }
    }
  }

  /// The example is that of the README, which is tried out elsewhere.
  @Test func theExampleIsThatOfTheReadme() throws {
    let readme = try String(
      contentsOf: Snapshot.folder.appending(path: "../../README.md"), encoding: .utf8)
    let examples = readme.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    #expect(ManualPage.exampleFiles.map(\.text) == examples)
    for file in ManualPage.exampleFiles { #expect(readme.contains("`\(file.name)`")) }
  }
}
