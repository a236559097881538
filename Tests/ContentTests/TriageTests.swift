import CompiledScreens
import Content
import Rehearsing
import Testing

/// The checklist of warning signs: every row of its table and every rule of how answers combine.
///
/// The table is written out here a second time, from the source notes and not from the screen.
@Suite struct TriageTests {
  /// Identity, for whom, what yes means, what not sure means.
  static let table: [(id: String, audience: Checklist.Subject, yes: Tier, unsure: Tier)] = [
    ("B19", .both, .routine, .routine),
    ("E1", .both, .emergency, .emergency), ("E2", .both, .emergency, .emergency),
    ("E3", .both, .emergency, .emergency), ("E4", .cramp, .emergency, .today),
    ("E5", .both, .emergency, .today), ("E6", .both, .emergency, .today),
    ("E7", .both, .emergency, .emergency), ("E8", .both, .emergency, .emergency),
    ("E9", .cramp, .emergency, .emergency), ("E10", .cramp, .emergency, .today),
    ("E11", .both, .emergency, .emergency), ("E12", .cramp, .emergency, .emergency),
    ("E13", .both, .emergency, .emergency), ("E14", .both, .emergency, .today),
    ("E15", .both, .emergency, .emergency), ("E16", .both, .emergency, .today),
    ("E17", .both, .emergency, .emergency), ("E18", .twitch, .emergency, .emergency),
    ("E19", .both, .emergency, .today),
    ("U1", .cramp, .today, .today), ("U2", .cramp, .today, .today), ("U3", .cramp, .today, .today),
    ("U4", .both, .today, .routine), ("U5", .cramp, .today, .today),
    ("U6", .cramp, .today, .today), ("U7", .cramp, .today, .today), ("U8", .both, .today, .today),
    ("U9", .both, .today, .today), ("U10", .both, .today, .today), ("U11", .both, .today, .soon),
    ("U12", .twitch, .today, .soon), ("U13", .both, .today, .today),
    ("U14", .cramp, .today, .today), ("U15", .cramp, .today, .today),
    ("U16", .cramp, .today, .soon), ("U17", .both, .today, .today),
    ("U18", .both, .today, .today),
    ("B1", .both, .soon, .routine), ("B2", .both, .soon, .routine),
    ("B3", .both, .soon, .routine), ("B4", .twitch, .soon, .routine),
    ("B5", .both, .routine, .routine), ("B6", .twitch, .routine, .selfCare),
    ("B7", .twitch, .routine, .selfCare), ("B8", .cramp, .routine, .selfCare),
    ("B9", .cramp, .routine, .selfCare), ("B10", .both, .routine, .routine),
    ("B11", .cramp, .routine, .routine), ("B12", .twitch, .routine, .selfCare),
    ("B13", .both, .routine, .selfCare), ("B14", .both, .routine, .routine),
    ("B15", .both, .routine, .selfCare), ("B16", .cramp, .routine, .selfCare),
    ("B17", .cramp, .routine, .selfCare), ("B18", .twitch, .routine, .routine),
    ("B20", .both, .routine, .selfCare),
  ]

  /// The questions that follow others: which one, what yes means, what not sure means by itself.
  static let followUps: [(id: String, after: String, yes: Tier, unsure: Tier)] = [
    ("U9-signs", "U9", .emergency, .emergency), ("U12-head", "U12", .emergency, .emergency),
    ("U16-black", "U16", .today, .today),
    ("B2-sudden", "B2", .emergency, .today), ("B2-days", "B2", .today, .today),
    ("B3-sudden", "B3", .emergency, .today), ("B3-days", "B3", .today, .today),
    ("B4-sudden", "B4", .emergency, .today), ("B4-days", "B4", .today, .today),
    ("B5-spreading", "B5", .soon, .routine), ("B5-back", "B5", .emergency, .emergency),
    ("B8-urine", "B8", .emergency, .today), ("B12-red", "B12", .today, .today),
  ]

  private let checklist: Checklist

  init() throws { checklist = try BuiltInScreens.checklist() }

  private func item(_ id: String) throws -> Checklist.Item {
    try #require(checklist.items.first { $0.question.id == id }, "\(id)")
  }

