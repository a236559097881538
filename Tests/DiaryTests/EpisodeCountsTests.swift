import Content
import Testing

@testable import Diary

@Suite struct EpisodeCountsTests {
  private let tonight = CalendarDate(year: 2026, month: 3, day: 2)

  @Test func weeksAreSevenWholeNightsUpToTonight() {
    let weeks = WeekCount.weeks(3, to: tonight, nights: [], checkedIn: [])
    #expect(weeks.map { $0.first.description } == ["2026-02-24", "2026-02-17", "2026-02-10"])
    #expect(weeks.allSatisfy { $0.nights.count == 7 && $0.nights.allSatisfy { $0 == nil } })
    #expect(WeekCount.weeks(0, to: tonight, nights: [], checkedIn: []).isEmpty)
    #expect(WeekCount.weeks(-4, to: tonight, nights: [], checkedIn: []).isEmpty)
  }

  @Test func aNightHasEpisodesHasNoneOrIsNotKnown() {
    func night(_ ago: Int, _ episodes: Int, _ woke: Bool = false) -> NightCount {
      NightCount(night: tonight.adding(days: -ago), episodes: episodes, wokeMe: woke)
    }
    let weeks = WeekCount.weeks(
      2, to: tonight,
      nights: [
        night(7, 2, true), night(0, 3, true), night(6, 1), night(13, 4), night(14, 9), night(-1, 9),
      ],
      checkedIn: [0, 1, 7, 8, 14, -1].map { tonight.adding(days: -$0) })
    #expect(weeks[0].nights == [1, nil, nil, nil, nil, 0, 3])
    #expect(weeks[1].nights == [4, nil, nil, nil, nil, 0, 2])
    #expect(weeks.map(\.episodes) == [4, 6] && weeks.map(\.woken) == [1, 1])
    #expect(weeks.map(\.nightsWith) == [2, 2] && weeks.map(\.nightsWithout) == [1, 1])
  }

  @Test func sitesPutTheirSidesTogetherTheMostFrequentFirst() {
    let sites = SiteCount.sites([
      PlaceCount(site: .eyelid, side: .left, episodes: 2),
      PlaceCount(site: .calf, side: nil, episodes: 1),
      PlaceCount(site: .foot, side: .right, episodes: 4),
      PlaceCount(site: .calf, side: .left, episodes: 2),
      PlaceCount(site: .calf, side: .left, episodes: 1),
    ])
    #expect(sites.map(\.site) == [.calf, .foot, .eyelid], "of as many, in the order of the body")
    #expect(sites.map(\.episodes) == [4, 4, 2])
    #expect(sites[0].sides == [.left: 3], "a side that nobody named is no side")
  }

  @Test func ofSeveralTacticsEachCountsOnce() {
    let tactics = TacticCount.tactics([
      TacticCount.Group(tactics: [.stretch, .walk, .stretch], helped: .yes, episodes: 3),
      TacticCount.Group(tactics: [.walk], helped: nil, episodes: 2),
      TacticCount.Group(tactics: [], helped: .no, episodes: 5),
    ])
    #expect(tactics.map(\.tactic) == [.walk, .stretch])
    #expect(tactics.map(\.episodes) == [5, 3] && tactics.map(\.answered) == [3, 3])
    #expect(tactics[1].relief == [.yes: 3])
    #expect(
      tactics.map(\.followedByYes) == Array(repeating: Proportion(events: 3, total: 3), count: 2))
  }

  @Test func whatWasAnsweredForOneByItselfCountsForThatOne() {
    let tactics = TacticCount.tactics([
      TacticCount.Group(
        tactics: [.stretch, .heat], helped: .yes, helps: [Episode.TacticRelief(.heat, .no)],
        episodes: 2)
    ])
    #expect(tactics.map(\.relief) == [[.yes: 2], [.no: 2]])
    #expect(tactics.map(\.tactic) == [.stretch, .heat])
  }

  @Test func howOftenATacticWasFollowedByYesHasItsInterval() throws {
    let group = { (relief: Episode.Relief?, episodes: Int) in
      TacticCount.Group(tactics: [.heat], helped: relief, episodes: episodes)
    }
    let heat = try #require(
      TacticCount.tactics([group(.yes, 6), group(.some, 2), group(.no, 1), group(nil, 40)]).first)
    #expect(heat.followedByYes == Proportion(events: 6, total: 9), "an unanswered one is no \"no\"")
    // Six of nine, as among the worked values.
    let interval = try #require(heat.followedByYes.interval)
    #expect(abs(interval.lowerBound - 0.354) < 0.0005 && abs(interval.upperBound - 0.879) < 0.0005)
    let unanswered = try #require(TacticCount.tactics([group(nil, 3)]).first)
    #expect(unanswered.followedByYes.interval == nil, "nobody knows")
  }

  @Test func medicinesAreMarkedInTheirWeeks() {
    func medicine(_ name: String, _ begun: Int, changed: Int? = nil, ended: Int? = nil) -> Medicine
    {
      var medicine = Medicine(name: name, started: PartialDate(tonight.adding(days: -begun)))
      medicine.changed = changed.map { PartialDate(tonight.adding(days: -$0)) }
      medicine.ended = ended.map { PartialDate(tonight.adding(days: -$0)) }
      return medicine
    }
    // The first of these weeks ends tonight and begins six days ago.
    let weeks = WeekCount.weeks(3, to: tonight, nights: [], checkedIn: [])
    let marks = MedicineMark.marks(
      of: [
        medicine("b", 13, changed: 7, ended: 6), medicine("a", 13, ended: 0),
        medicine("old", 21, changed: 14), medicine("to come", -1), medicine("one day", 8, ended: 8),
      ], in: weeks)
    #expect(
      marks.map { $0.map { "\($0.medicine) \($0.event)" } } == [
        ["b stopped", "a stopped"],
        ["a begun", "b begun", "one day begun", "one day stopped", "b changed"],
        ["old changed"],
      ])
    #expect(marks[0][1].day == tonight)
    #expect(MedicineMark.marks(of: [], in: weeks) == [[], [], []])
    #expect(MedicineMark.marks(of: [medicine("a", 1)], in: []).isEmpty)
  }

  @Test func theNightIsFromTenToSixAndBelongsTogether() {
    #expect(NightHours.all.sorted() == Array(0..<24))
    #expect(NightHours.all.first == 12 && NightHours.all.last == 11)
    #expect(NightHours.count((0..<24).map { [22, 23, 0, 5].contains($0) ? 1 : 0 }) == 4)
    #expect(NightHours.count((0..<24).map { [6, 21].contains($0) ? 1 : 0 }) == 0)
  }

  @Test func emptyHoursStandTogether() {
    func said(_ hours: [Int: Int]) -> [String] {
      NightHours.stretches((0..<24).map { hours[$0] ?? 0 }).map {
        "\($0.first)+\($0.hours): \($0.episodes)"
      }
    }
    #expect(said([:]) == ["12+24: 0"])
    #expect(
      said([16: 2, 19: 1, 20: 5, 23: 1]) == [
        "12+4: 0", "16+1: 2", "17+1: 0", "18+1: 0", "19+1: 1", "20+1: 5", "21+1: 0", "22+1: 0",
        "23+1: 1", "0+12: 0",
      ])
    #expect(said([15: 1, 19: 1]) == ["12+3: 0", "15+1: 1", "16+3: 0", "19+1: 1", "20+16: 0"])
    let full = Array(1...24)
    #expect(NightHours.stretches(full).map(\.first) == NightHours.all)
    #expect(NightHours.stretches(full).map(\.episodes) == NightHours.all.map { full[$0] })
  }
}
