import Content

/// A screen on which time passes.
protocol Timed: ScreenModel {
  /// The moment at which the page next changes by itself; `nil` while nothing counts.
  func nextWake(in context: Context) -> Moment?
  /// The time that passes from now on without anything else changing on its page.
  func passingTime(in context: Context) -> PassingTime?
  /// Somebody has looked at it, though it has not settled since.
  mutating func hasBeenSeen(at now: Moment)
  /// Brings what counts up to date.
  mutating func settle(in context: Context) -> [Effect]
  /// Another screen has come on top.
  mutating func cover(_ leaving: Leaving, at now: Moment)
  /// The screen on top has gone.
  mutating func uncover(at now: Moment)
  /// What goes on while another screen is on top; `nil` where nothing does.
  var background: BackgroundTimer? { get }
  /// Whether somebody is at something that goes on without a key, such as a countdown.
  var isCounting: Bool { get }
}

extension Timed {
  var timed: (any Timed)? { self }
  func passingTime(in context: Context) -> PassingTime? { nil }
  mutating func hasBeenSeen(at now: Moment) {}
  mutating func settle(in context: Context) -> [Effect] { [] }
  mutating func cover(_ leaving: Leaving, at now: Moment) {}
  mutating func uncover(at now: Moment) {}
  var background: BackgroundTimer? { nil }
  var isCounting: Bool { false }
}

/// How a screen is left for another on top of it.
enum Leaving {
  /// Countdowns are paused, and stay paused.
  case pause
  /// Countdowns are paused, and go on once the screen on top has gone.
  case pauseAndResume
}

/// A timer that goes on while another screen is on top of it, such as one for heat on the skin.
struct BackgroundTimer: Equatable {
  /// The moment at which it next needs attention; `nil` while it is paused.
  let nextCall: Moment?
  /// What it is for.
  let title: String
  /// What to do now, which anybody who looks at another screen has to know; `nil` if nothing.
  let instruction: String?
  /// What to say to somebody who leaves it, if anything.
  let farewell: String?

  /// What is said of it on other screens.
  func warning(_ words: Words) -> String? {
    instruction.map { words.fill(.labelAndValue, ["label": title, "value": $0]) }
  }
}

/// A screen that shows something from the diary.
protocol ReadsDiary: ScreenModel {
  /// Reads what can wait until the picture is on the screen: a disk may be slow or busy, and
  /// someone may need help.
  mutating func readLater(in context: Context)
  /// Reads again, after a screen on top may have changed the diary.
  mutating func refresh(in context: Context)
}

extension ReadsDiary {
  var diaryReader: (any ReadsDiary)? { self }
  mutating func readLater(in context: Context) {}
  mutating func refresh(in context: Context) {}
}

/// Something that a screen is asked to do besides being opened.
enum Request: Equatable {
  /// Show one of its parts.
  case part(String)
  /// Show one of its parts in between: one step back leads to what is shown now.
  case partFromWithin(String)
  /// Take over answers that were given elsewhere.
  case answers([String: Answer])
  /// Put the cursor on a line that was searched for.
  case line(String)
  /// Say that help is needed now, which an open question has held back so far.
  case alarm
}

/// A screen that can be asked to do more than open.
protocol TakesRequests: ScreenModel {
  /// Whether it shows the part of this name itself.
  func hasPart(_ part: String) -> Bool
  /// Does what it is asked to; ``Outcome/unhandled`` if this screen cannot.
  mutating func receive(_ request: Request, in context: Context) -> Outcome
}

extension TakesRequests {
  var requests: (any TakesRequests)? { self }
  func hasPart(_ part: String) -> Bool { false }
}
