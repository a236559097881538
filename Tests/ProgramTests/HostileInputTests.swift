import PseudoTerminal
import Rehearsing
import Testing

/// What comes from outside may be anything: it ends in a sentence, and never in a crash.
@Suite struct HostileInputTests {
  private static let numbers = [
    "-9223372036854775808", "9223372036854775807", "-1", "0", "99999999999999999999",
  ]

  @Test(arguments: numbers) func aNumberIsAnAnswerLikeAnyOther(_ number: String) throws {
    let walks: [(arguments: [String], input: String)] = [
      (["open", "new-entry", "--plain"], "\(number)\n\(number)\n\(number)\n"),
      (["open", "diary", "--plain"], "\(number)\n"),
      (["--plain"], "/\ncramp\n\(number)\n"), (["--plain"], "\(number)\n1\n\(number)\n"),
      (["check", "--plain"], "\(number)\n"), (["open", "check-in", "--plain"], "\(number)\n"),
      (["open", "patterns", "--plain"], "\(number)\n"), (["--plain"], "S\n\(number)\n"),
      (["open", "medicines", "--plain"], "\(number)\n"),
      (["open", "heat-or-cold", "--plain"], "\(number)\n"),
    ]
    for walk in walks {
      let end = try Program.withoutTerminal(walk.arguments, input: walk.input)
      #expect([0, 1].contains(end.status), "\(walk): \(end.status) \(end.errors)")
    }
  }

  @Test(arguments: ["0000-01-01", "9999-12-31", "2026-11-21"]) func anyNumberOfNightsCanBeAsked(
    _ day: String
  ) throws {
    let data = TemporaryFolder()
    for nights in ["9223372036854775807", "4000000000000", "1"] {
      let end = try Program.withoutTerminal(
        ["diary", "--nights", nights], ["UNKNOT_NOW": day, "XDG_DATA_HOME": data.path])
      #expect(end.status == 0, "\(day), \(nights): \(end.status) \(end.errors)")
    }
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-1", "0", "1", "19", "x"])
  func helpComesInAnyWidth(_ columns: String) throws {
    for arguments in [["--help"], ["log", "--help"], ["--nonsense"], ["help", "diary"]] {
      let end = try Program.withoutTerminal(arguments, ["COLUMNS": columns])
      #expect(end.status == (arguments == ["--nonsense"] ? 64 : 0), "\(columns): \(end.status)")
      #expect((end.output + end.errors).contains("unknot"))
    }
  }

  @Test(arguments: [1, 20, 39, 80]) func helpComesInAnyWindow(_ columns: Int) throws {
    for arguments in [["--help"], ["log", "--help"]] {
      let terminal = try Program.onTerminal(arguments, rows: 24, columns: columns)
      #expect(terminal.waitForEnd() == .exited(0), "\(arguments) in \(columns)")
    }
  }

  @Test func manyMarksOfPastedTextAreOnlyMarks() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: "A muscle is cramping now"))
    for mark in ["\u{1B}[200~", "\u{1B}[201~"] {
      for _ in 0..<(LongRun.isOn ? 100 : 25) {
        terminal.send(String(repeating: mark, count: 3_000))
      }
    }
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting", within: 20))
    terminal.send("q")
    #expect(terminal.waitForEnd() == .exited(0))
  }
}
