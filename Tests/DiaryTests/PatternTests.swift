import Content
import Rehearsing
import Testing

@testable import Diary

@Suite struct PatternTests {
  @Test func fewerThanTenDaysOnEitherSideAreTooEarly() {
    #expect(TriggerRule.label(of: table(9, of: 9, 0, of: 40), comparing: 1) == .tooEarly)
    #expect(TriggerRule.label(of: table(0, of: 40, 9, of: 9), comparing: 1) == .tooEarly)
    #expect(TriggerRule.label(of: table(10, of: 10, 0, of: 10), comparing: 1) == .worthTesting)
    #expect(TriggerRule.label(of: TriggerCounts(), comparing: 1) == .tooEarly)
  }

  @Test func fewerThanFiveDaysWithEpisodesInAllAreTooEarly() {
    #expect(TriggerRule.label(of: table(4, of: 10, 0, of: 90), comparing: 1) == .tooEarly)
    #expect(TriggerRule.label(of: table(0, of: 90, 4, of: 10), comparing: 1) == .tooEarly)
    #expect(TriggerRule.label(of: table(4, of: 10, 1, of: 90), comparing: 1) == .worthTesting)
    #expect(TriggerRule.label(of: table(2, of: 50, 2, of: 50), comparing: 1) == .tooEarly)
    #expect(TriggerRule.label(of: table(2, of: 50, 3, of: 50), comparing: 1) == .noClearPattern)
  }

  @Test func bothTheIntervalAndTheTestDecide() {
    // The interval excludes 0, from 0.006 to 0.684, but mid-p is 0.052.
    #expect(TriggerRule.label(of: table(6, of: 10, 2, of: 11), comparing: 1) == .possiblePattern)
    // The mid-p is 0.039, but the interval goes from -0.540 to 0.006.
    #expect(TriggerRule.label(of: table(0, of: 10, 6, of: 19), comparing: 1) == .noClearPattern)
  }

  @Test func theBordersAreWhereTheTableHasThem() {
    let label = { (low: Double, high: Double, midP: Double, triggers: Int) in
      TriggerRule.label(difference: low...high, midP: midP, comparing: triggers)
    }
    #expect(label(0, 0.4, 0.000_1, 1) == .noClearPattern)
    #expect(label(-0.4, 0, 0.000_1, 1) == .noClearPattern)
    #expect(label(0.0.nextUp, 0.4, 0.049, 1) == .worthTesting)
    #expect(label(-0.4, 0.0.nextDown, 0.049, 1) == .worthTesting)
    for triggers in [1, 2, 7, 10, 14] {
      let limit = 0.05 / Double(triggers)
      #expect(label(0.1, 0.4, limit.nextDown, triggers) == .worthTesting)
      #expect(label(0.1, 0.4, limit, triggers) == .possiblePattern)
    }
    #expect(label(0.1, 0.4, 0.049, 0) == .worthTesting, "a trigger is compared at least with none")
    #expect(label(0.1, 0.4, 0.051, -3) == .possiblePattern)
  }

  @Test func theWorkedRowsHaveTheirLabelsAmongTenTriggers() {
    #expect(
      WorkedRow.all.map { TriggerRule.label(of: $0.counts, comparing: 10) } == [
        .tooEarly, .worthTesting, .worthTesting, .possiblePattern, .tooEarly, .noClearPattern,
      ])
    #expect(TriggerRule.label(of: WorkedRow.all[3].counts, comparing: 1) == .worthTesting)
    #expect(TriggerRule.label(of: WorkedRow.all[3].counts, comparing: 2) == .possiblePattern)
  }

  @Test func theNumberOfTriggersDecidesBetweenPossibleAndWorthTesting() {
    var changes = 0
    for counts in randomTables(300, seed: 8, from: 10, to: 30) {
      let most = Int(0.05 / ExactTest(counts).midP)
      guard (1..<10_000).contains(most),
        TriggerRule.label(of: counts, comparing: 1) == .worthTesting
      else { continue }
      changes += 1
      #expect(TriggerRule.label(of: counts, comparing: most) == .worthTesting, "\(counts)")
      #expect(TriggerRule.label(of: counts, comparing: most + 1) == .possiblePattern, "\(counts)")
    }
    #expect(changes > 50)
  }
}

@Suite struct TriggerDaysTests {
  private let first = CalendarDate(year: 2026, month: 2, day: 26)

  private func row(_ day: Int, _ hasEpisode: Bool, _ triggers: [String: Bool]) -> TriggerDay {
    TriggerDay(night: first.adding(days: day), hasEpisode: hasEpisode, triggers: triggers)
  }

