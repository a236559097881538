import Content
import Diary

/// One trigger with all that is known of it, and the one that somebody suspects.
extension PatternsReport {
  private static let choice = Evidence(grade: .ownChoice, sources: ["GUIDE"])

  /// All that is known of a trigger.
  func detail(of trigger: String) throws(DiaryProblem) -> [Block] {
    let report = try compared().report
    let findings = report.findings.filter { $0.trigger == trigger }
    guard let label = findings.compactMap(\.label).first else { return try nothing() }
    var blocks = [
      Block(
        .instruction(words[label.word], detail: label.meaning.map { words[$0] } ?? needs),
        evidence: Self.method)
    ]
    for one in findings.sorted(by: { !$0.isDayAfter && $1.isDayAfter }) {
      blocks.append(Block(.heading(words[one.isDayAfter ? .patternsDayAfter : .patternsSameDay])))
      blocks += sides(of: one)
      let said = [
        direction(of: one), one.counts.difference == nil ? nil : difference(of: one),
        one.verdict == nil ? missing(for: one) : nil,
        one.isSuspect && !one.isDayAfter ? onlySince(report) : nil,
      ].compactMap { $0 }
      blocks.append(Block(.text(words.list(said, .sentences))))
      if let judged = judged(one, report) {
        blocks.append(Block(.quiet(judged), evidence: Self.method))
      }
    }
    let isSuspect = report.suspect?.trigger == trigger
    return blocks + (isSuspect ? suspected(in: report) : []) + whatToTry(about: findings)
      + (report.view == nil ? [] : [Block(.quiet(dates(of: report)))])
  }

  /// The shares with and without a trigger, as bars.
  private func sides(of one: TriggerFinding) -> [Block] {
    let sides: [(word: Word, proportion: Proportion)] = [
      (.patternsHeadWith, one.counts.with), (.patternsHeadWithout, one.counts.without),
    ]
    return sides.map { side in
      Block(
        .bar(
          BarLine(
            label: words[side.word], value: outOf(side.proportion),
            share: side.proportion.estimate ?? 0,
            note: side.proportion.total > 0 ? share(side.proportion) : nil)))
    }
  }

  // MARK: The suspect

  /// Who is suspected and since when, and from when on that counts; or how to name one.
  func suspected(in report: TriggerReport) -> [Block] {
    guard let suspect = report.suspect else {
      return [Block(.quiet(words[reader == .screen ? .suspectHint : .suspectHintShell]))]
    }
    var said = [
      words.fill(
        .patternsSuspectSince,
        [
          "trigger": vocabulary.sign(of: suspect.trigger), "date": words.shortDay(suspect.since),
        ])
    ]
    if let look = report.look, !look.counts(suspect) {
      said.append(words.fill(.suspectLater, ["date": words.shortDay(look.next)]))
    }
    return [Block(.quiet(words.list(said, .sentences)))]
  }

  /// Which nights of the suspect count.
  func onlySince(_ report: TriggerReport) -> String? {
    report.suspect.map {
      words.fill(.suspectOnlySince, ["date": words.shortDay($0.since)])
    }
  }

  /// The triggers that can be suspected, as choices from 1, and none of them as 0.
  func suspects(
    among triggers: [String]
  ) throws(DiaryProblem) -> [Block] {
    let suspect = try diary.suspect()?.suspect
    let how = [words[.suspectHow], words[.suspectCounts]]
    let choices = ReadingModel.choices(
      triggers.enumerated().map { index, trigger in
        let note =
          trigger == suspect?.trigger
          ? words.fill(.suspectIs, ["date": words.day(suspect?.since ?? tonight)]) : nil
        return (vocabulary.sign(of: trigger), note, .action(.choose(index + 1)))
      })
    let none = ChoiceLine(
      key: "0", label: words[.suspectNobody],
      note: suspect == nil ? words[.suspectNone] : nil, target: .action(.choose(0)))
    return [Block(.text(words.list(how, .sentences)), evidence: Self.choice)] + choices
      + [Block(.choice(none))]
  }
}
