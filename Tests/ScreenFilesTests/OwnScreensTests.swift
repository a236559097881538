import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing
import ViewModels

@testable import ScreenFiles

/// A person's own screens in the configuration folder.
@Suite struct OwnScreensTests {
  private let folder: URL
  private var screens: URL { folder.appending(path: "unknot/screens") }

  static let exercise = """
    kind: routine
    title: Heel drops from my physio
    legs: one
    after: home
    stop:
      say: Stop if it hurts sharply.
      grade: expert opinion
      from: [PHYSIO]
    total: 40
    steps:
      - do: Stand on the edge of a step
        how: Hold the rail. Heels over the edge.
        kind: move
        seconds: 10
        grade: expert opinion
        from: [PHYSIO]
      - do: Let the heel sink, and hold
        how: Slowly. Knee straight.
        kind: hold
        seconds: 30
        picture: calf-wall
        grade: expert opinion
        from: [PHYSIO]
    """
  static let sources = """
    PHYSIO:
      title: My physiotherapist, at the visit in November
      read: own
      reviewed: 2026-11-01
    """

  init() throws {
    folder = try TemporaryFolder.lasting()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "unknot/screens"), withIntermediateDirectories: true)
  }

  private func put(_ text: String, as name: String) throws {
    try text.write(to: screens.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func own() -> OwnScreens? {
    let path = folder.path
    return OwnScreens(
      beside: SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
        $0 == "XDG_CONFIG_HOME" ? path : nil
      }, over: BuiltIn.language, today: BuiltInTests.today)
  }

  private func rehearsal() throws -> Rehearsal {
    try Rehearsal(own()?.catalogue)
  }

  @Test func anExerciseAppearsAndRunsAndIsFound() throws {
    try put(Self.exercise, as: "heel-drops.yaml")
    try put(Self.sources, as: "sources.yaml")
    #expect(own()?.faults == [] && own()?.names == ["heel-drops"])
    var rehearsal = try rehearsal()
    #expect(rehearsal.lines.contains("0  Your own screens"))
    rehearsal.press("0 1")
    #expect(rehearsal.instruction == "Stand on the edge of a step")
    rehearsal.press("e")
    #expect(rehearsal.text.contains("My physiotherapist, at the visit in November"))
    rehearsal.press("Esc")
    rehearsal.wait(.seconds(40))
    #expect(rehearsal.instruction == "Done")
    var other = try self.rehearsal()
    other.press("/ h e e l Enter")
    #expect(other.page.title == "Heel drops from my physio")
  }

  /// The example of the README is one that works.
  @Test func theExampleOfTheReadmeWorks() throws {
    let readme = try String(
      contentsOf: BuiltInTests.screens.appending(path: "../README.md"), encoding: .utf8)
    let examples = readme.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    #expect(examples.count == 2)
    try put(try #require(examples.first), as: "heel-drops.yaml")
    try put(try #require(examples.last), as: "sources.yaml")
    #expect(own()?.faults == [])
    var rehearsal = try rehearsal()
    rehearsal.press("0 1")
    #expect(rehearsal.page.title == "Heel drops" && rehearsal.countdown?.seconds == 30)
  }

  @Test func aScreenReplacesTheBuiltInOneOfItsName() throws {
    try put("kind: article\ntitle: About me\ntext: [{say: Mine.}]\n", as: "about.yaml")
    var rehearsal = try rehearsal()
    #expect(!rehearsal.text.contains("Your own screens"), "nothing beside the built-in ones")
    rehearsal.press("9 8 5")
    #expect(rehearsal.page.title == "About me")
  }

  @Test func aSourceReplacesTheBuiltInOneOfItsKey() throws {
    let mine = Self.sources.replacingOccurrences(of: "PHYSIO", with: "NHS-CRAMP")
    try put(mine, as: "sources.yaml")
    let catalogue = try #require(own()).catalogue
    #expect(catalogue.source("NHS-CRAMP")?.title == "My physiotherapist, at the visit in November")
    #expect(catalogue.source("GUIDE")?.title == BuiltIn.language.source("GUIDE")?.title)
  }

  @Test func aFaultyListAddsNothing() throws {
    try put(Self.sources + "\nOTHER:\n  title: No more than this\n", as: "sources.yaml")
    let mine = try #require(own())
    #expect(mine.faults.contains { $0.file.hasSuffix("/sources.yaml") })
    #expect(mine.catalogue.source("PHYSIO") == nil)
  }

  @Test func aFaultyFileIsNamedOnTheHomeScreenAndTheRestWorks() throws {
    try put(
      Self.exercise.replacingOccurrences(of: "kind: hold", with: "kind: hodl"), as: "bad.yaml")
    try put(Self.exercise, as: "good.yaml")
    try put(Self.sources, as: "sources.yaml")
    var rehearsal = try rehearsal()
    #expect(rehearsal.text.contains("bad.yaml:19:11: \"hodl\" is none of move, hold, rest"))
    rehearsal.press("0")
    #expect(rehearsal.lines.filter { $0.contains("Heel drops") }.count == 1)
    rehearsal.press("1")
    #expect(rehearsal.countdown != nil)
  }

  /// Thirty ways to break a file: each is named once or more, and at its line.
  @Test func thirtyBrokenFilesGiveThirtyMessagesWithTheRightLine() throws {
    let lines = Self.exercise.components(separatedBy: "\n")
    let breaks: [(line: Int, String)] = [
      (1, "kind: rotuine"), (1, "kind routine"), (2, "titel: Heel drops"), (2, "title: \"Heel"),
      (2, "title: A title that is much too long for any small window"), (3, "legs: three"),
      (3, "legs: [one]"), (4, "after: nowhere"), (4, "after: home/part"), (4, "aftr: home"),
      (6, "  say: Stop {now}."), (6, "  say:"), (6, "  says: Stop."), (7, "  grade: sure"),
      (8, "  from: [NOBODY]"), (8, "  from: PHYSIO"), (9, "total: 41"), (9, "total: forty"),
      (9, "total: 0"), (11, "  - du: Stand"), (12, "    how: Two  spaces."), (13, "    kind: jump"),
      (14, "    seconds: -1"), (14, "    seconds: 601"), (15, "    grade: strongest"),
      (17, "  - do: \"\""), (19, "    kind:"), (20, "    seconds: soon"),
      (21, "    picture: no-such-picture"), (22, "    grad: expert opinion"),
    ]
    #expect(breaks.count == 30)
    try put(Self.sources, as: "sources.yaml")
    for (number, broken) in breaks.enumerated() {
      var text = lines
      text[broken.line - 1] = broken.1
      try put(text.joined(separator: "\n"), as: "broken-\(number).yaml")
    }
    let faults = try #require(own()).faults
    for (number, broken) in breaks.enumerated() {
      let mine = faults.filter { $0.file.hasSuffix("/broken-\(number).yaml") }
      // A key that is missing is named at the mapping that lacks it, a broken quote where it starts.
      #expect(
        mine.contains { abs($0.line - broken.line) <= 1 }, "\(broken): \(mine)")
      #expect(mine.allSatisfy { $0.sentence.count > 10 })
    }
    var rehearsal = try rehearsal()
    #expect(rehearsal.text.contains("\"unknot lint\" with the files names them all."))
    rehearsal.press("1")
    #expect(rehearsal.page.place == "cramp-now", "and the guide works")
  }

  /// Editors keep unfinished copies beside the file.
  @Test func hiddenAndOtherFilesAreNotRead() throws {
    for name in [".heel-drops.yaml", "heel-drops.yaml~", "notes.txt"] {
      try put("kind: hodl", as: name)
    }
    #expect(own()?.faults == [] && own()?.names == [])
  }

  @Test func withoutTheFolderThereIsNothing() throws {
    try FileManager.default.removeItem(at: screens)
    #expect(own() == nil)
    #expect(
      OwnScreens(
        beside: SettingsFile(regionCodes: { BuiltIn.regionCodes }) { _ in nil },
        over: BuiltIn.language, today: BuiltInTests.today) == nil)
  }

  @Test func aFileInThePlaceOfTheFolderAndBytesThatAreNoTextAreSaid() throws {
    try Data([0xFF, 0xFE, 0x00]).write(to: screens.appending(path: "noise.yaml"))
    #expect(own()?.faults.first?.sentence == "The file is not text in UTF-8.")
    try FileManager.default.removeItem(at: screens)
    try "no folder".write(to: screens, atomically: true, encoding: .utf8)
    #expect(own()?.faults.count == 1)
    #expect(try rehearsal().text.contains("The folder of your own screens cannot be read."))
  }

  @Test func itsTextsReachTheScreenWithoutAControlByte() throws {
    try put("kind: article\ntitle: \"A\\e[2J\"\ntext: [{say: \"x\\a\"}]\n", as: "evil.yaml")
    let rehearsal = try rehearsal()
    #expect(rehearsal.text.contains("U+1B"))
    #expect(!rehearsal.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }
}
