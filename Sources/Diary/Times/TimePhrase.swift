import Content

/// Times as people say them: `03:10`, `20 min ago`, `last night 2am`, `monday 7pm`.
package enum TimePhrase {
  /// The moment that somebody means, as the clock in `zone` showed it.
  ///
  /// Whoever writes in a diary speaks of what was, so a phrase that fits several days means the
  /// latest of them that is not in the future. `3:10` without `am` or `pm` is by the 24-hour clock.
  /// Minutes and hours "ago" are time that really passed, whatever the clocks did meanwhile; days
  /// "ago" and all other phrases go by the calendar and the clock on the wall, and
  /// ``TimeZoneRules/timestamp(of:)`` says what holds on the nights when it is changed.
  ///
  /// - Parameters:
  ///   - text: What was typed. Capitals, extra spaces and an `at` before it do not matter.
  ///   - now: The present. Up to 60 seconds after it are not yet the future, as clocks differ.
  ///   - zone: Where the person is. Only an offset in the text itself, such as `+01:00`, is stronger.
  ///   - phrases: The words of the person's language.
  /// - Returns: The moment, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules, _ phrases: PhraseWords
  ) -> Result<Timestamp, Misunderstanding> {
    let reader = PhraseReader(
      now: zone.timestamp(at: now.seconds), zone: zone, phrases: phrases)
    do throws(Misunderstanding.Reason) {
      return .success(try reader.read(text))
    } catch {
      return .failure(Misunderstanding(reason: error, text: text))
    }
  }
}

/// Why a phrase gave no moment.
package struct Misunderstanding: Error, Equatable, Sendable {
  /// What was the matter with the phrase.
  package enum Reason: Error, CaseIterable, Sendable {
    /// There was nothing but spaces.
    case empty
    /// It is no time, or one that can be read in more than one way, such as `3.10`.
    case unknown
    /// The day is clear and the time is not: it is missing, as in `last night`, or does not go with
    /// the day, as in `this morning 7pm`, or leaves open which half of the day is meant, as in
    /// `last night 10:40`.
    case needsTime
    /// It is more than 60 seconds ahead.
    case future
    /// The calendar has no such day, or it is more than a hundred years ago.
    case noSuchDate
  }

  /// The most characters of a phrase that are kept.
  static let longestText = 60

  /// What was the matter.
  package var reason: Reason
  /// What was typed, as far as its first 60 characters.
  package var text: String

  /// A refusal of a phrase; of a long one the beginning is kept.
  package init(reason: Reason, text: String) {
    self.reason = reason
    self.text = String(text.prefix(Self.longestText))
  }

  /// A phrase to show that is like the one refused and would be understood on most days.
  package func example(_ phrases: PhraseWords) -> String {
    let said = text.lowercased()
    // A date is written the same in every language.
    let dated = "2026-11-21 03:10"
    guard reason == .needsTime else {
      return reason == .noSuchDate ? dated : phrases.first(.exampleAgo)
    }
    let keys: [(sign: PhraseWords.Key, example: PhraseWords.Key)] = [
      (.nightSign, .exampleNight), (.morningSign, .exampleMorning), (.today, .exampleToday),
      (.ago, .exampleDaysAgo), (.yesterday, .exampleYesterday),
    ]
    if let fitting = keys.first(where: { phrases[$0.sign].contains(where: said.contains) }) {
      return phrases.first(fitting.example)
    }
    return said.contains("-") ? dated : phrases.first(.exampleWeekday)
  }
}
