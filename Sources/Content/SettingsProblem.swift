/// Why a setting could not be saved. The configuration file is as it was.
package enum SettingsProblem: Error, Equatable, Sendable {
  /// There is no home directory to put the file in.
  case noHome
  /// The file is there and cannot be read.
  case unreadable(Fault)
  /// The file has a fault, and changing it could lose what its owner meant.
  case faulty(Fault)
  /// The file is written in a way that no line of it can be changed: only its owner can.
  case needsHand(line: String, path: String)
  /// The file cannot be replaced.
  case unwritable(path: String, SystemError)
}
