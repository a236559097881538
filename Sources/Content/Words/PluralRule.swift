/// When a language uses one of its plural forms, in the syntax of Unicode's plural rules (UTS 35,
/// part 3, section 5): `i % 10 = 2..4 and i % 100 != 12..14`.
///
/// Only whole numbers are counted here, so `n` and `i` are the number itself and `v`, `w`, `f`, `t`,
/// `c` and `e`, which are about decimals, are 0.
///
/// A rule is read anew for every number: that takes no memory, and a countdown asks every second.
package struct PluralRule: Sendable {
  private let text: Substring

  /// The rule as it is written; `nil` where that is no rule.
  package init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard Self.holds(text, for: 0) != nil else { return nil }
    self.text = text
  }

  /// Whether a count takes this form.
  package func holds(for count: Int) -> Bool { Self.holds(text, for: count) ?? false }

  /// Whether a count takes the form of a rule as it is written; `nil` where that is no rule.
  static func holds(_ text: Substring, for count: Int) -> Bool? {
    var reader = Reader(rest: text.utf8)
    let number = abs(max(count, -.max))
    var isAny = false
    repeat {
      var areAll = true
      repeat {
        guard let holds = reader.relation(number) else { return nil }
        areAll = areAll && holds
      } while reader.takes("and")
      isAny = isAny || areAll
    } while reader.takes("or")
    return reader.isAtEnd ? isAny : nil
  }

  /// Reads a rule from left to right.
  private struct Reader {
    var rest: Substring.UTF8View

    /// Whether nothing but spaces is left.
    var isAtEnd: Bool { rest.allSatisfy { $0 == UInt8(ascii: " ") } }

    /// Takes a sign or a word, and the spaces before it, if it comes next.
    mutating func takes(_ word: StaticString) -> Bool {
      let next = rest.drop { $0 == UInt8(ascii: " ") }
      let isNext = word.withUTF8Buffer { next.starts(with: $0) }
      if isNext { rest = next.dropFirst(word.utf8CodeUnitCount) }
      return isNext
    }

    /// Takes a whole number.
    private mutating func number() -> Int? {
      var number: Int?
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      while let byte = rest.first, (0x30...0x39).contains(byte), number ?? 0 < 1_000_000_000 {
        number = (number ?? 0) * 10 + Int(byte - 0x30)
        rest = rest.dropFirst()
      }
      return number
    }

    /// Takes a relation such as `i % 10 = 2..4,7`; `nil` where there is none.
    mutating func relation(_ count: Int) -> Bool? {
      let isNumber = takes("n") || takes("i")
      if !isNumber {
        let isDecimal =
          takes("v") || takes("w") || takes("f") || takes("t") || takes("c") || takes("e")
        guard isDecimal else { return nil }
      }
      var value = isNumber ? count : 0
      if takes("%") {
        guard let modulus = number(), modulus > 0 else { return nil }
        value %= modulus
      }
      let isNegated = takes("!=")
      guard isNegated || takes("=") else { return nil }
      var isIn = false
      repeat {
        guard let low = number() else { return nil }
        var high = low
        if takes("..") {
          guard let end = number(), end >= low else { return nil }
          high = end
        }
        isIn = isIn || (low...high).contains(value)
      } while takes(",")
      return isIn != isNegated
    }
  }
}
