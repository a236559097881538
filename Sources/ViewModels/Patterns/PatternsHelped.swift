import Content
import Diary

/// What was done about the episodes, and how often that helped.
extension PatternsReport {
  func helped() throws(DiaryProblem) -> [Block] {
    let tactics = TacticCount.tactics(try diary.reliefs(of: kinds, to: last))
    guard let first = tactics.first else { return [Block(.text(words[.patternsNothingTried]))] }
    var said = [
      words.fill(
        .patternsTriedMost,
        ["tactic": vocabulary[.tactics, first.tactic], "count": String(first.episodes)])
    ]
    if first.answered > 0 {
      said.append(
        words.fill(
          .patternsTriedHelped,
          ["yes": String(first.relief[.yes] ?? 0), "count": String(first.answered)]))
    }
    return [Block(.heading(words[.patternsTriedHow]))] + bars(of: tactics)
      + [
        Block(.text(words.list(said, .sentences))), Block(.text(words[.patternsEndAlone])),
        Block(.text(words[.patternsSeveral])),
      ]
      + onRemedies
  }

  /// What was done, beside other parts.
  func helpedPanel() throws(DiaryProblem) -> [Block] {
    let tactics = TacticCount.tactics(try diary.reliefs(of: kinds, to: last))
    if tactics.isEmpty { return [] }
    return bars(of: Array(tactics.prefix(Self.panelTactics)))
      + [Block(.text(words[.patternsEndAlone]))]
  }

  /// How many tactics stand beside other parts.
  private static let panelTactics = 4

  /// A bar for each, with how often it helped.
  private func bars(of tactics: [TacticCount]) -> [Block] {
    let most = tactics.first?.episodes ?? 1
    return tactics.map { tactic in
      Block(
        .bar(
          BarLine(
            label: vocabulary[.tactics, tactic.tactic], value: String(tactic.episodes),
            share: Double(tactic.episodes) / Double(most), note: relief(of: tactic))))
    }
  }

  /// What a study found about remedies; the other cautions are about triggers.
  var onRemedies: [Block] {
    passages.flatMap(\.blocks).filter { $0.evidence.map { $0.grade != .ownChoice } ?? false }
  }

  private func relief(of tactic: TacticCount) -> String {
    var parts: [String] = []
    for (relief, word) in [
      (Episode.Relief.yes, Word.patternsReliefYes), (.some, .patternsReliefSome),
      (.no, .patternsReliefNo),
    ] {
      guard let count = tactic.relief[relief] else { continue }
      parts.append(words.fill(word, ["count": String(count)]))
    }
    if let interval = tactic.followedByYes.interval {
      let (low, high) = (interval.lowerBound, interval.upperBound)
      parts.append(
        words.fill(.patternsReliefRange, ["low": inHundred(low), "high": inHundred(high)]))
    }
    let unsaid = tactic.episodes - tactic.answered
    if unsaid > 0 { parts.append(words.fill(.patternsSideUnsaid, ["count": String(unsaid)])) }
    return words.list(parts)
  }
}
