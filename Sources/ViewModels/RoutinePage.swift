import Content

extension RoutineModel {
  /// The page of the routine at `now`; `clock` is how long ago the first key was pressed.
  func page(at now: Moment, clock: Duration?, words: Words) -> Page {
    switch stage {
    case .interrupted(_, let question):
      var page = question.page()
      page.windowTitle = words.fill(.titlePaused, ["time": wholeLeft(at: now).clockFace])
      page.progress = Progress(percent: percent(at: now), isPaused: true)
      return page
    case .finished(let question): return question.page()
    case .running, .paused: return countingPage(at: now, clock: clock, words: words)
    }
  }

  private func countingPage(at now: Moment, clock: Duration?, words: Words) -> Page {
    let step = routine.steps[index]
    let isPaused = if case .paused = stage { true } else { false }
    let seconds = left(at: now).secondsRoundedUp
    let whole = wholeLeft(at: now)

    var parts: [(part: Part, block: Block)] = [
      (
        .instruction,
        Block(
          .instruction(step.instruction, detail: step.detail.text), evidence: step.detail.evidence)
      ),
      (
        .countdown,
        Block(
          .countdown(
            Countdown(
              seconds: seconds,
              caption: words.fill(
                isPaused ? .secondsPaused : .secondsLeft, ["seconds": String(seconds)]),
              status: status(clock: clock, words: words),
              bars: [
                .init(
                  label: words[.thisStep],
                  done: (lengths[index] - left(at: now)).fraction(of: lengths[index]),
                  left: left(at: now).clockFace),
                .init(
                  label: words[.wholeRoutine],
                  done: (wholeLength - whole).fraction(of: wholeLength), left: whole.clockFace),
              ])))
      ),
    ]
    if let picture = step.picture { parts.append((.picture, Block(.picture(picture)))) }
    let next = nextLine(seconds: seconds, words: words)
    parts.append((.next, Block(seconds <= 3 ? .text(next) : .quiet(next))))
    parts.append(
      (.stop, Block(.warning(routine.stop.text), evidence: routine.stop.evidence)))

    return Page(
      place: name, title: title, blocks: parts.map(\.block),
      focus: parts.firstIndex { $0.part.rawValue >= focus.rawValue },
      brief: "\(seconds) \(isPaused ? words[.paused] : step.instruction)",
      spoken: spoken(seconds: seconds, isPaused: isPaused, words: words),
      windowTitle: words.fill(
        isPaused ? .titlePaused : .titleCounting, ["time": whole.clockFace]),
      progress: Progress(percent: percent(at: now), isPaused: isPaused))
  }

  private func percent(at now: Moment) -> Int {
    Int((wholeLength - wholeLeft(at: now)).fraction(of: wholeLength) * 100)
  }

  /// "Step 2 of 11, cramped leg, 3 min in".
  private func status(clock: Duration?, words: Words) -> String {
    var parts = [stepNumber(words)]
    if let side = sideName(words) { parts.append(side) }
    if let minutes = clock?.components.seconds, minutes >= 60 {
      parts.append(words.fill(.sinceFirstKey, ["minutes": String(minutes / 60)]))
    }
    return parts.joined(separator: ", ")
  }

  private func stepNumber(_ words: Words) -> String {
    words.fill(.stepOf, ["step": String(index + 1), "count": String(lengths.count)])
  }

  /// The side as a person calls it; `nil` where the step has none.
  private func sideName(_ words: Words) -> String? {
    let side = routine.steps[index].side
    if routine.legs == .one, side == nil { return words[isOtherLeg ? .otherLeg : .crampedLeg] }
    switch side {
    case .left: return words[isOtherLeg ? .rightSide : .leftSide]
    case .right: return words[isOtherLeg ? .leftSide : .rightSide]
    case .both: return words[.bothSides]
    case nil: return nil
    }
  }

  /// What comes next; in the last three seconds as a count, so that the change takes nobody unawares.
  private func nextLine(seconds: Int, words: Words) -> String {
    guard index + 1 < lengths.count else { return words[.nextIsQuestion] }
    let instruction = routine.steps[index + 1].instruction
    if seconds <= 3 {
      return words.fill(.nextSoon, ["count": String(seconds), "instruction": instruction])
    }
    return words.fill(
      .next,
      [
        "instruction": instruction,
        "seconds": String(lengths[index + 1].secondsRoundedUp),
      ])
  }

  /// What a listener hears: a step as it starts, every tenth second, and the last three.
  private func spoken(seconds: Int, isPaused: Bool, words: Words) -> String {
    if isPaused { return words.fill(.spokenPaused, ["seconds": String(seconds)]) }
    if seconds <= 3 { return String(seconds) }
    let length = lengths[index].secondsRoundedUp
    let tens = (seconds + 9) / 10 * 10
    if tens < length { return words.fill(.spokenLeft, ["seconds": String(tens)]) }
    let step = routine.steps[index]
    let start = [stepNumber(words), sideName(words)].compactMap { $0 }.joined(separator: ", ")
    let detail = step.detail.text
    return "\(start). \(step.instruction). \(detail) "
      + words.fill(.spokenLeft, ["seconds": String(length)])
  }
}
