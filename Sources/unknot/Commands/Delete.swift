import ArgumentParser
import Diary

/// Deletes an entry of the diary.
struct Delete: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete an entry of the diary.",
    discussion: """
      unknot delete 12            an episode
      unknot delete check-in-4    anything else by its kind and number
      unknot diary --ids          shows the numbers

      "unknot undo" brings it back.
      """)

  @Argument(help: "Its number, or its UUID.")
  var entry: EntryHandle

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws { try entry.check(.episode) }

  func run() {
    PersonalDiary.use { diary throws(DiaryProblem) in
      let found = try entry.find(.episode, in: diary)
      try PersonalDiary.delete(found, in: diary, output)
    }
  }
}
