import Content
import Rehearsing
import Testing

@testable import Diary

/// ``WorkedNights`` with what was worked out of them.
enum WorkedDiary {
  static let first = WorkedNights.first
  static let tonight = WorkedNights.tonight
  static let rows = WorkedNights.rows

  /// One line of the worked table, same day or day after.
  struct Line: Sendable, CustomTestStringConvertible {
    let trigger: String
    let counts: TriggerCounts
    let plain: Double
    let stratified: Double
    var difference: (Double, Double, Double)?
    /// By block; only of the same day.
    var blocks: [[Int]] = []
    var p: Double?
    var level: Double?
    let label: PatternLabel

    var testDescription: String { trigger }
  }

  static let sameDay = [
    Line(
      trigger: "poor sleep", counts: table(16, of: 19, 10, of: 34), plain: 0.000099,
      stratified: 0.000844, difference: (0.547988, 0.273216, 0.710357),
      blocks: [[4, 5, 3, 8], [7, 7, 4, 7], [4, 4, 1, 8], [1, 3, 2, 11]], p: 0.000844,
      level: 0.01 / 3, label: .worthTesting),
    Line(
      trigger: "late caffeine", counts: table(13, of: 17, 12, of: 36), plain: 0.005367,
      stratified: 0.002441, difference: (0.431373, 0.143278, 0.623045),
      blocks: [[5, 7, 2, 6], [3, 3, 7, 10], [3, 5, 2, 8], [2, 2, 1, 12]], p: 0.005367,
      level: 0.0125, label: .worthTesting),
    Line(
      trigger: "exercise", counts: table(9, of: 17, 16, of: 36), plain: 0.670516,
      stratified: 0.872963, difference: (0.084967, -0.186734, 0.341609),
      blocks: [[4, 5, 2, 7], [4, 6, 7, 8], [0, 2, 5, 11], [1, 4, 2, 10]], p: 1, level: 0.01,
      label: .noClearPattern),
    Line(
      trigger: "stress", counts: table(12, of: 15, 14, of: 39), plain: 0.003845,
      stratified: 0.050590, difference: (0.441026, 0.144326, 0.625641),
      blocks: [[1, 1, 6, 12], [9, 11, 2, 3], [0, 1, 5, 12], [2, 2, 1, 12]], p: 0.050590,
      level: 0.005, label: .noClearPattern),
    Line(
      trigger: "alcohol", counts: table(1, of: 6, 25, of: 48), plain: 0.144284,
      stratified: 0.122665, difference: (-0.354167, -0.545846, 0.065829),
      blocks: [[0, 2, 7, 11], [0, 1, 11, 13], [1, 2, 4, 11], [0, 1, 3, 13]], label: .tooEarly),
  ]

  static let dayAfter = [
    Line(
      trigger: "exercise", counts: table(9, of: 17, 15, of: 33), plain: 0.662920,
      stratified: 0.865345, p: 1, label: .noClearPattern),
    Line(
      trigger: "late caffeine", counts: table(9, of: 16, 15, of: 34), plain: 0.459660,
      stratified: 0.627046, p: 1, label: .noClearPattern),
    Line(
      trigger: "poor sleep", counts: table(8, of: 19, 16, of: 31), plain: 0.476604,
      stratified: 0.152571, p: 1, label: .noClearPattern),
    Line(
      trigger: "stress", counts: table(9, of: 14, 16, of: 37), plain: 0.168338,
      stratified: 0.841400, p: 1, label: .noClearPattern),
  ]
}

@Suite struct WorkedDiaryTests {
  private let six = 0.000_000_501
  private let suspect = Suspect(trigger: "late caffeine", since: WorkedDiary.first)

  private func report(_ suspect: Suspect?, tonight: CalendarDate = WorkedDiary.tonight)
    -> TriggerReport
  {
    TriggerRule.report(
      on: WorkedDiary.rows, of: Episode.Kind.allCases, suspect: suspect, tonight: tonight)
  }