  @Test func daysAreCountedOnTheDayAndOnTheDayAfter() {
    let rows = [
      row(0, false, ["coffee": true, "heat": false]),
      row(1, true, ["coffee": false]),
      row(2, true, ["coffee": true, "heat": true]),
      // Day 3 has no check-in, so nothing follows on day 2.
      row(4, false, ["coffee": false, "heat": false]),
      row(5, true, ["heat": true]),
    ]
    let counted = TriggerDays.counted(in: rows)
    #expect(Set(counted.keys) == ["coffee", "heat"])
    #expect(counted["coffee"]?.sameDay == table(1, of: 2, 1, of: 2))
    #expect(counted["coffee"]?.dayAfter == table(1, of: 1, 2, of: 2))
    #expect(counted["heat"]?.sameDay == table(2, of: 2, 0, of: 2))
    #expect(counted["heat"]?.dayAfter == table(0, of: 0, 2, of: 2))
    #expect(TriggerDays.counted(in: rows.reversed()) == counted)
    #expect(TriggerDays.counted(in: rows + rows) == counted, "a night counts once")
    #expect(TriggerDays.counted(in: []).isEmpty)
  }

  @Test func aSkippedTriggerIsMissing() {
    let rows = (0..<40).map { day in
      row(day, day % 2 == 0, day % 4 == 0 ? ["coffee": true] : [:])
    }
    let counts = TriggerDays.counted(in: rows)["coffee"]
    #expect(counts?.sameDay == table(10, of: 10, 0, of: 0))
    #expect(counts?.dayAfter == table(0, of: 10, 0, of: 0))
  }

  @Test func aLongDiaryAgreesWithCountingDayByDay() {
    var generator = Seeded(9)
    let rows = (0..<500).compactMap { day -> TriggerDay? in
      guard Int.random(in: 0..<5, using: &generator) > 0 else { return nil }
      let answer: Bool? = [true, false, nil].randomElement(using: &generator) ?? nil
      return row(day, .random(using: &generator), answer.map { ["heat": $0] } ?? [:])
    }
    var (same, after) = (TriggerCounts(), TriggerCounts())
    for one in rows {
      guard let answer = one.triggers["heat"] else { continue }
      same.count(trigger: answer, episode: one.hasEpisode)
      for other in rows where other.night == one.night.adding(days: 1) {
        after.count(trigger: answer, episode: other.hasEpisode)
      }
    }
    let counts = TriggerDays.counted(in: rows.shuffled(using: &generator))["heat"]
    #expect(counts?.sameDay == same && counts?.dayAfter == after)
    #expect(after.with.total + after.without.total < same.with.total + same.without.total)
  }
}

/// Diaries in which it is known what makes a difference.
@Suite struct PlantedPatternTests {
  /// A diary of so many days with ten triggers, each present on its share of days and one in ten
  /// answers skipped. The chance of an episode depends on what is given to it: the triggers of the
  /// day and of the day before.
  private func diary(
    days: Int, seed: UInt64, shares: [Double],
    chance: (_ today: [Bool], _ yesterday: [Bool]) -> Double
  ) -> [TriggerDay] {
    var generator = Seeded(seed)
    let first = CalendarDate(year: 2026, month: 1, day: 1)
    var yesterday = shares.map { _ in false }
    let names = shares.indices.map { "trigger \($0)" }
    return (0..<days).map { day in
      let today = shares.map { Double.random(in: 0..<1, using: &generator) < $0 }
      let hasEpisode =
        Double.random(in: 0..<1, using: &generator) < chance(today, yesterday)
      yesterday = today
      var answers: [String: Bool] = [:]
      for (index, answer) in today.enumerated()
      where Int.random(in: 0..<10, using: &generator) > 0 {
        answers[names[index]] = answer
      }
      return TriggerDay(
        night: first.adding(days: day), hasEpisode: hasEpisode, triggers: answers)
    }
  }

  /// From a trigger that is there every other day to one that is there on one day in eight.
  private let shares = [0.5, 0.5, 0.5, 0.4, 0.4, 0.3, 0.3, 0.25, 0.2, 0.125]

  @Test(arguments: UInt64(1)...20) func anEffectOnTheDayItselfIsFound(seed: UInt64) {
    let rows = diary(days: 180, seed: seed, shares: shares) { today, _ in today[0] ? 0.6 : 0.15 }
    let days = TriggerDays.counted(in: rows)["trigger 0"] ?? TriggerDays()
    #expect(TriggerRule.label(of: days.sameDay, comparing: 10) == .worthTesting)
    #expect((days.sameDay.difference ?? 0) > 0.2)
  }

  @Test(arguments: UInt64(1)...20) func anEffectOnTheDayAfterIsFound(seed: UInt64) {
    let rows = diary(days: 180, seed: seed, shares: shares) { _, yesterday in
      yesterday[0] ? 0.6 : 0.15
    }
    let days = TriggerDays.counted(in: rows)["trigger 0"] ?? TriggerDays()
    #expect(TriggerRule.label(of: days.dayAfter, comparing: 10) == .worthTesting)
    #expect((days.dayAfter.difference ?? 0) > 0.2)
  }

