import Content
import Diary

/// The checklist of warning signs: what is going on, its sections, and what the answers mean.
struct ChecklistModel: ScreenModel {
  /// What of it is to be seen.
  enum Stage: Equatable {
    case about(ReadingModel)
    case section(Int)
    /// Help is needed now: shown at once, over the section it came from.
    case alarm(ReadingModel, section: Int)
    case result(ReadingModel)
  }

  /// After more days than this a result is out of date.
  static let daysThatItHolds = 7

  let name: String
  let title: String
  var checklist: Checklist
  private(set) var answers = CheckAnswers() { didSet { lines = lines(of: section) } }
  /// The result of the time before, from the diary.
  private(set) var last: CheckResult?
  /// The day of the last answer.
  private(set) var answeredOn: CalendarDate?
  var stage: Stage { didSet { lines = lines(of: section) } }
  /// The questions of the section that is to be seen.
  var lines: [Line] = []
  /// The line of the section that the cursor is on, in its blocks.
  var cursor = ListCursor(line: Self.firstQuestion)
  /// Where it was when the emergency signs were called up from within it.
  private var interrupted: (stage: Stage, cursor: ListCursor)?

  /// The line of a section that has its first question: its introduction stands above.
  static let firstQuestion = 1

  /// The checklist of a screen, from the start; `nil` for any other screen.
  init?(_ screen: Screen, words: Words) {
    guard case .checklist(let checklist) = screen.kind, !checklist.sections.isEmpty else {
      return nil
    }
    name = screen.name
    title = screen.title
    self.checklist = checklist
    stage = .section(0)
    stage = .about(subjectQuestion(words))
  }

  /// What the answers mean.
  var triage: Triage { checklist.triage(answers) }

  // MARK: What is kept

  /// Whether it has led somewhere.
  var isAtResult: Bool {
    switch stage {
    case .alarm, .result: true
    case .about, .section: false
    }
  }

  /// Whether it says that help is needed now.
  var isAlarm: Bool { if case .alarm = stage { true } else { false } }

  /// The answers as the diary keeps them, with what was said to be going on.
  var record: [String: Answer] {
    var record = answers.given
    if let about = answers.about { record[Self.aboutKey + about.rawValue] = .yes }
    if answers.asksEveryEmergency { record[Self.everyKey] = .yes }
    return record
  }

  /// The result for the diary; `nil` where nothing was answered.
  func result(at context: Context) -> CheckResult? {
    // The result of the time before, looked at again, is in the diary already.
    let isLast = record == last?.answers && answeredOn == last?.at.local.date
    guard !answers.given.isEmpty, !isLast else { return nil }
    return CheckResult(at: context.timestamp, answers: record, tier: triage.tier)
  }

  private static let aboutKey = "about "
  private static let everyKey = "every emergency"

  /// Takes in the result of the time before.
  mutating func remember(_ result: CheckResult, in context: Context) {
    last = result
    if case .about = stage { stage = .about(subjectQuestion(context.words)) }
  }

  /// Shows the result of the time before.
  private mutating func showLast(in context: Context) {
    guard let last else { return }
    let about = Checklist.Subject.allCases.first {
      last.answers[Self.aboutKey + $0.rawValue] != nil
    }
    answers = CheckAnswers(
      about: about,
      given: last.answers.filter { checklist.items.map(\.question.id).contains($0.key) },
      asksEveryEmergency: last.answers[Self.everyKey] != nil)
    answeredOn = last.at.local.date
    stage = .result(result(in: context))
  }

  // MARK: Where it is

  var place: String {
    switch stage {
    case .about: "\(name)/about"
    case .section(let index): "\(name)/\(checklist.sections[index].name)"
    case .alarm: "\(name)/alarm"
    case .result: "\(name)/result"
    }
  }

