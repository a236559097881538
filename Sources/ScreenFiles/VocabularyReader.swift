import Content
import Diary
import Yams

/// Reads `vocabulary.yaml`: the words of the diary, by the names that they are kept under.
func readVocabulary(_ yaml: YAMLDocument) -> Vocabulary {
  guard let root = yaml.root() else { return Vocabulary(words: [:], triggers: []) }
  let what = "The list of choices"
  let fields = yaml.fields(root, of: what, allowed: ["words", "triggers"])
  var words: [String: String] = [:]
  if case .mapping(let mapping)? = yaml.required("words", fields, in: root, of: what) {
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if !Episode.names.contains(name) {
        let hint = Spelling.guess(name, among: Episode.names)
        yaml.fault(at: key, "The diary has no word \"\(name.sanitized(limit: 40))\"\(hint)")
      }
      words[name] = yaml.text(value, limit: 24)
    }
  }
  for name in Episode.names where words[name] == nil {
    yaml.fault(at: root, "The word \"\(name):\" is missing.")
  }
  var triggers: [Vocabulary.Trigger] = []
  if case .mapping(let mapping)? = yaml.required("triggers", fields, in: root, of: what) {
    for (key, node) in mapping {
      let name = key.scalar?.string ?? ""
      if !CheckIn.usualTriggers.contains(name) {
        let hint = Spelling.guess(name, among: CheckIn.usualTriggers)
        yaml.fault(at: key, "The diary asks for no \"\(name.sanitized(limit: 40))\"\(hint)")
      }
      let fields = yaml.fields(node, of: "A trigger", allowed: ["sign", "ask"])
      let sign = yaml.text(
        yaml.required("sign", fields, in: node, of: "A trigger"), limit: ScreenReader.Limit.label)
      let ask = yaml.text(
        yaml.required("ask", fields, in: node, of: "A trigger"), limit: ScreenReader.Limit.note)
      guard let sign, let ask else { continue }
      triggers.append(.init(name: name, sign: sign, ask: ask))
    }
  }
  for name in CheckIn.usualTriggers where !triggers.contains(where: { $0.name == name }) {
    yaml.fault(at: root, "The trigger \"\(name):\" is missing.")
  }
  return Vocabulary(words: words, triggers: triggers)
}

extension Episode {
  /// Every name that a field of an episode can be kept under.
  static var names: [String] { EpisodeField.allCases.flatMap(\.names) }
}
