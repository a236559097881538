import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// The guide for everybody, as the shell opens it.
@Suite struct KioskTests {
  private static let home = "A muscle is cramping now"

  @Test(arguments: [
    ["--kiosk"], ["--kiosk", "stretch"], ["stretch", "--kiosk"], ["check", "--kiosk"],
  ])
  func itStaysOpenWhateverKeyIsPressed(_ arguments: [String]) throws {
    let terminal = try Program.onTerminal(arguments)
    #expect(terminal.wait { $0.inAlternate && $0.text.contains("? keys") })
    terminal.drainUntilQuiet()
    let first = terminal.screen.lines
    terminal.send("j?")
    #expect(terminal.wait { $0.lines != first })
    for key in ["\u{1A}", "\u{3}", "\u{1C}", "q"] { terminal.send(key) }
    #expect(terminal.wait { $0.lines == first }, "\(terminal.screen.text)")
    terminal.signal(SIGTSTP)
    terminal.send("j")
    terminal.drain(for: 0.2)
    #expect(terminal.isAlive)
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .signalled(SIGHUP))
  }

  @Test(arguments: ["q", "\u{3}", "\u{1C}"]) func leavingCanEndTheSession(_ key: String) throws {
    for (arguments, variables) in [
      (["--kiosk", "--on-quit", "end"], [:]), (["--on-quit", "end"], ["UNKNOT_KIOSK": "1"]),
    ] {
      let terminal = try Program.onTerminal(arguments, variables)
      #expect(terminal.wait(for: Self.home))
      terminal.send(key)
      #expect(terminal.waitForEnd() == .exited(0))
      #expect(terminal.settings() == terminal.initialSettings)
    }
  }

  @Test func nothingOfAPersonIsReadOrSaved() throws {
    let folder = try TemporaryFolder.lasting()
    let home = ["HOME": folder.path, "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""]
    let log = ["log", "--kind", "cramp", "--site", "calf"]
    #expect(try Program.withoutTerminal(log, home).status == 0)
    let config = folder.appending(path: ".config/unknot/screens")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try Data("nonsense".utf8).write(to: config.appending(path: "mine.yaml"))
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let input = "s\n1\n2\n5\n.\n5\n0\n0\n0\n0\n.\n1\nf\n1\nd\n"
    let found = try Program.withoutTerminal(["--kiosk", "--plain"], input: input, home)
    #expect(found.status == 0 && found.errors.isEmpty, "\(found)")
    #expect(!found.output.contains("cramp, calf") && !found.output.contains("mine.yaml"))
    #expect(!found.output.contains("Saved") && found.output.contains("For this visit only."))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test func inPlainLinesInterruptsGoToTheStartToo() throws {
    let terminal = try Program.onTerminal(["--kiosk"], ["TERM": "dumb"])
    #expect(terminal.wait(for: Self.home))
    terminal.send("4\n")
    #expect(terminal.wait { !$0.text.contains(Self.home) || $0.text.contains("Heat") })
    terminal.drainUntilQuiet()
    for key in ["\u{3}", "\u{1C}", "\u{1A}"] {
      let seen = terminal.output.count
      terminal.send(key)
      terminal.drain(for: 0.5)
      #expect(terminal.isAlive)
      if key == "\u{3}" {
        #expect(String(decoding: terminal.output[seen...], as: UTF8.self).contains(Self.home))
      }
    }
    terminal.send("\u{4}")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: [
    ["log", "--kind", "cramp", "--site", "calf"], ["diary"], ["export"], ["check", "--json"],
    ["lint", "/etc/passwd"], ["wipe"], ["import", "/etc/passwd"],
  ]) func onlyTheGuideCanBeOpened(_ arguments: [String]) throws {
    let refused = try Program.withoutTerminal(arguments, ["UNKNOT_KIOSK": "1"])
    #expect(refused.status == 64 && refused.output.isEmpty, "\(refused)")
    #expect(refused.errors.contains("guide"))
  }

  @Test func whatIsWrongIsSaid() throws {
    let alone = try Program.withoutTerminal(["--on-quit", "end"])
    #expect(alone.status == 64 && alone.errors.contains("--on-quit goes with --kiosk."))
    #expect(try Program.withoutTerminal(["--kiosk", "--on-quit", "never"]).status == 64)
    #expect(try Program.withoutTerminal(["--kiosk", "open", "diary"]).status == 66)
    #expect(try Program.withoutTerminal(["--kiosk", "check", "--json"]).status == 64)
    let off = try Program.withoutTerminal(["sheet", "bedtime-ten"], ["UNKNOT_KIOSK": "0"])
    #expect(off.status == 0)
  }
}
