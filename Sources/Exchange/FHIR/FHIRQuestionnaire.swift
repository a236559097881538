import Content
import Diary

/// The checklist of warning signs as a `Questionnaire`, and answers to it.
struct FHIRQuestionnaire: Sendable {
  /// The name of the questionnaire, whatever its version.
  static let address = "urn:uuid:0f6f2c55-6d1e-4c47-9d0e-4b9d3f0a2a71"
  /// The item that asks what is going on.
  private static let about = "about"

  private let screen: Screen
  private let checklist: Checklist
  private let codes: FHIRCodes
  private let language: String

  /// `nil` for a screen that is no checklist.
  init?(_ screen: Screen?, _ codes: FHIRCodes, language: String) {
    guard let screen, case .checklist(let checklist) = screen.kind else { return nil }
    self.screen = screen
    self.checklist = checklist
    self.codes = codes
    self.language = language
  }

  // MARK: Questions

  /// As a resource.
  var resource: FHIRNode {
    let version = FHIRNode.text(checklist.version.description)
    return [
      "resourceType": "Questionnaire", "language": .text(language), "url": .text(Self.address),
      "version": version, "name": "WarningSigns", "title": .text(screen.title), "status": "active",
      "subjectType": ["Patient"], "date": version,
      "item": .list([about] + checklist.opening.map { item($0) } + checklist.sections.map(group)),
    ]
  }

  private var about: FHIRNode {
    let options = Checklist.Subject.allCases.compactMap { codes.code("about/\($0.rawValue)") }
    return [
      "linkId": .text(Self.about), "text": .text(checklist.ask), "type": "choice",
      "answerOption": .list(options.map { ["valueCoding": $0.coding] }),
    ]
  }

  private func group(_ section: Checklist.Section) -> FHIRNode {
    [
      "linkId": .text(section.name), "text": .text(section.title), "type": "group",
      "item": .list(section.items.map { item($0) }),
    ]
  }

  private func item(_ item: Checklist.Item, after parent: String? = nil) -> FHIRNode {
    let question = item.question
    return [
      "linkId": .text(question.id), "text": .text(question.whole), "type": "choice",
      "enableWhen": parent.map { parent in
        .list(
          [FHIRCode.yes, .notSure].map {
            ["question": .text(parent), "operator": "=", "answerCoding": $0.coding]
          })
      },
      "enableBehavior": parent == nil ? nil : "any",
      "answerOption": .list(Answer.allCases.map { ["valueCoding": Self.code($0).coding] }),
      "item": .list(item.more.map { self.item($0, after: question.id) }),
    ]
  }

  private static func code(_ answer: Answer) -> FHIRCode {
    switch answer {
    case .yes: .yes
    case .no: .no
    case .unsure: .notSure
    }
  }

  // MARK: Answers

  /// Answers as a `QuestionnaireResponse`. What was not answered has no item.
  func response(_ check: CheckResult, _ entry: FHIRResources.Entry) -> FHIRNode {
    let answers = CheckAnswers(record: check.answers, of: checklist)
    let version = check.questions.map { "|\($0)" } ?? ""
    let isFinished = check.unanswered.map { $0 == 0 } ?? (check.tier != nil)
    // Of questions that the checklist no longer has, the identity is all that is left.
    let known = Set(checklist.items.map(\.question.id))
    let others = check.answers.filter { !known.contains($0.key) && Self.isID($0.key) }
    var items = [subject(answers)]
    items += checklist.opening.map { answer($0, answers) }
    items += checklist.sections.map { group($0, answers) }
    items += others.sorted { $0.key < $1.key }.map { Self.answer($0.key, nil, $0.value) }
    let members: [(key: String, value: FHIRNode?)] = [
      ("language", check.language.map { .text($0) }), ("identifier", entry.identifier),
      ("questionnaire", .text(Self.address + version)),
      ("status", isFinished ? "completed" : "in-progress"), ("subject", entry.person),
      ("authored", FHIRNode.time(check.at)), ("source", entry.person), ("item", .list(items)),
    ]
    return .object(entry.head("QuestionnaireResponse") + members)
  }

  /// Answers that are no questions, such as what it was about, have blanks in their names.
  private static func isID(_ name: String) -> Bool { !name.contains(" ") }

  private func subject(_ answers: CheckAnswers) -> FHIRNode {
    guard let code = answers.about.flatMap({ codes.code("about/\($0.rawValue)") }) else {
      return []
    }
    return [
      "linkId": .text(Self.about), "text": .text(checklist.ask),
      "answer": [["valueCoding": code.coding]],
    ]
  }

  private func group(_ section: Checklist.Section, _ answers: CheckAnswers) -> FHIRNode {
    let items = section.items.filter { answers.given[$0.question.id] != nil }
    if items.isEmpty { return [] }
    return [
      "linkId": .text(section.name), "text": .text(section.title),
      "item": .list(items.map { answer($0, answers) }),
    ]
  }

  /// The answer to a question, and within it those to the questions that it brought up.
  private func answer(_ item: Checklist.Item, _ answers: CheckAnswers) -> FHIRNode {
    let question = item.question
    guard let given = answers.given[question.id] else { return [] }
    let more = given == .no ? [] : item.more.map { answer($0, answers) }
    return Self.answer(question.id, question.whole, given, more)
  }

  private static func answer(
    _ id: String, _ text: String?, _ answer: Answer, _ more: [FHIRNode] = []
  ) -> FHIRNode {
    [
      "linkId": .text(id), "text": text.map { .text($0) },
      "answer": [["valueCoding": code(answer).coding, "item": .list(more)]],
    ]
  }
}
