import Content

/// What a screen answers to an action.
enum Outcome: Equatable {
  /// It stays, and says this if there is anything to say.
  case stay(notice: String? = nil)
  /// Open the screen of this name on top.
  case open(String)
  /// Close this screen, then do this on the one below.
  case perform(Action)
  /// The routine is over; the next screen starts with the reply to what the person said.
  case done(next: String, reply: Statement?, Routine.Relief?)
}

/// A screen of things to read and to choose: a menu, an article, the keys, the evidence.
struct ReadingModel: Equatable {
  let place: String
  let title: String
  let blocks: [Block]
  private(set) var focus: Int?
  /// Whether the choices answer to their number.
  private let isNumbered: Bool

  /// How many blocks a page key moves: the size of the window is not known here.
  private static let pageStep = 4

  /// A screen of these blocks with the cursor on the first choice, or else at the top; at the top as
  /// well where it starts with news that has to be read first.
  init(
    place: String, title: String, blocks: [Block], isNumbered: Bool = true, hasNews: Bool = false
  ) {
    self.isNumbered = isNumbered
    self.place = place
    self.title = title
    self.blocks = blocks
    let choice = blocks.firstIndex { if case .choice = $0.kind { true } else { false } }
    focus = (hasNews ? nil : choice) ?? blocks.firstIndex(where: \.takesFocus)
  }

  /// The model of a menu or an article, with `news` above it; `nil` for any other screen.
  init?(_ screen: Screen, news: [Block] = []) {
    switch screen.kind {
    case .menu(let menu):
      let choices = menu.choices.enumerated().map { index, choice in
        Block(
          .choice(
            ChoiceLine(
              key: String(index + 1), label: choice.label, note: choice.note,
              target: .screen(choice.opens))))
      }
      self.init(
        place: screen.name, title: screen.title,
        blocks: news + menu.passages.map { Block(passage: $0) } + choices
          + (menu.foot.map { [Block(.quiet($0))] } ?? []),
        hasNews: !news.isEmpty)
    case .article(let article):
      self.init(
        place: screen.name, title: screen.title,
        blocks: news + article.passages.map { Block(passage: $0) }, hasNews: !news.isEmpty)
    case .routine: return nil
    }
  }

  private var choices: [(block: Int, line: ChoiceLine)] {
    blocks.indices.compactMap { index in
      if case .choice(let line) = blocks[index].kind { (index, line) } else { nil }
    }
  }

  var offers: [Offer] {
    let choices = choices
    let moves: [Action] = [.down, .up, .first, .last, .pageDown, .pageUp]
    var offers = moves.map { Offer($0) }
    if !choices.isEmpty { offers.append(Offer(.open)) }
    if isNumbered { offers += choices.indices.prefix(9).map { Offer(.choose($0 + 1)) } }
    return offers
  }

  mutating func handle(_ action: Action, words: Words) -> Outcome {
    let stops = blocks.indices.filter { blocks[$0].takesFocus }
    guard let focus, let at = stops.firstIndex(of: focus) else { return .stay() }
    switch action {
    case .down: self.focus = stops[min(at + 1, stops.count - 1)]
    case .up: self.focus = stops[max(at - 1, 0)]
    case .first: self.focus = stops[0]
    case .last: self.focus = stops[stops.count - 1]
    case .pageDown: self.focus = stops[min(at + Self.pageStep, stops.count - 1)]
    case .pageUp: self.focus = stops[max(at - Self.pageStep, 0)]
    case .open:
      guard case .choice(let line) = blocks[focus].kind else {
        return .stay(notice: words[.nothingToOpen])
      }
      return choose(line)
    case .choose(let number):
      let choices = choices
      guard choices.indices.contains(number - 1) else { return .stay() }
      self.focus = choices[number - 1].block
      return choose(choices[number - 1].line)
    default: break
    }
    return .stay()
  }

  private func choose(_ line: ChoiceLine) -> Outcome {
    guard line.isEnabled else { return .stay(notice: line.note) }
    switch line.target {
    case .screen(let name): return .open(name)
    case .action(let action): return .perform(action)
    }
  }

  func page() -> Page { Page(place: place, title: title, blocks: blocks, focus: focus) }
}

extension Block {
  /// The block that shows a passage.
  init(passage: Passage) {
    switch passage {
    case .heading(let text): self.init(.heading(text))
    case .say(let statement): self.init(.text(statement.text), evidence: statement.evidence)
    case .warn(let statement): self.init(.warning(statement.text), evidence: statement.evidence)
    }
  }
}
