/// What a person has chosen about the guide. The configuration file has each setting as a text under its
/// key.
///
/// A new setting is a case of ``Key``, a property here and a row of ``Key/field``, all in this file; its
/// name, its note and the words for its values stand in `words.yaml`.
package struct Settings: Equatable, Sendable {
  /// What can be set, by its name in the configuration file and in `words.yaml`.
  package enum Key: String, CaseIterable, Sendable {
    case region
    case bell
    case quietHours = "quiet-hours"
    case motion
    case colours
    case units
    case screenReader = "screen-reader"
  }

  /// Which colours are used.
  package enum Colours: String, CaseIterable, Sendable {
    case auto, light, dark, none, high
  }

  /// How things are measured.
  package enum Units: String, CaseIterable, Sendable {
    /// As people do in the region.
    case auto
    case metric
    case american = "us"
  }

  /// What stands for "find out": the region by the locale.
  package static let automatic = "auto"

  /// The code of the region, ``automatic`` or ``Region/nowhere``.
  package var region = Settings.automatic
  /// Whether the bell sounds.
  package var bell = true
  /// When there is no sound; `nil` for never. By default at night (chosen for this guide).
  package var quietHours = QuietHours(from: 22 * 60, until: 7 * 60)
  /// Whether things on the screen move.
  package var motion = true
  /// Which colours are used.
  package var colours = Colours.auto
  /// How things are measured.
  package var units = Units.auto
  /// Whether the screen is written for a screen reader: in words, and only when there is something to
  /// hear.
  package var screenReader = false

  /// The settings that hold where nothing was chosen.
  package init() {}
}

extension Settings.Key {
  /// The table of the settings: what each can be, and where it is.
  package var field: Settings.Field {
    switch self {
    case .region: .region(\.region)
    case .bell: .toggle(\.bell)
    case .quietHours: .hours(\.quietHours)
    case .motion: .toggle(\.motion)
    case .colours: .choice(\.colours)
    case .units: .choice(\.units)
    case .screenReader: .toggle(\.screenReader)
    }
  }
}
