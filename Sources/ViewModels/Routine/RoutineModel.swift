import Content

/// A guided countdown: which step it is on, when that step ends, and what the keys do to it.
///
/// A running step stores the moment at which it ends. Nothing is subtracted per tick, so the time
/// is right however often, rarely or late anyone looks.
struct RoutineModel: Timed {
  /// What the countdown is doing.
  enum Stage: Equatable {
    /// Counting. The step ends at this moment.
    case running(ends: Moment)
    /// Paused by the person, with this much left of the step.
    case paused(left: Duration)
    /// Stopped because nobody looked for a while, and asking how to go on.
    case interrupted(left: Duration, question: ReadingModel)
    /// Over, and asking whether it helped.
    case finished(question: ReadingModel)
  }

  /// The parts of the screen that the cursor stops on, in reading order.
  enum Part: Int, CaseIterable {
    case instruction, countdown, picture, next, stop
  }

  /// A longer gap between two looks means that the machine or the program was asleep.
  static let longestGap = Duration.seconds(3)
  /// What one key press adds to a hold or takes from it.
  static let change = Duration.seconds(5)
  /// The limits of a hold. Older adults are advised 30 to 60 seconds.
  static let holdLimits = Duration.seconds(5)...Duration.seconds(60)
  /// One bell is a change, two are the end. This far apart they are heard as two.
  static let betweenBells = Duration.milliseconds(400)
  /// The number of steps in which the bar of a breath fills.
  static let breathSteps = 40

  let name: String
  let title: String
  let routine: Routine
  let pictures: RoutinePictures
  var stage: Stage
  /// The step it is on.
  var index = 0
  /// How long each step lasts, including changes by the person. A timer has as many as were asked
  /// for.
  var lengths: [Duration]
  /// When the person said that it had gone.
  var gone: Moment?
  /// Whether it is done with the legs exchanged.
  var isOtherLeg = false
  var focus = Part.instruction
  /// The question whether to leave a timer, while it is asked. What lies on the skin goes on warming or
  /// cooling it, so the timer goes on too.
  var leaving: ReadingModel?
  /// When it was started.
  let began: Moment
  /// The last time the countdown was brought up to date.
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
    pictures = RoutinePictures(routine)
    lengths = routine.ordinarySteps.map { .seconds($0.seconds) }
    lastLook = now
    began = now
    stage = .running(ends: now + .seconds(first.seconds))
  }

  // MARK: Time

  /// Brings the countdown up to date: it moves past the steps that have ended, and a gap stops it.
  mutating func settle(in context: Context) -> [Effect] {
    let (now, words) = (context.now, context.words)
    defer { lastLook = now }
    if let bell = secondBell, now >= bell {
      secondBell = nil
      return [.ring]
    }
    guard case .running(var ends) = stage else { return [] }
    // A pack on the skin goes on warming it: a timer does not leave out the gap.
    if now - lastLook > Self.longestGap, !routine.isTimer {
      stage = .interrupted(left: ends - lastLook, question: gapQuestion(words))
      return []
    }
    var effects: [Effect] = []
    while now >= ends {
      effects = [.ring]
      guard index + 1 < lengths.count else {
        leaving = nil
        stage = .finished(question: reliefQuestion(in: context, isEarly: false))
        secondBell = now + Self.betweenBells
        return [.ring, .notify(words[routine.isTimer ? .timerNotice : .finishedNotice])]
      }
      index += 1
      leaving = nil
      ends = ends + lengths[index]
    }
    stage = .running(ends: ends)
    return effects
  }

  /// The moment at which the number on the screen next changes; `nil` while nothing counts.
  func nextWake(in context: Context) -> Moment? {
    if let secondBell { return secondBell }
    guard case .running(let ends) = stage else { return nil }
    if leaving != nil { return ends }
    let now = context.now
    if routine.steps[index].kind.isBreath, context.settings.motion {
      let quantum = breathQuantum
      let left = ends - now
      return ends - quantum * max(0, Int((left / quantum).rounded(.up)) - 1)
    }
    let second = ends - .seconds(max(0, (ends - now).secondsRoundedUp - 1))
    return motion(in: context)?.nextWake(at: now).map { min($0, second) } ?? second
  }

  mutating func hasBeenSeen(at now: Moment) { lastLook = now }

  /// What is left of the step, never negative.
  func left(at now: Moment) -> Duration {
    switch stage {
    case .running(let ends): max(.zero, ends - now)
    case .paused(let left), .interrupted(let left, _): left
    case .finished: .zero
    }
  }

  /// What is left of the whole routine.
  func wholeLeft(at now: Moment) -> Duration {
    lengths[index...].dropFirst().reduce(left(at: now), +)
  }

  /// The length of the whole routine, with the holds as changed.
  var wholeLength: Duration { lengths.reduce(.zero, +) }

  /// The time between two steps of the bar of a breath: forty steps a phase, but at most ten a
  /// second.
  var breathQuantum: Duration { max(lengths[index] / Self.breathSteps, .milliseconds(100)) }

  /// Nobody can follow the steps on another screen, so they wait. A timer goes on.
  mutating func cover(_ leaving: Leaving, at now: Moment) {
    guard isRunning, !routine.isTimer else { return }
    stage = .paused(left: left(at: now))
    resumesWhenUncovered = leaving == .pauseAndResume
  }

  mutating func uncover(at now: Moment) {
    if resumesWhenUncovered { resume(at: now) }
    resumesWhenUncovered = false
    lastLook = now
  }

  /// A timer is about something that goes on whether or not anyone looks.
  var background: BackgroundTimer? {
    guard routine.isTimer else { return nil }
    let instruction: String?
    var nextCall = secondBell
    switch stage {
    case .running(let ends):
      instruction = routine.steps[index].instruction
      nextCall = nextCall ?? ends
    case .paused: instruction = routine.steps[index].instruction
    case .finished: instruction = routine.ending?.instruction
    case .interrupted: instruction = nil
    }
    return BackgroundTimer(
      nextCall: nextCall, title: title, instruction: instruction,
      // Whoever leaves it before its end still has on what has to come off.
      farewell: routine.ending?.instruction)
  }

  /// The question on the screen, if it asks one.
  var question: ReadingModel? {
    get {
      if let leaving { return leaving }
      return switch stage {
      case .interrupted(_, let question), .finished(let question): question
      case .running, .paused: nil
      }
    }
    set {
      guard let newValue else { return }
      if leaving != nil {
        leaving = newValue
        return
      }
      switch stage {
      case .interrupted(let left, _): stage = .interrupted(left: left, question: newValue)
      case .finished: stage = .finished(question: newValue)
      case .running, .paused: break
      }
    }
  }

  /// Whether it counts.
  var isRunning: Bool { if case .running = stage { true } else { false } }
  var isCounting: Bool { isRunning }
  /// Whether the person has paused it.
  var isPaused: Bool { if case .paused = stage { true } else { false } }

  mutating func resume(at now: Moment) {
    stage = .running(ends: now + left(at: now))
  }

  /// What the guide needs to know once it is over.
  func report(
    _ relief: Routine.Relief? = nil, record: RoutineReport.Record = .nothing, at now: Moment
  ) -> RoutineReport {
    RoutineReport(
      routine: name, began: began, gone: gone,
      isWhole: index + 1 >= lengths.count && now - began >= wholeLength / 2,
      treats: routine.treats, relief: relief, record: record, next: routine.after,
      reply: relief.flatMap { routine.replies[$0] })
  }
}
