import ArgumentParser
import Content
import Diary
import Exchange

/// The fields of an episode as options.
struct EpisodeOptions: ParsableArguments {
  @Option(help: "What it was.")
  var kind: Episode.Kind

  @Option(help: "Where it was.")
  var site: Episode.Site

  @Option(help: "On which side.")
  var side: Episode.Side?

  @Option(help: "What you were doing.")
  var setting: Episode.Setting?

  @Option(help: ArgumentHelp("How strong, or how bothersome: 0 to 10.", valueName: "number"))
  var intensity: Int?

  @Option(
    help: ArgumentHelp(
      "When it began: \"02:40\", \"20 min ago\", \"last night 2am\". By default now.",
      valueName: "time"))
  var at: String?

  @Flag(inversion: .prefixedNo, help: "Whether it woke you.")
  var woke: Bool?

  @Option(parsing: .upToNextOption, help: "What you did about it.")
  var tactic: [Episode.Tactic] = []

  @Option(help: "Whether that helped.")
  var helped: Episode.Relief?

  @Option(help: "How long it was sore afterwards.")
  var sore: Episode.Soreness?

  @Option(parsing: .upToNextOption, help: "What else was there.")
  var sign: [Episode.Sign] = []

  @Option(help: ArgumentHelp("Anything else; - reads it from standard input.", valueName: "text"))
  var note: String?

  func validate() throws {
    if let intensity, !Episode.intensities.contains(intensity) {
      throw ValidationError("--intensity goes from 0 to 10, not \(intensity).")
    }
  }

  /// The episode of these options.
  func episode() throws -> Episode {
    var episode = Episode(began: try DiaryCommandSupport.time(at), kind: kind, site: site)
    episode.side = side
    episode.setting = setting
    episode.intensity = intensity
    episode.wokeMe = woke
    episode.tactics = tactic
    episode.helped = helped
    episode.sore = sore
    episode.signs = sign
    episode.note = DiaryCommandSupport.note(note)
    return episode
  }
}

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an episode into the diary.",
    discussion: """
      unknot log --kind cramp --site calf --side left --intensity 7 --duration 3m --at "02:40"
      unknot log start --kind twitch --site eyelid     now, to be ended with: unknot log stop
      """,
    subcommands: [Add.self, Start.self, Stop.self], defaultSubcommand: Add.self)

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write an episode that is over. This is what \"unknot log\" does.")

    @OptionGroup var options: EpisodeOptions

    @Option(help: ArgumentHelp("How long it lasted: 90s, 3m, 1h20.", valueName: "time"))
    var duration: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
      var episode = try options.episode()
      if let duration {
        guard let seconds = Length.read(duration) else {
          throw ValidationError(
            "--duration \"\(duration.sanitized(limit: 40))\" is no length: write 90s, 3m or 1h20.")
        }
        episode.seconds = seconds
      }
      try add(episode, json: json)
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write that something has begun, to be described later.")

    @OptionGroup var options: EpisodeOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
      var episode = try options.episode()
      episode.isOpen = true
      try add(episode, json: json)
    }
  }

  struct Stop: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write that what was begun last is over.")

    @Option(help: ArgumentHelp("When it ended. By default now.", valueName: "time"))
    var at: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
      let ended = try DiaryCommandSupport.time(at)
      do throws(DiaryProblem) {
        let store = DiaryCommandSupport.store()
        guard let open = try store.openEpisode(), case .episode(var episode) = open.entry else {
          printError(
            "unknot: nothing was begun that is still going on. Begin with: unknot log start")
          Unknot.exit(withError: ExitCode(1))
        }
        guard ended >= episode.began else {
          printError(
            "unknot: that is before it began, \(DiaryCommandSupport.words(.episode(episode))).")
          Unknot.exit(withError: ExitCode(64))
        }
        episode.isOpen = false
        episode.seconds = ended.seconds - episode.began.seconds
        try store.change(open.number, to: .episode(episode), at: present().now)
        print(
          json
            ? EpisodeJSON(number: open.number, episode).json
            : "Kept: \(DiaryCommandSupport.words(.episode(episode)))."
        )
      } catch {
        DiaryCommandSupport.fail(error)
      }
    }
  }

  private static func add(_ episode: Episode, json: Bool) throws {
    do throws(DiaryProblem) {
      let number = try DiaryCommandSupport.store().add(.episode(episode), at: present().now)
      print(
        json
          ? EpisodeJSON(number: number, episode).json
          : "Kept: \(DiaryCommandSupport.words(.episode(episode)))."
      )
    } catch {
      DiaryCommandSupport.fail(error)
    }
  }
}

