import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

@testable import ScreenFiles

/// Own files that would keep a reader busy: each is refused in a sentence, and at once.
@Suite struct HostileFileTests {
  private let folder = TemporaryFolder()

  private static let bomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<9).map { number in
      let parts = Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", ")
      return "a\(number): &a\(number) [\(parts)]\n"
    }.joined() + "? *a8\n: 1\n"
  private static let keys = (0..<10_000).map { "key\($0): 1\n" }.joined()
  private static let files: [(name: String, text: String, says: String)] = [
    ("aliases", bomb, "parts that are used twice"),
    ("twice", keys + keys, "\"key0\" appears twice"),
    ("kind", "kind: " + String(repeating: "a", count: 250_000), "is none of menu"),
    ("marks", "kind: a" + String(repeating: "\u{301}", count: 100_000), "is none of menu"),
    (
      "steps", "kind: routine\nsteps:\n" + String(repeating: "- {do: a}\n", count: 20_000),
      "more than 1000 entries"
    ),
    (
      "names",
      "kind: menu\ntitle: T\nchoices:\n"
        + (0..<900).map { "- {open: nosuch\($0), label: a}\n" }.joined(), "There is no screen"
    ),
    ("deep", "kind: menu\ntext: " + String(repeating: "[", count: 100_000), "nest"),
    ("large", String(repeating: "# text\n", count: 100_000), "larger than 256 kB"),
    ("home", "kind: article\ntitle: T\ntext:\n- say: a\n", "it has to be a menu"),
    ("red-flags", "kind: article\ntitle: T\ntext:\n- say: a\n", "cannot be replaced"),
    ("calf-towel", "kind: article\ntitle: T\ntext:\n- say: a\n", "it has to be a routine"),
  ]

  /// How long it may take; a sanitizer takes many times as long for everything.
  private static let atOnce: Duration =
    ProcessInfo.processInfo.environment["UNKNOT_SLOW"] == "1" ? .seconds(20) : .seconds(1)

  // By name: a quarter of a megabyte is nothing to print beside each case.
  @Test(arguments: files.map(\.name)) func aFileIsRefusedAtOnce(_ name: String) throws {
    let (_, text, says) = try #require(Self.files.first { $0.name == name })
    let screens = folder.path + "/unknot/screens"
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    let path = "\(screens)/\(name).yaml"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let home = folder.path
    let own = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
      $0 == "XDG_CONFIG_HOME" ? home : nil
    }
    let clock = ContinuousClock()
    var faults: [Fault] = []
    let linting = try clock.measure {
      faults = try Linter.faults(in: [path], besides: BuiltIn.language, today: BuiltInTests.today)
    }
    #expect(faults.contains { $0.sentence.contains(says) }, "\(faults.prefix(3))")
    #expect(faults.count <= 300 && faults.allSatisfy { $0.sentence.utf8.count < 2000 })
    var found: OwnScreens?
    let starting = clock.measure {
      found = OwnScreens(beside: own, over: BuiltIn.language, today: BuiltInTests.today)
    }
    #expect(found?.faults.contains { $0.sentence.contains(says) } == true)
    #expect(found?.names == [], "it is left out, and the built-in one stays")
    #expect(max(linting, starting) < Self.atOnce, "\(linting), \(starting)")
  }

  /// A hundred files are read, and a megabyte of them; what is more is said.
  @Test(arguments: [(100, 7, false), (101, 7, true), (4, 262_144, false), (5, 209_716, true)])
  func soManyFilesAreRead(_ count: Int, _ size: Int, _ isTooMuch: Bool) throws {
    let (screens, home) = (folder.path + "/unknot/screens", folder.path)
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    for number in 0..<count {
      let text = "#" + String(repeating: "a", count: size - 2) + "\n"
      try text.write(
        toFile: "\(screens)/f\(number).yaml", atomically: false, encoding: .utf8)
    }
    let own = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
      $0 == "XDG_CONFIG_HOME" ? home : nil
    }
    let found = OwnScreens(beside: own, over: BuiltIn.language, today: BuiltInTests.today)
    let said = found?.faults.contains {
      $0.sentence.contains("only the first") || $0.sentence.contains("the rest is not read")
    }
    #expect(said == isTooMuch, "\(found?.faults.first?.sentence ?? "")")
  }

  @Test func signsWithinATextAreText() {
    for text in ["\"*a\"", "'&a'", "salt & pepper", "2 * 3", ">-\n  & so on", "a\n  - *not this"] {
      let document = YAMLDocument("say: \(text)\n", file: "a.yaml", regions: nil)
      #expect(document.refusal() == nil, "\(text)")
    }
  }

  @Test func aLargeConfigurationIsNotRead() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/unknot", withIntermediateDirectories: true)
    try String(repeating: "# text\n", count: 10_000).write(
      toFile: folder.path + "/unknot/config.yaml", atomically: false, encoding: .utf8)
    let home = folder.path
    let file = SettingsFile(regionCodes: { [] }) { $0 == "XDG_CONFIG_HOME" ? home : nil }
    #expect(file.read().faults.first?.sentence.contains("larger than 64 kB") == true)
  }

  @Test func onlyThisPersonMayReadTheConfiguration() throws {
    let (unknot, home) = (folder.path + "/unknot", folder.path)
    let path = unknot + "/config.yaml"
    try FileManager.default.createDirectory(
      atPath: unknot, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try "bell: on\n".write(toFile: path, atomically: false, encoding: .utf8)
    let file = SettingsFile(regionCodes: { BuiltIn.regionCodes }) {
      $0 == "XDG_CONFIG_HOME" ? home : nil
    }
    #expect(file.write(.bell, "off", words: BuiltIn.language.words) == nil)
    for (name, mode) in [(unknot, 0o700), (path, 0o600)] {
      let found = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int
      #expect(found == mode, "\(name)")
    }
    #expect(SettingsFile(regionCodes: { [] }) { $0 == "HOME" ? "here" : nil }.path == nil)
  }

  @Test func filesThatCanBeReadAreCheckedBesideOthers() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/mine.yaml"
    try "kind: hodl\n".write(toFile: path, atomically: false, encoding: .utf8)
    let missing = ["/nowhere/a.yaml", "/nowhere/b.yaml"]
    do {
      _ = try Linter.faults(
        in: [missing[0], path, missing[1]], besides: BuiltIn.language, today: BuiltInTests.today)
      Issue.record("nothing was missing")
    } catch {
      #expect(error.paths == missing && error.faults.count == 1)
    }
  }
}
