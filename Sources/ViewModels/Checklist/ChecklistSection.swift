import Content

/// The pages of questions: the keys that answer them, and what an answer leads to.
extension ChecklistModel {
  /// A key on a page of questions.
  mutating func handleSection(_ action: Action, in context: Context) -> Outcome {
    let hasOpen = lines.contains(where: isOpen)
    // One or two lines are below the questions.
    let end = Self.firstQuestion + lines.count + (hasOpen ? 2 : 1)
    if state.cursor.move(action, among: Array(Self.firstQuestion..<end)) { return .stay() }
    switch action {
    case .choose(let number):
      guard lines.counted(number) != nil else { return .unhandled }
      state.cursor.line = Self.firstQuestion + number - 1
    case .answer(let answer):
      guard let here else { return .unhandled }
      give(answer, to: here, in: context)
    case .cycle:
      guard let here else { return .unhandled }
      let id = lines[here].item.question.id
      record(QuestionLines.following(answers.given[id]), for: id, in: context)
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
    default: return .unhandled
    }
    return .stay()
  }

  // MARK: Answers

  /// Answers a question, and goes on to the next that is open.
  private mutating func give(_ answer: Answer, to line: Int, in context: Context) {
    let wasOpen = lines.contains(where: isOpen)
    record(answer, for: lines[line].item.question.id, in: context)
    if state.isAlarmPending, state.triage.awaited == nil { return }
    let open = lines.indices.filter { isOpen(lines[$0]) }
    if let next = open.first(where: { $0 > line }) ?? open.first {
      state.cursor.line = Self.firstQuestion + next
    } else if wasOpen {
      goOn(in: context)
    } else {
      state.cursor.line = Self.firstQuestion + min(line + 1, lines.count)
    }
  }

  /// Records an answer.
  mutating func record(_ answer: Answer?, for question: String, in context: Context) {
    state.answers.given[question] = answer
    state.answeredAt = context.timestamp
    if state.triage.tier != .emergency { state.hasAlarmed = false }
  }

  /// "None of these": explicitly answers every open question of the page with no. Answers that were
  /// given stay.
  private mutating func sayNoToTheRest(in context: Context) -> Outcome {
    let open = lines.filter(isOpen).map(\.item.question.id)
    state.answers.given.merge(open.map { ($0, .no) }) { kept, _ in kept }
    state.answeredAt = context.timestamp
    goOn(in: context)
    return .stay(notice: context.words.fill(.saidNo, ["count": String(open.count)]))
  }
}
