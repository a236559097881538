import Content

/// A guided countdown: which step it is on, when that step ends, and what the keys do to it.
///
/// A running step holds the moment of its end and nothing is subtracted per tick, so it can be
/// looked at often, seldom or late and is right each time.
struct RoutineModel: ScreenModel {
  /// What the countdown is doing.
  enum Stage: Equatable {
    /// Counting; the step ends at this moment.
    case running(ends: Moment)
    /// Standing still at the person's wish, with this much left of the step.
    case paused(left: Duration)
    /// Standing still because nobody looked for a while, and asking what now.
    case interrupted(left: Duration, question: ReadingModel)
    /// Over, and asking whether it helped.
    case finished(question: ReadingModel)
  }

  /// The parts of the screen that the cursor stops on, in reading order.
  enum Part: Int, CaseIterable {
    case instruction, countdown, picture, next, stop
  }

  /// A longer gap than this between two looks means that the machine or the program was asleep.
  static let longestGap = Duration.seconds(3)
  /// What one key press adds to a hold or takes from it.
  static let change = Duration.seconds(5)
  /// How short and how long a hold can be made. Older adults are advised 30 to 60 seconds.
  static let holdLimits = Duration.seconds(5)...Duration.seconds(60)
  /// One bell is a change, two are the end: so far apart they are heard as two.
  static let betweenBells = Duration.milliseconds(400)
  /// In how many steps the bar of a breath fills.
  static let breathSteps = 40

  let name: String
  let title: String
  let routine: Routine
  private(set) var stage: Stage
  /// The step it is on.
  private(set) var index = 0
  /// How long each step lasts, holds as changed by the person. A timer has as many as were asked for.
  private(set) var lengths: [Duration]
  /// Whether the legs are exchanged: the other one first, or instead.
  private(set) var isOtherLeg = false
  private(set) var focus = Part.instruction
  /// When it was begun.
  let began: Moment
  /// Whether it came to its last step, and not by leaving out most of the time.
  func isWhole(at now: Moment) -> Bool {
    index + 1 >= lengths.count && now - began >= wholeLength / 2
  }
  /// When time was last settled.
  private var lastLook: Moment
  /// When the second bell of the end sounds.
  private var secondBell: Moment?
  /// Whether it was counting when another screen came on top of it.
  private var resumesWhenUncovered = false

  /// The routine of a screen, counting from `now`; `nil` for any other screen or one without steps.
  init?(_ screen: Screen, at now: Moment) {
    guard case .routine(let routine) = screen.kind, let first = routine.steps.first else {
      return nil
    }
    name = screen.name
    title = screen.title
    self.routine = routine
    lengths = routine.ordinarySteps.map { .seconds($0.seconds) }
    lastLook = now
    began = now
    stage = .running(ends: now + .seconds(first.seconds))
  }

  // MARK: Time

  /// Brings the countdown to `now`: steps that have ended are left behind, a gap stops it.
  mutating func settle(in context: Context) -> [Effect] {
    let (now, words) = (context.now, context.words)
    defer { lastLook = now }
    if let bell = secondBell, now >= bell {
      secondBell = nil
      return [.ring]
    }
    guard case .running(var ends) = stage else { return [] }
    // What lies on the skin has gone on warming it meanwhile: a timer leaves nothing out.
    if now - lastLook > Self.longestGap, !routine.isTimer {
      stage = .interrupted(left: ends - lastLook, question: gapQuestion(words))
      return []
    }
    var effects: [Effect] = []
    while now >= ends {
      effects = [.ring]
      guard index + 1 < lengths.count else {
        stage = .finished(question: reliefQuestion(words))
        secondBell = now + Self.betweenBells
        return [.ring, .notify(words[routine.isTimer ? .timerNotice : .finishedNotice])]
      }
      index += 1
      ends = ends + lengths[index]
    }
    stage = .running(ends: ends)
    return effects
  }

  /// The moment at which the number on the screen next changes; `nil` while nothing counts.
  func nextWake(in context: Context) -> Moment? {
    if let secondBell { return secondBell }
    guard case .running(let ends) = stage else { return nil }
    let now = context.now
    if routine.steps[index].kind.isBreath, context.settings.motion {
      let quantum = breathQuantum
      let left = ends - now
      return ends - quantum * max(0, Int((left / quantum).rounded(.up)) - 1)
    }
    return ends - .seconds(max(0, (ends - now).secondsRoundedUp - 1))
  }

  /// What is left of the step at `now`, never less than nothing.
  func left(at now: Moment) -> Duration {
    switch stage {
    case .running(let ends): max(.zero, ends - now)
    case .paused(let left), .interrupted(let left, _): left
    case .finished: .zero
    }
  }

