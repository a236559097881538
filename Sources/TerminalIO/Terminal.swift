import CTerminal
import Drawing
import ViewModels

/// The real terminal. A program has one.
package final class Terminal: Console {
  private let extras: TerminalExtras
  private var palette: Palette
  private var look: Look?
  /// What is known of the background.
  private var background: Background?
  /// Whether the terminal may be asked for its background. What changes its look with the answer is sent
  /// anew, and so heard twice.
  package var mayAsk = true
  /// Whether it was asked.
  private var hasAsked = false
  /// The picture that ncurses has; `nil` where the next one has to be sent whole.
  private var shown: Canvas?
  /// Whether anything has been shown yet.
  private var hasShown = false
  /// Whether the input is part of a pasted text.
  private var isPasting = false
  private var shownTitle: String?
  private var shownProgress: Progress?
  /// The C side refers to these as long as the terminal is open.
  private let enter: [CChar]
  private let leave: [CChar]

  /// Takes the terminal over; `nil` where there is none that can show a screen.
  ///
  /// - Parameters:
  ///   - environment: The variables that tell what else the terminal has.
  ///   - palette: How it looks, though never in colour where the terminal has none.
  package init?(environment: (String) -> String?, palette: Palette) {
    extras = TerminalExtras(environment: environment)
    background = extras.background
    self.palette = palette
    enter = Array(extras.enter.utf8CString)
    leave = Array(extras.leave.utf8CString)
    let isOpen = enter.withUnsafeBufferPointer { enter in
      leave.withUnsafeBufferPointer { leave in
        terminal_open(enter.baseAddress, leave.baseAddress)
      }
    }
    guard isOpen else { return nil }
    use(palette)
  }

  /// Changes the look; the next picture is sent whole.
  package func use(_ palette: Palette) {
    self.palette = palette
    takeLook()
  }

  /// Takes the look that fits what is known.
  ///
  /// - Returns: whether it is another one than before.
  @discardableResult
  private func takeLook() -> Bool {
    let old = look
    let new = Look(palette, colours: Int(terminal_colours()), background: background)
    guard new != old else { return false }
    look = new
    shown = nil
    for role in Role.allCases {
      for isInBar in [false, true] {
        let style = new[role, inBar: isInBar]
        terminal_define_style(
          Self.style(role, isInBar), style.isBold, style.isDim, style.isReverse, style.isUnderlined,
          Int32(style.colour.number), Int32(style.ground.number))
      }
    }
    return true
  }

  /// The number of a style in the C part.
  private static func style(_ role: Role, _ isInBar: Bool) -> Int32 {
    Int32(role.rawValue * 2 + (isInBar ? 1 : 0))
  }

  /// Asks the terminal for its background where that decides about the look: once, and nobody waits for
  /// the answer.
  private func askOnce() {
    guard mayAsk, !hasAsked, palette == .auto, terminal_colours() >= 8 else { return }
    hasAsked = true
    send(extras.question, terminal_ask_background)
  }

  /// Whether standard input and output are a terminal that can show a screen.
  package static var isThere: Bool { terminal_is_there() }

  /// Whether the locale's encoding is UTF-8, on a terminal or not. The name of a locale is believed
  /// even if it is not installed, as `en_GB.UTF-8` on a small machine.
  package static var localeIsUTF8: Bool { locale_is_utf8() }

  /// How many colours the terminal has by its name; `nil` where nothing is known of a terminal of that
  /// name. To be asked only where none is open.
  package static var coloursByName: Int? {
    let count = Int(terminal_colours_of_type())
    return count < 0 ? nil : count
  }

  /// The name and the version of ncurses.
  package static var ncurses: String { String(cString: terminal_library()) }

  /// Gives the terminal back as it was found.
  package func close() { terminal_close() }

  /// Ends the program as Ctrl-C does, so that the shell sees an interrupt.
  package static func dieInterrupted() { terminal_die(terminal_interrupt_signal()) }

  /// Ends the program as Ctrl-\ does.
  package static func dieQuit() { terminal_die(terminal_quit_signal()) }

  /// Ends the program as a hang-up does, when the window is closed.
  package static func dieHungUp() { terminal_die(terminal_hang_up_signal()) }

  // MARK: Console

  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    terminal_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Only what has changed is passed to ncurses, which finds out how to send it. The screen is never
  /// cleared for it, so nothing flickers.
  package func show(_ canvas: Canvas, _ sending: Sending) {
    let before = shown?.size == canvas.size ? shown : nil
    shown = canvas
    let hasFocusMoved = before?.focusRows.first != canvas.focusRows.first
    let last = sending == .whole || sending == .focus && hasFocusMoved ? canvas.focusRows : []
    for row in 0..<canvas.size.rows where sending == .whole || !last.contains(row) {
      put(row, of: canvas, after: before, sending)
    }
    terminal_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
    hasShown = true
    guard !last.isEmpty else { return }
    for row in last { put(row, of: canvas, after: before, .whole) }
    terminal_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
  }

  package func put(_ texts: [PlacedText]) {
    for text in texts {
      shown?.put(text.text, row: text.row, column: text.columns.lowerBound, role: text.role)
    }
    guard let shown else { return }
    for text in texts {
      pass(text.columns.clamped(to: 0..<shown.size.columns), ofRow: text.row, of: shown)
    }
    terminal_show(Int32(shown.cursor.row), Int32(shown.cursor.column))
  }

  private func put(_ row: Int, of canvas: Canvas, after before: Canvas?, _ sending: Sending) {
    let changed =
      before.map { canvas.changes(inRow: row, from: $0) } ?? 0..<canvas.size.columns
    // A row that becomes empty as well: ncurses might move what it sees there to where it is needed.
    // Of the first picture everything is sent in any case.
    if sending != .difference, hasShown,
      !changed.isEmpty || sending == .whole && !canvas.runs(row: row).isEmpty
    {
      terminal_resend_row(Int32(row))
    }
    if !changed.isEmpty { pass(changed, ofRow: row, of: canvas) }
  }

  /// Passes columns of a row to ncurses.
  private func pass(_ columns: Range<Int>, ofRow row: Int, of canvas: Canvas) {
    terminal_erase(Int32(row), Int32(columns.lowerBound), Int32(columns.count))
    for run in canvas.runs(row: row, columns: columns) {
      run.bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          terminal_put(
            Int32(row), Int32(run.column), $0.baseAddress, Int32($0.count),
            Self.style(run.role, run.isInBar))
        }
      }
    }
  }

  /// Sends the title and the progress if they have changed.
  package func show(title: String, progress: Progress?) {
    if title != shownTitle { send(extras.title(title)) }
    if progress != shownProgress { send(extras.progress(progress)) }
    shownTitle = title
    shownProgress = progress
    askOnce()
  }

  package func next(within timeout: Duration?) -> ConsoleEvent {
    while true {
      let event = terminal_next(timeout.map(\.nanosecondsRoundedUp) ?? -1)
      guard terminal_event_kind(UInt32(event.kind)) == TERMINAL_KEY else { return read(event) }
      switch terminal_key(event.value) {
      case TERMINAL_PASTE: isPasting = true
      case TERMINAL_PASTED: isPasting = false
      default: return read(event)
      }
    }
  }

  /// What an event means, other than a mark around a pasted text.
  private func read(_ event: terminal_event) -> ConsoleEvent {
    switch terminal_event_kind(UInt32(event.kind)) {
    case TERMINAL_CHARACTER:
      guard let scalar = Unicode.Scalar(event.value) else { return .nothing }
      let character = Character(scalar)
      return isPasting ? .paste(character) : .key(.character(character))
    case TERMINAL_CONTROL:
      isPasting = false
      return Unicode.Scalar(event.value).map { .key(.control(Character($0))) } ?? .nothing
    case TERMINAL_KEY:
      guard let key = Self.key(event.value) else { return .nothing }
      // A pasted line break is a space. Any other key means that the mark at the end was lost.
      if isPasting, [.enter, .tab].contains(key) { return .paste(" ") }
      isPasting = false
      return .key(key)
    case TERMINAL_BACKGROUND:
      background = Background(rgb: Int(event.value))
      return takeLook() ? .redraw : .nothing
    case TERMINAL_REDRAW:
      shown = nil
      return .redraw
    case TERMINAL_STOP: return .stop
    case TERMINAL_CLOSED: return .closed
    default: return .nothing
    }
  }

  package func ring() { send("\u{7}") }

  package func notify(_ text: String) { send(extras.notification(text)) }

  package func forget() {
    shown = nil
    terminal_forget()
  }

  package func stop() {
    terminal_stop()
    shown = nil
    shownTitle = nil
    shownProgress = nil
  }

  private func send(
    _ text: String, _ send: (UnsafePointer<CChar>?, Int) -> Void = terminal_send
  ) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { send($0.baseAddress, $0.count) }
    }
  }

  private static func key(_ number: UInt32) -> Key? {
    switch terminal_key(number) {
    case TERMINAL_UP: .up
    case TERMINAL_DOWN: .down
    case TERMINAL_LEFT: .left
    case TERMINAL_RIGHT: .right
    case TERMINAL_ENTER: .enter
    case TERMINAL_ESCAPE: .escape
    case TERMINAL_TAB: .tab
    case TERMINAL_BACKTAB: .backTab
    case TERMINAL_BACKSPACE: .backspace
    case TERMINAL_HOME: .home
    case TERMINAL_END: .end
    case TERMINAL_PAGE_UP: .pageUp
    case TERMINAL_PAGE_DOWN: .pageDown
    case TERMINAL_F1: .f1
    default: nil
    }
  }
}

extension Duration {
  /// Whole nanoseconds, rounded up: at a wake-up that is too early nothing would have changed yet.
  var nanosecondsRoundedUp: Int64 {
    let (seconds, attoseconds) = components
    let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return seconds * 1_000_000_000 + whole + (rest > 0 ? 1 : 0)
  }
}
