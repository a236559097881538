import Content

/// Questions in order: the first one that matches leads on.
struct DecisionModel: TakesRequests {
  let name: String
  let presentation = Presentation.place
  private let title: String
  private let decision: Decision
  private var answers: [String: Answer] = [:]
  /// The line that the cursor is on, in its blocks.
  private var cursor = ListCursor()

  /// The decision of a screen; `nil` for any other screen.
  init?(_ screen: Screen) {
    guard case .decision(let decision) = screen.kind else { return nil }
    name = screen.name
    title = screen.title
    self.decision = decision
    cursor.line = decision.passages.count
  }

  private var here: Int? {
    let index = cursor.line - decision.passages.count
    return decision.items.indices.contains(index) ? index : nil
  }

  private var open: [Int] {
    decision.items.indices.filter { answers[decision.items[$0].question.id] == nil }
  }

  var offers: [Offer] {
    QuestionLines.offers(
      of: decision.items.count, isOnQuestion: here != nil, hasUnanswered: true)
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, among: blocks(context.words).stops) { return .stay() }
    switch action {
    case .choose(let number):
      guard decision.items.counted(number) != nil else { return .unhandled }
      cursor.line = decision.passages.count + number - 1
    case .answer(let answer):
      guard let here else { return .unhandled }
      return give(answer, to: here, context.words)
    case .cycle:
      guard let here else { return .unhandled }
      let id = decision.items[here].question.id
      answers[id] = QuestionLines.following(answers[id])
    case .noneOfThese: return sayNoToTheRest()
    case .proceed:
      if cursor.line + 1 < blocks(context.words).count {
        cursor.line += 1
      } else {
        return sayNoToTheRest()
      }
    default: return .unhandled
    }
    return .stay()
  }

  private mutating func give(_ answer: Answer, to index: Int, _ words: Words) -> Outcome {
    answers[decision.items[index].question.id] = answer
    if let target = decision.target(answers) { return .open(target) }
    let firstOpen = open.first
    cursor.line = decision.passages.count + (open.first { $0 > index } ?? firstOpen ?? index)
    guard answer != .no, let firstOpen, firstOpen < index else { return .stay() }
    // The first match wins, so the questions before it come first.
    cursor.line = decision.passages.count + firstOpen
    return .stay(notice: words[.onesAboveFirst])
  }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    guard case .line(let line) = request,
      let index = decision.items.firstIndex(where: { $0.question.whole == line })
    else { return .unhandled }
    cursor.line = decision.passages.count + index
    return .stay()
  }

  private mutating func sayNoToTheRest() -> Outcome {
    for index in open { answers[decision.items[index].question.id] = .no }
    cursor.line = decision.passages.count
    return decision.target(answers).map { .open($0) } ?? .stay()
  }

  func page(in context: Context) -> Page {
    var page = Page(place: name, title: title, blocks: blocks(context.words), focus: cursor.line)
    page.asks = true
    return page
  }

  private func blocks(_ words: Words) -> [Block] {
    let questions = decision.items.enumerated().map { index, item in
      QuestionLines.block(
        item.question, number: index + 1, answer: answers[item.question.id],
        why: item.question.why, words: words)
    }
    let isFresh = open.count == decision.items.count
    let none = words.fill(
      isFresh ? .noneOfThese : .noneOfTheOthers, ["count": String(open.count)])
    let last = ChoiceLine(
      key: "0", label: open.isEmpty ? words[.goOn] : none, target: .action(.noneOfThese))
    return decision.passages.flatMap(\.blocks) + questions + [Block(.choice(last))]
  }
}