  /// What is left of the whole at `now`.
  func wholeLeft(at now: Moment) -> Duration {
    lengths[index...].dropFirst().reduce(left(at: now), +)
  }

  /// The length of the whole, holds as changed.
  var wholeLength: Duration { lengths.reduce(.zero, +) }

  /// How long the bar of a breath stands still between two of its steps: forty of them a phase, but
  /// no more than ten a second.
  var breathQuantum: Duration { max(lengths[index] / Self.breathSteps, .milliseconds(100)) }

  /// The moment at which a timer that is covered has something to say; `nil` for anything else.
  var nextCall: Moment? {
    guard routine.isTimer else { return nil }
    if let secondBell { return secondBell }
    guard case .running(let ends) = stage else { return nil }
    return ends
  }

  /// Another screen has come on top: nobody can follow the steps meanwhile. A timer goes on.
  mutating func cover(at now: Moment, resumes: Bool) {
    guard case .running = stage, !routine.isTimer else { return }
    stage = .paused(left: left(at: now))
    resumesWhenUncovered = resumes
  }

  /// The screen on top has gone.
  mutating func uncover(in context: Context) {
    if resumesWhenUncovered { resume(at: context.now) }
    resumesWhenUncovered = false
    lastLook = context.now
  }

  /// What somebody who looks at another screen has to know of this timer; `nil` for anything else.
  func call(_ words: Words) -> String? {
    guard routine.isTimer else { return nil }
    switch stage {
    case .running, .paused: return "\(title): \(routine.steps[index].instruction)"
    case .finished: return routine.ending.map { "\(title): \($0.instruction)" }
    case .interrupted: return nil
    }
  }

  /// The question on the screen, if it asks one.
  private(set) var question: ReadingModel? {
    get {
      switch stage {
      case .interrupted(_, let question), .finished(let question): question
      case .running, .paused: nil
      }
    }
    set {
      guard let newValue else { return }
      switch stage {
      case .interrupted(let left, _): stage = .interrupted(left: left, question: newValue)
      case .finished: stage = .finished(question: newValue)
      case .running, .paused: break
      }
    }
  }

  // MARK: Keys

  var offers: [Offer] {
    if let question { return question.offers }
    let isPaused = if case .paused = stage { true } else { false }
    let moves: [Action] = [.down, .up, .first, .last]
    if routine.isTimer {
      let most = lengths.count == routine.steps.count
      return [
        Offer(isPaused ? .resume : .pause), Offer(.takeOff),
        Offer(.moreTime, refusal: most ? .mostTime : nil),
        Offer(.lessTime, refusal: index + 1 == lengths.count ? .leastTime : nil), Offer(.sound),
      ] + moves.map { Offer($0) }
    }
    return [
      Offer(isPaused ? .resume : .pause), Offer(routine.replies.isEmpty ? .endHere : .finish),
      Offer(.nextStep), Offer(.previousStep),
      Offer(.restart),
      Offer(.otherLeg, refusal: routine.legs == .none ? .noLegs : nil),
      Offer(.longer, refusal: changeable.isEmpty ? .noHoldLeft : nil),
      Offer(.shorter, refusal: changeable.isEmpty ? .noHoldLeft : nil),
      Offer(.sound),
    ] + moves.map { Offer($0) }
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let (now, words) = (context.now, context.words)
    switch action {
    case .pause:
      stage = .paused(left: left(at: now))
      // The clock stands, the pack does not: it would go on warming.
      if routine.isTimer { return .stay(notice: words[.timerPaused]) }
    case .resume: resume(at: now)
    case .nextStep: return goOn(at: now, words: words)
    case .previousStep: go(to: max(0, index - 1), at: now)
    case .restart:
      go(to: 0, at: now)
      resume(at: now)
    case .otherLeg:
      isOtherLeg.toggle()
      go(to: 0, at: now)
      resume(at: now)
      return .stay(notice: words[.startedOver])
    case .longer: return changeHolds(by: Self.change, at: now, words: words)
    case .shorter: return changeHolds(by: .zero - Self.change, at: now, words: words)
    case .finish, .takeOff, .endHere: stage = .finished(question: reliefQuestion(words))
    case .moreTime:
      lengths.append(.seconds(routine.steps[lengths.count].seconds))
      return .stay(notice: wholeTime(words))
    case .lessTime:
      lengths.removeLast()
      return .stay(notice: wholeTime(words))
    case .helped(let relief):
      return .done(next: routine.after, reply: routine.replies[relief], relief)
    case .saveRun: return .done(next: routine.after, reply: nil, nil, savesRun: true)
    case .skip: return .done(next: routine.after, reply: nil, nil)
    default: return handleFocus(action, in: context)
    }
    return .stay()
  }

