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
      let fields = EpisodeForm.fields(of: episode)
        .filter { $0.isShown && $0.name != .episode(.note) }
      let empty = words[.fieldEmpty]
      let said = fields.map {
        ($0.name.label(in: context), $0.shown(in: context, isFocus: false))
      }.filter { $0.1 != empty }
      return [Block(.heading(say.what(episode)))] + said.map { line($0.0, $0.1) }
        + (episode.note.isEmpty ? [] : [Block(.text(episode.note.sanitized))])
    case .check(let check):
      return [Block(.text(say.dated(entry)))]
        + ChecklistModel.signs(of: check, in: context).map { Block(.quiet($0)) }
    case .strength(let check):
      return [Block(.text(say.dated(entry)))] + check.lines(in: context)
    case .checkIn, .run, .medicine, .dismissal, .suspect, .fact, .question:
      return [Block(.text(say.dated(entry)))]
    }
  }
}

extension StrengthCheck {
  /// How each task went, and how a weakness began.
  func lines(in context: Context) -> [Block] {
    let (words, vocabulary) = (context.words, context.vocabulary)
    var tasks: [SelfCheck.Task] = []
    if case .selfCheck(let check)? =
      context.catalogue.screen(Catalogue.strengthCheck, context.locality)?.kind
    {
      tasks = check.tasks + check.extras
    }
    // A task of an older version that is asked no more stands behind the others, by its name.
    let known = tasks.map(\.id)
    let ids = known + outcomes.keys.filter { !known.contains($0) }.sorted()
    func line(_ label: String, _ value: String) -> Block {
      Block(.quiet(words.fill(.labelAndValue, ["label": label, "value": value])))
    }
    return ids.compactMap { id in
      outcomes[id].map { outcome in
        line(
          tasks.first { $0.id == id }?.sign ?? id,
          vocabulary.word(outcome.rawValue, of: StrengthCheckField.outcomes.rawValue))
      }
    }
      + (onset.map { onset in
        [
          line(
            vocabulary.label(of: StrengthCheckField.onset.rawValue),
            vocabulary.word(onset.rawValue, of: StrengthCheckField.onset.rawValue))
        ]
      } ?? [])
  }
}
