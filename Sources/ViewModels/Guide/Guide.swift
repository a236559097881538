import Content
import Diary

/// The guide itself: the screens that are open, one on top of the other.
///
/// ```swift
/// var guide = Guide(catalogue, wall: wall, diary: diary)
/// _ = guide.handle(.input(.key(.enter)), at: now)   // opens what the cursor is on
/// let page = guide.page(at: now)                    // what to draw
/// let wake = guide.nextWake(at: now)                // when to look again, if no key comes
/// ```
///
/// A value without a clock, a terminal or a disk: events and the time go in, effects and a ``Page``
/// come out. It knows no screen by its type. What a screen needs comes up as a value: in its
/// ``Outcome``, or in one of the properties of ``ScreenModel``.
package struct Guide: Sendable {
  let catalogue: Catalogue
  let wall: WallClock
  let diary: any DiaryStoring
  let country: String?
  let language: String
  /// What it knows about its visitors, if everybody uses it.
  var kiosk: Kiosk?

  /// The screens that are open, the one that is shown last.
  var stack: [any ScreenModel]
  /// The screens to go forward to, the nearest one last.
  var forward: [any ScreenModel] = []
  var clocks = RunningClocks()
  var checks = CheckKeeper()
  var drafts = DraftKeeper()
  var settings: Settings
  var hasSound: Bool
  /// The answer to the last key.
  var notice: String?
  /// The line at the foot, and what it was made for: it seldom changes, and every page has it.
  var foot: (offers: [Offer], typing: Typing, hints: [KeyHint])?
  /// The time, as long as nothing else on the page changes.
  var passing: PassingTime?
  /// What waits until the picture is on the screen.
  var waiting: Waiting = .reading
  /// The search index and the locality it is for, once it has been made.
  var index: (SearchIndex, Locality)?

  /// What waits until the picture is on the screen: a disk may be slow or busy, and someone may
  /// need help.
  ///
  /// No `Set`: the first set of a new type costs the start of the program a search through every
  /// conformance.
  struct Waiting: OptionSet {
    let rawValue: Int
    /// What the screen on top reads from the diary.
    static let reading = Waiting(rawValue: 1)
    /// The result of the checklist.
    static let saveCheck = Waiting(rawValue: 2)
  }

  /// The words of the interface.
  package var words: Words { catalogue.words }

  /// The guide with its home screen open, or, where home cannot be read, with what is wrong there.
  ///
  /// `wall` says what date and time of day it is at a moment; `country` is the one of the locale,
  /// where it names one, and `language` that of the catalogue. With a `kiosk` it belongs to nobody.
  package init(
    _ catalogue: Catalogue, settings: Settings = Settings(), country: String? = nil,
    language: String = "en", wall: WallClock, diary: any DiaryStoring,
    kiosk: Kiosk? = nil
  ) {
    self.init(
      showing: kiosk == nil ? catalogue : catalogue.withoutDiary, settings, country, language, wall,
      diary, kiosk)
    self.kiosk?.settings = settings
  }

  init(
    showing catalogue: Catalogue, _ settings: Settings, _ country: String?, _ language: String,
    _ wall: WallClock, _ diary: any DiaryStoring, _ kiosk: Kiosk?
  ) {
    self.catalogue = catalogue
    self.language = language
    self.settings = settings
    self.country = country
    self.wall = wall
    self.diary = diary
    self.kiosk = kiosk
    hasSound = settings.bell
    stack = [HomeModel(catalogue)]
  }

  /// Opens a screen on top of home, as the command line asks: a routine that has stop-signs before
  /// it opens at those. What is wrong with a screen that cannot be read is said as a notice.
  package mutating func start(at name: String, isAnew: Bool = false, now: Moment) {
    endPassing()
    // What was searched for is opened anew, and is no first screen.
    if !isAnew { kiosk?.screen = name }
    var first = name
    if let screen = catalogue.screen(name, locality),
      case .routine(let routine) = screen.kind
    {
      first = routine.gate ?? name
    }
    open(first, isAnew: isAnew, at: now)
    // Where nobody has come yet, nobody is in trouble.
    if isShared, kiosk?.lastSign == nil { clocks.stop() }
  }

  /// Says something from the world outside, such as what could not be written.
  package mutating func tell(_ sentence: String) {
    endPassing()
    notice = sentence
  }

  /// The answers to the checklist of warning signs and what they mean, once there are any.
  package var check: (answers: CheckAnswers, triage: Triage, on: CalendarDate)? {
    guard let progress = checks.progress, let time = progress.answeredAt else { return nil }
    return (progress.answers, progress.triage, time.local.date)
  }

  /// Whether something waits until the picture is on the screen.
  package var isWaiting: Bool { !waiting.isEmpty }

  /// Whether what is shown now must not be delayed by anything.
  package var isUrgent: Bool { waiting.contains(.saveCheck) || top.presentation.isUrgent }

  // MARK: What the screens can see

  /// What the blanks in the texts are filled in with.
  package var locality: Locality {
    Locality(region: settings.region, country: country, units: settings.units)
  }

  func context(at now: Moment, isHeard: Bool = true) -> Context {
    Context(
      now: now, wall: wall, words: words, clock: clocks.longest(at: now), settings: settings,
      hasSound: hasSound, locality: locality, catalogue: catalogue, language: language,
      diary: diary, isShared: isShared, isChecklistBegun: checks.progress != nil,
      isHeard: isHeard)
  }

  /// The screen that is shown.
  var top: any ScreenModel {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }
}
