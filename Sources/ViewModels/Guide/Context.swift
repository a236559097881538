import Content
import Diary

/// What a screen may look at when it answers.
struct Context {
  let now: Moment
  let wall: WallClock
  let words: Words
  /// How long ago the first key was pressed, while a clock runs.
  let clock: Duration?
  let settings: Settings
  /// Whether cues are heard, outside quiet hours.
  let hasSound: Bool
  let locality: Locality
  let catalogue: Catalogue
  /// The language that it speaks, such as `en`.
  let language: String
  /// The diary, which can be read and written.
  let diary: any DiaryStoring
  /// Whether everybody uses the guide, so that nothing is written down.
  let isShared: Bool
  /// Whether somebody has gone into the checklist since the guide was opened.
  let isChecklistBegun: Bool

  /// Whether somebody hears the page: only then is there anything for a listener on it.
  let isHeard: Bool

  /// The date and the time of day.
  var local: LocalTime { timestamp.local }
  /// The same with the offset from UTC that is in force.
  var timestamp: Timestamp { wall.timestamp(now) }
  /// Where people can be.
  var regions: [Region] { catalogue.regions() }
  /// The words of the diary.
  var vocabulary: Vocabulary { catalogue.vocabulary() }
  /// Where the person is.
  var region: Region? { locality.region(among: regions) }
}
