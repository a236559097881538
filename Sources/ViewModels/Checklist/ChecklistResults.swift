import Content
import Diary

/// What the answers to a checklist mean: the alarm, and the result.
extension ChecklistModel {
  func alarm(in context: Context) -> ReadingModel {
    ReadingModel(
      name: "\(name)/alarm", title: title,
      blocks: answer(state.triage, in: context)
        + ReadingModel.choices([(context.words[.toSummary], nil, .action(.summary))]),
      startsAtTop: true)
  }

  func result(in context: Context) -> ReadingModel {
    let words = context.words
    let found = state.triage
    var blocks = answer(found, in: context)
    let advice = found.drivers.compactMap(\.item.advice)
    if !found.combinations.isEmpty || !advice.isEmpty {
      blocks.append(Block(.heading(words[.aboutThese])))
      blocks += (found.combinations.map(\.say) + advice).map {
        Block(.text($0.text), evidence: $0.evidence)
      }
    }
    blocks += comparison(found, words) + dates(found, words)
    typealias Choice = (label: String, note: String?, target: ChoiceLine.Target)
    let rest: [Choice] =
      found.isFinished ? [] : [(words[.answerTheRest], nil, .action(.unanswered))]
    let change: [Choice] = [
      (words[.changeAnswers], nil, .action(.review)),
      (words[.clearAnswers], nil, .action(.clear)),
    ]
    return ReadingModel(
      name: "\(name)/result", title: title,
      blocks: blocks
        + ReadingModel.choices(
          (isLookingBack ? [] : rest + change)
            + [(words[.toStart], nil, .screen(Catalogue.home))]),
      startsAtTop: true)
  }

  /// When it was answered, when to check again, and which questions it was. The day to check again is
  /// named once: where there is one, it says how long the result holds.
  private func dates(_ found: Triage, _ words: Words) -> [Block] {
    guard let answeredAt = state.answeredAt else { return [] }
    let version = words.day(checklist.version)
    var dates = [words.fill(.answeredOn, ["date": words.time(answeredAt), "version": version])]
    if let days = found.recheckDays, found.tier != nil {
      let day = words.day(answeredAt.local.date.adding(days: days))
      dates.append(words.fill(.recheckOn, ["date": day]))
    } else {
      dates.append(words[.holdsForAWeek])
    }
    return [Block(.quiet(words.list(dates, .sentences)))]
  }

  /// What is different from the previous result, if there is one.
  private func comparison(_ found: Triage, _ words: Words) -> [Block] {
    guard let last = state.last, last.answers != state.record else { return [] }
    func signs(_ answers: [String: Answer]) -> [String] {
      checklist.items.map(\.question).filter { [.yes, .unsure].contains(answers[$0.id]) }
        .map(\.sign)
    }
    let (old, new) = (signs(last.answers), signs(answers.given))
    let now = CheckResult(
      at: last.at, answers: [:], tier: found.tier, unanswered: found.unanswered.count,
      open: found.open)
    var blocks = [
      Block(.heading(words.fill(.comparedWith, ["date": words.time(last.at)]))),
      Block(
        .text(
          words.fill(
            .thenAndNow, ["then": last.sentence(words), "now": now.sentence(words)]))),
    ]
    blocks += new.filter { !old.contains($0) }.map {
      Block(.quiet(words.fill(.newSince, ["sign": $0])))
    }
    blocks += old.filter { !new.contains($0) }.map {
      Block(.quiet(words.fill(.goneSince, ["sign": $0])))
    }
    return blocks
  }

  /// The signs that were answered with yes or not sure, in words.
  static func signs(of check: CheckResult, in context: Context) -> [String] {
    guard
      let screen = context.catalogue.screen(Catalogue.checklist, context.locality),
      case .checklist(let checklist) = screen.kind
    else { return [] }
    return checklist.items.map(\.question).compactMap { question in
      switch check.answers[question.id] {
      case .yes: context.words.fill(.saidYes, ["sign": question.sign])
      case .unsure: context.words.fill(.saidUnsure, ["sign": question.sign])
      case .no, nil: nil
      }
    }
  }

  /// What to do, whom to call, and what to tell them: the answers that count.
  private func answer(_ found: Triage, in context: Context) -> [Block] {
    let words = context.words
    let result = checklist.result(of: found)
    var blocks = whatToDo(result, found, in: context)
    if let line = checklist.openLine(of: found, words) {
      blocks.insert(Block(.warning(line)), at: 1)
    }
    blocks += found.doubts.filter { answers.given[$0.takesBack] == .no }.prefix(1).map {
      Block(.warning($0.say.text), evidence: $0.say.evidence)
    }
    if !found.drivers.isEmpty {
      let title: Word = result.tell == nil ? .whatCounted : .whatToSay
      blocks.append(Block(.heading(words[title])))
      if let tell = result.tell { blocks.append(Block(.text(tell))) }
      blocks += found.drivers.map { driver in
        let word: Word = driver.answer == .yes ? .saidYes : .saidUnsure
        return Block(
          .quiet(words.fill(word, ["sign": driver.item.question.sign])),
          evidence: driver.item.question.ask.evidence, why: why(driver.item, words))
      }
    }
    if let region = context.region, region.code != Region.nowhere,
      [.emergency, .today].contains(found.tier)
    {
      blocks.append(
        Block(
          .quiet(words.fill(.numberOf, ["region": region.name])), evidence: region.evidence))
    }
    return blocks
  }

  /// The headline with by when, then how. At night, what may wait for the morning says so, and until
  /// when; anything else says whom to reach now.
  private func whatToDo(
    _ result: Checklist.Result, _ found: Triage, in context: Context
  ) -> [Block] {
    let (words, local) = (context.words, context.local)
    var (when, now) = (result.when, result.now)
    if let except = found.mayWait?.cannotWait, let morning = result.morning, local.isClosedHour {
      let until = local.second < 12 * 3600 ? morning.after : morning.before
      when = words.list([except.text, until], .sentences)
      now = []
    }
    let isSore = found.drivers.contains { $0.item.isSore }
    var passages = result.how.prefix(1) + now
    passages += result.how.dropFirst()
    if isSore { passages += result.sore }
    let how = passages.flatMap(\.blocks)
    let headline = checklist.headline(of: found, words)
    var first = Block(.instruction(headline, detail: when), evidence: how.first?.evidence)
    first.isEmergency = found.tier == .emergency
    return [first] + how
  }
}

extension LocalTime {
  /// Whether doctors are closed at this hour.
  var isClosedHour: Bool {
    let hours = Checklist.Morning.hours
    return second >= hours.from * 3600 || second < hours.to * 3600
  }

  /// The seconds until what is said about the night changes: it ends, it begins, or midnight comes.
  var secondsToNextTurn: Int {
    let hours = Checklist.Morning.hours
    let turns = [hours.to, hours.from, 24].map { $0 * 3600 - second }
    return turns.first { $0 > 0 } ?? 1
  }
}
