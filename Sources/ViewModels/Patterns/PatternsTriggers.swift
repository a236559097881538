import Content
import Diary

/// The triggers, under their labels: on the screen a row each, in a shell all that is known of each.
extension PatternsReport {
  /// What the intervals and the test rest on, and that the limits of the labels were chosen.
  static let method = Evidence(grade: .ownChoice, sources: ["WILSON", "NEWC", "LYDER", "GUIDE"])
  private static let advice = Evidence(grade: .ownChoice, sources: ["GUIDE"])
  /// The labels, in the order of the lines; `nil` where there are none.
  private static let labels: [PatternLabel?] = [.worthTesting, .noClearPattern, .tooEarly, nil]

  func triggers() throws(DiaryProblem) -> [Block] {
    let checkIns = try compared()
    let (days, report) = (checkIns.days, checkIns.report)
    if report.findings.isEmpty {
      let isAnswered = days.contains { !$0.triggers.isEmpty }
      let why: Word =
        days.isEmpty ? .patternsNoDays : isAnswered ? .patternsNotOver : .patternsNoTriggers
      return [Block(.text(words[why]))] + (reader == .screen ? suspected(in: report) : [])
        + cautions
    }
    return reader == .screen ? picture(of: report) : list(of: report)
  }

  /// A row each, under their labels; what they mean comes below them.
  private func picture(of report: TriggerReport) -> [Block] {
    var blocks = [
      Block(.text(words.list([words[.patternsTriggersHow], dates(of: report)], .sentences)))
    ]
    let rows = rows(of: report)
    for label in Self.labels.compactMap({ $0 }) {
      let own = rows.filter { $0.label == label }
      if !own.isEmpty { blocks += [Block(.heading(words[label.word]))] + own.map(\.block) }
    }
    let meanings = Self.labels.compactMap { label in
      rows.contains { $0.label == label } ? label.map(said) : nil
    }
    let isDrawn = report.findings.contains { $0.verdict != nil }
    let foot: [Word] =
      (isDrawn ? [.patternsWhiskerHow] : []) + [.patternsDetails, .patternsTriggersOnly]
    blocks += whatToTry(about: report.findings)
    blocks.append(Block(.heading(words[.patternsReadHow])))
    blocks += (meanings + foot.map { words[$0] }).map { Block(.quiet($0), evidence: Self.method) }
    return blocks + suspected(in: report) + cautions
  }

  /// A label and what it means.
  private func said(_ label: PatternLabel) -> String {
    words.fill(
      .headingAndText,
      ["heading": words[label.word], "text": label.meaning.map { words[$0] } ?? needs])
  }

  /// Everything about each, under their labels.
  private func list(of report: TriggerReport) -> [Block] {
    let how = [words[.patternsTriggersHow], words[.patternsTriggersOnly]]
    var blocks = [Block(.text(words.list(how, .sentences)))]
    if report.view != nil { blocks.append(Block(.quiet(dates(of: report)))) }
    for label in Self.labels {
      let own = report.findings.filter { $0.label == label }
      if own.isEmpty { continue }
      if let label {
        blocks.append(Block(.heading(words[label.word])))
        blocks.append(
          Block(.quiet(label.meaning.map { words[$0] } ?? needs), evidence: Self.method))
      }
      blocks += full(own, report)
    }
    return blocks + whatToTry(about: report.findings) + cautions
  }

  /// What to do about what is worth testing.
  func whatToTry(about findings: [TriggerFinding]) -> [Block] {
    guard findings.contains(where: \.isWorthLeavingOut) else { return [] }
    return [
      Block(.heading(words[.patternsNextTitle])),
      Block(.text(words[.patternsNext]), evidence: Self.advice),
    ]
  }

  // MARK: A row each

  /// The findings that have a row: each trigger with the same day, and the day after where that is
  /// worth testing.
  private func shown(in report: TriggerReport) -> [TriggerFinding] {
    report.findings.filter { !$0.isDayAfter || $0.label == .worthTesting }
  }

  /// Their triggers.
  func triggersWithARow() throws(DiaryProblem) -> [String] {
    shown(in: try compared().report).map(\.trigger)
  }

  /// The triggers beside other parts: those that were compared.
  func triggersPanel() throws(DiaryProblem) -> [Block] {
    let rows = rows(of: try compared().report).filter { $0.label != .tooEarly }
    return rows.prefix(Self.panelTriggers).map(\.block)
  }

  /// How many triggers stand beside other parts.
  private static let panelTriggers = 6

  private func rows(
    of report: TriggerReport
  ) -> [(label: PatternLabel?, block: Block)] {
    shown(in: report).enumerated().map { index, one in
      (
        one.label,
        Block(.whisker(row(of: one, number: index, in: report)), evidence: Self.method)
      )
    }
  }

  private func row(
    of one: TriggerFinding, number: Int, in report: TriggerReport
  ) -> WhiskerLine {
    let counts = one.counts
    var difference: WhiskerLine.Difference?
    // Before it is compared a difference would only suggest what nobody can know.
    if one.verdict != nil, let middle = counts.difference, let range = counts.differenceInterval {
      difference = WhiskerLine.Difference(middle: middle, range: range)
    }
    let notes = [
      direction(of: one), one.label == .tooEarly ? missing(for: one) : nil,
      one.isSuspect && !one.isDayAfter ? onlySince(report) : nil,
    ].compactMap { $0 }
    return WhiskerLine(
      label: name(of: one, goesOn: false), values: [counts.with, counts.without].map(outOf),
      difference: difference, note: notes.isEmpty ? nil : words.list(notes, .sentences),
      sentence: words.list([self.counts(of: one, goesOn: false)] + notes, .sentences),
      head: number == 0
        ? WhiskerLine.Head(
          values: [words[.patternsHeadWith], words[.patternsHeadWithout]],
          less: words[.patternsHeadFewer], more: words[.patternsHeadMore]) : nil,
      target: .action(.choose(PatternsModel.firstTrigger + number)))
  }

  // MARK: All that is known

  /// The findings of one label: the counts, and what may be said of those that were compared.
  private func full(_ own: [TriggerFinding], _ report: TriggerReport) -> [Block] {
    own.enumerated().flatMap { index, one in
      // The day after stands right under the day itself where both have the same label.
      let goesOn = index > 0 && own[index - 1].trigger == one.trigger
      let counts = counts(of: one, goesOn: goesOn)
      if one.verdict == nil {
        let block = Block(goesOn ? .quiet(counts) : .text(counts))
        let isToCome = one.label == .tooEarly && !goesOn
        return isToCome ? [block, Block(.quiet(missing(for: one)))] : [block]
      }
      let said = [direction(of: one), counts, difference(of: one)].compactMap { $0 }
      return [
        Block(.text(words.list(said, .sentences))),
        Block(.quiet(figures(of: one, report)), evidence: Self.method),
      ]
    }
  }
}

extension PatternLabel {
  /// The label.
  var word: Word {
    switch self {
    case .tooEarly: .patternsLabelEarly
    case .noClearPattern: .patternsLabelNone
    case .worthTesting: .patternsLabelWorth
    }
  }

  /// What it means; `nil` where that takes numbers.
  var meaning: Word? {
    switch self {
    case .tooEarly: nil
    case .noClearPattern: .patternsMeansNone
    case .worthTesting: .patternsMeansWorth
    }
  }
}
