import Diary

/// Three zones by their rules of 2026, to the second.
package enum Zones {
  package static let utc = TimeZoneRules { _ in 0 }
  /// Central European time: forward on 29 March, back on 25 October 2026, at 01:00 UTC.
  package static let berlin = TimeZoneRules {
    (1_774_746_000..<1_792_890_000).contains($0) ? 7200 : 3600
  }
  /// New York: forward on 8 March at 07:00 UTC, back on 1 November at 06:00 UTC.
  package static let newYork = TimeZoneRules {
    (1_772_953_200..<1_793_512_800).contains($0) ? -14_400 : -18_000
  }
}
