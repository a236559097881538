import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// The diary on a real disk.
@Suite struct DiaryStoreTests {
  private let folder: URL
  private var path: String { folder.appending(path: "data/unknot/diary.sqlite").path }

  init() throws {
    folder = try TemporaryFolder.lasting()
  }

  private func store() throws -> DiaryStore {
    let store = DiaryStore(path: path)
    try store.open()
    return store
  }

  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func episode(_ seconds: Int, _ note: String = "") -> Episode {
    var episode = Episode(
      began: Timestamp(seconds: seconds, offset: 3600), kind: .cramp, site: .calf)
    episode.note = note
    return episode
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let full = Episode.filled
    let store = try store()
    try store.add(.episode(full), at: now)
    #expect(try store.episodes(limit: 10).map(\.episode) == [full])
    try store.add(.medicine(.filled), at: now)
    #expect(try store.medicines().map(\.entry) == [.medicine(.filled)])
    let checkIn = CheckIn(
      night: CalendarDate(year: 2026, month: 11, day: 20),
      triggers: ["caffeine": true, "my = own": false])
    try store.add(.checkIn(checkIn), at: now)
    #expect(try store.checkIn(on: checkIn.night)?.entry == .checkIn(checkIn))
    // And by whoever opens it next.
    #expect(try self.store().episodes(limit: 10).map(\.episode) == [full])
  }

