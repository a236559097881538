import Rehearsing
import Testing

@testable import Diary

/// A block, as the worked tables write it: nights with the trigger and an episode, nights with the
/// trigger, nights without it and with an episode, nights without it.
private func block(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> TriggerCounts {
  table(a, of: n, b, of: m)
}

/// A worked table of several blocks.
struct WorkedTable: Sendable, CustomTestStringConvertible {
  let name: String
  let blocks: [TriggerCounts]
  let sum: TriggerCounts
  /// The difference and its interval.
  let difference: (Double, Double, Double)
  let plain: Double
  let stratified: Double
  let used: Double

  var testDescription: String { name }

  static let all = [
    WorkedTable(
      name: "A", blocks: [block(3, 5, 1, 6), block(4, 6, 1, 7)], sum: block(7, 11, 2, 13),
      difference: (0.482517, 0.092731, 0.721603), plain: 0.022900, stratified: 0.026206,
      used: 0.026206),
    WorkedTable(
      name: "B, a bad fortnight", blocks: [block(8, 10, 3, 4), block(1, 3, 2, 11)],
      sum: block(9, 13, 5, 15), difference: (0.358974, -0.007658, 0.615269), plain: 0.074824,
      stratified: 0.462021, used: 0.462021),
    WorkedTable(
      name: "C, a block without the other side",
      blocks: [block(4, 6, 1, 8), block(3, 5, 2, 9), block(2, 14, 0, 0)], sum: block(9, 25, 3, 17),
      difference: (0.183529, -0.098404, 0.409531), plain: 0.237201, stratified: 0.013152,
      used: 0.237201),
    WorkedTable(
      name: "D",
      blocks: [block(3, 5, 1, 9), block(4, 6, 2, 8), block(3, 4, 2, 10), block(2, 5, 0, 9)],
      sum: block(12, 20, 5, 36), difference: (0.461111, 0.201564, 0.658408), plain: 0.000380,
      stratified: 0.000372, used: 0.000380),
    WorkedTable(
      name: "E, one block", blocks: [block(6, 9, 5, 19)], sum: block(6, 9, 5, 19),
      difference: (0.403509, 0.018606, 0.661025), plain: 0.071890, stratified: 0.071890,
      used: 0.071890),
  ]
}

/// The mid-p as fractions of whole numbers: nothing is rounded before the one division.
private enum Reference {
  /// `binomials[n][k]`: Pascal's triangle, up to 120. The greatest has 35 digits.
  static let binomials: [[UInt128]] = (0..<120).reduce(into: [[1]]) { rows, _ in
    let last = rows[rows.count - 1]
    rows.append(zip([0] + last, last + [0]).map(+))
  }

  /// The mid-p of weights, by the number of nights with both. Two of them are taken for equal up to
  /// the same limit as in the rule.
  static func midP(_ ways: [Int: UInt128], observed: Int) -> Double {
    let own = Double(ways[observed] ?? 0)
    var (less, equal, all) = (UInt128(0), UInt128(0), UInt128(0))
    for these in ways.values {
      all += these
      if Double(these) < own * (1 - 1e-7) {
        less += these
      } else if Double(these) <= own * (1 + 1e-7) {
        equal += these
      }
    }
    return Double(2 * less + equal) / Double(2 * all)
  }

  static func ways(_ counts: TriggerCounts) -> [Int: UInt128] {
    let episodes = counts.with.events + counts.without.events
    var ways: [Int: UInt128] = [:]
    for both in 0...counts.with.total where (0...counts.without.total).contains(episodes - both) {
      ways[both] =
        binomials[counts.with.total][both] * binomials[counts.without.total][episodes - both]
    }
    return ways
  }

  /// Every way to spread the episodes of each block over its nights, one after the other.
  static func ways(blocks: [TriggerCounts]) -> [Int: UInt128] {
    let each = blocks.map(ways)
    var found: [Int: UInt128] = [:]
    func spread(from place: Int, _ sum: Int, _ product: UInt128) {
      if place == each.count {
        found[sum, default: 0] += product
      } else {
        for (both, these) in each[place] { spread(from: place + 1, sum + both, product * these) }
      }
    }
    spread(from: 0, 0, 1)
    return found
  }
}

@Suite struct BlockTests {
  /// Half a unit of the sixth digit, and a little for its own rounding.
  private let six = 0.000_000_501

  @Test(arguments: WorkedTable.all) func theWorkedTablesAreMet(worked: WorkedTable) {
    let table = TriggerTable(blocks: worked.blocks)
    let (plain, stratified) = (ExactTest(table.sum).midP, ExactTest(blocks: table.blocks).midP)
    #expect(table.sum == worked.sum)
    #expect(isClose(table.sum.difference, worked.difference.0, within: six))
    let interval = (worked.difference.1, worked.difference.2)
    #expect(isClose(table.sum.differenceInterval, interval, within: six))
    #expect(isClose(plain, worked.plain, within: six), "\(plain)")
    #expect(isClose(stratified, worked.stratified, within: six), "\(stratified)")
    #expect(isClose(max(plain, stratified), worked.used, within: six))
    // The interval of B and C includes 0.
    let p = TriggerRule.p(of: table.sum, midP: plain, midPBlocks: stratified)
    #expect(interval.0 < 0 ? p == 1 : p == max(plain, stratified))
  }

  @Test func theChancesOfTheSumOfTheBlocksAreMet() {
    func chances(_ table: Int) -> TableChances {
      WorkedTable.all[table].blocks.reduce(into: TableChances()) { $0.add(TableChances($1)) }
    }
    let (a, b) = (chances(0), chances(1))
    #expect(a.lowest == 0 && b.lowest == 7)
    let expected: [(TableChances, [Double])] = [
      (
        a,
        [
          0.000742, 0.012361, 0.075404, 0.215582, 0.317935, 0.249912, 0.104012, 0.021897,
          0.002084, 0.000071,
        ]
      ),
      (b, [0.149438, 0.373596, 0.328765, 0.125438, 0.021284, 0.001449, 0.000030]),
    ]
    for (found, values) in expected {
      #expect(found.values.count == values.count)
      #expect(zip(found.values, values).allSatisfy { isClose($0, $1, within: six) })
      #expect(isClose(found.values.reduce(0, +), 1))
      #expect(found[found.lowest - 1] == 0 && found[found.lowest + values.count] == 0)
    }
  }

  /// Blocks of up to fourteen nights, some of them without one side, or with no or only episodes.
  private func randomBlocks(_ generator: inout Seeded) -> [TriggerCounts] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      let nights = Int.random(in: 1...14, using: &generator)
      let n = Int.random(in: 0...nights, using: &generator)
      return block(
        Int.random(in: 0...n, using: &generator), n,
        Int.random(in: 0...(nights - n), using: &generator), nights - n)
    }
  }

  @Test func aThousandTablesAgreeWithFractionsOfWholeNumbers() {
    var generator = Seeded(13)
    for _ in 0..<1000 {
      let blocks = randomBlocks(&generator)
      let table = TriggerTable(blocks: blocks)
      let both = table.sum.with.events
      let plain = Reference.midP(Reference.ways(table.sum), observed: both)
      #expect(isClose(ExactTest(table.sum).midP, plain, within: 1e-12), "\(blocks)")
      let stratified = Reference.midP(Reference.ways(blocks: blocks), observed: both)
      #expect(isClose(ExactTest(blocks: blocks).midP, stratified, within: 1e-12), "\(blocks)")
    }
  }

  @Test func theOrderOfTheBlocksChangesNothing() {
    var generator = Seeded(14)
    for _ in 0..<200 {
      let blocks = randomBlocks(&generator) + randomBlocks(&generator)
      let midP = ExactTest(blocks: blocks).midP
      let other = ExactTest(blocks: blocks.shuffled(using: &generator)).midP
      #expect(isClose(other, midP, within: 1e-12), "\(blocks)")
    }
  }

  @Test func aBlockThatCannotTellSaysNothing() {
    let blocks = WorkedTable.all[0].blocks
    let midP = ExactTest(blocks: blocks).midP
    for mute in [block(3, 14, 0, 0), block(0, 0, 5, 9), block(0, 6, 0, 8), block(6, 6, 8, 8)] {
      #expect(isClose(ExactTest(blocks: blocks + [mute]).midP, midP, within: 1e-12), "\(mute)")
      #expect(ExactTest(blocks: [mute, mute]).midP == 0.5, "one table only")
    }
    #expect(ExactTest(blocks: []).midP == 0.5)
  }

  /// As many blocks as in 40 years, so that most of what could be is too unlikely for a number.
  @Test func athousandBlocksAreFinite() {
    let striking = Array(repeating: block(6, 7, 1, 7), count: 1000)
    #expect(ExactTest(blocks: striking).midP == 0)
    let even = Array(repeating: block(3, 7, 3, 7), count: 1000)
    #expect(abs(ExactTest(blocks: even).midP - 1) < 0.02)
    let chances = even.reduce(into: TableChances()) { $0.add(TableChances($1)) }
    #expect(isClose(chances.values.reduce(0, +), 1))
    #expect(chances.values.allSatisfy { $0 == 0 || $0.isNormal })
  }
}

