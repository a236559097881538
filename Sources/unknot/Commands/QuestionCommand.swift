import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange
import ViewModels

/// What the person wants to ask the doctor.
struct QuestionCommand: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Show or change your questions for the doctor.",
    discussion: """
      unknot question
      unknot question add "Could one of my medicines do this?"
      unknot question answered 2
      unknot question delete 2

      Up to ten: nobody gets through more in one visit.
      """,
    subcommands: [List.self, Add.self, Edit.self, Answered.self, Delete.self],
    defaultSubcommand: List.self)

  /// All of them.
  struct List: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Show them with their numbers. This is what \"unknot question\" does.",
      discussion: "unknot question list --json")

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() {
      PersonalDiary.use { diary throws(DiaryProblem) in
        let questions = try diary.entries(of: .question)
        if output.json { return Platform.print(text: AboutJSON(questions).json) }
        if questions.isEmpty {
          Platform.print(line: "There are none yet. Add one with: unknot question add \"...\"")
        }
        for saved in questions { Platform.print(line: QuestionCommand.line(saved)) }
      }
    }
  }

  /// A new one.
  struct Add: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a question.",
      discussion: "unknot question add \"Which tests should I have?\"")

    @Argument(help: "The question.")
    var text: [String]

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { _ = try QuestionCommand.checked(text) }

    func run() throws {
      let question = DoctorQuestion(try QuestionCommand.checked(text))
      PersonalDiary.use { diary throws(DiaryProblem) in
        let open = DoctorQuestion.open(among: try diary.entries(of: .question))
        guard open.count < DoctorQuestion.most else {
          Platform.printError(PersonalDiary.words[.questionLimit])
          Platform.exit(.usage)
        }
        let number = try diary.add(.question(question), at: Platform.now)
        show(SavedEntry(number: number, entry: .question(question)), output)
      }
    }
  }

  /// Changes the words of one.
  struct Edit: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change the words of a question.",
      discussion: "unknot question edit 2 \"Do I need a blood test?\"")

    @Argument(help: "Its number, or its UUID.")
    var entry: EntryHandle

    @Argument(help: "The question.")
    var text: [String]

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
      try entry.check(.question)
      _ = try QuestionCommand.checked(text)
    }

    func run() throws {
      let text = try QuestionCommand.checked(text)
      change(entry, output) { $0.text = text }
    }
  }

  /// Marks one as answered.
  struct Answered: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "answered", abstract: "Mark a question as answered.",
      discussion: """
        unknot question answered 2
        unknot question answered 2 --no     it is still open
        """)

    @Argument(help: "Its number, or its UUID.")
    var entry: EntryHandle

    @Flag(name: .customLong("no"), help: "It is not answered after all.")
    var isOpen = false

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { try entry.check(.question) }

    func run() { change(entry, output) { $0.isAnswered = !isOpen } }
  }

  /// Deletes one.
  struct Delete: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a question.",
      discussion: "unknot question delete 2")

    @Argument(help: "Its number, or its UUID.")
    var entry: EntryHandle

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { try entry.check(.question) }

    func run() {
      PersonalDiary.use { diary throws(DiaryProblem) in
        try PersonalDiary.delete(try QuestionCommand.find(entry, in: diary), in: diary, output)
      }
    }
  }

  /// A question with its number.
  static func line(_ saved: SavedEntry) -> String {
    "\(saved.number)  \(PersonalDiary.line(saved.entry))"
  }

  /// A question that can be one, from the words of a command line.
  private static func checked(_ words: [String]) throws -> String {
    let text = words.joined(separator: " ")
    guard TextLimit.sentence.allows(text) else {
      throw ValidationError(PersonalDiary.words[.sentenceLimit])
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("A question needs words.")
    }
    return text
  }

  private static func find(
    _ entry: EntryHandle, in diary: DiaryStore
  ) throws(DiaryProblem) -> SavedEntry {
    let found = try entry.find(.question, in: diary)
    if case .question = found.entry { return found }
    Platform.printError("that is not a question; \"unknot question\" shows the numbers.")
    Platform.exit(.usage)
  }

  private static func change(
    _ entry: EntryHandle, _ output: OutputOptions, _ change: (inout DoctorQuestion) -> Void
  ) {
    PersonalDiary.use { diary throws(DiaryProblem) in
      let found = try find(entry, in: diary)
      let saved = try diary.update(.number(.question, found.number), at: Platform.now) { now in
        guard case .question(var question)? = now else { return nil }
        change(&question)
        return .question(question)
      }
      guard let saved else {
        Platform.printError(PersonalDiary.words[.goneElsewhere])
        Platform.exit(.unfinished)
      }
      show(saved, output)
    }
  }

  private static func show(_ saved: SavedEntry, _ output: OutputOptions) {
    output.show(AboutJSON([saved]), or: PersonalDiary.saved(saved.entry))
  }
}