  /// "No" to everything that is asked about this, then these answers.
  private func answers(
    _ about: Checklist.Subject = .both, _ given: [String: Answer]
  ) -> CheckAnswers {
    var answers = CheckAnswers(about: about)
    for item in checklist.items { answers.given[item.question.id] = .no }
    answers.given.merge(given) { $1 }
    return answers
  }

  private func tier(
    _ given: [String: Answer], about: Checklist.Subject = .both
  ) -> Tier? { checklist.triage(answers(about, given)).tier }

  // MARK: The table

  @Test func everyRowIsThereOnceAndInItsSection() {
    let main = checklist.sections.map { $0.items.map(\.question.id) }
    #expect(checklist.sections.map(\.name) == ["emergency", "today", "book"])
    #expect(main[0] == (1...19).map { "E\($0)" })
    #expect(main[1] == (1...18).map { "U\($0)" })
    #expect(main[2] == (1...20).filter { $0 != 19 }.map { "B\($0)" })
    #expect(checklist.opening.map(\.question.id) == ["B19"], "asked with what is going on")
    #expect(Self.table.map(\.id) == checklist.mainItems.map(\.question.id))
    let follows = checklist.mainItems.flatMap { item in
      item.more.map { "\($0.question.id) \(item.question.id) \($0.yes) \($0.unsure)" }
    }
    #expect(follows == Self.followUps.map { "\($0.id) \($0.after) \($0.yes) \($0.unsure)" })
    #expect(checklist.version.description == "2026-11-21")
  }

  @Test(arguments: table)
  func yesAndNotSureGiveExactlyTheirTier(
    _ row: (id: String, audience: Checklist.Subject, yes: Tier, unsure: Tier)
  ) throws {
    #expect(try item(row.id).audience == row.audience)
    let about: Checklist.Subject = row.audience == .both ? .cramp : row.audience
    #expect(tier([row.id: .yes], about: about) == row.yes)
    #expect(tier([row.id: .unsure], about: about) == row.unsure)
    #expect(tier([row.id: .no], about: about) == .selfCare)
    for about in Checklist.Subject.allCases {
      let isAsked =
        row.id == "B19"
        || checklist.sections.contains { section in
          checklist.asked(in: section, CheckAnswers(about: about))
            .contains { $0.question.id == row.id }
        }
      #expect(isAsked == (about == .both || row.audience == .both || row.audience == about))
    }
  }

  @Test func eachHasItsWordsReasonGradeAndSource() throws {
    for item in checklist.items {
      let question = item.question
      #expect(question.ask.text.contains("?") && !question.sign.isEmpty, "\(question.id)")
      let because = ["It can be", "can be", "means", "That", "guide"]
      #expect(because.contains { question.why.contains($0) }, "\(question.id): \(question.why)")
      #expect(question.ask.evidence?.sources.isEmpty == false, "\(question.id)")
    }
    #expect(checklist.combinations.allSatisfy { $0.say.evidence?.sources.isEmpty == false })
  }

  // MARK: The rules

  @Test func rule1TheHighestTierWins() {
    #expect(tier(["E9": .yes, "U1": .yes, "B1": .yes]) == .emergency)
    #expect(tier(["U1": .yes, "B1": .yes, "B8": .yes]) == .today)
    #expect(tier(["B1": .yes, "B9": .yes], about: .cramp) == .soon)
    #expect(tier(["B9": .yes, "B6": .unsure], about: .cramp) == .routine)
    #expect(Tier.allCases.sorted() == [.selfCare, .routine, .soon, .today, .emergency])
  }

  @Test func rule2NotSureCountsAsItsColumnSays() {
    let sameAsYes = ["E1", "E2", "E3", "E7", "E8", "E9", "E11", "E12", "E13", "E15", "E17", "E18"]
    for row in Self.table where row.id.hasPrefix("E") {
      #expect(row.unsure == (sameAsYes.contains(row.id) ? .emergency : .today))
    }
    for (id, days) in [("B6", 7), ("B7", 7), ("B12", 7), ("B8", 14)] {
      let triage = checklist.triage(answers(.both, [id: .unsure]))
      #expect(triage.tier == .selfCare && triage.recheckDays == days, "\(id)")
      #expect(triage.drivers.map(\.item.question.id) == [id])
    }
  }

