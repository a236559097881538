import ViewModels

/// Moving by what the lines are called, so that a line more or less on a screen breaks no test.
extension Rehearsal {
  /// No line of that name can be reached with Up and Down.
  package struct NoSuchLine: Error {
    let label: String
    let page: String
  }

  /// Presses Down, or Up where that leads nowhere, until the cursor is on a line whose name starts
  /// with `label`.
  package mutating func go(to label: String) throws(NoSuchLine) {
    for key in [Key.down, .up] {
      var last: Int?
      while page.focus != last {
        if focusedName?.hasPrefix(label) == true { return }
        last = page.focus
        press(key)
      }
    }
    throw NoSuchLine(label: label, page: text)
  }

  /// What the line that the cursor is on is called.
  package var focusedName: String? {
    switch focused?.kind {
    case .choice(let line): line.label
    case .check(let line): line.text
    case .field(let line): line.label
    case .input(let line): line.label
    default: nil
    }
  }

  /// Presses keys, and goes to the lines whose names stand in brackets: `7 1 [Note] x`.
  package mutating func follow(_ way: String) throws(NoSuchLine) {
    for (index, part) in way.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        press(String(part))
        continue
      }
      try go(to: String(part.prefix { $0 != "]" }))
      press(String(part.drop { $0 != "]" }.dropFirst()))
    }
  }
}
