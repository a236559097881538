import Content

/// The strength self-check: one task after the other, then what the outcomes mean together.
struct SelfCheckModel: ShowsReading {
  private enum Stage: Equatable {
    case start
    case task(Int)
    case result
  }

  let name: String
  private let title: String
  private let check: SelfCheck
  private var outcomes: [String: SelfCheck.Outcome] = [:]
  private var hasExtras = false
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
    case .task(let outcome): record(outcome, context.words)
    case .extras:
      hasExtras = true
      show(.task(check.tasks.count), context.words)
    case .onset(let onset):
      let weak = tasks.filter { outcomes[$0.id] == .weaker }.compactMap { $0.weaker[onset] }
      let answers = Dictionary(weak.map { ($0, Answer.yes) }) { first, _ in first }
      return .open(check.checklist, asking: .answers(answers))
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

  private mutating func record(_ outcome: SelfCheck.Outcome, _ words: Words) {
    guard case .task(let index) = stage else { return }
    outcomes[tasks[index].id] = outcome
    // One weak task is enough: the others need not be done.
    let isOver = outcome == .weaker || index + 1 == tasks.count
    show(isOver ? .result : .task(index + 1), words)
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
    let answers: [(Word, SelfCheck.Outcome)] = [
      (.taskUsual, .usual), (.taskWeaker, .weaker), (.taskPain, .pain), (.taskUntried, .untried),
    ]
    return ReadingModel(
      name: "\(name)/\(task.id)", title: title,
      blocks: [
        Block(instruction: task.instruction, task.detail), Block(.quiet(number)),
      ] + ReadingModel.choices(answers.map { (words[$0.0], nil, .action(.task($0.1))) }),
      startsAtTop: true)
  }

  private func resultPage(_ words: Words) -> ReadingModel {
    let result = check.result(outcomes)
    let said = tasks.compactMap { task -> Block? in
      outcomes[task.id].map { outcome in
        Block(
          .quiet(words.fill(.taskSaid, ["task": task.sign, "outcome": words[outcome.word]])),
          evidence: task.detail.evidence)
      }
    }
    var choices: [(label: String, note: String?, target: ChoiceLine.Target)] = []
    if result == .weaker {
      choices = [
        (words[.onsetSudden], nil, .action(.onset(.sudden))),
        (words[.onsetDays], nil, .action(.onset(.days))),
        (words[.onsetLonger], nil, .action(.onset(.longer))),
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

extension SelfCheck.Outcome {
  /// Its name.
  fileprivate var word: Word {
    switch self {
    case .usual: .taskUsual
    case .weaker: .taskWeaker
    case .pain: .taskPain
    case .untried: .taskUntried
    }
  }
}
