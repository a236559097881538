import Content
import Diary
import Foundation
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// What the screens ask of the diary, against the same found without SQL.
@Suite struct DiaryQueryTests {
  private let folder = TemporaryFolder()
  private let now = Timestamp(seconds: 1_795_000_000, offset: 3600)

  private func store() -> DiaryStore { DiaryStore(path: folder.path + "/diary.sqlite") }

  /// Entries of every kind, many of them at the same second and in different zones.
  private func fill(_ store: DiaryStore, _ generator: inout Seeded) throws -> [SavedEntry] {
    var kept: [SavedEntry] = []
    var checkedIn: Set<Int> = []
    for _ in 0..<160 {
      let at = Timestamp(
        seconds: now.seconds - Int.random(in: 0..<60, using: &generator) * 14_400,
        offset: [-36_000, 0, 3600, 50_400].randomElement(using: &generator) ?? 0)
      let entry: Entry
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: entry = .run(RoutineRun(at: at, routine: "bedtime-ten", isWhole: true))
      case 1: entry = .check(CheckResult(at: at, answers: ["E1": .no], tier: .routine))
      case 2 where checkedIn.insert(at.night.dayNumber).inserted:
        entry = .checkIn(CheckIn(night: at.night, triggers: [:]))
      case 2: continue
      default:
        var episode = Episode(
          began: at, kind: Episode.Kind.allCases.randomElement(using: &generator) ?? .cramp,
          site: Episode.Site.allCases.randomElement(using: &generator) ?? .calf)
        episode.wokeMe = [true, false, nil].randomElement(using: &generator) ?? nil
        episode.seconds = [nil, 30, 700].randomElement(using: &generator) ?? nil
        episode.sore = [nil, .longer, .no].randomElement(using: &generator) ?? nil
        episode.signs = Bool.random(using: &generator) ? [.weak, .darkPee] : []
        entry = .episode(episode)
      }
      kept.append(SavedEntry(number: try store.add(entry, at: now), entry: entry))
    }
    return kept
  }

  @Test(arguments: 1...4) func everyStretchIsThatOfTheWholeList(_ seed: UInt64) throws {
    var generator = Seeded(seed)
    let store = store()
    let kept = try fill(store, &generator)
    var filters = [DiaryFilter()]
    for topic in [DiaryFilter.Topic.episodes(.twitch), .only(.check), .only(.checkIn)] {
      var filter = DiaryFilter()
      filter.topic = topic
      filters.append(filter)
    }
    var site = DiaryFilter()
    site.site = .calf
    var since = DiaryFilter()
    since.since = now.night.adding(days: -4)
    filters += [site, since]
    for filter in filters {
      let all = kept.filter { passes($0, filter) }.compactMap { entry in
        entry.place.map { ($0, entry) }
      }.sorted { $0.0 > $1.0 }.map(\.1)
      #expect(try store.entries(filter, .newest, limit: 500) == all)
      #expect(try store.entryCount(filter) == all.count)
      for limit in [1, 7, 40] {
        #expect(try store.entries(filter, .newest, limit: limit) == Array(all.prefix(limit)))
        #expect(try store.entries(filter, .oldest, limit: limit) == Array(all.suffix(limit)))
        for at in stride(from: 0, to: all.count, by: 5) {
          let place = try #require(all[at].place)
          #expect(
            try store.entries(filter, .below(place), limit: limit)
              == Array(all[(at + 1)...].prefix(limit)))
          #expect(
            try store.entries(filter, .above(place), limit: limit)
              == Array(all[..<at].suffix(limit)))
        }
      }
    }
  }

  @Test func aTriggerOfOnesOwnIsForgottenAfterSixtyCheckIns() throws {
    let store = store()
    for day in 0...60 {
      let triggers =
        day == 0 ? ["liquorice": true] : day == 1 ? ["chess": false, "stress": true] : [:]
      let checkIn = CheckIn(night: now.night.adding(days: day), triggers: triggers)
      try store.add(.checkIn(checkIn), at: now)
    }
    #expect(try store.ownTriggers() == ["chess"])
    #expect(try store.everyOwnTrigger() == ["chess", "liquorice"])
  }

  @Test func onlyRoutinesDoneToTheEndCountAsNights() throws {
    let store = store()
    for (days, routine, isWhole) in [
      (3, "bedtime-ten", true), (2, "bedtime-ten", false), (1, "calf-towel", true),
      (0, "bedtime-three", true), (0, "bedtime-ten", true),
    ] {
      let at = Timestamp(seconds: now.seconds - days * 86_400, offset: 3600)
      try store.add(.run(RoutineRun(at: at, routine: routine, isWhole: isWhole)), at: now)
    }
    let nights = try store.nights(of: ["bedtime-ten", "bedtime-three"])
    #expect(nights == [now.night.adding(days: -3), now.night])
  }

  @Test func allOfAKindAreThereWhateverTheirNight() throws {
    let store = store()
    let medicines = ["b", "a"].map {
      Entry.medicine(Medicine(name: $0, started: PartialDate(now.night)))
    }
    let dismissals = [Reminder.signs, .signs].map {
      Entry.dismissal(Dismissal(reminder: $0, at: now))
    }
    for entry in medicines + dismissals { try store.add(entry, at: now) }
    #expect(try store.entries(of: .medicine).map(\.entry) == medicines)
    #expect(try store.entries(of: .dismissal).map(\.entry) == dismissals)
    #expect(try store.entries(of: .episode).isEmpty && store.entryCount(DiaryFilter()) == 0)
  }

  private func passes(_ kept: SavedEntry, _ filter: DiaryFilter) -> Bool {
    let night = kept.place.map { CalendarDate(dayNumber: $0.night) }
    if let since = filter.since, let night, night < since { return false }
    guard case .episode(let episode) = kept.entry else {
      return filter.site == nil
        && (filter.topic == nil || filter.topic == .only(kept.entry.kind))
    }
    if let site = filter.site, episode.site != site { return false }
    switch filter.topic {
    case .episodes(let kind): return episode.kind == kind
    case .only(let kind): return kind == .episode
    case nil: return true
    }
  }

  @Test(arguments: 1...3) func digestsAreTheEpisodesOfANightTogether(_ seed: UInt64) throws {
    var generator = Seeded(seed &+ 50)
    let store = store()
    let episodes = try fill(store, &generator).compactMap { kept -> Episode? in
      if case .episode(let episode) = kept.entry { episode } else { nil }
    }
    let first = now.night.adding(days: -6)
    let groups = Dictionary(grouping: episodes.filter { $0.began.night >= first }) {
      "\($0.began.night) \($0.kind) \($0.site) \($0.side?.rawValue ?? "")"
    }
    let nightSummaries = try store.reminderFacts(on: now.night).nights.filter { $0.night >= first }
    #expect(nightSummaries.count == groups.count && !nightSummaries.isEmpty)
    for summary in nightSummaries {
      let name = "\(summary.night) \(summary.kind) \(summary.site) \(summary.side?.rawValue ?? "")"
      let group = try #require(groups[name])
      #expect(summary.longest == group.compactMap(\.seconds).max())
      #expect(summary.wokeMe == group.contains { $0.wokeMe == true })
      #expect(summary.isSoreForLong == group.contains { $0.sore == .longer })
    }
  }

  /// What somebody wrote into the file by hand is left out; it is no reason to stop.
  @Test func rowsThatMeanNothingAreLeftOut() throws {
    let store = store()
    var generator = Seeded(7)
    _ = try fill(store, &generator)
    try store.add(.medicine(Medicine(name: "m", started: PartialDate(now.night))), at: now)
    try store.name(suspect: "stress", at: now)
    let file = try DatabaseQueue(path: folder.path + "/diary.sqlite")
    for (table, column) in [
      ("episode", "kind"), ("episode", "began"), ("episode", "zone"), ("episode", "seconds"),
      ("check_in", "triggers"), ("routine_run", "at"), ("check_result", "answers"),
      ("check_result", "tier"), ("medicine", "started"), ("operation", "at"),
      ("operation_row", "tab"), ("episode", "night"), ("check_in", "night"),
      ("suspect", "name"), ("suspect", "since"),
    ] {
      for value in ["'nonsense'", "9223372036854775807", "-9223372036854775808", "x'00ff'", "1.5"] {
        try file.write { database in
          try database.execute(
            sql: """
              UPDATE OR IGNORE \(table) SET \(column) = \(value)
              WHERE rowid IN (SELECT rowid FROM \(table) LIMIT 2)
              """.replacing(table: table))
        }
        _ = try store.entries(DiaryFilter(), .newest, limit: 500)
        _ = try store.reminderFacts(on: now.night)
        _ = try store.changes(limit: 50)
        _ = try store.days()
        _ = try (store.medicines(), store.checks(limit: 9), store.ownTriggers())
        _ = try store.suspect()
        _ = try (store.nights(of: ["bedtime-ten"]), store.openEpisode(), store.lastEpisode())
      }
    }
  }

  @Test func aFlagThatIsNeitherYesNorNoIsNotYes() throws {
    let store = store()
    let number = try store.add(.episode(.filled), at: now)
    let file = try DatabaseQueue(path: folder.path + "/diary.sqlite")
    try file.write { try $0.execute(sql: "UPDATE episode SET is_open = 2, woke = 2") }
    let entry = try #require(try store.entry(.episode, number))
    guard case .episode(let episode) = entry else { return }
    #expect(episode.isOpen == false && episode.wokeMe == false)
  }
}

extension String {
  /// Tables without a row number of their own are told by their key.
  fileprivate func replacing(table: String) -> String {
    table == "operation_row" ? replacingOccurrences(of: "rowid", with: "operation") : self
  }
}
