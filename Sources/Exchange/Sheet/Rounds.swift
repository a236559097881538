import Content

/// What a routine asks for several times, said once: a step or a few, how often on which side, and
/// what comes in between.
struct Round: Equatable {
  /// How often in a row on one side.
  struct Turn: Equatable {
    /// The side; `nil` where the steps name none.
    let side: Step.Side?
    var count: Int
  }

  /// Where the steps stand in the routine the first time.
  let parts: [Int]
  /// How often they are done, in order.
  var turns: [Turn]
  /// The steps between two times on the same side, each once, and those that change sides.
  var between: [Int] = []
  var change: [Int] = []

  /// The steps of a routine as rounds, in their order: all of them are in exactly one.
  static func all(of steps: [Step]) -> [Round] {
    var rounds: [Round] = []
    var start = 0
    while start < steps.count {
      let (round, count) = longest(from: start, in: steps)
      rounds.append(round)
      start += count
    }
    return rounds
  }

  /// The most steps that are one in a round.
  private static let mostParts = 6

  /// The round that takes up the most steps, and how many.
  private static func longest(from start: Int, in steps: [Step]) -> (Round, count: Int) {
    var best = (round: Round(parts: [start], turns: [turn(of: steps[start])]), count: 1)
    for length in 1...mostParts where start + length <= steps.count {
      for gap in 0...1 {
        let found = round(of: length, gap: gap, from: start, in: steps)
        if found.round.turns.reduce(0, { $0 + $1.count }) > 1, found.count > best.count {
          best = found
        }
      }
    }
    return best
  }

  /// The round of so many steps at a time, with so many in between.
  private static func round(
    of length: Int, gap: Int, from start: Int, in steps: [Step]
  ) -> (round: Round, count: Int) {
    let parts = Array(start..<start + length)
    var round = Round(parts: parts, turns: [turn(of: steps[start])])
    var end = start + length
    while end + gap + length <= steps.count {
      let next = end + gap
      guard parts.allSatisfy({ steps[$0].isSame(as: steps[next + $0 - start]) }) else { break }
      let (side, last) = (steps[next].side, round.turns.count - 1)
      let isChange = side != round.turns[last].side
      if isChange {
        round.turns.append(Turn(side: side, count: 1))
      } else {
        round.turns[last].count += 1
      }
      for step in end..<next {
        let known = isChange ? round.change : round.between
        if known.contains(where: { steps[$0].isSame(as: steps[step]) }) { continue }
        if isChange { round.change.append(step) } else { round.between.append(step) }
      }
      end = next + length
    }
    return (round, end - start)
  }

  private static func turn(of step: Step) -> Turn { Turn(side: step.side, count: 1) }
}

extension Step {
  /// Whether it is the same to read, on whichever side.
  fileprivate func isSame(as other: Step) -> Bool {
    instruction == other.instruction && detail == other.detail && kind == other.kind
      && seconds == other.seconds
  }
}
