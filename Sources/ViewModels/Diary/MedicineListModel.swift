import Content
import Diary

/// The list of medicines.
struct MedicineListModel: ReadsDiary {
  let name: String
  private let title: String
  private let passages: [Passage]
  private var medicines: [SavedEntry] = []
  private var problem: String?
  /// Line 0 is for a new one.
  private var cursor = ListCursor()

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    read(in: context)
  }

  private mutating func read(in context: Context) {
    do throws(DiaryProblem) {
      medicines = try context.diary.medicines()
    } catch {
      problem = context.words.sentence(for: error)
    }
    cursor.clamp(to: medicines.count + 1)
  }

  mutating func refresh(in context: Context) { read(in: context) }

  var offers: [Offer] {
    ListCursor.offers + [Offer(.open), Offer(.choose(1)), Offer(.newEntry)]
      + (cursor.line > 0 ? [Offer(.delete)] : [])
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: medicines.count + 1) {
      return .stay()
    }
    switch action {
    case .open where cursor.line > 0: return .route(.entry(medicines[cursor.line - 1], field: nil))
    case .open, .choose(1), .newEntry: return .route(.newMedicine)
    case .delete where cursor.line > 0:
      do throws(DiaryProblem) {
        try context.diary.delete(
          .medicine, medicines[cursor.line - 1].number, at: context.timestamp)
      } catch {
        return .stay(notice: context.words.sentence(for: error))
      }
      read(in: context)
      return .stay(notice: context.words[.deleted])
    default: return .unhandled
    }
  }

  func page(in context: Context) -> Page {
    let words = context.words
    let say = EntrySentence(context)
    var blocks = problem.map { [Block(.warning($0))] } ?? []
    let first = blocks.count
    blocks.append(
      Block(
        .choice(ChoiceLine(key: "1", label: words[.medicineNew], target: .action(.newEntry)))))
    blocks += medicines.map { entry in
      Block(
        .choice(ChoiceLine(key: "", label: say.line(entry.entry), target: .action(.open))))
    }
    blocks += passages.flatMap(\.blocks)
    return Page(place: name, title: title, blocks: blocks, focus: first + cursor.line)
  }
}
