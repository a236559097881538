import Content
import Diary
import DiaryStorage
import Drawing
import Exchange
import ViewModels

/// The diary of the person who runs the program.
enum PersonalDiary {
  /// The diary, which is opened when it is needed.
  static func store(_ patience: Patience = .command) -> DiaryStore {
    DiaryStore(
      path: DiaryStore.path(environment: Platform.variable), today: Platform.today,
      patience: patience)
  }

  /// Does something with the diary. If it cannot be read or written, says why and ends the program.
  static func use<Value>(
    _ patience: Patience = .command, _ work: (DiaryStore) throws(DiaryProblem) -> Value
  ) -> Value {
    let diary = store(patience)
    for concern in diary.concerns() { Platform.printError(words.sentence(for: concern)) }
    do throws(DiaryProblem) {
      return try work(diary)
    } catch {
      Platform.printError(words.sentence(for: error))
      Platform.exit(ExitStatus(error))
    }
  }

  /// The guide, for its words; loaded only by a command that has something to say.
  static var catalogue: Catalogue { Catalogue(Platform.language) }

  /// What the interface calls things.
  static var words: Words { catalogue.words }

  /// An entry in one line that no terminal would obey.
  static func line(_ entry: Entry) -> String {
    safe(EntrySentence(catalogue).dated(entry))
  }

  /// A day as the guide writes it.
  static func date(_ day: CalendarDate) -> String { words.day(day) }

  /// A sentence of ours with somebody's words in it, in one line that no terminal would obey.
  static func safe(_ sentence: String) -> String { Glyphs.unicode.safe(sentence) }

  /// Deletes an entry, and says so.
  static func delete(
    _ saved: SavedEntry, in diary: DiaryStore, _ output: OutputOptions
  ) throws(DiaryProblem) {
    try diary.delete(saved.entry.kind, saved.number, at: Platform.now)
    let change = EntrySentence(catalogue).change(
      DiaryChange(operation: 0, at: nil, before: saved.entry, after: nil, isUndone: false))
    output.show(ChangesJSON("deleted", [change]), or: safe(change))
  }

  /// What a command says once it has saved an entry.
  static func saved(_ entry: Entry) -> String {
    words.fill(.entrySaved, ["entry": line(entry)])
  }
}
