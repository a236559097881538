import PseudoTerminal
import Rehearsing
import Testing

/// The terminal is asked what it writes on. Whatever it answers, whenever and however it does, no key is
/// lost or made up, and nothing of it is seen.
@Suite struct BackgroundTests {
  private static let home = "A muscle is cramping now"
  private static let question = "\u{1B}]11;?\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\"
  private static let light = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}"
  /// A colour that only stands on one background.
  private static let (darkInk, lightInk) = ("38;5;80m", "38;5;25m")

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The guide once it has asked and everything is drawn.
  private func asked(
    _ arguments: [String] = [], _ changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try Program.onTerminal(arguments, changes)
    #expect(terminal.wait(for: Self.home))
    #expect(terminal.wait { $0.operatingSystemCommands.contains("11;?") })
    terminal.drainUntilQuiet(for: 0.1)
    return terminal
  }

  /// Whether a key does just what it should: one step down.
  private func answersToKeys(_ terminal: PseudoTerminal) -> Bool {
    let before = terminal.screen.cursor
    terminal.send("j")
    let isMoved = terminal.wait { $0.cursor.row == before.row + 1 }
    terminal.send("k")
    return isMoved && terminal.wait { $0.cursor == before }
      && terminal.screen.text.contains(Self.home)
  }

  /// Whether a colour is sent, on a busy machine too.
  private func sends(_ ink: String, _ terminal: PseudoTerminal, from start: Int) -> Bool {
    for _ in 0..<150 {
      if text(Array(terminal.output[start...])).contains(ink) { return true }
      terminal.drain(for: 0.02)
    }
    return false
  }

  @Test func itIsAskedOnceAndAfterTheFirstPicture() throws {
    let terminal = try asked()
    let output = text(terminal.output)
    let parts = output.split(separator: Self.question, omittingEmptySubsequences: false)
    #expect(parts.count == 2 && parts.first?.contains(Self.home) == true)
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
    #expect(!text(terminal.output).dropFirst(output.count).contains(Self.question))
  }

  @Test(
    arguments: [
      (["--colours", "none"], [:]), (["--colours", "high"], [:]), (["--colours", "light"], [:]),
      (["--colours", "dark"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "linux"]),
      ([], ["TERM": "vt100"]), ([], ["TERM": "vt220"]), (["--plain"], [:]), ([], ["TERM": "dumb"]),
      ([], ["ACCESSIBLE": "1"]),
    ] as [([String], [String: String])]) func whereItDecidesNothingOrCouldBeSeenItIsNotAsked(
      _ arguments: [String], _ changes: [String: String]
    ) throws
  {
    let terminal = try Program.onTerminal(arguments, changes)
    #expect(terminal.wait(for: Self.home))
    terminal.drain(for: 0.3)
    #expect(!text(terminal.output).contains("\u{1B}]11;"))
  }

  @Test func theAnswerChangesTheColoursWithOneRepaintAndThenItSleeps() throws {
    let terminal = try asked()
    #expect(!text(terminal.output).contains(Self.darkInk))
    for (answer, ink) in [
      (Self.dark, Self.darkInk), (Self.light, Self.lightInk),
      ("\u{1B}]11;rgba:0/0/0/ffff\u{1B}\\", Self.darkInk),
      ("\u{9D}11;rgb:ff/ff/ff\u{9C}", Self.lightInk),
    ] {
      let lines = terminal.screen.lines
      let cursor = terminal.screen.cursor
      terminal.send(answer)
      let sent = terminal.drain(for: 0.4)
      #expect(text(sent).contains(ink), "\(answer.debugDescription)")
      #expect(sent.count < 4000)
      #expect(terminal.screen.lines == lines && terminal.screen.cursor == cursor)
      // Twice is no news.
      let before = terminal.wakeUps()
      terminal.send(answer)
      #expect(terminal.drain(for: 0.3).isEmpty)
      #expect((terminal.wakeUps() ?? 0) <= (before ?? 0) + 4)
    }
    // One byte each, as some terminals have them.
    terminal.send(bytes: [0x9D] + Array("11;rgb:0/0/0".utf8) + [0x9C])
    #expect(text(terminal.drain(for: 0.4)).contains(Self.darkInk))
    let before = terminal.wakeUps()
    #expect(terminal.drain(for: 1.5).isEmpty)
    #expect(terminal.wakeUps() == before)
    #expect(answersToKeys(terminal))
  }

  @Test func whatTheEnvironmentSaysHoldsUntilTheAnswer() throws {
    let terminal = try asked([], ["COLORFGBG": "0;15"])
    #expect(text(terminal.output).contains(Self.lightInk))
    terminal.send(Self.dark)
    #expect(text(terminal.drain(for: 0.4)).contains(Self.darkInk))
  }

  /// Cut anywhere but behind its first byte, which alone is Escape.
  @Test func anAnswerInPiecesIsOne() throws {
    let terminal = try asked()
    let lines = terminal.screen.lines
    var isLight = false
    for cut in 2..<Self.dark.utf8.count {
      isLight.toggle()
      let answer = Array((isLight ? Self.light : Self.dark).utf8)
      guard cut < answer.count else { continue }
      let start = terminal.output.count
      terminal.send(bytes: Array(answer[..<cut]))
      terminal.drain(for: 0.03)
      terminal.send(bytes: Array(answer[cut...]))
      #expect(sends(isLight ? Self.lightInk : Self.darkInk, terminal, from: start), "cut at \(cut)")
    }
    // And byte by byte.
    for (index, byte) in Array((isLight ? Self.dark : Self.light).utf8).enumerated() {
      terminal.send(bytes: [byte])
      if index > 0 { terminal.drain(for: 0.02) }
    }
    terminal.drain(for: 0.1)
    #expect(terminal.screen.lines == lines)
    #expect(answersToKeys(terminal))
  }

  /// Even then nothing but Escape is taken for a key.
  @Test func cutBehindItsFirstByteItIsEscapeAndNothingElse() throws {
    let terminal = try asked()
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
    terminal.send("\u{1B}")
    #expect(terminal.wait(for: "Something keeps twitching"))
    terminal.send(String(Self.dark.dropFirst()))
    terminal.drain(for: 0.2)
    #expect(answersToKeys(terminal))
  }

  private static let wrong = [
    "\u{1B}]11;?\u{1B}\\", "\u{1B}]11;\u{7}", "\u{1B}]11;rgb:\u{7}", "\u{1B}]11;rgb:1/2\u{7}",
    "\u{1B}]11;rgb:zzzz/1111/2222\u{1B}\\", "\u{1B}]11;rgb:11111/1/1\u{7}", "\u{1B}]11;#1234\u{7}",
    "\u{1B}]11;rgb:1/2/3/4/5\u{7}", "\u{1B}]11;rgb:1/2/3/4\u{7}", "\u{1B}]11;rgb:1//3\u{7}",
    "\u{1B}]10;rgb:1/1/1\u{1B}\\", "\u{1B}]4;1;rgb:1/1/1\u{7}", "\u{1B}]52;c;cXFxcQ==\u{7}",
    "\u{1B}]11;rgb:\r\n1q\u{0}2j\u{7}", "\u{1B}]11;rgba:1/2/3\u{7}", "\u{1B}]1q1\u{7}",
    "\u{1B}]11;rgb:ffff/ffff/ff\u{1B}]11;?\u{7}", "\u{1B}P1$r0m\u{1B}\\",
  ]

  @Test func aWrongAnswerIsNone() throws {
    let terminal = try asked()
    for (index, answer) in Self.wrong.enumerated() {
      terminal.send(answer)
      #expect(terminal.drain(for: 0.06).isEmpty, "\(answer.debugDescription)")
      #expect(answersToKeys(terminal), "\(answer.debugDescription)")
      // The next one may be right.
      let start = terminal.output.count
      terminal.send(index.isMultiple(of: 2) ? Self.light : Self.dark)
      #expect(
        sends(index.isMultiple(of: 2) ? Self.lightInk : Self.darkInk, terminal, from: start),
        "\(answer.debugDescription)")
      terminal.drain(for: 0.03)
    }
  }

  @Test(arguments: ["\u{7}", "\u{1B}\\", ""]) func anAnswerOf100KilobytesIsNone(
    _ end: String
  ) throws {
    let terminal = try asked()
    let memory = try #require(terminal.residentKilobytes())
    for filling in ["1q", "rgb:ffff/ffff/ffff", "j\r"].prefix(
      LongRun.rounds(end.isEmpty ? 1 : 2, long: 3))
    {
      let answer = "\u{1B}]11;" + String(repeating: filling, count: 100_000 / filling.utf8.count)
      #expect(terminal.send(answer + end))
      // Without an end, it ends once nothing more comes.
      terminal.drain(for: end.isEmpty ? 0.6 : 0.05)
      #expect(answersToKeys(terminal))
    }
    #expect((terminal.residentKilobytes() ?? .max) < memory + 200)
  }

  @Test func withoutAnEndItSwallowsNothingForGood() throws {
    let beginnings = ["\u{1B}]", "\u{1B}]11;", "\u{1B}]11;rgb:1e1e/", "\u{1B}]11;x", "\u{1B}P"]
    let terminals = try beginnings.map { beginning in
      let terminal = try asked()
      terminal.send(beginning)
      return terminal
    }
    terminals[terminals.count - 1].drain(for: 1.3)
    for (terminal, beginning) in zip(terminals, beginnings) {
      #expect(answersToKeys(terminal), "\(beginning.debugDescription)")
    }
    let terminal = terminals[0]
    terminal.drain(for: 0.1)
    let before = terminal.wakeUps()
    #expect(terminal.drain(for: 1.5).isEmpty)
    #expect(terminal.wakeUps() == before)
  }

  /// What is pressed while the rest of an answer is on its way is a key, in a field as well.
  @Test func keysBetweenTheirPiecesAreKeys() throws {
    let terminal = try asked()
    terminal.send("/")
    #expect(terminal.wait(for: "Search for:"))
    for (piece, key) in [
      ("\u{1B}]11;", "m"), ("rgb:1e", "u"), ("1e/1e1", "s"), ("e/1e1e", "t"), ("\u{7}", "y"),
    ] {
      terminal.send(piece)
      terminal.drain(for: 0.06)
      terminal.send(key)
      terminal.drain(for: 0.06)
    }
    #expect(terminal.wait(for: "Search for: musty"))
    #expect(text(terminal.output).contains(Self.darkInk))
    // Escape is one at once, though the answer is not complete.
    terminal.send("\u{1B}]11;rgb:1e1e/")
    terminal.drain(for: 0.1)
    terminal.send("\u{1B}")
    #expect(terminal.wait(within: 0.5) { !$0.text.contains("Search for:") })
  }

  @Test func lateItStillCounts() throws {
    let terminal = try asked()
    terminal.send("1\r")
    #expect(terminal.wait(for: "seconds left"))
    terminal.drain(for: 1.5)
    terminal.send(Self.light)
    #expect(text(terminal.drain(for: 0.4)).contains(Self.lightInk))
    #expect(terminal.screen.text.contains("seconds left"))
  }

  /// Who leaves at once leaves no answer to the shell.
  @Test func anAnswerToOneWhoHasLeftIsReadAllTheSame() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait { $0.operatingSystemCommands.contains("11;?") })
    terminal.send("q" + Self.dark)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.unreadBytes() == 0)
    #expect(terminal.settings() == terminal.initialSettings)
  }

  /// Nothing but weight, line and reverse: not even the terminal's own colours are asked for.
  @Test(
    arguments: [
      ([], ["NO_COLOR": "1"]), (["--colours", "none"], [:]), (["--colours", "high"], [:]),
    ] as [([String], [String: String])]) func withoutColourNoSequenceHasAny(
      _ arguments: [String], _ changes: [String: String]
    ) throws
  {
    let terminal = try Program.onTerminal(arguments, changes)
    #expect(terminal.wait(for: Self.home))
    terminal.send("!y")
    #expect(terminal.wait(for: "Call your local emergency number now"))
    terminal.send("\u{1B}")
    terminal.drain(for: 0.2)
    terminal.send("\u{1B}")
    terminal.drain(for: 0.2)
    let output = text(terminal.output)
    let allowed: Set = ["", "0", "1", "2", "4", "7", "22", "24", "27"]
    for piece in output.split(separator: "\u{1B}[").dropFirst() {
      let parameters = piece.prefix { $0.isNumber || $0 == ";" }
      guard piece.dropFirst(parameters.count).first == "m" else { continue }
      #expect(
        parameters.split(separator: ";").allSatisfy { allowed.contains(String($0)) },
        "\(parameters)")
    }
    for command in terminal.screen.operatingSystemCommands {
      #expect(!["4;", "10;", "11;", "12;", "104"].contains { command.hasPrefix($0) }, "\(command)")
    }
  }
}
