import ArgumentParser
import Content
import Diary
import Exchange

/// Writes an episode into the diary.
struct Log: DocumentedCommand {
  static let areas: [CommandArea] = [.diary, .choice]
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Write an episode into the diary.",
    discussion: """
      unknot log --kind cramp --site calf --side left --duration 3m --at "02:40"
      unknot log start --kind twitch --site eyelid     it goes on
      unknot log stop                                  it is over

      Without --at it began just now.
      """,
    subcommands: [Add.self, Start.self, Stop.self], defaultSubcommand: Add.self)

  /// An episode that is over.
  struct Add: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Write an episode that is over. This is what \"unknot log\" does.",
      discussion: "unknot log add --kind twitch --site eyelid --duration \"on and off\"")

    @OptionGroup var options: EpisodeOptions

    @Option(
      help: ArgumentHelp("How long it lasted: 90s, 3m, 1h20, \"on and off\".", valueName: "time"))
    var duration: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { _ = try Arguments.length(duration) }

    func run() throws {
      var episode = try options.episode()
      let said = try Arguments.length(duration)
      episode.seconds = said.seconds
      episode.isOpen = said.isOpen
      if let remark = said.remark { episode.note = Episode.note(episode.note, with: remark) }
      Log.add(episode, output)
      if let remark = said.remark, !output.json {
        Platform.print(
          line: PersonalDiary.safe(PersonalDiary.words.fill(.lengthInNote, ["text": remark])))
      }
    }
  }

  /// An episode that has just begun.
  struct Start: DocumentedCommand {
    static let areas: [CommandArea] = [.diary]
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Write that something has begun, to be described later.",
      discussion: "unknot log start --kind twitch --site eyelid --at \"20 min ago\"")

    @OptionGroup var options: EpisodeOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
      var episode = try options.episode()
      episode.isOpen = true
      Log.add(episode, output)
    }
  }

  /// The end of the episode that was begun last.
  struct Stop: DocumentedCommand {
    static let areas: [CommandArea] = [.diary, .choice]
    static let configuration = CommandConfiguration(
      commandName: "stop", abstract: "Write that what was begun last is over.",
      discussion: """
        unknot log stop
        unknot log stop --at 02:45
        """)

    @Option(help: ArgumentHelp("When it ended. By default now.", valueName: "time"))
    var at: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { _ = try Arguments.time(at) }

    func run() throws {
      let ended = try Arguments.time(at)
      PersonalDiary.use { diary throws(DiaryProblem) in
        var early: Episode?
        let saved = try diary.update(.openEpisode, at: Platform.now) { open in
          guard case .episode(var episode)? = open else { return nil }
          guard ended >= episode.began else {
            early = episode
            return nil
          }
          episode.isOpen = false
          episode.seconds = ended.seconds - episode.began.seconds
          return .episode(episode)
        }
        if let early {
          Platform.printError("that is before it began, \(PersonalDiary.line(.episode(early))).")
          Platform.exit(.usage)
        }
        guard let saved, case .episode(let episode) = saved.entry else {
          Platform.printError(
            "nothing was begun that is still going on. Begin with: unknot log start")
          Platform.exit(.unfinished)
        }
        Log.show(episode, saved.number, output)
      }
    }
  }

  private static func add(_ episode: Episode, _ output: OutputOptions) {
    let number = PersonalDiary.use { diary throws(DiaryProblem) in
      try diary.add(.episode(episode), at: Platform.now)
    }
    show(episode, number, output)
  }

  static func show(_ episode: Episode, _ number: Int64, _ output: OutputOptions) {
    output.show(
      EpisodeJSON(number: number, episode), or: PersonalDiary.saved(.episode(episode)))
    guard episode.hasSign else { return }
    let reason = PersonalDiary.words[.signIsAReason]
    // What follows the data is a message.
    if output.json { Platform.printError(reason) } else { Platform.print(line: reason) }
  }
}
