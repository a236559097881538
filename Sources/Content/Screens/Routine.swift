/// A guided countdown: steps of so many seconds, one after the other.
package struct Routine: Equatable, Sendable {
  /// How a routine treats the two sides of the body.
  package enum Legs: String, CaseIterable, Sendable {
    /// All of it is for one leg; "other leg" does the whole of it again for the other.
    case one
    /// Its steps name a side; "other leg" exchanges left and right.
    case both
    /// It has no sides.
    case none
  }

  /// What the person says afterwards.
  package enum Relief: String, CaseIterable, Sendable {
    case yes
    case some
    case no
  }

  /// What it is for, in a sentence or two.
  package var purpose: Statement?
  /// How it treats the two sides.
  package var legs: Legs
  /// The screen with the stop-signs that comes before it, if there is one.
  package var gate: String?
  /// The screen that follows it.
  package var after: String
  /// When to stop at once.
  package var stop: Statement
  /// What to say to each answer to "did it help?".
  package var replies: [Relief: Statement]
  /// The steps in order, repeats written out.
  package var steps: [Step]
  /// Whether it is a timer for something that goes on whether or not anybody looks, such as a warm
  /// pack on the skin: it keeps real time and cannot be repeated.
  package var isTimer: Bool
  /// How many steps at the end are only there when the person asks for more time.
  package var spare: Int
  /// What to do when it is over, before the question whether it helped.
  package var ending: Ending?
  /// Whether it is for an arm, where it is for one side.
  package var isForArm: Bool
  /// What it is done against, for the diary; `nil` where nothing has to have happened.
  package var treats: Treatment?

  /// What a routine is done against, in the words that the diary keeps.
  package struct Treatment: Equatable, Sendable {
    /// What happened, such as `cramp`; `nil` where that can be many things.
    package var kind: String?
    /// Where, such as `calf`.
    package var site: String?
    /// What was done about it, such as `stretch`.
    package var tactic: String

    package init(kind: String?, site: String?, tactic: String) {
      self.kind = kind
      self.site = site
      self.tactic = tactic
    }
  }

  /// What to do when a routine is over.
  package struct Ending: Equatable, Sendable {
    /// In a few words.
    package var instruction: String
    /// How.
    package var detail: Statement

    package init(instruction: String, detail: Statement) {
      self.instruction = instruction
      self.detail = detail
    }
  }

  package init(
    legs: Legs, gate: String?, after: String, stop: Statement, replies: [Relief: Statement],
    steps: [Step], isTimer: Bool = false, spare: Int = 0, ending: Ending? = nil,
    isForArm: Bool = false
  ) {
    self.legs = legs
    self.gate = gate
    self.after = after
    self.stop = stop
    self.replies = replies
    self.steps = steps
    self.isTimer = isTimer
    self.spare = spare
    self.ending = ending
    self.isForArm = isForArm
  }

  /// The steps that are there unless the person asks for more time.
  package var ordinarySteps: ArraySlice<Step> { steps.dropLast(spare) }

  /// For each step the step on the other side that must last equally long: the first left hold
  /// belongs with the first right hold, and so on. A step without a counterpart is its own.
  package var counterparts: [Int] {
    var partners = Array(steps.indices)
    let left = steps.indices.filter { steps[$0].side == .left }
    let right = steps.indices.filter { steps[$0].side == .right }
    for (a, b) in zip(left, right) {
      partners[a] = b
      partners[b] = a
    }
    return partners
  }

  /// The seconds that the steps take together, without spare ones.
  package var seconds: Int { ordinarySteps.reduce(0) { $0 + $1.seconds } }
}
