import Diary
import DiaryStorage
import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// The diary in the built program on a real terminal.
@Suite struct DiaryTerminalTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/unknot/diary.sqlite" }

  private func terminal(
    _ arguments: [String] = [], _ changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let own = ["XDG_DATA_HOME": folder.path, "UNKNOT_NOW": "2026-11-21T03:10"]
    return try Program.onTerminal(arguments, own.merging(changes) { $1 })
  }

  /// The line with the pointer; `nil` while the screen is half drawn.
  private func focusedLine(of screen: Screen) -> String? {
    let lines = screen.lines.filter { $0.contains("›") }
    return lines.count == 1 ? lines[0] : nil
  }

  /// What the screen says is kept is on disk, whatever becomes of the program.
  @Test func whatIsSaidToBeKeptSurvivesAKill() throws {
    umask(0o022)
    let writing = try terminal()
    #expect(writing.wait(for: "Diary and patterns"))
    #expect(access(path, F_OK) != 0, "looking makes none")
    writing.send("711\r1\u{13}")
    #expect(writing.wait(for: "Saved: Sat 21 Nov 2026, 03:10 cramp, calf."))
    writing.signal(SIGKILL)
    #expect(writing.waitForEnd() == .signalled(SIGKILL))
    #expect(try DiaryStore(path: path).episodes(limit: 9).count == 1)
    for (name, mode) in [("", 0o700), ("/diary.sqlite", 0o600)] {
      var status = stat()
      #expect(stat(folder.path + "/unknot" + name, &status) == 0)
      #expect(Int(status.st_mode) & 0o777 == mode)
    }
  }

  /// An episode that was begun goes on while nobody looks.
  @Test func anOpenEpisodeSurvivesTheTerminal() throws {
    let first = try terminal()
    #expect(first.wait(for: "Diary and patterns"))
    first.send("721\r1\u{13}")
    #expect(first.wait(for: "Saved: Sat 21 Nov 2026, 03:10 cramp, calf, still going on."))
    first.hangUp()
    let second = try terminal([], ["UNKNOT_NOW": "2026-11-21T03:18"])
    #expect(second.wait(for: "Still going on: cramp, calf, since 03:10"))
    second.send("d")
    #expect(second.wait(for: "8 min"))
    second.send("\u{13}")
    #expect(second.wait(for: "Saved: Sat 21 Nov 2026, 03:10 cramp, calf, 8 min."))
  }

  /// The lines of a text that is pasted are one note, and nothing of it is a key.
  @Test func whatIsPastedIsTextAndNoKeys() throws {
    let terminal = try terminal()
    #expect(terminal.wait(for: "Diary and patterns"))
    terminal.send("\u{1B}[200~q\r1\u{1B}[201~")
    terminal.send("711\r1")
    try #require(terminal.wait { focusedLine(of: $0)?.contains("Where") == true })
    while focusedLine(of: terminal.screen)?.contains("Note") == false {
      let line = focusedLine(of: terminal.screen)
      terminal.send("\u{1B}[B")
      let hasMoved = terminal.wait { focusedLine(of: $0).map { $0 != line } == true }
      try #require(hasMoved, "there is no line \"Note\"")
    }
    terminal.send("\u{1B}[200~one line\rq second! one\u{1B}[201~")
    #expect(terminal.wait(for: "one line q second! one"))
    terminal.send("\u{13}")
    #expect(terminal.wait(for: "Saved:"))
    let note = try DiaryStore(path: path).episodes(limit: 9).first?.episode.note
    #expect(note == "one line q second! one")
    terminal.send("q")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  /// The guide works whatever is the matter with the diary.
  @Test func aDamagedDiaryIsSaidAndTheGuideGoesOn() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/unknot", withIntermediateDirectories: true)
    let nonsense = Data("this is not a diary, and it must stay as it is".utf8)
    try nonsense.write(to: URL(filePath: path))
    let terminal = try terminal()
    #expect(terminal.wait(for: "Diary and patterns"))
    terminal.send("7")
    #expect(terminal.wait(for: "is damaged or not a diary"))
    terminal.send("\u{1B}")
    #expect(terminal.wait(for: "What is happening?"))
    terminal.send("1\r")
    #expect(terminal.wait(for: "5 seconds left"))
    #expect(try Data(contentsOf: URL(filePath: path)) == nonsense)
  }

  @Test func withoutTheScreenItIsTheSameByLines() throws {
    // An empty line leaves a field as it is; one of which several can be chosen asks until then.
    let answers = [
      "What": ["cramp"], "Where": ["calf"], "Side": ["2"], "When": ["20 min ago"],
      "How long": ["3m"], "How bad": ["7"], "I tried": ["1", ""], "Note": ["a note"],
    ]
    var rehearsal = try Rehearsal()
    rehearsal.press("7 1")
    let fields = rehearsal.page.blocks.compactMap { block in
      if case .field(let line) = block.kind { line.label } else { nil }
    }
    #expect(Set(answers.keys).isSubset(of: fields))
    let lines = ["7", "1"] + fields.flatMap { answers[$0] ?? [""] } + ["", ".", "q"]
    let written = try Program.withoutTerminal(
      ["--plain"], input: lines.joined(separator: "\n") + "\n",
      ["XDG_DATA_HOME": folder.path, "UNKNOT_NOW": "2026-11-21T03:10"])
    #expect(written.status == 0)
    #expect(
      written.output.contains("Saved: Sat 21 Nov 2026, 02:50 cramp, right calf, 3 min, 7 of 10"),
      "\(written.output)")
    let episode = try DiaryStore(path: path).episodes(limit: 9).first?.episode
    #expect(episode?.side == .right && episode?.tactics == [.stretch])
    #expect(episode?.note == "a note")
  }
}
