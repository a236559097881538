import ArgumentParser
import Content
import Diary
import ViewModels

/// Names the trigger that somebody suspects, or says which one it is.
struct SuspectCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary]
  static let configuration = CommandConfiguration(
    commandName: "suspect",
    abstract: "Name the trigger that you suspect, or show which one it is.",
    discussion: """
      unknot suspect caffeine    name it
      unknot suspect             show which one it is
      unknot suspect --none      suspect none any more

      "unknot patterns" compares all triggers every four weeks, and judges your
      suspect least strictly. Name it before the nights that are to tell: it
      counts from tonight. Naming another one starts anew.
      """)

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp(
      "A trigger of the check-in, or one of your own that you answered.", valueName: "trigger"))
  var name: [String] = []

  @Flag(name: .customLong("none"), help: "Suspect none any more.")
  var isNone = false

  func validate() throws {
    if isNone, !name.isEmpty { throw ValidationError("Give a name or --none, not both.") }
  }

  func run() {
    let now = Platform.now
    let given = name.isEmpty ? nil : name.joined(separator: " ")
    PersonalDiary.use { diary throws(DiaryProblem) in
      if isNone {
        try diary.name(suspect: nil, at: now)
      } else if let given {
        // Of two spellings in an old diary the suspect stays under its own.
        let marked = try diary.suspect()?.suspect.map { [$0.trigger] } ?? []
        let own = marked + (try diary.everyOwnTrigger())
        let names = TriggerNames(own: own, Platform.language.vocabulary)
        guard case .known(let trigger) = names.find(given) else {
          Platform.printError(refusal(of: given, names))
          Platform.exit(.usage)
        }
        try diary.name(suspect: trigger, at: now)
      }
      let words = PersonalDiary.words
      guard let saved = try diary.suspect() else {
        return Platform.print(line: words[.suspectNone])
      }
      let isNew = saved.suspect?.since == now.night && given != nil
      Platform.print(line: PersonalDiary.line(saved.entry))
      if isNew { Platform.print(line: words[.suspectCounts]) }
    }
  }

  /// Why a name is none that can be suspected.
  private func refusal(of given: String, _ names: TriggerNames) -> String {
    let words = PersonalDiary.words
    let text = given.sanitized(limit: TextLimit.nameLength)
    if case .near(let near) = names.find(given) {
      return PersonalDiary.safe(words.fill(.triggerNear, ["text": text, "name": near]))
    }
    return PersonalDiary.safe(
      words.fill(.suspectUnknown, ["text": text, "list": words.list(names.all)]))
  }
}
