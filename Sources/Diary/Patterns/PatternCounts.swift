import Content

/// What the patterns are made of: episodes that the storage has counted already, so that a hundred
/// thousand of them never become as many values. Nothing that began after the night `last` counts.
package protocol PatternCounts: Sendable {
  /// The nights with a check-in, the earliest first, each with the kinds of episodes that began in it.
  func days() throws(DiaryProblem) -> [TriggerDay]
  /// The nights with a check-in since a night, the earliest first.
  func checkedIn(
    since night: CalendarDate, to last: CalendarDate
  ) throws(DiaryProblem) -> [CalendarDate]
  /// How many episodes of these kinds there are.
  func episodeCount(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> EpisodeCount
  /// The nights with an episode of one of these kinds since a night, the earliest first.
  func episodesByNight(
    of kinds: [Episode.Kind], since night: CalendarDate, to last: CalendarDate
  ) throws(DiaryProblem) -> [NightCount]
  /// How many episodes of these kinds began in each hour of the local clock, from 0 to 23.
  func episodesByHour(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [Int]
  /// How many episodes of these kinds there were at each site and side, in no order.
  func episodesByPlace(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [PlaceCount]
  /// What was done against episodes of these kinds and whether it helped, in no order.
  func reliefs(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> [TacticCount.Group]
  /// How long episodes of these kinds lasted; `nil` if no length is known.
  func lengths(
    of kinds: [Episode.Kind], to last: CalendarDate
  ) throws(DiaryProblem) -> LengthCount?
}
