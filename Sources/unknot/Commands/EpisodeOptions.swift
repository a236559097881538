import ArgumentParser
import Content
import Diary

/// A new episode as options.
struct EpisodeOptions: ParsableArguments {
  @Option(help: "What it was.")
  var kind: Named<Episode.Kind>

  @Option(help: "Where it was.")
  var site: Named<Episode.Site>

  @OptionGroup(title: "Details") var details: EpisodeDetails

  // Standard input is read once, by whoever writes the entry.
  func validate() throws { _ = try episode(note: nil) }

  /// The episode of these options, but for how long it lasted.
  func episode() throws -> Episode { try episode(note: details.givenNote) }

  private func episode(note: String?) throws -> Episode {
    var episode = Episode(
      began: try Arguments.time(details.at), kind: try kind.word(.kind), site: try site.word(.site))
    try details.write(to: &episode, note: note)
    return episode
  }
}

/// The fields of an episode, but for its kind and site, as options.
struct EpisodeDetails: ParsableArguments {
  @Option(help: "On which side.")
  var side: Named<Episode.Side>?

  @Option(help: "What you were doing.")
  var setting: Named<Episode.Setting>?

  @Option(help: ArgumentHelp("How strong, or how bothersome: 0 to 10.", valueName: "number"))
  var intensity: Int?

  @Option(
    help: ArgumentHelp(
      "When it began: \"02:40\", \"20 min ago\", \"last night 2am\".",
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

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What helped of several things: heat-yes stretch-some walk-no.", valueName: "tactic-relief"))
  var relief: [ReliefOfTactic] = []

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
  }

  /// The note, read from standard input if it is to be; `nil` if there was none.
  var givenNote: String? { note.map { Arguments.note($0) } }

  /// Whether anything was named.
  var isEmpty: Bool {
    get throws {
      let before = Episode(began: Platform.now, kind: .cramp, site: .calf)
      var episode = before
      try write(to: &episode, note: nil)
      return episode == before && note == nil && at == nil
    }
  }

  /// Writes what was named, and nothing else. To be called from `validate()` once, for what is wrong.
  func write(to episode: inout Episode, note: String?) throws {
    if let at { episode.began = try Arguments.time(at) }
    if let side { episode.side = try side.word(.side) }
    if let setting { episode.setting = try setting.word(.setting) }
    if let intensity { episode.intensity = intensity }
    if let woke { episode.wokeMe = woke }
    if let disturbance { episode.disturbance = disturbance }
    if let hours { episode.hours = hours }
    if !place.isEmpty { episode.places = try place.map { try $0.word(.places) }.unique }
    if !tactic.isEmpty { episode.tactics = try tactic.map { try $0.word(.tactics) }.unique }
    if let helped { episode.helped = try helped.word(.helped) }
    if !relief.isEmpty {
      episode.helps = try relief.map { try $0.value() }.unique
      let helped = episode.helps.map(\.tactic)
      if helped.unique != helped { throw ValidationError("--relief names something twice.") }
      // What is said to have helped, or not, was done.
      episode.tactics = (episode.tactics + helped).unique
    }
    // And of what was not done nobody can say so.
    episode.helps = episode.helps.filter { episode.tactics.contains($0.tactic) }
    if let sore { episode.sore = try sore.word(.sore) }
    if !sign.isEmpty { episode.signs = try sign.map { try $0.word(.signs) }.unique }
    if let note { episode.note = note }
    if episode.signs.contains(.none), episode.signs.count > 1 {
      throw ValidationError("--sign: \"none\" does not go with another one.")
    }
    if episode.tactics.contains(.nothing), episode.tactics.count > 1 {
      throw ValidationError("--tactic: \"nothing\" does not go with another one.")
    }
  }
}

/// A thing that was done and whether it helped: `heat-yes`.
struct ReliefOfTactic: ExpressibleByArgument {
  private let tactic: Named<Episode.Tactic>
  private let relief: Named<Episode.Relief>

  init?(argument: String) {
    let parts = argument.split(whereSeparator: { "-= ".contains($0) }).map(String.init)
    guard parts.count == 2 else { return nil }
    tactic = Named(argument: parts[0])
    relief = Named(argument: parts[1])
  }

  /// What is meant. To be called from `validate()`.
  func value() throws -> Episode.TacticRelief {
    let found = Episode.TacticRelief(
      try tactic.word(of: EpisodeField.tactics.rawValue, called: "--relief"),
      try relief.word(of: EpisodeField.helped.rawValue, called: "--relief"))
    if found.tactic == .nothing {
      throw ValidationError("--relief is about something that you did, not about nothing.")
    }
    return found
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stood first.
  var unique: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
