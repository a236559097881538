import Content
import Diary
import Yams

/// Reads `vocabulary.yaml`: the words for every field of the diary and for what it can hold.
func readVocabulary(_ yaml: YAMLDocument) -> Vocabulary {
  guard let root = yaml.root() else { return Vocabulary(fields: [:], triggers: []) }
  let expected = expectedFields
  let what = "The vocabulary"
  let nodes = yaml.fields(root, of: what, allowed: expected.map(\.name) + ["triggers"])
  var fields: [String: Vocabulary.Field] = [:]
  for (name, words) in expected {
    fields[name] = yaml.required(name, nodes, in: root, of: what).flatMap {
      readField(yaml, $0, words: words)
    }
  }
  if let sites = fields[EpisodeField.site.rawValue] {
    fields[EpisodeField.places.rawValue]?.words = sites.words
    fields[EpisodeField.places.rawValue]?.also = sites.also
  }
  let triggers = yaml.required("triggers", nodes, in: root, of: what).map {
    readTriggers(yaml, $0)
  }
  return Vocabulary(fields: fields, triggers: triggers ?? [])
}

/// Every field that is shown, with the names that need a word. Whether an episode is still open is
/// part of its length, what helped is said with what was done, and places have the words of the sites.
private var expectedFields: [(name: String, words: [String])] {
  func named(_ fields: [some EntryField]) -> [(String, [String])] {
    fields.map { ($0.rawValue, $0.wordNames) }
  }
  return named(EpisodeField.allCases.filter { ![.isOpen, .helps, .asked, .places].contains($0) })
    + [(EpisodeField.places.rawValue, [])] + named(MedicineField.allCases)
    + named(FactField.allCases) + named([StrengthCheckField.outcomes, .onset])
}

private func readField(_ yaml: YAMLDocument, _ node: Node, words names: [String])
  -> Vocabulary.Field?
{
  let what = "A field"
  let fields = yaml.fields(
    node, of: what, allowed: names.isEmpty ? ["label"] : ["label", "words", "also"])
  let label = yaml.text(yaml.required("label", fields, in: node, of: what), limit: 24)
  var words: [String: String] = [:]
  if !names.isEmpty, let list = yaml.required("words", fields, in: node, of: what) {
    let given = yaml.fields(list, of: "This field", allowed: names)
    for name in names {
      words[name] = yaml.text(
        yaml.required(name, given, in: list, of: "This field"), limit: 24)
    }
  }
  var also: [String: [String]] = [:]
  if let list = fields["also"] {
    for (name, node) in yaml.fields(list, of: "This field", allowed: names) {
      also[name] = yaml.list(node, of: "words").compactMap { yaml.text($0, limit: 24) }
    }
  }
  return label.map { Vocabulary.Field(label: $0, words: words, also: also) }
}

private func readTriggers(_ yaml: YAMLDocument, _ node: Node) -> [Vocabulary.Trigger] {
  let what = "A trigger"
  let given = yaml.fields(node, of: "The list of triggers", allowed: CheckIn.usualTriggers)
  return CheckIn.usualTriggers.compactMap { name in
    guard let node = yaml.required(name, given, in: node, of: "The list of triggers") else {
      return nil
    }
    let fields = yaml.fields(node, of: what, allowed: ["sign", "inList", "ask"])
    func text(_ key: String, _ limit: Int) -> String? {
      yaml.text(yaml.required(key, fields, in: node, of: what), limit: limit)
    }
    guard let sign = text("sign", ScreenReader.Limit.label),
      let inList = text("inList", ScreenReader.Limit.label),
      let ask = text("ask", ScreenReader.Limit.note)
    else { return nil }
    return Vocabulary.Trigger(name: name, sign: sign, inList: inList, ask: ask)
  }
}
