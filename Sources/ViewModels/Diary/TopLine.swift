import Content
import Diary

/// What the diary says unasked, at the top of the first screen and of its own: what is still going on,
/// and under it the most pressing of all else, each in one line.
struct TopLine: Equatable {
  var open: SavedEntry?
  var due: Reminder.Due?
  /// The day of the last result of the checklist, if it is out of date.
  var oldCheck: CalendarDate?

  /// The actions that open the lines, from the top.
  static let actions: [Action] = [.diaryLine, .secondLine]

  /// What the lines lead to, from the top.
  private var routes: [DiaryRoute] {
    var routes: [DiaryRoute] = []
    if let open { routes.append(.over(open)) }
    if let due {
      routes.append(.reminder(due))
    } else if oldCheck != nil {
      routes.append(.screen(Catalogue.checklist))
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
    case .over(let open): return open.episode.map { text(of: $0, in: context) } ?? ""
    case .reminder(let due): return words[due.reminder.word]
    default: return words.fill(.topLineOldCheck, ["date": oldCheck.map(words.shortDay) ?? ""])
    }
  }

  /// What goes on, since when, and for how long already.
  private func text(of episode: Episode, in context: Context) -> String {
    let words = context.words
    let isToday = episode.began.local.date == context.local.date
    let entry = EntrySentence(context).what(episode)
    let time = isToday ? words.clock(episode.began.local) : words.shortTime(episode.began)
    guard let minutes = minutes(in: context), minutes > 0 else {
      return words.fill(.topLineOpen, ["entry": entry, "time": time])
    }
    return words.fill(
      .topLineOpenFor, ["entry": entry, "time": time, "length": words.length(minutes * 60)])
  }

  // MARK: The clock of what goes on

  /// After a day nobody counts minutes any more: it has rather been forgotten.
  private static let longestClock = 24 * 3600

  /// For how many seconds it has gone on, as long as that is counted.
  private func seconds(in context: Context) -> Int? {
    guard let began = open?.began else { return nil }
    let seconds = context.timestamp.seconds - began.seconds
    return (0..<Self.longestClock).contains(seconds) ? seconds : nil
  }

  /// The same in whole minutes.
  private func minutes(in context: Context) -> Int? { seconds(in: context).map { $0 / 60 } }

  /// When the next minute is over; `nil` while nothing goes on.
  func nextWake(in context: Context) -> Moment? {
    seconds(in: context).map { context.now + .seconds(60 - $0 % 60) }
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
  }

  /// A result that led somewhere is out of date after a week. If it found nothing, there is no need
  /// to repeat it.
  private static func isOld(_ check: CheckResult, in context: Context) -> Bool {
    CheckResult.isOutOfDate(check.at.local.date, on: context.local.date)
      && check.tier != nil && check.tier != .selfCare
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
