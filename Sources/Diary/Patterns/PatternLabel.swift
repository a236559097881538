/// What may be said of a trigger and the episodes, and no more: never "cause", never "proved", and
/// never a risk of a disease. The labels and their limits are chosen for this guide.
package enum PatternLabel: Hashable, Sendable, CaseIterable {
  /// Too few days to say anything: only the counts are shown.
  case tooEarly
  /// The interval of the difference includes 0.
  case noClearPattern
  /// The interval of the difference excludes 0, but among so many triggers luck alone could do that.
  case possiblePattern
  /// The interval excludes 0 and the mid-p is small even for so many triggers: reason enough to try
  /// some weeks without the trigger and some with it.
  case worthTesting

  /// The fewest days with the trigger, and without it, for any label but `tooEarly` (chosen for this
  /// guide).
  package static let fewestDays = 10
  /// The fewest days with an episode, with and without the trigger together (chosen for this guide).
  package static let fewestEpisodes = 5
  /// The chance of a false alarm that all triggers share: each may have it divided by their number
  /// (Bonferroni; the 0.05 is chosen for this guide).
  package static let falseAlarms = 0.05

  /// The label of a trigger that is compared along with others.
  ///
  /// - Parameters:
  ///   - counts: The days with and without the trigger.
  ///   - triggers: The number of triggers compared, this one among them, from 1. Where each is
  ///     looked at twice, against the same day and against the day after, that is two for each.
  package init(of counts: TriggerCounts, comparing triggers: Int) {
    guard Self.isEnough(counts) else {
      self = .tooEarly
      return
    }
    self.init(
      difference: counts.differenceInterval, midP: ExactTest(counts).midP, comparing: triggers)
  }

  /// The label where there are days enough. Both conditions are needed for `worthTesting`, since
  /// with few days the interval and the test can disagree.
  init(difference: ClosedRange<Double>, midP: Double, comparing triggers: Int) {
    if difference.contains(0) {
      self = .noClearPattern
    } else if midP < Self.falseAlarms / Double(max(triggers, 1)) {
      self = .worthTesting
    } else {
      self = .possiblePattern
    }
  }

  private static func isEnough(_ counts: TriggerCounts) -> Bool {
    counts.with.total >= fewestDays && counts.without.total >= fewestDays
      && counts.with.events + counts.without.events >= fewestEpisodes
  }
}
