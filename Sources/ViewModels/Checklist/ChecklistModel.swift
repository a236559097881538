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
  var reading: ReadingModel
  /// The questions of the section that is shown.
  private(set) var lines: [Line] = []
  var interrupted: Interruption?
  /// How far it had got when the previous result was called up over it.
  private var shelved: ChecklistProgress?
  /// Whether a previous result is shown while new answers are waiting: it can be read, not changed.
  var isLookingBack: Bool { shelved.map { !$0.answers.given.isEmpty } ?? false }
  /// Whether one of its sections was opened from another screen, to which one step back leads.
  var isVisit = false
  /// Whether the previous result has yet to be read from the diary.
  var wantsLast = false

  /// The line of the first question of a section, below its introduction.
  static let firstQuestion = 1
  /// Where the cursor is on the first page.
  var openingCursor = ListCursor(line: ChecklistModel.firstQuestion)

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
    // What another program has written since counts as well, until there are answers here.
    wantsLast = progress?.answers.given.isEmpty ?? true
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
    case .about: openFirstPage()
    case .alarm:
      state.hasAlarmed = true
      reading = alarm(in: context)
    case .result: reading = result(in: context)
    case .section: break
    }
  }

  mutating func goTo(section: Int) {
    shelved = nil
    state.stage = .section(section)
    let open = lines.firstIndex(where: isOpen)
    state.cursor.line = Self.firstQuestion + (open ?? 0)
  }

  mutating func goOn(in context: Context) {
    interrupted = nil
    isVisit = false
    switch state.stage {
    case .about:
      state.hasPassedOpening = true
      // Who called for help first has been through the emergency signs.
      let isDone = answers.asksEveryEmergency && !isOpen(section: 0)
      goTo(section: isDone ? min(1, checklist.sections.count - 1) : 0)
    case .section(0) where answers.about == nil || !state.hasPassedOpening:
      show(.about, in: context)
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

  /// One step back: from a question that was called up in between to what it interrupted, from the
  /// alarm to the question, and from the questions to what is going on.
  private mutating func stepBack(in context: Context) -> Outcome {
    if case .alarm(let section) = state.stage {
      state.stage = .section(section)
    } else if let before = interrupted {
      interrupted = nil
      (state.stage, state.cursor, reading) = (before.stage, before.cursor, before.reading)
    } else if case .section = state.stage, state.hasPassedOpening, !isVisit {
      show(.about, in: context)
    } else if state.stage == .result, let before = shelved {
      shelved = nil
      state = before
      show(.about, in: context)
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
  var here: Int? {
    let index = cursor.line - Self.firstQuestion
    return lines.indices.contains(index) ? index : nil
  }

  func isOpen(_ line: Line) -> Bool { answers.given[line.item.question.id] == nil }

  func isOpen(section: Int) -> Bool { lines(of: section).contains(where: isOpen) }

  // MARK: Keys

  var offers: [Offer] {
    switch state.stage {
    case .about: openingOffers
    // Enter goes on wherever the cursor is: in an alarm nobody should have to look for a line.
    case .alarm: reading.offers.filter { $0.action != .open } + [Offer(.summary)]
    case .result: reading.offers + (isLookingBack ? [] : [Offer(.previousPage)])
    case .section:
      QuestionLines.offers(
        of: lines.count, isOnQuestion: here != nil, hasUnanswered: lines.contains(where: isOpen))
        + [Offer(.nextPage), Offer(.previousPage)]
    }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let outcome = act(on: action, in: context)
    // Whoever leaves the question that could have shown that it is older has not shown it.
    if state.isAlarmPending, !isAwaiting { soundAlarm(in: context) }
    return outcome
  }

  /// Whether the cursor is on the one question that may still say that this is no emergency.
  private var isAwaiting: Bool {
    guard state.section != nil, let here, let awaited = state.triage.awaited else { return false }
    return lines[here].item.question.id == awaited
  }

  /// Says that help is needed now.
  mutating func soundAlarm(in context: Context) {
    show(.alarm(section: state.section ?? 0), in: context)
  }

  private mutating func act(on action: Action, in context: Context) -> Outcome {
    switch action {
    case .back: return stepBack(in: context)
    case .nextPage, .summary: goOn(in: context)
    case .previousPage: goBack(in: context)
    case .about(let subject): choose(subject, in: context)
    case .unanswered: goToFirstOpen(in: context)
    case .review: goTo(section: 0)
    case .lastResult: showLast(in: context)
    case .clear:
      shelved = nil
      state.clear(in: context)
      show(.about, in: context)
      return .stay(notice: context.words[.cleared])
    default:
      switch state.stage {
      case .about: return handleOpening(action, in: context)
      case .section: return handleSection(action, in: context)
      case .alarm, .result:
        let outcome = reading.handle(action, in: context)
        if case .perform(let chosen) = outcome { return act(on: chosen, in: context) }
        return outcome
      }
    }
    return .stay()
  }

  private mutating func goToFirstOpen(in context: Context) {
    if checklist.opening.contains(where: { answers.given[$0.question.id] == nil }),
      !checklist.sections.indices.contains(where: isOpen(section:))
    {
      show(.about, in: context)
    } else {
      goTo(section: checklist.sections.indices.first(where: isOpen(section:)) ?? 0)
    }
  }

  /// Shows the previous result.
  private mutating func showLast(in context: Context) {
    guard let last = state.last else { return }
    shelved = state
    state.takeOver(last)
    show(.result, in: context)
  }
}
