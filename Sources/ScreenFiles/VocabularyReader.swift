import Content
import Diary
import Yams

/// Reads `vocabulary.yaml`: the words for every field of the diary and for what it can hold.
func readVocabulary(_ yaml: YAMLDocument) -> Vocabulary {
  let expected = expectedFields
  guard let root = yaml.root(), let given = yaml.fields(root, of: .vocabulary(expected)) else {
    return Vocabulary(fields: [:], triggers: [])
  }
  var fields: [String: Vocabulary.Field] = [:]
  for (name, words) in expected {
    fields[name] = given.fields(name).flatMap { readField($0, words: words) }
  }
  if let sites = fields[EpisodeField.site.rawValue] {
    fields[EpisodeField.places.rawValue]?.words = sites.words
    fields[EpisodeField.places.rawValue]?.also = sites.also
  }
  let triggers = given.fields("triggers").map(readTriggers)
  return Vocabulary(fields: fields, triggers: triggers ?? [])
}

/// Every field that is shown, with the names that need a word. Whether an episode is still open is
/// part of its length, what helped is said with what was done, and places have the words of the sites.
var expectedFields: [(name: String, words: [String])] {
  func named(_ fields: [some EntryField]) -> [(String, [String])] {
    fields.map { ($0.rawValue, $0.wordNames) }
  }
  return named(EpisodeField.allCases.filter { ![.isOpen, .helps, .asked, .places].contains($0) })
    + [(EpisodeField.places.rawValue, [])] + named(MedicineField.allCases)
    + named(FactField.allCases) + named([StrengthCheckField.outcomes, .onset])
}

private func readField(_ fields: Fields, words names: [String]) -> Vocabulary.Field? {
  let label = fields.text("label")
  var words: [String: String] = [:]
  var also: [String: [String]] = [:]
  if !names.isEmpty {
    let (given, others) = (fields.fields("words"), fields.fields("also"))
    for name in names {
      words[name] = given?.text(name)
      if others?[name] != nil { also[name] = others?.texts(name) }
    }
  }
  return label.map { Vocabulary.Field(label: $0, words: words, also: also) }
}

private func readTriggers(_ fields: Fields) -> [Vocabulary.Trigger] {
  CheckIn.usualTriggers.compactMap { name in
    guard let given = fields.fields(name) else { return nil }
    let (sign, inList, ask) = (given.text("sign"), given.text("inList"), given.text("ask"))
    guard let sign, let inList, let ask else { return nil }
    return Vocabulary.Trigger(name: name, sign: sign, inList: inList, ask: ask)
  }
}
