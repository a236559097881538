/// How every role looks on one terminal: what was asked for, and what the terminal has.
///
/// With 256 colours those of the cube are used, which do not depend on what somebody made of the first
/// sixteen. With fewer, only those that read well in the palettes that terminals come with, and none
/// while it is unknown what is behind them. Words are in the terminal's own colours, or both their
/// colour and the one behind them are given.
package struct Look: Equatable, Sendable {
  private enum Kind: Equatable {
    /// Without colour, as this palette asks for or the terminal makes necessary.
    case weights(Palette)
    case colours(Inks)
  }

  private let kind: Kind

  /// A look for a terminal with so many colours, on what is known of its background; a palette that says
  /// what it is for knows better.
  package init(_ palette: Palette, colours: Int, background: Background?) {
    let background = palette.background ?? background
    kind =
      switch palette {
      case .highContrast, .monochrome: .weights(palette)
      case .auto, .light, .dark:
        switch colours {
        case 256: .colours(Inks.many(on: background))
        // More than that are no numbers of colours but what each is mixed of.
        case 8...:
          Inks.few(on: background).map { .colours($0) } ?? .weights(.auto)
        default: .weights(.monochrome)
        }
      }
  }

  /// The look of a role, in the bar over the line in focus or elsewhere.
  package subscript(role: Role, inBar isInBar: Bool = false) -> Style {
    switch kind {
    case .weights(let palette): Self.weights(role, palette, isInBar)
    case .colours(let inks): Self.colours(role, inks, isInBar)
    }
  }

  private static func weights(_ role: Role, _ palette: Palette, _ isInBar: Bool) -> Style {
    var style =
      switch role {
      case .text, .done: Style()
      // Faint and reverse together read badly.
      case .quiet, .remaining: Style(isDim: palette == .monochrome && !isInBar)
      case .title, .heading, .strong, .mark, .key, .focus: Style(isBold: true)
      case .warning: Style(isBold: true, isUnderlined: palette == .highContrast)
      case .caution: Style(isBold: true, isUnderlined: true)
      case .good: Style(isUnderlined: true)
      case .emergency: Style(isBold: true, isReverse: true, isUnderlined: true)
      }
    if isInBar { style.isReverse = true }
    return style
  }

  private static func colours(_ role: Role, _ inks: Inks, _ isInBar: Bool) -> Style {
    let bar = isInBar ? inks.bar : nil
    let isBold = inks.isBold
    var style =
      switch role {
      case .text: Style()
      case .quiet, .remaining: Style(colour: bar?.faint ?? inks.faint)
      case .title, .heading, .strong, .warning, .focus: Style(isBold: true)
      case .mark: Style(isBold: isBold, colour: bar?.accent ?? inks.accent)
      // A key may be a word, such as "Enter".
      case .key: Style(isBold: true, colour: bar?.accent ?? inks.key)
      case .done: Style(colour: bar?.accent ?? inks.accent)
      case .caution: Style(isBold: isBold, colour: bar?.warning ?? inks.warning)
      case .good:
        Style(isBold: isBold, isUnderlined: !isBold, colour: bar?.good ?? inks.good)
      case .emergency: inks.emergency
      }
    guard isInBar, role != .emergency else { return style }
    if let bar {
      style.ground = bar.ground
      if style.colour == .own { style.colour = bar.words }
    } else {
      style.isReverse = true
    }
    return style
  }
}

/// The colours of a look.
private struct Inks: Equatable {
  /// Those of the bar over the line in focus.
  struct Bar: Equatable {
    let ground, words, faint, accent, warning, good: Style.Colour
  }

  var accent = Style.Colour.own, warning = Style.Colour.own, good = Style.Colour.own
  var key = Style.Colour.own, faint = Style.Colour.own
  /// Whether its marks are bold. With fewer colours some terminals take that for another colour.
  var isBold = false
  /// Without colours of their own, in reverse.
  var emergency = Style(isBold: true, isReverse: true, isUnderlined: true)
  var bar: Bar?

  /// Of 256 colours.
  static func many(on background: Background?) -> Inks {
    var inks =
      switch background {
      case .dark: Inks(accent: 80, warning: 221, good: 114, key: 80, faint: 248)
      case .light: Inks(accent: 25, warning: 130, good: 28, key: 25, faint: 241)
      // Marks that can be told from black and from white; no word can be read on both but in the
      // terminal's own colour.
      case nil: Inks(accent: 67, warning: 166, good: 65)
      }
    inks.isBold = true
    inks.emergency = Style(isBold: true, colour: 231, ground: 160)
    inks.bar = Bar(ground: 24, words: 231, faint: 253, accent: 123, warning: 228, good: 157)
    return inks
  }

  /// Of the first eight; `nil` while it is unknown what is behind them, since none reads well on both
  /// light and dark.
  static func few(on background: Background?) -> Inks? {
    switch background {
    case .dark: Inks(accent: 6, warning: 3, good: 2)
    case .light: Inks(accent: 4, warning: 1)
    case nil: nil
    }
  }
}
