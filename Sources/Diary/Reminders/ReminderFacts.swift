import Content

/// What the reminder rules look at.
package struct ReminderFacts: Equatable, Sendable {
  /// The episodes of the last ``Reminder/reach`` nights, taken together by night, kind and place.
  package var nights: [NightSummary]
  /// The single episodes of the last ``Reminder/eventReach`` nights that are a reason by themselves
  /// or may become one: those with a sign, long ones, and those that are still going on.
  package var events: [Written<Episode>]
  /// What was put off, the last time for each reminder.
  package var dismissals: [Written<Dismissal>]
  /// The results of the checklist of the last ``Reminder/pause`` nights.
  package var checks: [Written<CheckResult>]

  /// Facts, by default none.
  package init(
    nights: [NightSummary] = [], events: [Written<Episode>] = [],
    dismissals: [Written<Dismissal>] = [], checks: [Written<CheckResult>] = []
  ) {
    self.nights = nights
    self.events = events
    self.dismissals = dismissals
    self.checks = checks
  }
}
