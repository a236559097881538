import Foundation
import Rehearsing
import Testing

/// What leaves the program: all of it or a sentence, and nothing that a terminal would obey.
@Suite struct OutputTests {
  private let home = TemporaryFolder()

  private func run(
    _ arguments: [String], input: String = "", _ changes: [String: String] = [:],
    by starter: [String] = [Program.path]
  ) throws -> (output: String, errors: String, status: Int32) {
    let places = ["XDG_DATA_HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config"]
    return try Program.withoutTerminal(
      arguments, input: input, places.merging(changes) { $1 }, by: starter)
  }

  @Test(arguments: [
    "diary", "diary --json", "log --kind cramp --site calf", "log --kind cramp --site calf --json",
    "patterns", "patterns --json", "patterns --schema", "suspect", "suspect caffeine", "claims",
    "claims --format csv", "checkin --yes caffeine",
    "--help", "log --help", "help log", "--version", "--generate-completion-script bash",
    "remind bedtime", "backups", "backups --format json", "check --json",
    "lint \(root)/Package.swift",
  ]) func whatCannotBeWrittenIsSaid(_ line: String) throws {
    let full = try run(
      ["-c", "\(Program.path) \(line) > /dev/full < /dev/null"], by: ["/bin/sh"])
    #expect(full.status == 74, "\(line): \(full.status)")
    #expect(full.errors.hasSuffix("unknot: standard output takes nothing more.\n"), "\(full)")
    let closed = try run(["-c", "\(Program.path) \(line) < /dev/null >&-"], by: ["/bin/sh"])
    #expect(closed.status == 74, "\(line): \(closed.status)")
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test func whoReadsOnlyTheBeginningIsNotTold() throws {
    let found = try run(
      ["-c", "\(Program.path) claims | head -1 > /dev/null; \(Program.path) claims | true"],
      by: ["/bin/sh"])
    #expect(found.errors.isEmpty && found.status == 0)
  }

  /// Texts that a terminal would obey, or that turn a line round.
  static let hostile = [
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\u{7F}b", "a\u{8}\u{8}b", "a\rb", "a\nb",
    "\u{61C}a", "\u{200E}\u{200F}", "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}",
    "\u{2066}\u{2067}\u{2068}\u{2069}", "\u{85}\u{90}\u{9D}", "\u{1B}P\u{1B}\\",
    "\u{2028}\u{2029}", "\u{E0001}\u{E0061}", "\u{1}\u{2}\u{1F}",
  ]

  /// Each text by itself takes five hundred starts of the program: by default a few go together.
  private static let together =
    LongRun.isOn
    ? hostile
    : stride(from: 0, to: hostile.count, by: 8).map {
      hostile[$0..<min($0 + 8, hostile.count)].joined(separator: "-")
    }

  @Test(arguments: together) func nothingThatATerminalObeysLeavesACommand(_ text: String) throws {
    let screens = home.path + "/config/unknot/screens"
    try FileManager.default.createDirectory(atPath: screens, withIntermediateDirectories: true)
    let name = text.replacing("/", with: "-")
    let twice = "\(screens)/\(name).yaml"
    let quoted = text.unicodeScalars.reduce(into: "") {
      $0 +=
        "\\U" + String(repeating: "0", count: 8 - String($1.value, radix: 16).count)
        + String($1.value, radix: 16)
    }
    try "kind: menu\n\"\(quoted)\": 1\n\"\(quoted)\": 1\n".write(
      toFile: twice, atomically: false, encoding: .utf8)
    let keep = ["log", "--kind", "cramp", "--site", "calf"]
    let lines: [[String]] = [
      ["--\(text)"], [text, text], ["--colours", text], ["diary", "--kind", text],
      ["diary", "--limit", text], keep + ["--intensity", text], keep + ["--at", text],
      keep + ["--duration", text], keep + ["--side", text], keep + ["--tactic", text],
      ["--generate-completion-script", text], ["--region", text], ["lint", text],
      ["lint", twice], ["lint", "/nowhere/\(text)"], ["open", "zz"], ["open", text],
      ["checkin", "--yes", text], ["checkin", "--yes", "x\(text)"], ["checkin", "--new", text],
      ["checkin", "--on", text, "--yes", "stress"], ["claims", "--format", text], ["help", text],
      keep + ["--note", text], ["diary"], ["diary", "--json"], ["patterns"],
      ["patterns", "--json"], ["log", "stop", "--at", text], ["--plain"],
      ["remind", "appointment", "--at", "tomorrow 10:20", "--title", text],
      ["remind", "appointment", "--at", text], ["remind", "bedtime", "--at", text],
      ["restore", text, "--yes"], ["restore", "/nowhere/\(text)", "--yes"], ["backups"],
      ["export", "--format", "fhir", "--notes"],
    ]
    for line in lines {
      let end = try run(line)
      for bytes in [end.output, end.errors] {
        // Lines of a calendar end as its standard says.
        let lines = line.first == "remind" ? bytes.replacing("\r\n", with: "\n") : bytes
        let odd = lines.unicodeScalars.first { $0.isObeyed && $0 != "\n" }
        #expect(odd == nil, "\(line): U+\(String(odd?.value ?? 0, radix: 16)) in \(bytes)")
      }
    }
  }

  @Test(arguments: hostile) func jsonSaysTheSameInEscapes(_ text: String) throws {
    let keep = ["log", "--kind", "cramp", "--site", "calf", "--note", text]
    for command in [keep + ["--json"], ["diary", "--json"]] {
      let json = try run(command).output
      #expect(!json.unicodeScalars.contains { $0.isObeyed && $0 != "\n" }, "\(command)")
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let episodes = object?["episodes"] as? [[String: Any]]
      #expect((object?["note"] ?? episodes?.first?["note"]) as? String == text, "\(json)")
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may obey it, or write the line the other way round.
  var isObeyed: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xE0000...0xE007F: true
    default: false
    }
  }
}
