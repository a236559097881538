import Foundation

/// The long run: with `UNKNOT_LONG=1`, tests that try things at random try many more of them.
package enum LongRun {
  /// Whether this is one.
  package static let isOn = ProcessInfo.processInfo.environment["UNKNOT_LONG"] == "1"

  /// How often something is tried.
  package static func rounds(_ usually: Int, long: Int) -> Int { isOn ? long : usually }
}
