import Content
import Diary

/// An entry that is filled in already and only needs saving: what a routine was done against, and
/// whether it helped.
struct DiaryDraft: Equatable {
  var entry: Entry
  /// The number of the entry that it continues; `nil` for a new one.
  var number: Int64?
  /// The round that it adds to that entry.
  var round: TreatmentRound?

  /// What it makes of the entry that it continues, as that is now; `nil` if it has been deleted.
  func laid(over now: Entry?) -> Entry {
    guard let round, case .episode(let episode)? = now else { return entry }
    return .episode(round.added(to: episode))
  }

  /// Whether it helped.
  var helped: Episode.Relief? {
    if case .episode(let episode) = entry { episode.helped } else { nil }
  }

  /// Whether it is over and nobody said when it ended.
  var lacksLength: Bool {
    if case .episode(let episode) = entry {
      !episode.isOpen && episode.seconds == nil
    } else {
      false
    }
  }
}

/// One more round against an episode.
struct TreatmentRound: Equatable {
  let tactic: Episode.Tactic
  let relief: Routine.Relief
  /// When the person said that it was over.
  let gone: Timestamp?

  /// The episode after this round.
  func added(to before: Episode) -> Episode {
    var episode = before
    if !episode.tactics.contains(tactic) { episode.tactics.append(tactic) }
    episode.helped = Episode.Relief(relief)
    // Once somebody has said when it ended, only saying so again changes that.
    episode.seconds = gone.map { max(1, $0.seconds - before.began.seconds) } ?? before.seconds
    episode.isOpen =
      episode.seconds == nil && (relief == .no || (before.isOpen && relief == .some))
    return episode
  }
}

/// What the guide remembers of the drafts after routines: to which entry another round belongs.
struct DraftKeeper: Equatable {
  /// The entries that were saved after a routine since the guide was opened, the last one last.
  private var saved: [Int64] = []

  /// Within this time, in seconds, another round belongs to the same entry.
  private static let lately = 6 * 3600

  /// Remembers that a draft was saved as the entry with this number.
  mutating func remember(_ number: Int64) { saved.append(number) }

  /// The draft after a routine that was done against something: that it was done, and whether it
  /// helped. Another round continues the entry of an episode that is still going on, or the one
  /// that was saved after the round before.
  func draft(of report: RoutineReport, in context: Context) -> DiaryDraft? {
    guard let treats = report.treats, let relief = report.relief,
      let tactic = Episode.Tactic(rawValue: treats.tactic)
    else { return nil }
    if let known = entryBefore(treats, in: context), let episode = known.episode {
      let round = TreatmentRound(
        tactic: tactic, relief: relief, gone: report.gone.map(context.wall.timestamp))
      return DiaryDraft(
        entry: .episode(round.added(to: episode)), number: known.number, round: round)
    }
    guard let kind = treats.kind.flatMap(Episode.Kind.init),
      let site = treats.site.flatMap(Episode.Site.init)
    else { return nil }
    let length = max(context.clock ?? .zero, context.now - report.began)
    var episode = Episode(
      began: context.wall.timestamp(context.now - length), kind: kind, site: site)
    episode.tactics = [tactic]
    episode.helped = Episode.Relief(relief)
    // It ended when the person said so. Where a routine ran to its end nobody knows when it ended.
    if let gone = report.gone {
      let waited = context.now - gone
      episode.seconds = max(1, Int((length - waited).components.seconds))
    }
    episode.isOpen = report.gone == nil && relief == .no
    return DiaryDraft(entry: .episode(episode))
  }

  /// The entry that another round belongs to.
  private func entryBefore(_ treats: Routine.Treatment, in context: Context) -> SavedEntry? {
    func fits(_ episode: Episode) -> Bool {
      treats.kind == nil
        || (treats.kind == episode.kind.rawValue && treats.site == episode.site.rawValue)
    }
    if let open = try? context.diary.openEpisode(), let episode = open.episode, fits(episode) {
      return open
    }
    guard let number = saved.last,
      case .episode(let episode)? = try? context.diary.entry(.episode, number), fits(episode),
      context.timestamp.seconds - episode.began.seconds < Self.lately
    else { return nil }
    return SavedEntry(number: number, entry: .episode(episode))
  }
}

extension Episode.Relief {
  /// The answer to "did it help?" as the diary has it.
  init(_ relief: Routine.Relief) {
    switch relief {
    case .yes: self = .yes
    case .some: self = .some
    case .no: self = .no
    }
  }
}
