import Testing
import ViewModels

@testable import TerminalIO

/// What is sent beyond the screen, byte for byte, and only to terminals known to have it.
@Suite struct ExtrasTests {
  private static let half = Progress(percent: 50, isPaused: false)

  private func extras(_ environment: [String: String]) -> TerminalExtras {
    TerminalExtras(environment: { environment[$0] })
  }

  @Test(arguments: [
    ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "dumb"], ["TERM": "screen"], [:],
  ]) func unknownTerminalsAreSentNothingThatCouldBeSeen(_ environment: [String: String]) {
    let extras = extras(environment)
    let sent =
      extras.title("3:45 Unknot") + extras.progress(Self.half) + extras.notification("Done")
    #expect(sent.isEmpty)
  }

  /// A terminal that does not know the mode ignores it; one that can do nothing is not asked.
  @Test(arguments: [
    ("linux", "\u{1B}[?2004h", "\u{1B}[?2004l"), ("vt100", "\u{1B}[?2004h", "\u{1B}[?2004l"),
    ("screen", "\u{1B}[?2004h", "\u{1B}[?2004l"), ("dumb", "", ""), ("", "", ""),
  ]) func everyTerminalIsAskedToMarkWhatIsPasted(_ term: String, _ enter: String, _ leave: String) {
    let extras = extras(["TERM": term])
    #expect(extras.enter == enter && extras.leave == leave)
  }

  @Test func xtermHasATitleThatIsPutBackAndNothingElse() {
    let extras = extras(["TERM": "xterm-256color"])
    #expect(extras.enter == "\u{1B}[22;0t\u{1B}[?2004h")
    #expect(extras.title("3:45 Unknot") == "\u{1B}]2;3:45 Unknot\u{1B}\\")
    #expect(extras.leave == "\u{1B}[?2004l\u{1B}[23;0t")
    #expect(extras.progress(Self.half).isEmpty && extras.notification("Done").isEmpty)
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"], "\u{1B}]99;i=unknot;Done\u{1B}\\"),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], "\u{1B}]9;Done\u{1B}\\"),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], "\u{1B}]9;Done\u{1B}\\"),
    (["TERM": "foot"], "\u{1B}]777;notify;Unknot;Done\u{1B}\\"),
    (
      ["TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"], "\u{1B}]777;notify;Unknot;Done\u{1B}\\"
    ),
    (["TERM": "xterm-256color", "VTE_VERSION": "7900"], ""),
    (
      ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "KITTY_WINDOW_ID": "1"],
      "\u{1B}Ptmux;\u{1B}\u{1B}]99;i=unknot;Done\u{1B}\u{1B}\\\u{1B}\\"
    ),
  ]) func oneNotificationInTheTerminalsOwnWay(_ environment: [String: String], _ bytes: String) {
    #expect(extras(environment).notification("Done") == bytes)
  }

  @Test func progressCountsPausesAndIsAlwaysTakenAway() {
    let extras = extras(["TERM": "xterm-256color", "VTE_VERSION": "8000"])
    #expect(extras.progress(Self.half) == "\u{1B}]9;4;1;50\u{1B}\\")
    #expect(extras.progress(Progress(percent: 7, isPaused: true)) == "\u{1B}]9;4;4;7\u{1B}\\")
    #expect(extras.leave.hasPrefix("\u{1B}]9;4;0;0\u{1B}\\"))
    #expect(self.extras(["TERM": "xterm", "VTE_VERSION": "7800"]).progress(Self.half).isEmpty)
  }

  @Test func noTextEndsTheSequenceItStandsIn() {
    let extras = extras(["TERM": "foot"])
    let evil = "a\u{1B}\\\u{7}b\u{9C}\nc"
    #expect(extras.title(evil) == "\u{1B}]2;a?\\?b??c\u{1B}\\")
    #expect(extras.notification(evil) == "\u{1B}]777;notify;Unknot;a?\\?b??c\u{1B}\\")
  }
}
