/// A reminder that somebody has put off.
package struct Dismissal: Equatable, Sendable {
  /// Which reminder.
  package var reminder: Reminder
  /// When.
  package var at: Timestamp

  package init(reminder: Reminder, at: Timestamp) {
    self.reminder = reminder
    self.at = at
  }
}
