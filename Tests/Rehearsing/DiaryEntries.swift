import Diary

/// What is in the diary of a rehearsal, and what could be.
extension Rehearsal {
  /// The newest hundred episodes of its diary.
  package func episodes() throws -> [Episode] { try diary.episodes(limit: 100).map(\.episode) }

  /// A cramp in the calf that began some minutes ago, or what is made of it.
  package func episode(minutesAgo: Int, _ change: (inout Episode) -> Void = { _ in }) -> Entry {
    var episode = Episode(
      began: Timestamp(seconds: time.seconds - minutesAgo * 60, offset: 3600),
      kind: .cramp, site: .calf)
    change(&episode)
    return .episode(episode)
  }
}
