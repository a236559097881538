import Content
import Diary

/// Performing actions, and acting on what a screen answers.
extension Guide {
  /// Performs an action that is offered.
  ///
  /// - Returns: what the world outside has to do; `nil` if nobody handles the action.
  mutating func perform(_ action: Action, at now: Moment) -> [Effect]? {
    if let refusal = offers.first(where: { $0.action == action })?.refusal {
      notice = words[refusal]
      return []
    }
    if let effects = performEverywhere(action, at: now) { return effects }
    let outcome = top.handle(action, in: context(at: now))
    if outcome == .unhandled { return action == .back ? back(at: now) : nil }
    rememberChecklist()
    return follow(outcome, at: now)
  }

  /// Performs an action that works on every screen; returns `nil` for any other.
  private mutating func performEverywhere(_ action: Action, at now: Moment) -> [Effect]? {
    switch action {
    case .quit, .startAnew: return quit(at: now)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt, .quitWithCore:
      if isShared { return quit(at: now) }
      saveCheck(at: now, isLeaving: true)
      return [action == .interrupt ? .interrupt : .quitWithCore]
    case .help: push(helpModel(), .pauseAndResume, at: now)
    case .evidence: showEvidence(at: now)
    case .emergency: open(Catalogue.emergency, at: now)
    case .settings: push(SettingsModel(), at: now)
    case .search: push(SearchModel(searchIndex()), at: now)
    case .forward: goForward(at: now)
    case .howToQuit: notice = words[.quitHow]
    default: return nil
    }
    return []
  }

  /// Leaves the guide. If there are unsaved changes, it asks about those first.
  private mutating func quit(at now: Moment) -> [Effect] {
    if soundsPendingAlarm(at: now) { return [] }
    guard let depth = stack.lastIndex(where: { $0.unsaved != nil }) else {
      saveCheck(at: now, isLeaving: true)
      return leave(at: now)
    }
    while stack.count > depth + 1 { _ = back(at: now) }
    if var screen = top.unsaved {
      screen.ask(in: context(at: now))
      top = screen
    }
    return []
  }

  /// Acts on the answer of a screen.
  mutating func follow(_ outcome: Outcome, at now: Moment) -> [Effect] {
    switch outcome {
    case .unhandled: break
    case .stay(let said): notice = said
    case .open(let name, let request):
      if top.presentation.kind == .prompt { stack.removeLast() }
      open(name, at: now)
      if let request { ask(for: request, at: now) }
    case .close(let said, let route):
      _ = back(at: now)
      forward = []
      if let route { run(route, at: now) }
      notice = said
    case .found(let name, let line):
      find(line, on: name, at: now)
    case .route(let route): run(route, at: now)
    case .perform(let chosen):
      // An action chosen on the page of all keys is meant for the screen below.
      if top.presentation.kind == .overlay { _ = back(at: now) }
      return perform(chosen, at: now) ?? []
    case .finished(let report): finish(report, at: now)
    case .saved(let number, let said):
      drafts.remember(number)
      notice = said
    case .set(let key, let value): return set(key, to: value)
    case .toggleSound: toggleSound(at: now)
    }
    return []
  }

  private mutating func set(_ key: Settings.Key, to value: String) -> [Effect] {
    guard settings.set(key, to: value) else { return [] }
    if key == .bell { hasSound = settings.bell }
    notice = words[isShared ? .settingForNow : .saved]
    return [.save(key, value)]
  }

  /// Asks the screen on top for something.
  mutating func ask(for request: Request, at now: Moment) {
    guard var screen = top.requests else { return }
    let outcome = screen.receive(request, in: context(at: now))
    top = screen
    rememberChecklist()
    if case .stay(let said?) = outcome { notice = said }
  }

  // MARK: The checklist

  /// Remembers how far the checklist has got, if it is on top.
  mutating func rememberChecklist() {
    guard let progress = top.progress else { return }
    checks.remember(progress)
    if progress.isAtResult { waiting.insert(.saveCheck) }
  }

  mutating func saveCheck(at now: Moment, isLeaving: Bool = false) {
    waiting.remove(.saveCheck)
    if isShared { return }
    guard let problem = checks.save(in: context(at: now), isLeaving: isLeaving) else { return }
    tell(words.list([notice, words.sentence(for: problem)].compactMap { $0 }, .sentences))
  }

  /// Says that help is needed now, if a question that is left open has held that back.
  ///
  /// - Returns: whether that was so.
  mutating func soundsPendingAlarm(at now: Moment) -> Bool {
    guard top.progress?.isAlarmPending == true else { return false }
    ask(for: .alarm, at: now)
    return true
  }

  // MARK: After a routine

  /// Closes a routine that is over and opens what follows it.
  private mutating func finish(_ report: RoutineReport, at now: Moment) {
    let context = context(at: now)
    var intro = Intro()
    if let reply = report.reply {
      intro.blocks = [Block(.text(reply.text), evidence: reply.evidence)]
    }
    var said: String?
    switch report.record {
    case .nothing: intro.draft = isShared ? nil : drafts.draft(of: report, in: context)
    case .run: said = save(report, in: context)
    }
    if report.relief == .yes { clocks.stop() }
    stack.removeLast()
    // If something was saved, the next screen is opened anew to show it.
    let next = next(after: report)
    let isAsBefore = report.record == .nothing && intro == Intro() && !next.hasAnotherRound
    intro.routine = report.routine
    open(next.name, intro: isAsBefore ? nil : intro, at: now)
    if let said { notice = said }
  }

  /// The screen that follows a routine, by whether it helped, and whether that offers another round.
  private func next(after report: RoutineReport) -> (name: String, hasAnotherRound: Bool) {
    func menu(_ name: String) -> Menu? {
      guard case .menu(let menu)? = catalogue.screen(name, locality)?.kind else { return nil }
      return menu
    }
    let name = report.relief.flatMap { menu(report.next)?.answers[$0] } ?? report.next
    return (name, menu(name)?.choices.contains { $0.opens == Choice.again } ?? false)
  }

  /// Saves that a routine was done.
  ///
  /// - Returns: what to tell the person.
  private func save(_ report: RoutineReport, in context: Context) -> String {
    let entry = Entry.run(
      RoutineRun(
        at: context.wall.timestamp(report.began), routine: report.routine, isWhole: report.isWhole))
    do throws(DiaryProblem) {
      try context.diary.add(entry, at: context.timestamp)
      return words.fill(.entrySaved, ["entry": EntrySentence(context).dated(entry)])
    } catch {
      return words.sentence(for: error)
    }
  }
}

extension Screen {
  /// Makes the choice of another round one of the routine that was done, or leaves it out where none
  /// was.
  mutating func replaceAgain(with routine: String?) {
    guard case .menu(var menu) = kind else { return }
    menu.choices = menu.choices.compactMap { choice in
      guard choice.opens == Choice.again else { return choice }
      return routine.map { Choice(label: choice.label, note: choice.note, opens: $0) }
    }
    kind = .menu(menu)
  }
}

/// What comes above the screen after a routine.
struct Intro: Equatable {
  var blocks: [Block] = []
  /// An entry for the diary that one key saves.
  var draft: DiaryDraft?
  /// The routine that was done, for another round.
  var routine: String?
}
