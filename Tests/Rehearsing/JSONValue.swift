import Foundation

/// Anything that JSON can say, so that true is not 1 and null is not nothing.
package enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// What a text in JSON says.
  package init(json: String) throws {
    self.init(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed))
  }

  private init(_ any: Any) {
    switch any {
    case let number as NSNumber:
      // Truth is the only number of a single byte.
      let isTruth = String(cString: number.objCType) == "c"
      self = isTruth ? .truth(number.boolValue) : .number(number.doubleValue)
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map(JSONValue.init))
    case let values as [String: Any]: self = .object(values.mapValues(JSONValue.init))
    default: self = .null
    }
  }

  /// The value of a key; null where there is none.
  package subscript(_ key: String) -> JSONValue {
    if case .object(let values) = self { values[key] ?? .null } else { .null }
  }

  package var keys: [String: JSONValue]? {
    if case .object(let values) = self { values } else { nil }
  }
  package var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var number: Double? { if case .number(let number) = self { number } else { nil } }
  package var int: Int? { number.flatMap(Int.init(exactly:)) }
  package var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
}
