import ArgumentParser
import Content
import Diary
import DiaryStorage
import ViewModels

/// Puts a copy in the place of the diary.
struct Restore: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .input, .choice]
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a copy in the place of the diary.",
    discussion: """
      unknot backups                which copies there are
      unknot restore                the newest of them
      unknot restore 2026-11-20     the copy of a day
      unknot restore old.sqlite     a diary from elsewhere

      The copy is checked first, and the current diary is saved beside it, so you
      can go back.
      """)

  @Argument(
    help: ArgumentHelp("The day of a copy, or a file.", valueName: "copy"))
  var copy: String?

  @Flag(help: "Do not ask first.")
  var yes = false

  func run() {
    let words = PersonalDiary.words
    PersonalDiary.use(.replacing) { diary throws(DiaryProblem) in
      let copies = diary.copies()
      let (path, copy) = chosen(from: copies, words)
      Confirmation(words.fill(diary.isThere ? .restoreAsk : .restoreAskFirst, ["copy": copy]))
        .require(word: .restoreWord, unless: yes)
      let kept = try restore(path, in: diary, words)
      let name = kept.flatMap { $0.split(separator: "/").last.map(String.init) }
      Platform.print(
        line: PersonalDiary.safe(
          name.map { words.fill(.restoredOver, ["copy": copy, "name": $0]) }
            ?? words.fill(.restored, ["copy": copy])))
    }
  }

  private func restore(
    _ path: String, in diary: DiaryStore, _ words: Words
  ) throws(DiaryProblem) -> String? {
    do throws(DiaryProblem) {
      return try diary.restore(path, at: Platform.now)
    } catch {
      guard case .damaged(path, _) = error else { throw error }
      Platform.printError(words.fill(.restoreUnfit, ["path": path.sanitized(limit: 200)]))
      Platform.exit(.badData)
    }
  }

  /// The copy that is meant: where it is, and what it is called in a sentence.
  private func chosen(from copies: [DiaryCopy], _ words: Words) -> (path: String, name: String) {
    func named(_ found: DiaryCopy) -> (String, String) {
      let name = found.day.map { words.fill(.copyOf, ["date": words.day($0)]) }
      return (found.path, name ?? words.fill(.copyNamed, ["name": found.name]))
    }
    guard let given = copy else {
      if let newest = copies.first(where: \.isSound) { return named(newest) }
      Platform.printError(words[.restoreNothing])
      Platform.exit(.noInput)
    }
    if let found = copies.first(where: { [$0.name, $0.path].contains(given) }) {
      return named(found)
    }
    if Platform.thing(at: given) == .file {
      return (given, words.fill(.copyNamed, ["name": given]))
    }
    if let day = try? Arguments.day(given), let found = copies.first(where: { $0.day == day }) {
      return named(found)
    }
    let text = given.sanitized(limit: TextLimit.nameLength)
    let unknown = words.fill(
      .restoreUnknown, ["text": text, "list": words.list(copies.map(\.name))])
    Platform.printError(
      copies.isEmpty ? words[.restoreNothing] : PersonalDiary.safe(unknown))
    Platform.exit(.noInput)
  }
}
