import Content

extension RoutineModel {
  var place: String { question?.name ?? name }

  /// The page of the routine.
  func page(in context: Context) -> Page {
    let (now, words) = (context.now, context.words)
    if let leaving {
      var page = leaving.page()
      page.windowTitle = words.fill(.titleCounting, ["time": wholeLeft(at: now).clockFace])
      return page
    }
    switch stage {
    case .interrupted(_, let question):
      var page = question.page()
      page.windowTitle = words.fill(.titlePaused, ["time": wholeLeft(at: now).clockFace])
      page.progress = Progress(percent: percent(at: now), isPaused: true)
      return page
    case .finished(let question): return question.page()
    case .running, .paused: return countingPage(in: context)
    }
  }

  private func countingPage(in context: Context) -> Page {
    let (now, words) = (context.now, context.words)
    let step = routine.steps[index]
    if step.kind.isBreath { return breathPage(in: context) }
    let left = left(at: now)
    let seconds = left.secondsRoundedUp

    var parts: [(part: Part, block: Block)] = [
      (.instruction, Block(instruction: step.instruction, step.detail)),
      (.countdown, Block(.countdown(countdown(in: context)))),
    ]
    if let picture = picture(in: context) {
      parts.append((.picture, Block(.picture(picture))))
    }
    // A listener hears the seconds themselves.
    let isNear = seconds <= 3 && !context.settings.screenReader
    let next = nextLine(isNear ? seconds : nil, words: words)
    parts.append((.next, Block(isNear ? .text(next) : .quiet(next))))
    let brief = isPaused ? words[.paused] : step.instruction
    return page(
      parts, brief: words.fill(.brief, ["time": left.countdownFace, "text": brief]),
      spoken: context.isHeard ? spoken(seconds: seconds, words: words) : "",
      in: context)
  }

  func countdown(in context: Context) -> Countdown {
    let words = context.words
    let left = left(at: context.now)
    let whole = wholeLeft(at: context.now)
    return Countdown(
      face: left.countdownFace,
      caption: Self.caption(left.secondsRoundedUp, isPaused: isPaused, words),
      spoken: context.isHeard ? spokenTime(seconds: left.secondsRoundedUp, words: words) : "",
      phase: phase, status: status(clock: context.clock, words: words),
      sound: sound(in: context),
      bar: Countdown.Bar(
        label: words[.wholeRoutine],
        done: context.settings.motion ? (wholeLength - whole).fraction(of: wholeLength) : nil,
        ends: stepEnds, left: whole.clockFace,
        spoken: context.isHeard ? spokenRest(words) : ""))
  }

  /// Where the steps end, as parts of the whole, without the last.
  private var stepEnds: [Double] {
    let whole = wholeLength
    var end = Duration.zero
    return lengths.dropLast().map { length in
      end += length
      return end.fraction(of: whole)
    }
  }

  /// What the step asks for; `nil` while a timer runs, which asks for nothing.
  private var phase: Countdown.Phase? {
    if routine.isTimer { return nil }
    return switch routine.steps[index].kind {
    case .move: .move
    case .hold: .hold
    case .rest: .rest
    case .breatheIn, .breatheOut: nil
    }
  }

  /// Whether a cue is heard, and until when it is not.
  private func sound(in context: Context) -> String {
    let words = context.words
    guard context.hasSound else { return words[.soundIsOff] }
    guard let quiet = context.settings.quietHours, quiet.contains(context.local.minute) else {
      return words[.soundIsOn]
    }
    return words.fill(.soundIsQuiet, ["time": quiet.end])
  }

  /// The page of a breath: its bar shows what to do, without reading.
  private func breathPage(in context: Context) -> Page {
    let (now, words) = (context.now, context.words)
    let step = routine.steps[index]
    let seconds = left(at: now).secondsRoundedUp
    let place: KeyValuePairs = [
      "breath": String(index / 2 + 1), "count": String(lengths.count / 2),
      "time": wholeLeft(at: now).clockFace,
    ]
    let count = words.fill(.breathOf, place)
    let fullness = fullness(in: context)
    let breath = Breath(
      fullness: fullness,
      caption: words.fill(isPaused ? .secondsPaused : .secondsLeft, ["seconds": String(seconds)]),
      status: count, spoken: words.fill(.heardBreath, place),
      chest: step.picture.map { BreathChest($0.pose).picture(fullness: fullness) })
    return page(
      [
        (.instruction, Block(instruction: step.instruction, step.detail)),
        (.countdown, Block(.breath(breath))),
      ],
      brief: words.fill(
        .brief,
        ["time": String(seconds), "text": isPaused ? words[.paused] : step.instruction]),
      spoken: isPaused
        ? words.fill(.spokenPaused, ["seconds": String(seconds)])
        : words.fill(.spokenMove, ["instruction": step.instruction]),
      in: context)
  }

  /// How full the lungs are. With motion off nothing moves: they are full while breathing in and
  /// empty while breathing out.
  private func fullness(in context: Context) -> Double {
    let isIn = routine.steps[index].kind == .breatheIn
    guard context.settings.motion else { return isIn ? 1 : 0 }
    let passed = lengths[index] - left(at: context.now)
    let done = (breathQuantum * Int(passed / breathQuantum)).fraction(of: lengths[index])
    return isIn ? done : 1 - done
  }

  /// A page of these parts, with the stop-signs below.
  private func page(
    _ parts: [(part: Part, block: Block)], brief: String, spoken: String, in context: Context
  ) -> Page {
    let stop = Block(.warning(routine.stop.text), evidence: routine.stop.evidence)
    let parts = parts + [(.stop, stop)]
    let whole = wholeLeft(at: context.now)
    return Page(
      place: name, title: title, blocks: parts.map(\.block),
      focus: parts.firstIndex { $0.part.rawValue >= focus.rawValue }, brief: brief, spoken: spoken,
      windowTitle: windowTitle(left: whole, context.words),
      progress: Progress(percent: percent(at: context.now), isPaused: isPaused))
  }

