import Content

/// What the keys do to a countdown.
extension RoutineModel {
  var offers: [Offer] {
    if let question { return question.offers }
    let moves: [Action] = [.down, .up, .first, .last]
    return [Offer(isPaused ? .resume : .pause)] + (routine.isTimer ? timerOffers : stepOffers)
      + [Offer(.sound)] + moves.map { Offer($0) }
  }

  private var timerOffers: [Offer] {
    let most = lengths.count == routine.steps.count
    return [
      Offer(.takeOff), Offer(.moreTime, refusal: most ? .mostTime : nil),
      Offer(.lessTime, refusal: index + 1 == lengths.count ? .leastTime : nil),
    ]
  }

  private var stepOffers: [Offer] {
    let noHold: Word? = changeable.isEmpty ? .noHoldLeft : nil
    return [
      Offer(routine.replies.isEmpty ? .endHere : .finish), Offer(.nextStep), Offer(.previousStep),
      Offer(.restart), Offer(.otherLeg, refusal: routine.legs == .none ? .noLegs : nil),
      Offer(.longer, refusal: noHold), Offer(.shorter, refusal: noHold),
    ]
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let (now, words) = (context.now, context.words)
    if action == .back, routine.isTimer { return askBeforeLeaving(words) }
    switch action {
    case .pause:
      stage = .paused(left: left(at: now))
      // The clock stops, but a pack on the skin goes on warming it.
      if routine.isTimer { return .stay(notice: words[.timerPaused]) }
    case .resume:
      leaving = nil
      resume(at: now)
    case .discard: return .close(notice: routine.ending?.instruction ?? "")
    case .nextStep: goOn(in: context)
    case .previousStep: go(to: max(0, index - 1), at: now)
    case .restart: startOver(at: now)
    case .otherLeg:
      isOtherLeg.toggle()
      startOver(at: now)
      return .stay(notice: words[.startedOver])
    case .longer: return changeHolds(by: Self.change, at: now, words: words)
    case .shorter: return changeHolds(by: .zero - Self.change, at: now, words: words)
    case .finish:
      gone = now
      stage = .finished(question: reliefQuestion(in: context, isEarly: true))
    case .takeOff, .endHere:
      leaving = nil
      stage = .finished(question: reliefQuestion(in: context, isEarly: true))
    case .moreTime:
      lengths.append(.seconds(routine.steps[lengths.count].seconds))
      return .stay(notice: wholeTime(words))
    case .lessTime:
      lengths.removeLast()
      return .stay(notice: wholeTime(words))
    case .sound: return .toggleSound
    case .helped(let relief): return .finished(report(relief, at: now))
    case .saveRun: return .finished(report(record: .run, at: now))
    case .skip: return .finished(report(at: now))
    default: return handleFocus(action, in: context)
    }
    return .stay()
  }

  /// One step back leads from a timer to a question, and from that back to the timer: what lies on the
  /// skin is not forgotten by one key too many.
  private mutating func askBeforeLeaving(_ words: Words) -> Outcome {
    if leaving == nil, question != nil { return .unhandled }
    leaving = leaving == nil ? leavingQuestion(words) : nil
    return .stay()
  }

  private mutating func handleFocus(_ action: Action, in context: Context) -> Outcome {
    guard var asked = question else { return moveFocus(action) ? .stay() : .unhandled }
    let outcome = asked.handle(action, in: context)
    question = asked
    if case .perform(let chosen) = outcome { return handle(chosen, in: context) }
    return outcome
  }

  private func wholeTime(_ words: Words) -> String {
    words.fill(.wholeTime, ["minutes": String(wholeLength.secondsRoundedUp / 60)])
  }

  private mutating func moveFocus(_ action: Action) -> Bool {
    let step = routine.steps[index]
    let hasPicture = !step.kind.isBreath && step.picture != nil
    let parts = Part.allCases.filter { $0 != .next && ($0 != .picture || hasPicture) }
    var cursor = ListCursor(line: parts.firstIndex { $0.rawValue >= focus.rawValue } ?? 0)
    guard cursor.move(action, of: parts.count) else { return false }
    focus = parts[cursor.line]
    return true
  }

  private mutating func startOver(at now: Moment) {
    gone = nil
    go(to: 0, at: now)
    resume(at: now)
  }

  private mutating func goOn(in context: Context) {
    if index + 1 < lengths.count {
      go(to: index + 1, at: context.now)
    } else {
      stage = .finished(question: reliefQuestion(in: context, isEarly: true))
    }
  }

  /// Starts a step. A running countdown goes on running, a paused one waits at the start of the
  /// step.
  private mutating func go(to step: Int, at now: Moment) {
    index = step
    stage = isRunning ? .running(ends: now + lengths[step]) : .paused(left: lengths[step])
  }
}
