import Diary

/// The part of the diary that is in memory. It is never all of it, and follows the cursor.
struct EntryStretch {
  private(set) var entries: [SavedEntry] = []
  /// Whether there is more in the diary above and below.
  private var hasMore = (above: false, below: false)

  /// How many entries are in memory, how close the cursor comes to an end before more are read, and how
  /// many are read then. Above the cursor there are enough for the tallest window, so that nothing jumps.
  private static let length = 135
  private static let margin = 45
  private static let step = 45

  /// Reads the newest entries, or, further down in the diary, the entries from the first one on.
  mutating func read(
    _ filter: DiaryFilter, keepsPlace: Bool, from diary: any DiaryStoring
  ) throws(DiaryProblem) {
    let top = hasMore.above && keepsPlace ? entries.first?.place : nil
    guard var from = top else { return try jump(to: .newest, filter, in: diary) }
    from.number += 1
    entries = try diary.entries(filter, .below(from), limit: Self.length)
    hasMore = (true, entries.count == Self.length)
  }

  /// Reads the newest or the oldest entries of all.
  mutating func jump(
    to window: DiaryWindow, _ filter: DiaryFilter, in diary: any DiaryStoring
  ) throws(DiaryProblem) {
    entries = try diary.entries(filter, window, limit: Self.length)
    let isFull = entries.count == Self.length
    hasMore = window == .newest ? (false, isFull) : (isFull, false)
  }

  /// Reads more if an entry is near an end of what is in memory.
  mutating func readOn(
    around entry: SavedEntry, _ filter: DiaryFilter, in diary: any DiaryStoring
  ) {
    guard let at = entries.firstIndex(of: entry) else { return }
    if hasMore.below, at >= entries.count - Self.margin, let last = entries.last?.place,
      let more = try? diary.entries(filter, .below(last), limit: Self.step)
    {
      hasMore.below = more.count == Self.step
      hasMore.above = hasMore.above || entries.count + more.count > Self.length
      entries = (entries + more).suffix(Self.length)
    } else if hasMore.above, at < Self.margin, let first = entries.first?.place,
      let more = try? diary.entries(filter, .above(first), limit: Self.step)
    {
      hasMore.above = more.count == Self.step
      hasMore.below = hasMore.below || entries.count + more.count > Self.length
      entries = Array((more + entries).prefix(Self.length))
    }
  }

  /// Forgets everything.
  mutating func clear() { self = EntryStretch() }
}