@Suite struct HolmTests {
  /// The method as it is told: take the smallest of those that are left, compare it with the level
  /// shared by as many as are left, and stop at the first that fails.
  private func plainly(_ values: [Double], level: Double) -> [(level: Double, passes: Bool)] {
    var left = Array(values.indices)
    var found = values.map { _ in (level: 0.0, passes: false) }
    var isOver = false
    while !left.isEmpty {
      var smallest = 0
      for place in left.indices where values[left[place]] < values[left[smallest]] {
        smallest = place
      }
      let own = level / Double(left.count)
      let index = left.remove(at: smallest)
      if values[index] >= own { isOver = true }
      found[index] = (own, !isOver)
    }
    return found
  }

  @Test func aThousandFamiliesAgreeWithThePlainMethod() {
    var generator = Seeded(15)
    var (passed, failedAfter) = (0, 0)
    for _ in 0..<1000 {
      let values = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        Double.random(in: 0..<0.02, using: &generator) * .random(in: 0..<1, using: &generator)
      }
      let named = values.enumerated().map { (p: $0.element, name: "trigger \($0.offset)") }
      let verdicts = Holm.verdicts(named, level: 0.02)
      let expected = plainly(values, level: 0.02)
      #expect(verdicts.map(\.level) == expected.map(\.level), "\(values)")
      #expect(verdicts.map(\.passes) == expected.map(\.passes), "\(values)")
      passed += expected.count(where: \.passes)
      failedAfter += zip(values, expected).count { $0 < $1.level && !$1.passes }
    }
    #expect(
      passed > 500 && failedAfter > 50, "otherwise this shows nothing: \(passed) \(failedAfter)")
  }

  @Test func tiedOnesGoByNameWhateverTheirRounding() {
    let p = 0.3 - 0.2, other = 0.1
    #expect(p != other)
    for values in [[p, other, p], [other, p, other]] {
      let named = zip(values, ["c", "a", "b"]).map { (p: $0, name: $1) }
      #expect(Holm.ranked(named) == [1, 2, 0])
      #expect(Holm.verdicts(named, level: 0.3).map(\.level) == [0.3, 0.3 / 3, 0.3 / 2])
    }
    #expect(Holm.ranked([(0.1, "b"), (0.1 * (1 + 2e-9), "a")]) == [0, 1], "not tied")
    // By code points of the composed form: the capital comes first, the accent last.
    #expect(Holm.ranked([(1, "e\u{301}"), (1, "f"), (1, "Z"), (1, "\u{e9}a")]) == [2, 1, 0, 3])
  }

  @Test func strictlyLessPassesAndRoundingIsNotLess() {
    #expect(Holm.isBelow(0.0124, 0.0125) && !Holm.isBelow(0.0125, 0.0125))
    #expect(!Holm.isBelow(0.0126, 0.0125) && !Holm.isBelow(0.0125.nextDown, 0.0125))
    #expect(Holm.isBelow(0, 1e-300) && !Holm.isBelow(0, 0))
  }
}
