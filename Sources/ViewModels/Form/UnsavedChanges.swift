import Content

/// A screen with changes that would be lost by leaving it: it asks about them once.
protocol HasUnsavedChanges: ScreenModel {
  var title: String { get }
  /// Whether there are changes that have not been saved.
  var hasUnsavedChanges: Bool { get }
  /// Whether they are changes of something that is in the diary already.
  var isStored: Bool { get }
  /// The question what to do with them, while it is being asked.
  var question: ReadingModel? { get set }
  /// Saves it.
  mutating func save(in context: Context) -> Outcome
}

extension HasUnsavedChanges {
  var unsaved: (any HasUnsavedChanges)? { hasUnsavedChanges ? self : nil }

  /// One step back: from the question to the form, and from the form to the question.
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

  /// Asks whether to save the changes.
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

  /// Handles the answer to the question.
  mutating func answer(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else { return .unhandled }
    let outcome = asked.handle(action, in: context)
    question = asked
    guard case .perform(let chosen) = outcome else { return outcome }
    question = nil
    switch chosen {
    case .save: return save(in: context)
    case .discard:
      return .close(notice: context.words[isStored ? .changesDiscarded : .discarded])
    default: return .stay()
    }
  }
}
