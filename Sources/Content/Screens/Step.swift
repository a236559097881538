/// One step of a routine.
package struct Step: Equatable, Sendable {
  /// What a step asks for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Getting into position or moving.
    case move
    /// Keeping a stretch; its length can be changed.
    case hold
    /// Easing off.
    case rest
    /// Breathing in, and out, as long as the step lasts.
    case breatheIn = "in"
    case breatheOut = "out"

    /// Whether it is one phase of a breath.
    package var isBreath: Bool { self == .breatheIn || self == .breatheOut }
  }

  /// The side of the body a step is for.
  package enum Side: String, CaseIterable, Sendable {
    case left
    case right
    case both
  }

  /// The instruction in a few words.
  package var instruction: String
  /// How to do it, with what stands behind it.
  package var detail: Statement
  /// What it asks for.
  package var kind: Kind
  /// Its side, where it has one.
  package var side: Side?
  /// How long it lasts.
  package var seconds: Int
  /// The position, drawn and described, where there is a picture.
  package var picture: Picture?

  package init(
    instruction: String, detail: Statement, kind: Kind, side: Side? = nil, seconds: Int,
    picture: Picture? = nil
  ) {
    self.instruction = instruction
    self.detail = detail
    self.kind = kind
    self.side = side
    self.seconds = seconds
    self.picture = picture
  }
}

/// A pose of the figure and the words that say the same.
package struct Picture: Equatable, Sendable {
  /// What is drawn.
  package var pose: Pose
  /// What it shows, in words.
  package var caption: String
  /// What is seen of the room, where several pictures share it; `nil` for all of the pose.
  package var extent: Extent?

  package init(pose: Pose, caption: String) {
    self.pose = pose
    self.caption = caption
  }
}
