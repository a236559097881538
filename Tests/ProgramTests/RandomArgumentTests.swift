import Rehearsing
import Testing

/// Whatever stands on the command line: the program ends by itself, and with a status of its table.
@Suite struct RandomArgumentTests {
  /// The statuses that mean something; a signal is 128 and more, and 124 says that it went on for long.
  private static let statuses: Set<Int32> = [0, 1, 64, 65, 66, 73, 74, 75]

  private static let words =
    [
      "open", "stretch", "check", "log", "add", "start", "stop", "checkin", "diary", "patterns",
      "suspect", "--none", "--schema",
      "claims", "lint", "help", "--plain", "--ascii", "--colours", "--region", "--json", "--help",
      "--version", "--kind", "--site", "--side", "--setting", "--intensity", "--at", "--woke",
      "--no-woke", "--tactic", "--helped", "--sore", "--sign", "--note", "--duration", "--yes",
      "--no", "--skip", "--new", "--on", "--limit", "--nights", "--format", "-h", "-", "--", "-n",
      "--kind=cramp", "--limit=-1", "--note=-", "--generate-completion-script", "--colors",
      "--experimental-dump-help", "--help-hidden",
    ]

  private static let values =
    [
      "cramp", "twitch", "calf", "eyelid", "left", "lying", "stretch", "yes", "a lot", "weakness",
      "caffeine", "poor sleep", "02:40", "last night 2am", "20 min ago", "yesterday", "2026-11-20",
      "3m", "1h20", "on and off", "still", "auto", "none", "high", "GB", "csv", "html", "bash",
      "zsh", "home", "diary", "red-flags/emergency", "calf-towel", "new-entry", "0", "1", "-1",
      "10", "11", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e400",
      "0x10", "٣", "", " ", "\u{1B}[2J", "\u{9B}31m", "a\nb", "\u{202E}", "\u{301}", "🦵🏽", "%s%n",
      "../../etc/passwd", "/", "/dev/null", "/dev/zero", "/nowhere/a.yaml", "'", "\"", "\\", "$(x)",
      "Fri 31 Nov 99999", "0000-00-00", "9999-12-31", "99999999 weeks ago", "1:99999999999999",
      String(repeating: "a", count: 5000), String(repeating: "\u{301}", count: 3000),
      String(repeating: "1 ", count: 2000),
    ]

  /// Beginnings that are right, so that what comes after them is looked at.
  private static let beginnings: [[String]] = [
    ["log", "--kind", "cramp", "--site", "calf"], ["log", "start", "--kind", "spasm", "--site"],
    ["log", "stop"], ["checkin", "--yes"], ["checkin", "--on"], ["diary"], ["diary", "--json"],
    ["patterns"], ["claims"], ["lint"], ["lint", "/dev/zero"], ["open"], ["check", "--json"],
    ["--plain"], ["stretch"],
  ]

  private static let moments = [
    "2026-11-21", "2026-11-21T03:10", "0000-01-01", "9999-12-31T23:59", "soon", "2026-02-30",
  ]

  @Test(arguments: [1, 2] as [UInt64]) func anyArgumentsEndInAStatusOfTheTable(
    _ seed: UInt64
  ) throws {
    let home = TemporaryFolder()
    var generator = Seeded(seed)
    func one<Element>(of all: [Element]) -> Element {
      all[Int.random(in: 0..<all.count, using: &generator)]
    }
    var met: Set<Int32> = []
    for _ in 0..<LongRun.rounds(30, long: 1000) {
      var arguments = Bool.random(using: &generator) ? one(of: Self.beginnings) : []
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        arguments.append(one(of: one(of: [Self.words, Self.values])))
      }
      let input = one(of: ["", "", "1\n2\n", "y\nn\nu\n0\n", "a\n\u{1B}\n-9223372036854775808\n"])
      let end = try Program.withoutTerminal(
        arguments, input: input,
        [
          "XDG_DATA_HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config",
          "UNKNOT_NOW": one(of: Self.moments), "COLUMNS": one(of: ["80", "0", "-1", "7", "x"]),
        ], by: ["/usr/bin/timeout", "20", Program.path])
      #expect(Self.statuses.contains(end.status), "\(arguments), \(input): \(end.status)")
      #expect(end.status < 64 || !(end.errors + end.output).isEmpty, "\(arguments): no word of why")
      let odd = (end.output + end.errors).unicodeScalars.first { $0.isObeyed && $0 != "\n" }
      #expect(odd == nil, "\(arguments): U+\(String(odd?.value ?? 0, radix: 16))")
      met.insert(end.status)
    }
    let wanted: Set<Int32> = LongRun.isOn ? [0, 1, 64, 66] : [0, 64]
    #expect(met.isSuperset(of: wanted), "too tame: \(met)")
  }
}
