import ArgumentParser
import Content
import Diary
import Exchange

/// Prints the diary.
struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "Print the diary, the newest entry first.",
    discussion: """
      unknot diary --limit 10
      unknot diary --kind cramp --site calf --nights 28 --json
      """)

  @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
  var limit = 50

  @Option(help: "Only episodes of this kind.")
  var kind: Episode.Kind?

  @Option(help: "Only episodes there.")
  var site: Episode.Site?

  @Option(help: ArgumentHelp("Only those of the last nights.", valueName: "number"))
  var nights: Int?

  @OptionGroup var output: OutputOptions

  func run() {
    PersonalDiary.use { diary throws(DiaryProblem) in
      var filter = DiaryFilter(topic: kind.map { .episodes($0) }, site: site)
      if let nights { filter.since = Platform.now.night.adding(days: 1 - max(1, nights)) }
      let entries = try diary.entries(filter, .newest, limit: max(0, limit))
      if output.json {
        print(DiaryJSON(entries).json)
      } else if entries.isEmpty {
        print(
          filter == DiaryFilter()
            ? "The diary is empty. Write into it with: unknot log --kind cramp --site calf"
            : PersonalDiary.words[.filterFindsNothing])
      } else {
        for saved in entries { print(PersonalDiary.line(saved.entry)) }
      }
    }
  }
}
