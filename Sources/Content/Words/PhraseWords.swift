/// The words of a language for times and lengths that people type, such as `20 min ago` or `last
/// night 2am`, and examples to show. All in small letters.
package struct PhraseWords: Equatable, Sendable {
  /// What there are words for; each may have several.
  package enum Key: String, CaseIterable, Sendable {
    case now, ago, at, today, yesterday, thisMorning, lastNight, last
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case noon, midnight, am, pm
    case second, minute, hour, day, week, month, year
    /// Before a unit, such as `half an hour`; and what may stand between the two.
    case half, article
    /// The numbers from one on.
    case numbers
    /// What a phrase has in it that is about a night, or about a morning.
    case nightSign, morningSign
    case exampleAgo, exampleNight, exampleMorning, exampleToday, exampleDaysAgo
    case exampleYesterday, exampleWeekday
  }

  private let words: [Key: [String]]

  /// These words.
  package init(_ words: [Key: [String]]) { self.words = words }

  /// The words for something.
  package subscript(_ key: Key) -> [String] { words[key] ?? [] }

  /// The first word for something: an example, say.
  package func first(_ key: Key) -> String { words[key]?.first ?? "" }

  /// The number of days from Monday, 0 to 6, of a weekday.
  package func weekday(_ word: String) -> Int? {
    let days: [Key] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
    return days.firstIndex { self[$0].contains(word) }
  }

  /// The seconds in a unit up to the hour.
  package func seconds(in unit: String) -> Int? {
    let units: [(Key, Int)] = [(.second, 1), (.minute, 60), (.hour, 3600)]
    return units.first { self[$0.0].contains(unit) }?.1
  }

  /// A number that is written as a word.
  package func number(_ word: String) -> Int? {
    self[.article].contains(word) ? 1 : self[.numbers].firstIndex(of: word).map { $0 + 1 }
  }
}
