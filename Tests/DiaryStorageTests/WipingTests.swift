import Content
import Diary
import Foundation
import Testing

@testable import DiaryStorage

/// Deleting the diary with all its copies.
@Suite struct WipingTests {
  private let left: LeftDiary
  private var folder: URL { left.folder }
  private var path: String { left.path }

  init() throws {
    left = try LeftDiary()
  }

  @Test func nothingIsLeftOfTheDiary() throws {
    let store = DiaryStore(path: path)
    _ = try store.restore(left.copy, at: LeftDiary.now)
    try left.add("again", on: 5)
    try Data("half".utf8).write(to: URL(filePath: path + ".4711.restore"))
    try Data("half".utf8).write(
      to: folder.appending(path: "backups/diary-2026-11-20.sqlite.4711.part"))
    let deletion = try store.wipe()
    #expect(deletion.count == store.ownFiles().count + 7 && deletion.left.isEmpty, "\(deletion)")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(try store.wipe() == DiaryDeletion(count: 0, left: []))
    #expect(try store.entries(of: .episode).isEmpty)
    try left.add("new", on: 6)
    #expect(try LeftDiary.notes(path) == ["new"])
  }

  @Test func whatBelongsToOthersStays() throws {
    let others = ["backups/notes.txt", "diary-before-restore", "diary.sqlite.old", "mine.txt"]
    for name in others { try Data("mine".utf8).write(to: folder.appending(path: name)) }
    let deletion = try DiaryStore(path: path).wipe()
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    #expect(left == (others + ["backups"]).sorted())
    let names = ["backups", "diary-before-restore", "diary.sqlite.old", "mine.txt"]
    #expect(deletion.left == names.map { "\(folder.path)/\($0)" })
  }

  @Test func aDamagedDiaryCanBeDeleted() throws {
    try Data(repeating: 7, count: 8192).write(to: URL(filePath: path))
    #expect(try DiaryStore(path: path).wipe().left.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
