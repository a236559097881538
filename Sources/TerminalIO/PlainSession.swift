import CTerminal
import Drawing
import ViewModels

/// A line of plain input, or why there is none.
package enum PlainInput: Equatable, Sendable {
  /// A line without its end.
  case line(String)
  /// The time was over.
  case nothing
  /// There will be no more.
  case end
}

/// Lines in, lines out. The real one is ``StandardLines``; tests have their own.
package protocol Lines {
  /// The next line, waiting at most so long; for ever without a limit.
  mutating func next(within limit: Duration?) -> PlainInput
  /// Writes a line; `false` where nobody reads any more.
  func write(_ line: String) -> Bool
  /// Sounds the bell, where a person listens.
  func ring()
}

/// Serves a guide by lines: what comes up is written once, and then only what changes.
package struct PlainSession {
  private let transcript: Transcript
  private let clock: () -> Moment
  private let save: (Effect) -> String?

  /// A session that writes with a transcript and asks `clock` what time it is; `keep` is given what
  /// has to be kept for good, and answers with a sentence where there is something to say about that.
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
      for case .save(let key, let value) in effects {
        if let said = save(.save(key, value)) { guide.tell(said) }
      }
      // Lines cannot be changed afterwards: what the diary has to add is looked up before them. But
      // what is urgent does not wait for a disk.
      if guide.isWaiting, !guide.isUrgent { _ = guide.handle(.shown, at: now) }
      let page = guide.page(at: now)
      var changed = changes(on: page, since: shown, isAnswer: isAnswer)
      for case .notify(let text) in effects { changed.insert(transcript.safe(text), at: 0) }
      for line in changed {
        guard lines.write(line) else { return false }
      }
      if effects.contains(.ring) { lines.ring() }
      shown = page
      if guide.isWaiting {
        _ = guide.handle(.shown, at: clock())
        if let said = guide.page(at: now).notice, said != page.notice {
          guard lines.write(transcript.safe(said)) else { return false }
        }
      }
      isAnswer = true
      effects = []
      switch lines.next(within: guide.nextWake(at: now).map { max(.zero, $0 - clock()) }) {
      case .line("") where page.isCounting:
        // An empty line is Enter, which does nothing while time runs: it asks how far it is.
        for line in howFarItIs(on: page) {
          guard lines.write(line) else { return false }
        }
        isAnswer = false
      case .line("") where page.asks:
        // Here an empty line reads out the whole page: "none of these" is said of all of it.
        for line in [""] + transcript.lines(of: page) {
          guard lines.write(line) else { return false }
        }
        isAnswer = false
      case .line(let line): effects = guide.handle(.input(.line(line)), at: clock())
      case .nothing: isAnswer = false
      case .end: return true
      }
    }
  }

  /// The instruction, what is left of it and which step it is.
  private func howFarItIs(on page: Page) -> [String] {
    page.blocks.flatMap { block -> [String] in
      switch block.kind {
      case .instruction: transcript.lines(of: block, isFocus: false)
      case .countdown(let countdown): [countdown.caption, countdown.status].map(transcript.safe)
      default: []
      }
    }
  }

  private static let endings: Set<Effect> = [.quit, .interrupt, .quitWithCore]

  /// What there is to say on a page, when `shown` has been said.
  private func changes(on page: Page, since shown: Page?, isAnswer: Bool) -> [String] {
    guard let shown, shown.place == page.place else {
      // What the last line did is said before what comes up.
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
  /// A page of questions as it comes up: what stands above them, the first of them and the keys. The
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
  /// How long the line at the end of the bytes is so far.
  private var lineLength = 0
  private var hasEnded = false

  private let isTerminal: Bool
  private let output: Int32
  /// A line longer than this is cut: nobody types so long a note.
  private static let longest = 200_000

  /// Standard input and output, on a terminal or not. Where standard output is kept for data, what
  /// is said goes to standard error.
  package init(isTerminal: Bool, onStandardError: Bool = false) {
    self.isTerminal = isTerminal
    output = onStandardError ? 2 : 1
  }

  /// The next line.
  package mutating func next(within limit: Duration?) -> PlainInput {
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
      let count = plain_read(&buffer, buffer.count, limit.map(\.nanosecondsRoundedUp) ?? -1)
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

  /// Writes a line at once.
  package func write(_ line: String) -> Bool { send(line + "\n") }

  /// One bell, if this is a terminal.
  package func ring() { if isTerminal { _ = send("\u{7}") } }

  private func send(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { plain_write(output, $0.baseAddress, $0.count) }
    }
  }
}

extension Page {
  /// Whether it is filled in: what was chosen is said, and then what is next.
  fileprivate var hasFields: Bool {
    blocks.contains { if case .field = $0.kind { true } else { false } }
  }

  /// Whether time runs down on it at this moment.
  fileprivate var isCounting: Bool { progress?.isPaused == false }
}
