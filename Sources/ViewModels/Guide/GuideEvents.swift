import Content
import Diary

/// Input: keys, lines and time.
extension Guide {
  /// Handles an event, and returns what the world outside has to do.
  package mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
    endPassing()
    let placeBefore = top.place
    switch event {
    case .shown:
      doWhatCanWait(at: now)
      return []
    case .tick:
      let effects = silenced(settle(at: now), at: now)
      prepareFoot()
      startPassing(at: now)
      return effects
    case .ended:
      _ = soundsPendingAlarm(at: now)
      return []
    case .input(let input):
      var effects = settle(at: now)
      noteVisitor(at: now)
      notice = nil
      effects += take(input, isNewPage: top.place != placeBefore, at: now)
      return silenced(effects, at: now)
    }
  }

  /// The one door for whatever a person does: it is typed if the cursor is in a text, and otherwise
  /// it is a key with an action.
  private mutating func take(_ input: Input, isNewPage: Bool, at now: Moment) -> [Effect] {
    var command: Key?
    if case .line(let line) = input { command = KeyMap.command(named: line, words: words) }
    if command == nil, var screen = top.textInput {
      let outcome = screen.take(input, in: context(at: now))
      if outcome != .unhandled {
        top = screen
        return follow(outcome, at: now)
      }
    }
    switch input {
    case .key(let key): return press(key, isNewPage: isNewPage, at: now)
    case .paste: break
    case .line(let line):
      if let key = command ?? KeyMap.key(named: line, words: words) {
        return press(key, isNewPage: isNewPage, at: now)
      }
      notice = words.fill(.noSuchKey, ["key": EntrySentence.excerpt(line, longest: 60)])
    }
    return []
  }

  private mutating func press(_ key: Key, isNewPage: Bool, at now: Moment) -> [Effect] {
    guard let action = KeyMap.action(for: key, among: offers) else {
      notice = words.fill(.noSuchKey, ["key": KeyMap.name(of: key, words: words)])
      return []
    }
    // A key that wakes the machine must not answer the question that waking up has brought on.
    if isNewPage, !Self.alwaysWork.contains(action) { return [] }
    return perform(action, at: now) ?? []
  }

  private static let alwaysWork: Set<Action> = [
    .quit, .startAnew, .suspend, .interrupt, .quitWithCore, .redraw,
  ]

  // MARK: Time

  /// Brings everything that counts up to date: the screen on top, timers below it, and clocks.
  private mutating func settle(at now: Moment) -> [Effect] {
    let context = context(at: now)
    let wasCounting = isShared && isCounting
    var effects: [Effect] = []
    for index in stack.indices {
      let isTop = index == stack.count - 1
      guard var screen = stack[index].timed, isTop || screen.background?.nextCall != nil else {
        continue
      }
      for effect in screen.settle(in: context) where !effects.contains(effect) {
        effects.append(effect)
      }
      stack[index] = screen
    }
    if clocks.settle(at: now), !effects.contains(.ring) { effects.append(.ring) }
    return effects + lookForVisitor(wasCounting: wasCounting, at: now)
  }

  /// The moment at which the page next changes by itself; `nil` while nothing counts.
  package func nextWake(at now: Moment) -> Moment? {
    if let passing, passing.covers(now) { return passing.nextWake(at: now) }
    return (calls(at: now) + [top.timed?.nextWake(in: context(at: now))].compactMap { $0 }).min()
  }

  /// The moments at which something else than the screen on top changes what is shown.
  func calls(at now: Moment) -> [Moment] {
    let timers = stack.dropLast().map { $0.timed?.background?.nextCall }
    return (timers + [clocks.nextCall, nextDeadline(at: now)]).compactMap { $0 }
  }

  // MARK: Sound

  /// Removes what would be heard if it should be quiet. In quiet hours that includes notifications,
  /// since a desktop may play a sound with them.
  private func silenced(_ effects: [Effect], at now: Moment) -> [Effect] {
    if effects.isEmpty { return effects }
    let isQuiet = isQuiet(at: now)
    return effects.filter { effect in
      switch effect {
      case .ring: hasSound && !isQuiet
      // A desktop may keep it for the next person.
      case .notify: !isQuiet && !isShared
      default: true
      }
    }
  }

  private func isQuiet(at now: Moment) -> Bool {
    settings.quietHours?.contains(wall.timestamp(now).local.minute) ?? false
  }

  mutating func toggleSound(at now: Moment) {
    hasSound.toggle()
    notice = words[hasSound ? .soundOn : .soundOff]
    if hasSound, isQuiet(at: now), let hours = settings.quietHours {
      notice = words.fill(.soundQuiet, ["time": hours.end])
    }
  }

  // MARK: What has waited

  private mutating func doWhatCanWait(at now: Moment) {
    let work = waiting
    waiting = []
    // The checklist reads the result before the one it saves, everything else what has been saved.
    let isChecklist = top.progress != nil
    if isChecklist, work.contains(.reading) { readLater(at: now) }
    if work.contains(.saveCheck) { saveCheck(at: now) }
    if !isChecklist, work.contains(.reading) { readLater(at: now) }
  }

  private mutating func readLater(at now: Moment) {
    guard var screen = top.diaryReader else { return }
    screen.readLater(in: context(at: now))
    top = screen
    if let progress = top.progress, checks.progress != nil { checks.remember(progress) }
  }
}
