import Content

/// What was said of the day.
struct Day {
  /// The part of the day that was named; it decides which times go with it.
  enum Part {
    /// None, and no day either.
    case any
    /// A day, of which `midnight` may be the beginning or the end.
    case wholeDay
    case morning
    /// From noon to noon, so that the hours before noon lie on the day after.
    case night
  }

  /// How many days before today it may be. The first that is not in the future is meant.
  var daysBack: [Int]
  var part: Part
  /// Whether the day was given by its date, which allows for seconds and an offset in the time.
  var isDate = false

  /// A bare time of day. Tomorrow is there for midnight, typed half a minute too early.
  static let unsaid = Day(daysBack: [-1, 0, 1], part: .any)

  /// The day that words name by themselves, such as `yesterday` or `last night`.
  static func named(_ words: [String], _ phrases: PhraseWords) -> Day? {
    let said = words.joined(separator: " ")
    if phrases[.today].contains(said) { return Day(daysBack: [0], part: .any) }
    if phrases[.yesterday].contains(said) { return Day(daysBack: [1], part: .wholeDay) }
    if phrases[.thisMorning].contains(said) { return Day(daysBack: [0], part: .morning) }
    // The night before is meant by whoever says `last night 3am` at one in the morning.
    return phrases[.lastNight].contains(said) ? Day(daysBack: [1, 2], part: .night) : nil
  }

  /// Whether the time may be meant. A doubtful time is asked for again: an entry on the wrong side
  /// of noon is worse than a question.
  func fits(_ clock: ClockPhrase) -> Bool {
    switch part {
    case .any: true
    case .wholeDay: clock.form != .midnight
    case .morning: clock.second < 12 * 3600
    case .night where clock.form == .plain: clock.second < 6 * 3600 || clock.second >= 17 * 3600
    case .night: clock.second < 12 * 3600 || clock.second >= 17 * 3600
    }
  }
}
