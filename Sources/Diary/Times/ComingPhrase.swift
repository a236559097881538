import Content

/// Times that are yet to come, as people say them: `4 Dec 2026 10:20`, `tomorrow 10:20`, `friday 2pm`.
package enum ComingPhrase {
  /// The moment that somebody means, as the clock in `zone` will show it.
  ///
  /// It is read as ``TimePhrase`` reads what was, but a phrase that fits several days means the next of
  /// them. Where either half of the day may be meant, nothing is guessed.
  ///
  /// - Returns: The moment, or why there is none.
  package static func read(
    _ text: String, now: Timestamp, in zone: TimeZoneRules,
    face: ClockFace = .twentyFourHours, _ phrases: PhraseWords
  ) -> Result<Timestamp, Misunderstanding> {
    let reader = PhraseReader(
      now: zone.timestamp(at: now.seconds), zone: zone, face: face, phrases: phrases,
      direction: .coming)
    do throws(PhraseReader.Refusal) {
      return .success(try reader.read(text))
    } catch {
      return .failure(
        Misunderstanding(reason: error.reason, text: text) {
          PhraseHint(reader: reader).examples(for: text, error)
        })
    }
  }

  /// The seconds since midnight of a time of day that comes again each day: `21:30`, `9.30pm`. A time
  /// that either half of the day may have is asked for again, whatever the clocks there look like: who
  /// says `9:30` of an evening does not mean the morning.
  ///
  /// - Returns: The seconds, or why there are none.
  package static func clock(
    _ text: String, _ phrases: PhraseWords
  ) -> Result<Int, Misunderstanding> {
    let words = PhraseTokens.words(in: text, phrases)
    let said = words.drop { phrases[.at].contains($0) || phrases[.about].contains($0) }
    let isShort = said.count <= PhraseTokens.most
    guard isShort, let clock = ClockReader(phrases: phrases, isDay: true).read(said) else {
      return .failure(
        Misunderstanding(reason: words.isEmpty ? .empty : .unknown, text: text) {
          Array(phrases[.exampleTimes].prefix(1))
        })
    }
    guard let other = clock.otherHalf else { return .success(clock.second) }
    let both = [clock, other].sorted { $0.second < $1.second }
    return .failure(
      Misunderstanding(reason: .twoTimes, text: text) { both.map { $0.written(phrases) } })
  }
}
