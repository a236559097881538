import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

/// A public guide: the forced command of a real OpenSSH server, with the lines that the README shows.
@Suite(.serialized) struct SharedMachineTests {
  private static let home = "A muscle is cramping now"

  /// A server; without OpenSSH the tests have nothing to say.
  private static func machine(by starter: [String] = []) throws -> SharedMachine? {
    let machine = try SharedMachine(by: starter)
    if machine == nil { print("No OpenSSH server here: what is said about one was not tried.") }
    return machine
  }

  @Test func theReadmeHasTenLinesForIt() throws {
    let lines = try SharedMachine.readmeLines()
    #expect(lines.count == 10, "\(lines)")
    #expect(lines.contains("  ForceCommand /usr/bin/unknot --kiosk --on-quit end"))
  }

  @Test func aStretchIsWalkedOverTheNetwork() throws {
    guard let machine = try Self.machine() else { return }
    let terminal = try machine.visit()
    #expect(terminal.wait(for: Self.home, within: 20), "\(terminal.screen.text)")
    #expect(!terminal.screen.text.contains("iary"))
    terminal.send("1")
    #expect(terminal.wait(for: "None of these: start, sitting"))
    terminal.send("\r")
    #expect(terminal.wait(for: "5 seconds left"))
    terminal.send("\u{1A}")
    #expect(terminal.wait(for: "Ctrl-Z does nothing here"))
    #expect(terminal.wait(for: "2 seconds left", within: 10))
    terminal.resize(rows: 40, columns: 120)
    #expect(terminal.wait(for: "1 second", within: 10) || terminal.screen.text.contains("Hold"))
    terminal.send("q")
    #expect(terminal.waitForEnd(within: 10) == .exited(0))
  }

  @Test func thereIsNothingElseToGet() throws {
    guard let machine = try Self.machine() else { return }
    for command in [["sh", "-c", "id"], ["/bin/sh"], ["; id"]] {
      let got = try machine.ask([], command: command)
      #expect(got.output.contains(Self.home) && !got.output.contains("uid="), "\(got)")
    }
    let proxy = try machine.ask(["-W", "127.0.0.1:22"])
    #expect(proxy.status == 255 && proxy.errors.contains("forwarding failed"), "\(proxy)")
    let back = try machine.ask(["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"])
    #expect(back.status == 255 && back.errors.contains("forwarding failed"), "\(back)")
    let files = try machine.askForFiles()
    #expect(files.status != 0 && !files.output.contains("sshd_config"), "\(files)")
    let subsystem = try machine.ask(["-s"], command: ["sftp"])
    #expect(subsystem.output.contains(Self.home), "\(subsystem)")
  }

  @Test(arguments: ["/etc/passwd", "../../etc", "de_DE.UTF-8", "C", "\u{1B}[2J", "zz_ZZ.XX"])
  func whatAVisitorSendsDoesNoHarm(_ locale: String) throws {
    guard let machine = try Self.machine() else { return }
    let terminal = try machine.visit(sending: ["LC_ALL": locale, "LANG": locale])
    #expect(terminal.wait(for: Self.home, within: 20), "\(terminal.screen.text)")
    terminal.send("q")
    #expect(terminal.waitForEnd(within: 10) == .exited(0))
  }

  // MARK: A hostile visitor

  private static let strace = "/usr/bin/strace"
  private static let calls = "trace=%file,%process,%network,memfd_create,ftruncate,fchmod,fchown"

