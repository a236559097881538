import Foundation
import Synchronization

/// How long a diary waits at most while another program holds it.
package struct Patience: Sendable {
  let look: Duration
  let write: Duration

  /// A command, which has nothing else to do.
  package static let command = Patience(look: .seconds(10), write: .seconds(10))
  /// A command that replaces or deletes the file, which a guide may have open for hours.
  package static let replacing = Patience(look: .seconds(1), write: .seconds(2))
  /// A guide, which somebody looks at, and whose countdown runs in between.
  package static let guide = Patience(look: .milliseconds(100), write: .seconds(1))
}

/// The waiting of one diary for other programs. One call waits once, whatever it waits for.
final class Waiting: Sendable {
  private let patience: Patience
  private let state = Mutex<State>(State())

  private struct State {
    var end = ContinuousClock.now
    var foundBusy: ContinuousClock.Instant?
  }

  /// The first call has begun.
  init(_ patience: Patience) {
    self.patience = patience
    begin(isWriting: true)
  }

  /// Whoever has just found it busy does not wait again for the next look: a screen looks several times.
  private static let again = Duration.milliseconds(500)

  /// A look or a change begins.
  func begin(isWriting: Bool) {
    state.withLock { state in
      let now = ContinuousClock.now
      let isTried = state.foundBusy.map { now - $0 < Self.again } ?? false
      state.end = now + (isWriting ? patience.write : isTried ? .zero : patience.look)
    }
  }

  /// Waits for a moment.
  ///
  /// - Returns: whether to try again; otherwise it has been waited long enough.
  func goesOn() -> Bool {
    guard ContinuousClock.now < state.withLock({ $0.end }) else { return false }
    usleep(2000)
    return true
  }

  /// It was waited long enough.
  func hasFoundBusy() { state.withLock { $0.foundBusy = .now } }

  /// Takes the lock of an open file or folder.
  ///
  /// - Returns: 0, or why it cannot be had; `EWOULDBLOCK` if another program has it for too long.
  func lock(_ file: Int32) -> Int32 {
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR, goesOn() else { return reason }
    }
    return 0
  }
}
