import Foundation

/// The long run: with `UNKNOT_LONG=1`, tests that try things at random try many more of them.
package enum LongRun {
  /// Whether this is one.
  package static let isOn = ProcessInfo.processInfo.environment["UNKNOT_LONG"] == "1"

  /// How often something is tried.
  package static func rounds(_ usually: Int, long: Int) -> Int { isOn ? long : usually }

  /// With `UNKNOT_DIARIES=2000` the tables of what the trigger rule finds are made of so many diaries.
  package static let diaries = ProcessInfo.processInfo.environment["UNKNOT_DIARIES"].flatMap {
    Int($0)
  }.flatMap { $0 > 0 ? $0 : nil }
}
