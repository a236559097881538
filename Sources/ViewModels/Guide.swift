import Content

/// The guide itself: the screens that are open, one on top of the other.
///
/// A value without a clock, a terminal or a disk. Events and the time go in; effects and a `Page`
/// come out.
public struct Guide: Sendable {
  /// A screen that is open.
  private enum Open: Equatable {
    case reading(ReadingModel)
    case routine(RoutineModel)

    /// The name of the screen.
    var name: String {
      switch self {
      case .reading(let model): model.place
      case .routine(let model): model.name
      }
    }
  }

  /// A clock that was started by opening a screen.
  private struct RunningClock: Equatable {
    let clock: Clock
    let began: Moment
    var hasSpoken = false

    var speaks: Moment { began + clock.limit }
  }

  private let catalogue: Catalogue
  private let today: ReviewDate

  private var stack: [Open]
  private var clock: RunningClock?
  private var hasSound = true
  private var notice: String?
  private var words: Words { catalogue.words }

  /// The guide with its home screen open, or, where home cannot be read, with what is wrong there.
  ///
  /// `today` decides whether what the guide says is shown as old.
  public init(_ catalogue: Catalogue, today: ReviewDate) {
    self.catalogue = catalogue
    self.today = today
    let words = catalogue.words
    switch catalogue.screen(Catalogue.home).map({ ReadingModel($0) }) {
    case .success(let model?): stack = [.reading(model)]
    case .success(nil):
      stack = [.reading(ReadingModel(place: Catalogue.home, title: words[.program], blocks: []))]
    case .failure(let faults):
      let blocks = faults.all.map { Block(.warning($0.description)) }
      stack = [
        .reading(ReadingModel(place: Catalogue.home, title: words[.program], blocks: blocks))
      ]
    }
  }

  /// Opens a screen on top of home, as the command line asks: a routine that has stop-signs before
  /// it opens at those. What is wrong with a screen that cannot be read is said as a notice.
  public mutating func start(at name: String, now: Moment) {
    var first = name
    if case .success(let screen) = catalogue.screen(name), case .routine(let routine) = screen.kind
    {
      first = routine.gate ?? name
    }
    open(first, at: now)
  }

  // MARK: Events

