import Content
import Rehearsing
import Testing

@testable import Diary

/// When triggers are compared, on which nights, and who shares what.
@Suite struct TriggerRuleTests {
  private let first = CalendarDate(year: 2026, month: 2, day: 20)
  private let all = Episode.Kind.allCases

  private func row(
    _ night: Int, _ kinds: Set<Episode.Kind> = [], _ triggers: [String: Bool] = [:]
  ) -> TriggerDay {
    TriggerDay(night: first.adding(days: night), kinds: kinds, triggers: triggers)
  }

  private func report(
    _ rows: [TriggerDay], _ kinds: [Episode.Kind]? = nil, suspect: Suspect? = nil, on tonight: Int
  ) -> TriggerReport {
    TriggerRule.report(
      on: rows, of: kinds ?? all, suspect: suspect, tonight: first.adding(days: tonight))
  }

  private func named(_ trigger: String, on night: Int) -> Suspect {
    Suspect(trigger: trigger, since: first.adding(days: night))
  }

  /// A trigger every other night, and an episode with it.
  private func striking(_ nights: Int, _ kind: Episode.Kind = .cramp) -> [TriggerDay] {
    (0..<nights).map { night in
      row(night, night.isMultiple(of: 2) ? [kind] : [], ["hard": night.isMultiple(of: 2)])
    }
  }

  // MARK: Looks

  @Test func triggersAreComparedEveryTwentyEightNightsFromTheFirstCheckIn() throws {
    for (tonight, number, counted) in [
      (0, 0, 0), (1, 0, 1), (27, 0, 27), (28, 1, 28), (55, 1, 28), (56, 2, 56), (400, 14, 392),
    ] {
      let look = try #require(report([row(0)], on: tonight).look)
      #expect(look.number == number && look.countedNights == counted, "\(tonight)")
      #expect(look.completeNights == tonight)
      #expect(look.next == first.adding(days: 28 * number + 27))
      #expect(look.lastNight == (number == 0 ? nil : first.adding(days: 28 * number - 1)))
    }
  }

  @Test func aNightIsCompleteAtItsClosingNoon() throws {
    // Noon on the day after night 27, and the second before it.
    let noon = (first.dayNumber + 28) * 86_400 + 43_200
    for (second, number) in [(noon - 1, 0), (noon, 1)] {
      let tonight = Timestamp(seconds: second - 3600, offset: 3600).night
      let report = TriggerRule.report(
        on: striking(40), of: all, suspect: nil, tonight: tonight)
      #expect(report.look?.number == number)
      #expect(report.checkedIn.total == 27 + number)
      #expect(report.findings[0].label == (number == 0 ? .tooEarly : .worthTesting))
    }
  }

  @Test func theRunningNightAndLaterOnesAreInNoCount() {
    let rows = striking(28)
    let later = rows + [row(28, [.cramp], ["hard": true]), row(29, [.cramp], ["late": true])]
    #expect(report(later, on: 28) == report(rows, on: 28))
    let none = report([row(3, [.cramp], ["hard": true])], on: 2)
    #expect(none.look == nil && none.findings.isEmpty && none.checkedIn == Proportion())
    #expect(none.view == .all && none.family == TriggerReport.Family() && none.views == 0)
    #expect(report([], on: 0) == none)
    // The first check-in is tonight's: it is night 0, and nothing is complete.
    let tonight = report([row(3, [.cramp], ["hard": true])], on: 3)
    #expect(tonight.look?.first == first.adding(days: 3) && tonight.look?.completeNights == 0)
    #expect(tonight.findings.isEmpty)
  }

  @Test func anOlderCheckInMovesTheBlocksAndTheLooks() throws {
    let rows = striking(40)
    let moved = report(rows + [row(-5)], on: 40)
    #expect(moved.look?.first == first.adding(days: -5))
    #expect(moved.look?.lastNight == first.adding(days: 22))
    #expect(moved.findings[0].counts == table(12, of: 12, 0, of: 11))
    #expect(moved.findings[0].table.blocks.map(\.with.total) == [5, 7])
    // In any order, and each night once.
    #expect(report([row(-5)] + rows.reversed(), on: 40).findings == moved.findings)
    #expect(report(rows + rows.reversed(), on: 40) == report(rows, on: 40))
  }

