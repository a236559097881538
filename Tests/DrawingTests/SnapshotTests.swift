import Foundation
import Rehearsing
import Testing

/// How snapshots are compared and recorded.
@Suite struct SnapshotTests {
  private let folder = TemporaryFolder()
  private var place: URL { URL(filePath: folder.path) }

  private func difference(
    _ lines: [String], recording: Snapshot.Recording = .nothing
  ) -> String? {
    let snapshot = Snapshot(
      "guide.x",
      [.init("80x24", "a title"), .init("lines", lines.joined(separator: "\n"))])
    return snapshot.difference(suite: Self.self, folder: place, recording: recording)
  }

  @Test func aNewOneIsRecordedAndFailsOnce() throws {
    #expect(difference(["one"])?.contains("has been recorded") == true)
    #expect(difference(["one"]) == nil)
    let text = try String(contentsOf: place.appending(path: "guide.x.txt"), encoding: .utf8)
    #expect(text.hasPrefix("==== 80x24 =====") && text.hasSuffix("====\none\n"))
  }

  @Test func oneThatDiffersShowsTheLinesAndTheCommand() {
    _ = difference(["one", "two", "three", "four"])
    #expect(
      difference(["one", "2", "three", "3.5", "four"]) == """
        guide.x differs from Tests/Snapshots/guide.x.txt:
        lines, line 2
        - two
        + 2
        lines, line 4
        + 3.5
        If the new one is right, record it with
          UNKNOT_RECORD=guide.x swift test --filter \
        'SnapshotTests/difference'
        """)
  }

  @Test func onlyWhatIsAskedForIsRecordedAgain() {
    _ = difference(["one"])
    for recording in [Snapshot.Recording.nothing, .only("guide.y")] {
      #expect(difference(["two"], recording: recording)?.contains("differs") == true)
    }
    for (text, recording) in [("two", Snapshot.Recording.everything), ("3", .only("guide.x"))] {
      #expect(difference([text], recording: recording)?.contains("has been recorded") == true)
      #expect(difference([text]) == nil)
    }
  }

  @Test func theVariableNamesWhatIsRecorded() {
    #expect(Snapshot.Recording(variable: nil) == .nothing)
    #expect(Snapshot.Recording(variable: "1") == .everything)
    #expect(Snapshot.Recording(variable: "guide.home") == .only("guide.home"))
  }

  // MARK: The folder

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder.path).sorted()
  }

  /// Few enough to be read in a review.
  @Test func thereAreAtMostThreeHundred() throws {
    #expect(try files().count <= 300)
  }

  @Test func everyFileBelongsToAWalk() throws {
    let names = Walk.all.map { $0.name + ".txt" } + ["figures.txt"]
    #expect(Set(names).count == names.count, "two walks of one name")
    // What the commands print is compared by the tests of the program.
    let others = try files().filter { !names.contains($0) && !$0.hasPrefix("command.") }
    #expect(others == [], "no test compares these")
  }

  @Test func noTwoFilesAreAlike() throws {
    var seen: [Data: String] = [:]
    for file in try files() {
      let text = try Data(contentsOf: Snapshot.folder.appending(path: file))
      let double = seen.updateValue(file, forKey: text)
      #expect(double == nil, "\(file) is the same as \(double ?? "")")
    }
  }
}
