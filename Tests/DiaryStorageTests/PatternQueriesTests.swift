import Content
import Diary
import GRDB
import Rehearsing
import Testing

@testable import DiaryStorage

/// What SQL puts together is what anybody would who goes through the entries one by one.
@Suite struct PatternQueriesTests {
  private static let last = CalendarDate(year: 2026, month: 11, day: 20)
  private static let groups: [[Episode.Kind]] = [
    Episode.Kind.allCases, [.cramp, .backSpasm], [.twitch], [],
  ]

  @Test(arguments: 1...3) func theyEqualANaiveCount(_ seed: UInt64) throws {
    let diary = try SeededDiary.random(seed, episodes: 400, days: 200, to: Self.last)
    let (store, end) = (diary.store, Self.last.adding(days: -9))
    for kinds in Self.groups {
      // What began after the last night counts for nothing.
      let own = diary.episodes.filter { kinds.contains($0.kind) && $0.began.night <= end }
      let checkIns = diary.checkIns.map(\.night).filter { $0 <= end }
      let byNight = Dictionary(grouping: own, by: \.began.night)
      let count = try store.episodeCount(of: kinds, to: end)
      #expect(count.episodes == own.count && count.nights == byNight.count)
      #expect(
        count.first == (own.map(\.began.night) + checkIns).min())

      let since = Self.last.adding(days: -83)
      #expect(
        try store.episodesByNight(of: kinds, since: since, to: end)
          == byNight.filter { $0.key >= since }.map { night, episodes in
            NightCount(
              night: night, episodes: episodes.count,
              wokeMe: episodes.contains { $0.wokeMe == true })
          }.sorted { $0.night < $1.night })
      #expect(
        try store.checkedIn(since: since, to: end)
          == checkIns.filter { $0 >= since }.sorted())

      let hours = (0..<24).map { hour in own.count { $0.began.local.second / 3600 == hour } }
      #expect(try store.episodesByHour(of: kinds, to: end) == hours)

      let sites = SiteCount.sites(try store.episodesByPlace(of: kinds, to: end))
      #expect(sites.reduce(0) { $0 + $1.episodes } == own.count)
      for site in sites {
        #expect(site.episodes == own.count { $0.site == site.site })
        for side in Episode.Side.allCases {
          #expect((site.sides[side] ?? 0) == own.count { $0.site == site.site && $0.side == side })
        }
      }

      let tactics = TacticCount.tactics(try store.reliefs(of: kinds, to: end))
      #expect(
        Set(tactics.map(\.tactic))
          == Set(own.flatMap(\.tactics)))
      for tactic in tactics {
        let with = own.filter { $0.tactics.contains(tactic.tactic) }
        #expect(tactic.episodes == with.count)
        for relief in Episode.Relief.allCases {
          #expect((tactic.relief[relief] ?? 0) == with.count { $0.helped == relief })
        }
      }

      let lengths = own.compactMap(\.seconds).sorted()
      let found = try store.lengths(of: kinds, to: end)
      #expect(found?.known ?? 0 == lengths.count && found?.longest == lengths.last)
      if let found {
        let middle = lengths.count / 2
        let median =
          lengths.count.isMultiple(of: 2)
          ? (lengths[middle - 1] + lengths[middle]) / 2 : lengths[middle]
        #expect(found.median == median)
      }

      let days = try store.days()
      #expect(days.map(\.night) == diary.checkIns.map(\.night).sorted())
      for day in days {
        if day.night <= end { #expect(day.hasEpisode(of: kinds) == (byNight[day.night] != nil)) }
        #expect(day.triggers == diary.checkIns.first { $0.night == day.night }?.triggers)
      }
    }
  }

  @Test func aDiaryThatIsNotThereHasNothingAndIsNotMade() throws {
    let store = try SeededDiary().store
    let all = Episode.Kind.allCases
    #expect(try store.episodeCount(of: all, to: Self.last) == EpisodeCount())
    #expect(try store.episodesByHour(of: all, to: Self.last) == Array(repeating: 0, count: 24))
    #expect(try store.lengths(of: all, to: Self.last) == nil && store.days().isEmpty)
    #expect(!store.isThere)
  }

  /// Whatever somebody did to the file by hand, it is never a reason to stop.
  @Test func damagedRowsAreLeftOut() throws {
    var diary = try SeededDiary()
    var episode = Episode(began: diary.now, kind: .cramp, site: .calf)
    episode.seconds = 60
    episode.tactics = [.stretch]
    for _ in 0..<12 { try diary.add(episode) }
    try diary.add(CheckIn(night: Self.last, triggers: ["stress": true]))
    let other = try DatabaseQueue(path: diary.path)
    try other.write { database in
      let harms = [
        "began = 9223372036854775807, zone = 9223372036854775807", "began = 'noon'",
        "began = -1, zone = 0", "began = 1.5", "night = 9223372036854775807", "night = 'x'",
        "site = 'tail'", "side = x'00ff'", "seconds = 'long'", "seconds = 9223372036854775807",
        "tactics = 'stretch,stretch,,dance', helped = 'maybe'",
      ]
      for (index, harm) in harms.enumerated() {
        try database.execute(sql: "UPDATE episode SET \(harm) WHERE id = \(index + 1)")
      }
      try database.execute(sql: "UPDATE check_in SET triggers = '=\n==yes\nstress'")
      try database.execute(sql: "INSERT INTO check_in VALUES (77, -9000000000000, 'a=yes')")
    }
    try other.close()
    let store = diary.store
    let all = Episode.Kind.allCases
    #expect(try store.episodeCount(of: all, to: Self.last).episodes == 10, "two nights are none")
    #expect(try store.episodesByHour(of: all, to: Self.last).reduce(0, +) <= 12)
    let nights = try store.episodesByNight(
      of: all, since: Self.last.adding(days: -80), to: Self.last)
    #expect(nights.reduce(0) { $0 + $1.episodes } == 10)
    #expect(
      SiteCount.sites(try store.episodesByPlace(of: all, to: Self.last)).map(\.episodes) == [9])
    #expect(TacticCount.tactics(try store.reliefs(of: all, to: Self.last)).map(\.episodes) == [10])
    #expect(try store.lengths(of: all, to: Self.last)?.median == 60)
    #expect(try store.days().count == 1)
  }
}
