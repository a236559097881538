import Content
import Diary

/// All that an entry says, for the place beside the list.
extension SavedEntry {
  func detail(in context: Context) -> [Block] {
    let (words, say) = (context.words, EntrySentence(context))
    func line(_ label: String, _ value: String) -> Block {
      Block(.text(words.fill(.labelAndValue, ["label": label, "value": value]))).close
    }
    switch entry {
    case .episode(let episode):
      let fields = EpisodeForm.fields(of: episode).filter { $0.name != .episode(.note) }
      let empty = words[.fieldEmpty]
      let said = fields.map {
        (context.vocabulary.label(of: $0.name.key), $0.shown(in: context, isFocus: false))
      }.filter { $0.1 != empty }
      return [Block(.heading(say.what(episode)))] + said.map { line($0.0, $0.1) }
        + (episode.note.isEmpty ? [] : [Block(.text(episode.note.sanitized))])
    case .check(let check):
      return [Block(.text(say.dated(entry)))]
        + ChecklistModel.signs(of: check, in: context).map { Block(.quiet($0)) }
    case .checkIn, .run, .medicine, .dismissal, .suspect, .strength, .fact, .question:
      return [Block(.text(say.dated(entry)))]
    }
  }
}
