/// The nights of one comparison: with and without the trigger, with and without an episode, by blocks
/// of fourteen nights from night 0.
///
/// Nights are compared with those of the same block, so that a bad fortnight does not speak against
/// whatever happened in it.
package struct TriggerTable: Hashable, Sendable {
  /// The counts of each block that has any, the earliest first.
  package private(set) var blocks: [TriggerCounts] = []
  /// The counts of all blocks together.
  package private(set) var sum = TriggerCounts()
  /// The number of the last block.
  private var last: Int?

  /// How many nights a block has, those without an answer included.
  package static let nightsPerBlock = 14

  package init() {}

  /// A table of these blocks.
  package init(blocks: [TriggerCounts]) {
    func total(_ side: KeyPath<TriggerCounts, Proportion>) -> Proportion {
      Proportion(
        events: blocks.reduce(0) { $0 + $1[keyPath: side].events },
        total: blocks.reduce(0) { $0 + $1[keyPath: side].total })
    }
    self.blocks = blocks
    sum = TriggerCounts(with: total(\.with), without: total(\.without))
  }

  /// Adds a night, given its number from night 0. Nights come in order.
  mutating func count(night: Int, trigger: Bool, episode: Bool) {
    let block = night / Self.nightsPerBlock
    if block != last { blocks.append(TriggerCounts()) }
    last = block
    blocks[blocks.count - 1].count(trigger: trigger, episode: episode)
    sum.count(trigger: trigger, episode: episode)
  }
}
