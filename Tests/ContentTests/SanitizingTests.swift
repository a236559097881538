import Testing

@testable import Content

/// What reaches a terminal of text that may hold anything.
@Suite struct SanitizingTests {
  @Test(arguments: [
    // Control characters of ASCII and of Latin-1, among them the escape character and 8-bit CSI.
    ("a\u{1B}[2Jb", "a?[2Jb"), ("\u{0}\u{7}\u{7F}", "???"), ("\t", "?"), ("a\r\nb", "a?b"),
    ("\u{80}\u{9B}31m\u{9F}", "??31m?"),
    // Marks that turn the direction of writing round, and isolates.
    ("a\u{202E}b", "a?b"), ("\u{61C}\u{200E}\u{200F}", "???"), ("\u{202A}\u{202D}", "??"),
    ("\u{2066}\u{2069}", "??"),
    // Breaks and signs without a shape.
    ("a\u{2028}b\u{2029}c", "a?b?c"), ("a\u{200B}b", "a?b"), ("a\u{2060}b", "a?b"),
    ("\u{FEFF}a", "?a"), ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "?a?b?"),
    // Tags outside a flag, and variation selectors without a meaning.
    ("a\u{E0061}", "?"), ("\u{E0001}", "?"), ("a\u{E01F0}", "a?"),
    // A joiner with nothing before it.
    ("\u{200D}a", "?a"), ("\u{200C}", "?"), ("\u{1B}\u{200D}", "??"),
  ]) func whatATerminalWouldObeyIsAQuestionMark(_ text: String, _ shown: String) {
    #expect(text.sanitized == shown)
  }

  @Test(arguments: [
    "calf – 10°", "Wärme", "e\u{301}", "痛み。", "می‌خواهم", "क्‍ष", "\u{1112}\u{1161}\u{11AB}", "👩‍⚕️", "👨‍👩‍👧",
    "❤️", "❤\u{FE0E}", "👍🏽", "🇩🇪", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "葛\u{E0100}", "شكرًا", "\u{AD}",
  ]) func textStaysAsItIs(_ text: String) {
    #expect(Array(text.sanitized.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func aLimitCountsWhatPeopleSee() {
    #expect("👨‍👩‍👧👨‍👩‍👧\u{1B}".sanitized(limit: 1) == "👨‍👩‍👧")
    #expect("a\u{1B}b".sanitized(limit: 2) == "a?")
  }
}
