import Content
import Diary

/// How screens are opened on top of each other, and how one goes back through them.
extension Guide {
  // MARK: The stack

  mutating func back(at now: Moment) -> [Effect] {
    guard stack.count > 1 else { return [.quit] }
    let left = stack.removeLast()
    // Who leaves a timer before its end still has on what has to come off.
    if let timer = left as? RoutineModel, timer.routine.isTimer, let ending = timer.routine.ending {
      notice = ending.instruction
    }
    top.uncover(in: context(at: now))
    if stack.count == 1 || top is DiaryListModel { waiting.insert(.topLine) }
    forgetClocksThatHaveSpoken()
    if left.name == draft?.place { draft = nil }
    // A countdown that was left is over, and the checklist keeps itself.
    let isPlace =
      (left is ReadingModel || left is DecisionModel) && !Self.overlays.contains(left.name)
    if isPlace { forward.append(left) } else if !Self.overlays.contains(left.name) { forward = [] }
    return []
  }

  /// Opens again what was gone back from.
  mutating func goForward(at now: Moment) {
    guard let next = forward.popLast() else {
      notice = words[.nothingForward]
      return
    }
    top.cover(at: now, resumes: false)
    stack.append(next)
  }

  /// The index of the search, made when it is first asked for.
  mutating func searchIndex() -> SearchIndex {
    if let (made, place) = index, place == locality { return made }
    let made = SearchIndex(catalogue, locality)
    index = (made, locality)
    return made
  }

  /// A clock that has said its warning ends with the way back home.
  mutating func forgetClocksThatHaveSpoken() {
    if stack.count == 1 { clocks.removeAll(where: \.hasSpoken) }
  }

  mutating func push(_ model: any ScreenModel, at now: Moment, resumes: Bool) {
    top.cover(at: now, resumes: resumes)
    stack.append(model)
    if model is DiaryListModel { waiting.insert(.topLine) }
    forward = []
  }

  mutating func open(
    _ name: String, intro: [Block] = [], renews: Bool = false, at now: Moment
  ) {
    let base = Screen.base(of: name)
    // What is open already is gone back to: nobody has to close the same screen twice. But not over
    // a timer that runs.
    if let depth = stack.lastIndex(where: {
      $0.name == name || ($0.name == base && $0 is ChecklistModel)
    }), !stack[depth...].dropFirst().contains(where: { ($0 as? RoutineModel)?.nextCall != nil }) {
      let isOnTop = depth == stack.count - 1
      while stack.count > depth + 1 { _ = back(at: now) }
      notice = nil
      showPart(of: name, returns: isOnTop)
      if (intro.isEmpty && !renews) || depth == 0 { return }
      stack.removeLast()
    }
    switch catalogue.screen(base, locality) {
    case .failure(let faults): notice = faults.all.first?.description
    case .success(let screen): show(screen, as: name, intro: intro, at: now)
    }
  }

  mutating func show(_ screen: Screen, as name: String, intro: [Block], at now: Moment) {
    forgetClocksThatHaveSpoken()
    var screen = screen
    if case .decision(let decision) = screen.kind, name != screen.name {
      guard let part = decision.parts.first(where: { $0.name == name }) else { return }
      screen = part
    }
    var intro = intro
    if case .menu(let menu) = screen.kind { intro += stretchTrial(of: menu, in: context(at: now)) }
    if let model = model(of: screen, intro: intro, at: now) {
      push(model, at: now, resumes: false)
      showPart(of: name, returns: false)
    }
    // Two screens about the same cramp have the same clock, and it runs from the first of them.
    if case .menu(let menu) = screen.kind, let clock = menu.clock,
      !clocks.contains(where: { $0.clock == clock })
    {
      clocks.append(RunningClock(clock: clock, began: now))
    }
  }

  mutating func model(of screen: Screen, intro: [Block], at now: Moment) -> (
    any ScreenModel
  )? {
    switch screen.kind {
    case .menu, .article: return ReadingModel(screen, intro: intro)
    case .routine: return RoutineModel(screen, at: now)
    case .decision: return DecisionModel(screen)
    case .selfCheck: return SelfCheckModel(screen, words: words)
    case .diary(let diary): return model(of: screen, diary, in: context(at: now))
    case .checklist:
      guard var kept = checklist, kept.name == screen.name else {
        waiting.insert(.lastCheck)
        return ChecklistModel(screen, words: words)
      }
      kept.comeBack(to: screen, in: context(at: now))
      return kept
    }
  }

  /// Shows the part of a checklist that the name asks for.
  mutating func showPart(of name: String, returns: Bool) {
    guard let part = Screen.part(of: name), var model = top as? ChecklistModel else { return }
    model.show(part, returns: returns)
    top = model
    rememberChecklist()
  }
}
