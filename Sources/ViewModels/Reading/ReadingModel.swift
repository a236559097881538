import Content

/// A screen to read and to choose from: a menu, an article, the keys, the evidence.
struct ReadingModel: ScreenModel, Equatable {
  let name: String
  let presentation: Presentation
  let title: String
  private(set) var blocks: [Block]
  private(set) var focus: Int?
  /// Whether the choices answer to their number.
  private let isNumbered: Bool

  /// A menu with more passages than this above its choices is something to read first.
  private static let mostBeforeChoosing = 4

  /// A screen of these blocks. The cursor starts on the first choice, or at the top if there is
  /// none or if the top has to be read first.
  init(
    name: String, title: String, blocks: [Block], presentation: Presentation = .place,
    isNumbered: Bool = true, startsAtTop: Bool = false
  ) {
    self.presentation = presentation
    self.isNumbered = isNumbered
    self.name = name
    self.title = title
    self.blocks = blocks
    let choice = blocks.firstIndex { if case .choice = $0.kind { true } else { false } }
    focus = (startsAtTop ? nil : choice) ?? blocks.stops.first
  }

  /// The model of a menu or an article, with `intro` above it and `more` below the choices; `nil`
  /// for any other screen. With lines that come `first`, the choices follow them, and all there is to
  /// read comes after that.
  init?(_ screen: Screen, first: [Block] = [], intro: [Block] = [], more: [Block] = []) {
    switch screen.kind {
    case .menu(let menu):
      let isGrouped = menu.choices.contains { $0.group != nil }
      let lines = Self.choices(menu.choices.map { ($0.label, $0.note, .screen($0.opens)) })
      let choices =
        zip(lines, menu.choices).map { $0.opening($1.group ?? (isGrouped ? "" : nil)) }
        + more.map { $0.opening(isGrouped ? "" : nil) } + menu.more.flatMap(\.blocks)
      guard first.isEmpty else {
        self.init(
          name: screen.name, title: screen.title,
          blocks: first + choices + intro + menu.passages.flatMap(\.blocks))
        return
      }
      self.init(
        name: screen.name, title: screen.title,
        blocks: intro + menu.passages.flatMap(\.blocks) + choices
          + (menu.foot.map { [Block(.quiet($0))] } ?? []),
        // Long texts, and the advice that a decision leads to, are read before anything is chosen.
        // Where most of it stands below, what is above matters most: from the first choice on, a
        // small window would have scrolled past the warning there.
        startsAtTop: !intro.isEmpty || !menu.more.isEmpty
          || menu.passages.count > Self.mostBeforeChoosing
          || (screen.isPart && !menu.passages.isEmpty))
    case .article(let article):
      self.init(
        name: screen.name, title: screen.title,
        blocks: intro + article.passages.flatMap(\.blocks), startsAtTop: !intro.isEmpty)
    case .routine, .checklist, .decision, .selfCheck, .diary: return nil
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
            // Beyond nine, choices need the cursor.
            key: index < 9 ? String(index + 1) : "", label: line.label, note: line.note,
            target: line.target)))
    }
  }

  private var choices: [(block: Int, line: ChoiceLine)] {
    blocks.indices.compactMap { index in
      if case .choice(let line) = blocks[index].kind { (index, line) } else { nil }
    }
  }

  var offers: [Offer] {
    var offers = ListCursor.offers
    if blocks.contains(where: { $0.target != nil }) {
      let isOnChoice = focus.map { blocks[$0].target != nil } ?? false
      offers.append(Offer(.open, refusal: isOnChoice ? nil : .nothingToOpen))
    }
    if !isNumbered { return offers }
    for block in blocks {
      if case .choice(let line) = block.kind, let number = Int(line.key) {
        offers.append(Offer(.choose(number)))
      }
    }
    return offers
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    if moveFocus(action) { return .stay() }
    switch action {
    case .open:
      guard let block = focus.map({ blocks[$0] }), let target = block.target else {
        return .stay(notice: context.words[.nothingToOpen])
      }
      if case .choice(let line) = block.kind { return choose(line) }
      return outcome(of: target)
    case .choose(let number):
      guard let chosen = choices.first(where: { $0.line.key == String(number) }) else {
        return .unhandled
      }
      focus = chosen.block
      return choose(chosen.line)
    default: return .unhandled
    }
  }

  private mutating func moveFocus(_ action: Action) -> Bool {
    var cursor = ListCursor(line: focus ?? 0)
    guard cursor.move(action, among: blocks.stops) else { return false }
    if focus != nil { focus = cursor.line }
    return true
  }

  private func choose(_ line: ChoiceLine) -> Outcome {
    line.isEnabled ? outcome(of: line.target) : .stay(notice: line.note)
  }

  private func outcome(of target: ChoiceLine.Target) -> Outcome {
    switch target {
    case .screen(let name): return .open(name)
    case .action(let action): return .perform(action)
    }
  }

  /// Puts the cursor on the line that it is on in an older state of the same screen.
  mutating func focus(like old: ReadingModel, _ words: Words) {
    guard let at = old.focus else { return }
    let target = old.blocks[at].target
    let line = old.blocks[at].sentence(words)
    focus =
      blocks.stops.first { blocks[$0].sentence(words) == line }
      ?? blocks.stops.first { target != nil && blocks[$0].target == target } ?? focus
  }

  /// Inserts blocks under the last choice.
  mutating func putUnderChoices(_ more: [Block]) {
    guard !more.isEmpty, let last = choices.last?.block else { return }
    blocks.insert(contentsOf: more, at: last + 1)
    if let focus, focus > last { self.focus = focus + more.count }
    if last + more.count + 1 < blocks.count { blocks[last + more.count + 1].gap = true }
  }

  /// Inserts blocks at the top; the cursor stays on its line.
  mutating func putFirst(_ first: [Block]) {
    // A small window has no empty line to spare for it.
    if !first.isEmpty, !blocks.isEmpty { blocks[0].gap = true }
    blocks.insert(contentsOf: first, at: 0)
    focus = focus.map { $0 + first.count }
  }

  /// Replaces the choice that does something.
  mutating func replace(_ action: Action, with block: Block) {
    let place = blocks.firstIndex {
      if case .choice(let line) = $0.kind { line.target == .action(action) } else { false }
    }
    if let place { blocks[place] = block }
  }

  /// Shows a part of what a choice leads to under it.
  mutating func show(_ panel: Block.Panel, under action: Action) {
    for index in blocks.indices {
      guard case .choice(let line) = blocks[index].kind, line.target == .action(action) else {
        continue
      }
      blocks[index].panel = panel
    }
  }

  /// What it says, line by line.
  func lines(_ words: Words) -> [String] { blocks.map { $0.sentence(words) } }

  /// Puts the cursor on a line, or on the next that it stops on.
  mutating func find(_ line: String, _ words: Words) {
    guard let found = blocks.firstIndex(where: { $0.sentence(words) == line }) else { return }
    let stops = blocks.stops
    focus = stops.first { $0 >= found } ?? stops.last ?? focus
  }

  func page() -> Page { Page(place: name, title: title, blocks: blocks, focus: focus) }

  func page(in context: Context) -> Page { page() }
}

