/// A routine that was done, as a whole or in part.
package struct RoutineRun: Equatable, Sendable {
  /// When it began.
  package var at: Timestamp
  /// The name of its screen.
  package var routine: String
  /// Whether it was done to the end.
  package var isWhole: Bool
  /// Whether it helped; `nil` where nobody was asked.
  package var helped: Episode.Relief?

  package init(at: Timestamp, routine: String, isWhole: Bool, helped: Episode.Relief? = nil) {
    self.at = at
    self.routine = routine
    self.isWhole = isWhole
    self.helped = helped
  }
}
