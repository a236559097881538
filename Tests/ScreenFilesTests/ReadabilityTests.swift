import CompiledScreens
import Content
import Rehearsing
import Testing

/// The guide is read in pain, at night and by people who have English as a second language: every
/// line above eight words, and every screen as a whole, is plain enough for that.
///
/// The measure is the grade of Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per
/// word − 15.59. What it cannot see is read by people.
@Suite struct ReadabilityTests {
  /// What a text amounts to.
  private struct Measure {
    var words = 0
    var sentences = 0
    var syllables = 0

    var grade: Double {
      0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    static func += (sum: inout Measure, more: Measure) {
      sum.words += more.words
      sum.sentences += more.sentences
      sum.syllables += more.syllables
    }
  }

  /// Names of medicines and minerals: people have to find them as they stand in the leaflet, and no
  /// shorter word says the same. They are left out of the count.
  private static let medicines: Set = [
    "acetaminophen", "albuterol", "amiloride", "antidepressants", "antihistamines",
    "bisphosphonates", "calcium", "clozapine", "conjugated", "decongestants", "denosumab",
    "diclofenac", "digoxin", "diphenhydramine", "diuretics", "donepezil", "eplerenone",
    "esomeprazole", "flunarizine", "formoterol", "ibuprofen", "lansoprazole", "levothyroxine",
    "lithium", "magnesium", "methylphenidate", "naproxen", "nifedipine", "oestrogens", "omeprazole",
    "pantoprazole", "paracetamol", "potassium", "pseudoephedrine", "quinine", "rabeprazole",
    "raloxifene", "salbutamol", "salmeterol", "spironolactone", "stimulants", "sucrose",
    "teriparatide", "topiramate", "triamterene",
  ]

  private static let highestGradeOfAScreen = 8.0
  private static let highestGradeOfALine = 12.0

  private static func letters(_ word: Substring) -> String {
    String(word.lowercased().filter { $0.isLetter })
  }

  /// Groups of vowels, without the ones that nobody hears: "like", "takes", "lasted" but "stopped".
  static func syllables(in word: Substring) -> Int {
    let letters = Array(letters(word))
    let isVowel = letters.map { "aeiouy".contains($0) }
    var count = letters.indices.count { isVowel[$0] && ($0 == 0 || !isVowel[$0 - 1]) }
    guard count > 1, let last = letters.last else { return 1 }
    func letter(_ fromEnd: Int) -> Character { letters[letters.count - fromEnd] }
    func isConsonantWithL(_ l: Int) -> Bool {
      letter(l) == "l" && letters.count > l && !isVowel[letters.count - l - 1]
    }
    switch (letter(2), last) {
    case (_, "e") where !isVowel[letters.count - 2] && !isConsonantWithL(2): count -= 1
    case ("e", "s") where !"sxzhcg".contains(letter(3)) && !isConsonantWithL(3): count -= 1
    case ("e", "d") where !"td".contains(letter(3)): count -= 1
    default: break
    }
    return max(1, count)
  }

  /// The measure of a text; `nil` if it has no more than eight words.
  private static func measure(_ text: String) -> Measure? {
    let words = text.split { $0.isWhitespace || $0 == "–" }.filter { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    let counted = words.filter { !medicines.contains(letters($0)) }
    guard words.count > 8, !counted.isEmpty else { return nil }
    let ends = text.split(separator: " ").count { word in
      word.last { !"\"')".contains($0) }.map { ".?!".contains($0) } ?? false
    }
    let last = text.last { !"\"')".contains($0) }
    return Measure(
      words: counted.count, sentences: ends + (last.map { ".?!".contains($0) } == true ? 0 : 1),
      syllables: counted.reduce(0) { $0 + syllables(in: $1) })
  }

  /// Every text anywhere in a value.
  private static func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if value is Pose { return [] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
  }

  /// What is too hard to read in these texts, and how hard they are as a whole.
  private static func judge(_ texts: [String], in place: String) {
    var whole = Measure()
    for text in Set(texts) {
      guard let measure = measure(text) else { continue }
      whole += measure
      #expect(measure.grade <= highestGradeOfALine, "\(place), grade \(measure.grade): \(text)")
    }
    guard whole.words > 0 else { return }
    #expect(whole.grade <= highestGradeOfAScreen, "\(place), grade \(whole.grade)")
  }

  @Test(arguments: [
    ("cramp", 1), ("muscle", 2), ("muscles", 2), ("like", 1), ("takes", 1), ("stopped", 1),
    ("lasted", 2), ("twitches", 2), ("weakness", 2), ("the", 1), ("eye", 1), ("10", 1), ("free", 1),
    ("breathe", 1), ("evidence", 3), ("medicine", 3), ("magnesium", 3),
  ])
  func syllablesAreCounted(_ word: String, _ count: Int) {
    #expect(Self.syllables(in: word[...]) == count)
  }

  @Test func everyLineAndEveryScreenIsPlain() throws {
    let catalogue = BuiltIn.catalogue
    let britain = Locality(region: "GB")
    for name in BuiltIn.screenNames {
      let screen = try #require(catalogue.screen(name, britain))
      Self.judge(Self.texts(in: screen), in: name)
    }
  }

  @Test func theWordsOfTheInterfaceArePlain() {
    let language = BuiltIn.language
    Self.judge(Self.texts(in: language.words.all), in: "words")
    Self.judge(Self.texts(in: language.vocabulary), in: "vocabulary")
    Self.judge(language.regions.flatMap(Self.texts), in: "regions")
  }
}