  @Test func rule3UnansweredIsNotNo() {
    let all = answers(.both, [:])
    #expect(checklist.triage(all).tier == .selfCare && checklist.triage(all).isSettled)
    for row in Self.table {
      var one = all
      one.given[row.id] = nil
      let triage = checklist.triage(one)
      #expect(triage.tier == nil && triage.unanswered == [row.id] && !triage.isSettled)
    }
    let nothing = checklist.triage(CheckAnswers())
    #expect(nothing.tier == nil && nothing.unanswered.count == 57 && nothing.open == 37)
    // What was found so far counts already.
    let some = checklist.triage(CheckAnswers(about: .cramp, given: ["U2": .yes]))
    #expect(some.tier == .today && !some.isSettled)
  }

  @Test(arguments: ["U1", "U15"]) func rule4AClotAndTheLung(_ id: String) {
    let found = checklist.triage(answers(.cramp, [id: .yes, "E1": .yes]))
    #expect(found.tier == .emergency)
    #expect(found.combinations.contains { $0.say.text.contains("clot has reached the lung") })
    #expect(checklist.triage(answers(.cramp, [id: .yes])).combinations.isEmpty)
  }

  @Test(arguments: ["U10", "U12", "B1", "B2", "B3", "B4"])
  func rule4SpeechAndWeakness(_ weak: String) {
    // Each alone is less: not sure about speech is "soon", weakness over weeks is "soon".
    #expect(tier(["U11": .unsure]) == .soon)
    #expect(tier(["U11": .unsure, weak: .yes]) == .today)
    #expect(tier(["U11": .yes, weak: .yes]) == .today)
    // A muscle that is only perhaps thinner is no weakness beside it.
    #expect(tier(["U11": .unsure, weak: .unsure]) == (weak == "B1" ? .soon : .today))
  }

  @Test func rule4SpeechAndBreath() {
    let found = checklist.triage(answers(.both, ["U11": .unsure, "E7": .yes]))
    #expect(found.tier == .emergency)
    #expect(found.combinations.contains { $0.tier == .emergency })
  }

  /// Whether it came suddenly, and whether within the last few days: what each pair means after a
  /// yes, and after a not sure.
  @Test(arguments: ["B2", "B3", "B4"]) func rule4HowFastWeaknessCame(_ id: String) {
    let rows: [(sudden: Answer?, days: Answer?, yes: Tier, unsure: Tier, isOpen: Bool)] = [
      (.yes, nil, .emergency, .emergency, false),
      (.unsure, .yes, .emergency, .today, false), (.unsure, .unsure, .emergency, .today, false),
      (.unsure, nil, .emergency, .today, true), (.unsure, .no, .today, .today, false),
      (.no, .yes, .today, .today, false), (.no, .unsure, .today, .today, false),
      (.no, .no, .soon, .routine, false),
      (nil, .yes, .today, .today, true), (nil, .unsure, .today, .today, true),
      (nil, .no, .soon, .routine, true), (nil, nil, .soon, .routine, true),
    ]
    for row in rows {
      for (parent, expected) in [(Answer.yes, row.yes), (.unsure, row.unsure)] {
        var given = answers(.twitch, [id: parent])
        given.given["\(id)-sudden"] = row.sudden
        given.given["\(id)-days"] = row.days
        let found = checklist.triage(given)
        let note: Comment = "\(row) after \(parent)"
        #expect(found.tier == expected, note)
        #expect(found.isFinished != row.isOpen, note)
        let waits = parent == .yes && row.sudden == .unsure && row.days == nil
        #expect(found.awaited == (waits ? "\(id)-days" : nil), note)
      }
    }
    // No to the stroke question changes nothing; it is only asked, and only counts, after weakness.
    #expect(tier([id: .no, "\(id)-sudden": .yes], about: .twitch) == .selfCare)
  }

  @Test func rule4OneDoubtDoesNotWaitForAnother() {
    var given = answers(.both, ["B2": .yes, "B2-sudden": .unsure, "E1": .yes])
    given.given["B2-days"] = nil
    #expect(checklist.triage(given).awaited == nil, "it is an emergency whatever the answer")
    given.given["E1"] = .no
    #expect(checklist.triage(given).awaited == "B2-days")
    #expect(checklist.triage(given).doubts.map(\.takesBack) == ["E2"])
  }