  private func finding(
    _ trigger: String, dayAfter: Bool = false, in report: TriggerReport
  ) throws -> TriggerFinding {
    try #require(
      report.findings.first { $0.trigger == trigger && $0.isDayAfter == dayAfter })
  }

  @Test func theHeadIsMet() throws {
    let report = report(suspect)
    let look = try #require(report.look)
    #expect(look.first == WorkedDiary.first && look.completeNights == 56 && look.number == 2)
    #expect(look.lastNight == WorkedDiary.first.adding(days: 55))
    #expect(look.next == WorkedDiary.first.adding(days: 83))
    #expect(report.view == .all && report.views == 1 && report.suspect == suspect)
    #expect(report.family?.suspect == 1 && report.family?.sameDay == 3)
    #expect(report.family?.dayAfter == 4 && report.family?.all == 8)
    #expect(report.checkedIn == Proportion(events: 26, total: 54))
    #expect(report.worthTesting == ["poor sleep", "late caffeine"])
  }

  @Test func theLinesAreInTheirOrder() {
    #expect(
      report(suspect).findings.map { $0.trigger + ($0.isDayAfter ? " after" : "") } == [
        "poor sleep", "late caffeine",
        "exercise", "exercise after", "late caffeine after", "poor sleep after", "stress",
        "stress after",
        "alcohol", "alcohol after",
      ])
  }

  @Test(arguments: WorkedDiary.sameDay) func theSameDayIsMet(line: WorkedDiary.Line) throws {
    let found = try finding(line.trigger, in: report(suspect))
    try expect(found, line)
    #expect(
      found.table.blocks.map {
        [$0.with.events, $0.with.total, $0.without.events, $0.without.total]
      } == line.blocks)
    let (difference, low, high) = try #require(line.difference)
    #expect(isClose(found.counts.difference, difference, within: six))
    #expect(isClose(found.counts.differenceInterval, (low, high), within: six))
    #expect(found.isSuspect == (line.trigger == "late caffeine"))
    #expect(
      found.verdict == nil ? line.level == nil : isClose(found.verdict?.level, line.level ?? 9))
  }

  @Test(arguments: WorkedDiary.dayAfter) func theDayAfterIsMet(line: WorkedDiary.Line) throws {
    let found = try finding(line.trigger, dayAfter: true, in: report(suspect))
    try expect(found, line)
    // All have p 1, so they are tied and go by name.
    let rank = try #require(WorkedDiary.dayAfter.firstIndex { $0.trigger == line.trigger })
    #expect(isClose(found.verdict?.level, 0.0025 / Double(4 - rank)))
    #expect(found.counts.differenceInterval?.contains(0) == true)
  }

  private func expect(_ found: TriggerFinding, _ line: WorkedDiary.Line) throws {
    #expect(found.counts == line.counts)
    #expect(isClose(found.midP, line.plain, within: six), "\(found.midP ?? 9)")
    #expect(isClose(found.midPBlocks, line.stratified, within: six), "\(found.midPBlocks ?? 9)")
    #expect(found.label == line.label)
    if let p = line.p {
      #expect(isClose(found.verdict?.p, p, within: p == 1 ? 0 : six))
    } else {
      #expect(found.verdict == nil)
    }
  }

  @Test func whatHasTooFewNightsIsTooEarly() throws {
    let after = try finding("alcohol", dayAfter: true, in: report(suspect))
    #expect(after.counts == table(3, of: 5, 22, of: 46) && after.label == .tooEarly)
    #expect(after.verdict == nil && after.midP != nil && after.midPBlocks != nil)
    #expect(after.missing.with == 5 && after.missing.without == 0 && after.missing.episodes == 0)
    let same = try finding("alcohol", in: report(suspect))
    #expect(same.missing.with == 4 && !same.missing.isNone)
    #expect(same.direction == .lessOften && !same.isWorthLeavingOut)
  }

  @Test func withoutASuspectTheOthersShareItsLevel() throws {
    let report = report(nil)
    #expect(report.family?.suspect == 0 && report.family?.sameDay == 4)
    let levels = [
      ("poor sleep", 0.02 / 4), ("late caffeine", 0.02 / 3), ("stress", 0.02 / 2),
      ("exercise", 0.02),
    ]
    for (trigger, level) in levels {
      let found = try finding(trigger, in: report)
      #expect(isClose(found.verdict?.level, level), "\(trigger)")
      #expect(
        found.label == (level < 0.008 ? .worthTesting : .noClearPattern), "\(trigger)")
      #expect(!found.isSuspect)
    }
    #expect(
      isClose(try finding("exercise", dayAfter: true, in: report).verdict?.level, 0.005 / 4))
  }

  @Test func worthTestingAndMoreOftenIsWorthLeavingOut() throws {
    let found = try finding("poor sleep", in: report(suspect))
    #expect(found.direction == .moreOften && found.isWorthLeavingOut)
    #expect(!(try finding("exercise", in: report(suspect)).isWorthLeavingOut))
  }

  /// Until the next look the labels and their counts stay, whatever the nights since then bring.
  @Test func nothingChangesBetweenTwoLooks() {
    let atTheLook = report(suspect).findings
    var later = WorkedDiary.rows
    for night in 56..<84 {
      later.append(
        TriggerDay(
          night: WorkedDiary.first.adding(days: night), kinds: [.cramp],
          triggers: ["exercise": night.isMultiple(of: 2), "alcohol": true, "new": true]))
    }
    for night in [57, 70, 83, 84] {
      let report = TriggerRule.report(
        on: later, of: Episode.Kind.allCases, suspect: suspect,
        tonight: WorkedDiary.first.adding(days: night))
      #expect(report.look?.number == (night < 84 ? 2 : 3))
      let labels = report.findings.filter { $0.trigger != "new" }.map {
        "\($0.trigger) \($0.isDayAfter) \($0.counts) \(String(describing: $0.verdict))"
      }
      let before = atTheLook.map {
        "\($0.trigger) \($0.isDayAfter) \($0.counts) \(String(describing: $0.verdict))"
      }
      #expect((labels == before) == (night < 84), "\(night)")
      // It was answered since the look, so it has its lines, and nothing that counts yet.
      let new = report.findings.first { $0.trigger == "new" }
      #expect(new?.label == .tooEarly && (new?.counts == TriggerCounts()) == (night < 84))
      #expect(new?.missing.with == max(0, 10 - (night - 56)), "what has come since is not missing")
    }
  }
}
