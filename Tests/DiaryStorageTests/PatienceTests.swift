import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// A diary that another program holds.
@Suite(.serialized) struct PatienceTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/diary.sqlite" }
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)
  private let clock = ContinuousClock()

  private func fill() throws {
    let diary = DiaryStore(path: path)
    try diary.add(.episode(.plain), at: now)
    try diary.add(.medicine(.filled), at: now)
  }

  /// Another program, with the diary all to itself until it is let go.
  private func holder() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    // Before it has read anything: otherwise others could go on reading.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let holder = try DatabaseQueue(path: path, configuration: configuration)
    try holder.unsafeReentrantWrite { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
    }
    return holder
  }

  /// Presses keys one by one.
  private func press(
    _ keys: String, _ rehearsal: inout Rehearsal, within limit: Duration = .milliseconds(200)
  ) {
    for key in keys.split(separator: " ") {
      let took = clock.measure { rehearsal.press(String(key)) }
      #expect(took < limit, "\(key) on \(rehearsal.page.place) took \(took)")
    }
  }

  private func walk(_ diary: DiaryStore) throws {
    var rehearsal = try Rehearsal(diary: diary)
    // Whoever rests between two keys makes it wait anew.
    for key in ["7", "8"] {
      usleep(600_000)
      press(key + " Esc", &rehearsal)
    }
    for choice in 1...9 { press("\(choice) Down Up ? Esc Esc Esc", &rehearsal) }
    press("7 u Esc m Esc f Esc 3 y Down n Esc 3 Esc", &rehearsal)
    rehearsal = try Rehearsal(diary: diary)
    // Into a stretch, which runs to its end as if there were no diary.
    press("1 1", &rehearsal)
    #expect(rehearsal.countdown != nil)
    let took = clock.measure {
      var longest = Duration.zero
      var last = clock.now
      rehearsal.wait(.seconds(60)) { _ in
        longest = max(longest, clock.now - last)
        last = clock.now
      }
      #expect(longest < .milliseconds(50), "no second is late: \(longest)")
    }
    #expect(took < .seconds(3), "\(took)")
  }

  @Test func everyKeyIsAnsweredWhileAnotherProgramHasItAlone() throws {
    try fill()
    let holder = try holder()
    try walk(DiaryStore(path: path, patience: .guide))
    try holder.close()
  }

  @Test func everyKeyIsAnsweredWhileTheFolderIsLocked() throws {
    try fill()
    let lock = Glibc.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    try walk(DiaryStore(path: path, patience: .guide))
  }

  @Test func aSaveThatHasToWaitTooLongKeepsWhatWasTypedAndIsDoneAgain() throws {
    try fill()
    let holder = try holder()
    var rehearsal = try Rehearsal(diary: DiaryStore(path: path, patience: .guide))
    press("7 3 y n", &rehearsal)
    press("Ctrl-S", &rehearsal, within: .milliseconds(1200))
    #expect(rehearsal.page.notice?.contains("is busy with another program") == true)
    #expect(rehearsal.page.place == "check-in" && rehearsal.text.contains(", yes: "))
    try holder.close()
    press("Ctrl-S", &rehearsal)
    #expect(rehearsal.page.notice?.hasPrefix("Saved: ") == true)
    let saved = try rehearsal.diary.checkIn(on: rehearsal.time.night)
    #expect(
      saved?.entry
        == .checkIn(
          CheckIn(night: rehearsal.time.night, triggers: ["caffeine": true, "alcohol": false])))
  }

  /// A screen that cannot see what is saved says so, and shows it as soon as it can, under what was
  /// answered meanwhile.
  @Test func whatCouldNotBeReadIsSaidAndReadLater() throws {
    let diary = DiaryStore(path: path, patience: .guide)
    let night = try Rehearsal().time.night
    try DiaryStore(path: path).add(
      .checkIn(
        CheckIn(night: night, triggers: ["caffeine": true, "alcohol": true, "wine": true])),
      at: now)
    let holder = try holder()
    var rehearsal = try Rehearsal(at: "check-in", diary: diary)
    #expect(rehearsal.text.contains("is busy with another program"))
    press("Down n", &rehearsal)
    try holder.close()
    usleep(550_000)
    press("Down", &rehearsal)
    #expect(!rehearsal.text.contains("is busy"))
    press("Ctrl-S", &rehearsal)
    guard case .checkIn(let saved)? = try diary.checkIn(on: night)?.entry else {
      Issue.record("no check-in")
      return
    }
    #expect(saved.triggers == ["caffeine": true, "alcohol": false, "wine": true])
  }

  @Test(arguments: ["?", "m", "u", "i", "v"])
  func aPageThatCouldNotBeReadIsReadAgainWhenItIsComeBackTo(_ key: String) throws {
    try fill()
    let holder = try holder()
    var rehearsal = try Rehearsal(at: "diary", diary: DiaryStore(path: path, patience: .guide))
    press(key == "?" ? "? Esc" : key, &rehearsal)
    let (place, busy) = (rehearsal.page.place, "is busy with another program")
    #expect((place == "diary") == (key == "?") && rehearsal.text.contains(busy))
    try holder.close()
    usleep(550_000)
    press("! Esc", &rehearsal)
    #expect(rehearsal.page.place == place && !rehearsal.text.contains(busy))
  }

  @Test(arguments: [("7 u", "! Esc"), ("7 m", "! Esc"), ("7", "! Esc")])
  func whatWasWrittenMeanwhileIsThereWhenAPageIsComeBackTo(_ keys: String, _ way: String) throws {
    try fill()
    var rehearsal = try Rehearsal(diary: DiaryStore(path: path, patience: .guide))
    press(keys, &rehearsal)
    let (place, before) = (rehearsal.page.place, rehearsal.text)
    let other = DiaryStore(path: path)
    try other.add(.medicine(Medicine(name: "Quinine")), at: now)
    try other.add(.episode(.plain), at: now)
    press(way, &rehearsal)
    #expect(rehearsal.page.place == place && rehearsal.text != before)
  }

  /// A command has nobody waiting at the keyboard.
  @Test func aCommandWaits() throws {
    try fill()
    let holder = try holder()
    Thread.detachNewThread {
      usleep(400_000)
      try? holder.close()
    }
    let took = try clock.measure { try DiaryStore(path: path).add(.episode(.plain), at: now) }
    #expect(took > .milliseconds(300) && took < .seconds(9))
  }
}
