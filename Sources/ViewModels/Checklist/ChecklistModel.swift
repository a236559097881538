import Content
import Diary

/// The checklist of warning signs: what is going on, its sections, and what the answers mean.
struct ChecklistModel: ScreenModel {
  /// A question of the section that is shown.
  struct Line {
    let item: Checklist.Item
    let isFollowUp: Bool
  }

  /// What to go back to from a part that was called up in between.
  struct Interruption {
    let stage: ChecklistProgress.Stage
    let cursor: ListCursor
    let reading: ReadingModel
  }

  let title: String
  var state: ChecklistProgress { didSet { lines = lines(of: state.section) } }
  /// What is shown unless that is a section.
  private(set) var reading: ReadingModel
  /// The questions of the section that is shown.
  private(set) var lines: [Line] = []
  var interrupted: Interruption?
  /// Whether the previous result has yet to be read from the diary.
  var wantsLast = false

  /// The line of the first question of a section, below its introduction.
  static let firstQuestion = 1

  var name: String { state.name }
  var progress: ChecklistProgress? { state }
  var checklist: Checklist { state.checklist }
  var answers: CheckAnswers { state.answers }
  var cursor: ListCursor { state.cursor }

  /// The checklist of a screen, from the start or from where it was left; `nil` for any other
  /// screen.
  init?(_ screen: Screen, resuming progress: ChecklistProgress?, in context: Context) {
    guard case .checklist(let checklist) = screen.kind, !checklist.sections.isEmpty else {
      return nil
    }
    title = screen.title
    wantsLast = progress == nil
    state = progress ?? ChecklistProgress(name: screen.name, checklist: checklist)
    // The region may have changed, and with it the wording.
    state.checklist = checklist
    reading = ReadingModel(name: screen.name, title: screen.title, blocks: [])
    show(state.isAtResult ? .result : state.stage, in: context)
  }

  // MARK: Where it is

  var place: String {
    switch state.stage {
    case .about: "\(name)/about"
    case .section(let index): "\(name)/\(checklist.sections[index].name)"
    case .alarm: "\(name)/alarm"
    case .result: "\(name)/result"
    }
  }

  var presentation: Presentation { place == Catalogue.emergency ? .emergency : .passing }

  mutating func show(_ stage: ChecklistProgress.Stage, in context: Context) {
    state.stage = stage
    switch stage {
    case .about: reading = subjectQuestion(context.words)
    case .alarm: reading = alarm(in: context)
    case .result: reading = result(in: context)
    case .section: break
    }
  }

  mutating func goTo(section: Int) {
    state.stage = .section(section)
    let open = lines.firstIndex(where: isOpen)
    state.cursor.line = Self.firstQuestion + (open ?? 0)
  }

  private mutating func goOn(in context: Context) {
    interrupted = nil
    switch state.stage {
    case .about: goTo(section: 0)
    case .section(let index) where index == 0 && answers.about == nil: show(.about, in: context)
    case .section(let index) where index + 1 < checklist.sections.count: goTo(section: index + 1)
    case .section, .alarm, .result: show(.result, in: context)
    }
  }

  private mutating func goBack(in context: Context) {
    interrupted = nil
    switch state.stage {
    case .section(0): show(.about, in: context)
    case .section(let index), .alarm(let index): goTo(section: max(0, index - 1))
    case .result: goTo(section: checklist.sections.count - 1)
    case .about: break
    }
  }

  private mutating func stepBack() -> Outcome {
    if case .alarm(let section) = state.stage {
      state.stage = .section(section)
    } else if let before = interrupted {
      interrupted = nil
      (state.stage, state.cursor, reading) = (before.stage, before.cursor, before.reading)
    } else {
      return .unhandled
    }
    return .stay()
  }

  // MARK: Lines

  private func lines(of index: Int?) -> [Line] {
    guard let index else { return [] }
    let section = checklist.sections[index]
    let main = section.items.map(\.question.id)
    return checklist.asked(in: section, answers).map {
      Line(item: $0, isFollowUp: !main.contains($0.question.id))
    }
  }

  /// The index of the question under the cursor.
  private var here: Int? {
    let index = cursor.line - Self.firstQuestion
    return lines.indices.contains(index) ? index : nil
  }

  func isOpen(_ line: Line) -> Bool { answers.given[line.item.question.id] == nil }

