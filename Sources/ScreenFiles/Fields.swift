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

  /// What the table says of the value of a key. A reader that asks for a key that is not in it, or for
  /// another value, is wrong whatever the file says.
  private func format(of key: String) -> ScreenFormat.Value {
    guard let value = part.key(key)?.value else { wrong(key) }
    return value
  }

  private func wrong(_ key: String) -> Never {
    preconditionFailure("\(part.name) has no such key: \(key)")
  }

  // MARK: Single values

  func text(_ key: String) -> String? { text(self[key], format(of: key), key) }

  private func text(_ node: Node?, _ format: ScreenFormat.Value, _ key: String) -> String? {
    guard case .text(let limit) = format else { wrong(key) }
    return yaml.text(node, limit: limit)
  }

  func number(_ key: String) -> Int? {
    guard case .number(let range) = format(of: key) else { wrong(key) }
    return yaml.number(self[key], range)
  }

  /// A word of the table as a value of the enumeration that it was made from.
  func word<Word>(_ key: String, as type: Word.Type = Word.self) -> Word?
  where Word: CaseIterable & RawRepresentable<String> {
    guard case .word = format(of: key) else { wrong(key) }
    return yaml.value(self[key], type)
  }

  func flag(_ key: String) -> Bool? { word(key, as: YAMLBool.self).map { $0 == .yes } }

  func date(_ key: String) -> CalendarDate? {
    guard case .date = format(of: key) else { wrong(key) }
    return yaml.date(self[key])
  }

  /// A name of one's own, or of something that has to exist.
  func name(_ key: String) -> String? { name(self[key], format(of: key), key) }

  private func name(_ node: Node?, _ format: ScreenFormat.Value, _ key: String) -> String? {
    guard let node else { return nil }
    switch format {
    case .name(let kind): return yaml.reference(kind, node)
    case .question: return yaml.question(node)
    case .identity: return yaml.word(node)
    default: wrong(key)
    }
  }

  // MARK: What holds more

  /// The mapping that is the value of a key.
  func fields(_ key: String) -> Fields? {
    guard case .part(let part) = format(of: key) else { wrong(key) }
    return self[key].flatMap { yaml.fields($0, of: part) }
  }

  /// The items of a list, whatever they are; none where the key is missing.
  func items(_ key: String) -> [Node] {
    guard case .list(let what, _) = format(of: key) else { wrong(key) }
    return self[key].map { yaml.list($0, of: what) } ?? []
  }

  func texts(_ key: String) -> [String] { read(key) { text($0, $1, key) } }

  func names(_ key: String) -> [String] { read(key) { name($0, $1, key) } }

  /// The items of a list of mappings of one kind.
  func parts(_ key: String) -> [Fields] {
    read(key) { node, format in
      guard case .part(let part) = format else { wrong(key) }
      return yaml.fields(node, of: part)
    }
  }

  private func read<Item>(
    _ key: String, _ item: (Node, ScreenFormat.Value) -> Item?
  ) -> [Item] {
    guard case .list(_, let formats) = format(of: key), let format = formats.first else {
      wrong(key)
    }
    return items(key).compactMap { item($0, format) }
  }
}
