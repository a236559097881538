import Content
import Diary
import Exchange
import Foundation
import Rehearsing
import Testing

@testable import DiaryStorage

/// Machines that share a diary through files.
@Suite struct SyncTests {
  /// A machine whose clock is off, with the files of the others as they came last.
  private struct Machine {
    let diary: FileDiary
    /// Seconds by which its clock is ahead.
    let ahead: Int
    var files: [Int: [UInt8]] = [:]

    init(ahead: Int) throws {
      diary = try FileDiary()
      self.ahead = ahead
    }

    /// Takes over everything it has got, in any order.
    func sync(_ generator: inout Seeded) throws {
      for bytes in files.values.shuffled(using: &generator) {
        let (count, reader) = try diary.take(bytes)
        // A file half written is left out.
        #expect(count != nil || reader.isCutShort)
      }
    }
  }

  /// Three machines do this and that, files arrive or do not, late, twice or half; and once all have
  /// arrived, all three have the same, whatever was written and not deleted among it.
  @Test(arguments: 0..<LongRun.rounds(25, long: 1000)) func machinesComeTogether(_ seed: Int) throws
  {
    var generator = Seeded(UInt64(seed) + 77_000)
    var machines = try [0, Int.random(in: -90_000...90_000, using: &generator), -4_000_000].map {
      try Machine(ahead: $0)
    }
    var written: Set<String> = []
    var deleted: Set<String> = []
    var clock = 1_795_200_000
    for _ in 0..<Int.random(in: 5...30, using: &generator) {
      clock +=
        Int.random(in: 0...2, using: &generator) * Int.random(in: 0...5000, using: &generator)
      let place = Int.random(in: 0..<3, using: &generator)
      let now = Timestamp(seconds: clock + machines[place].ahead, offset: place * 3600)
      if Bool.random(using: &generator) {
        try work(machines[place].diary.store, now, &generator, &written, &deleted)
      } else {
        let to = Int.random(in: 0..<3, using: &generator)
        var file = try machines[place].diary.file(.jsonLines)
        if Int.random(in: 0..<5, using: &generator) == 0 {
          file = Array(file.prefix(Int.random(in: 1..<file.count, using: &generator)))
        }
        machines[to].files[place] = file
        try machines[to].sync(&generator)
      }
    }
    // Each gets the files of all others, twice, for what came from the third by way of the second.
    for _ in 0..<2 {
      for place in 0..<3 {
        for other in 0..<3 where other != place {
          machines[place].files[other] = try machines[other].diary.file(.jsonLines)
        }
        try machines[place].sync(&generator)
      }
    }
    let texts = try machines.map { try $0.diary.text() }
    #expect(texts[0] == texts[1] && texts[1] == texts[2], "\(seed)")
    for uuid in written.subtracting(deleted) {
      #expect(texts[0].contains(uuid), "\(seed): \(uuid) is missing")
    }
    for machine in machines { #expect(try machine.diary.store.check() == "ok") }
  }

  /// One thing that somebody does.
  private func work(
    _ store: DiaryStore, _ now: Timestamp, _ generator: inout Seeded, _ written: inout Set<String>,
    _ deleted: inout Set<String>
  ) throws {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2:
      let kind: Entry.Kind = Bool.random(using: &generator) ? .episode : .medicine
      let number = try store.add(.random(of: kind, &generator), at: now)
      written.insert(try store.identity(of: kind, number)?.uuid ?? "none")
    case 3, 4:
      // Of a night there is one check-in, wherever it was written.
      let night = CalendarDate(dayNumber: 20_700 + Int.random(in: 0..<3, using: &generator))
      let name = CheckIn.usualTriggers[Int.random(in: 0..<4, using: &generator)]
      try store.update(.checkIn(night), at: now) { _ in
        .checkIn(CheckIn(night: night, triggers: [name: Bool.random(using: &generator)]))
      }
    case 5:
      let topic: Fact.Topic = Bool.random(using: &generator) ? .kidney : .reason
      try store.update(.fact(topic), at: now) { _ in .fact(Fact(topic, .yes, text: "\(now)")) }
    case 6, 7:
      guard let saved = try any(store, &generator) else { return }
      deleted.insert(try store.identity(of: saved.entry.kind, saved.number)?.uuid ?? "")
      try store.delete(saved.entry.kind, saved.number, at: now)
    case 8:
      guard let saved = try any(store, &generator),
        [.episode, .medicine].contains(saved.entry.kind)
      else { return }
      try store.change(saved.number, to: .random(of: saved.entry.kind, &generator), at: now)
    default:
      // What an undo takes away may have been written, and what it brings back deleted.
      for change in try store.changes(limit: 1) {
        guard let entry = change.after, !change.isUndone else { continue }
        for saved in try store.entries(of: entry.kind) where saved.entry == entry {
          deleted.insert(try store.identity(of: entry.kind, saved.number)?.uuid ?? "")
        }
      }
      _ = Bool.random(using: &generator) ? try store.undo(at: now) : try store.redo(at: now)
    }
  }

