/// What a cell means. How it looks is the business of ``Look``.
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
  /// A sign that leads the eye: the pointer, the large digits.
  case mark
  /// The part of a bar that is done.
  case done
  /// The part of a bar that is still to come.
  case remaining
  /// What must not be overlooked.
  case warning
  /// The sign before it.
  case caution
  /// The line that says to call for help now.
  case emergency
  /// A sign that something is well.
  case good
  /// The line that the cursor is on.
  case focus
  /// A key that can be pressed.
  case key
}

/// How something looks. Nothing is ever said by colour alone: what has one also has a sign, a weight
/// or a place of its own.
package struct Style: Equatable, Hashable, Sendable {
  /// A colour by its number: below 16 it is whatever the terminal's palette has there, from 16 on it is
  /// one of the cube and the greys, which are the same everywhere.
  package struct Colour: Equatable, Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// -1 for the terminal's own.
    package let number: Int
    /// The terminal's own.
    package static let own: Colour = -1

    package init(integerLiteral number: Int) { self.number = number }
  }

  /// Heavier.
  package var isBold = false
  /// Fainter. How faint is up to the terminal, so it is only used where no colour may be.
  package var isDim = false
  /// Foreground and background exchanged.
  package var isReverse = false
  /// With a line under it.
  package var isUnderlined = false
  /// The colour of the signs.
  package var colour = Colour.own
  /// The colour behind them.
  package var ground = Colour.own
}

/// What somebody asked for.
package enum Palette: String, CaseIterable, Sendable {
  /// Colours that read well on the background that the terminal has.
  case auto
  /// Colours for a light background.
  case light
  /// Colours for a dark background.
  case dark
  /// No colour at all: weight, reverse, underline.
  case monochrome = "none"
  /// No colour, and nothing faint.
  case highContrast = "high"

  /// The background that it is meant for; `nil` if it does not say.
  package var background: Background? {
    switch self {
    case .light: .light
    case .dark: .dark
    case .auto, .monochrome, .highContrast: nil
    }
  }
}
