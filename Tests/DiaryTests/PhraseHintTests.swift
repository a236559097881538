import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing

/// What is shown instead of a phrase that was not understood.
@Suite struct PhraseHintTests {
  private static let day = CalendarDate(year: 2026, month: 11, day: 21)

  private static func now(minute: Int) -> Timestamp {
    Zones.berlin.timestamp(of: LocalTime(date: day, second: minute * 60))
  }

  private func refusal(
    _ text: String, minute: Int = 14 * 60 + 5, _ face: ClockFace = .twentyFourHours
  ) -> Misunderstanding? {
    let read = TimePhrase.read(
      text, now: Self.now(minute: minute), in: Zones.berlin, face: face, BuiltInScreens.phrases)
    guard case .failure(let refusal) = read else { return nil }
    return refusal
  }

  private static let hints: KeyValuePairs = [
    // A clock that is written in another way.
    "3.10": "3:10", "03;10": "03:10", "310": "3:10", "3h10": "3:10", "3: 10": "3:10", "3": "3:00",
    "25:10": "03:10", "15:10 pm": "15:10", "13pm": "13:00", "half past": "half past 2am",
    "quarter to": "quarter to 2am", "01:00:00 am": "03:10",
    // A word with a slip in it.
    "yesterdy 22:40": "yesterday 22:40", "20 minuts ago": "20 minutes ago",
    "Wendesday 7pm": "wednesday 7pm", "21 Novembr": "21 november 2am",
    "21 Novembr 03:10": "21 november 03:10", "last nigth 2am": "last night 2am",
    // Something is missing, or too much.
    "20 min": "20 min ago", "in 20 min": "20 min ago", "20 ago": "20 min ago",
    "next monday 3am": "monday 3am", "yesterday soon": "yesterday 22:40",
    "03:10 UTC": "03:10", "3 days 2 h ago": "3 days ago 22:40",
    // A date in digits.
    "21/11/2026 03:10": "21 nov 2026 03:10", "21.11.2026 3am": "21 nov 2026 3am",
    "21 Nov 26 03:10": "21 nov 2026 03:10", "30/02/2026 2am": "28 feb 2026 2am",
    "21/11/2026": "21 nov 2026 2am",
    // A day without its time, or with one that does not go with it.
    "last night": "last night 2am", "this morning": "this morning 7:15", "today": "today 3am",
    "yesterday": "yesterday 22:40", "monday": "monday 7pm", "21 Nov": "21 nov 2am",
    "2026-11-20": "2026-11-20 22:40", "tonight": "tonight 2am",
    "3 days ago midnight": "3 days ago 22:40",
    "last night 10:40": "last night 10:40pm", "this morning 7pm": "this morning 7am",
    "yesterday evening": "yesterday evening 22:40",
    // A day that is none.
    "31 Nov 03:10": "30 nov 03:10", "2026-02-30 03:10": "2026-02-28 03:10",
    "2026-13-01 03:10": "2026-11-20 03:10", "21 Nov 1026 03:10": "20 nov 2026 03:10",
    "Fri 21 Nov 03:10": "sat 21 nov 03:10", "Fri 2026-11-21 03:10": "sat 2026-11-21 03:10",
    // Nothing is near.
    "": "20 min ago", "soon": "20 min ago", "x": "20 min ago", "a few minutes ago": "20 min ago",
    "back then": "20 min ago", "🦵": "20 min ago", "later": "20 min ago",
  ]

  @Test func theHintFitsWhatWasTyped() {
    for (text, hint) in Self.hints {
      #expect(refusal(text)?.examples() == [hint], "\"\(text)\"")
    }
  }

  @Test func ofTwoTimesBothAreShown() {
    #expect(refusal("8:15", minute: 21 * 60, .twelveHours)?.examples() == ["8:15am", "20:15"])
    #expect(refusal("At 12:10", minute: 30)?.examples() == ["at 00:10", "at 12:10pm"])
    #expect(
      refusal("Monday  half past 8")?.examples() == ["monday 8:30am", "monday 20:30"])
  }

  /// Whatever the hour: what is shown would be understood at that moment, by either clock.
  @Test func whatIsShownIsUnderstood() {
    let texts = Self.hints.map(\.key) + ["8:15", "12:10", "half past 8", "yesterday 9:30"]
    for (round, minute) in (Array(stride(from: 0, to: 1440, by: 60)) + [1, 719, 1439]).enumerated()
    {
      for face in [ClockFace.twelveHours, .twentyFourHours] {
        // Every text is tried all through the day, not at each hour.
        for (index, text) in texts.enumerated()
        where LongRun.isOn || (index + round).isMultiple(of: 6) {
          guard let refusal = refusal(text, minute: minute, face) else { continue }
          #expect(refusal.examples().count == (refusal.reason == .twoTimes ? 2 : 1))
          for example in refusal.examples() {
            #expect(
              self.refusal(example, minute: minute, face) == nil,
              "\"\(text)\": \"\(example)\" at \(minute)")
          }
        }
      }
    }
  }

  /// The texts that stand on the screen beside the field, in whichever words.
  @Test func theExamplesBesideTheFieldsAreUnderstood() {
    let words = BuiltIn.language.words
    func examples(_ word: Word) -> [String] {
      let text = words[word]
      let list = text.split(separator: ":", maxSplits: 1).last.map(String.init) ?? text
      return (word == .hintTime ? list : text).split { ",;.".contains($0) }.map {
        $0.filter { $0 != "\"" }.trimmingPrefix { $0 == " " }.description
      }
    }
    for minute in stride(from: 0, to: 1440, by: 30) {
      for face in [ClockFace.twelveHours, .twentyFourHours] {
        for example in examples(.hintTime) {
          #expect(refusal(example, minute: minute, face) == nil, "\"\(example)\" at \(minute)")
        }
      }
    }
    #expect(examples(.hintTime).count == 4)
    for example in ["3 min", "90 s", "1h20", "still", "on and off"] {
      #expect(words[.hintLength].contains(example))
      #expect(throws: Never.self) {
        try Length.understand(example, BuiltInScreens.phrases).get()
      }
    }
    for example in ["2024", "March 2024", "2026-03-14", "3 weeks ago"] {
      #expect(words[.hintDate].contains(example))
      #expect(throws: Never.self) {
        try PartialDatePhrase.read(
          example, now: Self.now(minute: 0), in: Zones.berlin, .past, BuiltInScreens.phrases
        ).get()
      }
    }
  }

  @Test func theHintOfADayFitsToo() {
    let hints: KeyValuePairs = [
      "14 Marhc": "14 march", "yesterdy": "yesterday", "14.03.2026": "14 mar 2026",
      "31 Nov": "30 nov", "Fri 21 Nov": "sat 21 nov", "soon": "yesterday", "2026-3": "yesterday",
      "": "yesterday",
    ]
    for (text, hint) in hints {
      let read = DayPhrase.read(
        text, now: Self.now(minute: 600), in: Zones.berlin, BuiltInScreens.phrases)
      guard case .failure(let refusal) = read else {
        Issue.record("understood: \"\(text)\"")
        continue
      }
      #expect(refusal.examples() == [hint], "\"\(text)\"")
    }
  }
}
