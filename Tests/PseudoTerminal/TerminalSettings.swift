import Glibc

/// A terminal's line settings, as `stty` shows them, in a form that can be compared.
package struct TerminalSettings: Equatable, Sendable {
  /// How input is treated, as in `c_iflag`.
  package let inputFlags: UInt32

  /// How output is treated, as in `c_oflag`.
  package let outputFlags: UInt32

  /// How the line is driven, as in `c_cflag`.
  package let controlFlags: UInt32

  /// Echo, line editing and signal keys, as in `c_lflag`.
  package let localFlags: UInt32

  /// The special characters, as in `c_cc`.
  package let controlCharacters: [UInt8]

  /// Whether what is typed is echoed.
  package var echoes: Bool { localFlags & UInt32(ECHO) != 0 }

  /// Whether input is held back until a line is complete.
  package var readsLines: Bool { localFlags & UInt32(ICANON) != 0 }

  /// Reads the settings of an open terminal; `nil` if it has none to tell.
  init?(of descriptor: Int32) {
    var raw = termios()
    guard tcgetattr(descriptor, &raw) == 0 else { return nil }
    inputFlags = raw.c_iflag
    outputFlags = raw.c_oflag
    controlFlags = raw.c_cflag
    localFlags = raw.c_lflag
    controlCharacters = withUnsafeBytes(of: raw.c_cc) { Array($0) }
  }

  /// Gives an open terminal these settings.
  func apply(to descriptor: Int32) {
    var raw = termios()
    guard tcgetattr(descriptor, &raw) == 0 else { return }
    raw.c_iflag = inputFlags
    raw.c_oflag = outputFlags
    raw.c_cflag = controlFlags
    raw.c_lflag = localFlags
    withUnsafeMutableBytes(of: &raw.c_cc) { $0.copyBytes(from: controlCharacters) }
    tcsetattr(descriptor, TCSANOW, &raw)
  }
}
