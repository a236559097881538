import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// The way back from a copy: nothing is lost on it, wherever it ends.
@Suite struct RestoringTests {
  private let folder: URL
  private var path: String { folder.appending(path: "diary.sqlite").path }
  private let first = CalendarDate(year: 2026, month: 11, day: 20)
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  init() throws {
    folder = try TemporaryFolder.lasting()
  }

  private func add(_ note: String, on day: Int, to store: DiaryStore? = nil) throws {
    var episode = Episode(began: now, kind: .cramp, site: .calf)
    episode.note = note
    let date = first.adding(days: day)
    try (store ?? DiaryStore(path: path, today: date)).add(.episode(episode), at: now)
  }

  /// What is written in a diary, the oldest first. It is looked at in a folder of its own.
  private func notes(_ path: String) throws -> [String] {
    let place = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    for end in ["", "-wal", "-journal"] where access(path + end, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: path + end, toPath: place + end)
    }
    let store = DiaryStore(path: place)
    #expect(try store.check() == "ok")
    return try store.entries(of: .episode).compactMap {
      if case .episode(let episode) = $0.entry { episode.note } else { nil }
    }
  }

  private func names(_ folder: URL? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: (folder ?? self.folder).path).sorted()
  }

  private func problem(_ work: () throws -> Void) -> DiaryProblem? {
    do {
      try work()
      return nil
    } catch {
      return error as? DiaryProblem
    }
  }

  /// Three days of entries, the last of which were left beside the file by a program that was killed.
  private func fill() throws -> (copy: String, all: [String]) {
    let elsewhere = try TemporaryFolder.lasting()
    let other = elsewhere.appending(path: "diary.sqlite").path
    let day = Locked(0)
    let first = first
    let store = DiaryStore(path: other, today: first.adding(days: day.withLock { $0 }))
    for number in 0..<3 {
      day.withLock { $0 = number }
      try add("\(number)", on: number, to: store)
    }
    try FileManager.default.removeItem(at: folder)
    // As they are now, without the file being closed.
    try FileManager.default.copyItem(at: elsewhere, to: folder)
    unlink(path + "-shm")
    #expect(DiaryFile.size(path + "-wal") > 0)
    return (folder.path + "/backups/diary-2026-11-21.sqlite", ["0", "1", "2"])
  }

  private static let kept = "diary-before-restore-2026-11-18T120640.sqlite"

  @Test func aCopyIsTheDiaryAndTheOneBeforeIsSaved() throws {
    let old = umask(0)
    defer { umask(old) }
    let (copy, all) = try fill()
    let bytes = try Data(contentsOf: URL(filePath: copy))
    let kept = try #require(try DiaryStore(path: path).restore(copy, at: now))
    #expect(kept == folder.appending(path: Self.kept).path)
    #expect(try notes(path) == ["0"] && notes(kept) == all, "what lay beside it is in it")
    #expect(try Data(contentsOf: URL(filePath: copy)) == bytes)
    #expect(try names() == ["backups", Self.kept, "diary.sqlite"])
    for file in [path, kept] {
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600 && status.st_nlink == 1)
    }
    // It is a diary like any other, and the way leads back.
    try add("new", on: 3)
    #expect(try notes(path) == ["0", "new"])
    let second = try #require(try DiaryStore(path: path).restore(kept, at: now))
    #expect(try notes(path) == all && notes(second) == ["0", "new"])
    #expect(second != kept)
    let copies = DiaryStore(path: path).copies()
    #expect(
      copies.map(\.name) == [
        "2026-11-23", "2026-11-22", "2026-11-21",
        Self.kept.replacing(".sqlite", with: "-2.sqlite"), Self.kept,
      ])
    #expect(copies.allSatisfy { $0.isSound })
  }

  /// As a program leaves the folder that is killed there: the diary is the old one or the new one, and
  /// nothing of the old one is lost.
  @Test func whoeverIsKilledLeavesADiary() throws {
    let (copy, all) = try fill()
    var pictures: [(Restoring.Step, URL)] = []
    var restoring = Restoring(path: path, waiting: Waiting(.command))
    restoring.reached = { step in
      let picture = try TemporaryFolder.lasting().appending(path: "picture")
      // With its second names, which a copy of the folder would make files of their own.
      let copied = try Self.copyWithLinks(folder, to: picture)
      #expect(copied)
      pictures.append((step, picture))
    }
    _ = try restoring.putBack(copy, at: now)
    #expect(pictures.map(\.0) == Restoring.Step.allCases)
    for (step, picture) in pictures {
      let place = picture.appending(path: "diary.sqlite").path
      let kept = picture.appending(path: Self.kept).path
      let said = try notes(place)
      #expect(said == (step == .replaced ? ["0"] : all), "\(step)")
      if step == .replaced { #expect(try notes(kept) == all) }
      // The next one clears away what was left, and does its work.
      let store = DiaryStore(path: place)
      #expect(store.copies().count == (step == .replaced ? 3 : 2), "\(step)")
      _ = try store.restore(picture.path + "/backups/diary-2026-11-22.sqlite", at: now)
      #expect(try notes(place) == ["0", "1"])
      #expect(try names(picture).allSatisfy { !$0.hasSuffix(".restore") }, "\(step)")
      let saved = try KeptDiaries(of: place).all().map(notes)
      #expect(saved == (step == .replaced ? [["0"], all] : [all]), "\(step)")
    }
  }

  private static func copyWithLinks(_ folder: URL, to picture: URL) throws -> Bool {
    var process: pid_t = 0
    let arguments = ["/bin/cp", "-a", folder.path, picture.path]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawn(&process, "/bin/cp", nil, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    return waitpid(process, &status, 0) == process && status == 0
  }

  private struct Interruption: Error {}

  @Test(arguments: Restoring.Step.allCases.dropLast()) func whatFailsChangesNothing(
    _ step: Restoring.Step
  ) throws {
    let (copy, all) = try fill()
    let before = try names().filter { !$0.hasSuffix("-wal") }
    var restoring = Restoring(path: path, waiting: Waiting(.command))
    restoring.reached = { if $0 == step { throw Interruption() } }
    #expect(throws: Interruption.self) { try restoring.putBack(copy, at: now) }
    #expect(try notes(path) == all)
    let left = try names()
    #expect(left == before, "\(step): \(left)")
  }

  @Test func aDiaryThatIsOpenElsewhereStays() throws {
    let (copy, all) = try fill()
    let quick = Patience(look: .milliseconds(20), write: .milliseconds(20))
    for isWriting in [false, true] {
      let other = DiaryStore(path: path)
      _ = try other.entries(of: .episode)
      if isWriting { try other.add(.question(DoctorQuestion("?")), at: now) }
      let found = problem { _ = try DiaryStore(path: path, patience: quick).restore(copy, at: now) }
      #expect(found == .inUse(path: path))
      #expect(problem { _ = try DiaryStore(path: path, patience: quick).wipe() } == found)
      #expect(try other.entries(of: .episode).count == 3)
      try other.close()
    }
    #expect(try notes(path) == all)
    #expect(try names().allSatisfy { !$0.contains("restore") })
  }

  @Test func whatIsNoGoodCopyIsRefused() throws {
    let (copy, all) = try fill()
    let bytes = try Data(contentsOf: URL(filePath: copy))
    var damaged = bytes
    damaged.replaceSubrange(8192..<12_288, with: Data(repeating: 7, count: 4096))
    let odd = folder.appending(path: "odd").path
    let store = DiaryStore(path: path)
    for content in [
      damaged, bytes.dropLast(100), Data(), Data("no diary".utf8), bytes.prefix(8192),
    ] {
      try content.write(to: URL(filePath: odd))
      #expect(problem { _ = try store.restore(odd, at: now) } == .damaged(at: odd))
    }
    let newer = try DatabaseQueue(path: odd + "2")
    try DatabaseQueue(path: copy).backup(to: newer)
    try newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('later')") }
    try newer.close()
    #expect(problem { _ = try store.restore(odd + "2", at: now) } == .newerVersion)
    #expect(problem { _ = try store.restore(path, at: now) } == .isItself(path: path))
    let nothing = problem { _ = try store.restore(odd + "3", at: now) }
    guard case .unreachable = nothing else {
      Issue.record("\(String(describing: nothing))")
      return
    }
    #expect(try notes(path) == all)
    #expect(try names().allSatisfy { !$0.contains("restore") })
  }

  /// It is a damaged diary for which somebody wants a copy.
  @Test func aDamagedDiaryIsSavedAsItIs() throws {
    let (copy, _) = try fill()
    let changes = try Data(contentsOf: URL(filePath: path + "-wal"))
    let damaged = Data(repeating: 7, count: 8192)
    try damaged.write(to: URL(filePath: path))
    let kept = try #require(try DiaryStore(path: path).restore(copy, at: now))
    #expect(try notes(path) == ["0"])
    #expect(try Data(contentsOf: URL(filePath: kept)) == damaged)
    #expect(try Data(contentsOf: URL(filePath: kept + "-wal")) == changes)
    #expect(access(path + "-wal", F_OK) != 0, "it would be taken for the changes of the new one")
    #expect(DiaryStore(path: path).copies().last?.state == .damaged)
  }

  @Test func withoutADiaryThereIsNothingToSave() throws {
    let (copy, _) = try fill()
    let elsewhere = try TemporaryFolder.lasting().appending(path: "new/diary.sqlite").path
    #expect(try DiaryStore(path: elsewhere).restore(copy, at: now) == nil)
    #expect(try notes(elsewhere) == ["0"])
    // A diary whose newest changes are beside it is a copy with all of them.
    let open = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    #expect(try DiaryStore(path: open).restore(path, at: now) == nil)
    #expect(try notes(open) == ["0", "1", "2"] && notes(path) == ["0", "1", "2"])
  }

  @Test func aLinkStaysALink() throws {
    let (copy, all) = try fill()
    let link = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let kept = try #require(try DiaryStore(path: link).restore(copy, at: now))
    #expect(DiaryFile.isLink(link) && DiaryFile.isSame(link, path))
    #expect(try notes(link) == ["0"] && notes(kept) == all)
  }

  @Test func aCopySaysWhatItHolds() throws {
    let (copy, _) = try fill()
    try FileManager.default.copyItem(
      atPath: copy, toPath: folder.path + "/backups/diary-2026-11-19.sqlite")
    try Data("no diary".utf8).write(
      to: folder.appending(path: "backups/diary-2026-11-18.sqlite"))
    let copies = DiaryStore(path: path).copies()
    #expect(
      copies.map(\.state) == [
        .sound(.init(counts: [.episode: 2], newest: now.night)),
        .sound(.init(counts: [.episode: 1], newest: now.night)),
        .sound(.init(counts: [.episode: 1], newest: now.night)), .damaged,
      ])
    #expect(copies.map(\.day).first == first.adding(days: 2) && copies.last?.bytes == 8)
    #expect(DiaryStore(path: nil).copies().isEmpty)
  }

  // MARK: Deleting

  @Test func nothingIsLeftOfTheDiary() throws {
    let (copy, _) = try fill()
    let store = DiaryStore(path: path)
    _ = try store.restore(copy, at: now)
    try add("again", on: 5)
    try Data("half".utf8).write(to: URL(filePath: path + ".4711.restore"))
    try Data("half".utf8).write(
      to: folder.appending(path: "backups/diary-2026-11-20.sqlite.4711.part"))
    let deletion = try store.wipe()
    #expect(deletion.count == store.ownFiles().count + 7 && deletion.left.isEmpty, "\(deletion)")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(try store.wipe() == DiaryDeletion(count: 0, left: []))
    #expect(try store.entries(of: .episode).isEmpty)
    try add("new", on: 6)
    #expect(try notes(path) == ["new"])
  }

  @Test func whatBelongsToOthersStays() throws {
    _ = try fill()
    let others = ["backups/notes.txt", "diary-before-restore", "diary.sqlite.old", "mine.txt"]
    for name in others { try Data("mine".utf8).write(to: folder.appending(path: name)) }
    let deletion = try DiaryStore(path: path).wipe()
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    #expect(left == (others + ["backups"]).sorted())
    let names = ["backups", "diary-before-restore", "diary.sqlite.old", "mine.txt"]
    #expect(deletion.left == names.map { "\(folder.path)/\($0)" })
  }

  @Test func aDamagedDiaryCanBeDeleted() throws {
    _ = try fill()
    try Data(repeating: 7, count: 8192).write(to: URL(filePath: path))
    #expect(try DiaryStore(path: path).wipe().left.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
