import Rehearsing

/// What reads something that comes from outside, each as a function of what libFuzzer makes up: it says
/// which promise was broken, or `nil`.
enum Readers {
  typealias Reader = @Sendable ([UInt8]) -> String?

  /// All of them, by the names of the folders with examples.
  static let all: [String: Reader] = [
    // Examples are looked for in one text of four: that takes longer than all the rest.
    "times": ofText { text in
      let sum = sum(of: text)
      return PhraseBounds(sum).broken(by: text, withExamples: sum.isMultiple(of: 4))
    },
    "lengths": ofText { PhraseBounds(0).brokenLength($0) },
    "screens": ofText { OwnFiles.broken($0) },
    "settings": ofText { OwnFiles.brokenSettings($0) },
    "keys": { Keyboard.shared.broken(by: $0) },
  ]

  /// A reader of text; what is none is refused before it comes there.
  private static func ofText(_ read: @escaping @Sendable (String) -> String?) -> Reader {
    { String(validating: $0, as: UTF8.self).flatMap(read) }
  }

  /// A number that depends on a text, the same on every run.
  private static func sum(of text: String) -> UInt64 {
    text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
  }
}
