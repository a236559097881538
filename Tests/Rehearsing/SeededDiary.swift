import Content
import Diary
import DiaryStorage
import Foundation

/// A diary that is made up, the same on every run: in a file of its own.
package struct SeededDiary: Sendable {
  /// The diary.
  package let store: DiaryStore
  /// Where it is.
  package let path: String
  /// Every episode in it.
  package private(set) var episodes: [Episode] = []
  /// Every check-in in it.
  package private(set) var checkIns: [CheckIn] = []
  /// When everything was written down.
  package let now = Timestamp(seconds: 1_795_200_000, offset: 3600)

  /// A diary with nothing in it, in a new folder.
  package init() throws {
    let folder = try TemporaryFolder.lasting()
    path = folder.appending(path: "unknot/diary.sqlite").path
    store = DiaryStore(path: path)
  }

  /// Writes an episode down.
  package mutating func add(_ episode: Episode) throws {
    try store.add(.episode(episode), at: now)
    episodes.append(episode)
  }

  /// Writes a check-in down.
  package mutating func add(_ checkIn: CheckIn) throws {
    try store.add(.checkIn(checkIn), at: now)
    checkIns.append(checkIn)
  }

  /// Any episodes of the days up to `last`, in any zone, with anything in them that a form can keep,
  /// and a check-in of about two days in three.
  package static func random(
    _ seed: UInt64, episodes count: Int, days: Int, to last: CalendarDate
  ) throws -> SeededDiary {
    var generator = Seeded(seed)
    var diary = try SeededDiary()
    func any<Value>(_ values: [Value], _ generator: inout Seeded) -> Value? {
      Bool.random(using: &generator) ? values.randomElement(using: &generator) : nil
    }
    for _ in 0..<count {
      let ago = Int.random(in: 0..<days * 86_400, using: &generator)
      let offset = [-36_000, -12_600, 0, 3600, 7200, 20_700, 45_900].randomElement(
        using: &generator)
      var episode = Episode(
        began: Timestamp(
          seconds: last.dayNumber * 86_400 + 43_200 - ago, offset: offset ?? 0),
        kind: Episode.Kind.allCases.randomElement(using: &generator) ?? .cramp,
        site: Episode.Site.allCases.randomElement(using: &generator) ?? .calf)
      episode.side = any(Episode.Side.allCases, &generator)
      episode.seconds = any([30, 60, 90, 180, 600, 2400], &generator)
      episode.wokeMe = any([true, false], &generator)
      episode.tactics = Episode.Tactic.allCases.filter { _ in
        Int.random(in: 0..<4, using: &generator) == 0
      }
      episode.helped = any(Episode.Relief.allCases, &generator)
      try diary.add(episode)
    }
    for day in 0..<days where Int.random(in: 0..<3, using: &generator) > 0 {
      var triggers: [String: Bool] = [:]
      for name in CheckIn.usualTriggers + ["my own"] {
        triggers[name] = any([true, false], &generator)
      }
      try diary.add(CheckIn(night: last.adding(days: -day), triggers: triggers))
    }
    return diary
  }

  /// Some weeks up to 20 November 2026, as somebody might keep them: cramps at night, more of them
  /// on days with hard exercise, and a few twitches.
  package static func sample(weeks: Int, only kind: Episode.Kind? = nil) throws -> SeededDiary {
    let name = "\(weeks) \(kind?.rawValue ?? "")"
    return try samples.withLock { samples in
      let sample = try samples[name] ?? make(weeks: weeks, only: kind)
      samples[name] = sample
      return try sample.copy()
    }
  }

  /// Those that were made: to copy one takes a hundredth of the time.
  private static let samples = Locked<[String: SeededDiary]>([:])

  /// The same in a file of its own.
  private func copy() throws -> SeededDiary {
    var copy = try SeededDiary()
    (copy.episodes, copy.checkIns) = (episodes, checkIns)
    try FileManager.default.createDirectory(
      atPath: URL(filePath: copy.path).deletingLastPathComponent().path,
      withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    for part in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + part, toPath: copy.path + part)
    }
    return copy
  }

  private static func make(weeks: Int, only kind: Episode.Kind?) throws -> SeededDiary {
    var generator = Seeded(11)
    var diary = try SeededDiary()
    let last = CalendarDate(year: 2026, month: 11, day: 20)
    for ago in (0..<weeks * 7).reversed() {
      let night = last.adding(days: -ago)
      let isHard = Int.random(in: 0..<3, using: &generator) == 0
      let chance = isHard ? 8 : 2
      if Int.random(in: 0..<10, using: &generator) < chance {
        for number in 0..<Int.random(in: 1...(isHard ? 5 : 2), using: &generator) {
          // From ten in the evening to five in the morning.
          let second = 22 * 3600 + number * 5400 + Int.random(in: 0..<3600, using: &generator)
          var episode = Episode(
            began: Timestamp(seconds: night.dayNumber * 86_400 + second - 3600, offset: 3600),
            kind: kind ?? .cramp,
            site: [.calf, .calf, .calf, .foot].randomElement(using: &generator) ?? .calf)
          episode.side = [.left, .left, .right].randomElement(using: &generator)
          episode.seconds = [45, 120, 180, 300].randomElement(using: &generator)
          episode.wokeMe = number == 0
          episode.tactics =
            [[.stretch], [.stretch, .walk], [.massage], []].randomElement(using: &generator) ?? []
          episode.helped = [.yes, .yes, .some, .no].randomElement(using: &generator)
          if episode.tactics.isEmpty { episode.helped = nil }
          try diary.add(episode)
        }
      }
      if Int.random(in: 0..<12, using: &generator) == 0 {
        try diary.add(
          Episode(
            began: Timestamp(seconds: night.dayNumber * 86_400 + 54_000, offset: 3600),
            kind: kind ?? .twitch, site: .eyelid))
      }
      guard Int.random(in: 0..<8, using: &generator) > 0 else { continue }
      var triggers = ["hard exercise": isHard]
      for name in ["caffeine", "poor sleep", "stress", "stretch done"] {
        triggers[name] = Bool.random(using: &generator)
      }
      if ago < 12 { triggers["liquorice"] = Bool.random(using: &generator) }
      try diary.add(CheckIn(night: night, triggers: triggers))
    }
    return diary
  }
}