extension ReadingModel: TakesRequests {
  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    guard case .line(let line) = request else { return .unhandled }
    find(line, context.words)
    return .stay()
  }
}

extension Passage {
  /// The blocks that show it: one, or one for each of two sides.
  var blocks: [Block] {
    switch self {
    case .heading(let text): [Block(.heading(text))]
    case .say(let statement): [Block(.text(statement.text), evidence: statement.evidence)]
    case .warn(let statement): [Block(.warning(statement.text), evidence: statement.evidence)]
    case .compare(let comparison):
      [comparison.left, comparison.right].map {
        Block(.column(ComparisonColumn(title: $0.title, lines: $0.lines)), evidence: $0.evidence)
      }
    }
  }
}

extension Block {
  /// The same, if it is a choice, as the first of a group, or with "" as another of the one above.
  func opening(_ group: String?) -> Block {
    guard let group, case .choice(var line) = kind else { return self }
    line.group = group
    var block = self
    block.kind = .choice(line)
    return block
  }

  /// The same directly under the block above it.
  var close: Block {
    var block = self
    block.gap = false
    return block
  }

  /// The same, passed by by the cursor.
  var passedBy: Block {
    var block = self
    block.isPassedBy = true
    return block
  }

  /// An instruction, and how to follow it.
  init(instruction: String, _ detail: Statement) {
    self.init(.instruction(instruction, detail: detail.text), evidence: detail.evidence)
  }
}
