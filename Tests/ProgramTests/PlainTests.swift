import Foundation
import PseudoTerminal
import Rehearsing
import Testing

/// The built program without a screen, and its commands.
@Suite struct PlainTests {
  private static let walk = "1\n\nback\nback\n8\nback\nq\n"

  @Test(arguments: [["--plain"], []]) func theWayThereAndBack(_ arguments: [String]) throws {
    let (output, errors, status) = try Program.withoutTerminal(arguments, input: Self.walk)
    #expect(status == 0 && errors.isEmpty)
    #expect(!output.utf8.contains(0x1B))
    #expect(output.contains("Calf stretch, sitting\nDraw the toes towards your shin\n"))
    #expect(output.contains("Learn why"))
  }

  @Test(arguments: ["", "1\n", "1\n\n", "x", "\u{1B}[A\n", "\0\n", "!\n\r\n"])
  func theEndOfTheInputEndsIt(_ input: String) throws {
    let (output, _, status) = try Program.withoutTerminal([], input: input)
    #expect(status == 0)
    #expect(!output.utf8.contains(0x1B))
  }

  @Test func aLongInputIsTakenInWholeAndALongLineIsCut() throws {
    let lines = Array(repeating: "down\nup\n", count: 2000).joined()
    let (output, _, status) = try Program.withoutTerminal([], input: lines + "8\nq\n")
    #expect(status == 0)
    #expect(!output.contains("does nothing here"))
    #expect(output.contains("Learn why"))
    let long = try Program.withoutTerminal(
      [], input: String(repeating: "x", count: 1_000_000) + "\n8\n")
    #expect(long.output.contains("Learn why") && long.output.utf8.count < 10_000)
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""]) func aTerminalThatCannotShowAScreenGetsLines(
    _ name: String
  ) throws {
    let terminal = try Program.onTerminal([], ["TERM": name])
    #expect(terminal.wait(for: "1  A muscle is cramping now"))
    terminal.send("q\n")
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.settings() == terminal.initialSettings)
  }

  @Test func accessibleAsksForLines() throws {
    let terminal = try Program.onTerminal([], ["ACCESSIBLE": "1"])
    #expect(terminal.wait(for: "Selected: 1  A muscle is cramping now"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func aClosedOutputIsNoCrash() throws {
    let shell = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.path) --plain < /dev/null | true; echo done"],
      environment: Program.environment)
    #expect(shell.wait(for: "done"))
    let full = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.path) --plain < /dev/null > /dev/full; echo status $?"],
      environment: Program.environment)
    #expect(full.wait(for: "status 74"))
    #expect(full.screen.text.contains("unknot: standard output takes nothing more."))
  }

  @Test func wrongUseSaysSoAndHowItIsRight() throws {
    let wrong = try Program.withoutTerminal(["--nonsense"])
    #expect(wrong.status == 64 && wrong.errors.contains("Unknown option '--nonsense'"))
    let nowhere = try Program.withoutTerminal(["open", "nowhere"])
    #expect(nowhere.status == 66)
    #expect(
      nowhere.errors.hasPrefix("unknot: there is no such screen; there are a-little-better, "))
    #expect(nowhere.output.isEmpty)
  }

  @Test func helpAndVersion() throws {
    let help = try Program.withoutTerminal(["--help"])
    #expect(help.status == 0 && help.output.contains("unknot stretch"))
    #expect(try Program.withoutTerminal(["--version"]).output == "unknot 0.1.0\n")
  }

  @Test func openOpensWhereItIsTold() throws {
    let about = try Program.withoutTerminal(["open", "about"])
    #expect(about.output.hasPrefix("About this guide\n"))
    let stretch = try Program.withoutTerminal(["stretch"])
    #expect(stretch.output.hasPrefix("Cramping now: any of these?\n"))
  }

  @Test func checkAsksLineByLineAndSaysHowItEnded() throws {
    let done = try Program.withoutTerminal(["check", "--plain"], input: "1\nn\n0\n0\n0\n")
    #expect(done.status == 0 && done.output.contains("\nSelf-care for now\n"))
    #expect(!done.output.utf8.contains(0x1B))
    let emergency = try Program.withoutTerminal(
      ["check", "--plain", "--region", "AU"], input: "3\nn\ny\n")
    #expect(emergency.status == 0 && emergency.output.contains("\nCall 000 now\n"))
    for input in ["", "1\n", "1\nn\n0\ny\n", "1\nn\n0\n0\nright\nq\n"] {
      let left = try Program.withoutTerminal(["check", "--plain"], input: input)
      #expect(left.status == 1, "left before it was finished: \(input)")
    }
  }

  @Test func checkAsJSON() throws {
    let found = try Program.withoutTerminal(["check", "--json"], input: "1\nn\n0\ny\nu\n0\n0\n")
    #expect(found.status == 0)
    #expect(
      found.errors.contains("Is one of these true of one calf, thigh or arm?\nswollen, warm"))
    let object = try JSONSerialization.jsonObject(with: Data(found.output.utf8))
    let report = try #require(object as? [String: Any])
    #expect(report["date"] as? String == "2026-11-21" && report["about"] as? String == "cramp")
    let answers = try #require(report["answers"] as? [String: String])
    #expect(answers["U1"] == "yes" && answers["U2"] == "not sure" && answers["E1"] == "no")
    let result = try #require(report["result"] as? [String: Any])
    #expect(result["tier"] as? String == "today" && result["isFinished"] as? Bool == true)
    #expect(
      (result["drivers"] as? [[String: Any]])?.map { $0["question"] as? String } == ["U1", "U2"])
    let nothing = try Program.withoutTerminal(["check", "--json"], input: "")
    #expect(nothing.status == 1 && nothing.output.contains("\"isFinished\" : false"))
  }

  @Test func flagsComeBeforeTheEnvironmentAndThatBeforeTheFile() throws {
    let folder = try TemporaryFolder.lasting()
    let file = folder.appending(path: "unknot/config.yaml")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "region: JP\nbell: loud\ncolours: none\n".write(
      to: file, atomically: true, encoding: .utf8)
    let home = ["XDG_CONFIG_HOME": folder.path, "LC_ALL": "", "LANG": "en_GB.UTF-8"]
    let set = try Program.withoutTerminal([], input: "!\ny\n", home)
    #expect(set.output.contains("\nCall 119 now\n"))
    #expect(set.output.contains("config.yaml:2:7: \"loud\" is none of on, off."))
    let flag = try Program.withoutTerminal(["--region", "none"], input: "!\ny\n", home)
    #expect(flag.output.contains("\nCall your local emergency number now\n"))
    let locale = try Program.withoutTerminal(
      [], input: "!\ny\n", ["LC_ALL": "", "LANG": "en_GB.UTF-8"])
    #expect(locale.output.contains("\nCall 999 now\n"))
    let nowhere = try Program.withoutTerminal(["--region", "XX"])
    #expect(nowhere.status == 64 && nowhere.errors.contains("There is no region \"XX\""))
    // Colours: the file says none, the command line says otherwise.
    let plain = try Program.onTerminal([], ["XDG_CONFIG_HOME": folder.path])
    #expect(plain.wait(for: "quit") && !plain.screen.sawColour)
    let coloured = try Program.onTerminal(["--colours", "auto"], ["XDG_CONFIG_HOME": folder.path])
    #expect(coloured.wait(for: "quit") && coloured.screen.sawColour)
  }

  @Test func aSettingIsWrittenToTheFile() throws {
    let folder = try TemporaryFolder.lasting()
    let home = ["XDG_CONFIG_HOME": folder.path]
    let terminal = try Program.onTerminal([], home)
    #expect(terminal.wait(for: "settings"))
    terminal.send("s1")
    #expect(terminal.wait(for: "Saved."))
    let text = try String(
      contentsOf: folder.appending(path: "unknot/config.yaml"), encoding: .utf8)
    #expect(text.contains("\nregion: GB\n"))
    let next = try Program.withoutTerminal([], input: "!\ny\n", home)
    #expect(next.output.contains("\nCall 999 now\n"))
  }

  @Test func lintNamesTheFaultAndExitsWith65() throws {
    let screens = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Screens/en")
    let home = screens.appending(path: "home.yaml").path
    let right = try Program.withoutTerminal([
      "lint", home, screens.appending(path: "words.yaml").path,
    ])
    #expect(right.status == 0 && right.output.isEmpty)
    let copy = try TemporaryFolder.lasting().appending(path: "copy.yaml")
    let text = try String(contentsOfFile: home, encoding: .utf8)
    try text.replacingOccurrences(of: "choices:", with: "choises:")
      .write(to: copy, atomically: true, encoding: .utf8)
    let wrong = try Program.withoutTerminal(["lint", copy.path])
    #expect(wrong.status == 65)
    #expect(wrong.output.contains("\(copy.path):5:1: A menu has no key \"choises\""))
    let missing = try Program.withoutTerminal(["lint", "/nowhere.yaml"])
    #expect(missing.status == 66 && missing.errors.contains("/nowhere.yaml cannot be read"))
  }
}