  /// A field without a column would be lost without a word.
  @Test func everyFieldHasAColumnAndEveryColumnAField() throws {
    let store = try store()
    func columns(of kind: Entry.Kind) throws -> Set<String> {
      try store.read([]) { try Set($0.columns(in: kind.table).map(\.name)) }
    }
    #expect(
      try columns(of: .episode)
        == Set(EpisodeField.allCases.map(\.column) + ["id", "zone", "night"]))
    #expect(try columns(of: .medicine) == Set(MedicineField.allCases.map(\.column) + ["id"]))
  }

  @Test func entriesOfTheSameMinuteKeepTheirOrderAndIdentity() throws {
    let store = try store()
    let numbers = try ["one", "two", "three"].map {
      try store.add(.episode(episode(1000, $0)), at: now)
    }
    #expect(Set(numbers).count == 3)
    #expect(try store.episodes(limit: 9).map(\.episode.note) == ["three", "two", "one"])
    try store.delete(.episode, numbers[1], at: now)
    try store.add(.episode(episode(1000, "four")), at: now)
    #expect(try store.episodes(limit: 9).map(\.episode.note) == ["four", "three", "one"])
  }

  /// Undo and redo find rows by their numbers.
  @Test func aNumberIsNeverGivenTwiceEvenIfTheListOfThemIsLost() throws {
    let store = try store()
    let first = try store.add(.episode(episode(1)), at: now)
    try store.delete(.episode, first, at: now)
    let second = try store.add(.episode(episode(2)), at: now)
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "DELETE FROM last_number") }
    let third = try store.add(.episode(episode(3)), at: now)
    #expect(first < second && second < third)
  }

  @Test func anOpenEpisodeSurvives() throws {
    var open = episode(5000)
    open.isOpen = true
    let number = try store().add(.episode(open), at: now)
    let found = try #require(try store().openEpisode())
    #expect(found == SavedEntry(number: number, entry: .episode(open)))
    open.isOpen = false
    open.seconds = 240
    try store().change(number, to: .episode(open), at: now)
    #expect(try store().openEpisode() == nil)
  }

  /// Any changes, then undo as often: the first state, row for row; redo returns.
  @Test(arguments: 1...6) func undoLeadsBackToTheStartAndRedoReturns(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 9000)
    let store = try store()
    let empty = try store.dump()
    var states = [empty]
    var numbers: [(Entry.Kind, Int64)] = []
    for turn in 0..<40 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0, 1, 2:
        numbers.append(
          (.episode, try store.add(.episode(episode(turn * 60, "turn \(turn)")), at: now)))
      case 3:
        let night = CalendarDate(dayNumber: 20_000 + turn)
        let checkIn = CheckIn(night: night, triggers: ["stress": turn.isMultiple(of: 2)])
        numbers.append((.checkIn, try store.add(.checkIn(checkIn), at: now)))
      case 4:
        let medicine = Medicine(
          name: "m\(turn)", started: PartialDate(CalendarDate(dayNumber: turn)))
        numbers.append((.medicine, try store.add(.medicine(medicine), at: now)))
      case 5:
        guard let (table, number) = numbers.randomElement(using: &generator), table == .episode
        else { continue }
        try store.change(number, to: .episode(episode(turn * 60 + 1, "changed \(turn)")), at: now)
      case 6:
        guard let (table, number) = numbers.randomElement(using: &generator) else { continue }
        try store.delete(table, number, at: now)
      default:
        try store.add(
          .run(
            RoutineRun(
              at: Timestamp(seconds: turn, offset: 0), routine: "calf-towel", isWhole: true)),
          at: now)
      }
      let state = try store.dump()
      if state != states.last { states.append(state) }
    }
    for state in states.dropLast().reversed() {
      #expect(try store.undo(at: now))
      #expect(try store.dump() == state)
    }
    #expect(try !store.undo(at: now))
    for state in states.dropFirst() {
      #expect(try store.redo(at: now))
      #expect(try store.dump() == state)
    }
    #expect(try !store.redo(at: now))
    // Something new ends what could be done again.
    try store.undo(at: now)
    try store.add(.episode(episode(1, "new")), at: now)
    #expect(try !store.redo(at: now))
    #expect(try store.check() == "ok")
  }

  @Test func onlyThePersonCanReadItWhateverTheUmask() throws {
    let old = umask(0)
    defer { umask(old) }
    let store = try store()
    try store.add(.episode(episode(1)), at: now)
    let folder = (path as NSString).deletingLastPathComponent
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? Int) ?? 0
    }
    #expect(try mode(folder) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      #expect(try mode(folder + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test func itIsMarkedAndWrittenThrough() throws {
    let store = try store()
    try store.add(.episode(episode(1)), at: now)
    let other = try DatabaseQueue(path: path)
    let pragmas = try other.read { database in
      try ["application_id", "journal_mode"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)") ?? ""
      }
    }
    #expect(pragmas == [String(DiaryStore.applicationID), "wal"])
  }

  // MARK: What goes wrong

  private func problem(at path: String?) -> DiaryProblem? {
    do {
      try DiaryStore(path: path).open()
      return nil
    } catch {
      return error
    }
  }

  private func put(_ data: Data) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try data.write(to: URL(filePath: path))
  }

  @Test func aDamagedFileStaysAsItIs() throws {
    for bytes in [
      Data("no diary at all, but a letter to my aunt".utf8), Data(repeating: 7, count: 9000),
    ] {
      try put(bytes)
      let found = try #require(problem(at: path))
      #expect(found == .damaged(at: path))
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
  }

  @Test func aFileOfAnotherProgramStaysAsItIs() throws {
    try put(Data())
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction {
      try $0.execute(sql: "CREATE TABLE recipes (name TEXT); PRAGMA application_id = 42")
    }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(problem(at: path) == .foreignFile(path: path))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func aNewerDiaryStaysAsItIs() throws {
    try store().add(.episode(episode(1)), at: now)
    let other = try DatabaseQueue(path: path)
    try other.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
    }
    try other.close()
    #expect(problem(at: path) == .newerVersion)
    let again = try DatabaseQueue(path: path)
    let episodes = try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM episode") }
    #expect(episodes == 1)
  }

  @Test func aFolderInItsPlaceAndNoPlaceAtAllAreSaid() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(problem(at: path) == .notAFile(path: path))
    #expect(problem(at: nil) == .noHome)
    #expect(
      problem(at: "/dev/null/unknot/diary.sqlite")
        == .folderNotCreated(folder: "/dev/null/unknot"))
    #expect(DiaryStore.path { _ in nil } == nil)
    #expect(DiaryStore.path { $0 == "HOME" ? "/h" : nil } == "/h/.local/share/unknot/diary.sqlite")
    #expect(DiaryStore.path { $0 == "XDG_DATA_HOME" ? "/d" : nil } == "/d/unknot/diary.sqlite")
  }

  @Test func manyWritersAtOnceLoseNothing() async throws {
    _ = try store()
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = DiaryStore(path: path)
          for turn in 0..<10 {
            var episode = Episode(
              began: Timestamp(seconds: turn, offset: 0), kind: .twitch, site: .eyelid)
            episode.note = "\(writer) \(turn)"
            try store.add(.episode(episode), at: now)
          }
        }
      }
      try await group.waitForAll()
    }
    let notes = try store().episodes(limit: 1000).map(\.episode.note)
    #expect(notes.count == 80 && Set(notes).count == 80)
  }
}
