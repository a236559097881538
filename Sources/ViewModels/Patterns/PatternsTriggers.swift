import Content
import Diary

/// The triggers: first the counts, then what may be said of them.
extension PatternsReport {
  /// What the intervals and the test rest on, and that the limits of the labels were chosen.
  private static let method = Evidence(
    grade: .ownChoice, sources: ["WILSON", "NEWC", "LYDER", "GUIDE"])
  private static let advice = Evidence(grade: .ownChoice, sources: ["GUIDE"])

  func triggers() throws(DiaryProblem) -> [Block] {
    let days = try diary.days()
    let report = try compared(days)
    let found = report.findings
    if found.isEmpty {
      let isAnswered = days.contains { !$0.triggers.isEmpty }
      let why: Word =
        days.isEmpty ? .patternsNoDays : isAnswered ? .patternsNotOver : .patternsNoTriggers
      return [Block(.text(words[why]))] + cautions
    }
    var blocks = [Block(.text(words[.patternsTriggersHow]))]
    let when = [upTo(report), report.view == nil ? nil : next(report)].compactMap { $0 }
    if !when.isEmpty { blocks.append(Block(.quiet(words.list(when, .sentences)))) }
    for pattern: PatternLabel? in [.worthTesting, .noClearPattern, .tooEarly, nil] {
      let own = found.filter { $0.label == pattern }
      if own.isEmpty { continue }
      if let pattern {
        blocks.append(Block(.heading(words[pattern.word])))
        blocks.append(
          Block(.quiet(pattern.meaning.map { words[$0] } ?? needs), evidence: Self.method))
      }
      blocks += lines(of: own, report)
    }
    if found.contains(where: \.isWorthLeavingOut) {
      blocks.append(Block(.heading(words[.patternsNextTitle])))
      blocks.append(Block(.text(words[.patternsNext]), evidence: Self.advice))
    }
    return blocks + cautions
  }

  /// The findings of one label: the counts, and what may be said of those that were compared.
  private func lines(of own: [TriggerFinding], _ report: TriggerReport) -> [Block] {
    own.enumerated().flatMap { index, one in
      // The day after stands right under the day itself where both have the same label.
      let goesOn = index > 0 && own[index - 1].trigger == one.trigger
      let counts = counts(of: one, goesOn: goesOn)
      if one.verdict == nil {
        let block = Block(goesOn ? .quiet(counts) : .text(counts))
        let isToCome = one.label == .tooEarly && !goesOn
        return isToCome ? [block, Block(.quiet(missing(for: one)))] : [block]
      }
      return [
        Block(.text(words.list([counts, difference(of: one)], .sentences))),
        Block(.quiet(figures(of: one, report)), evidence: Self.method),
      ]
    }
  }

  /// The counts.
  private func counts(of one: TriggerFinding, goesOn: Bool) -> String {
    let name = vocabulary.sign(of: one.trigger)
    let who =
      !one.isDayAfter
      ? name
      : goesOn ? words[.patternsDayAfter] : words.fill(.patternsDayAfterIt, ["trigger": name])
    return words.fill(
      .patternsCounts,
      [
        "trigger": who, "with": String(one.counts.with.events),
        "days": String(one.counts.with.total), "without": String(one.counts.without.events),
        "others": String(one.counts.without.total),
      ])
  }

  /// What it takes before it can be compared.
  private func missing(for one: TriggerFinding) -> String {
    if one.missing.isNone { return words[.patternsNothingMissing] }
    let parts: [(count: Int, word: Word)] = [
      (one.missing.with, .patternsMissingWith), (one.missing.without, .patternsMissingWithout),
      (one.missing.episodes, .patternsMissingEpisodes),
    ]
    let list = parts.filter { $0.count > 0 }.map { words.fill($0.word, ["days": days($0.count)]) }
    return words.fill(.patternsMissing, ["list": words.list(list)])
  }

  /// How large the difference is, and how large it may be.
  private func difference(of one: TriggerFinding) -> String {
    let interval = one.counts.differenceInterval ?? -1...1
    return words.fill(
      .patternsDifference,
      [
        "difference": inHundred(one.counts.difference ?? 0),
        "low": inHundred(interval.lowerBound), "high": inHundred(interval.upperBound),
      ])
  }

  /// A difference of shares as days in a hundred: `40 more`.
  private func inHundred(_ difference: Double) -> String {
    let count = Int((abs(difference) * 100).rounded())
    if difference == 0 { return words[.patternsAsMany] }
    // An interval that leaves out 0 must not look as if it did not.
    if count == 0 { return words[difference > 0 ? .patternsBarelyMore : .patternsBarelyFewer] }
    return words.fill(
      difference > 0 ? .patternsMore : .patternsFewer, ["count": String(count)])
  }

  /// The rest, for those who know what it is.
  private func figures(of one: TriggerFinding, _ report: TriggerReport) -> String {
    func range(_ proportion: Proportion) -> String {
      let interval = proportion.interval ?? 0...1
      let ends = [interval.lowerBound, interval.upperBound].map {
        String(Int(($0 * 100).rounded()))
      }
      return words.range(ends[0], ends[1])
    }
    return words.fill(
      .patternsFigures,
      [
        "with": range(one.counts.with), "without": range(one.counts.without),
        "midP": shown(max(one.midP ?? 1, one.midPBlocks ?? 1)),
        "count": String(report.family?.all ?? 0),
      ])
  }

  private func shown(_ p: Double) -> String {
    func decimal(_ number: Int, places: Int) -> String {
      let digits = String(number)
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      return words.fill(
        .decimal,
        [
          "whole": String(padded.dropLast(places)), "fraction": String(padded.suffix(places)),
        ])
    }
    switch ShownP(p) {
    case .lessThanThousandth:
      return words.fill(.lessThan, ["number": decimal(1, places: 3)])
    case .number(let number, let places):
      return decimal(number, places: places)
    }
  }
}

extension PatternLabel {
  /// The label.
  fileprivate var word: Word {
    switch self {
    case .tooEarly: .patternsLabelEarly
    case .noClearPattern: .patternsLabelNone
    case .worthTesting: .patternsLabelWorth
    }
  }

  /// What it means; `nil` where that takes numbers.
  fileprivate var meaning: Word? {
    switch self {
    case .tooEarly: nil
    case .noClearPattern: .patternsMeansNone
    case .worthTesting: .patternsMeansWorth
    }
  }
}