  private func isOpen(section: Int) -> Bool { lines(of: section).contains(where: isOpen) }

  // MARK: Keys

  var offers: [Offer] {
    switch state.stage {
    case .about: reading.offers
    // Enter goes on wherever the cursor is: in an alarm nobody should have to look for a line.
    case .alarm: reading.offers.filter { $0.action != .open } + [Offer(.summary)]
    case .result: reading.offers + [Offer(.previousPage)]
    case .section:
      QuestionLines.offers(isOnQuestion: here != nil, hasUnanswered: lines.contains(where: isOpen))
        + [Offer(.nextPage), Offer(.previousPage)]
    }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .back: return stepBack()
    case .nextPage, .summary: goOn(in: context)
    case .previousPage: goBack(in: context)
    case .about(let subject):
      state.answers.about = subject
      goTo(section: isOpen(section: 0) ? 0 : min(1, checklist.sections.count - 1))
    case .unanswered: goTo(section: checklist.sections.indices.first(where: isOpen(section:)) ?? 0)
    case .review: goTo(section: 0)
    case .lastResult: showLast(in: context)
    case .clear:
      state.answers = CheckAnswers()
      state.answeredOn = nil
      show(.about, in: context)
      return .stay(notice: context.words[.cleared])
    default:
      if case .section(let index) = state.stage {
        return handle(action, section: index, in: context)
      }
      let outcome = reading.handle(action, in: context)
      if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
      return outcome
    }
    return .stay()
  }

  /// Shows the previous result.
  private mutating func showLast(in context: Context) {
    guard let last = state.last else { return }
    state.takeOver(last)
    show(.result, in: context)
  }

  private mutating func handle(
    _ action: Action, section: Int, in context: Context
  ) -> Outcome {
    let hasOpen = lines.contains(where: isOpen)
    // The introduction is above the questions, and one or two lines are below them.
    let count = Self.firstQuestion + lines.count + (hasOpen ? 2 : 1)
    if state.cursor.move(action, of: count) { return .stay() }
    switch action {
    case .answer(let answer):
      guard let here else { return .unhandled }
      return give(answer, to: here, in: section, context)
    case .cycle:
      guard let here else { return .unhandled }
      let id = lines[here].item.question.id
      let next = QuestionLines.following(answers.given[id])
      return record(next, for: id, in: section, context) ?? .stay()
    case .noneOfThese: return sayNoToTheRest(in: context)
    case .proceed:
      let below = cursor.line - Self.firstQuestion - lines.count
      if below < 0 {
        state.cursor.line += 1
      } else if hasOpen, below == 0 {
        return sayNoToTheRest(in: context)
      } else {
        goOn(in: context)
      }
      return .stay()
    default: return .unhandled
    }
  }

  /// Answers a question, and goes on to the next that is open.
  private mutating func give(
    _ answer: Answer, to line: Int, in section: Int, _ context: Context
  ) -> Outcome {
    let wasOpen = lines.contains(where: isOpen)
    if let alarm = record(answer, for: lines[line].item.question.id, in: section, context) {
      return alarm
    }
    let open = lines.indices.filter { isOpen(lines[$0]) }
    if let next = open.first(where: { $0 > line }) ?? open.first {
      state.cursor.line = Self.firstQuestion + next
    } else if wasOpen {
      goOn(in: context)
    } else {
      state.cursor.line = Self.firstQuestion + min(line + 1, lines.count)
    }
    return .stay()
  }

  /// Records an answer.
  ///
  /// - Returns: an outcome if this answer means that help is needed now, which is shown at once.
  private mutating func record(
    _ answer: Answer?, for question: String, in section: Int, _ context: Context
  ) -> Outcome? {
    let before = state.triage.tier
    state.answers.given[question] = answer
    state.answeredOn = context.local.date
    guard state.triage.tier == .emergency, before != .emergency else { return nil }
    show(.alarm(section: section), in: context)
    return .stay()
  }

  /// "None of these": explicitly answers every open question of the page with no. Answers that were
  /// given stay.
  private mutating func sayNoToTheRest(in context: Context) -> Outcome {
    let open = lines.filter(isOpen).map(\.item.question.id)
    state.answers.given.merge(open.map { ($0, .no) }) { kept, _ in kept }
    state.answeredOn = context.local.date
    goOn(in: context)
    return .stay(notice: context.words.fill(.saidNo, ["count": String(open.count)]))
  }
}
