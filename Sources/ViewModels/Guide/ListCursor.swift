/// The cursor of a list: the line it is on, and where the keys take it.
///
/// ```swift
/// var cursor = ListCursor()
/// cursor.move(.down, of: 3)  // true: it is on line 1 now
/// cursor.move(.open, of: 3)  // false: that is for the line itself
/// ```
struct ListCursor: Equatable {
  /// The line, counted from 0.
  var line = 0

  /// The actions that move a cursor.
  static let moves: [Action] = [.down, .up, .first, .last, .pageDown, .pageUp]
  /// The same, as a screen with a list offers them.
  static let offers = moves.map { Offer($0) }

  /// How many lines a page key moves: the size of the window is not known here.
  private static let page = 4

  /// Moves the cursor in a list of `count` lines, and never beyond its ends.
  ///
  /// - Returns: whether the action is one that moves a cursor.
  mutating func move(_ action: Action, of count: Int) -> Bool {
    switch action {
    case .down: line += 1
    case .up: line -= 1
    case .first: line = 0
    case .last: line = count - 1
    case .pageDown: line += Self.page
    case .pageUp: line -= Self.page
    default: return false
    }
    clamp(to: count)
    return true
  }

  /// Moves the cursor among those lines of a list that it stops on, in ascending order.
  ///
  /// - Returns: whether the action is one that moves a cursor.
  mutating func move(_ action: Action, among stops: [Int]) -> Bool {
    var place = ListCursor(line: stops.firstIndex { $0 >= line } ?? stops.count - 1)
    guard place.move(action, of: stops.count) else { return false }
    if stops.indices.contains(place.line) { line = stops[place.line] }
    return true
  }

  /// Moves the cursor back into a list of `count` lines.
  mutating func clamp(to count: Int) { line = min(max(0, line), max(0, count - 1)) }
}

extension Array {
  /// The element with this number, counted from 1 as people count; `nil` where there is none. The
  /// number may be any at all: it can come from a line that somebody typed.
  func counted(_ number: Int) -> Element? {
    number >= 1 && number <= count ? self[number - 1] : nil
  }
}
