/// What a cell means. How it looks is the palette's business.
package enum Role: Int, CaseIterable, Sendable {
  /// Ordinary text, in the terminal's own colours.
  case text
  /// The title of a screen.
  case title
  /// A heading within it.
  case heading
  /// Text of lesser weight.
  case quiet
  /// The few large words of an instruction, and the answer to a key.
  case strong
  /// A sign that leads the eye: the pointer, the mark before a warning, the large digits.
  case mark
  /// The part of a bar that is done.
  case done
  /// The part of a bar that is still to come.
  case remaining
  /// What must not be overlooked.
  case warning
  /// The line that the cursor is on.
  case focus
  /// A key that can be pressed.
  case key
}

/// How a role looks. Nothing is ever said by colour alone: what has one also has a sign, a weight
/// or a place of its own.
package struct Style: Equatable, Sendable {
  /// The one accent, or the terminal's own colour.
  package enum Colour: Int, Sendable {
    case own = -1
    /// Colour 6 of the terminal's palette. Only for marks: no sentence is ever in it, since no
    /// colour reads well on every background.
    case accent = 6
  }

  /// Heavier.
  package var isBold = false
  /// Fainter.
  package var isDim = false
  /// Foreground and background exchanged.
  package var isReverse = false
  /// With a line under it.
  package var isUnderlined = false
  /// Its colour.
  package var colour = Colour.own
}

/// How every role looks.
package enum Palette: String, CaseIterable, Sendable {
  /// The terminal's own colours and one accent.
  case colour = "auto"
  /// No colour at all: weight, reverse, underline.
  case monochrome = "none"
  /// No colour, nothing faint, the focus in reverse.
  case highContrast = "high"

  /// The look of a role.
  package subscript(role: Role) -> Style {
    switch self {
    case .colour: colours(role)
    case .monochrome: weights(role)
    case .highContrast: contrasts(role)
    }
  }

  private func colours(_ role: Role) -> Style {
    switch role {
    case .text: Style()
    case .quiet, .remaining: Style(isDim: true)
    case .title, .heading, .strong, .warning, .focus: Style(isBold: true)
    case .mark, .key: Style(isBold: true, colour: .accent)
    case .done: Style(colour: .accent)
    }
  }

  private func weights(_ role: Role) -> Style {
    switch role {
    case .text, .done: Style()
    case .quiet, .remaining: Style(isDim: true)
    case .title, .heading, .strong, .mark, .key, .warning: Style(isBold: true)
    case .focus: Style(isBold: true, isUnderlined: true)
    }
  }

  private func contrasts(_ role: Role) -> Style {
    switch role {
    case .text, .quiet, .remaining: Style()
    case .title, .heading, .strong, .mark, .key, .done: Style(isBold: true)
    case .warning: Style(isBold: true, isUnderlined: true)
    case .focus: Style(isBold: true, isReverse: true)
    }
  }
}
