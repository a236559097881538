import Foundation
import Testing

@testable import Content

/// Columns of text in a terminal, by the classes of Unicode.
@Suite struct TextWidthTests {
  @Test(
    arguments: [
      // Narrow: Latin, Greek, Cyrillic, Arabic, lines, ambiguous signs, the soft hyphen.
      ("a", 1), ("é", 1), ("ß", 1), ("Ω", 1), ("Ж", 1), ("ش", 1), ("─", 1), ("›", 1), ("·", 1),
      ("°", 1), ("½", 1), ("…", 1), ("\u{AD}", 1), ("\u{E000}", 1),
      // East Asian wide and fullwidth, halfwidth, unassigned ideographs.
      ("痛", 2), ("あ", 2), ("カ", 2), ("。", 2), ("　", 2), ("Ａ", 2), ("￥", 2), ("ｶ", 1), ("가", 2),
      ("\u{3FFFD}", 2), ("䷀", 2), ("㉈", 2),
      // Emoji shown as pictures.
      ("✅", 2), ("⚡", 2), ("⭐", 2), ("🟢", 2), ("🩸", 2), ("⏰", 2), ("➕", 2), ("❗", 2), ("🫨", 2),
      // Emoji shown as text, until U+FE0F asks for the picture.
      ("❤", 1), ("❤\u{FE0F}", 2), ("☀", 1), ("☀\u{FE0F}", 2), ("⚠\u{FE0F}", 2), ("🏔", 1),
      ("🏔\u{FE0F}", 2), ("🛠\u{FE0F}", 2), ("©", 1), ("©\u{FE0F}", 2),
      // U+FE0E leaves the width alone, and so does U+FE0F where it means nothing.
      ("❤\u{FE0E}", 1), ("⚡\u{FE0E}", 2), ("✅\u{FE0F}", 2), ("a\u{FE0F}", 1), ("痛\u{FE00}", 2),
      // Flags: a pair, one by itself, and those spelled with tags.
      ("🇩🇪", 2), ("🇩", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2), ("🏴", 2),
      // Keycaps.
      ("1\u{FE0F}\u{20E3}", 2), ("#\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1), ("1\u{FE0F}", 2),
      // Joined emoji and skin tones.
      ("👩‍⚕️", 2), ("👩‍⚕", 2), ("👨‍👩‍👧", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("❤️‍🔥", 2), ("👍🏽", 2), ("☝🏽", 2),
      ("👩🏽‍⚕️", 2), ("🏽", 2),
      // Combining marks, on a letter, on a wide sign, stacked, alone.
      ("e\u{301}", 1), ("か\u{3099}", 2), ("a\u{301}\u{323}\u{20DD}", 1), ("\u{301}", 1),
      ("\u{FE0F}", 1),
      // Conjoining jamo: a syllable, an old one, a vowel alone.
      ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1112}\u{1161}", 2), ("\u{1112}", 2), ("\u{1161}", 1),
      ("\u{A960}\u{D7B0}\u{D7CB}", 2),
      // Joiners in words, and letters that people see as one.
      ("ی\u{200C}", 1), ("क\u{94D}\u{200D}", 1), ("कि", 2), ("กำ", 2), ("กิ", 1),
    ] as [(Character, Int)]) func ofACharacter(_ character: Character, _ columns: Int)
  {
    #expect(TextWidth.columns(of: character) == columns, "\(character.unicodeScalars.map(\.value))")
  }

  @Test(arguments: [
    ("", 0), ("calf", 4), ("Wade – Krampf", 13), ("痛み ✅ 1️⃣", 10), ("می‌خواهم", 7),
    ("हिन्दी", 5), ("क्‍ष", 2), ("🇩🇪🇫🇷🇩", 5), ("a\u{1B}[2J", 5), ("a\r\nb", 3), ("\u{200B}\u{202E}", 2),
    ("Cafe\u{301}", 4),
  ]) func ofAText(_ text: String, _ columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  /// What is sent takes its columns whether a terminal counts scalars or looks at whole emoji.
  @Test(
    arguments: [
      ("a", "a"), ("痛", "痛"), ("e\u{301}", "e\u{301}"), ("कि", "कि"), ("🇩🇪", "🇩🇪"),
      ("ی\u{200C}", "ی\u{200C}"), ("✅\u{FE0F}", "✅\u{FE0F}"),
      ("❤\u{FE0F}", "❤ "), ("1\u{FE0F}\u{20E3}", "1\u{20E3} "), ("⚡\u{FE0E}", "⚡"),
      ("👩‍⚕️", "👩"), ("👨‍👩‍👧", "👨"), ("🏳️‍🌈", "🏳 "), ("👍🏽", "👍"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"), ("\u{301}", " \u{301}"),
    ] as [(Character, String)]) func asItIsSent(_ character: Character, _ sent: String)
  {
    #expect(Array(TextWidth.portable(character).unicodeScalars) == Array(sent.unicodeScalars))
    let sum = sent.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
    #expect(sum == TextWidth.columns(of: character))
  }

  // MARK: The table

  /// Categories as the standard library knows them, which reads the database on its own.
  @Test func marksTakeNoColumnAndPicturesTwo() {
    let version = TextWidth.unicodeVersion.split(separator: ".").compactMap { Int($0) }
    var checked = 0
    var wrong: [String] = []
    for value in UInt32(0x300)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
        (age.major, age.minor) <= (version[0], version[1])
      else { continue }
      let expected: Int? =
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: 0
        case .format: scalar.isPrepended ? 1 : 0
        default: scalar.properties.isEmojiPresentation && !scalar.isRegionalIndicator ? 2 : nil
        }
      guard let expected else { continue }
      checked += 1
      if TextWidth.columns(of: scalar) != expected { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong == [], "\(wrong)")
    #expect(checked > 3_000)
  }

  private static let widths = URL(filePath: "/usr/share/unicode/EastAsianWidth.txt")

  /// Every assigned scalar, against the file the table was made from where it is installed.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: widths.path)))
  func everyScalarIsAsWideAsTheDatabaseSays() throws {
    let text = try String(contentsOf: Self.widths, encoding: .utf8)
    try #require(text.hasPrefix("# EastAsianWidth-\(TextWidth.unicodeVersion).txt"))
    var checked = 0
    var wrong: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let isWide = ["W", "F"].contains(fields[1].filter { $0 != " " })
      for value in try #require(ends.first)...(try #require(ends.last)) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        checked += 1
        let columns = TextWidth.columns(of: scalar)
        // What is drawn over the sign before it takes no column however wide it is.
        let isRight =
          columns == 0
          ? scalar.isMark : (columns == 2) == (isWide || scalar.isWideByConvention)
        // The fast way and the table have to agree.
        if !isRight || columns != TextWidth.kind(of: scalar).columns {
          wrong.append(String(value, radix: 16))
        }
      }
    }
    #expect(wrong == [], "\(wrong)")
    #expect(checked > 280_000)
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The soft hyphen, and signs that are written over or before the digits after them.
  fileprivate var isPrepended: Bool {
    [0xAD, 0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD].contains(value)
      || (0x600...0x605).contains(value) || (0x890...0x891).contains(value)
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    // 1171E was a mark without a width of its own before Unicode 16.
    default:
      value == 0x1171E || (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
    }
  }

  /// Hexagrams and circled numbers.
  fileprivate var isWideByConvention: Bool {
    (0x4DC0...0x4DFF).contains(value) || (0x3248...0x324F).contains(value)
  }
}
