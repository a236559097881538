import Foundation

/// A value that several threads change. Its lock is one that the thread sanitizer knows: of a `Mutex` on
/// Linux it does not see that the kernel hands it on, and takes that for a race.
package final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  /// The value to begin with.
  package init(_ value: Value) { self.value = value }

  /// Does something with the value while nobody else does.
  package func withLock<Result>(_ work: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try work(&value)
  }
}
