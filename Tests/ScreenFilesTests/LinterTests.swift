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
  private func faults(in files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
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

  private func faults(_ text: String, name: String = "mine.yaml") throws -> [String] {
    try faults(in: [name: text])
  }

  @Test func whatIsRightHasNoFault() throws {
    #expect(try faults(Self.menu) == [])
    #expect(try faults(Self.routine) == [])
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
      "mine.yaml:2:8: This text has 47 characters; a small window has room for 36."
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
      "mine.yaml:3:1: \"title\" stands here twice; keep one of them."
    ),
  ]) func faultsOfAMenu(_ old: String, _ new: String, _ fault: String) throws {
    let found = try faults(Self.menu.replacingOccurrences(of: old, with: new))
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
    let found = try faults(Self.routine.replacingOccurrences(of: old, with: new))
    #expect(found.contains(fault), "\(found)")
  }

  private static let checklist = """
    kind: checklist
    title: A checklist
    about: {ask: What?, cramp: Cramp, twitch: Twitch, both: Both}
    pages:
      - name: first
        title: First
        intro: Is it so?
        questions:
          - {id: A1, for: both, sign: A sign, ask: Is it?, why: It can be., yes: today, unsure: soon, grade: strong, from: [GUIDE]}
    combinations:
      - {if: [{one: [A1]}], tier: today, say: Both., grade: strong, from: [GUIDE]}
    results:
      emergency: {do: Call {emergency} now, how: [{say: So.}], when: Now.}
      today: {do: Today, how: [{say: So.}], when: Now.}
      soon: {do: Soon, how: [{say: So.}], when: Now.}
      routine: {do: Routine, how: [{say: So.}], when: Now.}
      self-care: {do: None, how: [{say: So.}], when: Now.}
      unfinished: {do: Open, how: [{say: So.}], when: Now.}
    """.replacingOccurrences(of: "Call {emergency} now", with: "\"Call {emergency} now\"")

  @Test(arguments: [
    ("kind: checklist", "kind: checklist", nil),
    ("for: both, ", "", "mine.yaml:9:9: A question needs \"for:\"."),
    (
      "yes: today, unsure: soon", "yes: soon, unsure: today",
      "mine.yaml:9:92: \"Not sure\" cannot be more urgent than yes."
    ),
    (
      "yes: today", "yes: tody",
      "mine.yaml:9:78: \"tody\" is none of self-care, routine, soon, today, emergency: did you mean \"today\"?"
    ),
    (
      "one: [A1]", "one: [A2]",
      "mine.yaml:11:18: This checklist has no question \"A2\": did you mean \"A1\"?"
    ),
    (
      "      soon: {do: Soon, how: [{say: So.}], when: Now.}\n".replacingOccurrences(
        of: "      ", with: "  "), "",
      "mine.yaml:13:3: \"results\" needs \"soon:\"."
    ),
    (
      "Call {emergency} now", "Call {emergancy} now",
      "mine.yaml:13:19: There is no blank {emergancy}; there are {emergency}, {today}, {doctor}, {hospital} and {metric|US}."
    ),
    (
      "Call {emergency} now", "Call {emergency} now, and now",
      "mine.yaml:13:19: This text has 45 characters; a small window has room for 36."
    ),
  ]) func faultsOfAChecklist(_ old: String, _ new: String, _ fault: String?) throws {
    #expect(Self.checklist.contains(old))
    let found = try faults(Self.checklist.replacingOccurrences(of: old, with: new))
    #expect(found == (fault.map { [$0] } ?? []))
  }

  @Test func anIdentityThatIsThereTwiceIsNamed() throws {
    let lines = Self.checklist.split(separator: "\n", omittingEmptySubsequences: false)
    let twice = (lines[..<9] + [lines[8]] + lines[9...]).joined(separator: "\n")
    let found = try faults(twice)
    #expect(found == ["mine.yaml:10:14: The identity \"A1\" is there twice; each needs its own."])
  }

  private static let decision = """
    kind: decision
    title: A decision
    questions:
      - {id: Q1, sign: A sign, ask: Is it?, why: It can be., yes: mine/so, grade: strong, from: [GUIDE]}
    none: home
    parts:
      - name: so
        title: So
        choices: [{open: home, label: Home}]
    """

  @Test(arguments: [
    ("kind: decision", "kind: decision", nil),
    ("yes: mine/so", "yes: mine/sa", "There is no part \"mine/sa\": did you mean \"mine/so\"?"),
    ("yes: mine/so", "yes: mine/so/x", "\"mine/so/x\" is not a name"),
    ("yes: mine/so", "yes: red-flags/emergency", nil),
    ("yes: mine/so", "yes: red-flags/nowhere", "There is no part \"red-flags/nowhere\"."),
    ("none: home\n", "", "A decision needs \"none:\"."),
    (", from: [GUIDE]", "", "A grade needs \"from:\""),
    ("id: Q1, ", "", "A question needs \"id:\"."),
  ]) func faultsOfADecision(_ old: String, _ new: String, _ fault: String?) throws {
    #expect(Self.decision.contains(old))
    let found = try faults(Self.decision.replacingOccurrences(of: old, with: new))
    if let fault {
      #expect(found.contains { $0.contains(fault) }, "\(found)")
    } else {
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func aTaskAnswersAQuestionThatExists() throws {
    let file = BuiltInTests.screens.appending(path: "en/strength-check.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let found = try faults(text.replacingOccurrences(of: "days: U10", with: "days: U99"))
    #expect(found.count == 6 && found[0].contains("There is no question \"U99\""), "\(found)")
  }

  @Test func regionsNeedOneThatFitsEverywhere() throws {
    let file = BuiltInTests.screens.appending(path: "en/regions.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(try faults(text, name: "regions.yaml") == [])
    let found = try faults(
      text.replacingOccurrences(of: "none:", with: "NONE:"), name: "regions.yaml")
    #expect(found.contains { $0.contains("The region \"none:\" is missing") }, "\(found)")
  }

  @Test func everyFaultIsNamedInOneRun() throws {
    let found = try faults(
      Self.menu.replacingOccurrences(of: "title", with: "titel")
        .replacingOccurrences(of: "label", with: "lable"))
    #expect(found.count == 4, "\(found)")
  }

  @Test func wordsNeedTheirBlanks() throws {
    let file = BuiltInTests.screens.appending(path: "en/words.yaml")
    let words = try String(contentsOf: file, encoding: .utf8)
    let broken = words.replacingOccurrences(of: "Step {step} of {count}", with: "Step {stp}")
      .replacingOccurrences(of: "keyPause:", with: "keyPuase:")
    let found = try faults(broken, name: "words.yaml")
    #expect(found.contains { $0.hasSuffix("This text needs {count} and {step}.") })
    #expect(found.contains { $0.hasSuffix("\"keyPuase\": did you mean \"keyPause\"?") })
    #expect(found.contains { $0.hasSuffix("The text \"keyPause:\" is missing.") })
  }

  @Test(arguments: ["", "\n", "[", "- a", "kind", "kind: [", "\"", "{", "kind: menu\n  - x", "\0"])
  func whatIsNoScreenIsSaid(_ text: String) throws {
    let found = try faults(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("mine.yaml:") })
  }

  @Test func aScreenThatNothingLeadsToIsSaid() throws {
    let found = try faults(in: ["home.yaml": Self.menu, "lonely.yaml": Self.menu])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lonely.yaml:1:1: No choice leads from home") == true)
  }

  @Test func aDrawingIsSmallAndPlain() {
    #expect(readDrawing(" o\n/|\\\n", file: "x").faults.isEmpty)
    let (_, faults) = readDrawing("ö\n" + String(repeating: "-", count: 35), file: "x.txt")
    #expect(faults.map { "\($0.line):\($0.column)" } == ["1:1", "2:35"])
  }

  @Test func aFileThatIsMissingIsNamed() {
    #expect(throws: Linter.Unreadable.self) {
      try Linter.faults(
        in: ["/nowhere/mine.yaml"], besides: BuiltIn.language, today: BuiltInTests.today)
    }
  }

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
      // The lines of a folded text are no keys, whatever they look like.
      let indent = line.prefix { $0 == " " }.count
      if let depth = prose, indent > depth || line.isEmpty { continue }
      prose = line.hasSuffix(">-") ? indent : nil
      let key = line.drop { $0 == " " || $0 == "-" }.prefix { $0.isLetter || $0 == "-" }
      guard !key.isEmpty, !line.hasPrefix("#"), let colon = line.firstIndex(of: ":"),
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
