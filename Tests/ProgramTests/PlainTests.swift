import Foundation
import PseudoTerminal
import Rehearsing
import Testing

/// The built program without a screen, and its commands.
@Suite struct PlainTests {
  private static let walk = "1\n\nback\nback\n3\nback\nq\n"

  @Test(arguments: [["--plain"], []]) func theWayThereAndBack(_ arguments: [String]) throws {
    let (output, errors, status) = try Program.onPipes(arguments, input: Self.walk)
    #expect(status == 0 && errors.isEmpty)
    #expect(!output.utf8.contains(0x1B))
    #expect(output.contains("Calf stretch, sitting\nDraw the toes towards your shin\n"))
    #expect(output.contains("About this guide"))
  }

  @Test(arguments: ["", "1\n", "1\n\n", "x", "\u{1B}[A\n", "\0\n", "!\n\r\n"])
  func theEndOfTheInputEndsIt(_ input: String) throws {
    let (output, _, status) = try Program.onPipes([], input: input)
    #expect(status == 0)
    #expect(!output.utf8.contains(0x1B))
  }

  @Test func aLongInputIsTakenInWholeAndALongLineIsCut() throws {
    let lines = Array(repeating: "down\nup\n", count: 2000).joined()
    let (output, _, status) = try Program.onPipes([], input: lines + "3\nq\n")
    #expect(status == 0)
    #expect(!output.contains("does nothing here"))
    #expect(output.contains("About this guide"))
    let long = try Program.onPipes([], input: String(repeating: "x", count: 1_000_000) + "\n3\n")
    #expect(long.output.contains("About this guide") && long.output.utf8.count < 10_000)
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
    #expect(terminal.wait(for: "> 1  A muscle is cramping now"))
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
    let wrong = try Program.onPipes(["--nonsense"])
    #expect(wrong.status == 64 && wrong.errors.contains("Unknown option '--nonsense'"))
    let nowhere = try Program.onPipes(["open", "nowhere"])
    #expect(nowhere.status == 66)
    #expect(nowhere.errors.hasPrefix("unknot: there is no such screen; there are about, "))
    #expect(nowhere.output.isEmpty)
  }

  @Test func helpAndVersion() throws {
    let help = try Program.onPipes(["--help"])
    #expect(help.status == 0 && help.output.contains("unknot stretch"))
    #expect(try Program.onPipes(["--version"]).output == "unknot 0.1.0\n")
  }

  @Test func openOpensWhereItIsTold() throws {
    let about = try Program.onPipes(["open", "about"])
    #expect(about.output.hasPrefix("About this guide\n"))
    let stretch = try Program.onPipes(["stretch"])
    #expect(stretch.output.hasPrefix("Cramping now: any of these?\n"))
  }

  @Test func lintNamesTheFaultAndExitsWith65() throws {
    let screens = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Screens/en")
    let home = screens.appending(path: "home.yaml").path
    let right = try Program.onPipes(["lint", home, screens.appending(path: "words.yaml").path])
    #expect(right.status == 0 && right.output.isEmpty)
    let copy = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: copy) }
    let text = try String(contentsOfFile: home, encoding: .utf8)
    try text.replacingOccurrences(of: "choices:", with: "choises:")
      .write(to: copy, atomically: true, encoding: .utf8)
    let wrong = try Program.onPipes(["lint", copy.path])
    #expect(wrong.status == 65)
    #expect(wrong.output.contains("\(copy.path):5:1: A menu has no key \"choises\""))
    let missing = try Program.onPipes(["lint", "/nowhere.yaml"])
    #expect(missing.status == 66 && missing.errors.contains("/nowhere.yaml cannot be read"))
  }
}
