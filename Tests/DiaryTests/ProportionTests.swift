import Diary
import Rehearsing
import Testing

func table(_ a: Int, of n: Int, _ b: Int, of m: Int) -> TriggerCounts {
  TriggerCounts(
    with: Proportion(events: a, total: n), without: Proportion(events: b, total: m))
}

/// Seeded tables, the margins as various as the counts.
func randomTables(_ number: Int, seed: UInt64, from fewest: Int, to most: Int) -> [TriggerCounts] {
  var generator = Seeded(seed)
  return (0..<number).map { _ in
    let n = Int.random(in: fewest...most, using: &generator)
    let m = Int.random(in: fewest...most, using: &generator)
    return table(
      Int.random(in: 0...n, using: &generator), of: n,
      Int.random(in: 0...m, using: &generator), of: m)
  }
}

/// What the formulas say, by other ways than the program goes.
private enum Reference {
  /// Pascal's triangle: `binomials[n][k]`, up to 30. The greatest is 155,117,520.
  static let binomials: [[Int]] = (0..<30).reduce(into: [[1]]) { rows, _ in
    let last = rows[rows.count - 1]
    rows.append(zip([0] + last, last + [0]).map(+))
  }

  /// Fisher's p and the mid-p as fractions of whole numbers: every way to spread the episodes over
  /// the days is counted, and nothing is rounded before the one division.
  static func test(_ counts: TriggerCounts) -> (fisher: Double, midP: Double) {
    let (with, without) = (counts.with, counts.without)
    let ways = { (one: Int, other: Int) in
      binomials[with.total][one] * binomials[without.total][other]
    }
    let observed = ways(with.events, without.events)
    var (less, equal, all) = (0, 0, 0)
    for one in 0...with.total {
      for other in 0...without.total
      where one + other == with.events + without.events {
        let these = ways(one, other)
        all += these
        if these < observed { less += these }
        if these == observed { equal += these }
      }
    }
    return (Double(less + equal) / Double(all), Double(2 * less + equal) / Double(2 * all))
  }

  /// The shares from which the observed one is just 1.959964 standard errors away, by halving.
  static func wilson(_ proportion: Proportion) -> (low: Double, high: Double) {
    let n = Double(proportion.total)
    let observed = Double(proportion.events) / n
    let isNear = { (share: Double) in
      (observed - share) * (observed - share)
        <= 1.959964 * 1.959964 * share * (1 - share) / n
    }
    let end = { (outside: Double) in
      var (near, far) = (observed, outside)
      for _ in 0..<80 {
        let middle = (near + far) / 2
        if isNear(middle) { near = middle } else { far = middle }
      }
      return near
    }
    return (end(0), end(1))
  }

  /// The interval of the difference from the two others.
  static func newcombe(_ counts: TriggerCounts) -> (low: Double, high: Double) {
    let one = Double(counts.with.events) / Double(counts.with.total)
    let other = Double(counts.without.events) / Double(counts.without.total)
    let (a, b) = (wilson(counts.with), wilson(counts.without))
    let down = (one - a.low) * (one - a.low) + (b.high - other) * (b.high - other)
    let up = (a.high - one) * (a.high - one) + (other - b.low) * (other - b.low)
    return (one - other - down.squareRoot(), one - other + up.squareRoot())
  }
}

func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let a else { return false }
  return abs(a - b) <= tolerance
}

func isClose(
  _ a: ClosedRange<Double>?, _ b: (Double, Double), within tolerance: Double = 1e-9
) -> Bool {
  guard let a else { return false }
  return isClose(a.lowerBound, b.0, within: tolerance)
    && isClose(a.upperBound, b.1, within: tolerance)
}

/// One row of the table of worked values.
struct WorkedRow: Sendable {
  let counts: TriggerCounts
  let with: (Double, Double)
  let without: (Double, Double)
  let difference: Double
  let interval: (Double, Double)
  let fisher: Double
  let midP: Double

  static let all = [
    WorkedRow(
      counts: table(6, of: 9, 5, of: 19), with: (0.354, 0.879), without: (0.118, 0.488),
      difference: 0.404, interval: (0.019, 0.661), fisher: 0.0946, midP: 0.0719),
    WorkedRow(
      counts: table(7, of: 10, 3, of: 20), with: (0.397, 0.892), without: (0.052, 0.360),
      difference: 0.550, interval: (0.181, 0.766), fisher: 0.0048, midP: 0.0026),
    WorkedRow(
      counts: table(10, of: 14, 4, of: 28), with: (0.454, 0.883), without: (0.057, 0.315),
      difference: 0.571, interval: (0.259, 0.761), fisher: 0.0004, midP: 0.0002),
    WorkedRow(
      counts: table(12, of: 20, 12, of: 40), with: (0.387, 0.781), without: (0.181, 0.454),
      difference: 0.300, interval: (0.037, 0.517), fisher: 0.0489, midP: 0.0391),
    WorkedRow(
      counts: table(0, of: 8, 5, of: 12), with: (0.000, 0.324), without: (0.193, 0.680),
      difference: -0.417, interval: (-0.680, -0.023), fisher: 0.0547, midP: 0.0292),
    WorkedRow(
      counts: table(5, of: 10, 5, of: 10), with: (0.237, 0.763), without: (0.237, 0.763),
      difference: 0.000, interval: (-0.373, 0.373), fisher: 1.0000, midP: 0.8281),
  ]
}

