import Content
import Diary

/// The page for a doctor, part by part. Each can be left out here, to see what it then looks like; what
/// is printed is up to the command.
struct ReportModel: ReadsDiary {
  let name: String
  private let title: String
  private let passages: [Passage]
  private var without: Set<DoctorReport.Part> = []
  private var shown: ReportPage?
  private var problem: String?
  private var cursor = ListCursor()

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    read(in: context)
    cursor.line = content(in: context).starts.first ?? 0
  }

  private static let parts = DoctorReport.Part.allCases

  private mutating func read(in context: Context) {
    problem = nil
    do throws(DiaryProblem) {
      shown = try ReportWriter(
        context.diary, context.catalogue, DoctorReport.Choice(without: without),
        now: context.timestamp, program: context.words[.program], language: context.language
      ).report().page
    } catch {
      problem = context.words.sentence(for: error)
    }
  }

  mutating func refresh(in context: Context) { read(in: context) }

  var offers: [Offer] {
    ListCursor.offers + [Offer(.cycle), Offer(.open)]
      + Self.parts.indices.map { Offer(.choose($0 + 1)) }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let starts = content(in: context).starts
    if cursor.move(action, of: content(in: context).blocks.count) { return .stay() }
    switch action {
    case .open, .cycle:
      guard let index = starts.lastIndex(where: { $0 <= cursor.line }) else { return .stay() }
      toggle(index, in: context)
    case .choose(let number) where Self.parts.indices.contains(number - 1):
      toggle(number - 1, in: context)
    default: return .unhandled
    }
    return .stay()
  }

  /// Leaves out a part, or takes it in again, and goes to its title.
  private mutating func toggle(_ index: Int, in context: Context) {
    without.formSymmetricDifference([Self.parts[index]])
    read(in: context)
    cursor.line = content(in: context).starts[index]
  }

  func page(in context: Context) -> Page {
    let blocks = content(in: context).blocks
    return Page(
      place: name, title: title, blocks: blocks, focus: min(cursor.line, blocks.count - 1))
  }

  /// What is on the page, and where each part begins. The cursor goes through all of it, since there is
  /// more to read than a window holds.
  private func content(in context: Context) -> (blocks: [Block], starts: [Int]) {
    let words = context.words
    var blocks = passages.flatMap(\.blocks) + (problem.map { [Block(.warning($0))] } ?? [])
    if !without.isEmpty {
      let names = Self.parts.filter(without.contains).map(\.rawValue)
      blocks.append(
        Block(.text(words.fill(.reportCommand, ["names": names.joined(separator: " ")]))))
    }
    var starts: [Int] = []
    for (index, part) in Self.parts.enumerated() {
      starts.append(blocks.count)
      let note = without.contains(part) ? words[.reportIsLeftOut] : nil
      blocks.append(
        Block(
          .choice(
            ChoiceLine(
              key: String(index + 1), label: words[part.word], note: note,
              target: .action(.open)))))
      let section = shown?.sections.first { $0.part == part }
      blocks += (section?.lines ?? []).filter { !$0.rows.isEmpty }.flatMap { $0.blocks(words) }
    }
    return (blocks, starts)
  }
}

extension ReportPage.Line {
  /// The line as it is read on a screen, where rows are as wide as the window.
  fileprivate func blocks(_ words: Words) -> [Block] {
    let all = items + [rest].filter { !$0.isEmpty }
    if isList {
      return (label.isEmpty ? [] : [Block(.quiet(label))]) + all.map { Block(.point($0)) }
    }
    let areSentences = items.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") }
    let list = words.list(all, areSentences ? .sentences : .phrases)
    return [
      Block(
        .quiet(
          label.isEmpty ? list : words.fill(.labelAndValue, ["label": label, "value": list])))
    ]
  }
}
