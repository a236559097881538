import Content

/// A screen on which something is written that leaving would lose: it asks about that once.
protocol HasUnsavedChanges: ScreenModel {
  var title: String { get }
  /// Whether something was written that is not saved.
  var hasUnsavedChanges: Bool { get }
  /// The question what to do with it, while it is asked.
  var question: ReadingModel? { get set }
  /// Saves it.
  mutating func save(in context: Context) -> Outcome
}

extension HasUnsavedChanges {
  var unsaved: (any HasUnsavedChanges)? { hasUnsavedChanges ? self : nil }

  /// One step back: from the question to what is written, and from there to the question.
  mutating func goBackOrAsk(in context: Context) -> Outcome {
    if question != nil {
      question = nil
    } else if hasUnsavedChanges {
      ask(in: context)
    } else {
      return .unhandled
    }
    return .stay()
  }

  /// Asks what to do with what was written.
  mutating func ask(in context: Context) {
    let words = context.words
    question = ReadingModel(
      name: "\(name)/leave", title: title,
      blocks: [Block(.instruction(words[.leaveTitle], detail: words[.leaveDetail]))]
        + ReadingModel.choices([
          (words[.leaveSave], nil, .action(.save)),
          (words[.leaveKeepEditing], nil, .action(.keepEditing)),
          (words[.leaveDiscard], nil, .action(.discard)),
        ]))
  }

  /// What is answered to the question.
  mutating func answer(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else { return .unhandled }
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
