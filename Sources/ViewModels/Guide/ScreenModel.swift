import Content

/// A screen that is open: it says what it offers and what it shows, and answers to actions.
///
/// ```swift
/// struct Tally: ScreenModel {
///   let name = "tally"
///   var count = 0
///   var offers: [Offer] { [Offer(.longer)] }
///
///   mutating func handle(_ action: Action, in context: Context) -> Outcome {
///     guard action == .longer else { return .unhandled }
///     count += 1
///     return .stay()
///   }
///
///   func page(in context: Context) -> Page {
///     Page(place: place, title: "Tally", blocks: [Block(.text(String(count)))], focus: 0)
///   }
/// }
/// ```
///
/// That is all a screen needs. What only some screens do is a protocol of its own, such as
/// ``TakesText``, and a screen that conforms to one returns itself from the property for it. The guide
/// asks for these properties and never what type a screen has. (They are no conditional casts: the
/// first cast to a protocol searches all conformances, which the start of the program would feel.)
protocol ScreenModel: Sendable {
  /// The name of the screen, or of the part of it that was opened.
  var name: String { get }
  /// The name with the part that is shown. When it changes, another page has come up.
  var place: String { get }
  /// How it stands among the other screens.
  var presentation: Presentation { get }
  /// What can be done on it now.
  var offers: [Offer] { get }
  /// Does what it offers. `.back` comes here first as well, for a step back within the screen.
  mutating func handle(_ action: Action, in context: Context) -> Outcome
  /// What it shows.
  func page(in context: Context) -> Page
  /// How to understand it, for the page of its keys.
  var help: [Block] { get }

  /// The screen itself, if something can be typed into it.
  var textInput: (any TakesText)? { get }
  /// The screen itself, if time passes on it.
  var timed: (any Timed)? { get }
  /// The screen itself, if it shows what the diary has.
  var diaryReader: (any ReadsDiary)? { get }
  /// The screen itself, if it can be asked for more than being opened.
  var requests: (any TakesRequests)? { get }
  /// The screen itself, as long as it has unsaved changes.
  var unsaved: (any HasUnsavedChanges)? { get }
  /// How far a checklist has got, which the guide remembers; `nil` for any other screen.
  var progress: ChecklistProgress? { get }
}

extension ScreenModel {
  var place: String { name }
  var presentation: Presentation { .passing }
  var help: [Block] { [] }
  var textInput: (any TakesText)? { nil }
  var timed: (any Timed)? { nil }
  var diaryReader: (any ReadsDiary)? { nil }
  var requests: (any TakesRequests)? { nil }
  var unsaved: (any HasUnsavedChanges)? { nil }
  var progress: ChecklistProgress? { nil }
}

/// How a screen stands among the others that are open.
struct Presentation: Equatable {
  /// What happens to it when it is left.
  enum Kind {
    /// One can go forward to it again.
    case place
    /// It is over: nobody goes forward to a countdown they have left.
    case passing
    /// It is about the screen below it, and leaving it changes nothing.
    case overlay
    /// As ``passing``, and it closes by itself once it has led somewhere.
    case prompt
  }

  /// What happens to it when it is left.
  var kind: Kind
  /// Actions that work on every other screen, but make no sense on this one.
  var unneeded: [Action] = []
  /// Whether it must not be delayed by anything.
  var isUrgent = false

  static let place = Presentation(kind: .place)
  static let passing = Presentation(kind: .passing)
  static let overlay = Presentation(kind: .overlay)
  static let prompt = Presentation(kind: .prompt)
  /// The page that the emergency key opens.
  static let emergency = Presentation(kind: .passing, unneeded: [.emergency], isUrgent: true)
}
