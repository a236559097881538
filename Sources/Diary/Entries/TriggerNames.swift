import Content

/// The triggers that somebody answers to: the usual ones, and those of their own.
///
/// One trigger may stand in an old diary under several spellings, such as "Late-Wine" and "late
/// wine". They are one here, under the spelling used most; new answers go there, and what was stored
/// stays as it is.
package struct TriggerNames: Sendable {
  /// What somebody may have meant by a name.
  package enum Finding: Equatable, Sendable {
    /// The trigger that is stored under this name.
    case known(String)
    /// None, but nearly this one, as it is written.
    case near(String)
    case unknown
  }

  /// The names under which answers are stored, the usual triggers first.
  package private(set) var all: [String]
  /// Every way to write them, as it is compared.
  private var spellings: [(folded: String, spelling: String)] = []
  /// The stored name for each of these.
  private var names: [String: String] = [:]

  /// The usual triggers, by their stored names and by the words that a person sees, and some of a
  /// person's own, of two spellings the better one first.
  package init(own: [String], _ vocabulary: Vocabulary) {
    all = CheckIn.usualTriggers
    for name in all { know(name, as: name) }
    for trigger in vocabulary.triggers {
      for spelling in [trigger.inList, trigger.sign] { know(spelling, as: trigger.name) }
    }
    for name in own where know(name, as: name) { all.append(name) }
  }

  /// Remembers a spelling; returns whether it is a new one.
  @discardableResult
  private mutating func know(_ spelling: String, as name: String) -> Bool {
    let folded = Spelling.folded(spelling)
    if names[folded] != nil { return false }
    names[folded] = name
    spellings.append((folded, spelling))
    return true
  }

  /// Remembers triggers of a person's own that have been out of the list for long. They are found, and
  /// are in the list again once they are added.
  package mutating func know(former: [String]) {
    for name in former { know(name, as: name) }
  }

  /// Puts a trigger into the list, under the name that it is stored under if there is one.
  ///
  /// - Returns: that name.
  package mutating func add(_ given: String) -> String {
    let name = name(of: given)
    know(name, as: name)
    if !all.contains(name) { all.append(name) }
    return name
  }

  /// The triggers of a person's own.
  package var own: [String] { Array(all.dropFirst(CheckIn.usualTriggers.count)) }

  /// What is meant by a name. Case, blanks and hyphens do not matter.
  package func find(_ given: String) -> Finding {
    let wanted = Spelling.folded(given)
    if let name = names[wanted] { return .known(name) }
    return near(wanted).map { .near($0) } ?? .unknown
  }

  /// The spelling that differs by a few slips, or has the whole of it as one of its words.
  private func near(_ wanted: String) -> String? {
    let nearest = Spelling.nearest(
      wanted, among: spellings.map(\.folded), within: Spelling.slips(in: wanted))
    let found = spellings.first { folded, spelling in
      if let nearest { return folded == nearest }
      return spelling.split(whereSeparator: { " -".contains($0) })
        .contains { $0.count > 2 && Spelling.folded(String($0)) == wanted }
    }
    return found?.spelling
  }

  /// The name under which a trigger is stored now, of one that was stored under any spelling.
  private func name(of stored: String) -> String { names[Spelling.folded(stored)] ?? stored }

  // MARK: Answers

  /// The answer to a trigger, under whichever spelling it was stored.
  package func answer(to name: String, in checkIn: CheckIn) -> Bool? {
    checkIn.triggers[name]
      ?? spellings(of: name, in: checkIn).first.flatMap { checkIn.triggers[$0] }
  }

  /// Answers a trigger, or goes back to skipped. Other spellings of it leave this check-in.
  package func answer(_ name: String, with answer: Bool?, in checkIn: inout CheckIn) {
    for spelling in spellings(of: name, in: checkIn) { checkIn.triggers[spelling] = nil }
    checkIn.triggers[name] = answer
  }

  /// Lays the answers that differ between two states of a check-in over a third one, in which others
  /// may have answered meanwhile. Those in `rest` only fill what has no answer there.
  package func lay(
    from before: CheckIn, to after: CheckIn, over now: inout CheckIn, rest: [String] = []
  ) {
    for name in all {
      let answer = answer(to: name, in: after)
      if answer == self.answer(to: name, in: before) { continue }
      if rest.contains(name), self.answer(to: name, in: now) != nil { continue }
      self.answer(name, with: answer, in: &now)
    }
  }

  private func spellings(of name: String, in checkIn: CheckIn) -> [String] {
    checkIn.triggers.keys.filter { $0 == name || self.name(of: $0) == name }.sorted()
  }
}

extension CheckIn {
  /// How many triggers of one's own there may be. More would be too many to compare, and to answer
  /// every evening.
  package static let mostOwnTriggers = 5

  /// The triggers of a person's own in these check-ins, in alphabetical order. Of one with several
  /// spellings it is the spelling that was used most, and of those the first.
  package static func ownTriggers(in checkIns: [CheckIn]) -> [String] {
    let usual = Set(usualTriggers.map(Spelling.folded))
    var uses: [String: Int] = [:]
    for name in checkIns.flatMap(\.triggers.keys) { uses[name, default: 0] += 1 }
    let groups = Dictionary(grouping: uses.keys.filter { !usual.contains(Spelling.folded($0)) }) {
      Spelling.folded($0)
    }
    return groups.values.compactMap { spellings in
      spellings.min { (-(uses[$0] ?? 0), $0) < (-(uses[$1] ?? 0), $1) }
    }.sorted()
  }
}
