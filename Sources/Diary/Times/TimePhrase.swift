import Content

/// Times as people say them: `03:10`, `20 min ago`, `last night 2am`, `monday 7pm`.
package enum TimePhrase {
  /// The moment that somebody means, as the clock in `zone` showed it.
  ///
  /// Whoever writes in a diary speaks of what was, so a phrase that fits several days means the
  /// latest of them that is not in the future. Minutes and hours "ago" are time that really passed,
  /// whatever the clocks did meanwhile; days "ago" and all other phrases go by the calendar and the
  /// clock on the wall, and ``TimeZoneRules/timestamp(of:)`` says what holds on the nights when it
  /// is changed.
  ///
  /// An hour from 1 to 12 without `am` or `pm` is by the 24-hour clock. But a clock of twelve hours
  /// shows it twice a day. Where people have such clocks, it is understood if the last time a
  /// 24-hour clock showed it was also the last time that the other did; otherwise it is refused
  /// (`twoTimes`), because nobody knows which of the two is meant:
  ///
  /// | Typed | at 09:00 | at 21:00 | at 00:30 |
  /// | --- | --- | --- | --- |
  /// | `8:15` | 08:15 today | 08:15 or 20:15? | 08:15 or 20:15 yesterday? |
  /// | `12:10` | 12:10 yesterday or 00:10? | 12:10 today | 00:10 or 12:10 yesterday? |
  ///
  /// Where hours go to 24, only the last of these is asked: a time with 12 in the hour after
  /// midnight. What people say by the dial, such as `half past 8`, is asked like this everywhere.
  /// Never asked are times that can be only one: `08:15`, `20:15`, `8:15am`, two digits of an hour
  /// behind a date with its year or weekday, as this program writes it, and what goes with one half
  /// of a named part of the day.
  ///
  /// - Parameters:
  ///   - text: What was typed. Capitals, extra spaces and an `at` before it do not matter.
  ///   - now: The present. Up to 60 seconds after it are not yet the future, as clocks differ.
  ///   - zone: Where the person is. Only an offset in the text itself, such as `+01:00`, is stronger.
  ///   - face: How the clock is written there.
  ///   - phrases: The words of the person's language.
  /// - Returns: The moment, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules,
    face: ClockFace = .twentyFourHours, _ phrases: PhraseWords
  ) -> Result<Timestamp, Misunderstanding> {
    let reader = PhraseReader(
      now: zone.timestamp(at: now.seconds), zone: zone, face: face, phrases: phrases)
    do throws(PhraseReader.Refusal) {
      return .success(try reader.read(text))
    } catch {
      return .failure(
        Misunderstanding(reason: error.reason, text: text) {
          PhraseHint(reader: reader).examples(for: text, error)
        })
    }
  }
}