@Suite struct ProportionTests {
  /// Half a unit of the last digit that is given, and a little for its own rounding.
  private let three = 0.000_501
  private let four = 0.000_050_1

  @Test(arguments: WorkedRow.all) func theWorkedValuesAreMet(row: WorkedRow) {
    let counts = row.counts
    #expect(isClose(counts.with.interval, row.with, within: three))
    #expect(isClose(counts.without.interval, row.without, within: three))
    #expect(isClose(counts.difference, row.difference, within: three))
    #expect(isClose(counts.differenceInterval, row.interval, within: three))
    let test = ExactTest(counts)
    #expect(isClose(test.fisher, row.fisher, within: four))
    #expect(isClose(test.midP, row.midP, within: four))
  }

  @Test func threeHundredTablesAgreeWithWholeNumbers() {
    for counts in randomTables(300, seed: 2026, from: 1, to: 30) {
      let (test, reference) = (ExactTest(counts), Reference.test(counts))
      #expect(isClose(test.fisher, reference.fisher, within: 1e-12), "\(counts)")
      #expect(isClose(test.midP, reference.midP, within: 1e-12), "\(counts)")
      #expect(isClose(counts.with.interval, Reference.wilson(counts.with)), "\(counts)")
      #expect(isClose(counts.differenceInterval, Reference.newcombe(counts)), "\(counts)")
    }
  }

  @Test func everySmallTableAgreesWithWholeNumbers() {
    for n in 0...7 {
      for m in 0...7 {
        for a in 0...n {
          for b in 0...m {
            let counts = table(a, of: n, b, of: m)
            let (test, reference) = (ExactTest(counts), Reference.test(counts))
            #expect(isClose(test.fisher, reference.fisher, within: 1e-12), "\(counts)")
            #expect(isClose(test.midP, reference.midP, within: 1e-12), "\(counts)")
          }
        }
      }
    }
  }

  @Test func exchangingTheGroupsTurnsTheDifferenceOnly() throws {
    for counts in randomTables(300, seed: 3, from: 1, to: 400) {
      try expectTurned(counts, TriggerCounts(with: counts.without, without: counts.with))
    }
  }

  @Test func exchangingEpisodesAndNoneTurnsTheDifferenceOnly() throws {
    for counts in randomTables(300, seed: 4, from: 1, to: 400) {
      let (with, without) = (counts.with, counts.without)
      let other = table(
        with.total - with.events, of: with.total, without.total - without.events,
        of: without.total)
      try expectTurned(counts, other)
      let range = try #require(with.interval)
      let turned = (1 - range.upperBound, 1 - range.lowerBound)
      #expect(isClose(other.with.interval, turned), "\(counts)")
    }
  }

