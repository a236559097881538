import Content
import Diary

/// A reminder to see a doctor: what was written down, why it matters, and what to do.
struct ReminderModel: ShowsReading {
  let name = "reminder"
  var reading: ReadingModel
  private let due: Reminder.Due

  /// Once it has led somewhere it has done its job.
  var presentation: Presentation { .prompt }

  init(_ due: Reminder.Due, in context: Context) {
    self.due = due
    let words = context.words
    let days: KeyValuePairs = ["days": String(due.days), "span": String(due.span)]
    var detail =
      switch due.reminder {
      case .signs:
        words.fill(
          .factSigns,
          ["signs": words.list(due.signs.map { context.vocabulary[.signs, $0] })])
      case .longCramp: words[.factLongCramp]
      case .brokenSleep: words.fill(.factBrokenSleep, days)
      case .longSoreness: words[.factLongSoreness]
      case .manyPlaces: words.fill(.factManyPlaces, days)
      case .twoWeeks: words.fill(.factTwoWeeks, days)
      }
    let question = due.reminder.question.flatMap { Self.question($0, in: context) }
    if let question { detail = words.list([detail, question.why], .sentences) }
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
          (words[due.reminder.isEvent ? .remindTomorrow : .remindLater], nil, .action(.putOff)),
        ]))
  }

  private static func question(_ id: String, in context: Context) -> Question? {
    guard
      let screen = context.catalogue.screen(Catalogue.checklist, context.locality),
      case .checklist(let checklist) = screen.kind
    else { return nil }
    return checklist.items.first { $0.question.id == id }?.question
  }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    switch action {
    case .putOff: return putOff(in: context)
    case .proceed:
      guard let question = due.reminder.question else { return .open(Catalogue.checklist) }
      return .open(Catalogue.checklist, asking: .answers([question: .yes]))
    default: return read(action, in: context)
    }
  }

  private func putOff(in context: Context) -> Outcome {
    let dismissal = Dismissal(reminder: due.reminder, at: context.timestamp)
    do throws(DiaryProblem) {
      try context.diary.add(.dismissal(dismissal), at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    return .close(
      notice: context.words[
        due.reminder.isEvent ? .remindIsPutOffToTomorrow : .remindIsPutOff])
  }
}
