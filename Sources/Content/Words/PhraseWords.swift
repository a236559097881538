/// The words of a language for times and lengths that people type, such as `20 min ago` or `last
/// night 2am`, and examples to show. All in small letters.
package struct PhraseWords: Equatable, Sendable {
  /// What there are words for; each may have several.
  package enum Key: String, CaseIterable, Sendable {
    case now, ago, at, about
    /// What may stand before a day, within a date, and before a part of the day.
    case onDay, dateLinks, inThe
    /// Before a number of days that are yet to pass.
    case within
    case today, yesterday, dayBeforeYesterday, tomorrow, dayAfterTomorrow, thisMorning,
      thisAfternoon, thisEvening, tonight
    case lastNight, last
    case morning, afternoon, evening, night
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case january, february, march, april, may, june, july, august, september, october, november
    case december
    /// What may follow the number of a day, such as `st`.
    case ordinals
    case noon, midnight, am, pm, oclock
    /// As in `half past two` and `ten to two`.
    case past, to
    case utc
    case second, minute, hour, day, week, month, year
    case half, quarter, and
    /// Before a unit, for one of it; and what may stand between it and a half.
    case article
    /// The numbers from one on.
    case numbers
    /// That something still goes on, or that it came and went.
    case still, onAndOff
    /// Whole phrases to show, and parts to make some of.
    case examples, exampleComing, exampleTimes, exampleLengths, exampleDays
  }

  private static let weekdays: [Key] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]
  private static let months: [Key] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  private let words: [Key: [String]]

  /// These words.
  package init(_ words: [Key: [String]]) { self.words = words }

  /// The words for something.
  package subscript(_ key: Key) -> [String] { words[key] ?? [] }

  /// The first word for something: an example, say.
  package func first(_ key: Key) -> String { words[key]?.first ?? "" }

  /// The number of days from Monday, 0 to 6, of a weekday.
  package func weekday(_ word: String) -> Int? {
    Self.weekdays.firstIndex { self[$0].contains(word) }
  }

  /// The number of a month, 1 to 12.
  package func month(_ word: String) -> Int? {
    Self.months.firstIndex { self[$0].contains(word) }.map { $0 + 1 }
  }

  /// The shortest word for a weekday, counted from Monday as 0, or for a month, counted from 1.
  package func shortWeekday(_ number: Int) -> String { shortest(Self.weekdays, number) }
  package func shortMonth(_ number: Int) -> String { shortest(Self.months, number - 1) }

  private func shortest(_ keys: [Key], _ index: Int) -> String {
    guard keys.indices.contains(index) else { return "" }
    return self[keys[index]].min { $0.count < $1.count } ?? ""
  }

  /// The seconds in a unit up to the hour.
  package func seconds(in unit: String) -> Int? {
    let units: [(Key, Int)] = [(.second, 1), (.minute, 60), (.hour, 3600)]
    return units.first { self[$0.0].contains(unit) }?.1
  }

  /// A number that is written as words.
  package func number(_ word: String) -> Int? {
    self[.article].contains(word) ? 1 : self[.numbers].firstIndex(of: word).map { $0 + 1 }
  }

  /// Every single word there is, examples aside.
  package var allWords: Set<String> {
    let examples: Set<Key> = [
      .examples, .exampleComing, .exampleTimes, .exampleLengths, .exampleDays,
    ]
    let phrases = words.filter { !examples.contains($0.key) }.values.joined()
    return Set(phrases.flatMap { $0.split(separator: " ").map(String.init) })
  }
}
