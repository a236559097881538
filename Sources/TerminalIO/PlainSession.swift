import CTerminal
import Drawing
import ViewModels

/// What came from standard input.
package enum PlainInput: Equatable, Sendable {
  /// A line without its end.
  case line(String)
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
      case .line(""):
        if let reply = replyToEmptyLine(on: page) {
          guard write(reply, on: lines) else { return false }
          continue
        }
        effects = guide.handle(.input(.line("")), at: clock())
        isAnswer = true
      case .line(let line):
        effects = guide.handle(.input(.line(line)), at: clock())
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

  /// An empty line is Enter, which does nothing while time counts: there it asks how long. Among
  /// questions it reads the whole page, since "none of these" answers all of it.
  private func replyToEmptyLine(on page: Page) -> [String]? {
    if page.isCounting { return timeLeft(on: page) }
    return page.asks ? [""] + transcript.lines(of: page) : nil
  }

  /// The instruction, what is left of it and which step it is.
  private func timeLeft(on page: Page) -> [String] {
    page.blocks.flatMap { block -> [String] in
      switch block.kind {
      case .instruction: transcript.lines(of: block, isFocus: false)
      case .countdown(let countdown): [countdown.caption, countdown.status].map(transcript.safe)
      default: []
      }
    }
  }

  /// What there is to say about a page after `shown`.
  private func changes(on page: Page, since shown: Page?, isAnswer: Bool) -> [String] {
    guard let shown, shown.place == page.place else {
      // The answer to the last line comes before the next page.
      let notice = isAnswer ? page.notice.map { [transcript.safe($0)] } ?? [] : []
      var next = page
      if shown != nil { next.notice = nil }
      return (shown == nil ? [] : notice + [""])
        + (page.asks ? opening(of: next) : transcript.lines(of: next))
    }
    var changes: [String] = []
    for block in page.blocks where !shown.blocks.contains(block) {
      if case .warning = block.kind { changes += transcript.lines(of: block, isFocus: false) }
    }
    if let spoken = page.spoken, spoken != shown.spoken { changes.append(transcript.safe(spoken)) }
    if isAnswer, let notice = page.notice { changes.append(transcript.safe(notice)) }
    let hasMoved = page.focus != shown.focus && page.hasFields
    if isAnswer, changes.isEmpty || hasMoved, let focus = page.focus {
      changes += transcript.lines(of: page.blocks[focus], isFocus: true)
    }
    return changes
  }
}

extension PlainSession {
  /// A page of questions as it opens: what stands above them, the first of them and the keys. The
  /// others follow one by one.
  private func opening(of page: Page) -> [String] {
    var page = page
    page.notice = nil
    let first = page.focus ?? 0
    let isIntroduction = { (block: Block) in
      if case .check = block.kind { false } else { true }
    }
    page.blocks =
      Array(page.blocks.prefix(while: isIntroduction).prefix(first))
      + (page.blocks.indices.contains(first) ? [page.blocks[first]] : [])
    page.focus = page.blocks.count - 1
    return transcript.lines(of: page)
  }
}

/// Standard input and standard output.
package struct StandardLines: Lines {
  private var bytes: [UInt8] = []
  /// How long the unfinished line at the end of the bytes is so far.
  private var lineLength = 0
  private var hasEnded = false

  private let isTerminal: Bool
  private let output: Int32
  /// Bytes after which a line is cut: nobody types a note that long.
  private static let longest = 200_000

  /// Standard input and output, on a terminal or not. With `onStandardError`, standard output is left
  /// to data.
  package init(isTerminal: Bool, onStandardError: Bool = false) {
    self.isTerminal = isTerminal
    output = onStandardError ? 2 : 1
  }

  package mutating func next(within timeout: Duration?) -> PlainInput {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(Self.text(bytes[..<end]))
      }
      if hasEnded {
        defer { bytes = [] }
        return bytes.isEmpty ? .end : .line(Self.text(bytes[...]))
      }
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = plain_read(&buffer, buffer.count, timeout.map(\.nanosecondsRoundedUp) ?? -1)
      if count < 0 { return .nothing }
      if count == 0 { hasEnded = true }
      for byte in buffer.prefix(count) {
        let byte = UInt8(bitPattern: byte)
        let isEnd = byte == UInt8(ascii: "\n")
        lineLength = isEnd ? 0 : lineLength + 1
        if isEnd || lineLength <= Self.longest { bytes.append(byte) }
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.last == "\r" { text.removeLast() }
    return text
  }

  package func write(_ line: String) -> Bool { send(line + "\n") }

  package func ring() { if isTerminal { _ = send("\u{7}") } }

  /// Writes a text as it is.
  ///
  /// - Returns: whether all of it was taken.
  package func send(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { plain_write(output, $0.baseAddress, $0.count) }
    }
  }
}

extension Page {
  /// Whether it is a form: what was chosen is said, and then the next field.
  fileprivate var hasFields: Bool {
    blocks.contains { if case .field = $0.kind { true } else { false } }
  }

  /// Whether time counts on it at this moment.
  fileprivate var isCounting: Bool { progress?.isPaused == false }
}
