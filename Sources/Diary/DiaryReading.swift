import Content

/// The diary as something to read from.
///
/// ```swift
/// let lastWeek = DiaryFilter(since: tonight.adding(days: -6))
/// for saved in try diary.entries(lastWeek, .newest, limit: 50) {
///   print(saved.number, saved.entry.kind)
/// }
/// ```
///
/// Each call returns what the diary holds at that moment: other programs may write to it at the
/// same time. A diary that does not exist yet reads as empty, and reading does not create it.
package protocol DiaryReading: Sendable {
  /// Whether there is a diary at all.
  var isThere: Bool { get }

  /// Part of the list by nights: the newest night first and within it the newest entry first, with
  /// the check-in above the other entries of its night.
  func entries(
    _ filter: DiaryFilter, _ window: DiaryWindow, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry]
  /// How many entries the list by nights has.
  func entryCount(_ filter: DiaryFilter) throws(DiaryProblem) -> Int
  /// All entries of a kind, in the order in which they were added.
  func entries(of kind: Entry.Kind) throws(DiaryProblem) -> [SavedEntry]
  /// An entry by its number; `nil` if it has been deleted.
  func entry(_ kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Entry?
  /// The episode that is still going on, the newest if there are several.
  func openEpisode() throws(DiaryProblem) -> SavedEntry?
  /// The newest episode of all.
  func lastEpisode() throws(DiaryProblem) -> SavedEntry?
  /// At most three cramps and spasms since a night for which the soreness has not been entered yet,
  /// the newest first.
  func episodesNotYetSore(since night: CalendarDate) throws(DiaryProblem) -> [SavedEntry]
  /// The check-in of a night.
  func checkIn(on night: CalendarDate) throws(DiaryProblem) -> SavedEntry?
  /// The person's own triggers, beside the usual ones, in the last sixty check-ins, each in one
  /// spelling.
  func ownTriggers() throws(DiaryProblem) -> [String]
  /// The person's own triggers in all check-ins, each in one spelling.
  func everyOwnTrigger() throws(DiaryProblem) -> [String]
  /// All medicines: first those still taken, then the others, each group by name.
  func medicines() throws(DiaryProblem) -> [SavedEntry]
  /// The last results of the checklist, the newest first.
  func checks(limit: Int) throws(DiaryProblem) -> [SavedEntry]
  /// The nights on which one of these routines was done to its end, the earliest first.
  func nights(of routines: [String]) throws(DiaryProblem) -> [CalendarDate]
  /// What the reminder rules look at in the nights up to this one, all of one moment.
  func reminderFacts(on night: CalendarDate) throws(DiaryProblem) -> ReminderFacts
  /// The last changes: first those that can be redone, the next one to redo last; then those that
  /// can be undone, the newest first.
  func changes(limit: Int) throws(DiaryProblem) -> [DiaryChange]
  /// The last changes that cannot be redone, because another program had undone them when something
  /// was written here, the newest first.
  func abandonedChanges(limit: Int) throws(DiaryProblem) -> [DiaryChange]
}

extension DiaryReading {
  /// The suspect; `nil` if none was named.
  package func suspect() throws(DiaryProblem) -> SavedEntry? {
    try entries(of: .suspect).last
  }
}
