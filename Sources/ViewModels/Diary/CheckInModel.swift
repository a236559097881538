import Content
import Diary

/// The check-in of a day: each possible trigger with yes, no or nothing.
struct CheckInModel: HasUnsavedChanges {
  let name: String
  let title: String
  private let passages: [Passage]
  private(set) var night: CalendarDate
  private var saved: SavedEntry?
  /// The names of the triggers, the usual ones first.
  private var triggers: [String] = []
  private(set) var answers: [String: Bool] = [:]
  private var before: [String: Bool] = [:]
  var isStored: Bool { !before.isEmpty }
  private var cursor = ListCursor()
  /// The name of a trigger of one's own, while it is being typed.
  private var typed: String?
  var question: ReadingModel?

  /// More would be too many to compare, and to answer every evening.
  private static let mostOwn = 5
  private static let longestName = 30

  /// The lines below the triggers.
  private var actions: [Action] { [.noneOfThese, .save, .addTrigger] }

  init(_ screen: Screen, passages: [Passage], night: CalendarDate? = nil, in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    self.night = night ?? context.timestamp.night
    read(in: context)
  }

  private mutating func read(in context: Context) {
    saved = try? context.diary.checkIn(on: night)
    answers = [:]
    if case .checkIn(let checkIn)? = saved?.entry { answers = checkIn.triggers }
    before = answers
    let usual = CheckIn.usualTriggers
    let own = (try? context.diary.ownTriggers()) ?? []
    let others = answers.keys.filter { !usual.contains($0) && !own.contains($0) }.sorted()
    triggers = usual + own + others
    cursor.line = 0
  }

  var hasUnsavedChanges: Bool { answers != before }

  var place: String { question?.name ?? (typed == nil ? name : "\(name)/own") }

  var offers: [Offer] {
    if let question { return question.offers }
    if typed != nil { return [Offer(.proceed)] }
    var offers = [.save, .dayBefore, .dayAfter, .addTrigger].map { Offer($0) }
    if triggers.indices.contains(cursor.line) {
      offers += [.answer(.yes), .answer(.no), .cycle].map { Offer($0) }
    }
    return offers + [.proceed, .noneOfThese].map { Offer($0) } + ListCursor.offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if action == .back { return stepBack(in: context) }
    if question != nil { return answer(action, in: context) }
    if typed != nil { return action == .proceed ? addTyped(in: context) : .unhandled }
    if cursor.move(action, of: triggers.count + actions.count) {
      return .stay()
    }
    switch action {
    case .answer(let answer) where answer != .unsure: return give(answer == .yes)
    case .cycle: return cycle()
    case .noneOfThese:
      for trigger in triggers where answers[trigger] == nil { answers[trigger] = false }
      return save(in: context)
    case .save: return save(in: context)
    case .addTrigger: return startTyping(in: context)
    case .proceed:
      guard !triggers.indices.contains(cursor.line) else {
        cursor.line += 1
        return .stay()
      }
      return handle(actions[cursor.line - triggers.count], in: context)
    case .dayBefore: return go(by: -1, in: context)
    case .dayAfter: return go(by: 1, in: context)
    default: return .unhandled
    }
  }

  private mutating func give(_ answer: Bool) -> Outcome {
    guard triggers.indices.contains(cursor.line) else { return .unhandled }
    answers[triggers[cursor.line]] = answer
    cursor.line += 1
    return .stay()
  }

  /// Steps through yes, no and unanswered.
  private mutating func cycle() -> Outcome {
    guard triggers.indices.contains(cursor.line) else { return .unhandled }
    switch answers[triggers[cursor.line]] {
    case nil: answers[triggers[cursor.line]] = true
    case true?: answers[triggers[cursor.line]] = false
    case false?: answers[triggers[cursor.line]] = nil
    }
    return .stay()
  }

