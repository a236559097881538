import Diary
import Foundation
import Glibc
import PseudoTerminal
import Rehearsing
import Testing

@testable import DiaryStorage

/// The diary while programs that write into it come, go and are killed.
@Suite struct KillTests {
  private let home: URL
  private var folder: URL { home.appending(path: "unknot") }
  private var backups: URL { folder.appending(path: "backups") }
  private var path: String { folder.appending(path: "diary.sqlite").path }

  init() throws {
    home = try TemporaryFolder.lasting()
  }

  /// A program that writes an entry, and what it says.
  private struct Writer {
    let note: String
    let process: pid_t
    /// The file that it says something into.
    let output: String
    /// When it is to be killed.
    let end: ContinuousClock.Instant
  }

  /// What became of a writer.
  private struct Fate {
    let isConfirmed: Bool
    let exited: Bool
    /// Whether it had begun to change the diary and had not ended yet.
    let wasWriting: Bool
  }

  /// Starts a program that writes one entry on a day of November 2026.
  private func start(
    _ note: String, on day: Int, for time: Duration = .seconds(60)
  ) -> Writer {
    let output = home.appending(path: "said \(note)").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let changes = ["XDG_DATA_HOME": home.path, "UNKNOT_NOW": "2026-11-\(day)T14:05"]
    let environment = Program.environment.merging(changes) { $1 }
    let command = [Program.path, "log", "--kind", "cramp", "--site", "calf", "--note", note]
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, Program.path, &actions, nil, &arguments, &variables)
    #expect(failure == 0)
    return Writer(note: note, process: process, output: output, end: .now + time)
  }

  /// Stops a writer where it is, looks what it is doing, and kills it.
  private func end(_ writer: Writer) -> Fate {
    var status: Int32 = 0
    kill(writer.process, SIGSTOP)
    waitpid(writer.process, &status, WUNTRACED)
    let exited = status & 0x7F == 0
    let wasWriting = !exited && holdsTheWriteLock(writer.process)
    if !exited {
      kill(writer.process, SIGKILL)
      waitpid(writer.process, &status, 0)
    }
    return Fate(isConfirmed: hasConfirmed(writer), exited: exited, wasWriting: wasWriting)
  }

  /// Waits for a writer that is left alone.
  private func wait(for writer: Writer) -> Bool {
    var status: Int32 = 0
    waitpid(writer.process, &status, 0)
    return hasConfirmed(writer) && status == 0
  }

  private func hasConfirmed(_ writer: Writer) -> Bool {
    let said = FileManager.default.contents(atPath: writer.output) ?? Data()
    return said.starts(with: Data("Saved: ".utf8))
  }

  /// Whether a program is in the middle of a change: SQLite keeps the byte at 120 of its shared
  /// memory locked from before the first page of one until after the last is on disk.
  private func holdsTheWriteLock(_ process: pid_t) -> Bool {
    let locks = FileManager.default.contents(atPath: "/proc/locks") ?? Data()
    return String(decoding: locks, as: UTF8.self).split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      return words.contains("WRITE") && words.contains("\(process)") && words.last == "120"
    }
  }

  private func notes() throws -> [String] {
    try DiaryStore(path: path).episodes(limit: 10_000).map(\.episode.note)
  }

  /// Four writers at a time, each killed at a random moment: whatever was said to be kept is there,
  /// nothing is there twice or by half, and neither the diary nor a copy of it needs repair.
  @Test func whatWasConfirmedSurvivesBeingKilled() throws {
    let rounds = LongRun.rounds(80, long: 500)
    let atOnce = 4
    var generator = Seeded(4711)
    var longest = Duration.milliseconds(100)
    var alive: [Writer] = []
    var fates: [String: Fate] = [:]
    var begun = 0
    while fates.count < rounds {
      while alive.count < atOnce, begun < rounds {
        let time = longest * Double.random(in: 0..<1, using: &generator)
        // There are twenty days, so that copies are made and killed over as well.
        alive.append(start("\(begun)", on: 10 + begun * 20 / rounds, for: time))
        begun += 1
      }
      guard let next = alive.indices.min(by: { alive[$0].end < alive[$1].end }) else { break }
      let writer = alive.remove(at: next)
      let left = ContinuousClock.now.duration(to: writer.end)
      if left > .zero { usleep(UInt32(left / .microseconds(1))) }
      let fate = end(writer)
      fates[writer.note] = fate
      // However busy the machine is, half of them are to be in time.
      longest = longest * (fate.isConfirmed ? 0.92 : 1.09)
    }

    let kept = try notes()
    let confirmed = fates.filter(\.value.isConfirmed)
    let missing = confirmed.keys.filter { !kept.contains($0) }
    #expect(missing.isEmpty)
    #expect(Set(kept).count == kept.count)
    let store = DiaryStore(path: path)
    #expect(try store.check() == "ok" && store.changes(limit: 10_000).count == kept.count)
    // The kills met all that there is to meet.
    let killed = fates.values.filter { !$0.exited }
    let writing = killed.filter(\.wasWriting)
    let unsaid = fates.filter { !$0.value.isConfirmed && kept.contains($0.key) }
    let report =
      "\(confirmed.count) confirmed, \(rounds - confirmed.count) not; \(killed.count) killed, "
      + "\(writing.count) within a change; \(unsaid.count) kept without being confirmed"
    #expect(fates.count == rounds && confirmed.count > rounds / 5, "\(report)")
    #expect(killed.count > rounds / 5, "\(report)")
    if LongRun.isOn { #expect(!writing.isEmpty, "\(report)") }
    try expectSoundCopies()
    // And it is as good as before.
    #expect(wait(for: start("after", on: 30)))
    #expect(try notes().count == kept.count + 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
    #expect(names.count == 7 && names.allSatisfy { $0.hasSuffix(".sqlite") }, "\(names)")
  }

  private func expectSoundCopies() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
      .filter { $0.hasSuffix(".sqlite") }
    #expect(names.count > 3)
    for name in names {
      #expect(try DiaryStore(path: backups.appending(path: name).path).check() == "ok", "\(name)")
    }
  }

  @Test func fiftyAtOnceMakeOneCopyFromBeforeTheDay() throws {
    #expect(wait(for: start("the day before", on: 20)))
    let writers = (0..<50).map { start("\($0)", on: 21) }
    let kept = writers.filter(wait)
    #expect(kept.count == 50)
    #expect(try Set(notes()).count == 51)
    let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
    #expect(names == ["diary-2026-11-21.sqlite"])
    let copy = DiaryStore(path: backups.appending(path: "diary-2026-11-21.sqlite").path)
    #expect(try copy.episodes(limit: 99).map(\.episode.note) == ["the day before"])
  }
}
