/// One time that a routine was done.
package struct RoutineRun: Equatable, Sendable {
  /// When it was begun.
  package var at: Timestamp
  /// The name of the routine's screen.
  package var routine: String
  /// Whether it was done to its end.
  package var isWhole: Bool
  /// Whether it helped, where that was asked.
  package var helped: Episode.Relief?

  package init(at: Timestamp, routine: String, isWhole: Bool, helped: Episode.Relief? = nil) {
    self.at = at
    self.routine = routine
    self.isWhole = isWhole
    self.helped = helped
  }
}
