import Content

/// The complete nights with a check-in, the triggers as numbers, ready to be counted.
struct AnsweredNights {
  /// One night with a check-in.
  private struct Night {
    /// Its number from night 0.
    let index: Int
    let kinds: Set<Episode.Kind>
    let answers: [(trigger: Int, isThere: Bool)]
  }

  /// The tables of all triggers, by their numbers.
  struct Tables {
    /// With the episodes of the night itself.
    var sameDay: [TriggerTable]
    /// With those of the night after, which is the night that such a pair belongs to.
    var dayAfter: [TriggerTable]
  }

  /// Which nights are counted.
  struct Window {
    /// The number of the night before which all are counted.
    let end: Int
    /// The suspect, and the number of the night with which its own nights begin.
    var suspect: (trigger: Int, since: Int)?
  }

  /// The names of the triggers that were answered on a complete night. Their places are their numbers.
  let triggers: [String]
  /// In order.
  private let nights: [Night]
  private let look: TriggerLook

  /// Rows may come in any order and with gaps; of several for the same night the first counts. The
  /// running night and later ones do not.
  init(_ rows: some Sequence<TriggerDay>, _ look: TriggerLook) {
    var complete = rows.map { (index: look.index(of: $0.night), row: $0) }
      .filter { (0..<look.completeNights).contains($0.index) }
    if zip(complete, complete.dropFirst()).contains(where: { $0.index > $1.index }) {
      // The sort leaves equal ones in their order.
      complete.sort { $0.index < $1.index }
    }
    var numbers: [String: Int] = [:]
    var nights: [Night] = []
    for (index, row) in complete where nights.last?.index != index {
      let answers = row.triggers.map { name, isThere in
        if let number = numbers[name] { return (number, isThere) }
        numbers[name] = numbers.count
        return (numbers.count - 1, isThere)
      }
      nights.append(Night(index: index, kinds: row.kinds, answers: answers))
    }
    self.nights = nights
    self.look = look
    triggers = numbers.sorted { $0.value < $1.value }.map(\.key)
  }

  /// On how many nights there was a check-in, and on how many of them an episode of these kinds.
  func episodes(of kinds: [Episode.Kind]) -> Proportion {
    Proportion(
      events: nights.count { !$0.kinds.isDisjoint(with: kinds) }, total: nights.count)
  }

  /// Whether each night with a check-in before `end` had an episode of these kinds.
  func outcomes(of kinds: [Episode.Kind], before end: Int) -> [Bool] {
    nights.prefix { $0.index < end }.map { !$0.kinds.isDisjoint(with: kinds) }
  }

  /// The nights before number `end`, with this suspect.
  func window(before end: Int, _ suspect: Suspect?) -> Window {
    var window = Window(end: end)
    if let suspect, let number = triggers.firstIndex(of: suspect.trigger) {
      window.suspect = (number, look.index(of: suspect.since))
    }
    return window
  }

  /// Counts the nights.
  func tables(of kinds: [Episode.Kind], in window: Window) -> Tables {
    let wanted = Set(kinds)
    let none = triggers.map { _ in TriggerTable() }
    var tables = Tables(sameDay: none, dayAfter: none)
    var last: Night?
    for night in nights.prefix(while: { $0.index < window.end }) {
      let episode = !night.kinds.isDisjoint(with: wanted)
      for (trigger, isThere) in night.answers {
        if let suspect = window.suspect, suspect.trigger == trigger, night.index < suspect.since {
          continue
        }
        tables.sameDay[trigger].count(night: night.index, trigger: isThere, episode: episode)
      }
      if let last, last.index + 1 == night.index {
        for (trigger, isThere) in last.answers {
          tables.dayAfter[trigger].count(night: night.index, trigger: isThere, episode: episode)
        }
      }
      last = night
    }
    return tables
  }
}
