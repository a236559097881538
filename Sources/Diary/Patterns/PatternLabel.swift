/// What may be said about a trigger and the episodes, and no more: never "cause", never "proved", and
/// never a risk of a disease. ``TriggerRule`` says which label is given when.
package enum PatternLabel: Hashable, Sendable, CaseIterable {
  /// Too few nights to compare, or no comparison yet: only the counts are shown.
  case tooEarly
  /// Compared, and luck alone may do what was found.
  case noClearPattern
  /// Luck alone would seldom do this, however many triggers are compared: reason enough to try some
  /// weeks without the trigger and some with it.
  case worthTesting
}
