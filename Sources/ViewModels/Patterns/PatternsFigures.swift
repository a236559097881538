import Content
import Diary

/// The numbers of a trigger as words.
extension PatternsReport {
  /// The trigger, or the day after it, where the line above is about the trigger itself without its
  /// name.
  func name(of one: TriggerFinding, goesOn: Bool) -> String {
    let name = vocabulary.sign(of: one.trigger)
    if !one.isDayAfter { return name }
    return goesOn ? words[.patternsDayAfter] : words.fill(.patternsDayAfterIt, ["trigger": name])
  }

  /// The counts.
  func counts(of one: TriggerFinding, goesOn: Bool) -> String {
    words.fill(
      .patternsCounts,
      [
        "trigger": name(of: one, goesOn: goesOn), "with": String(one.counts.with.events),
        "days": String(one.counts.with.total), "without": String(one.counts.without.events),
        "others": String(one.counts.without.total),
      ])
  }

  /// The same as short as it gets.
  func outOf(_ proportion: Proportion) -> String {
    words.fill(
      .patternsOutOf,
      ["count": String(proportion.events), "days": String(proportion.total)])
  }

  /// Which way the difference goes; `nil` unless it is worth testing.
  func direction(of one: TriggerFinding) -> String? {
    guard one.label == .worthTesting, let direction = one.direction else { return nil }
    return switch (direction, one.isDayAfter) {
    case (.moreOften, false): words[.patternsRowMore]
    case (.lessOften, false): words[.patternsRowFewer]
    case (.moreOften, true): words[.patternsRowMoreAfter]
    case (.lessOften, true): words[.patternsRowFewerAfter]
    }
  }

  /// What it takes before it can be compared.
  func missing(for one: TriggerFinding) -> String {
    if one.missing.isNone { return words[.patternsNothingMissing] }
    let parts: [(count: Int, word: Word)] = [
      (one.missing.with, .patternsMissingWith), (one.missing.without, .patternsMissingWithout),
      (one.missing.episodes, .patternsMissingEpisodes),
    ]
    let list = parts.filter { $0.count > 0 }.map { words.fill($0.word, ["days": days($0.count)]) }
    return words.fill(.patternsMissing, ["list": words.list(list)])
  }

  /// How large the difference is, and how large it may be.
  func difference(of one: TriggerFinding) -> String {
    let interval = one.counts.differenceInterval ?? -1...1
    return words.fill(
      .patternsDifference,
      [
        "difference": difference(one.counts.difference ?? 0),
        "low": difference(interval.lowerBound), "high": difference(interval.upperBound),
      ])
  }

  /// A difference of shares as days in a hundred: `40 more`.
  private func difference(_ difference: Double) -> String {
    let count = Int((abs(difference) * 100).rounded())
    if difference == 0 { return words[.patternsAsMany] }
    // An interval that leaves out 0 must not look as if it did not.
    if count == 0 { return words[difference > 0 ? .patternsBarelyMore : .patternsBarelyFewer] }
    return words.fill(
      difference > 0 ? .patternsMore : .patternsFewer, ["count": String(count)])
  }

  /// A share with the range around it, in a hundred.
  func share(_ proportion: Proportion) -> String {
    let interval = proportion.interval ?? 0...1
    return words.fill(
      .patternsShare,
      [
        "share": String(proportion.percent ?? 0), "low": inHundred(interval.lowerBound),
        "high": inHundred(interval.upperBound),
      ])
  }

  /// A share as a number out of a hundred.
  func inHundred(_ share: Double) -> String { String(Int((share * 100).rounded())) }

  /// The rest in a line, for those who know what it is.
  func figures(of one: TriggerFinding, _ report: TriggerReport) -> String {
    func range(_ proportion: Proportion) -> String {
      let interval = proportion.interval ?? 0...1
      return words.range(inHundred(interval.lowerBound), inHundred(interval.upperBound))
    }
    let ranges = words.fill(
      .patternsFigures,
      ["with": range(one.counts.with), "without": range(one.counts.without)])
    return words.list([ranges, judged(one, report)].compactMap { $0 }, .sentences)
  }

  /// What the label rests on; `nil` without days both with and without the trigger.
  func judged(_ one: TriggerFinding, _ report: TriggerReport) -> String? {
    guard let midP = one.midP, let blocks = one.midPBlocks else { return nil }
    guard let verdict = one.verdict else {
      return words.fill(.patternsUnjudged, ["midP": shown(midP), "blocks": shown(blocks)])
    }
    let isBeyondZero = verdict.p == max(midP, blocks)
    return words.fill(
      isBeyondZero ? .patternsJudged : .patternsJudgedZero,
      [
        "midP": shown(midP), "blocks": shown(blocks), "p": shown(verdict.p),
        "level": shown(verdict.level), "count": String(report.family?.all ?? 0),
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
