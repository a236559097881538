import Content
import Diary

/// What the diary says unasked, in one line at the top of the first screen and of its own.
struct TopLine: Equatable {
  var open: SavedEntry?
  var due: Reminder.Due?
  /// The day of the last result of the checklist, if it is out of date.
  var oldCheck: CalendarDate?
  /// The nights with a bedtime stretch, if it was done tonight.
  var stretched: StretchTrial?

  /// What is most pressing.
  var route: DiaryRoute? {
    if let due, due.reminder.isEvent { return .reminder(due) }
    if let open { return .over(open) }
    if let due { return .reminder(due) }
    if oldCheck != nil { return .screen(Catalogue.checklist) }
    if stretched != nil { return .screen(Catalogue.bedtime) }
    return nil
  }

  /// The line, or nothing if there is nothing to say.
  func blocks(in context: Context) -> [Block] {
    guard route != nil else { return [] }
    let words = context.words
    var line = ""
    if let due, due.reminder.isEvent {
      line = words[due.reminder.word]
    } else if let episode = open?.episode {
      let isToday = episode.began.local.date == context.local.date
      let clock = words.clock(episode.began.local)
      line = words.fill(
        .topLineOpen,
        [
          "entry": EntrySentence(context).what(episode),
          "time": isToday ? clock : words.shortTime(episode.began),
        ])
    } else if let due {
      line = words[due.reminder.word]
    } else if let oldCheck {
      line = words.fill(.topLineOldCheck, ["date": words.shortDay(oldCheck)])
    } else if let stretched {
      line = words.fill(.topLineStretched, ["count": String(stretched.done)])
    }
    return [
      Block(.choice(ChoiceLine(key: "d", label: line, target: .action(.diaryLine))))
    ]
  }
}

extension TopLine {
  /// What the diary says now.
  init(in context: Context) {
    self.init()
    guard context.diary.isThere else { return }
    open = try? context.diary.openEpisode()
    due = (try? Reminder.due(in: context))?.first
    if case .check(let check)? = (try? context.diary.checks(limit: 1))?.first?.entry,
      !context.isChecklistBegun, Self.isOld(check, in: context)
    {
      oldCheck = check.at.local.date
    }
    let nights = Self.bedtimeNights(in: context)
    if nights.last == context.timestamp.night { stretched = StretchTrial(nights) }
  }

  /// A result that led somewhere is out of date after a week. If it found nothing, there is no need
  /// to repeat it.
  private static func isOld(_ check: CheckResult, in context: Context) -> Bool {
    CheckResult.isOutOfDate(check.at.local.date, on: context.local.date)
      && check.tier != nil && check.tier != .selfCare
  }

  /// The nights on which a bedtime stretch was done, the earliest first.
  private static func bedtimeNights(in context: Context) -> [CalendarDate] {
    guard let screen = context.catalogue.screen(Catalogue.bedtime, context.locality),
      case .menu(let menu) = screen.kind
    else { return [] }
    return (try? context.diary.nights(of: menu.nights)) ?? []
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
    var last: CheckResult?
    if case .check(let check)? = try context.diary.checks(limit: 1).first?.entry { last = check }
    return due(
      try context.diary.nightSummaries(since: now.night.adding(days: -reach)),
      dismissals: try context.diary.dismissals(), check: last, now: now)
  }
}
