import Drawing
import PseudoTerminal
import Rehearsing
import Testing
import ViewModels

/// What a screen reader for terminals hears of the built program: what it sends, as it comes.
@Suite struct HeardTests {
  /// Walks of keys, from the first screen on.
  private static let walks = [
    "1 Enter Esc Esc", "1 Enter n f 1 Esc", "5 1 y Enter Esc", "! n Right Right Esc",
    "7 1 Esc Esc 6",
    "/ Esc 9 1 Esc", "9 1 e Esc Esc", "? Esc 2 ? Esc Esc", "s Down Esc 8 1 Esc", "4 Esc 3 y n n",
  ]

  private static let bytes = [
    "Enter": "\r", "Esc": "\u{1B}", "Down": "\u{1B}[B", "Right": "\u{1B}[C",
  ]

  /// Every new page is heard from its title on, all of it in the order of its lines, and then the line
  /// in focus once more.
  @Test(arguments: walks, [[], ["--screen-reader"]])
  func aNewPageIsHeardWhole(_ walk: String, _ flags: [String]) throws {
    let data = try TemporaryFolder.lasting()
    let terminal = try Program.onTerminal(flags, ["XDG_DATA_HOME": data.path])
    #expect(terminal.wait(for: "quit"))
    terminal.drain(for: 0.1)
    var rehearsal = try Rehearsal()
    for key in walk.split(separator: " ").map(String.init) {
      let before = rehearsal.page
      rehearsal.press(key)
      let start = terminal.output.count
      terminal.send(Self.bytes[key] ?? key)
      let title = rehearsal.page.title
      if title == before.title && rehearsal.page.place == before.place {
        terminal.drain(for: 0.05)
        continue
      }
      #expect(terminal.wait { $0.title == title && $0.cursorVisible }, "\(walk), \(key): \(title)")
      terminal.drainUntilQuiet()
      let heard = words(Heard(terminal.output[start...]).phrases)
      let shown = words(terminal.screen.lines)
      #expect(heard.starts(with: shown), "\(walk), \(key): \(heard)")
      let focus = words([terminal.screen.lines[terminal.screen.cursor.row]])
      #expect(contains(focus, in: heard.dropFirst(shown.count)), "\(walk), \(key): \(heard)")
    }
  }

  @Test(arguments: [
    ([], ["Now 1 A muscle is cramping now", "› 2 Something keeps twitching"]),
    (["--screen-reader"], ["2 Something keeps twitching"]),
  ]) func ofAListOnlyTheLinesAreHeardThatChange(_ flags: [String], _ lines: [String]) throws {
    let terminal = try Program.onTerminal(flags)
    #expect(terminal.wait(for: "quit"))
    terminal.drain(for: 0.2)
    let start = terminal.output.count
    terminal.send("j")
    terminal.drain(for: 0.3)
    #expect(Heard(terminal.output[start...]).phrases == lines)
  }

  /// While nothing is to be said, nothing is sent.
  @Test func aCountdownIsSilentBetweenItsTimes() throws {
    let terminal = try Program.onTerminal(["--screen-reader"])
    #expect(terminal.wait(for: "quit"))
    terminal.send("1\rn")
    #expect(terminal.wait(for: "30 seconds left."))
    terminal.drain(for: 0.5)
    let start = terminal.output.count
    terminal.drain(for: 2.5)
    #expect(terminal.output.count == start)
  }

  @Test func theSettingHoldsAtOnceAndFromThenOn() throws {
    let home = ["XDG_CONFIG_HOME": try TemporaryFolder.lasting().path]
    let terminal = try Program.onTerminal([], home)
    #expect(terminal.wait(for: "› Now"))
    terminal.send("s7")
    #expect(terminal.wait { $0.text.contains("Saved.") && !$0.text.contains("›") })
    let next = try Program.onTerminal(["stretch"], home)
    #expect(next.wait(for: "Warning: Breathless"))
    next.send("\r")
    #expect(next.wait(for: "From this step to the end: 3 minutes 45 seconds."))
    #expect(!next.screen.text.contains("█"))
  }

  @Test func aScreenReaderIsNotAskedForTheBackground() throws {
    let terminal = try Program.onTerminal(["--screen-reader"])
    #expect(terminal.wait(for: "quit"))
    terminal.drain(for: 0.2)
    #expect(!terminal.screen.operatingSystemCommands.contains { $0.hasPrefix("11;") })
  }

  // What is drawn has no letters, and runs of one sign may be sent as one and a number.
  private func words(_ lines: [String]) -> [Substring] {
    lines.flatMap { $0.split { !$0.isLetter } }
  }

  private func contains(_ words: [Substring], in heard: ArraySlice<Substring>) -> Bool {
    heard.indices.contains { heard[$0...].starts(with: words) }
  }
}

extension Screen {
  /// The first line of a page.
  fileprivate var title: String {
    let line = lines.first { $0.contains { $0.isLetter } } ?? ""
    return String(line.drop { $0 == " " })
  }
}
