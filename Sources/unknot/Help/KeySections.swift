import Content
import DiaryStorage
import ViewModels

/// The keys for the manual, as the guide itself lists them on its screens.
enum KeySections {
  /// A key, or several with one meaning, and what it does.
  private struct Row: Hashable {
    let keys: String
    let does: String
  }

  /// A screen whose keys are shown, and the keys that lead to it from its beginning.
  private static let screens: [(title: String, name: String, keys: [Key])] = [
    ("In lists and articles", Catalogue.home, []),
    ("While a stretch counts", Catalogue.stretch, [.enter]),
    ("In the checklist", Catalogue.checklist, [.enter]),
    ("In the diary", Catalogue.diary, []),
  ]

  /// The keys that work everywhere, and then those of each kind of screen.
  static func blocks(_ catalogue: Catalogue) -> [ManualPage.Block] {
    let lists = screens.map { ($0.title, rows(of: $0.name, after: $0.keys, catalogue)) }
    let everywhere = (lists.first?.1 ?? []).filter { row in
      lists.allSatisfy { $0.1.contains(row) }
    }
    let own = lists.map { title, rows in (title, rows.filter { !everywhere.contains($0) }) }
    let shown = Set(lists.flatMap { $0.1.map(\.does) })
    let words = catalogue.words
    let rest = KeyMap.bindings
      .filter { $0.place != .silent && !shown.contains(words[$0.word]) }
      .map { binding in
        Row(
          keys: words.list(binding.keys.map { KeyMap.name(of: $0, words: words) }),
          does: words[binding.word])
      }.unique
    return ([("Everywhere", everywhere)] + own + [("On other screens", rest)])
      .flatMap { title, rows in
        [.heading(title)] + rows.map { .definition(term: $0.keys, text: $0.does) }
      }
  }

  private static func rows(of screen: String, after keys: [Key], _ catalogue: Catalogue) -> [Row] {
    // No diary of anybody: a page of the manual is the same for everybody.
    let diary = DiaryStore(path: nil, today: Platform.today, patience: .command)
    var guide = Guide(catalogue, wall: Platform.wall, diary: diary)
    guide.start(at: screen, now: .start)
    for key in keys + [.character("?")] {
      _ = guide.handle(.shown, at: .start)
      _ = guide.handle(.input(.key(key)), at: .start)
    }
    return guide.page(at: .start).blocks.compactMap { block in
      guard case .choice(let line) = block.kind else { return nil }
      return Row(keys: line.key, does: line.label)
    }
  }
}
