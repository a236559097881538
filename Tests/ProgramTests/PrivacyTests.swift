import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// Only this person reads what is written here, and nothing of it is left elsewhere.
@Suite struct PrivacyTests {
  private let home: URL
  private var data: URL { home.appending(path: "data/unknot") }
  private var settings: URL { home.appending(path: "config/unknot") }
  private static let log = ["log", "--kind", "cramp", "--site", "calf"]

  init() throws {
    home = try TemporaryFolder.lasting()
  }

  private func environment(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "XDG_DATA_HOME": home.appending(path: "data").path,
      "XDG_CONFIG_HOME": home.appending(path: "config").path, "UNKNOT_NOW": "2026-11-21T14:05",
    ].merging(changes) { $1 }
  }

  private func run(
    _ arguments: [String], input: String = "", _ changes: [String: String] = [:],
    by starter: [String] = [Program.path]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(arguments, input: input, environment(changes), by: starter)
  }

  /// The files and folders that others may open, under the data and the settings of the person.
  private func open() throws -> [String] {
    try [data, settings].flatMap { folder in
      try [folder.path]
        + FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .map { folder.appending(path: $0).path }
    }.filter { path in
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }
  }

  // MARK: Modes

  /// Whatever mode they had, and whatever the umask says.
  @Test func whatOthersCouldReadIsClosedToThem() throws {
    let starter = Starters.shell("umask 000")
    for day in 19...21 {
      let found = try run(Self.log, ["UNKNOT_NOW": "2026-11-\(day)T14:05"], by: starter)
      #expect(found.status == 0 && found.errors.isEmpty)
    }
    // `s` is the settings; the first of them is changed and saved.
    #expect(try run(["--plain"], input: "s\n1\n2\nq\n", by: starter).status == 0)
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    let file = settings.appending(path: "config.yaml")
    if !FileManager.default.fileExists(atPath: file.path) {
      try Data("bell: off\n".utf8).write(to: file)
    }
    let copies = data.appending(path: "backups")
    #expect(try FileManager.default.contentsOfDirectory(atPath: copies.path).count == 2)
    for (isGuide, folderMode, mode) in [
      (true, 0o755, 0o644), (true, 0o777, 0o666), (false, 0o777, 0o666),
    ]
      as [(Bool, mode_t, mode_t)]
    {
      for folder in [data, settings, copies] { chmod(folder.path, folderMode) }
      let all = try FileManager.default.contentsOfDirectory(atPath: copies.path)
      for path in all.map({ copies.appending(path: $0).path }) + [file.path] { chmod(path, mode) }
      chmod(data.appending(path: "diary.sqlite").path, mode)
      #expect(try open().count == 7)
      let found = try run(isGuide ? ["--plain"] : ["diary"], input: "q\n", by: starter)
      #expect(found.status == 0 && found.errors.isEmpty)
      // What no command reads is closed with the next start of the guide.
      let open = try open()
      #expect(open.count == (isGuide ? 0 : 2), "\(open)")
    }
  }

  @Test func whatCannotBeClosedIsSaid() throws {
    guard geteuid() == 0, let starter = try Starters.nobody(owning: home) else { return }
    #expect(try run(Self.log, by: starter).status == 0)
    chown(data.path, 0, 0)
    chmod(data.path, 0o777)
    let sentence = "Others on this machine may be able to read \(data.path)"
    for command in [["diary"], Self.log] {
      let found = try run(command, by: starter)
      #expect(found.status == 0 && found.output.contains("cramp, calf"))
      #expect(found.errors == "unknot: \(sentence), and that could not be changed.\n")
    }
    let guide = try run(["--plain"], input: "q\n", by: starter)
    #expect(guide.status == 0 && guide.output.contains(sentence))
  }

  /// A link might lead anywhere.
  @Test func copiesAreNotMadeBehindALink() throws {
    #expect(try run(Self.log).status == 0)
    let elsewhere = home.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    chmod(elsewhere.path, 0o755)
    let copies = data.appending(path: "backups")
    try? FileManager.default.removeItem(at: copies)
    try FileManager.default.createSymbolicLink(at: copies, withDestinationURL: elsewhere)
    let found = try run(Self.log, ["UNKNOT_NOW": "2026-11-22T14:05"])
    #expect(found.status == 0 && found.output.hasPrefix("Saved: "))
    #expect(
      found.errors
        == "unknot: \(copies.path) is a link, so no daily copies of the diary are made; put "
        + "a folder in its place.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
    var status = stat()
    #expect(stat(elsewhere.path, &status) == 0 && status.st_mode & 0o777 == 0o755)
  }

  // MARK: Home

  @Test(arguments: [
    "HOME=somewhere XDG_DATA_HOME= XDG_CONFIG_HOME=",
    "HOME=./x XDG_DATA_HOME=y XDG_CONFIG_HOME=z",
    "HOME=\"$home\" XDG_DATA_HOME=\"$home/$(printf 'a\\377')\" XDG_CONFIG_HOME=\"$home/$(printf '\\377')\"",
    "HOME=\"$home/$(printf '\\303(')\" XDG_DATA_HOME= XDG_CONFIG_HOME=",
  ]) func whatIsNoFullPathInUTF8IsNoHome(_ variables: String) throws {
    let starter = Starters.shell("cd \"$home\"; export \(variables)", home.path)
    for command in [Self.log, ["diary"]] {
      let found = try run(command, by: starter)
      #expect(found.status == 73 && found.output.isEmpty)
      #expect(
        found.errors == "unknot: There is no HOME or XDG_DATA_HOME with a full path in UTF-8, so "
          + "there is nowhere to save a diary.\n")
    }
    #expect(try run(["--plain"], input: "s\n1\n2\nq\n", by: starter).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  // MARK: Memory

  /// A core dump would hold the diary; nothing of this process gets into one.
  @Test func thereIsNoCoreDump() throws {
    guard let starter = try Starters.nobody(owning: home) else { return }
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "ulimit -c unlimited; exec \"$@\"", "sh"] + starter, rows: 24, columns: 80,
      environment: Program.environment.merging(environment()) { $1 })
    #expect(terminal.wait(for: "A muscle is cramping now"))
    let process = "/proc/\(terminal.processID)"
    let limits = String(
      decoding: FileManager.default.contents(atPath: "\(process)/limits") ?? Data(), as: UTF8.self)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(limits)")
    // The files of a process that cannot be dumped belong to the administrator.
    var owner = stat()
    #expect(stat("\(process)/environ", &owner) == 0 && owner.st_uid == 0)
    terminal.send("q")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  /// The runtime would print what the registers point at.
  @Test func aCrashReportsNothing() throws {
    let terminal = try PseudoTerminal(
      [Program.path], rows: 60, columns: 160,
      environment: Program.environment.merging(
        environment(["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no,registers=all"])
      ) { $1 })
    #expect(terminal.wait(for: "A muscle is cramping now"))
    terminal.signal(SIGSEGV)
    #expect(terminal.waitForEnd(within: 60) == .signalled(SIGSEGV))
    _ = terminal.drain(for: 0.2)
    // The rest of the picture may still come after the signal; a report must not.
    let said = String(decoding: terminal.output, as: UTF8.self)
    for word in ["rashed", "Thread 0", "Registers", "Images"] {
      #expect(!said.contains(word), "\(said)")
    }
  }
}
