import Content
import Foundation
import Rehearsing
import Testing

@testable import Diary

/// How often the rule is right, and how often it is wrong, over many made-up diaries of 168 nights. The
/// seeds are 1, 2, 3 and so on, and none is picked.
///
/// Usually sixty diaries of each kind are tried, with `UNKNOT_LONG=1` five hundred. The whole table, of
/// as many diaries as one likes, is printed by
///
///     UNKNOT_DIARIES=2000 swift test --filter OperatingCharacteristics
@Suite struct OperatingCharacteristics {
  /// One kind of diary, the suspect in it, and in which share of diaries something is called worth
  /// testing at some time: anything where nothing makes a difference, otherwise the trigger that does,
  /// with the same night.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let diary: SimulatedDiary
    /// The number of the trigger that is the suspect, and the night on which it is named.
    var suspect: (trigger: Int, night: Int)? = (0, 0)
    /// The shares in percent by night 28, 56, 84, 112 and 168 that two other programs found, where
    /// they gave them, and of how many diaries.
    var expected: [Double?] = [nil, nil, nil, nil, nil]
    var others = 2000

    var testDescription: String { name }
    /// Whether anything that is found is a false alarm.
    private var isEmpty: Bool { diary.inRuns || diary.with == diary.without }

    /// The looks after which the diary of a seed has, or has had, the label in one of the views.
    func labelled(_ seed: UInt64) -> [Bool] {
      let rows = diary.rows(seed)
      let suspect = suspect.map {
        Suspect(
          trigger: SimulatedDiary.triggers[$0.trigger],
          since: SimulatedDiary.first.adding(days: $0.night))
      }
      let views = diary.kinds.count > 1 ? PatternView.allCases : [.all]
      var ever = false
      return stride(from: 28, through: SimulatedDiary.nights, by: 28).map { night in
        for view in views where !ever {
          let tonight = SimulatedDiary.first.adding(days: night)
          let named = suspect.flatMap { $0.since < tonight ? $0 : nil }
          let report = TriggerRule.report(
            on: rows, of: view.kinds, suspect: named, tonight: tonight)
          ever = report.findings.contains {
            $0.label == .worthTesting
              && (isEmpty || $0.trigger == SimulatedDiary.triggers[0] && !$0.isDayAfter)
          }
        }
        return ever
      }
    }

    /// In how many of the first diaries it was so after each look.
    func counts(among diaries: Int) -> [Int] {
      (1...diaries).reduce(into: [0, 0, 0, 0, 0, 0]) { counts, seed in
        for (look, isLabelled) in labelled(UInt64(seed)).enumerated() where isLabelled {
          counts[look] += 1
        }
      }
    }
  }

  private static let independent = Row(
    name: "nothing behind it, independent", diary: SimulatedDiary(0.25, with: 0.25),
    expected: [1, 2, 3, 4, 5.6])
  private static let inRuns: Row = {
    var diary = SimulatedDiary(0.25, with: 0.25)
    diary.inRuns = true
    return Row(name: "nothing behind it, in runs", diary: diary, expected: [1, 2, 3, 4, 5.9])
  }()
  private static let strong = SimulatedDiary(0.15, with: 0.45)
  private static let suspected = Row(
    name: "15 to 45 %, it is the suspect", diary: strong, expected: [12, 42, 66, 81, 96])

  private static let table: [Row] = {
    var apart = SimulatedDiary(0.15, with: 0.15)
    apart.kinds = [.cramp, .twitch]
    var apartWith = strong
    apartWith.kinds = apart.kinds
    return [
      independent, inRuns, suspected,
      Row(
        name: "15 to 45 %, nobody named one", diary: strong, suspect: nil,
        expected: [5, 19, 39, 58, 84]),
      Row(
        name: "15 to 45 %, another one was it", diary: strong, suspect: (1, 0),
        expected: [3, 15, 31, 52, 78]),
      Row(
        name: "15 to 45 %, named on night 56", diary: strong, suspect: (0, 56),
        expected: [5, 20, 29, 53, 85], others: 800),
      Row(
        name: "10 to 50 %, it is the suspect", diary: SimulatedDiary(0.10, with: 0.50),
        expected: [29, 76, 93, 99, 100]),
      Row(
        name: "three views, nothing behind it", diary: apart, expected: [nil, nil, nil, nil, 4.7],
        others: 600),
      Row(
        name: "three views, 15 to 45 % of cramps", diary: apartWith,
        expected: [nil, nil, 56, nil, nil], others: 600),
    ]
  }()

  private static let diaries = LongRun.rounds(60, long: 500)

  /// What is allowed of so many diaries, if a share is `chance` in truth: as many as are exceeded by
  /// luck once in a thousand times.
  private func most(_ chance: Double, of diaries: Int) -> Int {
    var chances = [1.0]
    for _ in 0..<diaries {
      chances = zip(chances + [0], [0] + chances).map { $0 * (1 - chance) + $1 * chance }
    }
    var (beyond, count) = (1.0, 0)
    while count < diaries {
      beyond -= chances[count]
      if beyond < 0.001 { return count }
      count += 1
    }
    return diaries
  }

  @Test func ofFiveHundredDiariesWithoutAnEffectNinePercentAreTheMost() {
    #expect(most(0.06, of: 500) >= 45 && most(0.055, of: 500) <= 47, "so the limit is not slack")
  }

  @Test(arguments: [Self.independent, inRuns])
  func whereNothingMakesADifferenceHardlyAnythingIsEverWorthTesting(row: Row) {
    let diaries = Self.diaries
    let ever = row.counts(among: diaries)[5]
    let limit = diaries == 500 ? 45 : most(0.06, of: diaries)
    #expect(ever <= limit, "\(ever) of \(diaries), at most \(limit)")
  }

  @Test func aStrongSuspectIsMostlyFoundInTwelveWeeks() {
    let diaries = Self.diaries
    let found = Self.suspected.counts(among: diaries)[2]
    let least = diaries == 500 ? 300 : diaries - most(0.36, of: diaries)
    #expect(found >= least, "\(found) of \(diaries), at least \(least)")
  }

  /// The full table. A share is allowed four standard errors from what was found elsewhere, of both
  /// counts together, and half a percent for its rounding.
  @Test(.enabled(if: LongRun.diaries != nil), arguments: Self.table)
  func theFullTableIsMet(row: Row) {
    let diaries = LongRun.diaries ?? 1
    let counts = row.counts(among: diaries)
    let shares = [0, 1, 2, 3, 5].map { 100 * Double(counts[$0]) / Double(diaries) }
    let shown = shares.map { String(format: "%5.1f", $0) }.joined(separator: " ")
    print("\(shown)  \(row.name), \(diaries) diaries")
    for (share, expected) in zip(shares, row.expected) {
      guard let expected else { continue }
      let both = 1 / Double(diaries) + 1 / Double(row.others)
      let error = (expected * (100 - expected) * both).squareRoot()
      #expect(abs(share - expected) <= 0.5 + 4 * error, "\(share), expected \(expected)")
    }
  }
}
