/// One trigger against the episodes of its day or of the day after, and what may be said of that.
package struct TriggerPattern: Hashable, Sendable {
  /// The name of the trigger.
  package let trigger: String
  /// Whether the episodes are those of the day after it.
  package let isDayAfter: Bool
  /// The days with and without it.
  package let counts: TriggerCounts
  /// The label.
  package let pattern: PatternLabel
  /// How surprising the counts would be by luck alone: the two-sided mid-p.
  package let midP: Double
  /// How many comparisons the label takes into account.
  package let comparisons: Int

  /// The choices of episodes that the screens offer: all, cramps and spasms, twitches.
  package static let views = 3

  /// Every trigger that was ever answered, what is worth testing first, and within a label by name.
  ///
  /// Each trigger is compared twice, against the day itself and the day after, and for each of the
  /// ``views``. All of these comparisons share the chance of a false alarm: whoever looks in six ways
  /// has six chances of luck.
  package static func all(in rows: some Sequence<TriggerDay>) -> [TriggerPattern] {
    let counted = TriggerDays.counted(in: rows)
    let comparisons = counted.count * 2 * views
    return counted.flatMap { name, days in
      [(days.sameDay, false), (days.dayAfter, true)].map { counts, isDayAfter in
        TriggerPattern(
          trigger: name, isDayAfter: isDayAfter, counts: counts,
          pattern: PatternLabel(of: counts, comparing: comparisons), midP: ExactTest(counts).midP,
          comparisons: comparisons)
      }
    }.sorted { a, b in
      let (one, other) = (a.pattern.rank, b.pattern.rank)
      if one != other { return one > other }
      return (a.trigger, a.isDayAfter ? 1 : 0) < (b.trigger, b.isDayAfter ? 1 : 0)
    }
  }
}

extension PatternLabel {
  /// How much may be said: nothing yet is 0.
  fileprivate var rank: Int {
    switch self {
    case .tooEarly: 0
    case .noClearPattern: 1
    case .possiblePattern: 2
    case .worthTesting: 3
    }
  }
}
