import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// What is wrong with a file is said with its place and a way out.
@Suite struct LinterTests {
  private static let menu = """
    kind: menu
    title: A menu
    choices:
      - open: home
        label: Home
    """
  private static let routine = """
    kind: routine
    title: A routine
    legs: both
    after: home
    stop: {say: Stop., grade: strong, from: [GUIDE]}
    helped:
      "yes": {say: Good., grade: strong, from: [GUIDE]}
      some: {say: Fine., grade: strong, from: [GUIDE]}
      "no": {say: Oh., grade: strong, from: [GUIDE]}
    total: 20
    steps:
      - {do: Left, how: So., kind: hold, side: left, seconds: 10, grade: strong, from: [GUIDE]}
      - {do: Right, how: So., kind: hold, side: right, seconds: 10, grade: strong, from: [GUIDE]}
    """

  /// The faults of files in a folder of their own, with paths in that folder.
  static func faults(in files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder.lasting()
    let paths = files.keys.sorted().map { folder.appending(path: $0) }
    for path in paths {
      try files[path.lastPathComponent]?.write(to: path, atomically: true, encoding: .utf8)
    }
    return try Linter.faults(
      in: paths.map(\.path), besides: BuiltIn.language, today: BuiltInTests.today
    ).map {
      String($0.description.dropFirst(folder.path.count + 1))
    }
  }

  static func faults(_ text: String, name: String = "mine.yaml") throws -> [String] {
    try Self.faults(in: [name: text])
  }

  @Test func whatIsRightHasNoFault() throws {
    #expect(try Self.faults(Self.menu) == [])
    #expect(try Self.faults(Self.routine) == [])
  }

  @Test(arguments: [
    (
      "kind: menu", "kind: menus",
      "mine.yaml:1:7: \"menus\" is none of menu, article, routine, checklist, decision, self-check, diary: did you mean \"menu\"?"
    ),
    (
      "kind: menu\n", "",
      "mine.yaml:1:1: A screen needs \"kind:\": one of menu, article, routine, checklist, decision, self-check, diary."
    ),
    ("title:", "titel:", "mine.yaml:2:1: A menu has no key \"titel\": did you mean \"title\"?"),
    ("A menu", "", "mine.yaml:2:7: A text is missing here."),
    ("A menu", "A  menu", "mine.yaml:2:8: There is a space too many in this text."),
    (
      "A menu", "\"A \\e[2J\"",
      "mine.yaml:2:8: The character U+1B in this text cannot be shown in every terminal."
    ),
    (
      "A menu", "A 👍",
      "mine.yaml:2:8: The character U+1F44D in this text cannot be shown in every terminal."
    ),
    (
      "A menu", "A menu with a title that is far too long for it",
      "mine.yaml:2:8: This text takes 47 columns; a small window has room for 36."
    ),
    (
      "open: home", "open: hone",
      "mine.yaml:4:11: There is no screen \"hone\": did you mean \"home\"?"
    ),
    ("    label: Home", "", "mine.yaml:4:5: A choice needs \"label:\"."),
    (
      "title: A menu", "\ttitle: A menu",
      "mine.yaml:2:1: There is a tab here; use spaces and plain line ends."
    ),
    (
      "title: A menu", "title: A menu\ntitle: B",
      "mine.yaml:3:1: \"title\" appears twice; keep one of them."
    ),
    (
      "title: A menu", "title: A menu\nsearch: charley horse",
      "mine.yaml:3:9: This must be a list of words: a \"- \" before each."
    ),
  ]) func faultsOfAMenu(_ old: String, _ new: String, _ fault: String) throws {
    let found = try Self.faults(Self.menu.replacingOccurrences(of: old, with: new))
    #expect(found.contains(fault), "\(found)")
  }