  private mutating func handleFocus(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else {
      moveFocus(action)
      return .stay()
    }
    let outcome = asked.handle(action, in: context)
    question = asked
    if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
    return outcome
  }

  private func wholeTime(_ words: Words) -> String {
    words.fill(.wholeTime, ["minutes": String(wholeLength.secondsRoundedUp / 60)])
  }

  private mutating func moveFocus(_ action: Action) {
    let step = routine.steps[index]
    let parts = Part.allCases.filter {
      step.kind.isBreath
        ? ![.picture, .next].contains($0) : $0 != .picture || step.picture != nil
    }
    var cursor = ListCursor(line: parts.firstIndex { $0.rawValue >= focus.rawValue } ?? 0)
    if cursor.move(action, of: parts.count) { focus = parts[cursor.line] }
  }

  private mutating func resume(at now: Moment) {
    stage = .running(ends: now + left(at: now))
  }

  private mutating func goOn(at now: Moment, words: Words) -> Outcome {
    if index + 1 < lengths.count {
      go(to: index + 1, at: now)
    } else {
      stage = .finished(question: reliefQuestion(words))
    }
    return .stay()
  }

  /// Starts a step; what ran goes on running, what stood still stands at the step's start.
  private mutating func go(to step: Int, at now: Moment) {
    index = step
    if case .running = stage {
      stage = .running(ends: now + lengths[step])
    } else {
      stage = .paused(left: lengths[step])
    }
  }

  /// The holds whose length can still change: both sides of a pair lie ahead, or the first of them
  /// is the one being held, so that left and right stay equal.
  private var changeable: [Int] {
    let counterparts = routine.counterparts
    return routine.steps.indices.filter {
      routine.steps[$0].kind == .hold && min($0, counterparts[$0]) >= index
    }
  }

  private mutating func changeHolds(by change: Duration, at now: Moment, words: Words) -> Outcome {
    let holds = changeable
    guard let first = holds.first else { return .stay(notice: words[.noHoldLeft]) }
    // All or none: holds of different lengths keep their difference, and no one of them vanishes.
    let isWithinLimits = holds.allSatisfy {
      let changed = lengths[$0] + change
      return change > .zero
        ? changed <= Self.holdLimits.upperBound : changed >= Self.holdLimits.lowerBound
    }
    guard isWithinLimits else {
      return .stay(
        notice: words.fill(
          .holdLimits,
          [
            "least": String(Self.holdLimits.lowerBound.secondsRoundedUp),
            "most": String(Self.holdLimits.upperBound.secondsRoundedUp),
          ]))
    }
    if holds.contains(index) {
      let changed = left(at: now) + change
      guard changed > .zero else { return .stay(notice: words[.holdNearlyOver]) }
      if case .running(let ends) = stage {
        stage = .running(ends: ends + change)
      } else {
        stage = .paused(left: changed)
      }
    }
    for hold in holds { lengths[hold] += change }
    return .stay(
      notice: words.fill(.holdsNow, ["seconds": String(lengths[first].secondsRoundedUp)]))
  }

  // MARK: Questions

  private func gapQuestion(_ words: Words) -> ReadingModel {
    question(
      "stopped", .gapTitle, .gapDetail,
      [(.gapResume, .resume), (.gapRestart, .restart), (.gapFinish, .finish)], words)
  }

  private func reliefQuestion(_ words: Words) -> ReadingModel {
    // Where nothing hurt there is nothing to have helped.
    if routine.replies.isEmpty {
      return question(
        "finished", .doneTitle, .doneDetail,
        [(.doneSave, .saveRun), (.doneOn, .skip), (.gapRestart, .restart)], words)
    }
    return question(
      "finished", .reliefTitle, .reliefDetail, ending: routine.ending,
      [
        (.reliefYes, .helped(.yes)), (.reliefSome, .helped(.some)), (.reliefNo, .helped(.no)),
        (.reliefSkip, .skip),
      ], words)
  }

  private func question(
    _ part: String, _ asks: Word, _ detail: Word, ending: Routine.Ending? = nil,
    _ answers: [(Word, Action)], _ words: Words
  ) -> ReadingModel {
    let choices = ReadingModel.choices(answers.map { (words[$0.0], nil, .action($0.1)) })
    let asked = Block(.instruction(words[asks], detail: words[detail]))
    let first = ending.map { [Block(instruction: $0.instruction, $0.detail)] } ?? []
    return ReadingModel(
      name: "\(name)/\(part)", title: title, blocks: first + [asked] + choices,
      startsAtTop: !first.isEmpty)
  }
}
