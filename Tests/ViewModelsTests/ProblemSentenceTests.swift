import Content
import Diary
import Rehearsing
import Testing
import ViewModels

/// What a person reads about a diary or a configuration that cannot be used.
@Suite struct ProblemSentenceTests {
  private static let path = "/home/me/diary.sqlite"
  private static let denied = SystemError(number: 13, text: "Permission denied")
  private static let fault = Fault(file: "config.yaml", line: 1, column: 7, sentence: "No.")

  @Test(arguments: [
    (
      DiaryProblem.noHome,
      "There is no HOME or XDG_DATA_HOME with a full path in UTF-8, so there is nowhere to save a "
        + "diary."
    ),
    (.folderNotCreated(folder: "/home/me"), "The folder /home/me for the diary cannot be made."),
    (.fileNotCreated(path: path, denied), "The diary at # cannot be made (Permission denied)."),
    (.unreachable(path: path, denied), "The diary at # cannot be reached (Permission denied)."),
    (
      .noPermission(path: path, denied),
      "The diary at # cannot be read and written (Permission denied); it was left as it is."
    ),
    (.notAFile(path: path), "# is not a file; move it away, as the diary wants to be there."),
    (
      .foreignFile(path: path),
      "The file # is another program's; move it away, as the diary wants to be there."
    ),
    (
      .damaged(path: path, backups: "/home/me/backups"),
      "The file # is damaged or not a diary, so it was left as it is; older copies may be in "
        + "/home/me/backups."
    ),
    (
      .changesWithoutDiary(path: path, changes: path + "-wal"),
      "The diary at # is gone or empty, but changes of it are still in #-wal; put it back, or "
        + "move that away too."
    ),
    (
      .newerVersion,
      "The diary was written by a newer version of Unknot, so it was left as it is; use that one."
    ),
    (.diskFull, "The disk is full, so nothing can be saved; the diary is as it was."),
    (
      .unreadable(path: path),
      "The diary at # cannot be read and written; what was in it is as it was."
    ),
    (
      .readOnly(path: path),
      "The diary at # may only be read, so nothing was saved; it is as it was."
    ),
    (
      .readOnlyChanges(path: path, changes: path + "-wal"),
      "The diary at # may only be read, and its newest changes are still in #-wal; allow writing to "
        + "both to read it."
    ),
    (.unavailable(path: path), "The diary at # cannot be used now; what was in it is as it was."),
    (.busy(path: path), "The diary at # is busy with another program; try again in a moment."),
    (.conflict, "Another program wrote the same into the diary just now; try again."),
  ]) func theDiary(_ problem: DiaryProblem, _ sentence: String) throws {
    let said = try Rehearsal().guide.words.sentence(for: problem)
    #expect(
      said
        == sentence.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: Self.path))
  }

  @Test(arguments: [
    (
      SettingsProblem.noHome,
      "Not saved: there is no HOME or XDG_CONFIG_HOME with a full path in UTF-8."
    ),
    (.unreadable(fault), "Not saved. config.yaml:1:7: No."),
    (.faulty(fault), "Not saved; mend the file first. config.yaml:1:7: No."),
    (
      .needsHand(line: "bell: off", path: "/c.yaml"),
      "Not saved: write \"bell: off\" into /c.yaml yourself."
    ),
    (
      .unwritable(path: "/c.yaml", denied),
      "Not saved: /c.yaml cannot be written (Permission denied)."
    ),
  ]) func theSettings(_ problem: SettingsProblem, _ sentence: String) throws {
    #expect(try Rehearsal().guide.words.sentence(for: problem) == sentence)
  }

  @Test(arguments: [
    (
      DiaryConcern.openToOthers(path: path),
      "Others on this machine may be able to read \(path), and that could not be changed."
    ),
    (
      .linkedBackups(path: path),
      "\(path) is a link, so no daily copies of the diary are made; put a folder in its place."
    ),
  ]) func whatIsNotAsItShouldBe(_ concern: DiaryConcern, _ sentence: String) throws {
    #expect(try Rehearsal().guide.words.sentence(for: concern) == sentence)
  }

  @Test func nothingOfAPathReachesTheTerminal() throws {
    let words = try Rehearsal().guide.words
    let said = words.sentence(for: DiaryProblem.notAFile(path: "/a\u{1B}[2J\n\u{202E}b/d"))
    #expect(said.hasPrefix("/a?[2J??b/d is not a file"))
  }
}
