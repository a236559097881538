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
  let locality: Locality
  let catalogue: Catalogue
  /// The diary, which can be read and written.
  let diary: any DiaryStoring

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

/// A screen that is open: it answers to actions and to time, and shows blocks.
protocol ScreenModel: Sendable {
  /// The name of the screen, or of the part of it that was opened.
  var name: String { get }
  /// Its name with the part of it that is to be seen.
  var place: String { get }
  /// What can be done on it now.
  var offers: [Offer] { get }
  /// The moment at which it next changes by itself; `nil` while nothing counts.
  func nextWake(in context: Context) -> Moment?
  /// Brings what counts to now.
  mutating func settle(in context: Context) -> [Effect]
  /// Does something.
  mutating func handle(_ action: Action, in context: Context) -> Outcome
  /// One step back within the screen; `false` where that means to leave it.
  mutating func stepBack(in context: Context) -> Bool
  /// Another screen has come on top.
  mutating func cover(at now: Moment, resumes: Bool)
  /// The screen on top has gone.
  mutating func uncover(in context: Context)
  /// What is to be seen.
  func page(in context: Context) -> Page
  /// Whether keys that type a character are typed into it.
  var takesText: Bool { get }
  /// Whether this key is typed into it.
  func types(_ key: Key) -> Bool
  /// Takes in a key that types, or takes back what was typed.
  mutating func type(_ key: Key, in context: Context)
  /// Whether a whole line of plain input is meant for it.
  var takesLines: Bool { get }
  /// Takes in a whole line of plain input; `nil` where it is no more than the name of a key.
  mutating func type(line: String, in context: Context) -> Outcome?
  /// Whether something was written that leaving would lose.
  var hasUnsavedChanges: Bool { get }
  /// Asks what shall become of that; `false` where there is nothing to ask.
  mutating func ask(in context: Context) -> Bool
  /// Moves the cursor to a line that was searched for.
  mutating func find(_ line: String)
}

extension ScreenModel {
  var place: String { name }
  func nextWake(in context: Context) -> Moment? { nil }
  mutating func settle(in context: Context) -> [Effect] { [] }
  mutating func stepBack(in context: Context) -> Bool { false }
  mutating func cover(at now: Moment, resumes: Bool) {}
  mutating func uncover(in context: Context) {}
  var takesText: Bool { false }
  func types(_ key: Key) -> Bool { takesText && key.isTyped }
  mutating func type(_ key: Key, in context: Context) {}
  var takesLines: Bool { takesText }
  mutating func type(line: String, in context: Context) -> Outcome? { .stay() }
  var hasUnsavedChanges: Bool { false }
  mutating func ask(in context: Context) -> Bool { false }
  mutating func find(_ line: String) {}
}

/// What a screen answers to an action.
enum Outcome: Equatable {
  /// It stays, and says this if there is anything to say.
  case stay(notice: String? = nil)
  /// Open the screen of this name on top.
  case open(String)
  /// Open a checklist, with these questions answered.
  case check(String, answers: [String: Answer])
  /// Close this screen, then do this on the one below.
  case perform(Action)
  /// The routine is over; the next screen starts with the reply to what the person said. Where it
  /// shall be written down, it is.
  case done(next: String, reply: Statement?, Routine.Relief?, savesRun: Bool = false)
  /// Open the screen of this name at a line that was searched for.
  case found(String, line: String)
  /// Close this screen, say this, and open what belongs to it.
  case close(notice: String, then: DiaryRoute? = nil)
  /// Open something of the diary.
  case route(DiaryRoute)
  /// Set something, for good.
  case set(Settings.Key, String)
}
