import Drawing
import ViewModels

/// What came from standard input.
package enum PlainInput: Equatable, Sendable {
  /// A line without its end.
  case line(String)
  /// Ctrl-C, where it does not end the program.
  case interrupt
  /// Timed out.
  case nothing
  /// The end of the input.
  case end
}

/// Lines in, lines out. The real one is ``StandardLines``; tests have their own.
package protocol Lines {
  /// The next line, waiting at most `timeout`, or forever without one.
  mutating func next(within timeout: Duration?) -> PlainInput
  /// Writes a line; `false` where nobody reads any more.
  func write(_ line: String) -> Bool
  /// Sounds the bell, where a person listens.
  func ring()
}

/// Serves a guide by lines: each page is written once, and then only what changes.
package struct PlainSession {
  private let transcript: Transcript
  private let clock: () -> Moment
  private let save: (Effect) -> String?

  /// A session that writes with a transcript. `clock` says what time it is; `save` saves a setting and
  /// returns a sentence if there is something to say about that.
  package init(
    transcript: Transcript, clock: @escaping () -> Moment,
    save: @escaping (Effect) -> String? = { _ in nil }
  ) {
    self.transcript = transcript
    self.clock = clock
    self.save = save
  }

  /// Runs until the person leaves or the input ends.
  ///
  /// - Returns: whether everything could be written.
  package func run(_ guide: inout Guide, on lines: inout some Lines) -> Bool {
    var shown: Page?
    var isAnswer = false
    var effects: [Effect] = []
    while true {
      let now = clock()
      effects += guide.handle(.tick, at: now)
      if !Self.endings.isDisjoint(with: effects) { return true }
      let page = page(of: &guide, after: effects, at: now)
      let notifications = effects.reversed().compactMap { effect in
        if case .notify(let text) = effect { transcript.safe(text) } else { nil }
      }
      let changes = notifications + changes(on: page, since: shown, isAnswer: isAnswer)
      guard write(changes, on: lines) else { return false }
      if effects.contains(.ring) { lines.ring() }
      shown = page
      guard openDiary(&guide, after: page, at: now, on: lines) else { return false }

      effects = []
      isAnswer = false
      switch lines.next(within: guide.nextWake(at: now).map { max(.zero, $0 - clock()) }) {
      case .line(let line):
        let line = line.trimmed
        if let reply = reply(to: line, on: page) {
          guard write(reply, on: lines) else { return false }
          continue
        }
        effects = guide.handle(.input(.line(line)), at: clock())
        isAnswer = true
      case .interrupt:
        effects = guide.handle(.input(.key(.control("c"))), at: clock())
        isAnswer = true
      case .nothing: break
      case .end: return end(&guide, after: page, on: lines)
      }
    }
  }

  /// Says what was held back for an answer that now will not come.
  ///
  /// - Returns: whether everything could be written.
  private func end(_ guide: inout Guide, after shown: Page, on lines: some Lines) -> Bool {
    let now = clock()
    _ = guide.handle(.ended, at: now)
    let page = guide.page(at: now)
    guard page.place != shown.place else { return true }
    let isWritten = write(changes(on: page, since: shown, isAnswer: false), on: lines)
    _ = guide.handle(.shown, at: now)
    return isWritten
  }

  private static let endings: Set<Effect> = [.quit, .interrupt, .quitWithCore]

  /// The page after everything that it waits for.
  private func page(of guide: inout Guide, after effects: [Effect], at now: Moment) -> Page {
    for effect in effects {
      if case .save = effect, let said = save(effect) { guide.tell(said) }
    }
    // A written line cannot be changed, so what the diary adds to a page is looked up before it. But
    // what is urgent does not wait for a disk.
    if guide.isWaiting, !guide.isUrgent { _ = guide.handle(.shown, at: now) }
    return guide.page(at: now)
  }

  /// Opens the diary if an urgent page did not wait for it, and says what came of that.
  ///
  /// - Returns: whether everything could be written.
  private func openDiary(
    _ guide: inout Guide, after page: Page, at now: Moment, on lines: some Lines
  ) -> Bool {
    guard guide.isWaiting else { return true }
    _ = guide.handle(.shown, at: clock())
    guard let said = guide.page(at: now).notice, said != page.notice else { return true }
    return lines.write(transcript.safe(said))
  }

  private func write(_ texts: [String], on lines: some Lines) -> Bool {
    texts.allSatisfy { lines.write($0) }
  }

  /// What a line asks to hear that does nothing else. An empty line is Enter, which does nothing while
  /// time counts: there it asks how long. Among questions it asks for the question again. A word asks for
  /// the whole page, wherever it is not something to type.
  private func reply(to line: String, on page: Page) -> [String]? {
    if line.lowercased() == transcript.words[.plainRead].lowercased(), !page.isTypedInto {
      return [""] + transcript.lines(of: page) + howToAnswerQuestions(page)
    }
    guard line.isEmpty else { return nil }
    if page.isCounting { return timeLeft(on: page) }
    guard page.asks, let focus = page.focus else { return nil }
    return transcript.lines(ofBlock: focus, in: page) + howToAnswerQuestions(page)
  }

  /// The instruction, what is left of it and which step it is.
  private func timeLeft(on page: Page) -> [String] {
    page.blocks.indices.flatMap { index -> [String] in
      switch page.blocks[index].kind {
      case .instruction: transcript.lines(ofBlock: index, in: page)
      case .countdown(let countdown): [countdown.caption, countdown.status].map(transcript.safe)
      default: []
      }
    }
  }

  /// What there is to say about a page after `shown`.
  private func changes(on page: Page, since shown: Page?, isAnswer: Bool) -> [String] {
    guard let shown else { return opening(of: page) + howToAnswer(page) }
    guard shown.place == page.place else {
      // The answer to the last line comes before the next page.
      let notice = isAnswer ? page.notice.map { [transcript.safe($0)] } ?? [] : []
      var next = page
      next.notice = nil
      return notice + [""] + opening(of: next) + choices(on: page) + howToAnswerQuestions(page)
    }
    var changes: [String] = []
    for (index, block) in page.blocks.enumerated() where !shown.blocks.contains(block) {
      if case .warning = block.kind { changes += transcript.lines(ofBlock: index, in: page) }
    }
    if let spoken = page.spoken, spoken != shown.spoken { changes.append(transcript.safe(spoken)) }
    if isAnswer, let notice = page.notice { changes.append(transcript.safe(notice)) }
    let hasMoved = page.focus != shown.focus && page.hasFields
    if isAnswer, changes.isEmpty || hasMoved, let focus = page.focus {
      changes += transcript.lines(ofBlock: focus, in: page)
    }
    return changes
  }
}

