import Content
import Diary

extension Misunderstanding {
  /// What is the matter with a time that was typed, and what to write instead.
  package func sentence(_ words: Words) -> String {
    words.fill(reason.word, text: text, examples())
  }

  /// The same of a day.
  package func sentenceOfDay(_ words: Words) -> String {
    switch reason {
    case .future, .past, .noSuchDate, .wrongWeekday: sentence(words)
    case .empty, .unknown, .needsTime, .twoTimes:
      words.fill(.dateUnknown, text: text, examples())
    }
  }
}

extension Misunderstanding.Reason {
  fileprivate var word: Word {
    switch self {
    case .empty: .timeEmpty
    case .unknown: .timeUnknown
    case .needsTime: .timeNeedsTime
    case .twoTimes: .timeTwoTimes
    case .future: .timeFuture
    case .past: .timePast
    case .noSuchDate: .timeNoSuchDate
    case .wrongWeekday: .timeWrongWeekday
    }
  }
}

extension Length.Misread {
  /// What is the matter with a length that was typed, and what to write instead.
  package func sentence(_ words: Words) -> String {
    let word: Word =
      switch reason {
      case .unknown: .lengthUnknown
      case .needsUnit: .lengthNeedsUnit
      case .tooLong: .lengthTooLong
      }
    return words.fill(word, text: text, examples)
  }
}

extension NameFinder.Finding {
  /// What is the matter with a name that was typed: one of `names`, as they are written here. `nil`
  /// where one was found.
  package func sentence(_ text: String, among names: [String], _ words: Words) -> String? {
    switch self {
    case .one: nil
    case .several(let places):
      words.fill(
        .nameSeveral, ["text": text, "list": words.list(places.map { names[$0] }, .choices)])
    case .near(let place): words.fill(.nameNear, ["text": text, "name": names[place]])
    case .nothing: words.fill(.nameUnknown, ["text": text, "list": words.list(names, .choices)])
    }
  }
}

extension Words {
  /// A sentence about what was typed, with one or two examples.
  fileprivate func fill(_ word: Word, text: String, _ examples: [String]) -> String {
    let (first, second) = (examples.first ?? "", examples.last ?? "")
    return fill(word, ["text": text, "example": first, "first": first, "second": second])
  }
}
