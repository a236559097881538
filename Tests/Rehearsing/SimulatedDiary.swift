import Content
import Diary

/// A way in which made-up diaries come about, of which it is known what makes a difference.
///
/// There is a check-in every night, with fourteen triggers, each there on 40 % of the nights.
package struct SimulatedDiary: Sendable {
  /// How often an episode is there on nights without the first trigger, and on those with it.
  package var without: Double, with: Double
  /// Whether bad nights and triggers come in runs: a bad state, drawn anew one night in ten, in which
  /// 40 % of the nights are and half of those have an episode, one in ten of the others; and triggers
  /// drawn anew on 15 % of the nights. The first trigger makes no difference then.
  package var inRuns = false
  /// The kinds of episodes, each as frequent and by itself; the trigger makes a difference to the first.
  package var kinds: [Episode.Kind] = [.cramp]

  /// How many nights it has: six looks.
  package static let nights = 168
  /// Its first night.
  package static let first = CalendarDate(year: 2026, month: 1, day: 1)
  /// The names of the triggers.
  package static let triggers = (0..<14).map { "trigger \($0)" }

  package init(_ without: Double, with: Double) { (self.without, self.with) = (without, with) }

  /// The diary of a seed.
  package func rows(_ seed: UInt64) -> [TriggerDay] {
    var generator = Seeded(seed)
    func happens(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < chance }
    var isBad = happens(0.4)
    var answers = Self.triggers.map { _ in happens(0.4) }
    return (0..<Self.nights).map { night in
      if inRuns, happens(0.1) { isBad = happens(0.4) }
      for trigger in answers.indices where !inRuns || happens(0.15) {
        answers[trigger] = happens(0.4)
      }
      var found: Set<Episode.Kind> = []
      for (place, kind) in kinds.enumerated() {
        let chance = inRuns ? (isBad ? 0.5 : 0.1) : place == 0 && answers[0] ? with : without
        if happens(chance) { found.insert(kind) }
      }
      return TriggerDay(
        night: Self.first.adding(days: night), kinds: found,
        triggers: Dictionary(uniqueKeysWithValues: zip(Self.triggers, answers)))
    }
  }
}
