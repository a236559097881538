import Content
import Diary
import DiaryStorage
import Foundation
import Rehearsing
import Testing

/// The examples in the comments of the types that a newcomer meets first. Each stands here word for word
/// between its two signs, so it compiles and does what it says.
@Suite struct ExampleTests {
  private let folder = TemporaryFolder()
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func diary() -> DiaryStore { DiaryStore(path: folder.path + "/diary.sqlite") }

  @Test func episode() {
    // Episode
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.side = .left
    episode.tactics = [.stretch, .heat]
    episode.seconds = 180
    // end
    #expect(EpisodeField.tactics.value(in: episode) == .words(["stretch", "heat"]))
  }

  @Test func diaryStore() throws {
    let (path, today, episode) = (folder.path + "/new.sqlite", now.night, Episode.plain)
    // DiaryStore
    let diary = DiaryStore(path: path, today: today)
    let number = try diary.add(.episode(episode), at: now)
    let saved = try diary.entry(.episode, number)
    try diary.undo(at: now)
    // end
    #expect(try saved == .episode(episode) && diary.entry(.episode, number) == nil)
  }

  @Test func diaryReading() throws {
    let (diary, tonight) = (diary(), now.night)
    try diary.add(.episode(.plain), at: now)
    // DiaryReading
    let lastWeek = DiaryFilter(since: tonight.adding(days: -6))
    for saved in try diary.entries(lastWeek, .newest, limit: 50) {
      print(saved.number, saved.entry.kind)
    }
    // end
    #expect(try diary.entryCount(lastWeek) == 1)
  }

  @Test func diaryWriting() throws {
    let (diary, episode) = (diary(), Episode.plain)
    // DiaryWriting
    let number = try diary.add(.episode(episode), at: now)
    try diary.delete(.episode, number, at: now)
    try diary.undo(at: now)  // and the episode is back, with the same number
    // end
    #expect(try diary.entry(.episode, number) == .episode(episode))
  }

  @Test(arguments: [
    ("Diary/Entries/Episode", "Episode"), ("DiaryStorage/DiaryStore", "DiaryStore"),
    ("Diary/DiaryReading", "DiaryReading"), ("Diary/DiaryWriting", "DiaryWriting"),
  ]) func theCommentHasTheSameLines(_ file: String, _ name: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(
      contentsOf: tests.deletingLastPathComponent().appending(path: "Sources/\(file).swift"),
      encoding: .utf8)
    let code = try #require(source.components(separatedBy: "/// ```swift\n").dropFirst().first)
    let example = code.components(separatedBy: "/// ```")[0].split(separator: "\n").map {
      String($0.dropFirst("/// ".count))
    }
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    let test = try #require(here.components(separatedBy: "    // \(name)\n").dropFirst().first)
      .components(separatedBy: "    // end\n")[0].split(separator: "\n").map {
        String($0.dropFirst(4))
      }
    #expect(example == test && !example.isEmpty)
  }
}
