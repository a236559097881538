import Content
import Testing

/// When to go through the checklist again.
@Suite struct RecheckTests {
  private func item(_ id: String, recheckDays: Int?) -> Checklist.Item {
    Checklist.Item(
      question: Question(id: id, sign: id, ask: Statement(id), why: id), audience: .both,
      yes: .routine, unsure: .selfCare, recheckDays: recheckDays, more: [])
  }

  private func recheckDays(_ answers: [String: Answer]) -> Int? {
    let items = [
      item("A", recheckDays: 28), item("B", recheckDays: 3), item("C", recheckDays: 7),
      item("D", recheckDays: nil),
    ]
    let result = Checklist.Result(act: "", how: [], when: "", tell: nil)
    let checklist = Checklist(
      version: CalendarDate(year: 2026, month: 11, day: 21), ask: "", labels: [],
      sections: [Checklist.Section(name: "all", title: "", intro: "", items: items)],
      combinations: [], results: [:], unfinished: result)
    var given = Dictionary(uniqueKeysWithValues: items.map { ($0.question.id, Answer.no) })
    given.merge(answers) { $1 }
    return checklist.triage(CheckAnswers(given: given)).recheckDays
  }

  @Test func theSignThatIsLookedAtAgainSoonestDecides() {
    #expect(recheckDays(["A": .unsure, "C": .unsure]) == 7)
    #expect(recheckDays(["A": .unsure, "B": .unsure, "C": .unsure]) == 3)
    #expect(recheckDays(["A": .unsure]) == 28)
  }

  @Test func withoutADoubtItIsTwoWeeks() {
    #expect(recheckDays([:]) == 14)
    #expect(recheckDays(["D": .unsure]) == 14)
  }

  @Test func whoIsSentToADoctorIsNotToldToCheckAgain() {
    #expect(recheckDays(["A": .yes]) == nil)
  }
}
