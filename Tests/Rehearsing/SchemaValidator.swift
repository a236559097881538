/// Whether JSON is as a JSON Schema says: a plain second reading of those words of draft 2020-12 that
/// the program's schemas use. Any other word is a fault of the schema.
package struct SchemaValidator {
  private let schema: JSONValue

  package init(_ schema: JSONValue) { self.schema = schema }

  /// What is wrong, each with the way to it; none if the value is as it has to be.
  package func faults(in value: JSONValue) -> [String] { Self.faults(in: value, schema, "$") }

  private static let words: Set = [
    "$schema", "title", "description", "type", "enum", "const", "format", "minimum", "maximum",
    "pattern", "oneOf", "items", "minItems", "maxItems", "properties", "required",
    "additionalProperties",
  ]

  private static func faults(
    in value: JSONValue, _ schema: JSONValue, _ way: String
  ) -> [String] {
    guard let keys = schema.keys else { return ["\(way): the schema is none"] }
    var faults = Set(keys.keys).subtracting(words).sorted().map { "\(way): \($0) is unknown" }
    let types = keys["type"]?.list ?? keys["type"].map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOf($0.text ?? "", value) }) {
      faults.append("\(way): is of another type")
    }
    if let choices = keys["enum"]?.list, !choices.contains(value) {
      faults.append("\(way): is none of the words")
    }
    if let only = keys["const"], only != value { faults.append("\(way): is another value") }
    switch value {
    case .number(let number):
      if let least = keys["minimum"]?.number, number < least { faults.append("\(way): too low") }
      if let most = keys["maximum"]?.number, number > most { faults.append("\(way): too high") }
    case .text(let text):
      if let format = keys["format"]?.text, !isOf(format: format, text) {
        faults.append("\(way): is no \(format)")
      }
      if let pattern = keys["pattern"]?.text,
        (try? Regex(pattern).wholeMatch(in: text)) ?? nil == nil
      {
        faults.append("\(way): is written in another way")
      }
    case .list(let values):
      if let least = keys["minItems"]?.int, values.count < least { faults.append("\(way): short") }
      if let most = keys["maxItems"]?.int, values.count > most { faults.append("\(way): long") }
      if let items = keys["items"] {
        for (place, value) in values.enumerated() {
          faults += Self.faults(in: value, items, "\(way)[\(place)]")
        }
      }
    case .object(let values):
      if let choices = keys["oneOf"]?.list {
        let found = choices.map { Self.faults(in: value, $0, way) }
        if found.count(where: \.isEmpty) != 1 {
          faults += found.min { $0.count < $1.count } ?? ["\(way): there is no choice"]
        }
      }
      faults += Self.faults(in: values, keys, way)
    case .null, .truth: break
    }
    return faults
  }

  private static func faults(
    in values: [String: JSONValue], _ keys: [String: JSONValue], _ way: String
  ) -> [String] {
    let properties = keys["properties"]?.keys ?? [:]
    var faults = (keys["required"]?.list ?? []).compactMap(\.text)
      .filter { values[$0] == nil }.map { "\(way).\($0): is missing" }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        faults += Self.faults(in: value, property, "\(way).\(key)")
      } else if keys["additionalProperties"] == .truth(false) {
        faults.append("\(way).\(key): is too much")
      } else if let other = keys["additionalProperties"], other.keys != nil {
        faults += Self.faults(in: value, other, "\(way).\(key)")
      }
    }
    return faults
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .truth), ("number", .number), ("string", .text),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number.rounded() == number
    default: false
    }
  }

  private static func isOf(format: String, _ text: String) -> Bool {
    switch format {
    case "date": isDate(text)
    case "date-time":
      isDate(String(text.prefix(10)))
        && text.dropFirst(10).wholeMatch(
          of: /T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-][0-2][0-9]:[0-5][0-9]/) != nil
    case "uuid":
      text.wholeMatch(of: /[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/) != nil
    default: false
    }
  }

  private static func isDate(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/) != nil
  }
}