  /// What a visitor sends: keys of all sorts, halves of sequences, pastes, noise.
  private static func noise(_ generator: inout Seeded) -> [UInt8] {
    let texts = [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\r", "\t", "\u{1B}", "\u{1B}[200~diary\r",
      "\u{1B}[201~", "\u{1A}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "/diary\r",
      "\u{1B}[<0;5;5M", "\u{1B}[9999999999B", "s5", "7", "!", "1\r", "\u{13}", "\u{11}", "\u{0C}",
    ]
    if Int.random(in: 0..<4, using: &generator) == 0 {
      return (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
    }
    return Array((texts.randomElement(using: &generator) ?? "q").utf8)
  }

  private static func annoy(
    _ terminal: PseudoTerminal, rounds: Int, _ generator: inout Seeded
  ) {
    for _ in 0..<rounds where terminal.isAlive {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        terminal.resize(
          rows: Int.random(in: 1...70, using: &generator),
          columns: Int.random(in: 1...200, using: &generator))
      }
      terminal.send(bytes: noise(&generator))
      terminal.drain(for: Double.random(in: 0...0.02, using: &generator))
    }
  }

  /// The calls of one run of the program that are none of its business: other programs, the network,
  /// files that are written, and files that are not its own and not the system's.
  private static func misdeeds(in trace: String) -> [String] {
    let calls = trace.components(separatedBy: "\n").map {
      String($0.drop { $0.isNumber || $0 == " " || $0 == "[" || $0 == "]" })
    }.filter { $0.contains("(") && !$0.hasPrefix("---") && !$0.hasPrefix("+++") }
    // Beside those, where the loader and the language's runtime look before the program begins.
    let system =
      [
        "/lib/", "/lib64/", "/usr/lib/", "/etc/ld.so", "/usr/share/terminfo", "/etc/terminfo",
        "/lib/terminfo", "/usr/share/zoneinfo", "/etc/localtime", "/usr/share/locale",
        "/proc/self/",
        "/proc/sys/", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/sys/kernel/mm", "/dev/null",
        "/dev/urandom",
      ] + own(in: calls)
    var isFirst = true
    return calls.filter { call in
      let name = call.prefix { $0 != "(" }
      switch name {
      case "execve":
        defer { isFirst = false }
        return !isFirst
      case "exit_group", "exit", "wait4", "memfd_create", "arch_prctl", "kill", "tgkill":
        return false
      case "open", "openat", "access", "faccessat", "faccessat2", "stat", "lstat", "newfstatat",
        "statx",
        "readlink", "readlinkat", "statfs", "getcwd":
        if ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains(where: { call.contains($0) }) {
          return true
        }
        let path = call.components(separatedBy: "\"").dropFirst().first ?? ""
        return !path.isEmpty && !system.contains { path.hasPrefix($0) || path + "/" == $0 }
      default: return true
      }
    }
  }

  /// Where the program is and, if it is not static, where it finds the libraries of the language.
  private static func own(in calls: [String]) -> [String] {
    func above(_ path: String, _ steps: Int) -> String {
      (0..<steps).reduce(URL(filePath: path)) { folder, _ in folder.deletingLastPathComponent() }
        .path
    }
    let program = Program.path
    let resolved = URL(filePath: program).resolvingSymlinksInPath().path
    let library = calls.first { $0.contains("/libswiftCore.so\"") && !$0.contains("ENOENT") }
      .flatMap { $0.components(separatedBy: "\"").dropFirst().first }
    // As `/usr` of `/usr/bin/unknot` and of `/usr/lib/swift/linux/libswiftCore.so`.
    return [above(program, 2), above(resolved, 2)] + (library.map { [above($0, 4)] } ?? [])
  }

  private static func check(_ folder: URL, _ note: String) throws {
    let traces = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("trace") }
    #expect(!traces.isEmpty, "\(note)")
    for name in traces {
      let trace = try String(
        decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      let found = misdeeds(in: trace)
      #expect(found.isEmpty, "\(note): \(found.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test func aHostileVisitorFindsNothingOverTheNetwork() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.strace) else { return }
    let traces = try TemporaryFolder.lasting()
    let starter = [Self.strace, "-f", "-e", Self.calls, "-o", "\(traces.path)/trace.$$"]
    guard let machine = try Self.machine(by: starter) else { return }
    var generator = Seeded(16)
    for visit in 0..<LongRun.rounds(3, long: 10) {
      let terminal = try machine.visit(
        rows: Int.random(in: 1...60, using: &generator),
        columns: Int.random(in: 1...160, using: &generator))
      _ = terminal.wait(within: 20) { $0.inAlternate }
      Self.annoy(terminal, rounds: LongRun.rounds(60, long: 600), &generator)
      terminal.hangUp()
      let next = try machine.visit()
      #expect(next.wait(for: Self.home, within: 20), "after visit \(visit): \(next.screen.text)")
      next.send("q")
      #expect(next.waitForEnd(within: 20) == .exited(0))
    }
    usleep(500_000)
    try Self.check(traces, "over the network")
  }

  @Test func aHostileVisitorFindsNothingAtTheMachine() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.strace) else { return }
    let home = try TemporaryFolder.lasting()
    let traces = try TemporaryFolder.lasting()
    for path in ["config/unknot/screens", "data/unknot", ".terminfo/x"] {
      try FileManager.default.createDirectory(
        at: home.appending(path: path), withIntermediateDirectories: true)
    }
    try Data("colours: high\n".utf8)
      .write(to: home.appending(path: "config/unknot/config.yaml"))
    let before = try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted()
    var environment = Program.environment
    environment["HOME"] = home.path
    environment["XDG_CONFIG_HOME"] = home.path + "/config"
    environment["XDG_DATA_HOME"] = home.path + "/data"
    environment["TERMINFO"] = home.path + "/.terminfo"
    let terminal = try PseudoTerminal(
      [Self.strace, "-f", "-e", Self.calls, "-o", "\(traces.path)/trace", Program.path, "--kiosk"],
      environment: environment)
    #expect(terminal.wait(for: Self.home, within: 20))
    var generator = Seeded(61)
    Self.annoy(terminal, rounds: LongRun.rounds(150, long: 5_000), &generator)
    #expect(terminal.isAlive)
    // The mark of a paste or a question may still be open.
    terminal.resize(rows: 24, columns: 80)
    terminal.drain(for: 1)
    terminal.send("\u{11}\u{1B}[201~")
    for _ in 0..<3 {
      terminal.send("\u{3}")
      terminal.drain(for: 0.3)
    }
    #expect(terminal.wait(for: Self.home), "\(terminal.screen.text)")
    terminal.hangUp()
    _ = terminal.waitForEnd()
    try Self.check(traces, "at the machine")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted() == before)
  }
}
