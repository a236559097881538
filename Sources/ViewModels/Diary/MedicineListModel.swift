import Content
import Diary

/// The list of medicines.
struct MedicineListModel: ReadsDiary {
  let name: String
  private let title: String
  private let passages: [Passage]
  private var medicines: [SavedEntry] = []
  /// Why the diary cannot be read.
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
    problem = nil
    do throws(DiaryProblem) {
      medicines = try context.diary.medicines()
    } catch {
      problem = context.words.sentence(for: error)
    }
    cursor.clamp(to: count(in: context))
  }

  /// How many lines the cursor stops on: those of the list, and what there is to read below it.
  private func count(in context: Context) -> Int {
    medicines.count + 1 + reading(in: context).stops.count
  }

  mutating func refresh(in context: Context) { read(in: context) }

  /// The one that the cursor is on.
  private var medicine: SavedEntry? { medicines.counted(cursor.line) }

  var offers: [Offer] {
    let isOnText = cursor.line > medicines.count
    return ListCursor.offers
      + [
        Offer(.open, refusal: isOnText ? .nothingToOpen : nil), Offer(.choose(1)), Offer(.newEntry),
      ]
      + (medicine == nil ? [] : [Offer(.delete)])
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: count(in: context)) {
      return .stay()
    }
    switch action {
    case .open where cursor.line > 0:
      return medicine.map { .route(.entry($0, field: nil)) } ?? .unhandled
    case .open, .choose(1), .newEntry: return .route(.newMedicine)
    case .delete:
      guard let medicine else { return .unhandled }
      do throws(DiaryProblem) {
        try context.diary.delete(.medicine, medicine.number, at: context.timestamp)
      } catch {
        return .stay(notice: context.words.sentence(for: error))
      }
      read(in: context)
      return .stay(notice: context.words[.deleted])
    default: return .unhandled
    }
  }

  /// How much magnesium all that is taken has, and this guide's own lines about it, which rest on what
  /// the warning of the screen says; then what the screen says at any time.
  private func reading(in context: Context) -> [Block] {
    let evidence = passages.lazy.compactMap { passage -> Evidence? in
      if case .warn(let statement) = passage { statement.evidence } else { nil }
    }.first
    return context.words.magnesium(in: medicines).enumerated().map { index, line in
      index == 0 ? Block(.text(line)) : Block(.warning(line), evidence: evidence)
    } + passages.flatMap(\.blocks)
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
    let list = blocks.count
    blocks += reading(in: context)
    let stops = Array(first..<list) + blocks.stops.filter { $0 >= list }
    return Page(
      place: name, title: title, blocks: blocks,
      focus: stops.counted(cursor.line + 1) ?? first)
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
