import Content
import Diary

/// What the checklist shows: its sections, the alarm and the result.
extension ChecklistModel: Timed {
  /// A result goes out of date at midnight, without a key being pressed.
  func nextWake(in context: Context) -> Moment? {
    let today = context.local.date
    guard state.stage == .result, let answeredOn = state.answeredOn,
      !state.isOutOfDate(on: today)
    else { return nil }
    let days = answeredOn.dayNumber + CheckResult.daysThatItHolds + 1 - today.dayNumber
    return context.now + .seconds(days * 86_400 - context.local.second)
  }
}

extension ChecklistModel {
  func page(in context: Context) -> Page {
    switch state.stage {
    case .about, .alarm: return reading.page()
    case .result:
      var page = reading.page()
      if state.isOutOfDate(on: context.local.date) {
        page.blocks.insert(Block(.warning(context.words[.outOfDate])), at: 0)
        page.focus = page.focus.map { $0 + 1 }
      }
      return page
    case .section(let index):
      var page = Page(
        place: place, title: checklist.sections[index].title, blocks: blocks(of: index, context),
        focus: cursor.line)
      page.asks = true
      return page
    }
  }

  private func blocks(of section: Int, _ context: Context) -> [Block] {
    let words = context.words
    let open = lines.count(where: isOpen)
    let page = words.fill(
      .pageOf,
      [
        "page": String(section + 1), "pages": String(checklist.sections.count),
        "open": String(open), "count": String(lines.count),
      ])
    var blocks = [Block(.text(words.list([checklist.sections[section].intro, page], .sentences)))]
    blocks += lines.enumerated().map { index, line in
      QuestionLines.block(
        line.item.question, answer: answers.given[line.item.question.id],
        isFocus: cursor.line == Self.firstQuestion + index, isFollowUp: line.isFollowUp,
        why: why(line.item, words), words: words)
    }
    if open > 0 {
      let label: Word = open == lines.count ? .noneOfThese : .noneOfTheOthers
      blocks.append(
        Block(
          .choice(
            ChoiceLine(
              key: "0", label: words.fill(label, ["count": String(open)]),
              target: .action(.noneOfThese)))))
    }
    let isLast = section + 1 == checklist.sections.count
    blocks.append(
      Block(
        .choice(
          ChoiceLine(
            key: words[.arrowRight], label: words[isLast ? .toResult : .toNextPage],
            note: open > 0 ? words[.leavesOpen] : nil, target: .action(.nextPage)))))
    return blocks
  }

  /// Why a question is asked, and what its answers mean.
  private func why(_ item: Checklist.Item, _ words: Words) -> String {
    let tiers = words.fill(
      .whyTiers, ["yes": words[item.yes.word], "unsure": words[item.unsure.word]])
    return words.list([item.question.why, tiers], .sentences)
  }

  func subjectQuestion(_ words: Words) -> ReadingModel {
    var choices = zip(Checklist.Subject.allCases, checklist.labels).map { subject, label in
      (label: label, note: String?.none, target: ChoiceLine.Target.action(.about(subject)))
    }
    if let last = state.last {
      let result = words[last.tier?.word ?? .unfinished]
      choices.append(
        (
          label: words.fill(.lastResult, ["date": words.day(last.at.local.date)]), note: result,
          target: .action(.lastResult)
        ))
    }
    return ReadingModel(
      name: "\(name)/about", title: title,
      blocks: [Block(.text(checklist.ask))] + ReadingModel.choices(choices)
        + [Block(.quiet(words[.aboutCheck]))])
  }

  func alarm(in context: Context) -> ReadingModel {
    let found = state.triage
    guard let result = checklist.results[.emergency] else { return subjectQuestion(context.words) }
    let blocks = answer(result, found, in: context)
    return ReadingModel(
      name: "\(name)/alarm", title: title,
      blocks: blocks
        + ReadingModel.choices([(context.words[.toSummary], nil, .action(.summary))]),
      startsAtTop: true)
  }

  func result(in context: Context) -> ReadingModel {
    let words = context.words
    let found = state.triage
    let result = found.tier.flatMap { checklist.results[$0] } ?? checklist.unfinished
    var blocks = answer(result, found, in: context)
    if !found.unanswered.isEmpty {
      let open = words.fill(.stillOpen, ["count": String(found.unanswered.count)])
      blocks.insert(Block(.warning(open)), at: found.tier == .emergency ? blocks.count : 1)
    }
    let advice = found.drivers.compactMap(\.item.advice)
    if !found.combinations.isEmpty || !advice.isEmpty {
      blocks.append(Block(.heading(words[.aboutThese])))
      blocks += (found.combinations.map(\.say) + advice).map {
        Block(.text($0.text), evidence: $0.evidence)
      }
    }
    blocks += comparison(found, words)
    if let answeredOn = state.answeredOn {
      var dates = [words.fill(.answeredOn, ["date": words.day(answeredOn)])]
      if let days = found.recheckDays, found.tier != nil {
        dates.append(words.fill(.recheckOn, ["date": words.day(answeredOn.adding(days: days))]))
      }
      blocks.append(Block(.quiet(words.list(dates, .sentences))))
    }
    let rest: [(label: String, note: String?, target: ChoiceLine.Target)] =
      found.unanswered.isEmpty
      ? [] : [(words[.answerTheRest], nil, .action(.unanswered))]
    return ReadingModel(
      name: "\(name)/result", title: title,
      blocks: blocks
        + ReadingModel.choices(
          rest + [
            (words[.changeAnswers], nil, .action(.review)),
            (words[.clearAnswers], nil, .action(.clear)),
            (words[.toStart], nil, .screen(Catalogue.home)),
          ]),
      startsAtTop: true)
  }

  /// What is different from the previous result, if there is one.
  private func comparison(_ found: Triage, _ words: Words) -> [Block] {
    guard let last = state.last, last.answers != state.record else { return [] }
    func signs(_ answers: [String: Answer]) -> [String] {
      checklist.items.map(\.question).filter { [.yes, .unsure].contains(answers[$0.id]) }
        .map(\.sign)
    }
    let (old, new) = (signs(last.answers), signs(answers.given))
    let then = words[last.tier?.word ?? .unfinished]
    var blocks = [
      Block(.heading(words.fill(.comparedWith, ["date": words.day(last.at.local.date)]))),
      Block(
        .text(
          words.fill(
            .thenAndNow, ["then": then, "now": words[found.tier?.word ?? .unfinished]]))),
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
  private func answer(
    _ result: Checklist.Result, _ found: Triage, in context: Context
  ) -> [Block] {
    let words = context.words
    let how = result.how.flatMap(\.blocks)
    var blocks =
      [Block(.instruction(result.act, detail: result.when), evidence: how.first?.evidence)] + how
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
}

extension Tier {
  /// What it means, in a few words.
  var word: Word {
    switch self {
    case .selfCare: .tierSelfCare
    case .routine: .tierRoutine
    case .soon: .tierSoon
    case .today: .tierToday
    case .emergency: .tierEmergency
    }
  }
}