  @Test func rule4Numbness() {
    #expect(tier(["B5": .yes, "U10": .yes]) == .today)
    #expect(checklist.triage(answers(.cramp, ["B5": .yes, "U10": .yes])).combinations.count == 1)
    #expect(tier(["B5": .yes, "B5-back": .yes], about: .cramp) == .emergency)
    #expect(tier(["B5": .yes, "B5-spreading": .yes], about: .cramp) == .soon)
    #expect(tier(["B5": .yes], about: .cramp) == .routine)
  }

  @Test func rule4SorenessAndDarkUrine() {
    #expect(tier(["B8": .yes, "B8-urine": .yes], about: .cramp) == .emergency)
    #expect(tier(["B8": .yes, "B8-urine": .unsure], about: .cramp) == .today)
  }

  @Test func rule4TwoSignsOfWeaknessComeFirst() {
    // Not sure about two is "soon", about one "routine".
    #expect(tier(["B1": .unsure], about: .twitch) == .routine)
    let found = checklist.triage(answers(.twitch, ["B1": .unsure, "B4": .unsure, "B10": .yes]))
    #expect(found.tier == .soon)
    #expect(found.combinations.contains { $0.isFirst })
    let ids = checklist.triage(
      answers(.twitch, ["B10": .yes, "B18": .yes, "B3": .yes, "B2": .yes])
    )
    .drivers.map(\.item.question.id)
    #expect(ids == ["B2", "B3", "B10", "B18"])
    let mixed = checklist.triage(
      answers(.cramp, ["B5": .yes, "B9": .yes, "B3": .unsure, "B2": .unsure]))
    #expect(mixed.drivers.map(\.item.question.id) == ["B2", "B3", "B5", "B9"])
  }

