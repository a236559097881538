/// How triggers are compared with episodes, and how much it takes for each label. All limits are chosen
/// for this guide.
package enum TriggerRule {
  /// The fewest days with the trigger, and the fewest without it, for any label but `tooEarly`.
  package static let fewestDays = 10
  /// The fewest days with an episode, with and without the trigger together, for any label but
  /// `tooEarly`.
  package static let fewestEpisodes = 5
  /// The chance of a false alarm that all comparisons share: each gets it divided by their number
  /// (Bonferroni).
  package static let falseAlarms = 0.05
  /// The selections of episodes that the screens offer: all, cramps and spasms, twitches.
  package static let views = 3

  /// Findings for every trigger that was ever answered: what is worth testing first, and within a label
  /// by name.
  ///
  /// Each trigger is compared twice, with the day itself and with the day after, in each of the
  /// ``views``. All these comparisons share the chance of a false alarm: whoever looks in six ways has
  /// six chances of luck.
  package static func findings(in rows: some Sequence<TriggerDay>) -> [TriggerFinding] {
    let counted = TriggerDays.counted(in: rows)
    let comparisons = counted.count * 2 * views
    return counted.flatMap { name, days in
      [(days.sameDay, false), (days.dayAfter, true)].map { counts, isDayAfter in
        TriggerFinding(
          trigger: name, isDayAfter: isDayAfter, counts: counts,
          label: label(of: counts, comparing: comparisons), midP: ExactTest(counts).midP,
          comparisons: comparisons)
      }
    }.sorted { a, b in
      let (one, other) = (a.label.rank, b.label.rank)
      if one != other { return one > other }
      return (a.trigger, a.isDayAfter ? 1 : 0) < (b.trigger, b.isDayAfter ? 1 : 0)
    }
  }

  /// The label of a trigger by its days with and without it, where `comparisons` are made, this one
  /// included.
  package static func label(
    of counts: TriggerCounts, comparing comparisons: Int
  ) -> PatternLabel {
    guard isEnough(counts) else { return .tooEarly }
    return label(
      difference: counts.differenceInterval, midP: ExactTest(counts).midP, comparing: comparisons)
  }

  /// The label where there are enough days. `worthTesting` needs both conditions, because with few days
  /// the interval and the test can disagree.
  static func label(
    difference: ClosedRange<Double>, midP: Double, comparing comparisons: Int
  ) -> PatternLabel {
    if difference.contains(0) { return .noClearPattern }
    return midP < falseAlarms / Double(max(comparisons, 1)) ? .worthTesting : .possiblePattern
  }

  private static func isEnough(_ counts: TriggerCounts) -> Bool {
    counts.with.total >= fewestDays && counts.without.total >= fewestDays
      && counts.with.events + counts.without.events >= fewestEpisodes
  }
}

extension PatternLabel {
  /// The order of the labels: the more may be said, the higher.
  fileprivate var rank: Int {
    switch self {
    case .tooEarly: 0
    case .noClearPattern: 1
    case .possiblePattern: 2
    case .worthTesting: 3
    }
  }
}
