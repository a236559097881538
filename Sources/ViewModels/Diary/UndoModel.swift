import Content
import Diary

/// The list of changes, with undo and redo.
struct UndoModel: ScreenModel {
  let name = "changes"
  private var changes: [DiaryChange] = []
  private var problem: String?
  private var cursor = ListCursor()

  /// How many changes are shown on each side.
  private static let most = 20

  init(in context: Context) {
    read(in: context)
  }

  private mutating func read(in context: Context) {
    do throws(DiaryProblem) {
      changes = try context.diary.changes(limit: Self.most)
    } catch {
      problem = context.words.sentence(for: error)
    }
    cursor.line = min(undone, max(0, changes.count - 1))
  }

  /// How many can be redone: they come first, the next one last.
  private var undone: Int { changes.count(where: \.isUndone) }

  var offers: [Offer] {
    ListCursor.offers + [Offer(.open, refusal: changes.isEmpty ? .nothingChanged : nil)]
      + [
        Offer(.undo, refusal: undone == changes.count ? .nothingToUndo : nil),
        Offer(.redo, refusal: undone == 0 ? .nothingToRedo : nil),
      ]
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: changes.count) { return .stay() }
    switch action {
    case .undo: return apply(undo: 1, redo: 0, in: context)
    case .redo: return apply(undo: 0, redo: 1, in: context)
    case .open where changes.indices.contains(cursor.line):
      return cursor.line < undone
        ? apply(undo: 0, redo: undone - cursor.line, in: context)
        : apply(undo: cursor.line - undone + 1, redo: 0, in: context)
    default: return .unhandled
    }
  }

  private mutating func apply(undo: Int, redo: Int, in context: Context) -> Outcome {
    var done = 0
    do throws(DiaryProblem) {
      for _ in 0..<undo where try context.diary.undo() { done += 1 }
      for _ in 0..<redo where try context.diary.redo() { done += 1 }
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    read(in: context)
    let word: Word = undo > 0 ? .undoneCount : .redoneCount
    return .stay(notice: context.words.fill(word, ["count": String(done)]))
  }

  func page(in context: Context) -> Page {
    let words = context.words
    var blocks: [Block] = []
    var focusBlock: Int?
    if let problem { blocks.append(Block(.warning(problem))) }
    for (index, change) in changes.enumerated() {
      if index == 0, change.isUndone { blocks.append(Block(.heading(words[.redoTitle]))) }
      if index == undone { blocks.append(Block(.heading(words[.undoTitle]))) }
      if index == cursor.line { focusBlock = blocks.count }
      let count = index < undone ? undone - index : index - undone + 1
      let one: Word = index < undone ? .redoOne : .undoOne
      let several: Word = index < undone ? .redoNote : .undoNote
      blocks.append(
        Block(
          .choice(
            ChoiceLine(
              key: "", label: sentence(change, in: context),
              note: index == cursor.line
                ? count == 1 ? words[one] : words.fill(several, ["count": String(count)]) : nil,
              target: .action(.open)))))
    }
    if changes.isEmpty { blocks.append(Block(.text(words[.nothingChanged]))) }
    return Page(
      place: name, title: words[.changesTitle], blocks: blocks, focus: focusBlock ?? 0)
  }

  /// What the change did, in a line.
  private func sentence(_ change: DiaryChange, in context: Context) -> String {
    let words = context.words
    let say = EntrySentence(context)
    let entry = (change.after ?? change.before).map { say.dated($0) } ?? ""
    let word: Word =
      change.before == nil ? .changeAdded : change.after == nil ? .changeDeleted : .changeEdited
    return words.fill(word, ["entry": entry])
  }
}
