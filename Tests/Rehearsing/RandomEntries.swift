import Content
import Diary

extension Entry {
  /// Any entry, with anything in its fields that they can have.
  package static func random(
    of wanted: Kind? = nil, _ generator: inout Seeded
  ) -> Entry {
    let kind = wanted ?? Kind.allCases.randomElement(using: &generator) ?? .episode
    var values: [String: FieldValue] = [:]
    for field in kind.fields where field.isNeeded || Bool.random(using: &generator) {
      values[field.name] = field.random(&generator)
    }
    return kind.entry(values)?.withWhatWasSeen ?? .episode(.plain)
  }

  /// An entry with something in every field.
  package static func full(_ kind: Kind, _ generator: inout Seeded) -> Entry? {
    kind.entry(
      Dictionary(
        uniqueKeysWithValues: kind.fields.map { field in
          var value = field.random(&generator)
          if case .text("") = value { value = .text("not empty") }
          if case .words([]) = value { value = .words(Array(field.names.prefix(1))) }
          return (field.name, value)
        }))?.withWhatWasSeen
  }

  /// Only a field that is empty can have been left empty.
  private var withWhatWasSeen: Entry {
    guard case .episode(var episode) = self else { return self }
    let names = zip(kind.fields, values).filter { $1 == .nothing || $1 == .words([]) }.map(\.0.name)
    episode.asked = episode.asked.filter { names.contains($0.rawValue) && $0 != .asked }
    return .episode(episode)
  }
}

extension AnyEntryField {
  /// Any value that the field can have.
  fileprivate func random(_ generator: inout Seeded) -> FieldValue {
    func any<Value>(_ values: [Value], _ otherwise: Value) -> Value {
      values.randomElement(using: &generator) ?? otherwise
    }
    switch type {
    case .time: return .time(.random(&generator))
    case .date:
      return .date(CalendarDate(dayNumber: Int.random(in: 20_000..<20_800, using: &generator)))
    case .partialDate:
      return PartialDate(any(["2024", "2024-02", "2024-02-29", "1999-12-31"], "2024"))
        .map { .partialDate($0) } ?? .nothing
    case .word: return .word(any(names, ""))
    case .words: return .words(names.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 })
    case .number:
      return .number(
        Int.random(in: range.lowerBound...min(range.upperBound, 100_000), using: &generator))
    case .flag: return .flag(Bool.random(using: &generator))
    case .text: return .text(any(HostileText.all, ""))
    case .answers:
      var answers: [String: String] = [:]
      for question in ["caffeine", "E1", "my own", "late wine"]
      where Bool.random(using: &generator) {
        answers[question] = any(names, "")
      }
      return .answers(answers)
    }
  }
}

extension Timestamp {
  /// A time within two years, in any zone.
  package static func random(_ generator: inout Seeded) -> Timestamp {
    Timestamp(
      seconds: Int.random(in: 1_740_000_000..<1_800_000_000, using: &generator),
      offset: [-36_000, -12_600, 0, 3600, 20_700, 45_900].randomElement(using: &generator) ?? 0)
  }
}

/// Text that a terminal, a table or a reader of JSON might stumble over.
package enum HostileText {
  package static let all = [
    "", "plain", "a, \"b\"; c=d", "two\nlines\r\nand three\r", "\u{1B}[2J\u{1B}]0;title\u{7}",
    "\u{202E}turned\u{200B}round", "\u{0}\u{1}\u{7F}\u{9B}31m", "日本語 👩‍👩‍👧 e\u{301}\u{301}",
    "=1+1", "\\u0041 \\ /", "{\"entry\":\"episode\"}", "</script><img src=x>",
    "`code` **bold** | cell",
    " leading and trailing ", "\u{2028}\u{FEFF}", String(repeating: "long ", count: 400), "null",
    ",",
    "\"", "\n", "a \"\u{301}, a \u{FE0F},\u{301} a \\\u{301}", "cafe\u{301}", "caf\u{E9}",
  ]
}
