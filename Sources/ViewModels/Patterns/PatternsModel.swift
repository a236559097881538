import Content
import Diary

/// The patterns of the diary: an overview in a few sentences, and its parts.
struct PatternsModel: ShowsReading, ReadsDiary, TakesRequests {
  let name: String
  private let title: String
  private let passages: [Passage]
  /// The part that is shown; `nil` for the overview.
  private var part: PatternsPart?
  /// Which episodes count, in all parts.
  private var group = PatternView.all
  var reading: ReadingModel

  private static let parts = PatternsPart.allCases
  /// The number of the choice that goes through the groups.
  private static let groupNumber = parts.count + 1

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    reading = ReadingModel(name: screen.name, title: screen.title, blocks: [])
    read(in: context)
  }

  /// Reads from the diary what is shown.
  private mutating func read(in context: Context) {
    let words = context.words
    let report = PatternsReport(
      words: words, vocabulary: context.vocabulary, diary: context.diary, kinds: group.kinds,
      tonight: context.timestamp.night, passages: passages)
    var blocks: [Block]
    do throws(DiaryProblem) {
      if let part {
        blocks = try report.blocks(of: part)
      } else {
        blocks = try report.overview()
      }
    } catch {
      reading = ReadingModel(
        name: name, title: title,
        blocks: [Block(.warning(words.sentence(for: error)))] + report.cautions)
      return
    }
    if let part {
      if group != .all { blocks.insert(report.only, at: 0) }
      reading = ReadingModel(
        name: place, title: words[part.word], blocks: blocks + [choice(of: group, words)],
        startsAtTop: true)
    } else {
      let choices = ReadingModel.choices(
        Self.parts.enumerated().map { index, part in
          (words[part.word], nil, .action(.choose(index + 1)))
        })
      reading = ReadingModel(
        name: place, title: title,
        blocks: blocks + choices + [choice(of: group, words)] + report.cautions)
    }
  }

  private func choice(of group: PatternView, _ words: Words) -> Block {
    let number = Self.groupNumber
    return Block(
      .choice(
        ChoiceLine(
          key: String(number), label: label(of: group, words), target: .action(.choose(number)))))
  }

  private func label(of group: PatternView, _ words: Words) -> String {
    words.fill(.patternsWhich, ["kinds": words[group.word]])
  }

  mutating func refresh(in context: Context) {
    let old = reading
    read(in: context)
    reading.focus(like: old, context.words)
  }

  /// Includes the part and the group, so that plain output reads out the whole page when they
  /// change.
  var place: String {
    ([name] + (part.map { [$0.rawValue] } ?? []) + (group == .all ? [] : [group.rawValue]))
      .joined(separator: "/")
  }

  var offers: [Offer] {
    // The other parts can be opened without going back first.
    let numbers = part == nil ? [] : Array(1...Self.parts.count)
    return reading.offers + numbers.map { Offer(.choose($0)) }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .back: return stepBack(in: context)
    case .choose(let number): return choose(number, in: context)
    default: return read(action, in: context)
    }
  }

  private mutating func choose(_ number: Int, in context: Context) -> Outcome {
    if number == Self.groupNumber {
      let at = PatternView.allCases.firstIndex(of: group) ?? 0
      group = PatternView.allCases[(at + 1) % PatternView.allCases.count]
      read(in: context)
      reading.find(label(of: group, context.words), context.words)
    } else if let chosen = Self.parts.counted(number) {
      part = chosen
      read(in: context)
    } else {
      return .unhandled
    }
    return .stay()
  }

  /// Back from a part to the overview, with the cursor on that part.
  private mutating func stepBack(in context: Context) -> Outcome {
    guard let left = part else { return .unhandled }
    part = nil
    read(in: context)
    reading.find(context.words[left.word], context.words)
    return .stay()
  }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    reading.receive(request, in: context)
  }
}

extension PatternView {
  /// What it is called.
  fileprivate var word: Word {
    switch self {
    case .all: .patternsAll
    case .cramps: .patternsCramps
    case .twitches: .patternsTwitches
    }
  }
}
