import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

@Suite struct DateWordsTests {
  private let words = BuiltIn.language.words

  @Test func lengthsInWords() {
    let written: KeyValuePairs = [
      1: "1 s", 45: "45 s", 60: "1 min", 90: "90 s", 119: "119 s", 120: "2 min", 150: "2 min 30 s",
      180: "3 min", 3600: "1 h", 3605: "1 h 5 s", 4800: "1 h 20 min", 172_800: "48 h", 0: "0 s",
      -5: "0 s", Int.min: "0 s",
    ]
    for (seconds, text) in written { #expect(words.length(seconds) == text) }
    #expect(words.length(Int.max).hasSuffix(" s"))
  }

  @Test func whatIsWrittenCanBeReadAgain() {
    var generator = Seeded(48)
    let some = (0..<2000).map { _ in Int.random(in: 1...172_800, using: &generator) }
    for seconds in Array(1...300) + some {
      #expect(Length.read(words.length(seconds), BuiltInScreens.phrases) == seconds)
    }
  }

  @Test func datesAndTimesFollowTheTemplatesOfTheLanguage() {
    let other = Words([
      .date: "{year}/{month}/{day} ({weekday})", .clock: "{hour}h{minute}",
      .dateAndTime: "{time} @ {date}", .months: "{10=}11", .weekdays: "{5=}6",
    ])
    let date = CalendarDate(year: 2026, month: 11, day: 21)
    let time = Timestamp(seconds: date.dayNumber * 86_400 + 3 * 3600 + 7 * 60, offset: 0)
    #expect(words.day(date) == "Sat 21 Nov 2026" && words.shortDay(date) == "Sat 21 Nov")
    #expect(words.time(time) == "Sat 21 Nov 2026, 03:07")
    #expect(other.time(time) == "03h07 @ 2026/11/21 (6)")
  }
}
