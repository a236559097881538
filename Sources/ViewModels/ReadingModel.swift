import Content

/// A screen of things to read and to choose: a menu, an article, the keys, the evidence.
struct ReadingModel: ScreenModel, Equatable {
  let name: String
  let title: String
  private(set) var blocks: [Block]
  private(set) var focus: Int?
  /// Whether the choices answer to their number.
  private let isNumbered: Bool

  /// A screen of these blocks with the cursor on the first choice, or else at the top; at the top as
  /// well where it starts with something that has to be read first.
  init(
    name: String, title: String, blocks: [Block], isNumbered: Bool = true, startsAtTop: Bool = false
  ) {
    self.isNumbered = isNumbered
    self.name = name
    self.title = title
    self.blocks = blocks
    let choice = blocks.firstIndex { if case .choice = $0.kind { true } else { false } }
    focus = (startsAtTop ? nil : choice) ?? blocks.firstIndex(where: \.takesFocus)
  }

  /// The model of a menu or an article, with `news` above it; `nil` for any other screen.
  init?(_ screen: Screen, news: [Block] = []) {
    switch screen.kind {
    case .menu(let menu):
      let choices = Self.choices(menu.choices.map { ($0.label, $0.note, .screen($0.opens)) })
      self.init(
        name: screen.name, title: screen.title,
        blocks: news + menu.passages.map { Block(passage: $0) } + choices
          + (menu.foot.map { [Block(.quiet($0))] } ?? []),
        // The advice that a decision leads to is read before anything is chosen.
        startsAtTop: !news.isEmpty || (screen.isPart && !menu.passages.isEmpty))
    case .article(let article):
      self.init(
        name: screen.name, title: screen.title,
        blocks: news + article.passages.map { Block(passage: $0) }, startsAtTop: !news.isEmpty)
    case .routine, .checklist, .decision, .selfCheck: return nil
    }
  }

  /// Choices numbered from 1.
  static func choices(
    _ lines: [(label: String, note: String?, target: ChoiceLine.Target)]
  ) -> [Block] {
    lines.enumerated().map { index, line in
      Block(
        .choice(
          ChoiceLine(
            key: String(index + 1), label: line.label, note: line.note, target: line.target)))
    }
  }

  private var choices: [(block: Int, line: ChoiceLine)] {
    blocks.indices.compactMap { index in
      if case .choice(let line) = blocks[index].kind { (index, line) } else { nil }
    }
  }

  var offers: [Offer] {
    let choices = choices
    var offers = Action.moves.map { Offer($0) }
    if !choices.isEmpty { offers.append(Offer(.open)) }
    if isNumbered { offers += choices.indices.prefix(9).map { Offer(.choose($0 + 1)) } }
    return offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let stops = blocks.indices.filter { blocks[$0].takesFocus }
    guard let focus, let at = stops.firstIndex(of: focus) else { return .stay() }
    if let target = action.destination(from: at, of: stops.count) {
      self.focus = stops[target]
      return .stay()
    }
    switch action {
    case .open:
      guard case .choice(let line) = blocks[focus].kind else {
        return .stay(notice: context.words[.nothingToOpen])
      }
      return choose(line)
    case .choose(let number):
      let choices = choices
      guard choices.indices.contains(number - 1) else { return .stay() }
      self.focus = choices[number - 1].block
      return choose(choices[number - 1].line)
    default: return .stay()
    }
  }

  private func choose(_ line: ChoiceLine) -> Outcome {
    guard line.isEnabled else { return .stay(notice: line.note) }
    switch line.target {
    case .screen(let name): return .open(name)
    case .action(let action): return .perform(action)
    }
  }

  func page() -> Page { Page(place: name, title: title, blocks: blocks, focus: focus) }

  func page(in context: Context) -> Page { page() }
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

  /// A few words on what to do now, with how.
  init(instruction: String, _ detail: Statement) {
    self.init(.instruction(instruction, detail: detail.text), evidence: detail.evidence)
  }
}
