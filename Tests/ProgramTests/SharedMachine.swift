import Foundation
import Glibc
import PseudoTerminal
import Rehearsing

/// An OpenSSH server on the loopback with the lines of the README, and a client that may log in.
///
/// Whoever runs the tests is the account. The server has a key, a port and a folder of its own.
final class SharedMachine {
  /// Its folder.
  let folder: URL
  private let port = Int.random(in: 20_000..<60_000)
  private var server: PseudoTerminal?
  /// The folder that the server wants to see empty, if it was not there.
  private var emptyFolder: String?

  private static let tools = ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen"]

  /// Whether this machine has what it takes.
  static var isPossible: Bool {
    tools.allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The lines of `sshd_config` that the README shows.
  static func readmeLines() throws -> [String] {
    let root = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "\n```")
    let block = blocks.first { $0.contains("ForceCommand ") } ?? ""
    return block.components(separatedBy: "\n").dropFirst().map { String($0) }
  }

  /// Starts the server, whose forced command is that of the README after `starter`; `nil` where it does
  /// not start.
  init?(by starter: [String] = []) throws {
    guard Self.isPossible else { return nil }
    folder = try TemporaryFolder.lasting()
    for name in ["host", "person"] {
      let made = try Program.withoutTerminal(
        ["-q", "-t", "ed25519", "-N", "", "-f", folder.appending(path: name).path],
        by: ["/usr/bin/ssh-keygen"])
      guard made.status == 0 else { return nil }
    }
    let command = (starter + [Program.path]).joined(separator: " ")
    let lines = try Self.readmeLines().map {
      $0.replacingOccurrences(of: "Match User guide", with: "Match User \(NSUserName())")
        .replacingOccurrences(of: "/usr/bin/unknot", with: command)
    }
    let config = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder.path)/host
      AuthorizedKeysFile \(folder.path)/person.pub
      PidFile none
      StrictModes no
      PermitRootLogin yes
      PasswordAuthentication no
      UsePAM no
      AcceptEnv LANG LC_*
      Subsystem sftp internal-sftp
      \(lines.joined(separator: "\n"))

      """
    let path = folder.appending(path: "sshd_config").path
    try Data(config.utf8).write(to: URL(filePath: path))
    if geteuid() == 0, mkdir("/run/sshd", 0o755) == 0 { emptyFolder = "/run/sshd" }
    // To a file: nobody reads what it would write to a terminal, and after a while it would wait for that.
    let log = folder.appending(path: "log")
    server = try PseudoTerminal(
      ["/usr/sbin/sshd", "-D", "-E", log.path, "-f", path], environment: ["PATH": "/usr/bin:/bin"])
    for _ in 0..<200 {
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      if said.contains("Server listening") { return }
      usleep(100_000)
    }
    stop()
    return nil
  }

  deinit { stop() }

  private func stop() {
    server?.close()
    server = nil
    if let emptyFolder { rmdir(emptyFolder) }
    emptyFolder = nil
  }

  private func client(_ program: String, port flag: String) -> [String] {
    let options = [
      "IdentityFile=\(folder.path)/person", "IdentitiesOnly=yes", "BatchMode=yes",
      "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR",
    ]
    return [program, "-F", "none", flag, String(port)] + options.flatMap { ["-o", $0] }
  }

  private var account: String { "\(NSUserName())@127.0.0.1" }

  /// A person at a terminal, with these variables in their own environment sent along.
  func visit(
    rows: Int = 24, columns: Int = 80, sending variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    var environment = Program.environment
    environment["LC_ALL"] = nil
    return try PseudoTerminal(
      client("/usr/bin/ssh", port: "-p") + ["-tt", "-e", "none"]
        + variables.keys.flatMap { ["-o", "SendEnv=\($0)"] } + [account],
      rows: rows, columns: columns, environment: environment.merging(variables) { $1 })
  }

  /// What somebody gets who wants something else of the server.
  func ask(
    _ options: [String], command: [String] = []
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      client("/usr/bin/ssh", port: "-p") + options + [account] + command, by: [])
  }

  /// The same of a client for files.
  func askForFiles() throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      client("/usr/bin/sftp", port: "-P") + ["-b", "/dev/stdin", account], input: "ls\n", by: [])
  }
}
