import ArgumentParser
import Content
import Diary
import Drawing
import Exchange
import ViewModels

/// Prints what the diary shows.
struct Patterns: DocumentedCommand {
  static let areas: [CommandArea] = [.diary]
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "Print what the diary shows: when, where, what helped, triggers.",
    discussion: """
      unknot patterns --kind twitch --json

      Of triggers, only days with a check-in count: of the others nobody knows
      what was so. Counts come first; a label is a hint to try something out,
      never more.
      """)

  @Option(parsing: .upToNextOption, help: "Which episodes count. By default all.")
  var kind: [Named<Episode.Kind>] = []

  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "Print what --json holds, key by key, as a JSON Schema.")
  var schema = false

  @OptionGroup(title: AppearanceOptions.title) var appearance: AppearanceOptions

  func validate() throws { _ = try kinds }

  /// In their usual order, each once, however they were given.
  private var kinds: [Episode.Kind] {
    get throws {
      let given = try kind.map { try $0.word(.kind) }
      return Episode.Kind.allCases.filter { given.isEmpty || given.contains($0) }
    }
  }

  func run() throws {
    if schema { return Platform.print(text: PatternsSchema.file.json) }
    let kinds = try kinds
    let tonight = Platform.now.night
    PersonalDiary.use { diary throws(DiaryProblem) in
      if output.json {
        let groups = try PatternsJSON.Groups(diary, of: kinds, tonight: tonight)
        let report = TriggerRule.report(
          on: try diary.days(), of: kinds, suspect: try diary.suspect()?.suspect,
          tonight: tonight)
        Platform.print(text: PatternsJSON(report, of: kinds, groups).json)
      } else {
        let page = try Page.patterns(
          in: diary, of: kinds, tonight: tonight, Catalogue(Platform.language))
        let glyphs: Glyphs = appearance.ascii || !Platform.isUnicode ? .ascii : .unicode
        let transcript = Transcript(glyphs: glyphs, words: PersonalDiary.words)
        for line in transcript.lines(of: page) { Platform.print(line: line) }
      }
    }
  }
}
