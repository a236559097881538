/// What the diary says about the triggers for some kinds of episodes.
package struct TriggerReport: Hashable, Sendable {
  /// The view of these kinds; `nil` if they are none, so that nothing has a label.
  package let view: PatternView?
  /// When triggers are compared; `nil` without a check-in up to tonight.
  package let look: TriggerLook?
  /// How many distinct views have anything to compare, whichever of them this is. They share the
  /// chance of a false alarm. 0 where nothing can be compared.
  package let views: Int
  /// How many comparisons of this view are made; `nil` if it is none.
  package let family: Family?
  /// The suspect as it was named, also if it was named too late to count at this look.
  package let suspect: Suspect?
  /// The complete nights with a check-in, and on how many there was an episode.
  package let checkedIn: Proportion
  /// Each trigger that was answered on a complete night, with the same night and with the night after:
  /// what is worth testing first, the smallest p before others, then what has no clear pattern, then
  /// what is too early, each by name. Without labels all by name.
  package let findings: [TriggerFinding]

  /// Comparisons that share one chance of a false alarm, by what they are about.
  package struct Family: Hashable, Sendable {
    /// The suspect with the same night: 0 or 1.
    package internal(set) var suspect = 0
    /// All other triggers with the same night.
    package internal(set) var sameDay = 0
    /// All triggers with the night after, the suspect too.
    package internal(set) var dayAfter = 0

    /// All of them.
    package var all: Int { suspect + sameDay + dayAfter }
  }

  /// The names of the triggers worth testing, each once, the smallest p first.
  package var worthTesting: [String] {
    findings.reduce(into: []) { names, finding in
      if finding.label == .worthTesting, !names.contains(finding.trigger) {
        names.append(finding.trigger)
      }
    }
  }
}
