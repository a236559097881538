import Content
import Diary

/// Something of the diary that a screen asks the guide to open.
enum DiaryRoute: Equatable {
  /// A form for something that begins now.
  case begin
  /// The list of changes, to undo them.
  case changes
  /// An entry, with the cursor on a field of it.
  case entry(SavedEntry, field: EpisodeField?)
  /// An episode that went on and is over now.
  case over(SavedEntry)
  /// A reason to see a doctor.
  case reminder(Reminder.Due)
  /// A form for a medicine.
  case newMedicine
  /// What is known about a topic, if anything is.
  case fact(Fact.Topic, SavedEntry?)
  /// A question for the doctor: one that is saved, or a new one.
  case question(SavedEntry?)
  /// Another screen of the guide.
  case screen(String)
}

extension DiaryRoute {
  /// The screen that it leads to; `nil` where that is a screen of the catalogue, or where there is
  /// nothing to open.
  func model(in context: Context) -> (any ScreenModel)? {
    switch self {
    case .begin: FormModel(beginningIn: context)
    case .changes: UndoModel(in: context)
    case .reminder(let due): ReminderModel(due, in: context)
    case .newMedicine: FormModel(nil, in: context)
    case .fact(let topic, let saved): FormModel(about: topic, saved, in: context)
    case .question(let saved): FormModel(question: saved, in: context)
    case .over(let entry): FormModel(ending: entry, in: context)
    case .entry(let entry, let field): Self.model(of: entry, field, in: context)
    case .screen: nil
    }
  }

  private static func model(
    of saved: SavedEntry, _ field: EpisodeField?, in context: Context
  ) -> (any ScreenModel)? {
    switch saved.entry {
    case .episode: return FormModel(changing: saved, at: field, in: context)
    case .medicine: return FormModel(saved, in: context)
    case .checkIn(let checkIn):
      guard
        let screen = context.catalogue.screen(
          DiaryScreen.Part.checkIn.screen, context.locality),
        case .diary(let diary) = screen.kind
      else { return nil }
      return CheckInModel(screen, passages: diary.passages, night: checkIn.night, in: context)
    case .run, .check, .strength: return EntryModel(saved, in: context)
    case .fact(let fact): return FormModel(about: fact.topic, saved, in: context)
    case .question: return FormModel(question: saved, in: context)
    case .dismissal, .suspect: return nil
    }
  }
}

extension DiaryScreen {
  /// The model of the screen that shows it.
  func model(of screen: Screen, in context: Context) -> any ScreenModel {
    switch part {
    case .entries: DiaryListModel(screen, passages: passages, in: context)
    case .newEntry: FormModel(newIn: context, title: screen.title)
    case .checkIn: CheckInModel(screen, passages: passages, in: context)
    case .medicines: MedicineListModel(screen, passages: passages, in: context)
    case .patterns: PatternsModel(screen, passages: passages, in: context)
    case .report: ReportModel(screen, passages: passages, in: context)
    case .aboutMe: AboutModel(screen, passages: passages, in: context)
    }
  }
}
