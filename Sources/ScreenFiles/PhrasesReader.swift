import Content
import Yams

/// Reads `phrases.yaml`: the words for times and lengths that people type.
func readPhrases(_ yaml: YAMLDocument) -> PhraseWords {
  guard let root = yaml.root(), let fields = yaml.fields(root, of: .phrases) else {
    return PhraseWords([:])
  }
  var words: [PhraseWords.Key: [String]] = [:]
  for key in PhraseWords.Key.allCases {
    words[key] = fields.items(key.rawValue).compactMap { item in
      guard let text = yaml.text(item, limit: ScreenFormat.Limit.label) else { return nil }
      if text != text.lowercased() {
        yaml.fault(at: item, "Write phrases in small letters: what is typed is compared so.")
      }
      return text
    }
  }
  return PhraseWords(words)
}
