import Content

/// Making the holds of a routine longer and shorter.
extension RoutineModel {
  /// The holds whose length can still change: both sides of a pair lie ahead, or the first of them
  /// is the one being held, so that left and right stay equal.
  var changeable: [Int] {
    let counterparts = routine.counterparts
    return routine.steps.indices.filter {
      routine.steps[$0].kind == .hold && min($0, counterparts[$0]) >= index
    }
  }

  mutating func changeHolds(by change: Duration, at now: Moment, words: Words) -> Outcome {
    let holds = changeable
    guard let first = holds.first else { return .stay(notice: words[.noHoldLeft]) }
    // All or none: holds of different lengths keep their difference, and none of them vanishes.
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
    let areAlike = holds.allSatisfy { lengths[$0] == lengths[first] }
    return .stay(
      notice: words.fill(
        areAlike ? .holdsNow : .nextHoldNow,
        ["seconds": String(lengths[first].secondsRoundedUp)]))
  }
}
