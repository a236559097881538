import Content
import Diary

/// The strength self-check: one task after the other, then what the outcomes mean together, which the
/// diary gets.
struct SelfCheckModel: ShowsReading {
  private enum Stage: Equatable {
    case start
    case task(Int)
    case result
  }

  let name: String
  private let title: String
  private let check: SelfCheck
  private var outcomes: [String: StrengthCheck.Outcome] = [:]
  private var onset: StrengthCheck.Onset?
  private var hasExtras = false
  /// What the diary has of it, and under which number: going through it once is one entry.
  private var saved: (number: Int64, check: StrengthCheck)?
  private var stage = Stage.start
  var reading: ReadingModel

  /// The self-check of a screen; `nil` for any other screen.
  init?(_ screen: Screen, words: Words) {
    guard case .selfCheck(let check) = screen.kind, !check.tasks.isEmpty else { return nil }
    name = screen.name
    title = screen.title
    self.check = check
    reading = ReadingModel(name: screen.name, title: screen.title, blocks: [])
    show(.start, words)
  }

  private var tasks: [SelfCheck.Task] { check.tasks + (hasExtras ? check.extras : []) }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .back: return stepBack(in: context)
    case .begin: show(.task(0), context.words)
    case .task(let outcome): return record(outcome, in: context)
    case .extras:
      hasExtras = true
      show(.task(check.tasks.count), context.words)
    case .onset(let onset):
      self.onset = onset
      _ = save(in: context)
      return .open(check.checklist, asking: .answers(answers(onset)))
    default: return read(action, in: context)
    }
    return .stay()
  }

  private mutating func stepBack(in context: Context) -> Outcome {
    switch stage {
    case .start: return .unhandled
    case .task(0): show(.start, context.words)
    case .task(let index): show(.task(index - 1), context.words)
    case .result:
      let last = tasks.lastIndex { outcomes[$0.id] != nil } ?? 0
      show(.task(last), context.words)
    }
    return .stay()
  }

  private mutating func record(
    _ outcome: StrengthCheck.Outcome, in context: Context
  ) -> Outcome {
    guard case .task(let index) = stage else { return .unhandled }
    outcomes[tasks[index].id] = outcome
    // One weak task is enough: the others need not be done.
    let isOver = outcome.meaning == .weaker || index + 1 == tasks.count
    show(isOver ? .result : .task(index + 1), context.words)
    return .stay(notice: isOver ? save(in: context) : nil)
  }

  /// The questions of the checklist that a weakness answers, by when it began. Who does not know that
  /// is asked about the last days, and speaks to somebody today.
  private func answers(_ onset: StrengthCheck.Onset) -> [String: Answer] {
    let (when, answer): (SelfCheck.Onset, Answer) =
      switch onset {
      case .sudden: (.sudden, .yes)
      case .days: (.days, .yes)
      case .longer: (.longer, .yes)
      case .notSure: (.days, .unsure)
      }
    let weak = tasks.filter { outcomes[$0.id]?.meaning == .weaker }.compactMap { $0.weaker[when] }
    return Dictionary(weak.map { ($0, answer) }) { first, _ in first }
  }

  /// Writes down what came out of it, or lays a correction over that.
  ///
  /// - Returns: what to tell the person.
  private mutating func save(in context: Context) -> String? {
    if context.isShared { return nil }
    let isWeaker = outcomes.values.contains { $0.meaning == .weaker }
    if !isWeaker { onset = nil }
    let result = StrengthCheck(
      at: saved?.check.at ?? context.timestamp, outcomes: outcomes, onset: onset,
      questions: check.version, language: context.language)
    if result == saved?.check { return nil }
    do throws(DiaryProblem) {
      let number = try context.diary.save(
        over: saved?.number, .strength, at: context.timestamp
      ) { _ in .strength(result) }
      saved = (number, result)
    } catch {
      return context.words.sentence(for: error)
    }
    return context.words[.strengthSaved]
  }

  // MARK: Pages

  private mutating func show(_ stage: Stage, _ words: Words) {
    self.stage = stage
    switch stage {
    case .start:
      reading = ReadingModel(
        name: name, title: title,
        blocks: check.passages.flatMap(\.blocks)
          + ReadingModel.choices([(words[.beginTasks], nil, .action(.begin))]),
        startsAtTop: true)
    case .task(let index): reading = taskPage(index, words)
    case .result: reading = resultPage(words)
    }
  }

  private func taskPage(_ index: Int, _ words: Words) -> ReadingModel {
    let task = tasks[index]
    let number = words.fill(
      .taskOf, ["task": String(index + 1), "count": String(tasks.count), "looks": task.looks])
    let weaker: [StrengthCheck.Outcome] =
      task.hasSides ? [.weakerLeft, .weakerRight, .weaker] : [.weaker]
    let answers = [.usual] + weaker + [.pain, .untried]
    return ReadingModel(
      name: "\(name)/\(task.id)", title: title,
      blocks: [
        Block(instruction: task.instruction, task.detail), Block(.quiet(number)),
      ]
        + ReadingModel.choices(
          answers.map { (words[$0.word(hasSides: task.hasSides)], nil, .action(.task($0))) }),
      startsAtTop: true)
  }

  private func resultPage(_ words: Words) -> ReadingModel {
    let result = check.result(outcomes.mapValues(\.meaning))
    let said = tasks.compactMap { task -> Block? in
      outcomes[task.id].map { outcome in
        let said = words[outcome.word(hasSides: task.hasSides)]
        return Block(
          .quiet(words.fill(.taskSaid, ["task": task.sign, "outcome": said])),
          evidence: task.detail.evidence)
      }
    }
    var choices: [(label: String, note: String?, target: ChoiceLine.Target)] = []
    if result == .weaker {
      choices = [
        (words[.onsetSudden], nil, .action(.onset(.sudden))),
        (words[.onsetDays], nil, .action(.onset(.days))),
        (words[.onsetLonger], nil, .action(.onset(.longer))),
        (words[.onsetUnsure], nil, .action(.onset(.notSure))),
      ]
    } else {
      if !hasExtras, !check.extras.isEmpty {
        choices.append((words[.tryExtras], nil, .action(.extras)))
      }
      choices.append((words[.openChecklist], nil, .screen(check.checklist)))
      choices.append((words[.toStart], nil, .screen(Catalogue.home)))
    }
    return ReadingModel(
      name: "\(name)/result", title: title,
      blocks: (check.results[result] ?? []).flatMap(\.blocks) + said
        + (result == .weaker ? [Block(.heading(words[.onsetTitle]))] : [])
        + ReadingModel.choices(choices),
      startsAtTop: true)
  }
}

extension StrengthCheck.Outcome {
  /// What it means for the result.
  fileprivate var meaning: SelfCheck.Outcome {
    switch self {
    case .usual: .usual
    case .weakerLeft, .weakerRight, .weaker: .weaker
    case .pain: .pain
    case .untried: .untried
    }
  }

  /// How it is said of a task at which one side can be weaker, or of another one.
  fileprivate func word(hasSides: Bool) -> Word {
    switch self {
    case .usual: hasSides ? .taskUsual : .taskAsUsual
    case .weakerLeft: .taskWeakerLeft
    case .weakerRight: .taskWeakerRight
    case .weaker: hasSides ? .taskWeakerBoth : .taskWeaker
    case .pain: .taskPain
    case .untried: .taskUntried
    }
  }
}
