import ArgumentParser
import Diary

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
    _ = try Arguments.time(at)
  }

  /// The episode of these options, but for how long it lasted.
  func episode() throws -> Episode {
    var episode = Episode(began: try Arguments.time(at), kind: kind, site: site)
    for field in EpisodeField.allCases {
      switch field {
      case .began, .kind, .site, .seconds, .isOpen: break
      case .side: episode.side = side
      case .setting: episode.setting = setting
      case .intensity: episode.intensity = intensity
      case .wokeMe: episode.wokeMe = woke
      case .tactics: episode.tactics = tactic
      case .helped: episode.helped = helped
      case .sore: episode.sore = sore
      case .signs: episode.signs = sign
      case .note: episode.note = Arguments.text(note)
      }
    }
    return episode
  }
}

extension Episode.Kind: WordArgument {}
extension Episode.Site: WordArgument {}
extension Episode.Side: WordArgument {}
extension Episode.Setting: WordArgument {}
extension Episode.Tactic: WordArgument {}
extension Episode.Relief: WordArgument {}
extension Episode.Soreness: WordArgument {}
extension Episode.Sign: WordArgument {}
