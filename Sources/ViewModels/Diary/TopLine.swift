import Content
import Diary

/// What the diary says unasked, at the top of the first screen and of its own: what is still going on,
/// and under it the most pressing of all else, each in one line.
struct TopLine: Equatable {
  var open: SavedEntry?
  var due: Reminder.Due?
  /// The day of the last result of the checklist, if it is out of date.
  var oldCheck: CalendarDate?
  /// The nights with a bedtime stretch, if it was done tonight.
  var stretched: StretchTrial?

  /// The actions that open the lines, from the top.
  static let actions: [Action] = [.diaryLine, .secondLine]

  /// What the lines lead to, from the top.
  private var routes: [DiaryRoute] {
    var routes: [DiaryRoute] = []
    if let open { routes.append(.over(open)) }
    if let due {
      routes.append(.reminder(due))
    } else if open == nil, oldCheck != nil {
      routes.append(.screen(Catalogue.checklist))
    } else if open == nil, stretched != nil {
      routes.append(.screen(Catalogue.bedtime))
    }
    return routes
  }

  /// What can be done with the lines.
  var offers: [Offer] { zip(Self.actions, routes).map { Offer($0.0) } }

  /// Where an action on one of the lines leads; `nil` for any other action.
  func route(of action: Action) -> DiaryRoute? {
    zip(Self.actions, routes).first { $0.0 == action }?.1
  }

  /// The lines, none if there is nothing to say.
  func blocks(in context: Context) -> [Block] {
    zip(Self.actions, routes).map { action, route in
      let key = action == .diaryLine ? "d" : "r"
      return Block(
        .choice(ChoiceLine(key: key, label: text(of: route, in: context), target: .action(action))))
    }
  }

  private func text(of route: DiaryRoute, in context: Context) -> String {
    let words = context.words
    switch route {
    case .over(let open):
      guard let episode = open.episode else { return "" }
      let isToday = episode.began.local.date == context.local.date
      let clock = words.clock(episode.began.local)
      return words.fill(
        .topLineOpen,
        [
          "entry": EntrySentence(context).what(episode),
          "time": isToday ? clock : words.shortTime(episode.began),
        ])
    case .reminder(let due): return words[due.reminder.word]
    case .screen(Catalogue.checklist):
      return words.fill(.topLineOldCheck, ["date": oldCheck.map(words.shortDay) ?? ""])
    default: return words.fill(.topLineStretched, ["count": String(stretched?.done ?? 0)])
    }
  }
}

extension TopLine {
  /// What the diary says now.
  init(in context: Context) throws(DiaryProblem) {
    self.init()
    guard context.diary.isThere else { return }
    open = try context.diary.openEpisode()
    due = try Reminder.due(in: context).first
    if case .check(let check)? = try context.diary.checks(limit: 1).first?.entry,
      !context.isChecklistBegun, Self.isOld(check, in: context)
    {
      oldCheck = check.at.local.date
    }
    let nights = try Self.bedtimeNights(in: context)
    if nights.last == context.timestamp.night { stretched = StretchTrial(nights) }
  }

  /// A result that led somewhere is out of date after a week. If it found nothing, there is no need
  /// to repeat it.
  private static func isOld(_ check: CheckResult, in context: Context) -> Bool {
    CheckResult.isOutOfDate(check.at.local.date, on: context.local.date)
      && check.tier != nil && check.tier != .selfCare
  }

  /// The nights on which a bedtime stretch was done, the earliest first.
  private static func bedtimeNights(
    in context: Context
  ) throws(DiaryProblem) -> [CalendarDate] {
    guard let screen = context.catalogue.screen(Catalogue.bedtime, context.locality),
      case .menu(let menu) = screen.kind
    else { return [] }
    return try context.diary.nights(of: menu.nights)
  }
}

extension Menu {
  /// The progress of the six-week trial, for the menu of its stretches.
  func trial(in context: Context) -> [Block] {
    guard !nights.isEmpty, context.diary.isThere,
      let nights = try? context.diary.nights(of: nights), let trial = StretchTrial(nights)
    else { return [] }
    let words = context.words
    let values: KeyValuePairs = [
      "count": String(trial.done), "from": words.shortDay(trial.began),
      "to": words.shortDay(trial.ends),
    ]
    let isOver = context.timestamp.night > trial.ends
    return [Block(.text(words.fill(isOver ? .trialOver : .trialNow, values)))]
  }
}

extension Reminder {
  /// What the diary says is due.
  static func due(in context: Context) throws(DiaryProblem) -> [Due] {
    let now = context.timestamp
    return due(try context.diary.reminderFacts(on: now.night), now: now)
  }
}
