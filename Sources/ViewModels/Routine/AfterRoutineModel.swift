import Content
import Diary

/// The screen after a routine against something, with a draft for the diary that one key saves.
struct AfterRoutineModel: ShowsReading, TakesRequests {
  var reading: ReadingModel
  private let draft: DiaryDraft
  /// The entry, once it is saved.
  private var saved: SavedEntry?

  var name: String { reading.name }
  var presentation: Presentation { .place }

  /// A screen to read with what comes above it and the draft: first of all, or, where it did not help,
  /// below the choices, since something else comes first then. `nil` for any other screen.
  init?(
    _ screen: Screen, _ above: [Block], _ draft: DiaryDraft, _ below: [Block], in context: Context
  ) {
    let said = EntrySentence(context).line(draft.entry)
    let line = Self.line(
      context.words.fill(.draftSave, ["entry": said]),
      note: draft.lacksLength ? context.words[.draftNoLength] : nil)
    let didNotHelp = draft.helped == .no
    let reading = ReadingModel(
      screen, first: didNotHelp ? [] : [line], intro: above + below,
      more: didNotHelp ? [line] : [])
    guard let reading else { return nil }
    self.reading = reading
    self.draft = draft
  }

  private static func line(_ label: String, note: String? = nil) -> Block {
    Block(.choice(ChoiceLine(key: "d", label: label, note: note, target: .action(.diaryLine))))
  }

  var offers: [Offer] { reading.offers + [Offer(.diaryLine)] }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    guard action == .diaryLine else { return read(action, in: context) }
    if let saved { return .route(.entry(saved, field: draft.lacksLength ? .seconds : .side)) }
    return save(in: context)
  }

  private mutating func save(in context: Context) -> Outcome {
    let number: Int64
    var entry = draft.entry
    do throws(DiaryProblem) {
      number = try context.diary.save(
        over: draft.number, entry.kind, at: context.timestamp
      ) { now in
        entry = draft.laid(over: now)
        return entry
      }
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    saved = SavedEntry(number: number, entry: entry)
    let more: Word = draft.lacksLength ? .draftMoreLength : .draftMore
    reading.replace(.diaryLine, with: Self.line(context.words[more]))
    let said = EntrySentence(context).dated(entry)
    return .saved(number, notice: context.words.fill(.entrySaved, ["entry": said]))
  }

  mutating func receive(_ request: Request, in context: Context) -> Outcome {
    reading.receive(request, in: context)
  }
}
