import ViewModels

/// Moving and answering by what stands on the screen, so that a line more or less breaks no test.
extension Rehearsal {
  /// Nothing of that name can be reached, or chosen, on the page.
  package struct NotThere: Error {
    let name: String
    let page: String
  }

  /// Presses a key until the cursor is on a line whose name starts with `name`; without one, Down,
  /// and Up where that leads nowhere.
  package mutating func go(to name: String, with key: Key? = nil) throws(NotThere) {
    for key in key.map({ [$0] }) ?? [.down, .up] {
      var last: Int?
      while page.focus != last {
        if focusedName?.hasPrefix(name) == true { return }
        last = page.focus
        press(key)
      }
    }
    throw NotThere(name: name, page: text)
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

  /// Types the numbers of these answers, which stand at the foot while the cursor is on the field.
  package mutating func choose(_ answers: String...) throws(NotThere) {
    for answer in answers { try choose(answer) }
  }

  private mutating func choose(_ answer: String) throws(NotThere) {
    let note = String((focusedDetail.last ?? "").map { $0 == "\u{A0}" ? " " : $0 })
    for entry in note.split(separator: ", ") {
      let number = entry.prefix { $0.isNumber }
      guard entry.dropFirst(number.count + 1) == answer else { continue }
      type(String(number))
      return
    }
    throw NotThere(name: answer, page: text)
  }

  /// Presses keys, goes to the lines whose names stand in brackets, and gives the answer that stands
  /// there after a colon: `7 1 [Note] x`, `7 1 [What: cramp]`.
  package mutating func follow(_ way: String) throws(NotThere) {
    for (index, part) in way.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        press(String(part))
        continue
      }
      let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      let target = halves[0].split(separator: ": ", maxSplits: 1).map(String.init)
      try go(to: target[0])
      if target.count > 1 { try choose(target[1]) }
      press(halves.count > 1 ? String(halves[1]) : "")
    }
  }
}
