import Content

/// The keys of a screen, as the page of all keys and as the line at the foot.
enum HelpBlocks {
  /// A line for each thing that the keys do here, which can be chosen as well: where a keyboard
  /// has no such key, Enter on its line does the same.
  static func all(for offers: [Offer], typing: Typing, words: Words) -> [Block] {
    var lines: [(word: Word, line: ChoiceLine)] = []
    for (binding, offer) in KeyMap.bindings(for: offers, typing: typing)
    where binding.place != .silent {
      let keys = binding.keys.map { KeyMap.name(of: $0, words: words) }
      if let same = lines.firstIndex(where: { $0.word == binding.word }) {
        lines[same].line.key = merged(lines[same].line.key, keys)
        continue
      }
      // Leaving is not done by accident while reading about the keys.
      let refusal = binding.action == .quit ? .onlyByKey : offer.refusal
      let line = ChoiceLine(
        key: keys.joined(separator: ", "), label: words[binding.word],
        note: refusal.map { words[$0] }, isEnabled: refusal == nil,
        target: .action(binding.action))
      lines.append((binding.word, line))
    }
    return lines.map { Block(.choice($0.line)) }
  }

  /// "1" and then "2" and then "3" is "1-3".
  private static func merged(_ text: String, _ keys: [String]) -> String {
    guard let first = text.first, first.isNumber, let last = keys.last else {
      return ([text] + keys).joined(separator: ", ")
    }
    return "\(first)-\(last)"
  }

  /// The hints for the line at the foot, most needed first.
  static func foot(for offers: [Offer], typing: Typing, words: Words) -> [KeyHint] {
    KeyMap.bindings(for: offers, typing: typing)
      .filter { [.footFirst, .foot].contains($0.binding.place) && $0.offer.refusal == nil }
      .sorted { $0.binding.place.rawValue < $1.binding.place.rawValue }
      .map { row in
        KeyHint(
          key: KeyMap.name(of: row.binding.keys[0], words: words),
          label: words[row.binding.word])
      }
  }
}
