import ArgumentParser
import Content
import Diary
import DiaryStorage
import ViewModels

/// Deletes the diary with all its copies.
struct Wipe: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .machine, .choice]
  static let configuration = CommandConfiguration(
    commandName: "wipe", abstract: "Delete the diary and all its copies.",
    discussion: """
      unknot wipe          asks first
      unknot wipe --yes    does not

      Your settings and screens of your own stay. What you exported stays as well:
      it is yours, and this program does not know where it is.
      """)

  @Flag(help: "Do not ask first.")
  var yes = false

  func run() {
    let words = PersonalDiary.words
    PersonalDiary.use(.replacing) { diary throws(DiaryProblem) in
      guard let path = diary.path else { throw .noHome }
      let count = diary.ownFiles().count
      guard count > 0 else { return Platform.print(line: words[.wipeNothing]) }
      Confirmation(words.fill(.wipeAbout, ["count": String(count), "path": path]))
        .require(word: .wipeWord, unless: yes)
      let deletion = try diary.wipe()
      Machine.forget()
      Platform.print(line: words.fill(.wiped, count: deletion.count))
      if !deletion.left.isEmpty {
        Platform.print(
          line: PersonalDiary.safe(words.fill(.wipeLeft, ["list": words.list(deletion.left)])))
      }
      Platform.print(line: words[.wipeElsewhere])
    }
  }
}

/// A question before something that cannot be undone by a key.
struct Confirmation {
  private let question: String

  init(_ question: String) { self.question = question }

  /// Goes on only if a word is typed that says so. The program ends if another is, or if nobody is there
  /// to be asked.
  func require(word: Word, unless isSaid: Bool) {
    if isSaid { return }
    let words = PersonalDiary.words
    guard Platform.isDialogue(on: .standardError) else {
      Platform.printError(words[.needsYes])
      Platform.exit(.usage)
    }
    Platform.printError(question)
    Platform.printError(words.fill(.typeWord, ["word": words[word]]))
    let typed = readLine()?.lowercased().filter { !$0.isWhitespace }
    guard typed == words[word] else {
      Platform.printError(words[.nothingDone])
      Platform.exit(.unfinished)
    }
  }
}
