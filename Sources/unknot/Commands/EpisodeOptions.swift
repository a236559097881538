import ArgumentParser
import Diary

/// The fields of an episode as options.
struct EpisodeOptions: ParsableArguments {
  @Option(help: "What it was.")
  var kind: Named<Episode.Kind>

  @Option(help: "Where it was.")
  var site: Named<Episode.Site>

  @Option(help: "On which side.")
  var side: Named<Episode.Side>?

  @Option(help: "What you were doing.")
  var setting: Named<Episode.Setting>?

  @Option(help: ArgumentHelp("How strong, or how bothersome: 0 to 10.", valueName: "number"))
  var intensity: Int?

  @Option(
    help: ArgumentHelp(
      "When it began: \"02:40\", \"20 min ago\", \"last night 2am\". By default now.",
      valueName: "time"))
  var at: String?

  @Flag(inversion: .prefixedNo, help: "Whether it woke you.")
  var woke: Bool?

  @Option(help: ArgumentHelp("How much it disturbed your sleep: 0 to 10.", valueName: "number"))
  var disturbance: Int?

  @Option(help: ArgumentHelp("Over how many hours it came and went.", valueName: "number"))
  var hours: Int?

  @Option(parsing: .upToNextOption, help: "Where, if the site is many places.")
  var place: [Named<Episode.Site>] = []

  @Option(parsing: .upToNextOption, help: "What you did about it.")
  var tactic: [Named<Episode.Tactic>] = []

  @Option(help: "Whether that helped.")
  var helped: Named<Episode.Relief>?

  @Option(help: "How long it was sore afterwards.")
  var sore: Named<Episode.Soreness>?

  @Option(parsing: .upToNextOption, help: "What else was there.")
  var sign: [Named<Episode.Sign>] = []

  @Option(help: ArgumentHelp("Anything else; - reads it from standard input.", valueName: "text"))
  var note: String?

  func validate() throws {
    if let intensity, !Episode.intensities.contains(intensity) {
      throw ValidationError("--intensity goes from 0 to 10, not \(intensity).")
    }
    if let disturbance, !Episode.intensities.contains(disturbance) {
      throw ValidationError("--disturbance goes from 0 to 10, not \(disturbance).")
    }
    if let hours, !Episode.hourCounts.contains(hours) {
      throw ValidationError("--hours goes from 1 to 999, not \(hours).")
    }
    // Standard input is read once, by whoever writes the entry.
    _ = try episode(note: "")
  }

  /// The episode of these options, but for how long it lasted.
  func episode() throws -> Episode { try episode(note: Arguments.note(note)) }

  private func episode(note: String) throws -> Episode {
    var episode = Episode(
      began: try Arguments.time(at), kind: try kind.word(.kind), site: try site.word(.site))
    for field in EpisodeField.allCases {
      switch field {
      case .began, .kind, .site, .seconds, .isOpen: break
      case .side: episode.side = try side?.word(field)
      case .setting: episode.setting = try setting?.word(field)
      case .intensity: episode.intensity = intensity
      case .wokeMe: episode.wokeMe = woke
      case .tactics: episode.tactics = try tactic.map { try $0.word(field) }
      case .helped: episode.helped = try helped?.word(field)
      case .sore: episode.sore = try sore?.word(field)
      case .signs: episode.signs = try sign.map { try $0.word(field) }
      case .note: episode.note = note
      case .disturbance: episode.disturbance = disturbance
      case .hours: episode.hours = hours
      case .places: episode.places = try place.map { try $0.word(field) }
      case .helps, .asked: break
      }
    }
    return episode
  }
}
