import Content
import Yams

/// Reads `words.yaml`: every word, each once, in the forms that it needs.
func readWords(_ yaml: YAMLDocument) -> Words? {
  guard let root = yaml.root(), case .mapping(let mapping) = root else { return nil }
  yaml.room = mapping[Word.textRoom.key].flatMap { $0.scalar.flatMap { Int($0.string) } } ?? 100
  let expected = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.key, $0) })
  let reader = WordReader(yaml: yaml, categories: pluralCategories(mapping[Word.plurals.key]))
  var texts: [Word: String] = [:]
  for (key, node) in mapping {
    let name = key.scalar?.string ?? ""
    guard let word = expected[name] else {
      let hint = Spelling.guess(name, among: Word.allCases.map(\.key))
      yaml.fault(at: key, "The guide has no text \"\(name.sanitized(limit: 40))\"\(hint)")
      continue
    }
    texts[word] = reader.text(of: word, node)
  }
  for word in Word.allCases where !mapping.contains(where: { $0.key.scalar?.string == word.key }) {
    yaml.fault(at: root, "The text \"\(word.key):\" is missing.")
  }
  return Words(texts)
}

/// The plural categories that the language has rules for, and the one for the rest.
private func pluralCategories(_ node: Node?) -> [String] {
  guard case .mapping(let rules)? = node else { return [Words.otherwise] }
  return rules.compactMap { $0.key.scalar?.string } + [Words.otherwise]
}

/// Reads single words.
private struct WordReader {
  let yaml: YAMLDocument
  let categories: [String]

  func text(of word: Word, _ node: Node) -> String? {
    switch word.shape {
    case .text:
      guard case .mapping = node, let number = word.countingBlank else {
        return checked(node, blanks: word.blanks, mayLeaveOut: [])
      }
      return forms(node, categories) {
        checked($0, blanks: word.blanks, mayLeaveOut: [number])
      }
    case .list:
      return forms(node, Words.listForms) {
        checked($0, blanks: ["first", "rest"], mayLeaveOut: [])
      }
    case .names(let count): return names(node, count)
    case .named(let names): return forms(node, names) { checked($0, blanks: [], mayLeaveOut: []) }
    case .percentage: return yaml.number(node, 100...250).map { String($0) }
    case .pluralRules: return rules(node)
    }
  }

  /// A text that has exactly these blanks.
  private func checked(_ node: Node, blanks: [String], mayLeaveOut: Set<String>) -> String? {
    guard let text = yaml.text(node, limit: ScreenFormat.Limit.paragraph) else { return nil }
    let found = Template.blanks(in: text)
    let isRight =
      found.allSatisfy(blanks.contains)
      && blanks.allSatisfy { mayLeaveOut.contains($0) || found.contains($0) }
    if !isRight || Set(found).count != found.count {
      let wanted = blanks.map { "{\($0)}" }.joined(separator: " and ")
      yaml.fault(
        at: node,
        wanted.isEmpty ? "This text has no blanks in braces." : "This text needs \(wanted).")
    }
    return text
  }

  /// A text with a form for each of these names.
  private func forms(
    _ node: Node, _ names: [String], _ read: (Node) -> String?
  ) -> String? {
    guard let fields = yaml.fields(node, of: .each("This text", names)) else {
      return Template.text(of: [])
    }
    return Template.text(
      of: names.compactMap { name in fields[name].flatMap(read).map { (name, $0) } })
  }

  private func names(_ node: Node, _ count: Int) -> String? {
    let names = yaml.list(node, of: "names").compactMap {
      yaml.text($0, limit: ScreenFormat.Limit.label)
    }
    if names.count != count {
      yaml.fault(at: node, "This must be a list of \(count) names, and it has \(names.count).")
    }
    return Template.text(of: names.enumerated().map { (String($0), $1) })
  }

  /// The rules of the plural categories.
  private func rules(_ node: Node) -> String? {
    let categories = ["zero", "one", "two", "few", "many"]
    let rules = yaml.fields(node, of: .each("\"plurals\"", categories, isNeeded: false))?.values
    for (_, rule) in rules ?? [:] where rule.scalar.flatMap({ PluralRule($0.string) }) == nil {
      yaml.fault(at: rule, "This is not a plural rule such as \"i = 1 and v = 0\".")
    }
    return Template.text(
      of: categories.compactMap { name in rules?[name]?.scalar.map { (name, $0.string) } })
  }
}
