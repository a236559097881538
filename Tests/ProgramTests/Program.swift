import Foundation
import PseudoTerminal

/// The built program.
enum Program {
  /// Where the build put it: beside the tests. `UNKNOT_PROGRAM` names another one, such as the release.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["UNKNOT_PROGRAM"] { return named }
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = tests.appending(path: "unknot").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: ".build/debug/unknot").path
  }()

  /// An environment with nothing left to chance.
  static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/tmp",
    "PATH": "/usr/bin:/bin", "UNKNOT_NOW": "2026-11-21", "SWIFT_BACKTRACE": "enable=no",
    // Nothing can be kept there, so what one test sets is not what another one finds.
    "XDG_CONFIG_HOME": "/dev/null", "XDG_DATA_HOME": "/dev/null",
  ]

  /// The program on a terminal.
  static func onTerminal(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80, _ changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [path] + arguments, rows: rows, columns: columns,
      environment: environment.merging(changes) { $1 })
  }

  /// The program without a terminal, to its end: what it wrote and its exit status. It can be another
  /// program that starts it.
  static func withoutTerminal(
    _ arguments: [String], input: String = "", _ changes: [String: String] = [:],
    by starter: [String] = [path]
  ) throws -> (output: String, errors: String, status: Int32) {
    try start(arguments, input: input, changes, by: starter).waitForEnd()
  }

  /// The program without a terminal, running.
  static func start(
    _ arguments: [String], input: String = "", _ changes: [String: String] = [:],
    by starter: [String] = [path]
  ) throws -> QuietProgram {
    // Foundation's own way to start a program opens sockets, and the whole test run shall open none.
    try QuietProgram(
      starter + arguments, environment: environment.merging(changes) { $1 }, input: input)
  }
}