  @Test func anEffectOnOneDayIsNotCountedOnTheOther() {
    var differences = (same: 0.0, after: 0.0)
    for seed in UInt64(1)...20 {
      let today = diary(days: 180, seed: seed, shares: shares) { day, _ in day[0] ? 0.6 : 0.15 }
      let late = diary(days: 180, seed: seed, shares: shares) { _, day in day[0] ? 0.6 : 0.15 }
      differences.after +=
        TriggerDays.counted(in: today)["trigger 0"]?.dayAfter.difference ?? 9
      differences.same += TriggerDays.counted(in: late)["trigger 0"]?.sameDay.difference ?? 9
    }
    #expect(abs(differences.same / 20) < 0.06 && abs(differences.after / 20) < 0.06)
  }

  /// A thousand diaries in which nothing makes a difference. Ten thousand gave 4.7 % with a false
  /// alarm, so fewer can be above 5 % by luck (11 of the first 200 are). What is asked is therefore
  /// that the interval of the share reaches down to 5 %; the next test has the exact chances.
  @Test func luckAloneSeldomRaisesAFalseAlarm() {
    var alarms = Proportion()
    var striking = Proportion()
    for seed in UInt64(1)...1000 {
      let rows = diary(days: 120, seed: seed, shares: shares) { _, _ in 0.3 }
      let labels = TriggerDays.counted(in: rows).values.map {
        TriggerRule.label(of: $0.sameDay, comparing: 10)
      }
      alarms = alarms.adding(event: labels.contains(.worthTesting))
      striking = striking.adding(
        event: labels.contains(.worthTesting) || labels.contains(.possiblePattern))
    }
    #expect(alarms.interval.lowerBound <= 0.05, "\(alarms)")
    // The guide tells its readers that by luck alone one of ten looks striking 40 % of the time.
    #expect(striking.interval.contains(0.4), "\(striking)")
  }

  /// Two hundred diaries of each length, as the screens compare them, and the seeds in a row.
  @Test(arguments: [60, 120, 240], [0.15, 0.3, 0.5])
  func ofTwoHundredDiariesAtMostOneInTwentyRaisesAFalseAlarm(_ days: Int, _ chance: Double) {
    let alarms = (UInt64(1)...200).count { seed in
      let rows = diary(days: days, seed: seed, shares: shares) { _, _ in chance }
      return TriggerRule.findings(in: rows).contains { $0.label == .worthTesting }
    }
    #expect(alarms <= 10, "\(alarms) of 200")
  }

  /// Without any luck: the chances of all tables with a false alarm, for ten independent triggers
  /// answered on 108 days.
  @Test func theChanceOfAFalseAlarmIsWhatTenTriggersMayHaveTogether() {
    let chances = [0.05, 0.1, 0.2, 0.3, 0.5]
    var silent = chances.map { _ in 1.0 }
    for (share, triggers) in Dictionary(grouping: shares, by: { $0 }) {
      let with = Int(108 * share)
      let alarms = falseAlarms(with: with, without: 108 - with, chances: chances)
      for (index, alarm) in alarms.enumerated() {
        for _ in triggers { silent[index] *= 1 - alarm }
      }
    }
    for (chance, silent) in zip(chances, silent) {
      // The mid-p keeps its promise on average and not in every case. It is just above it where
      // half of all days have an episode.
      #expect(1 - silent <= (chance < 0.5 ? 0.05 : 0.052), "\(chance): \(1 - silent)")
      #expect(1 - silent > 0.015, "\(chance): so cautious that nothing would be found")
    }
  }

  /// How likely `worthTesting` is for one of ten triggers that makes no difference, for each chance
  /// of an episode.
  private func falseAlarms(with n: Int, without m: Int, chances: [Double]) -> [Double] {
    let spread = chances.map { (binomial(n, $0), binomial(m, $0)) }
    var alarms = chances.map { _ in 0.0 }
    for a in 0...n {
      for b in 0...m
      where TriggerRule.label(of: table(a, of: n, b, of: m), comparing: 10) == .worthTesting {
        for (index, (one, other)) in spread.enumerated() { alarms[index] += one[a] * other[b] }
      }
    }
    return alarms
  }

  /// The chances of 0, 1, 2 and more episodes, day by day.
  private func binomial(_ days: Int, _ chance: Double) -> [Double] {
    (0..<days).reduce(into: [1.0]) { chances, _ in
      let none = (chances + [0]).map { $0 * (1 - chance) }
      chances = zip(none, [0] + chances).map { $0 + $1 * chance }
    }
  }
}