  /// Shows a section, as a link asks; `returns` where one step back leads to what is seen now. In the
  /// section of emergencies all signs are asked then, whatever was said to be going on.
  mutating func show(_ part: String, returns: Bool) {
    guard let index = checklist.sections.firstIndex(where: { $0.name == part }) else { return }
    let before = (stage, cursor)
    if index == 0 { answers.asksEveryEmergency = true }
    goTo(index)
    interrupted = returns ? before : nil
  }

  /// Takes in answers that were found elsewhere, and shows where they lead.
  ///
  /// - Returns: the signs that were answered, in words.
  mutating func merge(_ found: [String: Answer], in context: Context) -> [String] {
    let before = triage.tier
    answers.given.merge(found) { $1 }
    answeredOn = context.local.date
    if triage.tier == .emergency, before != .emergency {
      stage = .alarm(alarm(in: context), section: 0)
    } else if answers.about == nil {
      stage = .about(subjectQuestion(context.words))
    } else {
      goTo(0)
    }
    return checklist.items.map(\.question).filter { found[$0.id] != nil }.map(\.sign)
  }

  /// Shows where it was left, in the words of the screen as it is now: the region may have changed.
  mutating func comeBack(to screen: Screen, in context: Context) {
    if case .checklist(let checklist) = screen.kind { self.checklist = checklist }
    interrupted = nil
    switch stage {
    case .about: stage = .about(subjectQuestion(context.words))
    case .section(let index): stage = .section(index)
    case .alarm, .result: stage = .result(result(in: context))
    }
  }

  mutating func find(_ line: String) {
    guard let index = lines.firstIndex(where: { $0.item.question.ask.text == line }) else { return }
    cursor.line = Self.firstQuestion + index
  }

  private mutating func goTo(_ section: Int) {
    stage = .section(section)
    let open = lines.firstIndex(where: isOpen)
    cursor.line = Self.firstQuestion + (open ?? 0)
  }

  private mutating func goOn(in context: Context) {
    interrupted = nil
    switch stage {
    case .about: goTo(0)
    case .section(let index) where index == 0 && answers.about == nil:
      stage = .about(subjectQuestion(context.words))
    case .section(let index) where index + 1 < checklist.sections.count: goTo(index + 1)
    case .section, .alarm, .result: stage = .result(result(in: context))
    }
  }

  private mutating func goBack(in context: Context) {
    interrupted = nil
    switch stage {
    case .section(0): stage = .about(subjectQuestion(context.words))
    case .section(let index), .alarm(_, let index): goTo(max(0, index - 1))
    case .result: goTo(checklist.sections.count - 1)
    case .about: break
    }
  }

  mutating func stepBack(in context: Context) -> Bool {
    if case .alarm(_, let section) = stage {
      stage = .section(section)
      return true
    }
    guard let before = interrupted else { return false }
    (stage, cursor) = before
    interrupted = nil
    return true
  }

  // MARK: Keys

  struct Line {
    let item: Checklist.Item
    let isFollowUp: Bool
  }

  private func lines(of index: Int?) -> [Line] {
    guard let index else { return [] }
    let section = checklist.sections[index]
    let main = section.items.map(\.question.id)
    return checklist.asked(in: section, answers).map {
      Line(item: $0, isFollowUp: !main.contains($0.question.id))
    }
  }

  /// The section that is to be seen, if one is.
  private var section: Int? { if case .section(let index) = stage { index } else { nil } }

  func isOpen(_ line: Line) -> Bool { answers.given[line.item.question.id] == nil }

  private func isOpen(_ section: Int) -> Bool {
    lines(of: section).contains(where: isOpen)
  }

