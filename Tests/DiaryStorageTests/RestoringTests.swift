import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// The way back from a copy: nothing is lost on it, wherever it ends.
@Suite struct RestoringTests {
  private let left: LeftDiary
  private var folder: URL { left.folder }
  private var path: String { left.path }
  private var copy: String { left.copy }
  private var all: [String] { left.all }
  private let first = LeftDiary.first
  private let now = LeftDiary.now

  init() throws {
    left = try LeftDiary()
  }

  private func notes(_ path: String) throws -> [String] { try LeftDiary.notes(path) }

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

  private static let kept = "diary-before-restore-2026-11-18T120640.sqlite"

  @Test func aCopyIsTheDiaryAndTheOneBeforeIsSaved() throws {
    let old = umask(0)
    defer { umask(old) }
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
    try left.add("new", on: 3)
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
    let before = try names().filter { !$0.hasSuffix("-wal") }
    var restoring = Restoring(path: path, waiting: Waiting(.command))
    restoring.reached = { if $0 == step { throw Interruption() } }
    #expect(throws: Interruption.self) { try restoring.putBack(copy, at: now) }
    #expect(try notes(path) == all)
    let left = try names()
    #expect(left == before, "\(step): \(left)")
  }

  @Test func aDiaryThatIsOpenElsewhereStays() throws {
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
    // It ends within a page, so that SQLite is not let near it.
    let damaged = Data(repeating: 7, count: 8192 + 100)
    unlink(path + "-wal")
    try damaged.write(to: URL(filePath: path))
    let hot = Data(repeating: 9, count: 600)
    try hot.write(to: URL(filePath: path + "-journal"))
    let kept = try #require(try DiaryStore(path: path).restore(copy, at: now))
    #expect(try notes(path) == ["0"])
    #expect(try Data(contentsOf: URL(filePath: kept)) == damaged)
    #expect(try Data(contentsOf: URL(filePath: kept + "-journal")) == hot)
    #expect(access(path + "-journal", F_OK) != 0, "it would be taken for that of the new one")
    #expect(DiaryStore(path: path).copies().last?.state == .damaged)
  }

  @Test func changesWithoutTheirDiaryGoOutOfTheWay() throws {
    let changes = try Data(contentsOf: URL(filePath: path + "-wal"))
    unlink(path)
    #expect(try DiaryStore(path: path).restore(copy, at: now) == nil)
    #expect(try notes(path) == ["0"])
    let kept = folder.appending(path: Self.kept + "-wal")
    #expect(try Data(contentsOf: kept) == changes)
  }

  /// What lies beside a damaged diary may be all that is whole of it, and is never lost.
  @Test func theChangesBesideADamagedDiaryAreNotLost() throws {
    try Data(repeating: 7, count: 8192).write(to: URL(filePath: path))
    let kept = try #require(try DiaryStore(path: path).restore(copy, at: now))
    #expect(try notes(path) == ["0"] && notes(kept) == all)
    #expect(access(path + "-wal", F_OK) != 0)
  }

  @Test func withoutADiaryThereIsNothingToSave() throws {
    let elsewhere = try TemporaryFolder.lasting().appending(path: "new/diary.sqlite").path
    #expect(try DiaryStore(path: elsewhere).restore(copy, at: now) == nil)
    #expect(try notes(elsewhere) == ["0"])
    // A diary whose newest changes are beside it is a copy with all of them.
    let open = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    #expect(try DiaryStore(path: open).restore(path, at: now) == nil)
    #expect(try notes(open) == ["0", "1", "2"] && notes(path) == ["0", "1", "2"])
  }

  @Test func aLinkStaysALink() throws {
    let link = try TemporaryFolder.lasting().appending(path: "diary.sqlite").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let kept = try #require(try DiaryStore(path: link).restore(copy, at: now))
    #expect(DiaryFile.isLink(link) && DiaryFile.isSame(link, path))
    #expect(try notes(link) == ["0"] && notes(kept) == all)
  }

  @Test func aCopySaysWhatItHolds() throws {
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
}
