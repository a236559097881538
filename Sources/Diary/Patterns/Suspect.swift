import Content

/// The trigger that somebody suspects, named before the nights that shall tell. It is judged least
/// strictly, and never proposed from the diary.
package struct Suspect: Hashable, Sendable {
  /// The name of the trigger.
  package var trigger: String
  /// The night that was running when it was named: its own nights begin with this one.
  package var since: CalendarDate

  package init(trigger: String, since: CalendarDate) {
    self.trigger = trigger
    self.since = since
  }

  /// What is saved once a trigger is named on the night that is running, or none with `nil`. To name
  /// the same one again changes nothing; another one starts anew.
  package static func naming(
    _ trigger: String?, on tonight: CalendarDate, after old: Suspect?
  ) -> Suspect? {
    guard let trigger else { return nil }
    return old?.trigger == trigger ? old : Suspect(trigger: trigger, since: tonight)
  }
}

extension SavedEntry {
  /// The suspect, if it is one.
  package var suspect: Suspect? { if case .suspect(let suspect) = entry { suspect } else { nil } }
}
