import Content
import Foundation

/// The answers to a checklist and what they mean, for other programs.
package struct CheckReport: Encodable, Sendable {
  /// The version of this format.
  private let version = 1
  private let checklist: String
  private let questionsVersion: String
  private let language: String
  private let date: String
  private let about: String?
  private let answers: [String: String]
  private let result: Result

  private struct Result: Encodable, Sendable {
    let tier: String?
    let headline: String
    let isFinished: Bool
    let open: Int
    let act: String
    let when: String
    let drivers: [Driver]
    let combinations: [String]
    let unanswered: [String]
    let recheckOn: String?
  }

  private struct Driver: Encodable, Sendable {
    let question: String
    let sign: String
    let answer: String
    let tier: String
  }

  /// The report of answers that were given on a day. `screen` is the checklist's; `words` and
  /// `language` are those it was asked in.
  package init?(
    _ screen: Screen, _ answers: CheckAnswers, on date: CalendarDate, _ words: Words,
    language: String
  ) {
    guard case .checklist(let checklist) = screen.kind else { return nil }
    let triage = checklist.triage(answers)
    let said = checklist.result(of: triage)
    self.checklist = screen.name
    questionsVersion = checklist.version.description
    self.language = language
    self.date = date.description
    about = answers.about?.rawValue
    self.answers = answers.given.mapValues(\.rawValue)
    result = Result(
      tier: triage.tier?.rawValue, headline: checklist.headline(of: triage, words),
      isFinished: triage.isFinished, open: triage.open, act: said.act, when: said.when,
      drivers: triage.drivers.map {
        Driver(
          question: $0.item.question.id, sign: $0.item.question.sign, answer: $0.answer.rawValue,
          tier: $0.tier.rawValue)
      },
      combinations: triage.combinations.map(\.say.text), unanswered: triage.unanswered,
      recheckOn: triage.tier == nil
        ? nil : triage.recheckDays.map { date.adding(days: $0).description })
  }
}
