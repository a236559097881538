import Content

/// The first page of a checklist: what is going on, and the questions that are asked with it.
extension ChecklistModel {
  /// A line of the first page.
  private enum OpeningLine {
    case introduction
    case subject(Checklist.Subject, label: String)
    case question(Checklist.Item)
    /// No to the questions that are open.
    case none
    /// On to the next page.
    case forward
    /// The previous result.
    case last
    case about
  }

  private var openingLines: [OpeningLine] {
    let subjects = zip(Checklist.Subject.allCases, checklist.labels)
      .map { OpeningLine.subject($0, label: $1) }
    let hasSubject = answers.about != nil
    return [.introduction] + subjects + checklist.opening.map { .question($0) }
      + (hasSubject && hasOpenQuestion ? [.none] : []) + (hasSubject ? [.forward] : [])
      + (state.last == nil ? [] : [.last]) + [.about]
  }

  private var openQuestions: Int {
    checklist.opening.count { answers.given[$0.question.id] == nil }
  }

  private var hasOpenQuestion: Bool { openQuestions > 0 }

  private var openingLine: OpeningLine {
    let lines = openingLines
    return lines[min(max(0, openingCursor.line), lines.count - 1)]
  }

  /// The lines that the cursor stops on.
  private var openingStops: [Int] {
    let lines = openingLines
    return lines.indices.filter { index in
      switch lines[index] {
      case .introduction, .about: false
      default: true
      }
    }
  }

  /// Puts the cursor on what comes next: what is going on, then the first question that is open.
  mutating func openFirstPage() {
    let next = openingLines.firstIndex { line in
      switch line {
      case .subject(let subject, _): answers.about == nil || answers.about == subject
      default: false
      }
    }
    openingCursor.line = next ?? Self.firstQuestion
  }

  /// Says what is going on. Answers stay; those that are no longer asked about still count where they
  /// were yes or not sure.
  mutating func choose(_ subject: Checklist.Subject, in context: Context) {
    state.answers.about = subject
    let open = openingLines.firstIndex { line in
      if case .question(let item) = line { answers.given[item.question.id] == nil } else { false }
    }
    guard let open else { return goOn(in: context) }
    if state.stage != .about { show(.about, in: context) }
    openingCursor.line = open
  }

  var openingOffers: [Offer] {
    var offers = ListCursor.offers
    switch openingLine {
    case .subject, .none, .forward, .last: offers.append(Offer(.open))
    case .introduction, .question, .about: offers.append(Offer(.proceed))
    }
    if case .question = openingLine {
      offers += Answer.allCases.map { Offer(.answer($0)) } + [Offer(.cycle)]
    }
    if answers.about != nil {
      offers += [Offer(.nextPage)] + (hasOpenQuestion ? [Offer(.noneOfThese)] : [])
    }
    let choices = Checklist.Subject.allCases.count + (state.last == nil ? 0 : 1)
    return offers + (1...choices).map { Offer(.choose($0)) }
  }

  mutating func handleOpening(_ action: Action, in context: Context) -> Outcome {
    if openingCursor.move(action, among: openingStops) {
      return .stay()
    }
    switch action {
    case .choose(let number):
      if let subject = Checklist.Subject.allCases.counted(number) {
        choose(subject, in: context)
        return .stay()
      }
      return handle(.lastResult, in: context)
    case .answer(let answer):
      guard case .question(let item) = openingLine else { return .unhandled }
      record(answer, for: item.question.id, in: context)
      if answers.about == nil {
        openFirstPage()
      } else if !hasOpenQuestion {
        goOn(in: context)
      }
    case .cycle:
      guard case .question(let item) = openingLine else { return .unhandled }
      let id = item.question.id
      record(QuestionLines.following(answers.given[id]), for: id, in: context)
    case .noneOfThese:
      for item in checklist.opening where answers.given[item.question.id] == nil {
        record(.no, for: item.question.id, in: context)
      }
      goOn(in: context)
    case .proceed, .open: return proceed(in: context)
    default: return .unhandled
    }
    return .stay()
  }

  private mutating func proceed(in context: Context) -> Outcome {
    switch openingLine {
    case .subject(let subject, _): choose(subject, in: context)
    case .none: return handleOpening(.noneOfThese, in: context)
    case .forward: goOn(in: context)
    case .last: return handle(.lastResult, in: context)
    case .introduction, .question, .about:
      _ = openingCursor.move(.down, among: openingStops)
    }
    return .stay()
  }

  // MARK: The page

  func openingPage(in context: Context) -> Page {
    let lines = openingLines
    let here = min(max(0, openingCursor.line), lines.count - 1)
    var page = Page(
      place: place, title: title,
      blocks: lines.map { block(of: $0, in: context) }, focus: here)
    if case .question = lines[here] { page.asks = true }
    return page
  }

  private func block(of line: OpeningLine, in context: Context) -> Block {
    let words = context.words
    switch line {
    case .introduction: return Block(.text(checklist.ask))
    case .subject(let subject, let label):
      let number = (Checklist.Subject.allCases.firstIndex(of: subject) ?? 0) + 1
      let note = answers.about == subject ? progressNote(words) : nil
      return choice(String(number), label, note: note, .about(subject))
    case .question(let item):
      return QuestionLines.block(
        item.question, number: 0, answer: answers.given[item.question.id], why: why(item, words),
        words: words)
    case .none:
      return choice("0", words.fill(.noneOfThese, ["count": String(openQuestions)]), .noneOfThese)
    case .forward: return choice("", words[.toQuestions], .nextPage)
    case .last:
      let number = String(Checklist.Subject.allCases.count + 1)
      return choice(number, lastLabel(words), note: lastResult(words), .lastResult)
    case .about:
      return Block(
        .quiet(words.fill(.aboutCheck, ["reviewed": context.catalogue.reviewed()])))
    }
  }

  private func choice(
    _ key: String, _ label: String, note: String? = nil, _ action: Action
  ) -> Block {
    Block(.choice(ChoiceLine(key: key, label: label, note: note, target: .action(action))))
  }

  /// How far the questions about what is going on have been answered.
  private func progressNote(_ words: Words) -> String {
    let asked = checklist.opening + checklist.sections.flatMap { checklist.asked(in: $0, answers) }
    let done = asked.count { answers.given[$0.question.id] != nil }
    return words.fill(.chosenSoFar, ["done": String(done), "count": String(asked.count)])
  }

  private func lastLabel(_ words: Words) -> String {
    state.last.map { words.fill(.lastResult, ["date": words.time($0.at)]) } ?? ""
  }

  private func lastResult(_ words: Words) -> String? { state.last.map { $0.sentence(words) } }
}
