/// The texts of the interface in one language, and how that language puts them together.
///
/// ```swift
/// words[.keyQuit]                                          // "quit"
/// words.fill(.stepOf, ["step": "2", "count": "11"])        // "Step 2 of 11"
/// words.fill(.nights, count: 3)                            // "3 nights"
/// words.list(["calf", "foot", "hand"])                     // "calf, foot, hand"
/// ```
package struct Words: Sendable {
  private enum Storage {
    case packed(Pack, place: Int)
    case listed([String])
  }

  private let storage: Storage

  /// The entry of a pack that has the texts, in the order of ``Word``.
  package static let entry = "words"

  /// The texts of a pack. Each is read when it is asked for.
  package init(_ pack: Pack) {
    storage = pack.place(of: Self.entry).map { .packed(pack, place: $0) } ?? .listed([])
  }

  /// These texts; a missing one is shown as its key.
  package init(_ given: [Word: String]) {
    storage = .listed(Word.allCases.map { given[$0] ?? $0.key })
  }

  /// The text as it stands.
  package subscript(_ word: Word) -> String {
    switch storage {
    case .packed(let pack, let place): pack.text(at: word.rawValue, ofTableAt: place)
    case .listed(let texts): texts.indices.contains(word.rawValue) ? texts[word.rawValue] : word.key
    }
  }

  /// All texts, in the order of ``Word``.
  package var all: [String] { Word.allCases.map { self[$0] } }

  /// How much room the texts of the language may take, in percent of what English ones may.
  package var textRoom: Int { Int(self[.textRoom]) ?? 100 }

  // MARK: Putting texts together

  /// The text with its blanks filled in. A blank without a value stays as it is. A text that has
  /// plural forms is taken in the form for the number that it counts.
  package func fill(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    var text = self[word]
    if text.utf8.first == UInt8(ascii: "{") {
      let number = word.countingBlank.flatMap { blank in values.first { $0.key == blank }?.value }
      let category = number.flatMap { Int($0) }.map(pluralCategory) ?? Self.otherwise
      text = form(category, of: word) ?? form(Self.otherwise, of: word) ?? text
    }
    return Self.fill(text, values)
  }

  /// The text with its one blank `{count}` filled in.
  package func fill(_ word: Word, count: Int) -> String { fill(word, ["count": String(count)]) }

  private static func fill(
    _ text: String, _ values: KeyValuePairs<String, String>
  ) -> String {
    Template.fill(text) { blank in values.first { $0.key == blank }?.value }
  }

  /// The form of this name; `nil` where the text has none.
  private func form(_ name: String, of word: Word) -> String? {
    Template.form(name, of: self[word])
  }

  /// The plural category that every language has.
  package static let otherwise = "other"

  /// The plural category of a count: `one`, `few`, `many`, `other` and so on, as the language has them.
  func pluralCategory(of count: Int) -> String {
    Template.forms(of: self[.plurals]).first {
      PluralRule.holds($0.text[...], for: count) ?? false
    }?
    .name ?? Self.otherwise
  }

  /// How the items of a list are put together.
  package enum ListStyle: Sendable {
    /// Words and short phrases.
    case items
    /// Whole phrases, which may hold commas of their own.
    case phrases
    /// Things that belong together, such as what was done at the same time.
    case together
    /// Things of which one is meant.
    case choices
    /// Sentences, one after the other.
    case sentences
    /// The units of a length of time.
    case units

    fileprivate var word: Word {
      switch self {
      case .items: .listOfItems
      case .phrases: .listOfPhrases
      case .together: .listTogether
      case .choices: .listOfChoices
      case .sentences: .listOfSentences
      case .units: .listOfUnits
      }
    }
  }

  /// Items as one list, by the language's patterns for two items and for the start, the middle and
  /// the end of more (UTS 35, part 2, section 11).
  package func list(_ items: [String], _ style: ListStyle = .items) -> String {
    guard let last = items.last else { return "" }
    func joined(_ form: String, _ first: String, _ rest: String) -> String {
      Self.fill(
        self.form(form, of: style.word) ?? "{first}, {rest}", ["first": first, "rest": rest])
    }
    if items.count < 3 { return items.count == 2 ? joined("two", items[0], last) : last }
    var list = joined("end", items[items.count - 2], last)
    for item in items[1..<items.count - 2].reversed() { list = joined("middle", item, list) }
    return joined("start", items[0], list)
  }

  /// The forms that a list has.
  package static let listForms = ["two", "start", "middle", "end"]

  /// The text under this name, of a word that has several; the name itself where there is none.
  package func text(_ name: String, in word: Word) -> String {
    form(name, of: word) ?? name
  }

  /// The name with this index in a row of names, such as those of the months.
  package func name(_ index: Int, in word: Word) -> String {
    form(String(index), of: word) ?? ""
  }
}
