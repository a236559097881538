import Content

/// What there is to say about a routine that is over: for the screen that follows, and for the diary.
struct RoutineReport: Equatable {
  /// What the diary is to have of it at once.
  enum Record {
    /// Nothing, unless the person takes up the draft.
    case nothing
    /// That it was done.
    case run
  }

  /// The name of its screen.
  let routine: String
  /// When it was begun.
  let began: Moment
  /// Whether it came to its last step, and not by skipping most of the time.
  let isWhole: Bool
  /// What it was done against, if against anything.
  let treats: Routine.Treatment?
  /// Whether it helped, where that was answered.
  let relief: Routine.Relief?
  let record: Record
  /// The screen that follows.
  let next: String
  /// What to say there to the answer.
  let reply: Statement?
}
