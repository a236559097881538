import Foundation
import Rehearsing
import Testing

/// Own files that are no screens, or screens to choke on: the guide starts as if they were not there,
/// the linter says what is wrong, and neither takes long or much memory.
@Suite struct HostileFilesTests {
  /// A part as often as it fits into the largest file that is read.
  private static func full(_ part: String, of kilobytes: Int = 250) -> String {
    String(repeating: part, count: kilobytes * 1024 / part.utf8.count)
  }

  /// Starts the program with 100 MB, beside the stacks of its three threads.
  private static let inLittleMemory = [
    "/bin/sh", "-c", "ulimit -d 124000; exec \"$@\"", "sh", Program.path,
  ]

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  private static let article = "kind: article\ntitle: T\ntext:\n"

  private static let aliases =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + lines(8) {
      "a\($0 + 1): &a\($0 + 1) ["
        + Array(repeating: "*a\($0)", count: 9).joined(separator: ", ") + "]"
    }

  private static let files: [(name: String, text: String)] = [
    ("empty", ""), ("blank", "\n \n\n"), ("comment", "# only this"), ("scalar", "a"),
    ("list", "- a\n- b\n"), ("null", "~"), ("kind-alone", "kind:\n"), ("kind-list", "kind: [a]\n"),
    ("kind-map", "kind: {article: 1}\n"), ("kind-long", "kind: " + full("a")),
    ("kind-marks", "kind: a" + full("\u{301}")), ("aliases", aliases + "? *a8\n: 1\n"),
    ("alias-of-itself", "a: &a [*a]\n"), ("merge", "a: &a {b: 1}\n<<: *a\n"),
    ("anchor", "kind: &a article\n"), ("tag", "kind: !!binary aGFs\n"),
    ("tag-odd", "kind: !!python/object:os.system [x]\n"),
    ("directive", "%YAML 9.9\n---\nkind: a\n"),
    ("documents", full("---\nkind: article\n")), ("tabs", "kind:\tarticle\n\ttitle: T\n"),
    ("carriage", "kind: article\r\ntitle: T\r\ntext:\r\n- say: a\r\n"),
    ("mark", "\u{FEFF}kind: article\n"),
    ("nul", "kind: article\u{0}\n"), ("escape", "kind: \"\u{1B}[31m\"\n"),
    ("escaped", "\"\\e[31m\\x9b\": 1\n\"\\e[31m\\x9b\": 1\n"),
    ("flow", full("[")), ("braces", full("{a: ", of: 60)), ("quotes", "kind: \"" + full("\\n")),
    ("indent", lines(400) { String(repeating: " ", count: $0) + "a:" }),
    ("twice", lines(9_000) { "key\($0): 1" } + lines(9_000) { "key\($0): 1" }),
    ("key-long", full("k") + ": 1\n"), ("key-list", "? [a, {b: c}]\n: 1\n"),
    ("steps", "kind: routine\ntitle: T\nsteps:\n" + full("- {do: a}\n")),
    (
      "choices", "kind: menu\ntitle: T\nchoices:\n" + lines(900) { "- {open: none\($0), label: a}" }
    ),
    ("itself", "kind: menu\ntitle: T\nchoices:\n- {open: itself, label: a}\n"),
    ("lines", article + full("- say: a\n")), ("line", article + "- say: " + full("word ")),
    ("marks", article + "- say: a" + full("\u{301}")),
    ("turned", article + "- say: " + full("\u{202E}")),
    ("regions", lines(4_000) { "r\($0): {emergency: \"1\"}" }),
    ("sources", lines(4_000) { "s\($0): {title: a}" }), ("words", full("save: x\n")),
    (
      "numbers",
      "kind: routine\ntitle: 1e999\nsteps: 9223372036854775808\nsets: .inf\nrest: 0x7fffffffffffffff\n"
    ),
  ]

  // By name: a quarter of a megabyte is nothing to print beside each case.
  @Test(arguments: files.map(\.name)) func theGuideStartsAndTheLinterEnds(_ name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }).text
    let folder = TemporaryFolder()
    let screens = folder.path + "/unknot/screens"
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    let path = "\(screens)/\(name).yaml"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let clock = ContinuousClock()
    for arguments in [["lint", path], ["--plain"]] {
      var end = (output: "", errors: "", status: Int32(0))
      let took = try clock.measure {
        end = try Program.withoutTerminal(
          arguments, ["XDG_CONFIG_HOME": folder.path], by: Self.inLittleMemory)
      }
      // A tenth of a second on a machine with nothing else to do; other tests run at the same time.
      #expect(took < .seconds(4), "\(name), \(arguments[0]): \(took)")
      #expect(end.status == 0 || arguments[0] == "lint" && end.status == 65, "\(name): \(end)")
      #expect((end.output + end.errors).utf8.count < 100_000, "\(name)")
      if arguments[0] == "--plain" {
        #expect(end.output.contains("A muscle is cramping now"), "\(name)")
      }
    }
  }

  /// Ten thousand files are not worth waiting for.
  @Test func theFirstHundredFilesAreRead() throws {
    let folder = TemporaryFolder()
    let screens = folder.path + "/unknot/screens"
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    let count = LongRun.rounds(3000, long: 10_000)
    for number in 10_000..<10_000 + count {
      try Self.article.write(
        toFile: "\(screens)/f\(number).yaml", atomically: false, encoding: .utf8)
    }
    let clock = ContinuousClock()
    var took: [String: Duration] = [:]
    // The best of three: the machine has other things to do.
    for _ in 0..<3 {
      for home in [folder.path, folder.path + "/nothing"] {
        var end = (output: "", errors: "", status: Int32(0))
        let time = try clock.measure {
          end = try Program.withoutTerminal(["--plain"], ["XDG_CONFIG_HOME": home])
        }
        took[home] = min(time, took[home] ?? time)
        let isFull = home == folder.path
        let says = "Of the \(count) files here only the first 100, by name, are read."
        #expect(end.output.contains(says) == isFull)
      }
    }
    let (full, empty) = (took[folder.path] ?? .zero, took[folder.path + "/nothing"] ?? .zero)
    #expect(full < empty + .milliseconds(100), "\(full), \(empty)")
  }
}
