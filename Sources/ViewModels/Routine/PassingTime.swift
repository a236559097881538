import Content

/// The seconds of a countdown that pass without anything else changing on its page.
///
/// Most seconds of a stretch are of this kind, and a thousand people may be stretching on one machine: so
/// for these no page is made. All that is new is here.
package struct PassingTime: Equatable, Sendable {
  /// The countdown as it is now.
  package private(set) var countdown: Countdown
  /// The window title with the time that is left of the whole routine.
  package private(set) var windowTitle: String
  /// How far the routine has come.
  package private(set) var progress: Progress
  /// The moment from which on something else is new as well.
  private let until: Moment
  /// The moment at which something else wants attention, if anything does.
  var alarm: Moment?
  /// The moment at which it shows this.
  package private(set) var moment: Moment
  /// The last moment at which somebody has looked.
  fileprivate(set) var lastLook: Moment
  private let ends: Moment
  private let wholeEnds: Moment
  private let wholeLength: Duration

  /// A countdown whose step ends at one moment and whose routine, of this length, at another.
  init(
    _ countdown: Countdown, windowTitle: String, progress: Progress, from now: Moment,
    until: Moment, ends: Moment, wholeEnds: Moment, wholeLength: Duration
  ) {
    self.countdown = countdown
    self.windowTitle = windowTitle
    self.progress = progress
    self.until = until
    self.ends = ends
    self.wholeEnds = wholeEnds
    self.wholeLength = wholeLength
    moment = now
    lastLook = now
  }

  /// Whether it says all that is new at a moment: nothing else has changed, and nobody was asleep.
  func covers(_ now: Moment) -> Bool {
    now < until && alarm.map { now < $0 } ?? true && now - lastLook <= RoutineModel.longestGap
  }

  /// Brings it up to a moment that it covers.
  fileprivate mutating func pass(to now: Moment, _ words: Words) {
    moment = now
    lastLook = now
    let left = ends - now
    let wholeLeft = wholeEnds - now
    let done = (wholeLength - wholeLeft).fraction(of: wholeLength)
    countdown.face = left.countdownFace
    countdown.caption = RoutineModel.caption(left.secondsRoundedUp, isPaused: false, words)
    countdown.bar.left = wholeLeft.clockFace
    if countdown.bar.done != nil { countdown.bar.done = done }
    windowTitle = words.fill(.titleCounting, ["time": countdown.bar.left])
    progress.percent = Int(done * 100)
  }

  /// The moment at which the next second is shown, or something else wants attention.
  func nextWake(at now: Moment) -> Moment {
    let second = ends - .seconds((ends - now).secondsRoundedUp - 1)
    return alarm.map { min($0, second) } ?? second
  }
}

extension RoutineModel {
  /// The seconds that pass from now on without anything else changing; `nil` where something will have
  /// changed by the next one.
  func passingTime(in context: Context) -> PassingTime? {
    guard case .running(let ends) = stage, leaving == nil, !routine.steps[index].kind.isBreath,
      motion(in: context) == nil
    else { return nil }
    let now = context.now
    // In its last three seconds the next step is counted down.
    var until = ends - .seconds(3)
    // With the minute, the day may change, and whether it is quiet.
    let minute = context.local.second % 60
    until = min(until, now.atWholeSecond + .seconds(60 - minute))
    if let clock = context.clock {
      until = min(until, now + (.seconds((clock.components.seconds / 60 + 1) * 60) - clock))
    }
    guard until - now > .seconds(1) else { return nil }
    let whole = wholeLeft(at: now)
    return PassingTime(
      countdown(in: context), windowTitle: windowTitle(left: whole, context.words),
      progress: Progress(percent: percent(at: now), isPaused: false), from: now, until: until,
      ends: ends, wholeEnds: now + whole, wholeLength: wholeLength)
  }
}

extension Moment {
  /// The last moment that was a whole number of seconds after the start.
  fileprivate var atWholeSecond: Moment {
    Moment(sinceStart: .seconds(sinceStart.components.seconds))
  }
}

/// The guide while time passes.
extension Guide {
  /// Lets time pass, if nothing on the page changes but what it shows of the time.
  ///
  /// - Returns: whether that is so; otherwise it takes a tick, and a page.
  package mutating func passTime(at now: Moment) -> Bool {
    guard passing?.covers(now) == true else { return false }
    passing?.lastLook = now
    return true
  }

  /// What it shows at a moment and in the seconds after it, as long as only time passes.
  package func comingTimes(from now: Moment, most: Int) -> [PassingTime] {
    guard var time = passing else { return [] }
    var times: [PassingTime] = []
    var moment = now
    while times.count < most, time.covers(moment) {
      time.pass(to: moment, words)
      times.append(time)
      moment = time.nextWake(at: moment)
    }
    return times
  }

  /// From now on only time passes, for a while at least, if that is so.
  mutating func startPassing(at now: Moment) {
    // Whoever hears the page is told more than the time.
    guard !settings.screenReader, let timed = top.timed,
      var time = timed.passingTime(in: context(at: now, isHeard: false))
    else { return }
    time.alarm = calls(at: now).min()
    passing = time
  }

  /// More may have changed now than the time. The countdown learns until when somebody has looked.
  mutating func endPassing() {
    guard let time = passing else { return }
    passing = nil
    if var screen = top.timed {
      screen.hasBeenSeen(at: time.lastLook)
      top = screen
    }
  }
}