struct DiaryList: ParsableCommand {
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

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() {
    do throws(DiaryProblem) {
      var filter = DiaryFilter()
      if let kind { filter.topic = .episodes(kind) }
      filter.site = site
      if let nights { filter.since = present().now.night.adding(days: 1 - max(1, nights)) }
      let store = DiaryCommandSupport.store()
      let entries = try store.entries(filter, .newest, limit: max(0, limit))
      if json {
        print(DiaryJSON(entries).json)
      } else if entries.isEmpty {
        print(
          filter == DiaryFilter()
            ? "The diary is empty. Write into it with: unknot log --kind cramp --site calf"
            : "Nothing like this is in the diary.")
      } else {
        for saved in entries { print(DiaryCommandSupport.words(saved.entry)) }
      }
    } catch {
      DiaryCommandSupport.fail(error)
    }
  }
}

struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Write what kind of day it was.",
    discussion: """
      unknot checkin --yes caffeine "poor sleep" --no alcohol stress

      What is not named was skipped, which is not the same as no. Naming it again changes it.
      """)

  @Option(parsing: .upToNextOption, help: "What was so.")
  var yes: [String] = []

  @Option(parsing: .upToNextOption, help: "What was not so.")
  var no: [String] = []

  @Flag(help: "Print it as JSON.")
  var json = false

  func run() throws {
    let named = yes + no
    if named.isEmpty {
      throw ValidationError(
        "Name something: \(CheckIn.usualTriggers.joined(separator: ", ")), or a word of your own.")
    }
    if let both = yes.first(where: no.contains) {
      throw ValidationError("\"\(both.sanitized(limit: 40))\" is both yes and no; name it once.")
    }
    if let odd = named.first(where: { !CheckIn.isName($0) }) {
      throw ValidationError(
        "\"\(odd.sanitized(limit: 40))\" is no name: 1 to 40 letters, digits and spaces, on one line."
      )
    }
    let now = present().now
    let night = now.night
    do throws(DiaryProblem) {
      let store = DiaryCommandSupport.store()
      let known = try store.checkIn(on: night)
      var triggers: [String: Bool] = [:]
      if case .checkIn(let checkIn) = known?.entry { triggers = checkIn.triggers }
      for name in yes { triggers[name] = true }
      for name in no { triggers[name] = false }
      let checkIn = CheckIn(night: night, triggers: triggers)
      let entry = Entry.checkIn(checkIn)
      let number = try store.upsert(entry, over: known?.number, at: now)
      print(
        json
          ? CheckInJSON(number: number, checkIn).json : "Kept: \(DiaryCommandSupport.words(entry))."
      )
    } catch {
      DiaryCommandSupport.fail(error)
    }
  }
}

/// A word of the diary as an option: `back-spasm` and `back spasm` are the same.
protocol DiaryWord: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension DiaryWord {
  /// The word that an argument names.
  package init?(argument: String) {
    self.init(rawValue: String(argument.map { $0 == "-" ? " " : $0 }))
  }

  /// The words as they are typed without quotes.
  package static var allValueStrings: [String] {
    allCases.map { String($0.rawValue.map { $0 == " " ? "-" : $0 }) }
  }
}

extension Episode.Kind: DiaryWord {}
extension Episode.Site: DiaryWord {}
extension Episode.Side: DiaryWord {}
extension Episode.Setting: DiaryWord {}
extension Episode.Tactic: DiaryWord {}
extension Episode.Relief: DiaryWord {}
extension Episode.Soreness: DiaryWord {}
extension Episode.Sign: DiaryWord {}
