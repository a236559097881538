import Content
import Diary
import DiaryStorage
import Rehearsing
import Testing

/// What SQL counts for the page for a doctor, against the same counted one by one.
@Suite struct ReportQueriesTests {
  private static func random(_ seed: UInt64) -> [Episode] {
    var generator = Seeded(seed)
    func any<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &generator) }
    return (0..<120).map { _ in
      var episode = Episode(
        began: Timestamp(
          seconds: ReportDiary.now.seconds - Int.random(in: 0..<4_000_000, using: &generator),
          offset: any([-36_000, 0, 45_900]) ?? 0),
        kind: any(Episode.Kind.allCases) ?? .cramp, site: any(Episode.Site.allCases) ?? .calf)
      episode.side = any([.left, .right, nil]) ?? nil
      episode.setting = any([.inBed, .sitting, nil]) ?? nil
      episode.seconds = any([30, 90, 600, nil]) ?? nil
      episode.intensity = any([0, 3, 10, nil]) ?? nil
      episode.wokeMe = any([true, false, nil]) ?? nil
      episode.sore = any([.no, .aDay, nil]) ?? nil
      episode.signs = any([[], [.none], [.weak], [.weak, .swelling]]) ?? []
      episode.asked = any([[], [.signs], [.note, .signs]]) ?? []
      episode.tactics = any([[], [.stretch], [.stretch, .heat], [.nothing]]) ?? []
      episode.helped = any([.yes, .no, nil]) ?? nil
      episode.helps = any([[], [.init(.stretch, .some)], [.init(.heat, .no)]]) ?? []
      return episode
    }
  }

  @Test(arguments: 1...5)
  func sumsAreThoseOfTheEpisodes(_ seed: UInt64) throws {
    let all = Self.random(seed)
    let diary = try ReportDiary.diary(all.map { .episode($0) })
    let last = ReportDiary.now.night
    for nights in [last.adding(days: -90)...last, last.adding(days: -20)...last.adding(days: -10)] {
      for kinds in [Episode.Kind.allCases, [.cramp, .backSpasm], [.twitch]] {
        let own = all.filter { kinds.contains($0.kind) && nights.contains($0.began.night) }
        let summary = try diary.summary(of: kinds, in: nights)
        #expect(summary.episodes == own.count)
        #expect(summary.nights == Set(own.map(\.began.night)).count)
        for kind in kinds {
          #expect((summary.kinds[kind] ?? 0) == own.count { $0.kind == kind })
        }
        #expect(summary.places.reduce(0) { $0 + $1.episodes } == own.count)
        #expect((summary.settings[.inBed] ?? 0) == own.count { $0.setting == .inBed })
        #expect((summary.soreness[.aDay] ?? 0) == own.count { $0.sore == .aDay })
        let lengths = own.compactMap(\.seconds).sorted()
        #expect(summary.length?.known ?? 0 == lengths.count)
        let middle =
          lengths.isEmpty ? [] : [lengths[(lengths.count - 1) / 2], lengths[lengths.count / 2]]
        #expect(summary.length?.median == (lengths.isEmpty ? nil : middle.reduce(0, +) / 2))
        let tactics = TacticCount.tactics(
          own.map {
            TacticCount.Group(tactics: $0.tactics, helped: $0.helped, helps: $0.helps, episodes: 1)
          })
        #expect(summary.tactics == tactics)
        #expect(summary.intensity?.most == own.compactMap(\.intensity).max())
        let woken = own.filter { $0.wokeMe == true }
        #expect(summary.woken == Set(woken.map(\.began.night)).count)
        let weak = own.filter { $0.signs.contains(.weak) }
        let counted = summary.signs.first { $0.sign == .weak }
        #expect(counted?.episodes ?? 0 == weak.count)
        #expect(counted?.last == weak.map(\.began.night).max())
        #expect(summary.withoutSigns == own.count { $0.signs == [.none] })
        #expect(
          summary.signsLeftOpen == own.count { $0.signs.isEmpty && $0.asked.contains(.signs) })
        #expect(
          summary.signsNotAsked == own.count { $0.signs.isEmpty && !$0.asked.contains(.signs) })
        let stretched = own.filter { $0.tactics.contains(.stretch) }
        let stretch = summary.tactics.first { $0.tactic == .stretch }
        #expect(stretch?.episodes ?? 0 == stretched.count)
        let helped = stretched.count { episode in
          let own = episode.helps.first { $0.tactic == .stretch }?.relief
          return (own ?? episode.helped) == .yes
        }
        #expect(stretch?.relief[.yes] ?? 0 == helped)
      }
    }
  }

  @Test func onlyTheNewestAreRead() throws {
    let checks = (0..<30).map { ago in
      Entry.check(
        CheckResult(
          at: Timestamp(seconds: ReportDiary.now.seconds - ago * 86_400, offset: 0), answers: [:],
          tier: nil))
    }
    let diary = try ReportDiary.diary(checks.shuffled())
    let last = ReportDiary.now.night
    let found = try diary.newest(.check, in: last.adding(days: -100)...last, limit: 3)
    #expect(found.map(\.entry) == Array(checks.prefix(3)))
    let earlier = try diary.newest(
      .check, in: last.adding(days: -100)...last.adding(days: -10), limit: 1)
    #expect(earlier.map(\.entry) == [checks[10]])
    let medicines = try diary.medicines(limit: 2)
    #expect(medicines.first.isEmpty && medicines.count == 0)
  }
}
