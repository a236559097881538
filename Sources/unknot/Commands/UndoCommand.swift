import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange
import ViewModels

/// Undoes the last change of the diary.
struct UndoCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last change of the diary.",
    discussion: """
      unknot undo         the last change
      unknot undo         and the one before it
      unknot redo         the one undone last, done again

      Whatever the guide or a command changed can be undone, and what an import
      or a sync replaced. What they added stays.
      """)

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() { Self.step(.undo, output) }

  /// Which way to go in the log of changes.
  enum Step {
    case undo, redo
  }

  /// Undoes or redoes one change, and says which. If there is none, says so and ends the program.
  static func step(_ step: Step, _ output: OutputOptions) {
    let words = PersonalDiary.words
    PersonalDiary.use { diary throws(DiaryProblem) in
      let changes = try diary.changes(limit: 1).filter { $0.isUndone == (step == .redo) }
      guard let operation = changes.first?.operation else {
        Platform.printError(words[step == .undo ? .nothingToUndo : .nothingToRedo])
        Platform.exit(.unfinished)
      }
      let isDone =
        step == .undo
        ? try diary.undo([operation], at: Platform.now)
        : try diary.redo([operation], at: Platform.now)
      guard isDone else {
        Platform.printError(words[step == .undo ? .undoChanged : .redoChanged])
        Platform.exit(.tryAgain)
      }
      let say = EntrySentence(PersonalDiary.catalogue)
      let sentences = changes.map { say.change($0) }
      let text =
        sentences.count == 1
        ? words.fill(step == .undo ? .undoneOne : .redoneOne, ["change": sentences[0]])
        : words.fill(step == .undo ? .undoneCount : .redoneCount, count: sentences.count)
      output.show(
        ChangesJSON(step == .undo ? "undone" : "redone", sentences), or: PersonalDiary.safe(text))
    }
  }
}

/// Does the change that was undone last again.
struct RedoCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was undone last.",
    discussion: """
      unknot redo

      It works until something else is written into the diary.
      """)

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() { UndoCommand.step(.redo, output) }
}
