import Content
import Diary

/// The guide itself: the screens that are open, one on top of the other.
///
/// A value without a clock, a terminal or a disk. Events and the time go in; effects and a `Page`
/// come out.
package struct Guide: Sendable {
  /// A clock that was started by opening a screen.
  struct RunningClock: Equatable {
    let clock: Clock
    let began: Moment
    var hasSpoken = false

    var speaks: Moment { began + clock.limit }
  }

  let catalogue: Catalogue
  private let wall: WallClock
  private let diary: any DiaryStoring
  private let country: String?

  var stack: [any ScreenModel]
  var clocks: [RunningClock] = []
  var settings: Settings
  var hasSound: Bool
  var notice: String?
  /// The checklist as it was left: its answers are kept while the guide is open.
  var checklist: ChecklistModel?
  /// The number and the answers of the checklist's entry in the diary, once it has one.
  var savedCheck: (number: Int64, answers: [String: Answer])?
  /// The answers that were to be kept last, and why they could not be, until that was said.
  var attemptedCheck: (answers: [String: Answer], sentence: String?)?
  /// What waits until the picture is on the screen.
  var waiting: Set<Waiting> = [.topLine]
  /// What the diary has to say on the first screen.
  var topLine = TopLine()
  /// What the diary is offered after a routine.
  var draft: DiaryDraft?
  /// The entries that were written down after a routine since the guide was opened.
  var savedDrafts: [Int64] = []
  /// Screens that were gone back from, the last one last.
  var forward: [any ScreenModel] = []
  /// What can be searched, once somebody has, and for which locality.
  var index: (SearchIndex, Locality)?
  /// The words of the interface.
  package var words: Words { catalogue.words }

  /// The guide with its home screen open, or, where home cannot be read, with what is wrong there.
  ///
  /// `wall` says what date and time of day it is at a moment; `country` is the one of the locale,
  /// where it names one.
  package init(
    _ catalogue: Catalogue, settings: Settings = Settings(), country: String? = nil,
    wall: WallClock, diary: any DiaryStoring
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.country = country
    self.wall = wall
    self.diary = diary
    hasSound = settings.bell
    let words = catalogue.words
    let more = Self.ownBlocks(of: catalogue)
    switch catalogue.screen(Catalogue.home, Locality()).map({ ReadingModel($0, more: more) }) {
    case .success(let model?): stack = [model]
    case .success(nil):
      stack = [ReadingModel(name: Catalogue.home, title: words[.program], blocks: [])]
    case .failure(let faults):
      let blocks = faults.all.map { Block(.warning($0.description)) }
      stack = [ReadingModel(name: Catalogue.home, title: words[.program], blocks: blocks)]
    }
  }

  /// The way to a person's own screens, and what is wrong in them.
  static func ownBlocks(of catalogue: Catalogue) -> [Block] {
    let words = catalogue.words
    let shown = 3
    var blocks: [Block] = []
    if catalogue.hasOwn {
      blocks.append(
        Block(
          .choice(
            ChoiceLine(key: "0", label: words[.ownScreens], target: .screen(Catalogue.own)))))
    }
    blocks += catalogue.faults.prefix(shown).map { Block(.warning($0.description)) }
    if catalogue.faults.count > shown {
      let rest = String(catalogue.faults.count - shown)
      blocks.append(Block(.quiet(words.fill(.moreFaults, ["count": rest]))))
    }
    return blocks
  }

  /// Opens a screen on top of home, as the command line asks: a routine that has stop-signs before
  /// it opens at those. What is wrong with a screen that cannot be read is said as a notice.
  package mutating func start(at name: String, now: Moment) {
    var first = name
    if case .success(let screen) = catalogue.screen(name, locality),
      case .routine(let routine) = screen.kind
    {
      first = routine.gate ?? name
    }
    open(first, at: now)
  }

  /// Says something from the world outside, such as what could not be written.
  package mutating func tell(_ sentence: String) { notice = sentence }

  /// The answers to the checklist of warning signs and what they mean, once there are any.
  package var check: (answers: CheckAnswers, triage: Triage, on: CalendarDate)? {
    guard let checklist, let date = checklist.answeredOn else { return nil }
    return (checklist.answers, checklist.triage, date)
  }

  // MARK: What the screens can see

  /// What the blanks in the texts are filled in with.
  package var locality: Locality {
    Locality(region: settings.region, country: country, units: settings.units)
  }

  func context(at now: Moment) -> Context {
    let clock = clocks.map { now - $0.began }.max()
    return Context(
      now: now, wall: wall, words: words, clock: clock, settings: settings,
      locality: locality, catalogue: catalogue, diary: diary)
  }

  var top: any ScreenModel {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }

  // MARK: Events

  /// Takes in an event and answers with what the world outside has to do.
  package mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
    if event == .shown {
      doWhatCanWait(at: now)
      return []
    }
    let placeBefore = top.place
    var effects = settle(at: now)
    if case .key(let key) = event {
      notice = nil
      if case .pasted(let character) = key {
        if top.takesText { top.type(.character(character), in: context(at: now)) }
      } else if top.types(key) {
        top.type(key, in: context(at: now))
      } else if let action = KeyMap.action(for: key, among: offers) {
        // A key that wakes the machine must not answer the question which that very key brings up.
        let isNewQuestion = top.place != placeBefore
        if !isNewQuestion || Self.alwaysWork.contains(action) {
          effects += perform(action, at: now)
        }
      } else {
        notice = words.fill(.noSuchKey, ["key": KeyMap.name(of: key, words: words)])
      }
    }
    return silenced(effects, at: now)
  }

  /// Takes in a line of plain input: empty for Enter, a key's name, or the character it types. Where
  /// something is to be typed, the line is what was typed; a full stop leaves.
  package mutating func handle(line: String, at now: Moment) -> [Effect] {
    if top.takesLines, !line.isEmpty, !Self.neverTyped.contains(line) {
      if [".", "esc"].contains(line.lowercased()) { return handle(.key(.escape), at: now) }
      let key = KeyMap.key(named: line, words: words)
      if case .control = key { return handle(.key(key ?? .escape), at: now) }
      let effects = handle(.tick, at: now)
      if let outcome = top.type(line: line, in: context(at: now)) {
        notice = nil
        return effects + follow(outcome, at: now)
      }
    }
    if line == "." { return handle(.key(.escape), at: now) }
    if let key = KeyMap.key(named: line, words: words) { return handle(.key(key), at: now) }
    let effects = handle(.tick, at: now)
    notice = words.fill(.noSuchKey, ["key": EntrySentence.excerpt(line, longest: 60)])
    return effects
  }

  /// Lines that are keys wherever something is typed.
  private static let neverTyped = ["!", "?"]

  /// Screens about the one below them.
  static let overlays = ["keys", "evidence"]

  private static let alwaysWork: Set<Action> = [
    .quit, .suspend, .interrupt, .quitWithCore, .redraw,
  ]

  /// Without what would be heard, where nothing shall be. In quiet hours that includes notifications,
  /// since a desktop may ring with them.
  private func silenced(_ effects: [Effect], at now: Moment) -> [Effect] {
    if effects.isEmpty { return effects }
    let isQuiet = isQuiet(at: now)
    return effects.filter { effect in
      switch effect {
      case .ring: hasSound && !isQuiet
      case .notify: !isQuiet
      default: true
      }
    }
  }

  private func isQuiet(at now: Moment) -> Bool {
    settings.quietHours?.contains(wall.timestamp(now).local.minute) ?? false
  }

  /// Brings everything that counts to `now`: the screen on top, and timers below it.
  private mutating func settle(at now: Moment) -> [Effect] {
    let context = context(at: now)
    var effects: [Effect] = []
    for index in stack.indices {
      let isTop = index == stack.count - 1
      if !isTop, (stack[index] as? RoutineModel)?.nextCall == nil { continue }
      for effect in stack[index].settle(in: context) where !effects.contains(effect) {
        effects.append(effect)
      }
    }
    for index in clocks.indices where !clocks[index].hasSpoken && now >= clocks[index].speaks {
      clocks[index].hasSpoken = true
      if !effects.contains(.ring) { effects.append(.ring) }
    }
    return effects
  }

  /// The moment at which the page next changes by itself; `nil` while nothing counts.
  package func nextWake(at now: Moment) -> Moment? {
    let timers = stack.dropLast().compactMap { ($0 as? RoutineModel)?.nextCall }
    let clocks = clocks.filter { !$0.hasSpoken }.map(\.speaks)
    let own = top.nextWake(in: context(at: now)).map { [$0] } ?? []
    return (own + timers + clocks).min()
  }

  private mutating func perform(_ action: Action, at now: Moment) -> [Effect] {
    if let refusal = offers.first(where: { $0.action == action })?.refusal {
      notice = words[refusal]
      return []
    }
    switch action {
    case .quit:
      // What was written and not kept is asked about first.
      guard let depth = stack.lastIndex(where: \.hasUnsavedChanges) else {
        saveCheck(at: now)
        return [.quit]
      }
      while stack.count > depth + 1 { _ = back(at: now) }
      _ = top.ask(in: context(at: now))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt, .quitWithCore:
      saveCheck(at: now)
      return [action == .interrupt ? .interrupt : .quitWithCore]
    case .back:
      if top.stepBack(in: context(at: now)) { rememberChecklist() } else { return back(at: now) }
    case .help: push(helpModel(), at: now, resumes: true)
    case .evidence: showEvidence(at: now)
    case .emergency: open(Catalogue.emergency, at: now)
    case .settings: push(SettingsModel(), at: now, resumes: false)
    case .search: push(SearchModel(searchIndex()), at: now, resumes: false)
    case .forward: goForward(at: now)
    case .diaryLine where top is ReadingModel:
      if draft?.place == top.name {
        saveDraft(at: now)
      } else if let route = topLine.route, stack.count == 1 {
        run(route, at: now)
      }
    case .sound:
      hasSound.toggle()
      notice = words[hasSound ? .soundOn : .soundOff]
      if hasSound, isQuiet(at: now), let hours = settings.quietHours {
        notice = words.fill(.soundQuiet, ["time": hours.end])
      }
    default: return forward(action, at: now)
    }
    return []
  }

  /// Whether something waits until the picture is on the screen.
  package var isWaiting: Bool { !waiting.isEmpty }

  /// Whether what comes up now must not be kept waiting by anything.
  package var isUrgent: Bool { waiting.contains(.saveCheck) || top.place == Catalogue.emergency }

  /// Gives an action to the screen on top.
  private mutating func forward(_ action: Action, at now: Moment) -> [Effect] {
    let outcome = top.handle(action, in: context(at: now))
    rememberChecklist()
    return follow(outcome, at: now)
  }

  /// Does what a screen has answered.
  private mutating func follow(_ outcome: Outcome, at now: Moment) -> [Effect] {
    switch outcome {
    case .stay(let said): notice = said
    case .open(let name):
      leaveReminder()
      open(name, at: now)
    case .check(let name, let answers):
      leaveReminder()
      open(name, at: now)
      if var model = top as? ChecklistModel {
        let signs = model.merge(answers, in: context(at: now))
        notice =
          signs.isEmpty
          ? nil : words.fill(.noted, ["sign": signs.joined(separator: "; ")])
        top = model
        rememberChecklist()
      }
    case .route(let route): run(route, at: now)
    case .close(let said, let route):
      _ = back(at: now)
      forward = []
      if let route { run(route, at: now) }
      notice = said
    case .found(let name, let line):
      _ = back(at: now)
      start(at: name, now: now)
      top.find(line)
      rememberChecklist()
    case .set(let key, let value):
      guard settings.set(key, to: value) else { return [] }
      if key == .bell { hasSound = settings.bell }
      notice = words[.saved]
      return [.save(key, value)]
    case .perform(let chosen):
      // Chosen on the page of all keys: it is meant for the screen below.
      if Self.overlays.contains(top.name) { _ = back(at: now) }
      return perform(chosen, at: now)
    case .done(let next, let reply, let relief, let savesRun):
      let context = context(at: now)
      draft = nil
      if let routine = top as? RoutineModel {
        if savesRun {
          save(routine, in: context)
        } else {
          draft = draft(routine, relief, in: context)
        }
      }
      let said = notice
      if relief == .yes { clocks = [] }
      stack.removeLast()
      var intro = reply.map { [Block(.text($0.text), evidence: $0.evidence)] } ?? []
      if let draft { intro.append(block(of: draft, in: context)) }
      open(next, intro: intro, renews: savesRun, at: now)
      if savesRun { notice = said }
    }
    return []
  }

  mutating func rememberChecklist() {
    guard let model = top as? ChecklistModel else { return }
    checklist = model
    if model.isAtResult { waiting.insert(.saveCheck) }
  }

  // MARK: Help and evidence

  private func helpModel() -> ReadingModel {
    ReadingModel(
      name: "keys", title: words[.keysTitle],
      blocks: HelpBlocks.all(for: offers, typed: top.takesText, words: words),
      isNumbered: false)
  }

  private mutating func showEvidence(at now: Moment) {
    let page = page(at: now)
    guard let focus = page.focus, let evidence = page.blocks[focus].evidence else {
      notice = words[.noEvidence]
      return
    }
    let blocks = EvidenceBlocks.all(
      for: page.blocks[focus], evidence: evidence, catalogue: catalogue,
      today: wall.timestamp(now).local.date)
    push(
      ReadingModel(name: "evidence", title: words[.evidenceTitle], blocks: blocks),
      at: now, resumes: true)
  }

  // MARK: The page

  /// What can be done now: what the screen on top offers, and what works everywhere.
  private var offers: [Offer] {
    var offers = top.offers
    // On the last screen Esc has nowhere to go back to, and leaves.
    if stack.count > 1 { offers.append(Offer(.back)) } else { offers.append(Offer(.settings)) }
    if top.name != "keys" { offers.append(Offer(.help)) }
    offers.append(Offer(.evidence))
    let hasLine = stack.count == 1 ? topLine.route != nil : draft?.place == top.name
    if hasLine { offers.append(Offer(.diaryLine)) }
    if top.name != "search" { offers.append(Offer(.search)) }
    if !forward.isEmpty { offers.append(Offer(.forward)) }
    // In the middle of a text the sign for it is a sign like any other.
    if top.place != Catalogue.emergency, !top.types(.character("!")) {
      offers.append(Offer(.emergency))
    }
    return offers + [.quit, .redraw, .suspend, .interrupt, .quitWithCore].map { Offer($0) }
  }

  /// Everything that is to be seen at `now`.
  package func page(at now: Moment) -> Page {
    let context = context(at: now)
    var page = top.page(in: context)
    var urgent = clocks.filter(\.hasSpoken).map {
      Block(.warning($0.clock.warning.text), evidence: $0.clock.warning.evidence)
    }
    urgent += stack.dropLast().compactMap { ($0 as? RoutineModel)?.call(words) }.map {
      Block(.warning($0))
    }
    if !urgent.isEmpty {
      page.blocks.insert(contentsOf: urgent, at: 0)
      page.focus = page.focus.map { $0 + urgent.count } ?? 0
    }
    if page.blocks.contains(where: { $0.evidence != nil }), isOld(page, on: context.local.date) {
      page.blocks.append(Block(.warning(words[.contentOld])))
    }
    page.notice = notice
    page.keys = HelpBlocks.foot(for: offers, typed: top.takesText, words: words)
    if page.brief.isEmpty { page.brief = words[.tooSmall] }
    if page.windowTitle.isEmpty { page.windowTitle = words[.program] }
    return page
  }

  /// Whether something on a page rests on what was last reviewed too long ago.
  private func isOld(_ page: Page, on today: CalendarDate) -> Bool {
    guard catalogue.oldestReview()?.isOld(on: today) ?? false else { return false }
    return page.blocks.contains { block in
      block.evidence?.sources.contains {
        catalogue.source($0)?.reviewed.isOld(on: today) ?? false
      } ?? false
    }
  }
}
