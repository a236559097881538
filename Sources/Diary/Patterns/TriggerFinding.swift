/// One trigger against the episodes of the same day or of the day after, and what may be said of it.
package struct TriggerFinding: Hashable, Sendable {
  /// The name of the trigger.
  package let trigger: String
  /// Whether the episodes are those of the day after the trigger.
  package let isDayAfter: Bool
  /// The days with it and without it.
  package let counts: TriggerCounts
  package let label: PatternLabel
  /// How surprising the counts would be by luck alone: the two-sided mid-p, 0 to 1.
  package let midP: Double
  /// How many comparisons the label takes into account.
  package let comparisons: Int
}
