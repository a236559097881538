import Foundation
import Glibc

/// A program running in a pseudo-terminal of its own, driven as by a person at the keyboard.
///
/// Output is only taken in while one of the methods here runs, so a wait or a drain has to come
/// before a look at `screen` or `output`. Not safe to use from several tasks at once.
package final class PseudoTerminal {
  /// How a program came to its end.
  package enum Ending: Equatable, Sendable {
    /// It exited with a status.
    case exited(Int32)
    /// A signal ended it.
    case signalled(Int32)
  }

  /// The process number of the program, which leads the session of the terminal.
  package let processID: Int32

  /// The terminal's line settings as they were before the program started.
  package let initialSettings: TerminalSettings?

  /// Everything the program has written so far.
  package private(set) var output: [UInt8] = []

  /// What the terminal shows.
  package private(set) var screen: Screen

  // Closed descriptors are -1, which poll passes over.
  private var master: Int32
  private var slave: Int32
  private var ending: Ending?

  /// Starts a program, found through `PATH` if its name has no slash.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - rows: The height of the terminal.
  ///   - columns: The width of the terminal.
  ///   - environment: The whole environment of the program.
  ///   - isNonBlocking: Whether the program finds its terminal in non-blocking mode.
  /// - Throws: ``SystemCallFailure`` where there is no terminal or no such program.
  package init(
    _ command: [String], rows: Int = 24, columns: Int = 80, environment: [String: String],
    isNonBlocking: Bool = false
  ) throws {
    let pair = try TerminalPair(rows: rows, columns: columns)
    initialSettings = TerminalSettings(of: pair.slave)
    do {
      processID = try spawn(
        command, environment: environment, terminal: pair.path, isNonBlocking: isNonBlocking)
    } catch {
      pair.close()
      throw error
    }
    master = pair.master
    // The slave stays open so that its settings outlive the program.
    slave = pair.slave
    screen = Screen(rows: rows, columns: columns)
  }

  deinit {
    close()
  }

  // MARK: Typing

  /// Types a text; `false` if the terminal did not take all of it within five seconds.
  @discardableResult
  package func send(_ text: String) -> Bool {
    send(bytes: Array(text.utf8))
  }

  /// Types bytes; `false` if the terminal did not take all of them within five seconds.
  @discardableResult
  package func send(bytes: [UInt8]) -> Bool {
    let deadline = Deadline(after: 5)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN || errno == EINTR {
        // The program may be unable to read before its own output has been taken.
        if deadline.hasPassed { return false }
        receive(within: deadline.secondsLeft, orUntilWritable: true)
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Reading

  /// Takes output until the screen shows a text; `false` if the time runs out or the program
  /// ends without it. Blanks at the ends of rows do not count as shown.
  @discardableResult
  package func wait(for text: String, within seconds: Double = 5) -> Bool {
    wait(within: seconds) { $0.text.contains(text) }
  }

  /// Takes output until the screen fulfils a condition; `false` if the time runs out or the
  /// program ends without it.
  ///
  /// A picture comes in pieces, so a condition should cover all that is looked at afterwards.
  @discardableResult
  package func wait(within seconds: Double = 5, until condition: (Screen) -> Bool) -> Bool {
    let deadline = Deadline(after: seconds)
    while !condition(screen) {
      let wasAlive = isAlive
      let received = receive(within: min(deadline.secondsLeft, wasAlive ? pause : 0))
      if received.isEmpty && (!wasAlive || deadline.hasPassed) { return false }
      if deadline.hasPassed { return condition(screen) }
    }
    return true
  }

  /// Takes output for just so long and returns what came.
  @discardableResult
  package func drain(for seconds: Double) -> [UInt8] {
    let deadline = Deadline(after: seconds)
    var received: [UInt8] = []
    repeat {
      received += receive(within: deadline.secondsLeft)
    } while !deadline.hasPassed
    return received
  }

  /// Takes output until none comes for so long, or for twenty times that.
  package func drainUntilQuiet(for seconds: Double = 0.06) {
    for _ in 0..<20 {
      if drain(for: seconds).isEmpty { return }
    }
  }

  /// Takes what output there is, waiting for it at most so long.
  @discardableResult
  private func receive(within seconds: Double, orUntilWritable: Bool = false) -> [UInt8] {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    if orUntilWritable { request.events |= Int16(POLLOUT) }
    // Rounded up, so that the last millisecond is not spent in a tight loop.
    _ = poll(&request, 1, Int32((seconds * 1000).rounded(.up)))
    // A limit, so that a program that never stops writing cannot keep the caller here.
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        return read(master, free.baseAddress, free.count)
      }
      guard count > 0 else { break }
      filled += count
    }
    let received = Array(buffer[..<filled])
    output += received
    screen.feed(received)
    return received
  }

  // MARK: Acting on the program

  /// Changes the window size, of which the kernel tells the program.
  package func resize(rows: Int, columns: Int) {
    // What came before the change was drawn for the old size.
    receive(within: 0)
    _ = setWindowSize(of: master, rows: rows, columns: columns)
    screen.resize(rows: rows, columns: columns)
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) {
    if isAlive { kill(processID, number) }
  }

  /// Takes the terminal away, as when its window is closed.
  package func hangUp() {
    receive(within: 0)
    for descriptor in [master, slave] where descriptor >= 0 {
      _ = Glibc.close(descriptor)
    }
    master = -1
    slave = -1
  }

  /// Ends the program, if it is still alive, and takes the terminal away.
  package func close() {
    if isAlive {
      kill(processID, SIGKILL)
      reap(options: 0)
    }
    hangUp()
  }

  // MARK: Looking at the program

  /// Whether the program has not ended yet.
  package var isAlive: Bool {
    reap(options: WNOHANG)
    return ending == nil
  }

  /// Takes output until the program ends; `nil` if it is still alive after that time.
  package func waitForEnd(within seconds: Double = 5) -> Ending? {
    let deadline = Deadline(after: seconds)
    while isAlive {
      if deadline.hasPassed { return nil }
      receive(within: min(deadline.secondsLeft, pause))
    }
    while !receive(within: 0).isEmpty && !deadline.hasPassed {}
    return ending
  }

  /// The terminal's line settings, also after the program's end; `nil` once it is taken away.
  package func settings() -> TerminalSettings? {
    TerminalSettings(of: slave)
  }

  /// How many bytes of what was typed nobody has read, also after the program's end.
  package func unreadBytes() -> Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Gives the terminal the line settings it had before the program started, as a shell does while
  /// the program is stopped.
  package func restoreSettings() {
    initialSettings?.apply(to: slave)
  }

  /// Whether the program's standard output is in non-blocking mode; `nil` once it ended.
  package func isNonBlocking() -> Bool? {
    guard isAlive else { return nil }
    let file = try? String(contentsOfFile: "/proc/\(processID)/fdinfo/1", encoding: .utf8)
    let line = file?.split(separator: "\n").first { $0.hasPrefix("flags:") }
    let flags = line?.split(whereSeparator: \.isWhitespace).last.flatMap { Int32($0, radix: 8) }
    return flags.map { $0 & O_NONBLOCK != 0 }
  }

  /// How often the program's main thread has gone to sleep and so been woken; `nil` once it ended.
  package func wakeUps() -> Int? {
    statusNumber("voluntary_ctxt_switches")
  }

  /// How much memory the program has in use; `nil` once it ended.
  package func residentKilobytes() -> Int? {
    statusNumber("VmRSS")
  }

  /// Reads a number from the program's status file.
  private func statusNumber(_ name: String) -> Int? {
    guard isAlive else { return nil }
    let file = try? String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
    let line = file?.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }

  /// Notes the program's ending if there is one.
  private func reap(options: Int32) {
    guard ending == nil else { return }
    var status: Int32 = 0
    var result: pid_t
    repeat {
      result = waitpid(processID, &status, options)
    } while result < 0 && errno == EINTR
    guard result == processID else { return }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}

/// How long a wait goes without a look at whether the program has ended, in seconds.
private let pause = 0.01
