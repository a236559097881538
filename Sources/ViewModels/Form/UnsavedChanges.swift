import Content

/// A screen on which something is written that leaving would lose: it is asked about once.
protocol HasUnsavedChanges: ScreenModel {
  var title: String { get }
  /// The question what shall become of it, while it is asked.
  var question: ReadingModel? { get set }
  /// Keeps it.
  mutating func save(in context: Context) -> Outcome
}

extension HasUnsavedChanges {
  /// One step back: from the question to what is written, and from there to the question.
  mutating func goBackOrAsk(in context: Context) -> Bool {
    guard question == nil else {
      question = nil
      return true
    }
    return ask(in: context)
  }

  mutating func ask(in context: Context) -> Bool {
    guard hasUnsavedChanges else { return false }
    let words = context.words
    question = ReadingModel(
      name: "\(name)/leave", title: title,
      blocks: [Block(.instruction(words[.leaveTitle], detail: words[.leaveDetail]))]
        + ReadingModel.choices([
          (words[.leaveSave], nil, .action(.save)),
          (words[.leaveKeepEditing], nil, .action(.keepEditing)),
          (words[.leaveDiscard], nil, .action(.discard)),
        ]))
    return true
  }

  /// What is answered to the question.
  mutating func answer(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else { return .stay() }
    let outcome = asked.handle(action, in: context)
    question = asked
    guard case .perform(let chosen) = outcome else { return outcome }
    question = nil
    switch chosen {
    case .save: return save(in: context)
    case .discard: return .close(notice: context.words[.discarded])
    default: return .stay()
    }
  }
}