  private func any(_ store: DiaryStore, _ generator: inout Seeded) throws -> SavedEntry? {
    try Entry.Kind.allCases.flatMap { try store.entries(of: $0) }.randomElement(using: &generator)
  }

  private let now = FileDiary.now

  private func later(_ seconds: Int) -> Timestamp {
    Timestamp(seconds: now.seconds + seconds, offset: now.offset)
  }

  /// Two diaries with the same medicine.
  private func pair() throws -> (FileDiary, FileDiary, Int64) {
    let (one, other) = (try FileDiary(), try FileDiary())
    let number = try one.store.add(.medicine(Medicine(name: "first")), at: now)
    try other.take(try one.file())
    return (one, other, number)
  }

  private func names(_ diary: FileDiary) throws -> [String] {
    try diary.store.medicines().compactMap {
      if case .medicine(let medicine) = $0.entry { medicine.name } else { nil }
    }
  }

  @Test func theLaterChangeWinsAndTheOtherCanBeBroughtBack() throws {
    let (one, other, number) = try pair()
    try one.store.change(number, to: .medicine(Medicine(name: "early")), at: later(10))
    let there = try #require(try other.store.medicines().first?.number)
    try other.store.change(there, to: .medicine(Medicine(name: "late")), at: later(11))
    try other.take(try one.file())
    #expect(try names(other) == ["late"])
    try one.take(try other.file())
    #expect(try names(one) == ["late"])
    #expect(try one.file() == other.file())
    #expect(try one.store.undo(at: later(20)))
    #expect(try names(one) == ["early"])
    // And that is a change like any other.
    try other.take(try one.file())
    #expect(try names(other) == ["early"])
  }

  @Test func aChangeIsLaterThanTheOneItIsMadeOfWhateverTheClockSays() throws {
    let (one, other, _) = try pair()
    let there = try #require(try other.store.medicines().first?.number)
    try other.store.change(
      there, to: .medicine(Medicine(name: "a clock set back")), at: later(-9_999_999))
    try one.take(try other.file())
    #expect(try names(one) == ["a clock set back"], "though its text is the lesser one")
  }

  @Test func aDeletedEntryDoesNotComeBack() throws {
    let (one, other, number) = try pair()
    let old = try other.file()
    try one.store.delete(.medicine, number, at: later(5))
    try one.take(old)
    #expect(try names(one) == [])
    try other.take(try one.file())
    #expect(try names(other) == [] && one.file() == other.file())
    #expect(try !one.text().contains("first"), "nothing of it is left but the mark")
    try other.store.undo(at: later(9))
    #expect(try names(other) == ["first"])
    try one.take(try other.file())
    #expect(try names(one) == ["first"])
    #expect(try !one.text().contains("deleted"))
  }

