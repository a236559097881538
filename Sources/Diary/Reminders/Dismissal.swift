/// A reminder that the person has put off.
package struct Dismissal: Equatable, Sendable {
  package var reminder: Reminder
  /// When it was put off.
  package var at: Timestamp

  package init(reminder: Reminder, at: Timestamp) {
    self.reminder = reminder
    self.at = at
  }
}
