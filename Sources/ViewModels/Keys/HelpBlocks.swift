import Content

/// The keys of a screen, as the page of all keys and as the line at the foot.
enum HelpBlocks {
  /// A line for each thing the keys do here. The lines can be chosen as well, for keyboards that
  /// lack the key.
  static func all(for offers: [Offer], typing: Typing, words: Words) -> [Block] {
    var lines: [(word: Word, keys: [String], line: ChoiceLine)] = []
    for (binding, offer) in KeyMap.bindings(for: offers, typing: typing)
    where binding.place != .silent {
      let keys = binding.keys.map { KeyMap.name(of: $0, words: words) }
      if let same = lines.firstIndex(where: { $0.word == binding.word }) {
        lines[same].keys += keys
        continue
      }
      // Nobody should leave by accident while reading about the keys.
      let refusal = [.quit, .startAnew].contains(binding.action) ? .onlyByKey : offer.refusal
      let line = ChoiceLine(
        key: "", label: words[binding.word], note: refusal.map { words[$0] },
        isEnabled: refusal == nil, target: .action(binding.action))
      lines.append((binding.word, keys, line))
    }
    return lines.map { _, keys, line in
      var line = line
      line.key = named(keys, words)
      return Block(.choice(line))
    }
  }

  /// Keys in a row: "1" and "2" and "3" are "1-3".
  private static func named(_ keys: [String], _ words: Words) -> String {
    guard let first = keys.first, let last = keys.last, keys.count > 1,
      keys.allSatisfy({ Int($0) != nil })
    else { return words.list(keys) }
    return words.fill(.keyRange, ["from": first, "to": last])
  }

  /// The hints for the line at the foot, the most important first.
  static func foot(for offers: [Offer], typing: Typing, words: Words) -> [KeyHint] {
    let bindings = KeyMap.bindings(for: offers, typing: typing, at: [.footFirst, .foot])
      .filter { $0.offer.refusal == nil }
    func hints(at place: Binding.Place) -> [KeyHint] {
      bindings.filter { $0.binding.place == place }.map { row in
        KeyHint(
          key: KeyMap.name(of: row.binding.keys[0], words: words), label: words[row.binding.word])
      }
    }
    return hints(at: .footFirst) + hints(at: .foot)
  }
}
