/// What may be said about a trigger and the episodes, and no more: never "cause", never "proved", and
/// never a risk of a disease. ``TriggerRule`` says which label is given when.
package enum PatternLabel: Hashable, Sendable, CaseIterable {
  /// Too few days to say anything: only the counts are shown.
  case tooEarly
  /// The interval of the difference includes 0.
  case noClearPattern
  /// The interval excludes 0, but with that many comparisons luck alone could do that.
  case possiblePattern
  /// The interval excludes 0 and the mid-p is small even for that many comparisons: reason enough to
  /// try some weeks without the trigger and some with it.
  case worthTesting
}
