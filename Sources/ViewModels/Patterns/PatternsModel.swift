import Content
import Diary

/// The patterns of the diary: an overview in a few sentences, and its parts.
struct PatternsModel: ShowsReading, ReadsDiary, TakesRequests {
  let name: String
  private let title: String
  private let passages: [Passage]
  /// What is shown: the last of them, and below the first the overview.
  private var steps: [Step] = []
  /// Which episodes count, in all parts.
  private var group = PatternView.all
  /// The panels of the overview and which episodes they are about. They take reading all that the
  /// parts show, so the first page does without them.
  private var panels: (group: PatternView, blocks: [Block.Panel])?
  /// The triggers that have a row, and those that can be suspected, in the order of their numbers.
  private var triggers: [String] = [], suspects: [String] = []
  var reading: ReadingModel

  /// A page on top of the overview, and the line that led to it.
  private struct Step {
    enum Page {
      case part(PatternsPart)
      case trigger(String)
      case suspects
    }

    var page: Page
    var line: String?
  }

  private static let parts = PatternsPart.allCases
  /// The number of the choice that goes through the groups.
  private static let groupNumber = parts.count + 1
  /// The number of the first trigger that can be opened: more than any key has.
  static let firstTrigger = 10

  init(_ screen: Screen, passages: [Passage], in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    reading = ReadingModel(name: screen.name, title: screen.title, blocks: [])
    read(in: context)
  }

  private func report(in context: Context) -> PatternsReport {
    PatternsReport(
      words: context.words, vocabulary: context.vocabulary, diary: context.diary,
      kinds: group.kinds, tonight: context.timestamp.night, passages: passages)
  }

  /// Reads from the diary what is shown.
  private mutating func read(in context: Context) {
    let words = context.words
    var report = report(in: context)
    do throws(DiaryProblem) {
      switch steps.last?.page {
      case nil:
        try report.readAhead()
        try readOverview(report)
      case .part(let part):
        if part == .triggers { triggers = try report.triggersWithARow() }
        show(words[part.word], try report.blocks(of: part), report)
      case .trigger(let trigger):
        show(report.vocabulary.sign(of: trigger), try report.detail(of: trigger), report)
      case .suspects:
        suspects = TriggerNames(own: try context.diary.ownTriggers(), context.vocabulary).all
        reading = ReadingModel(
          name: place, title: words[.suspectTitle], blocks: try report.suspects(among: suspects))
      }
    } catch {
      reading = ReadingModel(
        name: name, title: title,
        blocks: [Block(.warning(words.sentence(for: error)))] + report.cautions)
    }
  }

  private mutating func readOverview(_ report: PatternsReport) throws(DiaryProblem) {
    let words = report.words
    let choices = ReadingModel.choices(
      Self.parts.enumerated().map { index, part in
        (words[part.word], nil, .action(.choose(index + 1)))
      })
    let blocks = try report.overview()
    if let panels, panels.group != group { self.panels = (group, try report.panels()) }
    reading = ReadingModel(
      name: place, title: title,
      blocks: blocks + choices + [choice(of: group, words)] + (try report.notes())
        + report.cautions)
    showPanels()
  }

  private mutating func showPanels() {
    for (index, panel) in (panels?.blocks ?? []).enumerated() {
      reading.show(panel, under: .choose(index + 1))
    }
  }

