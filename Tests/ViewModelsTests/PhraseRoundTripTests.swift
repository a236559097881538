import CompiledScreens
import Content
import Diary
import Rehearsing
import Testing

@testable import ViewModels

/// What is understood can be shown, and what is shown is understood as the same.
@Suite struct PhraseRoundTripTests {
  private let words = BuiltIn.language.words
  private let phrases = BuiltInScreens.phrases

  private static let days = list(
    """
    today|yesterday|the day before yesterday|this morning|this afternoon|this evening|tonight|last night|
    monday|last tues|on friday|saturday night|yesterday evening|3 days ago|a week ago|21 Nov|Nov 21st|
    1 March 2026|29 Feb|31 Dec|Sat 21 Nov|2026-10-25|2026-03-29|25 October|Sun 29 Mar 2026|30 Feb|
    2026-11-01|8 March|20 min ago|an hour ago|just now|now||||
    """)
  private static let times = list(
    """
    3:10|03:10|8:15|12:10|10:15|23:59|0:00|2:30|02:30|3am|12am|12 pm|2.30am|22.40|noon|midnight|midday|
    half past 2|quarter to 1|ten past 8 pm|3 o'clock|9|11|02:30Z|02:30:30+01:00|2:30 am UTC|about 3pm|
    24:00|3:60|at 1:30||||
    """)
  private static let lengths = list(
    """
    1|2|30|90|1.5|half|a half|quarter|twenty|twenty-five|an|a|and|about|~|h|hour|hours|min|m|minutes|s|sec|
    1h20|2m30|5 min|of|three quarters|one and a half|,|still|on and off|:|-|999999|48|days|٣|🦵|ago
    """)

  /// What stands between the bars.
  private static func list(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map { item in
      String(item.drop { $0.isNewline })
    }
  }

  private static let zones = [Zones.utc, Zones.berlin, Zones.newYork]

  private func phrase(_ random: inout Seeded) -> String {
    func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    var parts = [one(Self.days), one(Self.times)]
    if Int.random(in: 0..<4, using: &random) == 0 { parts.reverse() }
    if Int.random(in: 0..<8, using: &random) == 0 { parts.append(one(Self.times)) }
    var text = parts.filter { !$0.isEmpty }.joined(separator: " ")
    if !text.isEmpty, Int.random(in: 0..<10, using: &random) == 0 {
      text.remove(at: text.indices.randomElement(using: &random) ?? text.startIndex)
    }
    return text
  }

  @Test func aTimeThatIsUnderstoodIsShownAndReadAgain() {
    var random = Seeded(2_026_1121)
    var understood = 0
    for _ in 0..<10_000 {
      let text = phrase(&random)
      let zone = Self.zones.randomElement(using: &random) ?? Zones.utc
      let face: ClockFace = Bool.random(using: &random) ? .twelveHours : .twentyFourHours
      let now = zone.timestamp(at: Int.random(in: 1_770_000_000...1_800_000_000, using: &random))
      func read(_ text: String) -> Timestamp? {
        try? TimePhrase.read(text, now: now, in: zone, face: face, phrases).get()
      }
      guard let moment = read(text) else { continue }
      understood += 1
      let note: Comment = "\"\(text)\" at \(words.time(now)), \(face)"
      #expect(moment.seconds <= now.seconds + 60, note)
      #expect(abs(moment.offset) <= 14 * 3600, note)
      // What was said with an offset of its own is shown by another clock than the one here.
      guard zone.timestamp(at: moment.seconds) == moment else { continue }
      let shown = words.time(moment)
      #expect(read(shown).map(words.time) == shown, note)
      guard now.seconds - moment.seconds < 360 * 86_400 else { continue }
      #expect(read(words.shortTime(moment)).map(words.time) == shown, note)
    }
    #expect(understood > 3000, "\(understood)")
  }

  @Test func aDayThatIsUnderstoodIsShownAndReadAgain() {
    var random = Seeded(7)
    var understood = 0
    for _ in 0..<2000 {
      let now = Zones.berlin.timestamp(
        at: Int.random(in: 1_770_000_000...1_800_000_000, using: &random))
      let text = Self.days.randomElement(using: &random) ?? ""
      func read(_ text: String) -> CalendarDate? {
        try? DayPhrase.read(text, now: now, in: Zones.berlin, phrases).get()
      }
      guard let day = read(text) else { continue }
      understood += 1
      #expect(day <= now.local.date && read(words.day(day)) == day, "\"\(text)\"")
    }
    #expect(understood > 1000, "\(understood)")
  }

  @Test func aLengthThatIsUnderstoodIsShownAndReadAgain() {
    var random = Seeded(11)
    var understood = 0
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...5, using: &random))
        .map { _ in Self.lengths.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      guard case .success(let said) = Length.understand(text, phrases) else { continue }
      understood += 1
      guard let seconds = said.seconds else { continue }
      #expect((1...172_800).contains(seconds), "\"\(text)\"")
      #expect(Length.read(words.length(seconds), phrases) == seconds, "\"\(text)\"")
    }
    #expect(understood > 500, "\(understood)")
  }

  /// The names that are shown are among those that are read.
  @Test func theWordsOfDatesAreTheSameTwice() {
    for month in 1...12 {
      #expect(phrases.month(words.name(month - 1, in: .months).lowercased()) == month)
    }
    for day in 0..<7 {
      #expect(phrases.weekday(words.name(day, in: .weekdays).lowercased()) == day)
    }
    let open = try? Length.understand(words[.stillGoingOn], phrases).get()
    #expect(open == Length.Said(isOpen: true))
  }
}
