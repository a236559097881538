import Drawing
import Foundation
import FoundationXML
import Rehearsing
import Testing
import ViewModels

/// The pictures of the screens in `.pictures`, which the README shows.
@Suite struct ScreenDrawingTests {
  struct Shown: Sendable, CustomTestStringConvertible {
    let walk: String
    let rows: Int
    let columns: Int
    let title: String

    var name: String { "\(walk.split(separator: ".").last ?? "")-\(columns)x\(rows)" }
    var testDescription: String { name }
  }

  static let shown = [
    Shown(
      walk: "guide.calf-towel", rows: 40, columns: 120,
      title: "The calf stretch: 27 seconds left of a hold, and a figure in the position"),
    Shown(
      walk: "guide.calf-towel", rows: 24, columns: 80,
      title: "The calf stretch in a window of 80 by 24"),
    Shown(walk: "diary.home", rows: 24, columns: 80, title: "The first screen, with a diary"),
    Shown(
      walk: "guide.red-flags-emergency", rows: 24, columns: 80,
      title: "The red-flag checklist: the emergency signs"),
    Shown(
      walk: "patterns.kept-overview", rows: 40, columns: 120,
      title: "The patterns of a diary of some weeks"),
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".pictures")

  private func drawing(_ shown: Shown) throws -> String {
    let walk = try #require(Walk.all.first { $0.name == shown.walk })
    let canvas = try walk.rehearsal().picture(Size(rows: shown.rows, columns: shown.columns))
    return ScreenDrawing(canvas, title: shown.title).text
  }

  @Test(arguments: shown) func eachPictureIsTrue(_ shown: Shown) throws {
    let file = Self.folder.appending(path: shown.name + ".svg")
    let now = try drawing(shown)
    if ProcessInfo.processInfo.environment["UNKNOT_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      known == now,
      "\(shown.name).svg is not what the screen shows. Draw it anew with UNKNOT_RECORD=1.")
  }

  @Test func nothingElseIsInTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.shown.map { $0.name + ".svg" }))
  }

  /// Every word of a row is in the file, and nothing that would break it.
  @Test(arguments: shown) func allWordsAreInIt(_ shown: Shown) throws {
    let drawing = try drawing(shown)
    let parser = Letters()
    #expect(parser.parse(drawing), "well-formed")
    let walk = try #require(Walk.all.first { $0.name == shown.walk })
    let canvas = try walk.rehearsal().picture(Size(rows: shown.rows, columns: shown.columns))
    let words = canvas.lines.joined(separator: " ").split(separator: " ")
      .filter { $0.allSatisfy(\.isASCII) }
    for word in words { #expect(parser.text.contains(word), "\(word)") }
  }
}

/// The text of an XML file.
private final class Letters: NSObject, XMLParserDelegate {
  private(set) var text = ""

  func parse(_ document: String) -> Bool {
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
