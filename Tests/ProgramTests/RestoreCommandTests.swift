import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// `unknot backups`, `unknot restore` and `unknot wipe`, as somebody types them.
@Suite struct RestoreCommandTests {
  private let home: URL
  private var data: URL { home.appending(path: "unknot") }
  private var kept: String { "diary-before-restore-2026-11-22T201000.sqlite" }

  init() throws {
    home = try TemporaryFolder.lasting()
  }

  private func environment(_ day: Int) -> [String: String] {
    ["HOME": home.path, "XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-\(day)T20:10"]
  }

  private func run(
    _ arguments: [String], on day: Int = 22, by starter: [String] = [Program.path]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(arguments, environment(day), by: starter)
  }

  /// An entry on each of three days, so that there are two copies.
  private func fill() throws {
    for day in 20...22 {
      let found = try run(["log", "--kind", "cramp", "--site", "calf", "--at", "19:00"], on: day)
      #expect(found.status == 0)
    }
  }

  private func entries() throws -> Int {
    try run(["diary"]).output.split(separator: "\n").count { $0.contains("cramp, calf") }
  }

  @Test func aCopyIsListedPutBackAndTheOldOneStays() throws {
    try fill()
    try Data("no diary".utf8).write(to: data.appending(path: "backups/diary-2026-11-19.sqlite"))
    let before = try run(["backups"])
    let done = try run(["restore", "2026-11-21", "--yes"])
    #expect(done.status == 0 && done.errors.isEmpty)
    #expect(try entries() == 1)
    let after = try run(["backups"])
    let json = try run(["backups", "--format", "json"])
    #expect(try run(["restore", kept, "--yes"]).status == 0)
    #expect(try entries() == 3)
    let state = home.appending(path: ".local/state/unknot")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try Data("a name".utf8).write(to: state.appending(path: "machine"))
    let wiped = try run(["wipe", "--yes"])
    #expect(!FileManager.default.fileExists(atPath: data.path))
    #expect(!FileManager.default.fileExists(atPath: state.path))
    func placed(_ text: String) -> String {
      // How large an empty page is depends on the version of the tables.
      text.replacing(home.path, with: "/home/me").replacing(#/\d+ kB/#, with: "N kB")
        .replacing(#/"bytes" : \d+/#, with: "\"bytes\" : N")
    }
    let help = try ["backups", "restore", "wipe"].map {
      Snapshot.Part($0 + " --help", try run([$0, "--help"]).output)
    }
    let snapshot = Snapshot(
      "command.backups",
      help + [
        .init("backups", placed(before.output)), .init("restore 2026-11-21", done.output),
        .init("backups after it", placed(after.output)),
        .init("backups --format json", placed(json.output)),
        .init("wipe", wiped.output),
        .init("nothing", try ["backups", "wipe"].map { try run([$0]).output }.joined()),
      ])
    let difference = snapshot.difference(suite: Self.self)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func whatIsNotThereOrDamagedIsSaid() throws {
    #expect(try run(["restore", "--yes"]).status == 66)
    try fill()
    for (name, status, sentence) in [
      ("2026-01-01", 66, "There is no copy \"2026-01-01\". There are: 2026-11-22, 2026-11-21."),
      ("some\u{1B}[31mthing", 66, "There is no copy \"some?[31mthing\"."),
      (data.path + "/diary.sqlite", 66, "is the diary itself"),
      (Program.path, 65, "is not a diary of this program"),
    ] as [(String, Int32, String)] {
      let found = try run(["restore", name, "--yes"])
      #expect(found.status == status && found.errors.contains(sentence), "\(name): \(found)")
    }
    #expect(try entries() == 3 && run(["restore", "yesterday", "--yes"]).status == 0)
    #expect(try entries() == 1)
  }

  @Test func aFileThatIsNoDiaryIsSaidToBeNone() throws {
    try fill()
    let garbage = home.appending(path: "garbage").path
    try Data("no diary".utf8).write(to: URL(filePath: garbage))
    let end = try run(["restore", garbage, "--yes"])
    #expect(end.status == 65)
    #expect(
      end.errors
        == "unknot: \(garbage) is not a diary of this program, or it is damaged. Nothing was changed.\n"
    )
    for path in [home.path, "/dev/null"] {
      let end = try run(["restore", path, "--yes"])
      #expect(end.status == 66 && end.errors.contains("There is no copy"), "\(path)")
    }
    #expect(try entries() == 3)
  }

  @Test func whoIsNotThereIsNotAsked() throws {
    try fill()
    for command in ["restore", "wipe"] {
      let found = try run([command])
      #expect(found.status == 64 && found.output.isEmpty)
      #expect(
        found.errors == "unknot: There is no terminal to ask on, so nothing was changed. "
          + "Add --yes if you mean it.\n")
    }
    #expect(try entries() == 3)
  }

  @Test func onATerminalItAsks() throws {
    try fill()
    for (command, typed, status, left) in [
      (["restore", "2026-11-21"], "\r", 1, 3), (["restore", "2026-11-21"], "no\r", 1, 3),
      (["restore", "2026-11-21"], "\u{4}", 1, 3), (["restore", "2026-11-21"], "Yes \r", 0, 1),
      (["wipe"], "yes\r", 1, 1), (["wipe"], "delete\r", 0, 0),
    ] as [([String], String, Int32, Int)] {
      let terminal = try Program.onTerminal(command, environment(22))
      #expect(terminal.wait(for: "anything else to stop"))
      _ = terminal.send(typed)
      #expect(terminal.waitForEnd() == .exited(status), "\(command) \(typed)")
      #expect(try entries() == left, "\(command) \(typed)")
    }
  }

  /// A guide that is open would go on writing into the file that is no longer the diary.
  @Test func aDiaryThatAGuideHasOpenStays() throws {
    try fill()
    let guide = try Program.onTerminal(["open", "diary"], environment(22))
    #expect(guide.wait(for: "Something happened"))
    for command in [["restore", "--yes"], ["wipe", "--yes"]] {
      let found = try run(command)
      #expect(found.status == 75 && found.output.isEmpty, "\(command): \(found)")
      #expect(found.errors.contains("is open in another window or program"), "\(found.errors)")
    }
    _ = guide.send("q")
    #expect(guide.waitForEnd() == .exited(0))
    #expect(try entries() == 3)
    #expect(try run(["restore", "--yes"]).status == 0)
  }

  /// Killed at any moment, it leaves the old diary or the new one.
  @Test func whoIsKilledLeavesADiary() throws {
    try fill()
    var counts: [Int: Int] = [:]
    for round in 0..<LongRun.rounds(24, long: 200) {
      let time = "0.0\((round * 7 % 60 + 10))"
      let copy = round % 2 == 0 ? "2026-11-21" : "2026-11-22"
      _ = try run(
        ["restore", copy, "--yes"], by: ["/usr/bin/timeout", "-s", "KILL", time, Program.path])
      counts[try entries(), default: 0] += 1
    }
    #expect(counts.keys.allSatisfy { (1...3).contains($0) }, "\(counts)")
    let all = try run(["backups"]).output
    #expect(!all.contains("damaged"), "\(all)")
    #expect(try run(["restore", "2026-11-22", "--yes"]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
    #expect(names.allSatisfy { !$0.hasSuffix(".restore") }, "\(names)")
    // What there was before the first of them is somewhere.
    #expect(all.contains("3 episodes") || counts[3] == LongRun.rounds(24, long: 200))
  }

  /// There is no room for the copy: the diary stays, and nothing half done with it.
  @Test func aFullDiskLeavesTheOldDiary() throws {
    let lines = """
      mount -t tmpfs -o size=3m tmpfs "$home"
      for day in 20 21 22; do
        UNKNOT_NOW=2026-11-${day}T20:10 "$1" log --kind cramp --site calf > /dev/null
      done
      dd if=/dev/zero of="$home/fill" bs=1k 2> /dev/null || :
      "$1" restore --yes 2>&1 || echo "status $?"
      rm "$home/fill"; "$1" diary; ls "$home/unknot"
      """
    guard let starter = try Starters.mounting(lines, home.path) else { return }
    let found = try run(["--version"], by: starter)
    #expect(found.output.contains("The disk is full"), "\(found)")
    #expect(found.output.contains("status 74\n"), "\(found)")
    #expect(found.output.split(separator: "\n").count { $0.contains("cramp, calf") } == 3)
    #expect(!found.output.contains("restore-") && !found.output.contains(".restore"), "\(found)")
  }

  @Test func whereNothingMayBeWrittenNothingIs() throws {
    try fill()
    let diary = data.appending(path: "diary.sqlite").path
    guard let starter = try Starters.nobody(owning: home), geteuid() == 0 else { return }
    chmod(diary, 0o400)
    let found = try run(["restore", "2026-11-21", "--yes"], by: starter)
    #expect(found.status == 74 && found.errors.contains("may only be read"), "\(found)")
    chmod(diary, 0o600)
    chmod(data.path, 0o500)
    for command in [["restore", "2026-11-21", "--yes"], ["wipe", "--yes"]] {
      let found = try run(command, by: starter)
      #expect(found.status == 74 && found.output.isEmpty, "\(command): \(found)")
    }
    chmod(data.path, 0o700)
    #expect(try entries() == 3)
  }
}
