import Content
import Diary

/// The check-in of a day: each possible trigger with yes, no or nothing.
struct CheckInModel: HasUnsavedChanges {
  let name: String
  let title: String
  private let passages: [Passage]
  private(set) var night: CalendarDate
  /// The triggers, the usual ones first.
  private var names: TriggerNames
  private var checkIn: CheckIn
  private var before: CheckIn
  /// The triggers that were only answered together, as the rest of them.
  private var rest: [String] = []
  /// Why the diary could not be read, which is tried again with each key.
  private var problem: DiaryProblem?
  var isStored: Bool { !before.triggers.isEmpty }
  private var cursor = ListCursor()
  /// The name of a trigger of one's own, while it is being typed.
  private var typed: String?
  /// The name about which it was asked whether another was meant.
  private var doubted: String?
  var question: ReadingModel?

  /// The lines below the triggers.
  private var actions: [Action] { [.noneOfThese, .save, .addTrigger] }

  init(_ screen: Screen, passages: [Passage], night: CalendarDate? = nil, in context: Context) {
    name = screen.name
    title = screen.title
    self.passages = passages
    let night = night ?? context.timestamp.night
    self.night = night
    names = TriggerNames(own: [], context.vocabulary)
    checkIn = CheckIn(night: night, triggers: [:])
    before = checkIn
    read(in: context)
  }

  private mutating func read(in context: Context) {
    checkIn = CheckIn(night: night, triggers: [:])
    before = checkIn
    rest = []
    cursor.line = 0
    readUnderAnswers(in: context)
  }

  /// Reads what is saved, and lays what was answered here over it.
  private mutating func readUnderAnswers(in context: Context) {
    do throws(DiaryProblem) {
      var known = CheckIn(night: night, triggers: [:])
      if case .checkIn(let saved)? = try context.diary.checkIn(on: night)?.entry { known = saved }
      let own = try context.diary.ownTriggers() + known.triggers.keys.sorted()
      names = TriggerNames(own: own + names.own, context.vocabulary)
      var merged = known
      names.lay(from: before, to: checkIn, over: &merged, rest: rest)
      (before, checkIn) = (known, merged)
      problem = nil
    } catch {
      problem = error
    }
  }

  private var triggers: [String] { names.all }

  private func answer(to trigger: String) -> Bool? { names.answer(to: trigger, in: checkIn) }

  private mutating func answer(_ trigger: String, with answer: Bool?) {
    names.answer(trigger, with: answer, in: &checkIn)
    rest.removeAll { $0 == trigger }
  }

  /// Answers no to all that has no answer yet.
  private mutating func answerTheRest() {
    for trigger in triggers where answer(to: trigger) == nil {
      answer(trigger, with: false)
      rest.append(trigger)
    }
  }

  var hasUnsavedChanges: Bool { checkIn != before }

  var place: String { question?.name ?? (typed == nil ? name : "\(name)/own") }

  var offers: [Offer] {
    if let question { return question.offers }
    if typed != nil { return [Offer(.proceed)] }
    var offers = [.save, .dayBefore, .dayAfter, .addTrigger].map { Offer($0) }
    if triggers.indices.contains(cursor.line) {
      offers += [.answer(.yes), .answer(.no), .cycle].map { Offer($0) }
    }
    offers += (1...9).map { Offer(.choose($0)) }
    return offers + [.proceed, .noneOfThese].map { Offer($0) } + ListCursor.offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if problem != nil { readUnderAnswers(in: context) }
    if action == .back { return stepBack(in: context) }
    if question != nil { return answer(action, in: context) }
    if typed != nil { return action == .proceed ? addTyped(in: context) : .unhandled }
    // What there is to read below them is walked through as well.
    if cursor.move(action, of: triggers.count + actions.count + passages.count) {
      return .stay()
    }
    switch action {
    case .choose(let number):
      guard triggers.counted(number) != nil else { return .unhandled }
      cursor.line = number - 1
    case .answer(let answer) where answer != .unsure: return give(answer == .yes)
    case .cycle: return cycle()
    case .noneOfThese:
      answerTheRest()
      return save(in: context)
    case .save: return save(in: context)
    case .addTrigger: return startTyping(in: context)
    case .proceed:
      guard !triggers.indices.contains(cursor.line) else {
        cursor.line += 1
        return .stay()
      }
      let action = actions.counted(cursor.line - triggers.count + 1)
      return action.map { handle($0, in: context) } ?? .stay()
    case .dayBefore: return go(by: -1, in: context)
    case .dayAfter: return go(by: 1, in: context)
    default: return .unhandled
    }
    return .stay()
  }

