// Writes the two tables that are made from the Unicode Character Database:
//
//     swift .tools/unicode-tables.swift /usr/share/unicode
//
// The folder is what Debian's package unicode-data installs: EastAsianWidth.txt, UnicodeData.txt,
// PropList.txt, HangulSyllableType.txt and emoji/emoji-variation-sequences.txt. Run it in the root
// of the project after installing a newer version, then run the tests.
import Foundation

let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "/usr/share/unicode")

/// The lines of a file of the database as fields, without comments.
func fields(_ file: String) throws -> [[String]] {
  try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    .split(separator: "\n")
    .map { $0.prefix { $0 != "#" } }
    .filter { $0.contains(";") }
    .map { $0.components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) } }
}

/// A field such as `1100..115F` or `00AD`.
func range(_ field: String) -> ClosedRange<Int> {
  let ends = field.components(separatedBy: "..").compactMap { Int($0, radix: 16) }
  return ends[0]...ends[ends.count - 1]
}

// MARK: Widths

/// The raw values are those of `TextWidth.Kind`.
enum Kind: Int {
  case zero, narrow, wide, textEmoji, emoji, modifier
}

var kinds = Array(repeating: Kind.narrow, count: 0x110000)

for line in try fields("EastAsianWidth.txt") where ["W", "F"].contains(line[1]) {
  for value in range(line[0]) { kinds[value] = .wide }
}
// Unassigned, but wide by default. The hexagrams are wide from Unicode 16 on, and the C library,
// which ncurses asks, has always taken them and the ambiguous 3248 to 324F for wide.
for block in [
  0x3400...0x4DFF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  0x3248...0x324F,
] {
  for value in block { kinds[value] = .wide }
}

let visible = Set(
  try fields("PropList.txt").filter { $0[1] == "Prepended_Concatenation_Mark" }
    .flatMap { range($0[0]) } + [0xAD])
var first = 0
for line in try fields("UnicodeData.txt") {
  guard let value = Int(line[0], radix: 16) else { continue }
  // A range is written as its first and its last character.
  if !line[1].hasSuffix("Last>") { first = value }
  guard ["Mn", "Me", "Cf"].contains(line[2]) else { continue }
  for value in first...value where !visible.contains(value) { kinds[value] = .zero }
}
for line in try fields("HangulSyllableType.txt") where ["V", "T"].contains(line[1]) {
  for value in range(line[0]) { kinds[value] = .zero }
}

for line in try fields("emoji/emoji-data.txt") where line[1] == "Emoji_Presentation" {
  for value in range(line[0]) where kinds[value] == .wide { kinds[value] = .emoji }
}
for line in try fields("emoji/emoji-variation-sequences.txt") where line[1] == "emoji style" {
  guard let value = Int(line[0].prefix { $0 != " " }, radix: 16) else { continue }
  if kinds[value] == .narrow { kinds[value] = .textEmoji }
}
for value in 0x1F3FB...0x1F3FF { kinds[value] = .modifier }

let starts = kinds.indices.filter { $0 == 0 || kinds[$0] != kinds[$0 - 1] }
let entries = starts.map { String(format: "0x%06X", $0 << 3 | kinds[$0].rawValue) }

let version =
  try String(contentsOf: folder.appending(path: "EastAsianWidth.txt"), encoding: .utf8)
  .components(separatedBy: ".txt")[0].components(separatedBy: "-")[1]

func rows(_ entries: [String], perLine: Int) -> String {
  stride(from: 0, to: entries.count, by: perLine).map {
    "    " + entries[$0..<min($0 + perLine, entries.count)].joined(separator: ", ") + ",\n"
  }.joined()
}

let head = """
  // Made by .tools/unicode-tables.swift from the Unicode Character Database \(version). Do not edit.

  """

let widths = """
  \(head)
  extension TextWidth {
    /// The version of Unicode that the table is made from.
    package static let unicodeVersion = "\(version)"

    /// Where a run of scalars of one kind begins, and after it, in the lowest three bits, the kind.
    /// Each run ends where the next one begins.
    static let runs: [UInt32] = [
  \(rows(entries, perLine: 9))  ]
  }

  """
try widths.write(
  toFile: "Sources/Content/Words/TextWidthTable.swift", atomically: true, encoding: .utf8)

// MARK: ASCII twins

/// The letters that have no decomposition, by their usual replacement.
let letters: [Int: String] = [
  0xC6: "AE", 0xD0: "D", 0xD8: "O", 0xDE: "TH", 0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o",
  0xFE: "th", 0x110: "D", 0x111: "d", 0x126: "H", 0x127: "h", 0x131: "i", 0x132: "IJ", 0x133: "ij",
  0x138: "q", 0x13F: "L", 0x140: "l", 0x141: "L", 0x142: "l", 0x149: "'n", 0x14A: "NG",
  0x14B: "ng", 0x152: "OE", 0x153: "oe", 0x166: "T", 0x167: "t", 0x17F: "s", 0x192: "f",
  0x1C4: "DZ", 0x1C5: "Dz", 0x1C6: "dz", 0x1C7: "LJ", 0x1C8: "Lj", 0x1C9: "lj", 0x1CA: "NJ",
  0x1CB: "Nj", 0x1CC: "nj", 0x1F1: "DZ", 0x1F2: "Dz", 0x1F3: "dz", 0x1E9E: "SS",
]

var decompositions: [Int: Int] = [:]
for line in try fields("UnicodeData.txt") {
  // A decomposition in angle brackets is not canonical.
  guard let value = Int(line[0], radix: 16), !line[5].isEmpty, !line[5].hasPrefix("<") else {
    continue
  }
  decompositions[value] = Int(line[5].components(separatedBy: " ")[0], radix: 16)
}

/// The replacement of a letter, or nothing where it has none.
func twin(_ value: Int) -> String {
  if let letter = letters[value] { return letter }
  var base = value
  while let next = decompositions[base] { base = next }
  let isLetter = (0x41...0x5A).contains(base) || (0x61...0x7A).contains(base)
  guard isLetter, let scalar = Unicode.Scalar(base) else {
    // A letter with a mark, of a letter that is none of ASCII: ǽ.
    return base == value ? "" : letters[base] ?? ""
  }
  return String(scalar)
}

func table(_ block: ClosedRange<Int>) -> String {
  stride(from: block.lowerBound, through: block.upperBound, by: 32).map { start in
    "    "
      + (start..<min(start + 32, block.upperBound + 1)).map { twin($0) + "," }.joined()
  }.joined(separator: "\\\n") + "\n"
}

let twins = """
  \(head)
  extension Glyphs {
    /// The ASCII twins of the Latin letters from U+00C0 to U+024F, with a comma after each.
    static let latinTwins: StaticString = \"\"\"
  \(table(0xC0...0x24F))    \"\"\"

    /// The same from U+1E00 to U+1EFF.
    static let latinAdditionalTwins: StaticString = \"\"\"
  \(table(0x1E00...0x1EFF))    \"\"\"
  }

  """
try twins.write(toFile: "Sources/Drawing/LatinTwins.swift", atomically: true, encoding: .utf8)
print("\(entries.count) runs of widths, Unicode \(version)")