  /// Takes in an event and answers with what the world outside has to do.
  public mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
    let placeBefore = place
    var effects = settle(at: now)
    if case .key(let key) = event {
      notice = nil
      if let action = KeyMap.action(for: key, among: offers) {
        // A key that wakes the machine must not answer the question which that very key brings up.
        let isNewQuestion = place != placeBefore
        if !isNewQuestion || Self.alwaysWork.contains(action) {
          effects += perform(action, at: now)
        }
      } else {
        notice = words.fill(.noSuchKey, ["key": KeyMap.name(of: key, words: words)])
      }
    }
    return hasSound ? effects : effects.filter { $0 != .ring }
  }

  /// Takes in a line of plain input: empty for Enter, a key's name, or the character it types.
  public mutating func handle(line: String, at now: Moment) -> [Effect] {
    if let key = KeyMap.key(named: line, words: words) { return handle(.key(key), at: now) }
    let effects = handle(.tick, at: now)
    notice = words.fill(.noSuchKey, ["key": line])
    return effects
  }

  private static let alwaysWork: Set<Action> = [.quit, .suspend, .interrupt, .abandon, .redraw]

  /// Brings everything that counts to `now`.
  private mutating func settle(at now: Moment) -> [Effect] {
    var effects: [Effect] = []
    if case .routine(var model) = stack[stack.count - 1] {
      effects = model.settle(at: now, words: words)
      stack[stack.count - 1] = .routine(model)
    }
    if let speaks = clock?.speaks, now >= speaks, clock?.hasSpoken == false {
      clock?.hasSpoken = true
      if !effects.contains(.ring) { effects.append(.ring) }
    }
    return effects
  }

  /// The moment at which the page next changes by itself; `nil` while nothing counts.
  public func nextWake(at now: Moment) -> Moment? {
    var wake: Moment?
    if case .routine(let model) = stack[stack.count - 1] { wake = model.nextWake(at: now) }
    if let clock, !clock.hasSpoken { wake = min(wake ?? clock.speaks, clock.speaks) }
    return wake
  }

  private mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    if let refusal = offers.first(where: { $0.action == action })?.refusal {
      notice = words[refusal]
      return []
    }
    switch action {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return [.interrupt]
    case .abandon: return [.abandon]
    case .back: return back(at: now)
    case .help: push(.reading(helpModel()), at: now, resumes: true)
    case .evidence: showEvidence(at: now)
    case .emergency: open(Catalogue.emergency, at: now)
    case .sound:
      hasSound.toggle()
      notice = words[hasSound ? .soundOn : .soundOff]
    default: return forward(action, at: now)
    }
    return []
  }

  /// Gives an action to the screen on top.
  private mutating func forward(_ action: Action, at now: Moment) -> [Effect] {
    let outcome: Outcome
    switch stack[stack.count - 1] {
    case .reading(var model):
      outcome = model.handle(action, words: words)
      stack[stack.count - 1] = .reading(model)
    case .routine(var model):
      outcome = model.handle(action, at: now, words: words)
      stack[stack.count - 1] = .routine(model)
    }
    switch outcome {
    case .stay(let said): notice = said
    case .open(let name): open(name, at: now)
    case .perform(let chosen):
      // Chosen on the page of all keys: it is meant for the screen below.
      _ = back(at: now)
      return perform(chosen, at: now)
    case .done(let next, let reply, let relief):
      if relief == .yes { clock = nil }
      stack.removeLast()
      let news = reply.map { [Block(.text($0.text), evidence: $0.evidence)] } ?? []
      open(next, news: news, at: now)
    }
    return []
  }

  // MARK: The stack

  private mutating func back(at now: Moment) -> [Effect] {
    guard stack.count > 1 else { return [.quit] }
    stack.removeLast()
    if case .routine(var model) = stack[stack.count - 1] {
      model.uncover(at: now)
      stack[stack.count - 1] = .routine(model)
    }
    forgetClockThatHasSpoken()
    return []
  }

  /// A clock that has said its warning ends with the way back home.
  private mutating func forgetClockThatHasSpoken() {
    if stack.count == 1, clock?.hasSpoken == true { clock = nil }
  }

  private mutating func push(_ open: Open, at now: Moment, resumes: Bool) {
    if case .routine(var model) = stack[stack.count - 1] {
      model.cover(at: now, resumes: resumes)
      stack[stack.count - 1] = .routine(model)
    }
    stack.append(open)
  }

  private mutating func open(_ name: String, news: [Block] = [], at now: Moment) {
    // What is open already is gone back to: nobody has to close the same screen twice.
    if let depth = stack.firstIndex(where: { $0.name == name }) {
      while stack.count > depth + 1 { _ = back(at: now) }
      if news.isEmpty || depth == 0 { return }
      stack.removeLast()
    }
    switch catalogue.screen(name) {
    case .failure(let faults): notice = faults.all.first?.description
    case .success(let screen):
      forgetClockThatHasSpoken()
      if let model = ReadingModel(screen, news: news) {
        push(.reading(model), at: now, resumes: false)
        if case .menu(let menu) = screen.kind, let started = menu.clock, clock == nil {
          clock = RunningClock(clock: started, began: now)
        }
      } else if let model = RoutineModel(screen, at: now) {
        push(.routine(model), at: now, resumes: false)
      }
    }
  }

  // MARK: Help and evidence

  private func helpModel() -> ReadingModel {
    ReadingModel(
      place: "keys", title: words[.keysTitle], blocks: HelpBlocks.all(for: offers, words: words),
      isNumbered: false)
  }

  private mutating func showEvidence(at now: Moment) {
    let page = page(at: now)
    guard let focus = page.focus, let evidence = page.blocks[focus].evidence else {
      notice = words[.noEvidence]
      return
    }
    let blocks = EvidenceBlocks.all(
      for: page.blocks[focus], evidence: evidence, catalogue: catalogue, today: today)
    push(
      .reading(ReadingModel(place: "evidence", title: words[.evidenceTitle], blocks: blocks)),
      at: now, resumes: true)
  }

  // MARK: The page

  /// What can be done now: what the screen on top offers, and what works everywhere.
  private var offers: [Offer] {
    var offers =
      switch stack[stack.count - 1] {
      case .reading(let model): model.offers
      case .routine(let model): model.offers
      }
    // On the last screen Esc has nowhere to go back to, and leaves.
    if stack.count > 1 { offers.append(Offer(.back)) }
    if place != "keys" { offers.append(Offer(.help)) }
    offers.append(Offer(.evidence))
    if place != Catalogue.emergency { offers.append(Offer(.emergency)) }
    return offers + [.quit, .redraw, .suspend, .interrupt, .abandon].map { Offer($0) }
  }

  /// The identity of the screen on top.
  private var place: String {
    switch stack[stack.count - 1] {
    case .reading(let model): model.place
    case .routine(let model):
      model.question?.place ?? model.name
    }
  }

  /// Everything that is to be seen at `now`.
  public func page(at now: Moment) -> Page {
    var page =
      switch stack[stack.count - 1] {
      case .reading(let model): model.page()
      case .routine(let model):
        model.page(at: now, clock: clock.map { now - $0.began }, words: words)
      }
    if let clock, clock.hasSpoken {
      let warning = clock.clock.warning
      page.blocks.insert(Block(.warning(warning.text), evidence: warning.evidence), at: 0)
      page.focus = page.focus.map { $0 + 1 } ?? 0
    }
    page.notice = notice
    page.keys = HelpBlocks.foot(for: offers, words: words)
    if page.brief.isEmpty { page.brief = words[.tooSmall] }
    if page.windowTitle.isEmpty { page.windowTitle = words[.program] }
    return page
  }
}
