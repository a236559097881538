import CTerminal
import Drawing
import ViewModels

/// The real terminal. There is one of it.
package final class Terminal: Console {
  private let extras: TerminalExtras
  /// What ncurses has been told last; `nil` where it may have something else.
  private var shown: Canvas?
  /// Whether what comes in was pasted and not typed.
  private var isPasting = false
  private var shownTitle: String?
  private var shownProgress: Progress?
  /// Kept as long as the terminal is open: the C side writes them when the program ends.
  private let enter: [CChar]
  private let leave: [CChar]

  /// Takes the terminal over; `nil` where there is none that can show a screen.
  ///
  /// `environment` gives the variables that tell what else the terminal is known to have; `palette`
  /// is how it shall look, though never in colour where the terminal has none.
  package init?(environment: (String) -> String?, palette: Palette) {
    extras = TerminalExtras(environment: environment)
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

  /// Changes how it looks; the next picture is sent whole.
  package func use(_ palette: Palette) {
    shown = nil
    let hasColours = palette != .colour || terminal_has_colours()
    let look = hasColours ? palette : .monochrome
    for role in Role.allCases {
      let style = look[role]
      terminal_define_style(
        Int32(role.rawValue), style.isBold, style.isDim, style.isReverse, style.isUnderlined,
        Int32(style.colour.rawValue))
    }
  }

  /// Whether a terminal that can show a screen is on both sides of the program.
  package static var isThere: Bool { terminal_is_there() }

  /// Whether it shows more than ASCII.
  package var isUnicode: Bool { terminal_is_utf8() }

  /// Hands the terminal back as it was found.
  package func close() { terminal_close() }

  /// Ends the program as Ctrl-C does: the shell sees that it was interrupted.
  package static func dieInterrupted() { terminal_die(terminal_interrupt_signal()) }

  /// Ends the program as Ctrl-\ does.
  package static func dieQuit() { terminal_die(terminal_quit_signal()) }

  /// Ends the program as a closed window does.
  package static func dieHungUp() { terminal_die(terminal_hang_up_signal()) }

  // MARK: Console

  /// The size of the window now.
  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    terminal_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Sends what differs from the picture before. Rows that are the same are not even told to
  /// ncurses; of the others it finds the difference.
  package func show(_ canvas: Canvas) {
    let before = shown?.size == canvas.size ? shown : nil
    shown = canvas
    for row in 0..<canvas.size.rows {
      if let before, canvas.hasSameRow(row, as: before) { continue }
      terminal_erase_row(Int32(row))
      for run in canvas.runs(row: row) {
        run.bytes.withUnsafeBufferPointer { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            terminal_put(
              Int32(row), Int32(run.column), $0.baseAddress, Int32($0.count),
              Int32(run.role.rawValue))
          }
        }
      }
    }
    terminal_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
  }

  /// Sends the title and the progress where they have changed.
  package func show(title: String, progress: Progress?) {
    if title != shownTitle { send(extras.title(title)) }
    if progress != shownProgress { send(extras.progress(progress)) }
    shownTitle = title
    shownProgress = progress
  }

  /// The next key, or what else happens first.
  package func next(within limit: Duration?) -> ConsoleEvent {
    let event = terminal_next(limit.map(\.nanosecondsRoundedUp) ?? -1)
    switch terminal_event_kind(UInt32(event.kind)) {
    case TERMINAL_CHARACTER:
      guard let scalar = Unicode.Scalar(event.value) else { return .nothing }
      let character = Character(scalar)
      return isPasting ? .paste(character) : .key(.character(character))
    case TERMINAL_CONTROL:
      isPasting = false
      return Unicode.Scalar(event.value).map { .key(.control(Character($0))) } ?? .nothing
    case TERMINAL_KEY where terminal_key(event.value) == TERMINAL_PASTE:
      isPasting = true
      return next(within: limit)
    case TERMINAL_KEY where terminal_key(event.value) == TERMINAL_PASTED:
      isPasting = false
      return next(within: limit)
    case TERMINAL_KEY:
      guard let key = Self.key(event.value) else { return .nothing }
      // The end of a line that was pasted is a space. Any other key means that the end of it was lost.
      if isPasting, [.enter, .tab].contains(key) { return .paste(" ") }
      isPasting = false
      return .key(key)
    case TERMINAL_REDRAW:
      shown = nil
      return .redraw
    case TERMINAL_STOP: return .stop
    case TERMINAL_CLOSED: return .closed
    default: return .nothing
    }
  }

  /// One bell.
  package func ring() { send("\u{7}") }

  /// One desktop notification.
  package func notify(_ text: String) { send(extras.notification(text)) }

  /// The next picture is sent whole.
  package func forget() {
    shown = nil
    terminal_forget()
  }

  /// Stops as Ctrl-Z does.
  package func stop() {
    terminal_stop()
    shown = nil
    shownTitle = nil
    shownProgress = nil
  }

  private func send(_ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { terminal_send($0.baseAddress, $0.count) }
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
  /// Whole nanoseconds, never less than the duration: a wake-up too early would find nothing changed.
  var nanosecondsRoundedUp: Int64 {
    let (seconds, attoseconds) = components
    let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return seconds * 1_000_000_000 + whole + (rest > 0 ? 1 : 0)
  }
}
