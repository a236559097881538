import Content
import Diary

/// What can stand in files of screens: the one table that they are read by, and that the page of the
/// manual is made from.
package enum ScreenFormat {
  /// A mapping that can stand in a file, such as a step of a routine.
  package struct Part: Equatable, Sendable {
    /// How messages begin that are about it: `A step`, or the key that it is the value of, in quotes.
    package let name: String
    /// What it is, for a person who writes one.
    package let note: String
    /// Its keys, in the order in which they are usually written.
    package let keys: [Key]

    init(_ name: String, _ note: String = "", _ keys: [Key]) {
      self.name = name
      self.note = note
      self.keys = keys
    }

    /// The key of this name.
    package func key(_ name: String) -> Key? { keys.first { $0.name == name } }
  }

  /// A key of a part.
  package struct Key: Equatable, Sendable {
    package let name: String
    package let need: Need
    package let value: Value
    /// What it is for. Words between backquotes are keys and values.
    package let note: String

    static func needed(_ name: String, _ value: Value, _ note: String = "") -> Key {
      Key(name: name, need: .needed, value: value, note: note)
    }

    static func optional(_ name: String, _ value: Value, _ note: String = "") -> Key {
      Key(name: name, need: .optional, value: value, note: note)
    }

    /// A key that is needed in some cases; the reader of its part checks when.
    static func needed(
      _ name: String, when cases: String, _ value: Value, _ note: String = ""
    ) -> Key {
      Key(name: name, need: .sometimes(cases), value: value, note: note)
    }
  }

  /// Whether a key may be left out.
  package enum Need: Equatable, Sendable {
    case needed
    /// Needed, and checked together with the key that it goes with: a fault for both.
    case paired
    case optional
    /// Needed in the cases that these words name, which the reader of the part checks.
    case sometimes(String)

    /// Whether its part cannot do without it.
    package var isNeeded: Bool { self == .needed || self == .paired }
  }

  /// What the value of a key is.
  package indirect enum Value: Equatable, Sendable {
    /// A text of at most so many columns.
    case text(Int)
    /// A whole number.
    case number(ClosedRange<Int>)
    /// One of these words.
    case word([String])
    /// The name of something that has to exist.
    case name(Named)
    /// The `id:` of a question of the same checklist.
    case question
    /// A name of one's own, of letters, digits and `-`.
    case identity
    case date
    case part(Part)
    /// A list, and what its items are called in messages.
    case list(String, [Value])
    /// What its reader alone knows, in words.
    case special(String)

    /// One of the values of an enumeration.
    static func word<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) -> Value {
      .word(Word.allCases.map(\.rawValue))
    }

    static func list(_ what: String, of items: Value...) -> Value { .list(what, items) }

    static let flag = word(of: YAMLBool.self)
    static let passages = list("\"heading\", \"say\" or \"warn\"", of: .part(.passage))
    static let questions = list("questions", of: .question)

    /// The parts that stand in it.
    package var parts: [Part] {
      switch self {
      case .part(let part): [part]
      case .list(_, let items): items.flatMap(\.parts)
      case .text, .number, .word, .name, .question, .identity, .date, .special: []
      }
    }
  }

  /// What a file can name that has to exist.
  package enum Named: Equatable, Sendable { case screen, source, picture, question, claim }

  /// How much there is room for, so that the smallest window shows every text.
  package enum Limit {
    static let title = 36
    /// One for each digit.
    static let choices = 9
    static let label = 33
    static let note = 90
    /// Beside the choices.
    static let group = 12
    static let caption = 68
    static let sign = 64
    static let line = 120
    static let paragraph = 280
    /// Of a routine, repeats written out.
    static let steps = 99
    /// Of a diary's field and of the words in it.
    static let field = 24
    static let source = 200
    static let address = 300
    static let reviewer = 100
    /// Of any list.
    package static let entries = 1000
    /// How deep anything may stand in other things. Screens take six.
    package static let depth = 40
  }

  /// The kinds of screens.
  package enum Kind: String, CaseIterable, Sendable {
    case menu, article, routine, checklist, decision
    case selfCheck = "self-check"
    case diary

    /// The file of such a screen.
    package var part: Part {
      switch self {
      case .menu: .menu
      case .article: .article
      case .routine: .routine
      case .checklist: .checklist
      case .decision: .decision
      case .selfCheck: .selfCheck
      case .diary: .diary
      }
    }
  }

  // MARK: Keys that several parts have

  /// The keys of every screen.
  package static let screen: [Key] = [
    .needed("kind", .word(of: Kind.self), "What the screen is."),
    .needed(
      "title", .text(Limit.title), "The line at its top, and its name in menus and in search."),
    .optional(
      "search", .list("words", of: .text(Limit.label)),
      "Other words by which the search finds it."),
  ]

  /// What stands beside a statement that may have evidence.
  package static let evidence = evidence(
    .sometimes("beside `from:`"), .sometimes("beside `grade:`"))
  /// What stands beside a statement that must have it.
  package static let claimEvidence = evidence(.paired, .paired)

  static func evidence(_ grade: Need, _ from: Need) -> [Key] {
    [
      Key(
        name: "grade", need: grade, value: .word(of: Grade.self),
        note: "How sure it is that the statement holds as it is worded."),
      Key(
        name: "from", need: from, value: .list("keys of sources.yaml", of: .name(.source)),
        note: "What it rests on, the most important first."),
      .optional("unknown", .text(Limit.paragraph), "What nobody knows about it yet."),
      .optional(
        "says", .list("rows", of: .identity),
        "Numbers in notes of your own that it repeats, such as `S47`."),
    ]
  }
}
