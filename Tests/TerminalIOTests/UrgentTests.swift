import DiaryStorage
import Drawing
import Rehearsing
import Testing
import ViewModels

@testable import TerminalIO

/// Lines from a script, which look at the diary whenever one is written.
private struct WatchingLines: Lines {
  var inputs: [String]
  let diary: DiaryStore
  let seen = Seen()

  /// Each line that was written, and whether the diary was there at that moment.
  final class Seen {
    var lines: [(text: String, hasDiary: Bool)] = []
  }

  mutating func next(within limit: Duration?) -> PlainInput {
    inputs.isEmpty ? .end : .line(inputs.removeFirst())
  }

  func ring() {}

  func write(_ line: String) -> Bool {
    seen.lines.append((line, diary.isThere))
    return true
  }
}

/// Where help is needed now, nothing waits for a disk.
@Suite struct UrgentTests {
  private func lines(_ inputs: [String]) throws -> [(text: String, hasDiary: Bool)] {
    let rehearsal = try Rehearsal()
    var guide = rehearsal.guide
    var lines = WatchingLines(inputs: inputs, diary: rehearsal.diary)
    let session = PlainSession(transcript: Transcript(glyphs: .unicode), clock: { .start })
    #expect(session.run(&guide, on: &lines))
    return lines.seen.lines
  }

  @Test func theAlarmIsWrittenBeforeItsResultIsSaved() throws {
    let lines = try lines(["!", "y", "down"])
    let call = try #require(lines.first { $0.text == "Call your local emergency number now" })
    #expect(!call.hasDiary)
    #expect(lines.last?.hasDiary == true, "but then it is saved")
  }
}
