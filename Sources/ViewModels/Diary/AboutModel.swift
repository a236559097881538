import Content
import Diary

/// What is known about the person, and what they want to ask the doctor. All of it is optional.
struct AboutModel: ReadsDiary {
  /// What a line of the screen is about.
  private enum Line: Equatable {
    case topic(Fact.Topic)
    case newQuestion
    case question(SavedEntry)
  }

  let name: String
  private let title: String
  private let passages: [Passage]
  private var facts: [SavedEntry] = []
  private var questions: [SavedEntry] = []
  /// Why the diary cannot be read.
  private var problem: String?
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
      facts = try context.diary.entries(of: .fact)
      questions = try context.diary.entries(of: .question)
    } catch {
      problem = context.words.sentence(for: error)
    }
    cursor.clamp(to: lines.count)
  }

  mutating func refresh(in context: Context) { read(in: context) }

  // MARK: Lines

  private var lines: [Line] {
    Fact.Topic.Group.allCases.flatMap(\.topics).map { .topic($0) } + [.newQuestion]
      + questions.map { .question($0) }
  }

  private var focused: Line? { lines.counted(cursor.line + 1) }

  private func saved(_ topic: Fact.Topic) -> SavedEntry? {
    facts.first { if case .fact(let fact) = $0.entry { fact.topic == topic } else { false } }
  }

  var offers: [Offer] {
    var offers = ListCursor.offers + [Offer(.open), Offer(.newEntry)]
    switch focused {
    case .topic(let topic):
      if topic.fields.contains(.answer) {
        offers += [.answer(.yes), .answer(.no), .answer(.unsure)].map { Offer($0) }
      }
      if saved(topic) != nil { offers.append(Offer(.delete)) }
    case .question: offers += [.answer(.yes), .answer(.no), .delete].map { Offer($0) }
    case .newQuestion, nil: break
    }
    return offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if cursor.move(action, of: lines.count) { return .stay() }
    switch (action, focused) {
    case (.newEntry, _), (.open, .newQuestion): return newQuestion(in: context)
    case (.open, .topic(let topic)): return .route(.fact(topic, saved(topic)))
    case (.open, .question(let question)): return .route(.question(question))
    case (.answer(let answer), .topic(let topic)):
      return save(in: context) { context throws(DiaryProblem) in
        try context.diary.update(.fact(topic), at: context.timestamp) { now in
          var fact = Fact(topic)
          if case .fact(let known)? = now { fact = known }
          fact.answer = answer
          return .fact(fact)
        }
      }
    case (.answer(let answer), .question(let saved)):
      return save(in: context) { context throws(DiaryProblem) in
        try context.diary.update(
          .number(.question, saved.number), at: context.timestamp
        ) { now in
          guard case .question(var question)? = now else { return nil }
          question.isAnswered = answer == .yes
          return .question(question)
        }
      }
    case (.delete, .topic(let topic)): return delete(saved(topic), in: context)
    case (.delete, .question(let question)): return delete(question, in: context)
    default: return .unhandled
    }
  }

  private func newQuestion(in context: Context) -> Outcome {
    DoctorQuestion.open(among: questions).count < DoctorQuestion.most
      ? .route(.question(nil)) : .stay(notice: context.words[.questionLimit])
  }

  /// Saves an answer, and goes on to the next line.
  private mutating func save(
    in context: Context, _ write: (Context) throws(DiaryProblem) -> SavedEntry?
  ) -> Outcome {
    let saved: SavedEntry?
    do throws(DiaryProblem) {
      saved = try write(context)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    read(in: context)
    guard let saved else { return .stay(notice: context.words[.goneElsewhere]) }
    _ = cursor.move(.down, of: lines.count)
    return .stay(
      notice: context.words.fill(
        .entrySaved, ["entry": EntrySentence(context).dated(saved.entry)]))
  }

  private mutating func delete(_ saved: SavedEntry?, in context: Context) -> Outcome {
    guard let saved else { return .unhandled }
    do throws(DiaryProblem) {
      try context.diary.delete(saved.entry.kind, saved.number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    read(in: context)
    return .stay(notice: context.words[.deleted])
  }

  // MARK: The page

  func page(in context: Context) -> Page {
    let words = context.words
    var blocks = problem.map { [Block(.warning($0))] } ?? passages.flatMap(\.blocks)
    var focus = 0
    var line = 0
    func add(_ block: Block) {
      if line == cursor.line { focus = blocks.count }
      blocks.append(block)
      line += 1
    }
    for group in Fact.Topic.Group.allCases {
      blocks.append(Block(.heading(words[group.word])))
      for topic in group.topics { add(block(of: topic, in: context)) }
    }
    blocks.append(Block(.heading(words[.aboutQuestions])))
    if !questions.isEmpty { blocks.append(Block(.quiet(words[.aboutQuestionsHow]))) }
    add(
      Block(
        .choice(
          ChoiceLine(key: "a", label: words[.questionNew], target: .action(.newEntry)))))
    for saved in questions {
      guard case .question(let question) = saved.entry else { continue }
      add(
        Block(
          .choice(
            ChoiceLine(
              key: "", label: question.text,
              note: question.isAnswered ? words[.questionAnswered] : nil,
              target: .action(.open)))))
    }
    return Page(place: name, title: title, blocks: blocks, focus: focus)
  }

  private func block(of topic: Fact.Topic, in context: Context) -> Block {
    var fact: Fact?
    if case .fact(let known)? = saved(topic)?.entry { fact = known }
    return Block(
      .field(
        FieldLine(
          key: "",
          label: context.vocabulary.word(topic.rawValue, of: FactField.topic.rawValue),
          value: fact.map { EntrySentence(context).answer($0) } ?? context.words[.fieldEmpty])))
  }
}

extension Fact.Topic.Group {
  /// What it is called.
  package var word: Word {
    switch self {
    case .visit: .aboutVisit
    case .health: .aboutHealth
    case .habits: .aboutHabits
    case .family: .aboutFamily
    }
  }
}