  private mutating func give(_ answer: Bool) -> Outcome {
    guard triggers.indices.contains(cursor.line) else { return .unhandled }
    self.answer(triggers[cursor.line], with: answer)
    cursor.line += 1
    return .stay()
  }

  /// Steps through yes, no and unanswered.
  private mutating func cycle() -> Outcome {
    guard triggers.indices.contains(cursor.line) else { return .unhandled }
    let trigger = triggers[cursor.line]
    switch answer(to: trigger) {
    case nil: answer(trigger, with: true)
    case true?: answer(trigger, with: false)
    case false?: answer(trigger, with: nil)
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
    if names.own.count >= CheckIn.mostOwnTriggers {
      return .stay(notice: context.words[.ownTriggerLimit])
    }
    typed = ""
    doubted = nil
    return .stay()
  }

  /// Adds what was typed. What is there already is that one, and what is nearly there is asked
  /// about: Enter once more adds it.
  private mutating func addTyped(in context: Context) -> Outcome {
    let words = context.words
    var name = (typed ?? "").split(separator: " ").joined(separator: " ")
    guard CheckIn.isName(name) else { return .stay(notice: words[.ownTriggerName]) }
    do throws(DiaryProblem) {
      names.know(former: try context.diary.everyOwnTrigger())
    } catch {
      return .stay(notice: words.sentence(for: error))
    }
    if case .near(let near) = names.find(name), doubted != name {
      doubted = name
      return .stay(notice: words.fill(.ownTriggerNear, ["name": near, "text": name]))
    }
    name = names.add(name)
    answer(name, with: true)
    cursor.line = triggers.firstIndex(of: name) ?? cursor.line
    typed = nil
    return .stay()
  }

  // MARK: Saving

  mutating func save(in context: Context) -> Outcome {
    let words = context.words
    let saved: SavedEntry?
    do throws(DiaryProblem) {
      saved = try context.diary.update(.checkIn(night), at: context.timestamp) { now in
        // Where there is none, what the screen shows is what it becomes.
        guard case .checkIn(var merged)? = now else { return .checkIn(checkIn) }
        names.lay(from: before, to: checkIn, over: &merged, rest: rest)
        return .checkIn(merged)
      }
    } catch {
      return .stay(notice: words.sentence(for: error))
    }
    before = checkIn
    let said = EntrySentence(context).dated(saved?.entry ?? .checkIn(checkIn))
    return .close(notice: words.fill(.entrySaved, ["entry": said]))
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
    if let problem { blocks.append(Block(.warning(words.sentence(for: problem)))) }
    let above = blocks.count
    blocks += triggers.enumerated().map { index, trigger in
      let usual = vocabulary.triggers.first { $0.name == trigger }
      var block = Block(
        .check(
          CheckLine(
            key: QuestionLines.key(index + 1), state: state(answer(to: trigger), words),
            text: usual?.sign ?? trigger)))
      block.detail = Block.Detail(.foot, [Block(.text(usual?.ask ?? trigger))])
      return block
    }
    let open = triggers.count { answer(to: $0) == nil }
    blocks += actions.map { action in
      switch action {
      case .noneOfThese:
        choice("0", words.fill(.checkInRest, ["count": String(open)]), action)
      case .save: choice("", words[.checkInSave], action)
      default: choice("a", words[.ownTriggerAdd], action)
      }
    }
    blocks += passages.flatMap(\.blocks)
    var page = Page(place: place, title: title, blocks: blocks, focus: cursor.line + above)
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
    guard let text = typed, TextLimit.name.allows(text + String(character)) else { return }
    typed = text + String(character)
  }

  mutating func erase() { typed = typed.map { String($0.dropLast()) } }

  mutating func type(line: String, in context: Context) -> Outcome {
    if typed == nil { return .unhandled }
    // One character too many, so that it is said.
    typed = String(line.prefix(TextLimit.nameLength + 1))
    return addTyped(in: context)
  }
}
