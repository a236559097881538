import Foundation
import Glibc

/// A system call that failed while a pseudo-terminal was being set up.
package struct SystemCallFailure: Error, CustomStringConvertible {
  /// The name of the call.
  package let call: String

  /// The error number it left.
  package let code: Int32

  /// The call and the system's words for the error.
  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// The two ends of a new pseudo-terminal.
package struct TerminalPair {
  /// The end the driver reads and writes; it never blocks.
  let master: Int32

  /// The end the program uses.
  package let slave: Int32

  /// The slave's path.
  let path: String

  /// Opens a pseudo-terminal of a given size.
  package init(rows: Int, columns: Int) throws {
    // posix_openpt and its kin are hidden from Swift by glibc's feature macros; this is what they
    // do. openpty would leave a moment in which a program that another test starts inherits the
    // descriptors, and then closing them here would no longer hang the terminal up.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw SystemCallFailure(call: "open /dev/ptmx", code: errno) }
    do {
      var lock: Int32 = 0
      try check("TIOCSPTLCK", ioctl(master, setLockRequest, &lock) == 0 ? 0 : errno)
      var number: UInt32 = 0
      try check("TIOCGPTN", ioctl(master, getNumberRequest, &number) == 0 ? 0 : errno)
      path = "/dev/pts/\(number)"
      try check("TIOCSWINSZ", setWindowSize(of: master, rows: rows, columns: columns))
      slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      try check("open \(path)", slave >= 0 ? 0 : errno)
      self.master = master
    } catch {
      _ = Glibc.close(master)
      throw error
    }
  }

  /// Closes both ends.
  func close() {
    _ = Glibc.close(master)
    _ = Glibc.close(slave)
  }
}

/// Sets a terminal's window size and returns an error number, or 0.
func setWindowSize(of descriptor: Int32, rows: Int, columns: Int) -> Int32 {
  var size = winsize()
  size.ws_row = UInt16(clamping: rows)
  size.ws_col = UInt16(clamping: columns)
  return ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 ? 0 : errno
}

/// A program without a terminal. What it reads is given beforehand, and what it writes goes into
/// files, so that nobody has to read along.
package struct QuietProgram {
  private let process: pid_t
  private let folder: URL

  /// Starts a program.
  package init(_ command: [String], environment: [String: String], input: String = "") throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "unknot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try Data(input.utf8).write(to: folder.appending(path: "input"))
    process = try start(command, environment: environment, newSession: false) { actions in
      let kept = O_WRONLY | O_CREAT | O_EXCL
      for (number, (name, mode)) in [
        ("input", O_RDONLY), ("output", kept), ("errors", kept),
      ].enumerated() {
        let path = folder.appending(path: name).path
        try check(
          "addopen", posix_spawn_file_actions_addopen(&actions, Int32(number), path, mode, 0o600))
      }
    }
    self.folder = folder
  }

  /// Waits for its end: what it wrote, and its exit status, or 128 and more where a signal ended it.
  package func waitForEnd() throws -> (output: String, errors: String, status: Int32) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    defer { try? FileManager.default.removeItem(at: folder) }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    let signal = status & 0x7F
    return (
      try text("output"), try text("errors"), signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    )
  }
}

/// Starts a program as the leader of a new session whose terminal is the one at `path`.
func spawn(
  _ command: [String], environment: [String: String], terminal path: String, isNonBlocking: Bool
) throws -> pid_t {
  let mode = O_RDWR | (isNonBlocking ? O_NONBLOCK : 0)
  return try start(command, environment: environment, newSession: true) { actions in
    // Opened by a session leader that has none yet, the terminal becomes its controlling terminal.
    try check("addopen", posix_spawn_file_actions_addopen(&actions, 0, path, mode, 0))
    try check("adddup2", posix_spawn_file_actions_adddup2(&actions, 0, 1))
    try check("adddup2", posix_spawn_file_actions_adddup2(&actions, 0, 2))
  }
}

/// Starts a program with its standard input and output as `connect` has them, and nothing else open.
private func start(
  _ command: [String], environment: [String: String], newSession isLeader: Bool,
  connect: (inout posix_spawn_file_actions_t) throws -> Void
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  try check("posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
  defer { posix_spawn_file_actions_destroy(&actions) }
  try connect(&actions)
  // The test runner may have descriptors that it did not mean to be inherited. One that is gone
  // by the time the program starts does no harm.
  let entries = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
  for descriptor in entries.compactMap({ Int32($0) }) where descriptor > 2 {
    try check("addclose", posix_spawn_file_actions_addclose(&actions, descriptor))
  }

  var attributes = posix_spawnattr_t()
  try check("posix_spawnattr_init", posix_spawnattr_init(&attributes))
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  try check("setsigdefault", posix_spawnattr_setsigdefault(&attributes, &signals))
  sigemptyset(&signals)
  try check("setsigmask", posix_spawnattr_setsigmask(&attributes, &signals))
  // glibc defines this flag only under _GNU_SOURCE, so Swift does not see its name.
  let newSession: Int32 = 0x80
  let flags =
    Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | (isLeader ? newSession : 0)
  try check("setflags", posix_spawnattr_setflags(&attributes, Int16(flags)))

  var arguments = command.map { strdup($0) } + [nil]
  var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer {
    for text in arguments + variables { free(text) }
  }
  var process: pid_t = 0
  try check(
    "posix_spawnp \(command.first ?? "")",
    posix_spawnp(&process, command.first ?? "", &actions, &attributes, &arguments, &variables))
  return process
}

// TIOCSPTLCK and TIOCGPTN, whose names are macros too complex for Swift to import.
private let setLockRequest: UInt = 0x4004_5431
private let getNumberRequest: UInt = 0x8004_5430

/// Throws unless an error number is 0.
private func check(_ call: String, _ code: Int32) throws {
  if code != 0 { throw SystemCallFailure(call: call, code: code) }
}
