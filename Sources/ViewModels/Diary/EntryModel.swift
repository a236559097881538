import Content
import Diary

/// An entry that is not filled in by hand: a routine, or a result of the checklist or of the strength
/// self-check.
struct EntryModel: ShowsReading {
  let name = "entry"
  var reading: ReadingModel
  private let saved: SavedEntry

  init(_ saved: SavedEntry, in context: Context) {
    self.saved = saved
    let words = context.words
    var blocks = [Block(.text(EntrySentence(context).dated(saved.entry)))]
    if case .check(let check) = saved.entry {
      blocks += ChecklistModel.signs(of: check, in: context).map { Block(.quiet($0)) }
    }
    if case .strength(let check) = saved.entry { blocks += check.lines(in: context) }
    reading = ReadingModel(
      name: name, title: words[.entryTitle],
      blocks: blocks + ReadingModel.choices([(words[.formDelete], nil, .action(.delete))]),
      startsAtTop: true)
  }

  var offers: [Offer] { reading.offers + [Offer(.delete)] }

  mutating func handle(_ action: Action, in context: Context) -> Outcome {
    guard action == .delete else { return read(action, in: context) }
    do throws(DiaryProblem) {
      try context.diary.delete(saved.entry.kind, saved.number, at: context.timestamp)
    } catch {
      return .stay(notice: context.words.sentence(for: error))
    }
    return .close(notice: context.words[.deleted])
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