  private func expectTurned(_ counts: TriggerCounts, _ turned: TriggerCounts) throws {
    #expect(isClose(turned.difference, -(counts.difference ?? 9)), "\(counts)")
    let range = try #require(counts.differenceInterval)
    #expect(
      isClose(turned.differenceInterval, (-range.upperBound, -range.lowerBound)), "\(counts)")
    let (test, other) = (ExactTest(counts), ExactTest(turned))
    #expect(isClose(other.fisher, test.fisher), "\(counts)")
    #expect(isClose(other.midP, test.midP), "\(counts)")
  }

  @Test func intervalsHoldTheirEstimatesAndStayWithinBounds() throws {
    let tables =
      randomTables(300, seed: 5, from: 1, to: 12) + randomTables(300, seed: 6, from: 1, to: 900)
    for counts in tables {
      for proportion in [counts.with, counts.without] {
        let range = try #require(proportion.interval)
        #expect(proportion.estimate.map(range.contains) == true, "\(proportion)")
        #expect(range.lowerBound >= 0 && range.upperBound <= 1, "\(proportion)")
      }
      let range = try #require(counts.differenceInterval)
      #expect(counts.difference.map(range.contains) == true, "\(counts)")
      #expect(range.lowerBound >= -1 && range.upperBound <= 1, "\(counts)")
      let test = ExactTest(counts)
      #expect(0 < test.midP && test.midP < test.fisher && test.fisher <= 1, "\(counts)")
    }
  }

  @Test func noneAndAllOfTheDaysHaveIntervalsThatNarrow() throws {
    var last = 1.0
    for total in 1...200 {
      let none = try #require(Proportion(events: 0, total: total).interval)
      let all = try #require(Proportion(events: total, total: total).interval)
      #expect(none.lowerBound == 0 && all.upperBound == 1)
      // Where there are no events, Wilson's upper bound is z² / (n + z²).
      let square = 1.959964 * 1.959964
      #expect(isClose(none.upperBound, square / (Double(total) + square)))
      #expect(isClose(all.lowerBound, 1 - none.upperBound))
      #expect(none.upperBound < last)
      last = none.upperBound
    }
  }

  @Test func noDaysSayNothing() {
    let none = Proportion()
    #expect(none.estimate == nil && none.interval == nil && none.percent == nil)
    for counts in [table(0, of: 0, 3, of: 9), table(3, of: 9, 0, of: 0), TriggerCounts()] {
      #expect(counts.difference == nil && counts.differenceInterval == nil)
      #expect(ExactTest(counts).fisher == 1 && ExactTest(counts).midP == 0.5)
    }
  }

  @Test func oneTableOnlyIsNoSurprise() throws {
    for counts in [table(0, of: 12, 0, of: 30), table(12, of: 12, 30, of: 30)] {
      #expect(ExactTest(counts).fisher == 1 && ExactTest(counts).midP == 0.5)
      #expect(counts.differenceInterval?.contains(0) == true)
    }
  }

  @Test func sharesAreShownInWholePercentHalfUp() {
    let percent = { Proportion(events: $0, total: $1).percent }
    #expect(percent(1, 8) == 13 && percent(1, 3) == 33 && percent(2, 3) == 67)
    #expect(percent(0, 5) == 0 && percent(5, 5) == 100 && percent(199, 200) == 100)
  }

  @Test func aPIsShownWithTwoSignificantDigitsDownToAThousandth() {
    let shown: [(Double, ShownP)] = [
      (0, .lessThanThousandth), (0.000_999_9, .lessThanThousandth),
      (0.001, .number(10, places: 4)), (0.005_367, .number(54, places: 4)),
      (0.009_949, .number(99, places: 4)), (0.009_96, .number(10, places: 3)),
      (0.050_59, .number(51, places: 3)), (0.099_6, .number(10, places: 2)),
      (0.872_963, .number(87, places: 2)), (0.994, .number(99, places: 2)),
      (0.996, .number(10, places: 1)), (1, .number(10, places: 1)),
      (.nan, .lessThanThousandth), (7, .number(10, places: 1)),
    ]
    for (p, expected) in shown { #expect(ShownP(p) == expected, "\(p)") }
  }

  @Test func countsThatCannotBeAreBroughtToTheNearest() {
    #expect(Proportion(events: 9, total: 4) == Proportion(events: 4, total: 4))
    #expect(Proportion(events: -1, total: 4) == Proportion(events: 0, total: 4))
    #expect(Proportion(events: 2, total: -4) == Proportion())
    let most = Proportion(events: .max, total: .max)
    #expect(most.events == Proportion.most && most.total == Proportion.most)
    #expect(most.adding(event: true) == most)
  }

  /// Fisher's p and the mid-p by whole numbers of any length, computed with Python.
  private static let large = [
    (table(900, of: 2000, 800, of: 2000), 0.0015395077387717407, 0.0013862330673032534),
    (table(30, of: 2000, 10, of: 2000), 0.002113232619685477, 0.0013765581105809567),
    (table(1000, of: 2000, 1000, of: 2000), 1.0, 0.9873867026047696),
    (table(700, of: 1000, 1500, of: 3000), 7.494827489795717e-29, 6.034881440001604e-29),
  ]

  @Test func fourThousandDaysGiveWhatTheyShould() throws {
    for (counts, fisher, midP) in Self.large {
      let test = ExactTest(counts)
      #expect(isClose(test.fisher / fisher, 1), "\(counts) \(test)")
      #expect(isClose(test.midP / midP, 1), "\(counts) \(test)")
      let range = try #require(counts.differenceInterval)
      let width = range.upperBound - range.lowerBound
      #expect(0 < width && width < 0.07, "\(counts)")
    }
  }

  @Test func whatIsTooUnlikelyToBeWrittenIsZero() {
    let test = ExactTest(table(1900, of: 2000, 100, of: 2000))
    #expect(test.fisher == 0 && test.midP == 0)
  }

  @Test func randomTablesOfThousandsOfDaysAreFinite() throws {
    for counts in randomTables(100, seed: 7, from: 1000, to: 4000) {
      let test = ExactTest(counts)
      #expect(test.midP >= 0 && test.midP <= test.fisher && test.fisher <= 1, "\(counts)")
      let range = try #require(counts.differenceInterval)
      #expect(range.lowerBound >= -1 && range.upperBound <= 1, "\(counts)")
    }
  }
}