  var offers: [Offer] {
    switch stage {
    case .about(let reading): return reading.offers
    case .alarm(let reading, _):
      // Whatever line the cursor is on, Enter goes on: nothing here has to be found first.
      return reading.offers.filter { $0.action != .open } + [Offer(.summary)]
    case .result(let reading): return reading.offers + [Offer(.previousPage)]
    case .section:
      let isOnQuestion = lines.indices.contains(cursor.line - Self.firstQuestion)
      return QuestionLines.offers(
        isOnQuestion: isOnQuestion, hasUnanswered: lines.contains(where: isOpen))
        + [Offer(.nextPage), Offer(.previousPage)]
    }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .nextPage, .summary: goOn(in: context)
    case .previousPage: goBack(in: context)
    case .about(let subject):
      answers.about = subject
      let emergency = isOpen(0) ? 0 : min(1, checklist.sections.count - 1)
      goTo(emergency)
    case .unanswered: goTo(checklist.sections.indices.first(where: isOpen) ?? 0)
    case .review: goTo(0)
    case .lastResult: showLast(in: context)
    case .clear:
      answers = CheckAnswers()
      answeredOn = nil
      stage = .about(subjectQuestion(context.words))
      return .stay(notice: context.words[.cleared])
    default:
      if case .section(let index) = stage { return handle(action, section: index, in: context) }
      return handleReading(action, in: context)
    }
    return .stay()
  }

  private mutating func handleReading(_ action: Action, in context: Context) -> Outcome {
    var outcome = Outcome.stay()
    switch stage {
    case .about(var reading):
      outcome = reading.handle(action, in: context)
      stage = .about(reading)
    case .alarm(var reading, let section):
      outcome = reading.handle(action, in: context)
      stage = .alarm(reading, section: section)
    case .result(var reading):
      outcome = reading.handle(action, in: context)
      stage = .result(reading)
    case .section: break
    }
    if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
    return outcome
  }

  private mutating func handle(
    _ action: Action, section: Int, in context: Context
  ) -> Outcome {
    let here = cursor.line - Self.firstQuestion
    let isOnQuestion = lines.indices.contains(here)
    let hasOpen = lines.contains(where: isOpen)
    // Above the questions stands the introduction, and below them one line or two.
    let count = Self.firstQuestion + lines.count + (hasOpen ? 2 : 1)
    if cursor.move(action, of: count) {
      return .stay()
    }
    switch action {
    case .answer(let answer):
      if isOnQuestion { return give(answer, to: here, in: section, context) }
    case .cycle:
      guard isOnQuestion else { return .stay() }
      let old = answers.given[lines[here].item.question.id]
      return give(QuestionLines.following(old), to: here, in: section, context, staysHere: true)
    case .noneOfThese: return sayNoToTheRest(in: context)
    case .proceed:
      if cursor.line < Self.firstQuestion + lines.count {
        cursor.line += 1
      } else if hasOpen, cursor.line == Self.firstQuestion + lines.count {
        return sayNoToTheRest(in: context)
      } else {
        goOn(in: context)
      }
    default: break
    }
    return .stay()
  }

  private mutating func give(
    _ answer: Answer?, to line: Int, in section: Int, _ context: Context, staysHere: Bool = false
  ) -> Outcome {
    let before = triage.tier
    let wasOpen = lines.contains(where: isOpen)
    answers.given[lines[line].item.question.id] = answer
    answeredOn = context.local.date
    if triage.tier == .emergency, before != .emergency {
      stage = .alarm(alarm(in: context), section: section)
      return .stay()
    }
    if staysHere { return .stay() }
    let open = lines.indices.filter { isOpen(lines[$0]) }
    if let next = open.first(where: { $0 > line }) ?? open.first {
      cursor.line = Self.firstQuestion + next
    } else if wasOpen {
      goOn(in: context)
    } else {
      cursor.line = Self.firstQuestion + min(line + 1, lines.count)
    }
    return .stay()
  }

  /// "None of these": one explicit act that says no to every open question of the page, and leaves
  /// what was answered as it was.
  private mutating func sayNoToTheRest(in context: Context) -> Outcome {
    let open = lines.filter(isOpen).map(\.item.question.id)
    answers.given.merge(open.map { ($0, .no) }) { kept, _ in kept }
    answeredOn = context.local.date
    goOn(in: context)
    return .stay(notice: context.words.fill(.saidNo, ["count": String(open.count)]))
  }
}