  private mutating func go(by days: Int, in context: Context) -> Outcome {
    let words = context.words
    if hasUnsavedChanges { return .stay(notice: words[.checkInSaveFirst]) }
    let other = night.adding(days: days)
    if other > context.timestamp.night { return .stay(notice: words[.checkInNoLater]) }
    night = other
    read(in: context)
    return .stay(notice: words.day(night))
  }

  // MARK: A trigger of one's own

  private mutating func startTyping(in context: Context) -> Outcome {
    let own = triggers.count - CheckIn.usualTriggers.count
    if own >= Self.mostOwn { return .stay(notice: context.words[.ownTriggerLimit]) }
    typed = ""
    return .stay()
  }

  private mutating func addTyped(in context: Context) -> Outcome {
    let name = (typed ?? "").split(separator: " ").joined(separator: " ")
    guard CheckIn.isName(name) else { return .stay(notice: context.words[.ownTriggerName]) }
    if !triggers.contains(name) { triggers.append(name) }
    answers[name] = true
    cursor.line = triggers.firstIndex(of: name) ?? cursor.line
    typed = nil
    return .stay()
  }

  // MARK: Saving

  mutating func save(in context: Context) -> Outcome {
    let words = context.words
    let entry = Entry.checkIn(CheckIn(night: night, triggers: answers))
    do throws(DiaryProblem) {
      _ = try context.diary.upsert(entry, over: saved?.number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    before = answers
    return .close(notice: words.fill(.entrySaved, ["entry": EntrySentence(context).dated(entry)]))
  }

  private mutating func stepBack(in context: Context) -> Outcome {
    guard typed != nil else { return goBackOrAsk(in: context) }
    typed = nil
    return .stay()
  }

  // MARK: The page

  func page(in context: Context) -> Page {
    if let question { return question.page() }
    let (words, vocabulary) = (context.words, context.vocabulary)
    if let typed {
      let blocks = [
        Block(.input(InputLine(label: words[.ownTriggerLabel], text: typed))),
        Block(.quiet(words[.ownTriggerHint])),
      ]
      return Page(place: place, title: title, blocks: blocks, focus: 0)
    }
    let day = Block(
      .text(words.fill(.checkInDay, ["date": words.day(night)])),
      evidence: passages.first?.blocks.first?.evidence)
    var blocks = [day]
    blocks += triggers.enumerated().map { index, trigger in
      let usual = vocabulary.triggers.first { $0.name == trigger }
      let isFocus = index == cursor.line
      return Block(
        .check(
          CheckLine(
            state: state(answers[trigger], words),
            text: isFocus ? usual?.ask ?? trigger : usual?.sign ?? trigger)))
    }
    let open = triggers.count { answers[$0] == nil }
    blocks += actions.map { action in
      switch action {
      case .noneOfThese:
        choice("0", words.fill(.checkInRest, ["count": String(open)]), action)
      case .save: choice("", words[.checkInSave], action)
      default: choice("a", words[.ownTriggerAdd], action)
      }
    }
    blocks += passages.flatMap(\.blocks)
    var page = Page(place: place, title: title, blocks: blocks, focus: cursor.line + 1)
    page.asks = true
    return page
  }

  private func state(_ answer: Bool?, _ words: Words) -> String {
    answer.map { words[$0 ? .markYes : .markNo] } ?? ""
  }

  private func choice(_ key: String, _ label: String, _ action: Action) -> Block {
    Block(.choice(ChoiceLine(key: key, label: label, target: .action(action))))
  }
}

/// Typing the name of a trigger of one's own.
extension CheckInModel: TakesText {
  var typing: Typing { typed == nil ? .nothing : .words }

  mutating func type(_ character: Character) {
    guard let text = typed, text.count < Self.longestName else { return }
    typed = text + String(character)
  }

  mutating func erase() { typed = typed.map { String($0.dropLast()) } }

  mutating func type(line: String, in context: Context) -> Outcome {
    if typed == nil { return .unhandled }
    typed = String(line.prefix(Self.longestName))
    return addTyped(in: context)
  }
}
