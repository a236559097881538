import Content
import Yams

extension YAMLDocument {
  /// A whole number within a range.
  func number(_ node: Node?, _ range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let string = node.scalar?.string, let number = Int(string), range.contains(number) else {
      fault(
        at: node, "This must be a whole number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return number
  }

  /// One of the values of an enumeration, by its raw value.
  func value<Value>(_ node: Node?, _ type: Value.Type) -> Value?
  where Value: CaseIterable & RawRepresentable<String> {
    guard let node else { return nil }
    let names = Value.allCases.map(\.rawValue)
    guard let string = node.scalar?.string, let value = Value(rawValue: string) else {
      let given = node.scalar?.string ?? ""
      fault(
        at: node,
        "\"\(given.sanitized(limit: 40))\" is none of \(names.joined(separator: ", "))"
          + Spelling.guess(given, among: names))
      return nil
    }
    return value
  }
}