  func windowTitle(left: Duration, _ words: Words) -> String {
    words.fill(isPaused ? .titlePaused : .titleCounting, ["time": left.clockFace])
  }

  /// What is left of a step, in words.
  static func caption(_ seconds: Int, isPaused: Bool, _ words: Words) -> String {
    let minutes = seconds >= 100
    let word: Word =
      switch (minutes, isPaused) {
      case (false, false): .secondsLeft
      case (false, true): .secondsPaused
      case (true, false): .minutesLeft
      case (true, true): .minutesPaused
      }
    let rest = minutes ? seconds % 60 : seconds
    return minutes
      ? words.fill(word, ["minutes": String(seconds / 60), "seconds": String(rest)])
      : words.fill(word, ["seconds": String(seconds)])
  }

  func percent(at now: Moment) -> Int {
    Int((wholeLength - wholeLeft(at: now)).fraction(of: wholeLength) * 100)
  }

  /// "Step 2 of 11, cramped leg, 3 min in".
  private func status(clock: Duration?, words: Words) -> String {
    // A timer has parts for the skin checks between them, and no steps.
    var parts = routine.isTimer ? [] : [stepNumber(words)]
    if let side = sideName(words) { parts.append(side) }
    if let minutes = clock?.components.seconds, minutes >= 60 {
      parts.append(words.fill(.sinceFirstKey, ["minutes": String(minutes / 60)]))
    }
    let place = words.list(parts)
    return phase.map { words.fill(.headingAndText, ["heading": words[$0.word], "text": place]) }
      ?? place
  }

  private func stepNumber(_ words: Words) -> String {
    words.fill(.stepOf, ["step": String(index + 1), "count": String(lengths.count)])
  }

  /// The name of the side; `nil` if the step has none.
  private func sideName(_ words: Words) -> String? {
    let side = routine.steps[index].side
    if routine.legs == .one, side == nil {
      if routine.isForArm { return words[isOtherLeg ? .otherArm : .crampedArm] }
      return words[isOtherLeg ? .otherLeg : .crampedLeg]
    }
    switch side {
    case .left: return words[isOtherLeg ? .rightSide : .leftSide]
    case .right: return words[isOtherLeg ? .leftSide : .rightSide]
    case .both: return words[.bothSides]
    case nil: return nil
    }
  }

  /// The next step; counted down in the last three seconds, so that it does not come as a surprise.
  private func nextLine(_ seconds: Int?, words: Words) -> String {
    guard index + 1 < lengths.count else { return words[.nextIsQuestion] }
    let instruction = routine.steps[index + 1].instruction
    if let seconds {
      return words.fill(.nextSoon, ["count": String(seconds), "instruction": instruction])
    }
    let length = lengths[index + 1].secondsRoundedUp
    if length >= 100 {
      return words.fill(
        .nextMinutes, ["instruction": instruction, "minutes": String(length / 60)])
    }
    return words.fill(.next, ["instruction": instruction, "seconds": String(length)])
  }

}

// MARK: - For a listener

extension RoutineModel {
  /// What is said: each step as it starts, and then the time where there is something to say about it.
  private func spoken(seconds: Int, words: Words) -> String {
    let time = spokenTime(seconds: seconds, words: words)
    guard !isPaused, time == spokenLength(words) else { return time }
    let step = routine.steps[index]
    let start = [stepNumber(words), sideName(words)].compactMap { $0 }
    return words.fill(
      .spokenStep,
      [
        "step": words.list(start), "instruction": step.instruction, "detail": step.detail.text,
        "left": time,
      ])
  }

  /// The time left of a step: its length, every tenth second (every minute of a long step), and the last
  /// three seconds.
  private func spokenTime(seconds: Int, words: Words) -> String {
    if isPaused { return words.fill(.spokenPaused, ["seconds": String(seconds)]) }
    if seconds <= 3 { return String(seconds) }
    let length = lengths[index].secondsRoundedUp
    let isLong = length > 100 && seconds > 60
    let unit = isLong ? 60 : 10
    let units = (seconds + unit - 1) / unit
    if units * unit >= length { return spokenLength(words) }
    return isLong
      ? words.fill(.spokenMinutes, ["minutes": String(units)])
      : words.fill(.spokenLeft, ["seconds": String(units * unit)])
  }

  /// The whole time of a step, as it starts.
  private func spokenLength(_ words: Words) -> String {
    let length = lengths[index].secondsRoundedUp
    return length > 100 && length.isMultiple(of: 60)
      ? words.fill(.spokenMinutes, ["minutes": String(length / 60)])
      : words.fill(.spokenLeft, ["seconds": String(length)])
  }

  /// How long it takes from this step to the end.
  private func spokenRest(_ words: Words) -> String {
    let seconds = lengths[index...].reduce(.zero, +).secondsRoundedUp
    let parts = [(seconds / 60, Word.heardMinutes), (seconds % 60, .heardSeconds)]
      .filter { $0.0 > 0 }.map { words.fill($0.1, count: $0.0) }
    return words.fill(.heardRest, ["time": words.list(parts, .units)])
  }
}

extension Duration {
  /// The time left: in seconds while those have two digits, then as minutes and seconds.
  var countdownFace: String {
    let seconds = secondsRoundedUp
    return seconds < 100 ? String(seconds) : clockFace
  }
}

extension Countdown.Phase {
  /// What it is called.
  fileprivate var word: Word {
    switch self {
    case .move: .phaseMove
    case .hold: .phaseHold
    case .rest: .phaseRest
    }
  }
}
