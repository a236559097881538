import ArgumentParser
import Content
import Diary
import DiaryStorage
import Exchange

/// Changes an episode of the diary.
struct Edit: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an episode of the diary.",
    discussion: """
      unknot edit 12 --duration 5m --helped yes
      unknot edit 12 --sign none --clear note
      unknot diary --ids          shows the numbers

      Only what is named changes. "unknot undo" takes it back.
      """)

  /// What can be emptied, by the names of the options.
  enum Field: String, DiaryWord {
    case side, setting, duration, intensity, woke, disturbance, hours, place, tactic, helped, relief
    case sore, sign, note

    /// The field of that option.
    var field: EpisodeField? { EpisodeField.allCases.first { $0.option == rawValue } }
  }

  @Argument(help: "Its number, or its UUID.")
  var entry: EntryHandle

  @Option(help: "What it was.")
  var kind: Named<Episode.Kind>?

  @Option(help: "Where it was.")
  var site: Named<Episode.Site>?

  @OptionGroup(title: "Details") var details: EpisodeDetails

  @Option(
    help: ArgumentHelp(
      "How long it lasted: 90s, 3m, 1h20, \"on and off\", or \"still\".", valueName: "time"))
  var duration: String?

  @Option(parsing: .upToNextOption, help: "What to empty.")
  var clear: [Named<Field>] = []

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try entry.check(.episode)
    var trial = Episode(began: Platform.now, kind: .cramp, site: .calf)
    try write(to: &trial, note: nil)
    if try details.isEmpty, kind == nil, site == nil, duration == nil, clear.isEmpty {
      throw ValidationError("Say what to change, such as --duration 3m or --clear note.")
    }
  }

  func run() throws {
    let note = details.givenNote
    PersonalDiary.use { diary throws(DiaryProblem) in
      let found = try entry.find(.episode, in: diary)
      guard case .episode = found.entry else {
        Platform.printError(
          "only episodes can be changed with \"edit\"; see \"unknot --help\" for the others.")
        Platform.exit(.usage)
      }
      let saved = try diary.update(.number(.episode, found.number), at: Platform.now) { now in
        guard case .episode(var episode)? = now else { return nil }
        // What is wrong with the options was said before.
        try? write(to: &episode, note: note)
        return .episode(episode)
      }
      guard let saved, case .episode(let episode) = saved.entry else {
        Platform.printError(PersonalDiary.words[.goneElsewhere])
        Platform.exit(.unfinished)
      }
      Log.show(episode, saved.number, output)
    }
  }

  /// Lays what was named over an episode.
  private func write(to episode: inout Episode, note: String?) throws {
    if let kind { episode.kind = try kind.word(.kind) }
    if let site { episode.site = try site.word(.site) }
    for name in clear {
      guard let field = try name.word(of: "", called: "--clear").field else { continue }
      field.set(field.value(in: episode).emptied, in: &episode)
      if field == .seconds { episode.isOpen = false }
    }
    try details.write(to: &episode, note: note)
    if duration != nil {
      let said = try Arguments.length(duration)
      (episode.seconds, episode.isOpen) = (said.seconds, said.isOpen)
      if let remark = said.remark { episode.note = Episode.note(episode.note, with: remark) }
    }
    let after = episode
    episode.asked.removeAll { !$0.value(in: after).isEmpty }
  }
}
