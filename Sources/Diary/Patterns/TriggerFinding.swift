/// One trigger against the episodes of the same night or of the night after, and what may be said of
/// it.
package struct TriggerFinding: Hashable, Sendable {
  /// The name of the trigger.
  package let trigger: String
  /// Whether the episodes are those of the night after the trigger.
  package let isDayAfter: Bool
  /// Whether this trigger is the suspect, and was named early enough to be judged as such.
  package let isSuspect: Bool
  /// The nights that count, with it and without it: those up to the last look. For the suspect with
  /// the same night, those since it was named.
  package let table: TriggerTable
  /// How surprising the counts would be by luck alone, all nights together: the two-sided mid-p.
  /// `nil` without a night with or without the trigger.
  package let midP: Double?
  /// The same, each block of fourteen nights by itself.
  package let midPBlocks: Double?
  /// What the label rests on; `nil` if there are too few nights, before the first look, and where
  /// there are no labels.
  package internal(set) var verdict: Verdict?
  /// The label; `nil` for a selection of episodes that is no ``PatternView``.
  package internal(set) var label: PatternLabel?
  /// What the next look needs beyond the complete nights, those since the last look included.
  package let missing: Missing

  /// What a label rests on.
  package struct Verdict: Hashable, Sendable {
    /// The greater of the two mid-p, or 1 where the interval of the difference includes 0.
    package let p: Double
    /// What p has to be below, all comparisons considered.
    package let level: Double
  }

  /// How many nights a comparison still needs.
  package struct Missing: Hashable, Sendable {
    /// Nights with the trigger, and nights without it.
    package let with: Int, without: Int
    /// Nights with an episode, with and without the trigger together.
    package let episodes: Int

    /// Whether nothing is missing.
    package var isNone: Bool { with == 0 && without == 0 && episodes == 0 }

    /// What these counts lack.
    package init(_ counts: TriggerCounts) {
      with = max(0, TriggerRule.fewestDays - counts.with.total)
      without = max(0, TriggerRule.fewestDays - counts.without.total)
      episodes = max(
        0, TriggerRule.fewestEpisodes - counts.with.events - counts.without.events)
    }
  }

  /// Which way a difference goes.
  package enum Direction: Hashable, Sendable {
    case moreOften, lessOften
  }

  /// The nights that count, with it and without it.
  package var counts: TriggerCounts { table.sum }

  /// Whether episodes were more or less frequent with the trigger; `nil` if as frequent, or if
  /// there is nothing to compare.
  package var direction: Direction? {
    guard let difference = counts.difference, difference != 0 else { return nil }
    return difference > 0 ? .moreOften : .lessOften
  }

  /// Whether to advise some weeks without it: it is worth testing, goes with more episodes, and can be
  /// left out.
  package var isWorthLeavingOut: Bool {
    label == .worthTesting && direction == .moreOften
      && !CheckIn.cannotBeLeftOut.contains(trigger)
  }

  init(
    trigger: String, isDayAfter: Bool, isSuspect: Bool, table: TriggerTable, missing: Missing
  ) {
    self.trigger = trigger
    self.isDayAfter = isDayAfter
    self.isSuspect = isSuspect
    self.table = table
    self.missing = missing
    let canBeTested = table.sum.with.total > 0 && table.sum.without.total > 0
    midP = canBeTested ? ExactTest(table.sum).midP : nil
    midPBlocks = canBeTested ? ExactTest(blocks: table.blocks).midP : nil
  }
}
