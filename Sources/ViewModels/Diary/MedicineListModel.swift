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

  /// How much magnesium all that is taken has, and this guide's own lines about it, which rest on what
  /// the warning of the screen says.
  private func magnesium(in context: Context) -> [Block] {
    let evidence = passages.lazy.compactMap { passage -> Evidence? in
      if case .warn(let statement) = passage { statement.evidence } else { nil }
    }.first
    return context.words.magnesium(in: medicines).enumerated().map { index, line in
      index == 0 ? Block(.text(line)) : Block(.warning(line), evidence: evidence)
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
    blocks += magnesium(in: context) + passages.flatMap(\.blocks)
    return Page(place: name, title: title, blocks: blocks, focus: first + cursor.line)
  }
}

extension Words {
  /// How much magnesium all that is taken has, and what that means; empty where nobody knows.
  package func magnesium(in medicines: [SavedEntry]) -> [String] {
    let amounts = medicines.compactMap { saved -> Int? in
      guard case .medicine(let medicine) = saved.entry, medicine.isTaken else { return nil }
      return medicine.magnesium
    }
    if amounts.isEmpty { return [] }
    let sum = amounts.reduce(0, +)
    let said = fill(.magnesiumSum, ["number": String(sum)])
    if sum >= Medicine.stopMagnesium { return [said, self[.magnesiumStop]] }
    return sum > Medicine.askMagnesium ? [said, self[.magnesiumAsk]] : [said]
  }
}
