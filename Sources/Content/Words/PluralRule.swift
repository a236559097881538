/// When a language uses one of its plural forms, in the syntax of Unicode's plural rules (UTS 35,
/// part 3, section 5): `i % 10 = 2..4 and i % 100 != 12..14`.
///
/// Only whole numbers are counted here, so `n` and `i` are the number itself and `v`, `w`, `f`, `t`,
/// `c` and `e`, which are about decimals, are 0.
package struct PluralRule: Sendable {
  /// `i % 10 = 2..4`
  private struct Relation {
    var isNumber: Bool
    var modulus: Int?
    var isNegated: Bool
    var ranges: [ClosedRange<Int>]

    func holds(for number: Int) -> Bool {
      var value = isNumber ? number : 0
      if let modulus { value %= modulus }
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }

  /// Alternatives, each a list of relations that must all hold.
  private let alternatives: [[Relation]]

  /// The rule as it is written; `nil` where that is no rule.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ").map { String($0) }
    var alternatives: [[Relation]] = []
    for alternative in words.split(separator: "or", omittingEmptySubsequences: false) {
      var relations: [Relation] = []
      for relation in alternative.split(separator: "and", omittingEmptySubsequences: false) {
        guard let relation = Self.relation(Array(relation)) else { return nil }
        relations.append(relation)
      }
      alternatives.append(relations)
    }
    self.alternatives = alternatives
  }

  private static func relation(_ words: [String]) -> Relation? {
    guard let operand = words.first, "nivwftce".contains(operand), operand.count == 1 else {
      return nil
    }
    var rest = words.dropFirst()
    var modulus: Int?
    if rest.first == "%" {
      guard rest.count > 1, let number = Int(rest[rest.startIndex + 1]), number > 0 else {
        return nil
      }
      modulus = number
      rest = rest.dropFirst(2)
    }
    guard let sign = rest.popFirst(), ["=", "!="].contains(sign), !rest.isEmpty else { return nil }
    var ranges: [ClosedRange<Int>] = []
    let list: String = rest.joined()
    for range in list.split(separator: Character(","), omittingEmptySubsequences: false) {
      let ends: [Int?] = range.split(separator: Character(".")).map { Int($0) }
      guard (1...2).contains(ends.count), let low = ends[0], let high = ends[ends.count - 1],
        low >= 0, low <= high
      else { return nil }
      ranges.append(low...high)
    }
    return Relation(
      isNumber: ["n", "i"].contains(operand), modulus: modulus, isNegated: sign == "!=",
      ranges: ranges)
  }

  /// Whether a count takes this form.
  package func holds(for count: Int) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: abs(max(count, -.max))) } }
  }
}
