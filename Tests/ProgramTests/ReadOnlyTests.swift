import Content
import Diary
import Foundation
import Glibc
import Rehearsing
import Testing

@testable import DiaryStorage

/// A diary that may only be read is read, and left as it is.
@Suite struct ReadOnlyTests {
  private let home: URL
  private var folder: URL { home.appending(path: "unknot") }
  private var diary: URL { folder.appending(path: "diary.sqlite") }
  private static let looks = ["diary", "diary --json", "patterns", "patterns --json", "suspect"]

  init() throws {
    // A name that has to be written in another way where SQLite reads it as an address.
    home = try TemporaryFolder.lasting("a%20b? #ü")
  }

  private func run(
    _ line: String, input: String = "", by starter: [String]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.withoutTerminal(
      line.split(separator: " ").map(String.init), input: input,
      ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-21T14:05"], by: starter)
  }

  /// The names of the files in the folder with their bytes.
  private func files() throws -> [String: Data?] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, FileManager.default.contents(atPath: folder.appending(path: name).path))
      })
  }

  /// What can be read is as it was before, and a save says in a sentence that it may only be read.
  private func expectOnlyReadable(
    _ before: [String], by starter: [String], _ comment: Comment
  ) throws {
    let files = try files()
    for (look, expected) in zip(Self.looks, before) {
      let found = try run(look, by: starter)
      #expect(found.status == 0 && found.errors.isEmpty && found.output == expected, comment)
    }
    for change in [
      "log --kind cramp --site foot", "log stop", "checkin --yes stress", "suspect stress",
      "suspect --none",
    ] {
      let found = try run(change, by: starter)
      #expect(found.status == 74 && found.output.isEmpty, comment)
      #expect(
        found.errors
          == "unknot: The diary at \(diary.path) may only be read, so nothing was saved; "
          + "it is as it was.\n", comment)
    }
    let keys = ["7", "1", "cramp", "calf", "ctrl-s", "esc", "3", "esc", "q"]
    let guide = try run("--plain", input: keys.joined(separator: "\n") + "\n", by: starter)
    #expect(
      guide.status == 0 && guide.output.contains("14:05 cramp, calf")
        && guide.output.contains("may only be read, so nothing was saved"), comment)
    #expect(try self.files() == files, comment)
  }

  @Test func whatMayOnlyBeReadIsRead() throws {
    guard let starter = try Starters.nobody(owning: home) else { return }
    #expect(try run("log --kind cramp --site calf", by: starter).status == 0)
    #expect(try run("checkin --yes caffeine", by: starter).status == 0)
    #expect(try run("suspect caffeine", by: starter).status == 0)
    let before = try Self.looks.map { try run($0, by: starter).output }
    for (file, folderMode) in [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)] as [(mode_t, mode_t)]
    {
      chmod(diary.path, file)
      chmod(folder.path, folderMode)
      try expectOnlyReadable(
        before, by: starter, "\(String(file, radix: 8)) \(String(folderMode, radix: 8))")
      chmod(folder.path, 0o700)
      chmod(diary.path, 0o600)
    }
    // A daily copy, which is in another mode than the diary.
    let copy = folder.appending(path: "backups/diary-2026-11-21.sqlite")
    #expect(FileManager.default.fileExists(atPath: copy.path))
    try FileManager.default.removeItem(at: diary)
    try FileManager.default.moveItem(at: copy, to: diary)
    chmod(folder.path, 0o500)
    let found = try run("diary", by: starter)
    #expect(found.status == 0 && found.output.contains("14:05 cramp, calf"), "\(found)")
    chmod(folder.path, 0o700)
    #expect(try run("log --kind cramp --site foot", by: starter).status == 0)
  }

  @Test func aDiskThatMayOnlyBeReadIsRead() throws {
    let lines = "mount --bind \"$home\" \"$home\"; mount -o remount,ro,bind \"$home\""
    guard let starter = try Starters.mounting(lines, home.path) else { return }
    #expect(try run("log --kind cramp --site calf", by: [Program.path]).status == 0)
    #expect(try run("suspect caffeine", by: [Program.path]).status == 0)
    let before = try Self.looks.map { try run($0, by: [Program.path]).output }
    try expectOnlyReadable(before, by: starter, "a read-only mount")
  }

  /// Without the changes beside it the diary would be older than what was confirmed.
  @Test func changesThatCannotBeTakenInAreSaid() throws {
    guard let starter = try Starters.nobody(owning: home) else { return }
    let elsewhere = TemporaryFolder()
    let store = DiaryStore(path: elsewhere.path + "/diary.sqlite")
    try store.add(
      .episode(
        Episode(began: Timestamp(seconds: 1_795_000_000, offset: 0), kind: .cramp, site: .calf)),
      at: Timestamp(seconds: 1_795_000_000, offset: 0))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: elsewhere.path + "/diary.sqlite" + end, toPath: diary.path + end)
    }
    if geteuid() == 0 { Starters.give(home) }
    chmod(folder.path, 0o500)
    let files = try files()
    for command in ["diary", "patterns", "log --kind cramp --site calf"] {
      let found = try run(command, by: starter)
      #expect(
        found.status == 74 && found.output.isEmpty
          && found.errors.contains("newest changes are still in \(diary.path)-wal"), "\(found)")
    }
    #expect(try self.files() == files)
    chmod(folder.path, 0o700)
    #expect(try run("diary", by: starter).output.contains("cramp, calf"))
  }
}
