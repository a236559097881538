import Content

/// The rules of the checklist a second time, rule by rule and without its data: what an answer set
/// means, and how many questions are open.
struct SecondTriage {
  private(set) var tier: Tier?
  /// Questions without an answer that can mean today or an emergency.
  private(set) var open = 0
  /// All questions without an answer.
  private(set) var unanswered = 0

  init(_ answers: CheckAnswers) {
    let given = answers.given
    func isYes(_ id: String) -> Bool { given[id] == .yes }
    func isThere(_ id: String) -> Bool { given[id] == .yes || given[id] == .unsure }
    var found: [Tier] = []
    func count(_ id: String, _ yes: Tier, _ unsure: Tier) {
      if given[id] == .yes { found.append(yes) }
      if given[id] == .unsure { found.append(unsure) }
    }
    for row in TriageTests.table { count(row.id, row.yes, row.unsure) }
    for row in TriageTests.followUps where isThere(row.after) && !row.id.hasSuffix("-sudden") {
      count(row.id, row.yes, row.unsure)
    }
    for id in ["B2", "B3", "B4"] where isThere(id) {
      let (sudden, days) = (given["\(id)-sudden"], given["\(id)-days"])
      if sudden == .yes || (sudden == .unsure && isYes(id) && days != .no) {
        found.append(.emergency)
      } else if sudden == .unsure {
        found.append(.today)
      }
    }
    let weak = ["U10", "U12", "B2", "B3", "B4"]
    if isThere("U11"), weak.contains(where: isThere) || isYes("B1") { found.append(.today) }
    if isThere("U11"), isThere("E7") { found.append(.emergency) }
    if isThere("U1") || isThere("U15"), isThere("E1") { found.append(.emergency) }
    if isThere("U16"), isThere("E9") { found.append(.emergency) }
    if isYes("U17"), isThere("E19") { found.append(.emergency) }
    if isYes("U18"), isThere("E14") { found.append(.emergency) }
    if isThere("B5"), isThere("U10") { found.append(.today) }
    if ["B1", "B2", "B3", "B4"].filter(isThere).count >= 2 { found.append(.soon) }
    if answers.about == .both, (weak + ["B1", "B5"]).contains(where: isThere) {
      found.append(.soon)
    }
    func isAsked(_ audience: Checklist.Subject) -> Bool {
      answers.about == nil || answers.about == .both || audience == .both
        || audience == answers.about
    }
    func ask(_ id: String, _ yes: Tier) {
      guard given[id] == nil else { return }
      unanswered += 1
      if yes >= .today { open += 1 }
    }
    for row in TriageTests.table where isAsked(row.audience) {
      ask(row.id, row.yes)
      guard isThere(row.id) else { continue }
      for next in TriageTests.followUps where next.after == row.id {
        let isNeedless = next.id.hasSuffix("-days") && isYes("\(row.id)-sudden")
        if !isNeedless { ask(next.id, next.yes) }
      }
    }
    let worst = found.max() ?? .selfCare
    tier = worst == .selfCare && unanswered > 0 ? nil : worst
  }
}
