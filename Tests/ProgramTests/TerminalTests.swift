import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// The built program on a real terminal.
@Suite struct TerminalTests {
  private static let home = "A muscle is cramping now"

  @Test(arguments: [(24, 80), (12, 40)]) func twoKeysToARunningStretch(
    _ rows: Int, _ columns: Int
  ) throws {
    let terminal = try Program.onTerminal(rows: rows, columns: columns)
    #expect(terminal.wait(for: Self.home))
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
    terminal.send("\r")
    #expect(terminal.wait(for: "5 seconds left"))
    #expect(terminal.wait(for: "4 seconds left"))
    #expect(terminal.screen.titles.contains("3:45 Unknot"))
    terminal.send("q")
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.settings() == terminal.initialSettings)
    #expect(!terminal.screen.inAlternate && terminal.screen.cursorVisible)
  }

  @Test func theStretchFromTheShell() throws {
    let terminal = try Program.onTerminal(["stretch"])
    #expect(terminal.wait(for: "None of these: start, sitting"))
    terminal.send("\r")
    #expect(terminal.wait(for: "5 seconds left"))
  }

  @Test func theScreenIsThePictureAndTheCursorIsOnIt() throws {
    let terminal = try Program.onTerminal()
    var rehearsal = try Rehearsal()
    for (sent, key) in [("", ""), ("j", "j"), ("\u{1B}[B", "Down"), ("k", "k"), ("2", "2")] {
      terminal.send(sent)
      if !key.isEmpty { rehearsal.press(key) }
      let picture = rehearsal.picture(.init(rows: 24, columns: 80))
      let isShown = terminal.wait {
        $0.lines == picture.lines && $0.cursor == picture.cursor && $0.cursorVisible
      }
      #expect(isShown, "\(terminal.screen.text)")
    }
  }

  @Test(arguments: [
    (SIGHUP, 1), (SIGINT, 1), (SIGQUIT, 1), (SIGTERM, 1), (SIGABRT, 1), (SIGSEGV, 1), (SIGILL, 1),
    (SIGTERM, 0), (SIGSEGV, 0),
  ]) func everySignalGivesTheTerminalBack(_ signal: Int32, _ isCounting: Int) throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    if isCounting == 1 {
      terminal.send("1\r")
      #expect(terminal.wait(for: "5 seconds left"))
    }
    #expect(terminal.screen.inAlternate && terminal.settings() != terminal.initialSettings)
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .signalled(signal))
    #expect(terminal.settings() == terminal.initialSettings)
    #expect(!terminal.screen.inAlternate && terminal.screen.cursorVisible)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGABRT]) func killedWhileItStartsItGivesTheTerminalBack(
    _ signal: Int32
  ) throws {
    var generator = Seeded(UInt64(signal))
    for _ in 0..<12 {
      let terminal = try Program.onTerminal()
      terminal.drain(for: Double.random(in: 0.001...0.03, using: &generator))
      terminal.signal(signal)
      #expect(terminal.waitForEnd() == .signalled(signal))
      #expect(terminal.settings() == terminal.initialSettings)
      #expect(!terminal.screen.inAlternate)
    }
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func keysThatEndAProgramEndItAsTheShellExpects(_ key: String, _ signal: Int32) throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.send(key)
    #expect(terminal.waitForEnd() == .signalled(signal))
    #expect(terminal.settings() == terminal.initialSettings)
    #expect(!terminal.screen.inAlternate)
  }

  @Test func aClosedWindowEndsIt() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func stoppedResizedAndContinued() throws {
    let shell = try PseudoTerminal(
      ["/bin/sh", "-i"], environment: Program.environment.merging(["PS1": "ready> "]) { $1 })
    #expect(shell.wait(for: "ready>"))
    shell.send("stty -g; \(Program.path); echo ended $?; stty -g\n")
    #expect(shell.wait(for: Self.home))
    shell.send("1\r")
    #expect(shell.wait(for: "4 seconds left"))
    shell.send("\u{1A}")
    #expect(shell.wait { !$0.inAlternate && $0.text.contains("Stopped") })
    #expect(shell.settings()?.echoes == true)
    shell.resize(rows: 12, columns: 40)
    shell.send("fg\n")
    #expect(shell.wait { $0.inAlternate && $0.text.contains("Space pause") })
    #expect(shell.screen.lines[0] == "   Calf stretch, sitting")
    shell.send("q")
    #expect(shell.wait { !$0.inAlternate })
    shell.send("echo still here\n")
    #expect(shell.wait(for: "still here"))
  }

  @Test func stoppedFromOutsideItAsksWhatNow() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.send("1\rn")
    #expect(terminal.wait(for: "29 seconds left"))
    terminal.signal(SIGSTOP)
    terminal.drain(for: 3.5)
    terminal.signal(SIGCONT)
    #expect(terminal.wait(for: "The clock stopped"))
    terminal.send("1")
    #expect(terminal.wait { $0.text.contains("29 seconds") || $0.text.contains("28 seconds") })
  }

  /// A shell takes the terminal's settings back when a program stops, whoever stopped it.
  @Test func continuedFromOutsideItSetsTheTerminalAgain() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    let settings = terminal.settings()
    #expect(settings != terminal.initialSettings)
    terminal.signal(SIGSTOP)
    terminal.restoreSettings()
    #expect(terminal.settings() == terminal.initialSettings)
    terminal.signal(SIGCONT)
    #expect(terminal.wait { _ in terminal.settings() == settings })
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
  }

  /// ncurses would spin on a terminal that does not block. The shell finds it as it was.
  @Test func aNonBlockingTerminalBlocksWhileTheScreenIsUp() throws {
    let shell = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.path); sleep 5"], environment: Program.environment,
      isNonBlocking: true)
    #expect(shell.wait(for: Self.home))
    #expect(shell.isNonBlocking() == false)
    shell.send("q")
    #expect(shell.wait { !$0.inAlternate })
    #expect(shell.wait { _ in shell.isNonBlocking() == true })
  }

  @Test func idleItSleepsAndWritesNothing() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    // On a busy machine the picture comes in pieces.
    terminal.drainUntilQuiet(for: 0.3)
    let before = terminal.wakeUps()
    #expect(terminal.drain(for: 1.5).isEmpty)
    #expect(terminal.wakeUps() == before)
  }

  @Test(arguments: [1, 2]) func randomResizesWhileCounting(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.send("1\rn")
    #expect(terminal.wait(for: "30 seconds left"))
    terminal.send(" ")
    for _ in 0..<150 {
      terminal.resize(
        rows: Int.random(in: 1...120, using: &generator),
        columns: Int.random(in: 1...300, using: &generator))
    }
    terminal.resize(rows: 24, columns: 80)
    var rehearsal = try Rehearsal()
    rehearsal.press("1 Enter n Space")
    let picture = rehearsal.picture(.init(rows: 24, columns: 80)).lines
    // The bar and the digits depend on when Space came; the rest does not.
    #expect(
      terminal.wait { $0.lines[3...5] == picture[3...5] && $0.lines[17...] == picture[17...] })
    #expect(terminal.isAlive)
  }

  @Test func anyBytesAsInputAreSurvived() throws {
    var generator = Seeded(7)
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    // Without the keys that end it: q, Esc, Ctrl-C, Ctrl-\ and Ctrl-Z.
    let bytes = (0..<LongRun.rounds(2000, long: 10_000)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    .filter { ![0x71, 0x1B, 0x03, 0x1C, 0x1A].contains($0) }
    terminal.send(bytes: bytes)
    terminal.drain(for: 0.2)
    #expect(terminal.isAlive)
    // The search may be open, where a q is typed: Esc leaves it, or else the screen it is on.
    terminal.send("\u{1B}")
    terminal.drain(for: 0.5)
    terminal.send("q")
    #expect(terminal.waitForEnd(within: 30) == .exited(0))
    #expect(terminal.settings() == terminal.initialSettings)
  }

  @Test func unknownSequencesAreNoKeys() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    for sequence in ["\u{1B}[1;5A", "\u{1B}[200~", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}[<0;3;4M"]
    {
      terminal.send(sequence)
    }
    terminal.drain(for: 0.2)
    #expect(terminal.isAlive && terminal.screen.text.contains(Self.home))
  }

  /// A letter has one way to be written in UTF-8. In a longer one even a line break would be typed, and
  /// so would a control character that is sent in two bytes.
  @Test(
    arguments: [
      [0xC1, 0xAD], [0xE0, 0x81, 0xAD], [0xF0, 0x80, 0x81, 0xAD], [0xC2, 0x9B], [0xC2, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x8A],
    ] as [[UInt8]]) func whatIsNoCharacterIsNotTyped(_ bytes: [UInt8]) throws
  {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.send("/eye")
    terminal.send(bytes: bytes)
    terminal.send("lé")
    #expect(terminal.wait(for: "Search for: eyelé"))
  }

  @Test func aKeyWithinASequenceIsAKey() throws {
    let terminal = try Program.onTerminal()
    #expect(terminal.wait(for: Self.home))
    terminal.send("\u{1B}[" + String(repeating: "0;", count: 5_000))
    terminal.send("\u{1B}[1;\u{3}")
    #expect(terminal.waitForEnd() == .signalled(SIGINT))
  }

  /// A terminal marks what is pasted if it was asked to. The keys of a pasted text do nothing.
  @Test(arguments: ["screen", "linux", "vt100", "xterm"]) func whatIsPastedIsNoKey(
    _ term: String
  ) throws {
    let terminal = try Program.onTerminal([], ["TERM": term])
    #expect(terminal.wait(for: Self.home))
    let isMarked = String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?2004h")
    terminal.send(isMarked ? "\u{1B}[200~q\u{1B}[201~" : "q")
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
    terminal.send("q")
    #expect(terminal.waitForEnd() == .exited(0))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[?2004l"))
  }

  @Test func withoutColourNoneIsSent() throws {
    let colourful = try Program.onTerminal()
    #expect(colourful.wait(for: "quit"))
    #expect(colourful.screen.sawColour)
    for (arguments, variable) in [([], "1"), (["--colours", "none"], "")] {
      let terminal = try Program.onTerminal(arguments, ["NO_COLOR": variable])
      #expect(terminal.wait(for: Self.home))
      terminal.send("1\r")
      #expect(terminal.wait(for: "5 seconds left"))
      #expect(!terminal.screen.sawColour)
    }
  }

  @Test func withoutUTF8OnlyASCIIIsSent() throws {
    let terminal = try Program.onTerminal([], ["LANG": "C", "LC_ALL": "C"])
    #expect(terminal.wait(for: Self.home))
    terminal.send("1\r")
    #expect(terminal.wait(for: "5 seconds left"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  /// The name of a locale says what the terminal shows, whether it is installed or not.
  @Test(arguments: [
    (["LANG": "xx_YY.UTF-8"], "›"), (["LANG": "xx_YY.utf8@euro"], "›"), (["LANG": "C.UTF-8"], "›"),
    (["LANG": "C", "LC_CTYPE": "xx_YY.UTF-8"], "›"),
    (["LANG": "xx_YY.UTF-8", "LC_ALL": "C"], ">"), (["LANG": "xx_YY.ISO-8859-1"], ">"),
    (["LANG": "xx_YY"], ">"), (["LANG": "C"], ">"), (["LANG": ""], ">"),
  ]) func theNameOfTheLocaleIsBelieved(_ locale: [String: String], _ pointer: String) throws {
    let changes = ["LC_ALL": "", "LC_CTYPE": ""].merging(locale) { $1 }
    let terminal = try Program.onTerminal([], changes)
    #expect(terminal.wait { $0.text.contains("\(pointer) Now  ") })
    // The search shows what is typed, in as many bytes as it takes.
    terminal.send("/痛")
    #expect(terminal.wait(for: pointer == "›" ? "痛" : "?"))
    let plain = try Program.withoutTerminal([], input: "ü\n", changes).output
    #expect(plain.contains(pointer == "›" ? "ü does nothing here" : "u does nothing here"))
  }
}
