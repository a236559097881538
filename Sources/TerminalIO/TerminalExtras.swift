import Drawing
import ViewModels

/// What a terminal has beyond a screen: a title, progress in its tab, desktop notifications, marks
/// around a pasted text. No query is answered by every terminal, so the environment decides, and where
/// it says nothing, nothing is sent that could show up as text.
struct TerminalExtras: Equatable {
  /// The ways to ask for a notification. Only one is used: a terminal that knows two would notify
  /// twice.
  enum Notification: Equatable {
    /// `OSC 9`: iTerm2, WezTerm.
    case osc9
    /// `OSC 777`: foot, Ghostty, rxvt-unicode.
    case osc777
    /// `OSC 99`: kitty.
    case osc99
  }

  private(set) var hasTitle = false
  /// Bracketed paste. Terminals that do not have it ignore the request, as they do any private mode
  /// that they do not know: among them the Linux console, VT100 and older versions of screen.
  private(set) var hasPasteMarks = false
  private(set) var hasProgress = false
  private(set) var notification: Notification?
  /// Whether it takes a question for its background without showing it, though it may not answer.
  private(set) var takesQuestions = false
  /// The background, as far as that is known without asking.
  private(set) var background: Background?
  /// Whether this is tmux, which passes on only what is wrapped for it.
  private(set) var isInTmux = false

  init(environment: (String) -> String?) {
    let term = environment("TERM") ?? ""
    isInTmux = !(environment("TMUX") ?? "").isEmpty
    hasPasteMarks = !["", "dumb"].contains(term)
    let titled = [
      "xterm", "rxvt", "tmux", "alacritty", "foot", "kitty", "wezterm", "ghostty", "konsole", "vte",
      "st-",
    ]
    hasTitle = isInTmux || titled.contains { term.hasPrefix($0) }
    takesQuestions = hasTitle || term.hasPrefix("screen")
    // The Linux console is dark unless somebody goes to great lengths.
    background =
      environment("COLORFGBG").flatMap { Background(colorFGBG: $0) }
      ?? (term.hasPrefix("linux") ? .dark : nil)

    func has(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    let program = environment("TERM_PROGRAM") ?? ""
    if has("KITTY_WINDOW_ID") || term.hasPrefix("xterm-kitty") {
      notification = .osc99
    } else if program == "ghostty" || has("GHOSTTY_RESOURCES_DIR") {
      notification = .osc777
      hasProgress = true
    } else if program == "WezTerm" || has("WEZTERM_PANE") {
      notification = .osc9
    } else if program == "iTerm.app" || environment("LC_TERMINAL") == "iTerm2" {
      notification = .osc9
    } else if has("WT_SESSION") || has("ConEmuPID") {
      hasProgress = true
    } else if term.hasPrefix("foot") || term.hasPrefix("rxvt-unicode") {
      notification = .osc777
    } else if let version = Int(environment("VTE_VERSION") ?? ""), version >= 7900 {
      hasProgress = true
    }
  }

  /// Sent when the terminal is taken over: puts the old title aside and asks for marks around what is
  /// pasted, so that it is never taken for keys.
  var enter: String {
    (hasTitle ? "\u{1B}[22;0t" : "") + (hasPasteMarks ? "\u{1B}[?2004h" : "")
  }

  /// Sent before it is given back: progress off, no marks, the old title again.
  var leave: String {
    progress(nil) + (hasPasteMarks ? "\u{1B}[?2004l" : "") + (hasTitle ? "\u{1B}[23;0t" : "")
  }

  /// The bytes that ask for the background. tmux and screen answer for themselves or not at all.
  var question: String { takesQuestions ? "\u{1B}]11;?\u{1B}\\" : "" }

  /// The bytes that set the title of the window.
  func title(_ text: String) -> String { hasTitle ? "\u{1B}]2;\(text.sanitized)\u{1B}\\" : "" }

  /// The bytes that show a progress in the tab, or none.
  func progress(_ progress: Progress?) -> String {
    guard hasProgress else { return "" }
    guard let progress else { return wrapped("\u{1B}]9;4;0;0\u{1B}\\") }
    return wrapped("\u{1B}]9;4;\(progress.isPaused ? 4 : 1);\(progress.percent)\u{1B}\\")
  }

  /// The bytes that ask for a notification.
  func notification(_ text: String) -> String {
    let text = text.sanitized
    return switch notification {
    case .osc9: wrapped("\u{1B}]9;\(text)\u{1B}\\")
    case .osc777: wrapped("\u{1B}]777;notify;Unknot;\(text)\u{1B}\\")
    case .osc99: wrapped("\u{1B}]99;i=unknot;\(text)\u{1B}\\")
    case nil: ""
    }
  }

  private func wrapped(_ sequence: String) -> String {
    guard isInTmux else { return sequence }
    let doubled = sequence.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .joined(separator: "\u{1B}\u{1B}")
    return "\u{1B}Ptmux;\(doubled)\u{1B}\\"
  }
}
