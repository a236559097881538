import Rehearsing
import Testing

/// Phrases made up at random: none of them stops the reader, and what is understood lies within bounds.
@Suite struct RandomPhraseTests {
  private static let words =
    """
    now today yesterday tonight last night this morning evening afternoon noon midnight monday fri \
    sunday week weeks day days month year hour hours h min minutes m s sec ago at about on and off \
    still the before half past quarter to three a an one twenty five sixty two 1 2 3 12 13 24 31 0 \
    00 59 60 99 2026 1926 9999 0000 2026-11-21 2026-02-30 2026-03 21 nov november march 29 feb 3rd \
    02:40 8:15 23:59 24:00 25:10 03:10:59 2am 12pm 13pm 3:10pm am pm Z +01:00 -23:59 +99:99 \
    9223372036854775807 99999999999999999999 -1 1.5 0.001 1h20 2m30 90s 1e9 , . - ~ & : T \
    2026-11-21T03:10:00Z 2026-11-21T03:10+14:00 next in of o'clock minuts yesterdy
    """.split(separator: " ").map(String.init)

  private static let days = [
    "yesterday", "last night", "monday", "21 nov", "29 feb", "2026-11-20", "1905-06-07",
    "0001-01-01",
    "7 june 1905", "sat 21 nov 2026", "9999-12-30", "99 weeks ago", "40000 days ago",
    "120 years ago",
    "march 1899", "1899", "2026-03", "31 nov", "",
  ]

  private static let times = [
    "02:40", "2am", "half past 8", "23:59:59", "20 min ago", "1 h 20 min ago", "03:10Z",
    "03:10+14:00", "03:10-23:59", "49 h", "1h20", "about 3 min", "0 s", "half an hour", "at noon",
    "on and off for 49 h", "9999999999 min ago", "900000 h ago", "",
  ]

  private static let characters = Array("0123456789:.-+, aàpmhsTZ~&'\u{301}\u{1B}\0🦵٣½\u{202E}\n")

  @Test func noneBreaksABound() {
    var generator = Seeded(1021)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    for round in 0..<LongRun.rounds(1000, long: 10_000) {
      func some(_ all: [String]) -> String { all[number(0...all.count - 1)] }
      var phrase =
        number(0...1) == 0
        ? some(Self.days) + " " + some(Self.times)
        : (0..<number(1...6)).map { _ in some(Self.words) }
          .joined(separator: number(0...9) == 0 ? "" : " ")
      for _ in 0..<max(0, number(-4...3)) {
        let place = phrase.index(phrase.startIndex, offsetBy: number(0...phrase.count))
        phrase.insert(Self.characters[number(0...Self.characters.count - 1)], at: place)
      }
      if number(0...99) == 0 { phrase = String(repeating: phrase, count: number(1...200)) }
      let bounds = PhraseBounds(UInt64(round))
      let broken =
        bounds.broken(by: phrase, withExamples: round.isMultiple(of: 10))
        ?? bounds.brokenLength(phrase)
      #expect(broken == nil, "round \(round): \"\(phrase)\"")
    }
  }
}
