import Content
import Diary

/// What the checklist shows: its sections, the alarm and the result.
extension ChecklistModel: Timed {
  /// A result goes out of date at midnight, without a key being pressed.
  func nextWake(in context: Context) -> Moment? {
    let today = context.local.date
    guard state.stage == .result, let answeredAt = state.answeredAt,
      !state.isOutOfDate(on: today)
    else { return nil }
    let days = answeredAt.local.date.dayNumber + CheckResult.daysThatItHolds + 1 - today.dayNumber
    let outOfDate = days * 86_400 - context.local.second
    let closing = state.triage.mayWait == nil ? nil : context.local.secondsToNextTurn
    return context.now + .seconds(min(outOfDate, closing ?? outOfDate))
  }

  /// What can be done without waiting may no longer, or may again, when the hour has changed.
  mutating func settle(in context: Context) -> [Effect] {
    if state.stage == .result, state.triage.mayWait != nil {
      let old = reading
      reading = result(in: context)
      reading.focus(like: old, context.words)
    }
    return []
  }
}

extension ChecklistModel {
  func page(in context: Context) -> Page {
    switch state.stage {
    case .about: return openingPage(in: context)
    case .alarm: return reading.page()
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
        line.item.question, number: index + 1, answer: answers.given[line.item.question.id],
        isFollowUp: line.isFollowUp,
        // Only the line under the cursor is asked for it.
        why: cursor.line == Self.firstQuestion + index ? why(line.item, words) : nil, words: words)
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
  func why(_ item: Checklist.Item, _ words: Words) -> String {
    let unsure = checklist.unsureTier(of: item, answers)
    let tiers = words.fill(
      .whyTiers, ["yes": words[item.yes.word], "unsure": words[unsure.word]])
    return words.list([item.question.why, tiers], .sentences)
  }
}
