import Content
import Diary

/// Something of the diary that a screen asks to be opened.
enum DiaryRoute: Equatable {
  /// A form for something that begins now.
  case begin
  /// What can be taken back.
  case changes
  /// An entry, with the cursor on a field of it.
  case entry(SavedEntry, field: Word?)
  /// An episode that went on and is over now.
  case over(SavedEntry)
  /// A reason to be seen.
  case reminder(Reminder.Due)
  /// A form for something that is taken.
  case newMedicine
  /// Another screen of the guide.
  case screen(String)
}

/// What the diary has to say by itself, in one line on the first screen and on its own.
struct TopLine: Equatable {
  var open: SavedEntry?
  var due: Reminder.Due?
  /// The day of the last result of the checklist, where that is out of date.
  var oldCheck: CalendarDate?
  /// Nights of the bedtime stretch, where it was done tonight.
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
          "time": isToday ? clock : "\(words.shortDay(episode.began.local.date)), \(clock)",
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

extension SavedEntry {
  /// The episode, if it is one.
  var episode: Episode? { if case .episode(let episode) = entry { episode } else { nil } }

  /// When an episode began; `nil` for anything else.
  var began: Timestamp? { episode?.began }

  /// The night that it belongs to.
  var night: CalendarDate? { place.map { CalendarDate(dayNumber: $0.night) } }
}

/// A reason to be seen: what was written down, why it is asked, and what can be done.
struct ReminderModel: ScreenModel {
  let name = "reminder"
  private let due: Reminder.Due
  private var reading: ReadingModel

  init(_ due: Reminder.Due, in context: Context) {
    self.due = due
    let words = context.words
    let days: KeyValuePairs = ["days": String(due.days), "span": String(due.span)]
    var detail =
      switch due.reminder {
      case .signs:
        words.fill(
          .factSigns,
          ["signs": due.signs.map { context.vocabulary[$0.rawValue] }.joined(separator: ", ")])
      case .longCramp: words[.factLongCramp]
      case .brokenSleep: words.fill(.factBrokenSleep, days)
      case .longSoreness: words[.factLongSoreness]
      case .manyPlaces: words.fill(.factManyPlaces, days)
      case .twoWeeks: words.fill(.factTwoWeeks, days)
      }
    let question = due.reminder.question.flatMap { Self.question($0, in: context) }
    if let question { detail += " " + question.why }
    reading = ReadingModel(
      name: name, title: words[.remindTitle],
      blocks: [
        Block(
          .instruction(words[due.reminder.word], detail: detail), evidence: question?.ask.evidence),
        Block(.text(words[.remindSuggestion])),
      ]
        + ReadingModel.choices([
          (
            words[.openChecklist],
            due.reminder.question == nil ? nil : words[.remindCheckNote], .action(.proceed)
          ),
          (words[.remindLater], nil, .action(.putOff)),
        ]))
  }

  private static func question(_ id: String, in context: Context) -> Question? {
    guard
      case .success(let screen) = context.catalogue.screen(Catalogue.checklist, context.locality),
      case .checklist(let checklist) = screen.kind
    else { return nil }
    return checklist.items.first { $0.question.id == id }?.question
  }

  var offers: [Offer] { reading.offers }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    let outcome = reading.handle(action, in: context)
    switch outcome {
    case .perform(.putOff):
      let dismissal = Dismissal(reminder: due.reminder, at: context.timestamp)
      do throws(DiaryProblem) {
        try context.diary.add(.dismissal(dismissal), at: context.timestamp)
      } catch {
        return .stay(notice: context.words.sentence(for: error))
      }
      return .close(notice: context.words[.remindIsPutOff])
    case .perform:
      guard let question = due.reminder.question else { return .open(Catalogue.checklist) }
      return .check(Catalogue.checklist, answers: [question: .yes])
    default: return outcome
    }
  }

  func page(in context: Context) -> Page { reading.page() }
}
