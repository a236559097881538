import Diary
import Testing

/// How much fits into what a person writes.
@Suite struct TextLimitTests {
  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    times("a", 60), times("é", 60), times("e\u{301}\u{323}", 60), times("क्षि", 60), "",
    times("한", 60),
    times("👩‍👩‍👧‍👦", 60), times("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 60),
  ]) func sixtyCharactersOfAnyScriptAreAName(_ name: String) {
    #expect(TextLimit.name.allows(name))
    #expect(!TextLimit.name.allows(name + Self.times("a", 61 - name.count)))
  }

  @Test func aLetterUnderThirtyThousandMarksIsNone() {
    #expect(TextLimit.name.allows("a" + Self.times("\u{301}", 7)))
    #expect(!TextLimit.name.allows("a" + Self.times("\u{301}", 8)))
    let name = "a" + Self.times("\u{301}", 30_000)
    #expect(!TextLimit.name.allows(name) && !CheckIn.isName(name))
    #expect(CheckIn.isName(Self.times("ö", 60)) && !CheckIn.isName(Self.times("ö", 61)))
  }

  @Test func aNoteIsMeasuredInBytes() {
    #expect(TextLimit.note.allows(Self.times("a", 65_536)))
    #expect(!TextLimit.note.allows(Self.times("a", 65_537)))
    #expect(!TextLimit.note.allows(Self.times("€", 22_000)))
  }
}
