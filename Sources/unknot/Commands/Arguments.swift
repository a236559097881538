import ArgumentParser
import Content
import Diary
import Drawing

/// A word of the diary as it was typed. Which one is meant is looked up when the command is checked,
/// so that what is wrong is said in a sentence, and not with the list of all words there are.
struct Named<Word: DiaryWord>: ExpressibleByArgument {
  private let given: String

  init(argument: String) { given = argument }

  /// The words as they can be typed without quotes.
  static var allValueStrings: [String] {
    names.map { String($0.map { $0 == " " ? "-" : $0 }) }
  }

  private static var names: [String] { Word.choices.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The word that is meant, of those that a field of an episode knows. To be called from
  /// `validate()`, as below.
  func word(_ field: EpisodeField) throws -> Word {
    try word(of: field.rawValue, called: "--\(field.option)")
  }

  /// The same of any field, and of an option or argument of any name.
  func word(of field: String, called name: String) throws -> Word {
    let finder = Platform.language.vocabulary.finder(of: Self.names, in: field)
    let finding = finder.find(given)
    if case .one(let place) = finding { return Word.choices[place] }
    let given = given.sanitized(limit: 40)
    let problem = finding.sentence(given, among: Self.allValueStrings, PersonalDiary.words) ?? ""
    throw ValidationError(PersonalDiary.safe("\(name): \(problem)"))
  }
}

extension EpisodeField {
  /// What its option is called.
  var option: String {
    switch self {
    case .seconds: "duration"
    case .wokeMe: "woke"
    case .helps: "relief"
    case .tactics: "tactic"
    case .signs: "sign"
    case .places: "place"
    default: rawValue
    }
  }
}

extension Palette: ExpressibleByArgument {
  /// A palette by its name, in any case.
  package init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// What arguments mean beyond their type.
enum Arguments {
  /// A time as people say it: "02:40", "20 min ago". Without one, now.
  ///
  /// To be called from `validate()`, since only errors from there are followed by the usage of the
  /// command itself.
  static func time(_ given: String?) throws -> Timestamp {
    let now = Platform.now
    guard let given else { return now }
    let wall = Platform.wall
    switch TimePhrase.read(
      given, now: now, in: wall.zone, face: wall.face, Platform.language.phrases)
    {
    case .success(let time): return time
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A time that is yet to come: "4 Dec 2026 10:20", "tomorrow 10:20". To be called as above.
  static func coming(_ given: String) throws -> Timestamp {
    let wall = Platform.wall
    switch ComingPhrase.read(
      given, now: Platform.now, in: wall.zone, face: wall.face, Platform.language.phrases)
    {
    case .success(let time): return time
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A time of day, in seconds since midnight: "21:30", "9.30pm". To be called as above.
  static func clock(_ given: String) throws -> Int {
    switch ComingPhrase.clock(given, Platform.language.phrases) {
    case .success(let second): return second
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A day as people say it: "yesterday", "monday", "2026-11-20". To be called as above.
  static func day(_ given: String) throws -> CalendarDate {
    switch DayPhrase.read(
      given, now: Platform.now, in: Platform.wall.zone, to: .day, Platform.language.phrases)
    {
    case .success(let day): return day
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentenceOfDay(PersonalDiary.words)))
    }
  }

  /// A date of which only the month or the year may be known. To be called as above.
  static func date(
    _ given: String, _ span: PartialDatePhrase.Span = .past
  ) throws -> PartialDate {
    switch PartialDatePhrase.read(
      given, now: Platform.now, in: Platform.wall.zone, span, Platform.language.phrases)
    {
    case .success(let date): return date
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentenceOfDay(PersonalDiary.words)))
    }
  }

  /// How long something was, as people say it: "3m", "1h20", "on and off". Without a text, nothing is
  /// known. To be called as above.
  static func length(_ given: String?) throws -> Length.Said {
    guard let given else { return Length.Said() }
    switch Length.understand(given, Platform.language.phrases) {
    case .success(let said): return said
    case .failure(let error):
      throw ValidationError(PersonalDiary.safe(error.sentence(PersonalDiary.words)))
    }
  }

  /// A note, or for `-` all of standard input without its last line break. One that is too long ends
  /// the program, before more of it is read.
  static func note(_ given: String?) -> String {
    var note = given ?? ""
    if given == "-" {
      var bytes = Platform.readStandardInput(limit: TextLimit.noteBytes + 1)
      if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      note = String(decoding: bytes, as: UTF8.self)
    }
    guard TextLimit.note.allows(note) else {
      Platform.printError(PersonalDiary.words[.noteLimit])
      Platform.exit(.badData)
    }
    return note
  }
}