// MARK: - A page as it opens

extension PlainSession {
  /// All of a page. Of a page of questions what stands above them and the first of them: the others follow
  /// one by one.
  private func opening(of page: Page) -> [String] {
    guard page.asks, let focus = page.focus, case .check = page.blocks[focus].kind else {
      return transcript.lines(of: page)
    }
    var above = page
    (above.notice, above.focus) = (nil, nil)
    above.blocks = Array(
      page.blocks.prefix(focus).prefix { block in
        if case .check = block.kind { false } else { true }
      })
    return transcript.lines(of: above) + transcript.lines(ofBlock: focus, in: page)
  }

  /// How to answer at all, said once: at the start.
  private func howToAnswer(_ page: Page) -> [String] {
    if page.isTypedInto || page.keys.isEmpty { return [] }
    let words = transcript.words
    let commands = ["commands": transcript.commands(of: page.keys)] as KeyValuePairs
    return (page.numbers.isEmpty ? [] : [words[.plainHow]])
      + [words.fill(.plainCommands, commands)]
  }

  /// Which numbers can be typed.
  private func choices(on page: Page) -> [String] {
    guard !page.isTypedInto, let first = page.numbers.first, let last = page.numbers.last,
      page.numbers == Array(first...last), first < last
    else { return [] }
    let values: KeyValuePairs = ["from": String(first), "to": String(last)]
    return [transcript.words.fill(.plainChoices, values)]
  }

  /// How a question is answered: by what comes before the key for help.
  private func howToAnswerQuestions(_ page: Page) -> [String] {
    guard page.asks, let focus = page.focus, case .check = page.blocks[focus].kind else {
      return []
    }
    let words = transcript.words
    let answers = transcript.commands(of: Array(page.keys.prefix { $0.key != "?" }))
    return [words.fill(.plainAnswers, ["answers": answers, "word": words[.plainRead]])]
  }
}

extension Page {
  /// Whether it is a form: what was chosen is said, and then the next field.
  fileprivate var hasFields: Bool {
    blocks.contains { if case .field = $0.kind { true } else { false } }
  }

  /// Whether a line may be a text of somebody's own.
  fileprivate var isTypedInto: Bool {
    blocks.contains { block in
      switch block.kind {
      case .input: true
      case .field(let line): line.isTyped
      default: false
      }
    }
  }

  /// Whether time counts on it at this moment.
  fileprivate var isCounting: Bool { progress?.isPaused == false }

  /// The numbers of its choices.
  fileprivate var numbers: [Int] {
    blocks.compactMap { block in
      if case .choice(let line) = block.kind { Int(line.key) } else { nil }
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