  @Test(arguments: ["U10", "U12", "B1", "B2", "B3", "B4", "B5"])
  func rule4CrampAndTwitchTogetherWithWeaknessOrNumbness(_ id: String) throws {
    let together = try #require(tier([id: .unsure], about: .both))
    #expect(together >= .soon)
    #expect(
      tier(["B5": .yes], about: .both) == .soon && tier(["B5": .yes], about: .cramp) == .routine)
  }

  @Test func rule4OtherFollowUps() {
    #expect(tier(["U9": .yes, "U9-signs": .yes]) == .emergency)
    #expect(tier(["U12": .unsure, "U12-head": .unsure], about: .twitch) == .emergency)
    #expect(tier(["B12": .unsure, "B12-red": .unsure], about: .twitch) == .today)
    #expect(tier(["U16": .unsure], about: .cramp) == .soon)
    #expect(tier(["U16": .unsure, "U16-black": .unsure], about: .cramp) == .today)
  }

  /// Pregnancy, and lithium: a clear yes on the second list makes doubt about the first an emergency.
  @Test(arguments: [("U17", "E19"), ("U18", "E14")])
  func rule4TheSecondListBesideTheFirst(_ second: String, _ first: String) {
    #expect(tier([second: .yes]) == .today)
    #expect(tier([second: .yes, first: .unsure]) == .emergency)
    #expect(tier([second: .unsure, first: .unsure]) == .today)
    #expect(tier([second: .unsure, first: .yes]) == .emergency)
  }

  // MARK: What may wait

  @Test func onlyOneSignAloneMayWaitForTheMorning() {
    func mayWait(_ given: [String: Answer]) -> String? {
      checklist.triage(answers(.both, given)).mayWait?.question.id
    }
    for id in ["U4", "U5", "U6", "U16"] { #expect(mayWait([id: .yes]) == id) }
    let others = Self.table.map(\.id).filter { !["U4", "U5", "U6", "U16"].contains($0) }
    for id in others { #expect(mayWait([id: .yes]) == nil, "\(id)") }
    #expect(mayWait(["U5": .yes, "U6": .yes]) == nil, "two signs are more than one")
    #expect(
      mayWait(["U5": .yes, "B9": .yes]) == "U5", "what is for an appointment does not matter")
    #expect(mayWait(["U16": .yes, "U16-black": .yes]) == nil)
    #expect(mayWait(["U5": .yes, "U11": .unsure, "B2": .yes]) == nil, "a combination for today")
    var open = answers(.both, ["U5": .yes])
    open.given["U1"] = nil
    #expect(checklist.triage(open).mayWait == nil, "not while a question is open")
  }

  /// A self-check that goes well says nothing about a checklist: there is no way in which it could.
  @Test func rule5NothingLowersATier() throws {
    guard case .selfCheck(let check) = try BuiltInScreens.screen("strength-check").kind else {
      Issue.record("no self-check")
      return
    }
    let usual = Dictionary(
      uniqueKeysWithValues: check.tasks.map { ($0.id, SelfCheck.Outcome.usual) })
    #expect(check.result(usual) == .usual)
    #expect(check.tasks.allSatisfy { $0.weaker.count == SelfCheck.Onset.allCases.count })
    for item in checklist.items { #expect(item.unsure <= item.yes) }
  }

  @Test func rule6TheDriversAreNamedMostUrgentFirst() {
    let found = checklist.triage(
      answers(.both, ["B9": .yes, "U6": .unsure, "E1": .yes, "U2": .no]))
    #expect(found.drivers.map(\.item.question.id) == ["E1", "U6", "B9"])
    #expect(found.drivers.map(\.answer) == [.yes, .unsure, .yes])
    #expect(found.drivers.map(\.tier) == [.emergency, .today, .routine])
  }

  // MARK: Properties

  private static let rounds = LongRun.rounds(2500, long: 25_000)

  /// 10,000 random sets of answers in four runs, and 100,000 in the long run.
  @Test(arguments: 1...4) func theRulesHoldForAnyAnswers(_ seed: UInt64) {
    var generator = Seeded(seed)
    let items = checklist.items
    let follows = Set(checklist.sections.flatMap(\.items).flatMap(\.more).map(\.question.id))
    let own = Dictionary(uniqueKeysWithValues: items.map { ($0.question.id, $0) })
    let important = Self.table.filter { $0.yes >= .today }.map(\.id)
    for round in 0..<Self.rounds {
      let note = "seed \(seed), round \(round)"
      var answers = CheckAnswers(
        about: [nil, .cramp, .twitch, .both].randomElement(using: &generator) ?? nil)
      // Few answers and many, mostly no: otherwise everything is an emergency.
      let share = Int.random(in: 0...100, using: &generator)
      for item in items where Int.random(in: 0..<100, using: &generator) < share {
        let dice = Int.random(in: 0..<60, using: &generator)
        answers.given[item.question.id] = dice == 0 ? .yes : dice == 1 ? .unsure : .no
      }
      let triage = checklist.triage(answers)
      let isOpen = important.contains { id in
        answers.given[id] == nil
          && (answers.about == nil || answers.about == .both || own[id]?.audience == .both
            || own[id]?.audience == answers.about)
      }
      if isOpen, triage.tier == .selfCare {
        Issue.record("self-care with an open question: \(note)")
      }
      if triage.tier == nil, triage.unanswered.isEmpty { Issue.record("no result: \(note)") }
      let expected = SecondTriage(answers)
      if triage.tier != expected.tier { Issue.record("not \(expected): \(note)") }
      if triage.open != expected.open || triage.unanswered.count != expected.unanswered {
        Issue.record("other questions are open, \(expected): \(note)")
      }
      let headline = checklist.headline(of: triage, BuiltIn.catalogue.words)
      let leads = headline.hasPrefix("Not finished")
      if leads != (triage.tier == nil || (triage.tier != .emergency && expected.open > 0)) {
        Issue.record("\(headline): \(note)")
      }
      guard let changed = items.randomElement(using: &generator) else { return }
      let id = changed.question.id
      let before = triage.tier ?? .selfCare
      answers.given[id] = .unsure
      let doubtful = checklist.triage(answers).tier ?? .selfCare
      answers.given[id] = .yes
      let sure = checklist.triage(answers).tier ?? .selfCare
      // From a "not sure" that was there already, "not sure" stays where it is.
      if sure < before || sure < doubtful { Issue.record("a yes to \(id) lowered it: \(note)") }
      if !follows.contains(id), sure < changed.yes || doubtful < changed.unsure {
        Issue.record("\(id) means less than it does alone: \(note)")
      }
    }
  }
}
