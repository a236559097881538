import Content

/// What the guide needs to know about a routine that is over, for the next screen and the diary.
struct RoutineReport: Equatable {
  /// What is saved to the diary right away.
  enum Record {
    /// Nothing, unless the person saves the draft.
    case nothing
    /// That it was done.
    case run
  }

  /// The name of its screen.
  let routine: String
  /// When it was started.
  let began: Moment
  /// When the person said that it had gone; `nil` where nobody said so.
  let gone: Moment?
  /// Whether it got to its last step without skipping more than half of the time.
  let isWhole: Bool
  /// What it was done against, if anything.
  let treats: Routine.Treatment?
  /// Whether it helped, where that was answered.
  let relief: Routine.Relief?
  let record: Record
  /// The screen that follows.
  let next: String
  /// What to say there in reply to the answer.
  let reply: Statement?
}
