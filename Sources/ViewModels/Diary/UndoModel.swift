import Content
import Diary

/// The list of changes, with undo and redo.
struct UndoModel: ReadsDiary {
  let name = "changes"
  private var changes: [DiaryChange] = []
  /// What another program undid, and what nobody can redo since.
  private var abandoned: [DiaryChange] = []
  private var problem: String?
  private var cursor = ListCursor()

  /// How many changes are shown on each side.
  private static let most = 20
  /// How many of those are shown that cannot be redone.
  private static let mostAbandoned = 3

  init(in context: Context) {
    read(in: context)
    findNext()
  }

  /// Puts the cursor on what can be undone next.
  private mutating func findNext() { cursor.line = min(undone, max(0, changes.count - 1)) }

  private mutating func read(in context: Context) {
    problem = nil
    do throws(DiaryProblem) {
      changes = try context.diary.changes(limit: Self.most)
      abandoned = try context.diary.abandonedChanges(limit: Self.mostAbandoned)
    } catch {
      problem = context.words.sentence(for: error)
    }
    // What was undone or redone stands where it stood, and the cursor stays on it.
    cursor.clamp(to: changes.count)
  }

  mutating func refresh(in context: Context) {
    let before = changes
    read(in: context)
    if changes != before { findNext() }
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
    case .undo: return undo(through: undone, in: context)
    case .redo: return redo(from: undone - 1, in: context)
    case .open where changes.indices.contains(cursor.line):
      return cursor.line < undone
        ? redo(from: cursor.line, in: context) : undo(through: cursor.line, in: context)
    default: return .unhandled
    }
  }

  /// Undoes what stands here, from the top down to a line, and nothing that does not stand here.
  private mutating func undo(through line: Int, in context: Context) -> Outcome {
    guard line >= undone, changes.indices.contains(line) else { return .unhandled }
    let operations = Self.operations(changes[undone...line])
    let change = sentence(changes[line], in: context)
    let isDone: Bool
    do throws(DiaryProblem) {
      isDone = try context.diary.undo(operations, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    read(in: context)
    guard isDone else {
      findNext()
      return .stay(notice: context.words[.undoChanged])
    }
    return .stay(
      notice: operations.count == 1
        ? context.words.fill(.undoneOne, ["change": change])
        : context.words.fill(.undoneCount, ["count": String(operations.count)]))
  }

  /// Redoes what stands here, from the bottom of what can be redone up to a line.
  private mutating func redo(from line: Int, in context: Context) -> Outcome {
    guard line < undone, changes.indices.contains(line) else { return .unhandled }
    let operations = Self.operations(changes[line..<undone].reversed())
    let change = sentence(changes[line], in: context)
    let isDone: Bool
    do throws(DiaryProblem) {
      isDone = try context.diary.redo(operations, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    read(in: context)
    guard isDone else {
      findNext()
      return .stay(notice: context.words[undone == 0 ? .redoGone : .redoChanged])
    }
    return .stay(
      notice: operations.count == 1
        ? context.words.fill(.redoneOne, ["change": change])
        : context.words.fill(.redoneCount, ["count": String(operations.count)]))
  }

  /// The operations of changes, each once: one of them may have changed several entries.
  private static func operations(_ changes: some Sequence<DiaryChange>) -> [Int64] {
    changes.reduce(into: []) { found, change in
      if found.last != change.operation { found.append(change.operation) }
    }
  }

  func page(in context: Context) -> Page {
    let words = context.words
    var blocks: [Block] = []
    var focusBlock: Int?
    if let problem { blocks.append(Block(.warning(problem))) }
    if !abandoned.isEmpty {
      blocks.append(Block(.heading(words[.abandonedTitle])))
      blocks += abandoned.map { Block(.quiet(sentence($0, in: context))) }
    }
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

  private func sentence(_ change: DiaryChange, in context: Context) -> String {
    EntrySentence(context).change(change)
  }
}