  /// In the same second, in two zones, of one entry and of two that stand for the same night.
  @Test func deletionsOfOneSecondComeTogether() throws {
    let (one, other, number) = try pair()
    let there = try #require(try other.store.medicines().first?.number)
    let night = now.night
    for (diary, number, offset) in [(one, number, 3600), (other, there, -18_000)] {
      let checkIn = try diary.store.add(.checkIn(CheckIn(night: night, triggers: [:])), at: now)
      let second = Timestamp(seconds: now.seconds + 5, offset: offset)
      try diary.store.delete(.medicine, number, at: second)
      try diary.store.delete(.checkIn, checkIn, at: second)
    }
    let (first, second) = (try one.file(), try other.file())
    try one.take(second)
    try other.take(first)
    #expect(try one.text() == other.text())
    #expect(try one.text().split(separator: "\n").count == 4, "two marks, head and end")
  }

  /// Two spellings of one letter look the same and have different bytes.
  @Test func textsOfOneSecondAreComparedByTheirBytes() throws {
    let uuid = Identity.newUUID()
    let items = ["caf\u{E9}", "cafe\u{301}"].map {
      TravelItem.entry(
        TravellingEntry(
          Identity(uuid: uuid, written: now, updated: now), .question(DoctorQuestion($0))))
    }
    let files = try [items, items.reversed()].map { order in
      let diary = try FileDiary()
      for item in order {
        var item: TravelItem? = item
        _ = try diary.store.merge(at: now) {
          defer { item = nil }
          return item.map { .item($0) } ?? .end
        }
      }
      return try diary.file()
    }
    #expect(files[0] == files[1])
  }

  @Test func ofANightThereIsOneCheckIn() throws {
    let (one, other) = (try FileDiary(), try FileDiary())
    let night = now.night
    try one.store.add(.checkIn(CheckIn(night: night, triggers: ["stress": true])), at: later(1))
    try other.store.add(.checkIn(CheckIn(night: night, triggers: ["stress": false])), at: later(2))
    try one.take(try other.file())
    try other.take(try one.file())
    #expect(try one.file() == other.file())
    #expect(
      try one.store.entries(of: .checkIn).map(\.entry)
        == [.checkIn(CheckIn(night: night, triggers: ["stress": false]))])
    #expect(try one.store.undo(at: later(9)), "the other one is in the log")
    #expect(
      try one.store.entries(of: .checkIn).map(\.entry)
        == [.checkIn(CheckIn(night: night, triggers: ["stress": true]))])
  }

  /// What came counts as written when it came, so that a reminder that was put off before speaks up.
  @Test func whatCameWasWrittenWhenItCame() throws {
    let (one, other) = (try FileDiary(), try FileDiary())
    var episode = Episode.plain
    episode.began = later(-3600)
    episode.signs = [.swelling]
    try other.store.add(.episode(episode), at: later(-3600))
    try one.store.add(.dismissal(Dismissal(reminder: .signs, at: later(-60))), at: later(-60))
    try one.take(try other.file())
    let facts = try one.store.reminderFacts(on: now.night)
    let written = try #require(facts.events.first?.writing)
    let dismissed = try #require(facts.dismissals.first?.writing)
    #expect(!written.isUp(to: dismissed))
  }

  @Test func anIdOfAnotherKindIsRefused() throws {
    let (one, _, number) = try pair()
    let uuid = try #require(try one.store.identity(of: .medicine, number)?.uuid)
    let item = TravelItem.entry(
      TravellingEntry(
        Identity(uuid: uuid, written: now, updated: later(50)), .question(DoctorQuestion("?"))))
    var items = [item]
    #expect(throws: DiaryProblem.usedIdentity(uuid: uuid)) {
      try one.store.merge(at: now) { items.popLast().map { .item($0) } ?? .end }
    }
    #expect(try names(one) == ["first"])
  }
}