  @Test(arguments: [
    ("total: 20", "total: 21", "mine.yaml:10:8: The steps take 20 seconds together, not 21."),
    ("total: 20", "total: soon", "mine.yaml:10:8: This must be a whole number from 1 to 36000."),
    (
      "side: right, seconds: 10", "side: right, seconds: 15",
      "mine.yaml:12:3: Left has 10 and right 15 seconds: give each left step a right one that lasts as long."
    ),
    (
      "legs: both", "legs: one",
      "mine.yaml:12:3: Steps name a side only where the routine says \"legs: both\"."
    ),
    (
      "from: [GUIDE]}\nhelped", "from: [GIUDE]}\nhelped",
      "mine.yaml:5:42: There is no source \"GIUDE\": did you mean \"GUIDE\"?"
    ),
    (
      "grade: strong, from: [GUIDE]}\nhelped", "grade: strng, from: [GUIDE]}\nhelped",
      "mine.yaml:5:27: \"strng\" is none of strong, moderate, limited, conflicting, expert opinion, own choice: did you mean \"strong\"?"
    ),
    (
      ", grade: strong, from: [GUIDE]}\nhelped", "}\nhelped",
      "mine.yaml:5:7: \"stop\" needs \"grade:\" and \"from:\"."
    ),
    (
      "kind: hold, side: left", "kind: hold, picture: nowhere, side: left",
      "mine.yaml:12:47: There is no picture \"nowhere\"."
    ),
  ]) func faultsOfARoutine(_ old: String, _ new: String, _ fault: String) throws {
    let found = try Self.faults(Self.routine.replacingOccurrences(of: old, with: new))
    #expect(found.contains(fault), "\(found)")
  }

  @Test func aTaskAnswersAQuestionThatExists() throws {
    let file = BuiltInTests.screens.appending(path: "en/strength-check.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let found = try Self.faults(text.replacingOccurrences(of: "days: U10", with: "days: U99"))
    #expect(found.count == 6 && found[0].contains("There is no question \"U99\""), "\(found)")
  }

  @Test func regionsNeedOneThatFitsEverywhere() throws {
    let file = BuiltInTests.screens.appending(path: "en/regions.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(try Self.faults(text, name: "regions.yaml") == [])
    let found = try Self.faults(
      text.replacingOccurrences(of: "none:", with: "NONE:"), name: "regions.yaml")
    #expect(found.contains { $0.contains("The region \"none:\" is missing") }, "\(found)")
  }

  @Test func everyFaultIsNamedInOneRun() throws {
    let found = try Self.faults(
      Self.menu.replacingOccurrences(of: "title", with: "titel")
        .replacingOccurrences(of: "label", with: "lable"))
    #expect(found.count == 4, "\(found)")
  }

  @Test func wordsNeedTheirBlanks() throws {
    let file = BuiltInTests.screens.appending(path: "en/words.yaml")
    let words = try String(contentsOf: file, encoding: .utf8)
    let broken = words.replacingOccurrences(of: "Step {step} of {count}", with: "Step {stp}")
      .replacingOccurrences(of: "keyPause:", with: "keyPuase:")
    let found = try Self.faults(broken, name: "words.yaml")
    #expect(found.contains { $0.hasSuffix("This text needs {count} and {step}.") })
    #expect(found.contains { $0.hasSuffix("\"keyPuase\": did you mean \"keyPause\"?") })
    #expect(found.contains { $0.hasSuffix("The text \"keyPause:\" is missing.") })
  }

  @Test(arguments: ["", "\n", "[", "- a", "kind", "kind: [", "\"", "{", "kind: menu\n  - x", "\0"])
  func whatIsNoScreenIsSaid(_ text: String) throws {
    let found = try Self.faults(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("mine.yaml:") })
  }

  @Test func aScreenThatNothingLeadsToIsSaid() throws {
    let found = try Self.faults(in: ["home.yaml": Self.menu, "lonely.yaml": Self.menu])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lonely.yaml:1:1: No choice leads from home") == true)
  }

  @Test func aFileThatIsMissingIsNamed() {
    #expect(throws: Linter.Unreadable.self) {
      try Linter.faults(
        in: ["/nowhere/mine.yaml"], besides: BuiltIn.language, today: BuiltInTests.today)
    }
  }
}
