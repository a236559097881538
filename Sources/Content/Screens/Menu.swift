/// Choices that lead on, numbered from 1 in their order.
package struct Menu: Equatable, Sendable {
  /// What stands above the choices.
  package var passages: [Passage]
  /// The choices, at most nine, so that a digit opens each.
  package var choices: [Choice]
  /// What there is to read under the choices, where choosing comes first.
  package var more: [Passage]
  /// A line under the choices, if any.
  package var foot: String?
  /// A clock that starts when this screen is opened, if it has one.
  package var clock: Clock?
  /// The routines whose nights are counted here, if any.
  package var nights: [String]
  /// What is opened in its place after a routine, by the answer to "did it help?".
  package var answers: [Routine.Relief: String]

  package init(
    passages: [Passage], choices: [Choice], more: [Passage] = [], foot: String? = nil,
    clock: Clock? = nil,
    nights: [String] = [], answers: [Routine.Relief: String] = [:]
  ) {
    self.passages = passages
    self.choices = choices
    self.more = more
    self.foot = foot
    self.clock = clock
    self.nights = nights
    self.answers = answers
  }
}

/// A line of a menu that opens another screen.
package struct Choice: Equatable, Sendable {
  /// What it says.
  package var label: String
  /// A few words more, if any.
  package var note: String?
  /// A word for this choice and those after it, if a group begins with it.
  package var group: String?
  /// The name of the screen that it opens, or of a part of one.
  package var opens: String

  /// The name that stands for the routine that has just been done.
  package static let again = "again"

  package init(label: String, note: String? = nil, group: String? = nil, opens: String) {
    self.label = label
    self.note = note
    self.group = group
    self.opens = opens
  }
}

/// A clock that runs from the first key while somebody is in trouble, and speaks up once.
package struct Clock: Equatable, Sendable {
  /// After how long it speaks up.
  package var limit: Duration
  /// What it then says.
  package var warning: Statement

  /// A clock that says `warning` after `limit`.
  package init(limit: Duration, warning: Statement) {
    self.limit = limit
    self.warning = warning
  }
}