  @Test func gapsCountAsNights() {
    let rows = striking(60).filter { !(10..<40).contains(first.distance(to: $0.night)) }
    let found = report(rows, on: 60).findings[0]
    #expect(
      found.table.blocks.map(\.with.total) == [5, 1, 7], "of the first and the last two blocks")
    #expect(found.counts.with.total + found.counts.without.total == 26)
  }

  @Test func beforeTheFirstLookThereAreCountsAndNoLabels() {
    let report = report(striking(27), on: 27)
    #expect(report.views == 0 && report.family == TriggerReport.Family())
    for found in report.findings {
      #expect(found.label == .tooEarly && found.verdict == nil)
      #expect(found.midP != nil && found.midPBlocks != nil && found.missing.isNone)
    }
    #expect(report.findings[0].counts == table(14, of: 14, 0, of: 13))
  }

  // MARK: Nights

  @Test func nightsAreCountedWithTheSameNightAndWithTheNightAfter() throws {
    let rows = [
      row(0, [], ["coffee": true, "heat": false]),
      row(1, [.cramp], ["coffee": false]),
      row(2, [.twitch], ["coffee": true, "heat": true]),
      // Night 3 has no check-in, so nothing follows on night 2.
      row(4, [], ["coffee": false, "heat": false]),
      row(5, [.notSure], ["heat": true]),
    ]
    let found = report(rows.reversed(), on: 6).findings
    #expect(found.map(\.trigger) == ["coffee", "coffee", "heat", "heat"])
    #expect(found.map(\.isDayAfter) == [false, true, false, true])
    #expect(found[0].counts == table(1, of: 2, 1, of: 2))
    #expect(found[1].counts == table(1, of: 1, 2, of: 2))
    #expect(found[2].counts == table(2, of: 2, 0, of: 2))
    #expect(found[3].counts == table(0, of: 0, 2, of: 2))
    #expect(found[3].midP == nil && found[3].midPBlocks == nil && found[3].direction == nil)
    #expect(found[3].counts.differenceInterval == nil && found[3].counts.with.interval == nil)
    #expect(found[3].missing.with == 10 && found[3].missing.without == 8)
    #expect(found[3].missing.episodes == 3)
    let twitches = report(rows, [.twitch], on: 6).findings
    #expect(twitches[0].counts == table(1, of: 2, 0, of: 2))
  }

  @Test func aPairOfNightsBelongsToItsSecondOne() {
    let rows = (0..<29).map { row($0, [.cramp], ["heat": $0 == 13 || $0 == 27]) }
    let found = report(rows, on: 29).findings
    #expect(found[0].table.blocks.map(\.with.total) == [1, 1])
    // Night 13 counts with night 14 in the second block, night 27 with night 28 after the look.
    #expect(found[1].table.blocks.map(\.with.total) == [0, 1])
    #expect(found[1].table.blocks.map(\.without.total) == [13, 13])
  }

  @Test func aSkippedTriggerIsMissing() {
    let rows = (0..<28).map { row($0, [.cramp], $0.isMultiple(of: 4) ? ["coffee": true] : [:]) }
    let found = report(rows, on: 28).findings
    #expect(found[0].counts == table(7, of: 7, 0, of: 0))
    #expect(found[1].counts == table(7, of: 7, 0, of: 0))
    #expect(report((0..<28).map { row($0) }, on: 28).findings.isEmpty, "a check-in all the same")
    #expect(report((0..<28).map { row($0) }, on: 28).checkedIn.total == 28)
  }

  @Test func tenNightsOnEitherSideAndFiveWithAnEpisodeAreEnough() {
    let look = report(striking(28), on: 28).look
    for (counts, isEnough) in [
      (table(10, of: 10, 0, of: 10), true), (table(9, of: 9, 0, of: 40), false),
      (table(0, of: 40, 9, of: 9), false), (table(4, of: 10, 0, of: 90), false),
      (table(4, of: 10, 1, of: 90), true), (table(2, of: 50, 2, of: 50), false),
      (TriggerCounts(), false),
    ] {
      #expect(look.map { TriggerRule.isTestable(counts, at: $0) } == isEnough, "\(counts)")
      #expect(TriggerFinding.Missing(counts).isNone == isEnough, "\(counts)")
    }
  }

  @Test func anIntervalThatIncludesNothingMakesPOne() {
    // The mid-p is 0.039, but the interval goes from -0.540 to 0.006.
    let counts = table(0, of: 10, 6, of: 19)
    let midP = ExactTest(counts).midP
    #expect(midP < 0.05 && TriggerRule.p(of: counts, midP: midP, midPBlocks: midP) == 1)
    let clear = table(10, of: 10, 0, of: 10)
    #expect(TriggerRule.p(of: clear, midP: 0.01, midPBlocks: 0.02) == 0.02)
    #expect(TriggerRule.p(of: clear, midP: 0.02, midPBlocks: 0.01) == 0.02)
  }

  // MARK: The suspect

  @Test func theSuspectCountsFromTheNightItWasNamed() throws {
    let rows = striking(56)
    let report = report(rows, suspect: named("hard", on: 20), on: 56)
    let same = try #require(report.findings.first { !$0.isDayAfter })
    let after = try #require(report.findings.first { $0.isDayAfter })
    #expect(same.counts == table(18, of: 18, 0, of: 18) && same.isSuspect)
    #expect(
      same.table.blocks.map(\.with.total) == [4, 7, 7], "blocks go from night 0 all the same")
    #expect(after.counts == table(0, of: 28, 27, of: 27) && after.isSuspect)
    #expect(isClose(same.verdict?.level, 0.0125) && isClose(after.verdict?.level, 0.0025))
    // Before night 0 it is night 0.
    let early = self.report(rows, suspect: named("hard", on: -90), on: 56)
    #expect(early.findings.first { !$0.isDayAfter }?.counts == table(28, of: 28, 0, of: 28))
  }

  @Test func aSuspectNamedSinceTheLookCountsFromTheNextOne() throws {
    let rows = striking(100)
    for (since, tonight, counts) in [
      (55, 56, true), (56, 56, false), (56, 83, false), (56, 84, true), (0, 0, false), (0, 1, true),
      (12, 13, true), (13, 13, false),
    ] {
      let found = report(rows, suspect: named("hard", on: since), on: tonight)
      #expect(found.findings.allSatisfy { $0.isSuspect == counts }, "\(since) \(tonight)")
      #expect(found.suspect == named("hard", on: since), "it is saved all the same")
      if !counts {
        let without = report(rows, on: tonight)
        #expect(found.findings.map(\.verdict) == without.findings.map(\.verdict))
        #expect(found.findings.map(\.table) == without.findings.map(\.table))
      }
    }
    // What it will need then is said before.
    let same = try #require(
      report(rows, suspect: named("hard", on: 60), on: 66).findings.first { !$0.isDayAfter })
    #expect(same.missing.with == 7 && same.missing.without == 7 && same.missing.episodes == 2)
  }

  @Test func aSuspectWithTooFewNightsLeavesItsShareUnused() throws {
    let rows = striking(56).map { row in
      TriggerDay(
        night: row.night, kinds: row.kinds,
        triggers: ["hard": row.triggers["hard"] ?? false, "rare": row.night == first])
    }
    for suspect in ["rare", "never answered"] {
      let report = report(rows, suspect: named(suspect, on: 0), on: 56)
      #expect(report.family?.suspect == 0 && report.family?.sameDay == 1)
      let hard = try #require(report.findings.first)
      #expect(hard.trigger == "hard" && isClose(hard.verdict?.level, 0.01))
      #expect(report.findings.count == 4)
    }
    #expect(isClose(report(rows, on: 56).findings[0].verdict?.level, 0.02))
  }

  @Test func onlyTheLastNameIsKept() {
    let one = Suspect.naming("a", on: first, after: nil)
    #expect(one == Suspect(trigger: "a", since: first))
    let later = first.adding(days: 9)
    #expect(Suspect.naming("a", on: later, after: one) == one, "named again, nothing changes")
    #expect(Suspect.naming("b", on: later, after: one) == Suspect(trigger: "b", since: later))
    #expect(Suspect.naming(nil, on: later, after: one) == nil)
  }

  // MARK: Views

  @Test func viewsWithEpisodesOnTheSameNightsAreOne() {
    #expect(report(striking(56), on: 56).views == 1, "twitches have none to compare")
    let both = striking(56).enumerated().map { index, row in
      TriggerDay(
        night: row.night, kinds: row.kinds.union(index % 3 == 0 ? [.twitch] : []),
        triggers: row.triggers)
    }
    for kinds in [all, [.backSpasm, .cramp], [.twitch]] {
      let report = report(both, kinds, on: 56)
      #expect(report.views == 3 && report.view != nil, "whichever is shown")
      #expect(
        report.findings.allSatisfy { $0.verdict.map { $0.level < 0.02 / 3 + 1e-9 } ?? true })
    }
    #expect(isClose(report(both, on: 56).findings[0].verdict?.level, 0.02 / 3))
    #expect(report(both, on: 27).views == 0)
    // "Not sure" is in the view of all only.
    #expect(report(striking(56, .notSure), on: 56).views == 1)
    #expect(report(striking(56, .notSure), [.twitch], on: 56).findings[0].label == .tooEarly)
    // Cramps and twitches always on the same nights.
    let same = striking(56).map {
      TriggerDay(
        night: $0.night, kinds: $0.kinds.isEmpty ? [] : [.cramp, .twitch], triggers: $0.triggers)
    }
    #expect(report(same, on: 56).views == 1)
    // They differ since the look only.
    #expect(report(same + [row(56, [.twitch])], on: 60).views == 1)
  }

  @Test func otherKindsThanThoseOfAViewHaveNoLabels() {
    let report = report(striking(56), [.cramp], on: 56)
    #expect(report.view == nil && report.family == nil && report.views == 1)
    #expect(report.findings.count == 2 && report.worthTesting.isEmpty)
    for found in report.findings {
      #expect(found.label == nil && found.verdict == nil && found.midP != nil)
    }
    #expect(PatternView(of: [.backSpasm, .cramp, .cramp]) == .cramps)
    #expect(PatternView(of: all.reversed()) == .all && PatternView(of: [Episode.Kind]()) == nil)
  }

  // MARK: Whatever is in the diary

  @Test func linesAreInOrderWhateverTheDiary() throws {
    for seed in UInt64(1)...20 {
      var generator = Seeded(seed)
      let rows = (0..<120).compactMap { night -> TriggerDay? in
        guard Int.random(in: 0..<6, using: &generator) > 0 else { return nil }
        var triggers: [String: Bool] = [:]
        for name in ["d", "a", "c", "b"] {
          triggers[name] = [true, false, nil].randomElement(using: &generator) ?? nil
        }
        let isBad = triggers["a"] ?? false
        return row(
          night, Int.random(in: 0..<10, using: &generator) < (isBad ? 8 : 2) ? [.cramp] : [],
          triggers)
      }
      let found = report(rows, suspect: named("b", on: 3), on: 120).findings
      #expect(found.count == 8)
      let ranks = found.map {
        [.worthTesting, .noClearPattern, .tooEarly].firstIndex(of: $0.label) ?? 9
      }
      #expect(ranks == ranks.sorted())
      for (one, next) in zip(found, found.dropFirst()) where one.label == next.label {
        if one.label == .worthTesting {
          #expect(try #require(one.verdict).p <= #require(next.verdict).p)
        } else {
          #expect((one.trigger, one.isDayAfter ? 1 : 0) < (next.trigger, next.isDayAfter ? 1 : 0))
        }
      }
      #expect(
        report(rows.shuffled(using: &generator), suspect: named("b", on: 3), on: 120).findings
          == found)
    }
  }
}

extension CalendarDate {
  fileprivate func distance(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }
}
