/// How surprising a table would be if the trigger made no difference: p-values of the exact test,
/// two-sided, each 0 to 1.
package struct ExactTest: Hashable, Sendable {
  /// Fisher's p: the probability of all tables that are no more likely than this one.
  package let fisher: Double
  /// The mid-p: the probability of all less likely tables and half that of the equally likely ones,
  /// this one included. It is recommended in place of Fisher's p, which is too cautious (Lydersen
  /// 2009). It is 0.5 if the margins allow only one table.
  package let midP: Double

  /// The relative difference up to which two tables count as equally likely, since the same probability
  /// is reached by different roundings. The value is that of R's `fisher.test`.
  static let tolerance = 1e-7

  /// Tests a table, given its margins. The work is proportional to the number of tables with these
  /// margins, which is at most the number of nights.
  package init(_ counts: TriggerCounts) {
    self.init(TableChances(counts), observed: counts.with.events)
  }

  /// Tests the blocks of a table, given the margins of each: the night is compared with those of its
  /// own block only. A block without the trigger, with nothing but it, or with an episode on none or
  /// all of its nights says nothing.
  package init(blocks: [TriggerCounts]) {
    let chances = blocks.reduce(into: TableChances()) { $0.add(TableChances($1)) }
    self.init(chances, observed: blocks.reduce(0) { $0 + $1.with.events })
  }

  private init(_ chances: TableChances, observed count: Int) {
    let observed = chances[count]
    var (less, equal) = (0.0, 0.0)
    for chance in chances.values {
      if chance < observed * (1 - Self.tolerance) {
        less += chance
      } else if chance <= observed * (1 + Self.tolerance) {
        equal += chance
      }
    }
    fisher = min(less + equal, 1)
    midP = min(less + equal / 2, 1)
  }
}
