import Content
import Yams

/// Reads `phrases.yaml`: the words for times and lengths that people type.
func readPhrases(_ yaml: YAMLDocument) -> PhraseWords {
  guard let root = yaml.root() else { return PhraseWords([:]) }
  let what = "The list of phrases"
  let keys = PhraseWords.Key.allCases
  let fields = yaml.fields(root, of: what, allowed: keys.map(\.rawValue))
  var words: [PhraseWords.Key: [String]] = [:]
  for key in keys {
    guard let node = yaml.required(key.rawValue, fields, in: root, of: what) else { continue }
    words[key] = yaml.list(node, of: "words").compactMap { item in
      guard let text = yaml.text(item, limit: ScreenReader.Limit.label) else { return nil }
      if text != text.lowercased() {
        yaml.fault(at: item, "Write phrases in small letters: what is typed is compared so.")
      }
      return text
    }
  }
  return PhraseWords(words)
}
