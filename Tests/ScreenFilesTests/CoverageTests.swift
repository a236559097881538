import CompiledScreens
import Content
import Foundation
import Rehearsing
import Testing

/// Every row of the source notes is in the guide, as its use there says.
///
/// The table is written out here from the notes: what to do with each row and the strongest grade
/// that the guide may show for it.
@Suite struct CoverageTests {
  enum Use { case keep, caveat, reword, drop, none }

  private static let e = Grade.expertOpinion
  private static let m = Grade.moderate
  private static let l = Grade.limited
  private static let c = Grade.conflicting
  private static let s = Grade.strong

  /// Rows S1 to S70: their use, and their grade.
  static let rows: [(Use, Grade?)] = [
    (.keep, m), (.keep, s), (.caveat, e), (.none, nil), (.keep, s), (.caveat, s), (.keep, s),
    (.keep, s), (.reword, l), (.caveat, m),
    // S11
    (.caveat, e), (.caveat, e), (.reword, m), (.keep, m), (.caveat, m), (.caveat, e), (.none, nil),
    (.caveat, s), (.keep, m), (.caveat, c),
    // S21
    (.reword, c), (.reword, l), (.keep, m), (.keep, e), (.keep, m), (.caveat, e), (.caveat, e),
    (.keep, m), (.keep, m), (.keep, nil),
    // S31
    (.caveat, m), (.reword, l), (.caveat, m), (.keep, s), (.keep, s), (.keep, s), (.keep, s),
    (.reword, e), (.keep, m), (.caveat, l),
    // S41
    (.reword, l), (.reword, l), (.drop, c), (.reword, l), (.reword, e), (.keep, m), (.reword, e),
    (.reword, l), (.caveat, e), (.caveat, e),
    // S51
    (.caveat, c), (.keep, e), (.keep, m), (.caveat, l), (.reword, l), (.keep, m), (.keep, m),
    (.caveat, l), (.reword, c), (.keep, m),
    // S61
    (.keep, e), (.caveat, e), (.caveat, m), (.keep, e), (.caveat, m), (.caveat, e), (.keep, m),
    (.keep, nil), (.caveat, e), (.caveat, m),
  ]

  /// The 26 contested points and the grade to show with each.
  static let contested: [Grade?] = [
    e, s, c, c, c, c, m, e, l, m, s, e, l, l, l, c, l, s, m, m, s, m, nil, s, c, e,
  ]

  /// Everything that every screen says with evidence, and where.
  private static func claims() throws -> [(screen: String, text: String, evidence: Evidence)] {
    try BuiltIn.screenNames.flatMap { name in
      try BuiltInScreens.statements(of: name).compactMap { statement in
        statement.evidence.map { (name, statement.text, $0) }
      }
    }
  }

  /// From the weakest to the strongest; where trials disagree nothing is settled either way.
  private static func strength(_ grade: Grade) -> Int {
    switch grade {
    case .ownChoice: 0
    case .expertOpinion, .conflicting: 1
    case .limited: 2
    case .moderate: 3
    case .strong: 4
    }
  }

  @Test func everyRowIsSaidSomewhereAndNoneThatIsDropped() throws {
    #expect(Self.rows.count == 70 && Self.contested.count == 26)
    let claims = try Self.claims()
    let said = Set(claims.flatMap(\.evidence.rows))
    for (index, row) in Self.rows.enumerated() {
      let name = "S\(index + 1)"
      switch row.0 {
      case .keep, .caveat, .reword:
        #expect(said.contains(name), "\(name) is missing")
      case .drop: #expect(!said.contains(name), "\(name) is to be dropped")
      case .none: break
      }
    }
    for number in 1...26 { #expect(said.contains("C\(number)"), "C\(number) is missing") }
    let known = Set((1...70).map { "S\($0)" } + (1...26).map { "C\($0)" })
    #expect(said.isSubset(of: known), "\(said.subtracting(known))")
  }

  /// A line may be weaker than its row, never stronger, unless the contested point that it also says
  /// has a grade of its own.
  @Test func noRowIsSaidMoreStronglyThanItsGrade() throws {
    for claim in try Self.claims() {
      let points = claim.evidence.rows.filter { $0.hasPrefix("C") }
        .compactMap { Int($0.dropFirst()).map { Self.contested[$0 - 1] } ?? nil }
      let most = points.map(Self.strength).max() ?? 0
      for row in claim.evidence.rows where row.hasPrefix("S") {
        guard let number = Int(row.dropFirst()), let grade = Self.rows[number - 1].1 else {
          continue
        }
        let allowed = max(Self.strength(grade), most)
        #expect(
          Self.strength(claim.evidence.grade) <= allowed,
          "\(claim.screen), \(row): \(claim.evidence.grade) for \(claim.text)")
      }
    }
  }

