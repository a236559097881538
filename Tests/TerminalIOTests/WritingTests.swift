import CTerminal
import Dispatch
import Foundation
import Glibc
import Rehearsing
import Testing

/// The one loop that writes to terminals, files and pipes.
@Suite struct WritingTests {
  private let reading: Int32
  private let writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  /// A reader that takes a little, and then nothing for a while, from a pipe that does not block.
  @Test func aSlowReaderGetsEverythingAndTheWriterSleepsMeanwhile() throws {
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let bytes = (0..<1_000_000).map { CChar(truncatingIfNeeded: $0 &* 31) }
    let file = writing
    // A thread of its own: a task would wait until another test gives up one of the few threads they
    // share, and this one would keep its own from them meanwhile.
    let hasEnded = DispatchSemaphore(value: 0)
    let result = Outcome()
    Thread.detachNewThread {
      let before = Self.seconds(CLOCK_THREAD_CPUTIME_ID)
      let isWritten = plain_write(file, bytes, bytes.count)
      close(file)
      result.set(isWritten, Self.seconds(CLOCK_THREAD_CPUTIME_ID) - before)
      hasEnded.signal()
    }
    let start = Self.seconds(CLOCK_MONOTONIC)
    var received: [CChar] = []
    var buffer = [CChar](repeating: 0, count: 65_536)
    while true {
      poll(nil, 0, 20)
      let count = read(reading, &buffer, buffer.count)
      if count <= 0 { break }
      received += buffer.prefix(count)
    }
    close(reading)
    let elapsed = Self.seconds(CLOCK_MONOTONIC) - start
    hasEnded.wait()
    let written = result.value
    #expect(written.isWritten && received == bytes)
    #expect(written.seconds * 8 < elapsed, "\(written.seconds) s of \(elapsed) s")
  }

  @Test func whereNobodyReadsItStops() {
    signal(SIGPIPE, SIG_IGN)
    close(reading)
    #expect(!plain_write(writing, "text", 4))
    close(writing)
    #expect(!plain_write(writing, "text", 4), "a closed file")
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What a thread has found out.
private final class Outcome: Sendable {
  private let found = Locked((isWritten: false, seconds: 0.0))

  var value: (isWritten: Bool, seconds: Double) { found.withLock { $0 } }

  func set(_ isWritten: Bool, _ seconds: Double) {
    found.withLock { $0 = (isWritten, seconds) }
  }
}
