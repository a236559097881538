import CompiledScreens
import Content
import Diary
import DiaryStorage
import Drawing
import ViewModels

/// A guide without a terminal, driven by keys and by a clock that the test sets.
///
/// ```swift
/// var rehearsal = try Rehearsal()
/// rehearsal.press("1 2")
/// rehearsal.wait(.seconds(30))
/// #expect(rehearsal.text.contains("Stop"))
/// ```
package struct Rehearsal {
  /// The guide.
  package private(set) var guide: Guide
  /// Its diary: a file of its own that is made when something is written.
  package let diary: DiaryStore
  private var folder: TemporaryFolder
  private let start: Timestamp
  /// What time it is.
  package private(set) var now = Moment.start
  /// What the world outside was asked for so far.
  package private(set) var effects: [Effect] = []
  /// What is on the screen: the page as of the last event, not of this moment. A wake-up that the
  /// guide forgot to ask for therefore shows as a stale page.
  package private(set) var page: Page

  /// The guide on the built-in screens, or on others, opened at a screen.
  ///
  /// It is `minute` minutes after midnight when the guide starts; `country` is the locale's. With a
  /// `kiosk` everybody uses it.
  package init(
    _ catalogue: Catalogue? = nil, at screen: String = "home",
    today: CalendarDate = CalendarDate(year: 2026, month: 11, day: 21), minute: Int = 180,
    settings: Settings = .audible, country: String? = nil, diary: DiaryStore? = nil,
    kiosk: Kiosk? = nil
  ) throws {
    // One hour ahead of UTC, summer and winter.
    let zone = TimeZoneRules { _ in 3600 }
    let start = zone.timestamp(of: LocalTime(date: today, second: minute * 60))
    let wall = WallClock(
      timestamp: { zone.timestamp(at: start.seconds + Int($0.sinceStart.components.seconds)) },
      zone: zone, face: ClockFace(country: country))
    self.start = start
    folder = TemporaryFolder()
    self.diary = diary ?? DiaryStore(path: folder.path + "/diary.sqlite")
    guide = Guide(
      catalogue ?? BuiltIn.catalogue, settings: settings, country: country, wall: wall,
      diary: self.diary, kiosk: kiosk)
    guide.start(at: screen, now: .start)
    page = guide.page(at: .start)
    lookAtIt()
  }

  /// The guide started anew on the same diary, so many days later.
  package func again(daysLater days: Int = 0) throws -> Rehearsal {
    var again = try Rehearsal(today: start.local.date.adding(days: days), diary: diary)
    // The diary goes with its folder.
    again.folder = folder
    return again
  }

  /// A guide whose first choice opens this screen, past its gate.
  package init(opening screen: String) throws {
    let builtIn = BuiltIn.catalogue
    let home = Screen(
      name: "home", title: "Home",
      kind: .menu(Menu(passages: [], choices: [Choice(label: "It", opens: screen)])))
    var catalogue = builtIn
    catalogue.screen = { $0 == "home" ? home : builtIn.screen($0, $1) }
    try self.init(catalogue)
    press("1")
  }

  /// Presses keys: names such as "Enter", "Down" or "Ctrl-Z", and characters, with spaces between.
  package mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Self.key(String(name)) else { preconditionFailure("no key \(name)") }
      press(key)
    }
  }

  /// Presses a key.
  package mutating func press(_ key: Key) { give(.key(key)) }

  /// Pastes a text.
  package mutating func paste(_ text: String) {
    for character in text { give(.paste(character)) }
  }

  /// Gives a line of plain input.
  package mutating func enter(line: String) { give(.line(line)) }

  private mutating func give(_ input: Input) {
    effects += guide.handle(.input(input), at: now)
    lookAtIt()
  }

  /// Shows the picture, after which the guide does what has waited for that.
  private mutating func lookAtIt() {
    if guide.isWaiting { _ = guide.handle(.shown, at: now) }
    page = guide.page(at: now)
  }

  /// Lets time pass; the guide is woken when it asked to be, and at no other moment.
  package mutating func wait(_ duration: Duration, each: (Rehearsal) -> Void = { _ in }) {
    let end = now + duration
    while let wake = guide.nextWake(at: now), wake <= end {
      now = max(now, wake)
      tick()
      each(self)
    }
    now = end
  }

  /// The machine sleeps: time passes, nobody is woken, and then the screen is looked at again.
  package mutating func sleep(_ duration: Duration) {
    now = now + duration
    tick()
  }

  private mutating func tick() {
    effects += guide.handle(.tick, at: now)
    lookAtIt()
  }

  /// Nothing more will come.
  package mutating func end() {
    effects += guide.handle(.ended, at: now)
    lookAtIt()
  }

  /// Forgets the effects so far.
  package mutating func forgetEffects() { effects = [] }

  /// What the clock on the wall shows.
  package var time: Timestamp {
    Timestamp(seconds: start.seconds + Int(now.sinceStart.components.seconds), offset: 3600)
  }

  /// Types a text, character by character.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// The value of the field that the cursor is on.
  package var focusedField: String? {
    if case .field(let field)? = focused?.kind { field.value } else { nil }
  }

  /// The question that the cursor is on.
  package var focusedQuestion: String? {
    if case .check(let line)? = focused?.kind { focusedDetail.first ?? line.text } else { nil }
  }

  /// What there is to say about the line that the cursor is on, at its place of its own.
  package var focusedDetail: [String] {
    guard let focused else { return [] }
    var block = focused
    block.detail?.place = .foot
    return Transcript(glyphs: .unicode).detail(of: block)
  }

  /// What the line says that the cursor is on.
  package var focusedLabel: String? {
    if case .choice(let choice)? = focused?.kind { choice.label } else { nil }
  }

  /// What stands under the line that the cursor is on, or else at the foot about it.
  package var focusedNote: String? {
    switch focused?.kind {
    case .field(let field): field.note ?? focusedDetail.first
    case .choice(let choice): choice.note
    default: nil
    }
  }

  /// The page as plain lines.
  package var lines: [String] { Transcript(glyphs: .unicode, words: guide.words).lines(of: page) }

  /// A page as plain lines.
  package static func lines(of page: Page) -> [String] {
    Transcript(glyphs: .unicode).lines(of: page)
  }

  /// The page as one text.
  package var text: String { lines.joined(separator: "\n") }

  /// The page as a picture.
  package func picture(_ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    Painter(glyphs: glyphs).paint(page, size: size)
  }

  /// The countdown on the page, if there is one.
  package var countdown: Countdown? {
    for block in page.blocks { if case .countdown(let countdown) = block.kind { return countdown } }
    return nil
  }

  /// The instruction on the page, if there is one.
  package var instruction: String? {
    for block in page.blocks {
      if case .instruction(let text, _) = block.kind { return text }
    }
    return nil
  }

  /// The block that the cursor is on.
  package var focused: Block? { page.focus.map { page.blocks[$0] } }

  private static func key(_ name: String) -> Key? {
    let names: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Space": .character(" "), "Up": .up, "Down": .down,
      "Left": .left, "Right": .right, "Tab": .tab, "Shift-Tab": .backTab, "Home": .home,
      "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Backspace": .backspace, "F1": .f1,
      "Ctrl-C": .control("c"), "Ctrl-Z": .control("z"), "Ctrl-L": .control("l"),
      "Ctrl-\\": .control("\\"), "Ctrl-S": .control("s"), "Ctrl-U": .control("u"),
      "Ctrl-R": .control("r"),
    ]
    return names[name] ?? (name.count == 1 ? name.first.map { .character($0) } : nil)
  }
}

extension Countdown {
  /// What is left of the step, in seconds, as the large digits show it.
  package var seconds: Int {
    face.split(separator: ":").reduce(0) { $0 * 60 + (Int($1) ?? 0) }
  }
}

/// Random numbers that are the same on every run (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// The sequence that belongs to a seed.
  package init(_ seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Settings {
  /// As they are where nothing was chosen, but without quiet hours: in them nothing is heard.
  package static var audible: Settings {
    var settings = Settings()
    settings.quietHours = nil
    return settings
  }
}

extension Transcript {
  /// A transcript with the words of the built-in screens.
  package init(glyphs: Glyphs) { self.init(glyphs: glyphs, words: BuiltIn.catalogue.words) }
}