  /// What the notes drop, or say must not be printed.
  @Test func whatIsDroppedAppearsNowhere() throws {
    let forbidden = [
      "soil", "sedative for", "90 %", "90%", "cortisol", "espresso", "cold brew",
      "neurological static", "golgi", "leaky", "short circuit", "cure", "always", "you are fine",
      "five seconds", "worst five",
    ]
    for file in BuiltInTests.files where file.pathExtension == "yaml" {
      // The titles of publications are theirs.
      if file.lastPathComponent == "sources.yaml" { continue }
      let text = try String(contentsOf: file, encoding: .utf8).lowercased()
        .components(separatedBy: "\n").filter { !$0.hasPrefix("#") }.joined(separator: " ")
      for phrase in forbidden {
        #expect(!Self.has(phrase, in: text), "\(file.lastPathComponent) says \(phrase)")
      }
    }
  }

  private static func has(_ phrase: String, in text: String) -> Bool {
    guard let found = text.range(of: phrase) else { return false }
    let isWhole =
      (found.upperBound == text.endIndex || !text[found.upperBound].isLetter)
      && (found.lowerBound == text.startIndex
        || !text[text.index(before: found.lowerBound)].isLetter)
    return isWhole
  }

  // MARK: Routines

  private func routine(_ name: String) throws -> Routine {
    guard case .routine(let routine) = try BuiltInScreens.screen(name).kind else {
      throw Fault(file: name, line: 1, column: 1, sentence: "It is no routine.")
    }
    return routine
  }

  @Test func bedtimeIsExactlyAsInTheNotes() throws {
    let ten = try routine("bedtime-ten")
    #expect(
      ten.steps.map(\.seconds) == [
        30, 30, 10, 30, 10, 30, 10, 30, 15, 30, 10, 30, 10, 30, 10, 30, 15, 30, 10, 30, 10, 30, 10,
        30, 30, 60,
      ])
    #expect(ten.seconds == 600)
    for side in [Step.Side.left, .right] {
      let holds = ten.steps.filter { $0.kind == .hold && $0.side == side }.map(\.seconds)
      #expect(holds == [30, 30, 30, 30, 30, 30], "120 s calf and 60 s hamstring")
    }
    let three = try routine("bedtime-three")
    #expect(
      three.steps.map(\.seconds) == [20] + [10, 10, 10, 10, 10, 10] + [20]
        + [10, 10, 10, 10, 10, 10] + [20])
    #expect(three.seconds == 180)
    #expect(three.steps.filter { $0.kind == .hold }.map(\.side).count == 12)
    let sitting = try routine("bedtime-sitting")
    #expect(sitting.steps.map(\.seconds) == three.steps.map(\.seconds))
    #expect(sitting.steps.map(\.side) == three.steps.map(\.side))
  }

  @Test func deskBreakAndBreathingAreExactlyAsInTheNotes() throws {
    let desk = try routine("desk-break")
    #expect(desk.steps.map(\.seconds) == [30, 30, 5, 30, 5, 20, 5, 15, 5, 15, 20])
    #expect(desk.seconds == 180)
    for (name, seconds, phases) in [
      ("breathing-three", 180, [4, 6]), ("breathing-five", 300, [4, 6]),
      ("breathing-gentle", 210, [3, 4]),
    ] {
      let breathing = try routine(name)
      #expect(breathing.seconds == seconds)
      #expect(breathing.steps.prefix(2).map(\.seconds) == phases)
      #expect(breathing.steps.allSatisfy { $0.kind.isBreath })
    }
  }

  @Test func theOtherReleasesHoldAsLongAsInTheNotes() throws {
    let holds = [
      ("hamstring", 30), ("thigh", 30), ("thigh-lying", 30), ("foot", 20), ("hand", 20),
    ]
    for (name, seconds) in holds {
      let steps = try routine(name).steps
      #expect(steps.filter { $0.kind == .hold }.map(\.seconds) == [seconds, seconds, seconds])
      #expect(steps.filter { $0.kind == .rest }.map(\.seconds) == [10, 10, 10])
    }
    let back = try routine("low-back")
    for side in [Step.Side.left, .right] {
      let hugs = back.steps.filter { $0.kind == .hold && $0.side == side }
      #expect(hugs.map(\.seconds) == [5, 5, 5, 5, 5])
    }
  }

  @Test func everyStepOfEveryRoutineHasAPictureButBreathsAndTimers() throws {
    for name in BuiltIn.screenNames {
      guard case .routine(let routine) = try BuiltInScreens.screen(name).kind else { continue }
      if routine.isTimer || routine.steps[0].kind.isBreath { continue }
      #expect(routine.steps.allSatisfy { $0.picture != nil }, "\(name)")
    }
  }
}
