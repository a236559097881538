import ArgumentParser
import Content
import Diary
import DiaryStorage

/// Which entry is meant on a command line: by its number, by that behind its kind, such as
/// `check-in-4`, or by its UUID.
struct EntryHandle: ExpressibleByArgument {
  private let given: String

  init(argument: String) { given = argument }

  /// What the entry of a kind with this number is called.
  static func name(_ kind: Entry.Kind, _ number: Int64) -> String { "\(kind.handle)-\(number)" }

  /// Checks that it can be one; a bare number is that of an entry of `kind`. To be called from
  /// `validate()`.
  func check(_ kind: Entry.Kind) throws {
    if isUUID || address(kind) != nil { return }
    throw ValidationError(
      "\"\(given.sanitized(limit: 40))\" is not an entry: give a number such as 12 or check-in-4, or a "
        + "UUID. \"unknot diary --ids\" shows them.")
  }

  /// The entry that is meant. If there is none, says so and ends the program.
  func find(
    _ kind: Entry.Kind, in diary: DiaryStore
  ) throws(DiaryProblem) -> SavedEntry {
    var found = isUUID ? try diary.entry(uuid: given.lowercased()) : nil
    if found == nil, let (kind, number) = address(kind), let entry = try diary.entry(kind, number) {
      found = SavedEntry(number: number, entry: entry)
    }
    if let found { return found }
    let name = address(kind).map { Self.name($0, $1) } ?? given.sanitized(limit: 40)
    let list = (address(kind)?.0 ?? kind).listCommand
    Platform.printError("there is no \(name) in the diary; \"\(list)\" shows what there is.")
    Platform.exit(.unfinished)
  }

  private var isUUID: Bool { Identity.isUUID(given.lowercased()) }

  private func address(_ kind: Entry.Kind) -> (Entry.Kind, Int64)? {
    guard let digits = given.split(separator: "-", omittingEmptySubsequences: false).last,
      digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(digits)
    else { return nil }
    let name = given.dropLast(digits.count)
    if name.isEmpty { return (kind, number) }
    guard name.last == "-" else { return nil }
    let folded = Spelling.folded(String(name))
    return Entry.Kind.allCases.first { Spelling.folded($0.name) == folded }
      .map { ($0, number) }
  }
}

extension Entry.Kind {
  /// The command that shows entries of this kind with their numbers.
  fileprivate var listCommand: String {
    switch self {
    case .medicine: "unknot medicine"
    case .question: "unknot question"
    case .fact: "unknot about"
    default: "unknot diary --ids"
    }
  }

  /// What an entry of this kind is called on a command line: `check-in`.
  fileprivate var handle: String {
    name.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
