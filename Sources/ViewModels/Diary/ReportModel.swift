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
  }

  private static let parts = DoctorReport.Part.allCases

  private mutating func read(in context: Context) {
    problem = nil
    do throws(DiaryProblem) {
      shown = try ReportWriter(
        context.diary, context.catalogue, DoctorReport.Choice(without: without),
        now: context.timestamp, program: context.words[.program], language: ""
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
    if cursor.move(action, of: Self.parts.count) { return .stay() }
    switch action {
    case .open, .cycle: toggle(in: context)
    case .choose(let number) where Self.parts.indices.contains(number - 1):
      cursor.line = number - 1
      toggle(in: context)
    default: return .unhandled
    }
    return .stay()
  }

  /// Leaves out the part that the cursor is on, or takes it in again.
  private mutating func toggle(in context: Context) {
    without.formSymmetricDifference([Self.parts[cursor.line]])
    read(in: context)
  }

  func page(in context: Context) -> Page {
    let words = context.words
    var blocks = passages.flatMap(\.blocks) + (problem.map { [Block(.warning($0))] } ?? [])
    if !without.isEmpty {
      let names = Self.parts.filter(without.contains).map(\.rawValue)
      blocks.append(
        Block(
          .text(words.fill(.reportCommand, ["names": names.joined(separator: " ")]))))
    }
    var focus = blocks.count
    for (index, part) in Self.parts.enumerated() {
      if index == cursor.line { focus = blocks.count }
      let isLeftOut = without.contains(part)
      blocks.append(
        Block(
          .choice(
            ChoiceLine(
              key: String(index + 1), label: words[part.word],
              note: isLeftOut ? words[.reportIsLeftOut] : nil, target: .action(.open)))))
      let section = shown?.sections.first { $0.part == part }
      blocks += (section?.lines ?? []).filter { !$0.rows.isEmpty }.flatMap { $0.blocks(words) }
    }
    return Page(place: name, title: title, blocks: blocks, focus: focus)
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
