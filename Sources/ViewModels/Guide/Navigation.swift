import Content
import Diary

/// Opening screens on top of each other, and going back through them.
extension Guide {
  // MARK: Back and forward

  /// Closes the screen on top.
  mutating func back(at now: Moment) -> [Effect] {
    guard stack.count > 1 else { return leave(at: now) }
    let left = stack.removeLast()
    if let farewell = left.timed?.background?.farewell { notice = farewell }
    if var screen = top.timed {
      screen.uncover(at: now)
      top = screen
    }
    if var screen = top.diaryReader {
      screen.refresh(in: context(at: now))
      top = screen
      waiting.insert(.reading)
    }
    forgetSpokenClocks()
    switch left.presentation.kind {
    case .place: forward.append(left)
    case .overlay: break
    case .passing, .prompt: forward = []
    }
    return []
  }

  /// Opens the screen again that was closed last.
  mutating func goForward(at now: Moment) {
    guard let next = forward.popLast() else {
      notice = words[.nothingForward]
      return
    }
    cover(.pause, at: now)
    stack.append(next)
  }

  mutating func push(_ model: any ScreenModel, _ leaving: Leaving = .pause, at now: Moment) {
    cover(leaving, at: now)
    stack.append(model)
    if model.diaryReader != nil { waiting.insert(.reading) }
    forward = []
  }

  private mutating func cover(_ leaving: Leaving, at now: Moment) {
    guard var screen = top.timed else { return }
    screen.cover(leaving, at: now)
    top = screen
  }

  /// A clock that has gone off ends on the way home.
  private mutating func forgetSpokenClocks() {
    if stack.count == 1 { clocks.forgetSpoken() }
  }

  // MARK: Opening

  /// Opens a screen of the catalogue, or the part of one that the name asks for. With an intro it
  /// is opened anew, even if it is open already.
  mutating func open(
    _ name: String, intro: Intro? = nil, isAnew: Bool = false, at now: Moment
  ) {
    let base = Screen.base(of: name)
    let part = Screen.part(of: name)
    // If it is open already, go back to it: nobody should have to close the same screen twice. But
    // not past a running timer.
    if !isAnew, let depth = depth(of: name), !hasTimer(above: depth) {
      let isOnTop = depth == stack.count - 1
      while stack.count > depth + 1 { _ = back(at: now) }
      notice = nil
      if let part { ask(for: isOnTop ? .partFromWithin(part) : .part(part), at: now) }
      if intro == nil || depth == 0 { return }
      stack.removeLast()
    }
    guard let screen = catalogue.screen(base, locality) else {
      notice = words.fill(.noSuchScreen, ["screen": base.sanitized(limit: 60)])
      return
    }
    show(screen, as: name, intro: intro ?? Intro(), at: now)
  }

  /// Opens a screen at a line that was searched for, on top of the search, so that one step back leads to
  /// the results. Where something goes on, such as a countdown, it is gone back to instead.
  mutating func find(_ line: String, on name: String, at now: Moment) {
    let isGoingOn = depth(of: name).map { stack[$0].presentation.kind != .place } ?? false
    if isGoingOn {
      _ = back(at: now)
      open(name, at: now)
    } else {
      start(at: name, isAnew: true, now: now)
    }
    ask(for: .line(line), at: now)
  }

  /// The position of a screen in the stack.
  private func depth(of name: String) -> Int? {
    let part = Screen.part(of: name)
    return stack.lastIndex { screen in
      if screen.name == name { return true }
      guard let part, screen.name == Screen.base(of: name) else { return false }
      return screen.requests?.hasPart(part) ?? false
    }
  }

  private func hasTimer(above depth: Int) -> Bool {
    stack[depth...].dropFirst().contains { $0.timed?.background?.nextCall != nil }
  }

  private mutating func show(_ screen: Screen, as name: String, intro: Intro, at now: Moment) {
    forgetSpokenClocks()
    var screen = screen
    if case .decision(let decision) = screen.kind, name != screen.name {
      guard let part = decision.parts.first(where: { $0.name == name }) else { return }
      screen = part
    }
    screen.replaceAgain(with: intro.routine)
    if let model = model(of: screen, intro: intro, in: context(at: now)) {
      push(model, at: now)
      if let part = Screen.part(of: name) { ask(for: .part(part), at: now) }
    }
    if case .menu(let menu) = screen.kind, let clock = menu.clock { clocks.start(clock, at: now) }
  }

  private func model(
    of screen: Screen, intro: Intro, in context: Context
  ) -> (any ScreenModel)? {
    switch screen.kind {
    case .menu, .article:
      var trial: [Block] = []
      if case .menu(let menu) = screen.kind { trial = menu.trial(in: context) }
      guard let draft = intro.draft else {
        return ReadingModel(screen, intro: intro.blocks + trial)
      }
      return AfterRoutineModel(screen, intro.blocks, draft, trial, in: context)
    case .routine: return RoutineModel(screen, at: context.now)
    case .decision: return DecisionModel(screen)
    case .selfCheck: return SelfCheckModel(screen, words: words)
    case .diary(let diary): return diary.model(of: screen, in: context)
    case .checklist:
      return ChecklistModel(
        screen, resuming: checks.progress(of: screen.name), in: context)
    }
  }

  /// Opens something of the diary.
  mutating func run(_ route: DiaryRoute, at now: Moment) {
    if case .screen(let name) = route {
      open(name, at: now)
    } else if let model = route.model(in: context(at: now)) {
      push(model, at: now)
    }
  }

  /// The search index, made on first use.
  mutating func searchIndex() -> SearchIndex {
    if let (made, place) = index, place == locality { return made }
    let made = SearchIndex(catalogue, locality)
    index = (made, locality)
    return made
  }
}
