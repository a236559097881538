import CTerminal

/// Keeps what a person writes out of everything that a crash leaves behind.
package enum PrivateProcess {
  /// Forbids core dumps, looks into the memory by other programs, and reports with what is in it.
  package static func begin() { process_make_private() }
}
