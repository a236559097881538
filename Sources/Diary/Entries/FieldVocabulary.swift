import Content

/// The words for fields and what they hold.
extension Vocabulary {
  /// The word for what a field of an episode holds.
  package subscript(_ field: EpisodeField, _ word: some RawRepresentable<String>) -> String {
    self.word(word.rawValue, of: field.rawValue)
  }
}

extension EntryField {
  /// The names that need a word: those that the field knows, or the two answers to yes or no.
  package var wordNames: [String] { type == .flag ? ["yes", "no"] : names }
}
