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
  /// The position, drawn and described, where there is a drawing.
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

/// A line drawing: its lines in printable ASCII, and the same with the line signs of Unicode.
package struct LineDrawing: Equatable, Sendable {
  /// The lines in printable ASCII.
  package var ascii: [String]
  /// The lines with signs of Unicode, each one column wide.
  package var unicode: [String]

  /// A drawing from its lines.
  package init(ascii: [String], unicode: [String]) {
    self.ascii = ascii
    self.unicode = unicode
  }
}

/// A line drawing and the words that say the same.
package struct Picture: Equatable, Sendable {
  /// The drawing.
  package var drawing: LineDrawing
  /// What it shows, in words.
  package var caption: String

  package init(drawing: LineDrawing, caption: String) {
    self.drawing = drawing
    self.caption = caption
  }
}
