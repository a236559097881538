/// What a value in JSON may be, which is written as a JSON Schema of draft 2020-12.
///
/// ```swift
/// let shape = JSONSchema.Shape.object([
///   .init("trigger", .text, "Its name."),
///   .init("since", .date, "The night on which it was named.", orNull: true),
/// ])
/// ```
///
/// An object has no other keys than these, and all that are not optional; a ``Shape/tally(_:)`` leaves
/// out what was never met.
package struct JSONSchema: Encodable, Sendable {
  /// What a value is made of.
  indirect enum Shape: Sendable {
    case text, truth
    /// `YYYY-MM-DD`.
    case date
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    case partialDate
    /// As RFC 3339 has it, with an offset.
    case time
    case uuid
    /// One of these words.
    case word([String])
    /// A whole number, with an upper limit or without.
    case whole(from: Int, to: Int? = nil)
    case number(ClosedRange<Double>)
    /// This number and no other.
    case always(Int)
    /// This text and no other.
    case only(String)
    /// Exactly one of these.
    case oneOf([JSONSchema])
    /// One of these words for each key, of which there may be any.
    case answers([String])
    /// Any number of these, or as many as the range says.
    case list(Shape, ClosedRange<Int>? = nil)
    case object([Key])
    /// How often each of these words was met. Those that never were are left out.
    case tally([String])

    fileprivate var type: String {
      switch self {
      case .text, .date, .partialDate, .time, .uuid, .word, .only: "string"
      case .truth: "boolean"
      case .whole, .always: "integer"
      case .number: "number"
      case .list: "array"
      case .object, .tally, .answers, .oneOf: "object"
      }
    }
  }

  /// A key of an object, with what its value may be.
  struct Key: Sendable {
    let name: String
    let value: JSONSchema
    /// Whether it may be missing.
    let isOptional: Bool

    init(
      _ name: String, _ shape: Shape, _ about: String?, orNull: Bool = false,
      isOptional: Bool = false
    ) {
      self.name = name
      self.isOptional = isOptional
      value = JSONSchema(shape: shape, about: about, isNullable: orNull)
    }
  }

  let shape: Shape
  /// What the value says, in words.
  var about: String?
  var isNullable = false

  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: JSONKey.self)
    try keys.encodeIfPresent(about, forKey: "description")
    if isNullable {
      try keys.encode([shape.type, "null"], forKey: "type")
    } else {
      try keys.encode(shape.type, forKey: "type")
    }
    switch shape {
    case .text, .truth: break
    case .date: try keys.encode("date", forKey: "format")
    case .time: try keys.encode("date-time", forKey: "format")
    case .uuid: try keys.encode("uuid", forKey: "format")
    case .partialDate: try keys.encode("^[0-9]{4}(-[0-9]{2}){0,2}$", forKey: "pattern")
    case .only(let text): try keys.encode(text, forKey: "const")
    case .oneOf(let choices): try keys.encode(choices, forKey: "oneOf")
    case .answers(let words):
      try keys.encode(JSONSchema(shape: .word(words)), forKey: "additionalProperties")
    case .word(let words):
      try keys.encode(words.map(OrNull.init) + (isNullable ? [OrNull(nil)] : []), forKey: "enum")
    case .whole(let least, let most):
      try keys.encode(least, forKey: "minimum")
      try keys.encodeIfPresent(most, forKey: "maximum")
    case .number(let range):
      try keys.encode(range.lowerBound, forKey: "minimum")
      try keys.encode(range.upperBound, forKey: "maximum")
    case .always(let number): try keys.encode(number, forKey: "const")
    case .list(let item, let lengths):
      try keys.encode(JSONSchema(shape: item), forKey: "items")
      try keys.encodeIfPresent(lengths?.lowerBound, forKey: "minItems")
      try keys.encodeIfPresent(lengths?.upperBound, forKey: "maxItems")
    case .object(let own):
      try Self.encode(own.map { ($0.name, $0.value) }, in: &keys)
      try keys.encode(own.filter { !$0.isOptional }.map(\.name), forKey: "required")
    case .tally(let words):
      try Self.encode(words.map { ($0, JSONSchema(shape: .whole(from: 1))) }, in: &keys)
    }
  }

  private static func encode(
    _ properties: [(String, JSONSchema)], in keys: inout KeyedEncodingContainer<JSONKey>
  ) throws {
    try keys.encode(Dictionary(properties) { first, _ in first }, forKey: "properties")
    try keys.encode(false, forKey: "additionalProperties")
  }
}

/// A whole schema, which says of what it is one.
package struct JSONSchemaFile: Encodable, Sendable {
  let title: String
  let schema: JSONSchema

  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: JSONKey.self)
    try keys.encode("https://json-schema.org/draft/2020-12/schema", forKey: "$schema")
    try keys.encode(title, forKey: "title")
    try schema.encode(to: encoder)
  }
}

/// Any key of an object in JSON.
struct JSONKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringLiteral name: String) { self.init(name) }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
