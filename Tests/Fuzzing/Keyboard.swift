import Drawing
import Glibc
import PseudoTerminal
import TerminalIO
import ViewModels

/// The keyboard of a real terminal, whose bytes come from a pipe: those of a pseudo-terminal arrive
/// some time after they were sent, and the next ones must not come before.
final class Keyboard {
  nonisolated(unsafe) static let shared = Keyboard()

  private let terminal: Terminal
  private let input: Int32

  private init() {
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    var ends: [Int32] = [0, 0]
    guard let pair = try? TerminalPair(rows: 24, columns: 80), pipe(&ends) == 0,
      dup2(pair.slave, STDIN_FILENO) >= 0, dup2(pair.slave, STDOUT_FILENO) >= 0,
      let terminal = Terminal(environment: { _ in nil }, palette: .monochrome),
      dup2(ends[0], STDIN_FILENO) >= 0
    else { fatalError("There is no terminal.") }
    // What it writes is thrown away when nobody reads it, and the first picture is small enough.
    self.terminal = terminal
    input = ends[1]
  }

  /// What these bytes break: each event takes at least one of them, what is typed can be shown, and in
  /// the end they are all read.
  func broken(by bytes: [UInt8]) -> String? {
    // A sequence that is begun and not ended waits for its rest; an ordinary key ends it at once.
    let bytes = bytes.prefix(4000) + Array("~~\u{7}~".utf8)
    guard bytes.withUnsafeBytes({ write(input, $0.baseAddress, $0.count) }) == bytes.count else {
      return "The pipe is full."
    }
    var quiet = 0
    for _ in 0...bytes.count + 3 {
      let event = terminal.next(within: .zero)
      quiet = event == .nothing ? quiet + 1 : 0
      if let broken = Self.broken(by: event) { return broken }
      if quiet == 3, rest == 0 { return nil }
    }
    return "More events than bytes, or \(rest) bytes that nobody reads."
  }

  /// How many bytes are still to be read.
  private var rest: Int32 {
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 ? count : -1
  }

  private static func broken(by event: ConsoleEvent) -> String? {
    switch event {
    case .key(.character(let character)), .paste(let character):
      let scalars = character.unicodeScalars
      let isText = scalars.allSatisfy { $0.properties.generalCategory != .control }
      return scalars.count == 1 && isText ? nil : "typed: \(scalars.map(\.value))"
    case .key(.control(let letter)):
      return letter.isASCII && !letter.isUppercase && letter > " " ? nil : "Ctrl-\(letter)"
    case .key, .nothing: return nil
    case .redraw, .stop, .closed: return "\(event)"
    }
  }
}
