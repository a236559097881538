import Content
import Yams

/// The keys and values of one mapping of a file, read as its part of the format says. A key that is
/// missing gives `nil`, and one with a fault as well, after the fault has been named.
struct Fields {
  let yaml: YAMLDocument
  /// The mapping itself.
  let node: Node
  let part: ScreenFormat.Part
  let values: [String: Node]

  subscript(_ key: String) -> Node? { values[key] }

  /// What the table says of the value of a key.
  private func format(of key: String) -> ScreenFormat.Value? { part.key(key)?.value }

  /// A fault of the reader, whatever the file says: it asks for a key that is not in the table, or for
  /// another value.
  private func wrong(_ key: String) {
    yaml.fault(at: node, "The format does not say that \(part.name) has such a \"\(key):\".")
  }

  // MARK: Single values

  func text(_ key: String) -> String? { text(self[key], format(of: key), key) }

  private func text(_ node: Node?, _ format: ScreenFormat.Value?, _ key: String) -> String? {
    if case .text(let limit) = format { return yaml.text(node, limit: limit) }
    wrong(key)
    return nil
  }

  func number(_ key: String) -> Int? {
    if case .number(let range) = format(of: key) { return yaml.number(self[key], range) }
    wrong(key)
    return nil
  }

  /// A word of the table as a value of the enumeration that it was made from.
  func word<Word>(_ key: String, as type: Word.Type = Word.self) -> Word?
  where Word: CaseIterable & RawRepresentable<String> {
    if case .word = format(of: key) { return yaml.value(self[key], type) }
    wrong(key)
    return nil
  }

  func flag(_ key: String) -> Bool? { word(key, as: YAMLBool.self).map { $0 == .yes } }

  func date(_ key: String) -> CalendarDate? {
    if case .date = format(of: key) { return yaml.date(self[key]) }
    wrong(key)
    return nil
  }

  /// A name of one's own, or of something that has to exist.
  func name(_ key: String) -> String? { name(self[key], format(of: key), key) }

  private func name(_ node: Node?, _ format: ScreenFormat.Value?, _ key: String) -> String? {
    switch format {
    case .name(let kind): return yaml.reference(kind, node)
    case .question: return yaml.question(node)
    case .identity: return node.flatMap { yaml.word($0) }
    default:
      wrong(key)
      return nil
    }
  }

  // MARK: What holds more

  /// The mapping that is the value of a key.
  func fields(_ key: String) -> Fields? {
    if case .part(let part) = format(of: key) {
      return self[key].flatMap { yaml.fields($0, of: part) }
    }
    wrong(key)
    return nil
  }

  /// The items of a list, whatever they are; none where the key is missing.
  func items(_ key: String) -> [Node] {
    if case .list(let what, _) = format(of: key) {
      return self[key].map { yaml.list($0, of: what) } ?? []
    }
    wrong(key)
    return []
  }

  func texts(_ key: String) -> [String] { read(key) { text($0, $1, key) } }

  func names(_ key: String) -> [String] { read(key) { name($0, $1, key) } }

  /// The items of a list of mappings of one kind.
  func parts(_ key: String) -> [Fields] {
    read(key) { node, format in
      if case .part(let part) = format { return yaml.fields(node, of: part) }
      wrong(key)
      return nil
    }
  }

  private func read<Item>(
    _ key: String, _ item: (Node, ScreenFormat.Value?) -> Item?
  ) -> [Item] {
    guard case .list(_, let formats) = format(of: key) else {
      wrong(key)
      return []
    }
    return items(key).compactMap { item($0, formats.first) }
  }
}
