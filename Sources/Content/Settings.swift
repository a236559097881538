/// What a person has chosen about the guide. Each is kept in the configuration file as a text under
/// its key.
package struct Settings: Equatable, Sendable {
  /// What can be set, by its name in the configuration file.
  package enum Key: String, CaseIterable, Sendable {
    case region
    case bell
    case quietHours = "quiet-hours"
    case motion
    case colours
    case units
  }

  /// Which colours are used.
  package enum Colours: String, CaseIterable, Sendable {
    case auto, none, high
  }

  /// How things are measured.
  package enum Units: String, CaseIterable, Sendable {
    /// As people do in the region.
    case auto
    case metric
    case american = "us"
  }

  /// Hours without any sound.
  package struct QuietHours: Hashable, Sendable {
    /// The minute of the day from which it is quiet.
    package var from: Int
    /// The minute of the day at which that ends; before `from` where midnight lies between.
    package var until: Int

    /// Hours from one minute of the day to another; `nil` where they are none or not minutes of a day.
    package init?(from: Int, until: Int) {
      let day = 0..<1440
      guard day.contains(from), day.contains(until), from != until else { return nil }
      self.from = from
      self.until = until
    }

    /// Hours written as `22:00-07:00`; `nil` where the text is anything else.
    package init?(_ text: String) {
      let times = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
      guard times.count == 2, let from = times[0], let until = times[1] else { return nil }
      self.init(from: from, until: until)
    }

    private static func minute(_ text: Substring) -> Int? {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ (48...58).contains($0) }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { return nil }
      return hour * 60 + minute
    }

    /// Whether it is quiet at this minute of the day.
    package func contains(_ minute: Int) -> Bool {
      from < until
        ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    /// The end as `07:00`.
    package var end: String { Self.face(until) }

    /// As it is written in the file.
    var text: String { "\(Self.face(from))-\(Self.face(until))" }

    private static func face(_ minute: Int) -> String {
      "\((minute / 60).twoDigits):\((minute % 60).twoDigits)"
    }
  }

  /// What stands for "find out": the region by the locale.
  package static let automatic = "auto"

  /// The code of the region, ``automatic`` or ``Region/nowhere``.
  package var region = Settings.automatic
  /// Whether the bell sounds.
  package var bell = true
  /// When there is no sound; `nil` for never.
  package var quietHours: QuietHours?
  /// Whether things on the screen move.
  package var motion = true
  /// Which colours are used.
  package var colours = Colours.auto
  /// How things are measured.
  package var units = Units.auto

  /// The settings that hold where nothing was chosen.
  package init() {}

  /// A setting as the file has it.
  package subscript(key: Key) -> String {
    switch key {
    case .region: region
    case .bell: Self.written(bell)
    case .quietHours: quietHours?.text ?? "off"
    case .motion: Self.written(motion)
    case .colours: colours.rawValue
    case .units: units.rawValue
    }
  }

  private static func written(_ isOn: Bool) -> String { isOn ? "on" : "off" }

  /// What a setting can be. Of the hours these are the usual ones; the file can have others.
  package static func values(of key: Key, regionCodes: [String]) -> [String] {
    switch key {
    case .region: [automatic] + regionCodes
    case .bell, .motion: ["on", "off"]
    case .quietHours:
      [
        "off", "21:00-07:00", "22:00-06:00", "22:00-07:00", "22:00-08:00", "23:00-07:00",
        "00:00-08:00",
      ]
    case .colours: Colours.allCases.map(\.rawValue)
    case .units: Units.allCases.map(\.rawValue)
    }
  }

  /// Sets one from its text. Codes of regions are taken as they are.
  ///
  /// - Returns: whether the text is one that this setting can have.
  package mutating func set(_ key: Key, to text: String) -> Bool {
    switch key {
    case .region: region = text
    case .bell:
      guard ["on", "off"].contains(text) else { return false }
      bell = text == "on"
    case .quietHours:
      let hours = QuietHours(text)
      guard hours != nil || text == "off" else { return false }
      quietHours = hours
    case .motion:
      guard ["on", "off"].contains(text) else { return false }
      motion = text == "on"
    case .colours:
      guard let value = Colours(rawValue: text) else { return false }
      colours = value
    case .units:
      guard let value = Units(rawValue: text) else { return false }
      units = value
    }
    return true
  }
}