  /// Shows a page of one part, with what counts and the choice of that.
  private mutating func show(_ title: String, _ blocks: [Block], _ report: PatternsReport) {
    let only = group == .all ? [] : [report.only]
    reading = ReadingModel(
      name: place, title: title, blocks: only + blocks + [choice(of: group, report.words)],
      startsAtTop: true)
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

  /// Reads what a wide window shows under the choices.
  mutating func readLater(in context: Context) {
    var report = report(in: context)
    do throws(DiaryProblem) {
      try report.readAhead()
      panels = (group, try report.panels())
    } catch {
      // The page says why already.
      panels = nil
    }
    if steps.isEmpty { showPanels() }
  }

  /// Includes the page and the group, so that plain output reads out the whole page when they
  /// change.
  var place: String {
    let page: [String] =
      switch steps.last?.page {
      case nil: []
      case .part(let part): [part.rawValue]
      case .trigger(let trigger): ["trigger", trigger]
      case .suspects: ["suspect"]
      }
    return ([name] + page + (group == .all ? [] : [group.rawValue])).joined(separator: "/")
  }

  /// The first section of the screen's text: how triggers are compared.
  var help: [Block] {
    let sections = passages.split { if case .heading = $0 { true } else { false } }
    guard let heading = passages.first, let first = sections.first else { return [] }
    return ([heading] + first).flatMap(\.blocks)
  }

  var offers: [Offer] {
    if case .suspects? = steps.last?.page { return reading.offers }
    // The other parts can be opened without going back first.
    let numbers = steps.isEmpty ? [] : Array(1...Self.parts.count)
    return reading.offers + numbers.map { Offer(.choose($0)) } + [Offer(.suspect)]
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .back: return stepBack(in: context)
    case .suspect: return openSuspects(in: context)
    case .choose(let number):
      if case .suspects? = steps.last?.page { return suspect(number, in: context) }
      return choose(number, in: context)
    default: return read(action, in: context)
    }
  }

  private mutating func choose(_ number: Int, in context: Context) -> Outcome {
    if number == Self.groupNumber {
      let at = PatternView.allCases.firstIndex(of: group) ?? 0
      group = PatternView.allCases[(at + 1) % PatternView.allCases.count]
      read(in: context)
      reading.find(label(of: group, context.words), context.words)
    } else if let part = Self.parts.counted(number) {
      steps = [Step(page: .part(part), line: context.words[part.word])]
      read(in: context)
    } else if triggers.indices.contains(number - Self.firstTrigger) {
      open(.trigger(triggers[number - Self.firstTrigger]), in: context)
    } else {
      return .unhandled
    }
    return .stay()
  }

  private mutating func open(_ page: Step.Page, in context: Context) {
    let line = reading.focus.map { reading.blocks[$0].sentence(context.words) }
    steps.append(Step(page: page, line: line))
    read(in: context)
  }

  /// One step back, with the cursor on the line that led here.
  private mutating func stepBack(in context: Context) -> Outcome {
    guard let left = steps.popLast() else { return .unhandled }
    read(in: context)
    if let line = left.line { reading.find(line, context.words) }
    return .stay()
  }

  // MARK: The suspect

  /// The triggers to choose from, with the cursor on the one at hand.
  private mutating func openSuspects(in context: Context) -> Outcome {
    var atHand = (try? context.diary.suspect())?.suspect?.trigger
    switch steps.last?.page {
    case .trigger(let trigger): atHand = trigger
    case .part(.triggers):
      if case .action(.choose(let number))? = reading.focus.flatMap({ reading.blocks[$0].target }),
        triggers.indices.contains(number - Self.firstTrigger)
      {
        atHand = triggers[number - Self.firstTrigger]
      }
    default: break
    }
    open(.suspects, in: context)
    if let atHand { reading.find(context.vocabulary.sign(of: atHand), context.words) }
    return .stay()
  }

  /// Saves the choice of a suspect and goes back.
  private mutating func suspect(_ number: Int, in context: Context) -> Outcome {
    let trigger = suspects.counted(number)
    guard number == 0 || trigger != nil else { return .unhandled }
    let words = context.words
    let old: String?
    do throws(DiaryProblem) {
      old = try context.diary.suspect()?.suspect?.trigger
      if old != trigger { try context.diary.name(suspect: trigger, at: context.timestamp) }
    } catch {
      return .stay(notice: words.sentence(for: error))
    }
    _ = stepBack(in: context)
    guard let trigger else {
      return .stay(notice: words[old == nil ? .suspectNone : .suspectRemoved])
    }
    return .stay(
      notice: words.fill(
        old == trigger ? .suspectSame : .suspectSaved,
        ["trigger": context.vocabulary.sign(of: trigger)]))
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
