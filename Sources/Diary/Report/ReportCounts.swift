import Content

/// What the page for a doctor is made of: episodes that the storage has counted, and the newest entries
/// of a kind, so that no diary is too large for it. Nothing outside the given nights counts.
package protocol ReportCounts: Sendable {
  /// The nights on which anything was written about episodes or in a check-in.
  func written(in nights: ClosedRange<CalendarDate>) throws(DiaryProblem) -> WrittenNights
  /// What there is to say of the episodes of these kinds.
  func summary(
    of kinds: [Episode.Kind], in nights: ClosedRange<CalendarDate>
  ) throws(DiaryProblem) -> EpisodeSummary
  /// The newest episodes with a note.
  func noted(
    in nights: ClosedRange<CalendarDate>, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry]
  /// The newest entries of a kind that belongs to nights: checklists, self-checks.
  func newest(
    _ kind: Entry.Kind, in nights: ClosedRange<CalendarDate>, limit: Int
  ) throws(DiaryProblem) -> [SavedEntry]
  /// The first medicines of the list, and how many there are in all.
  func medicines(limit: Int) throws(DiaryProblem) -> (first: [SavedEntry], count: Int)
}

/// How much was written.
package struct WrittenNights: Equatable, Sendable {
  package var nights: Int
  package var first: CalendarDate?
  package var last: CalendarDate?

  package init(nights: Int = 0, first: CalendarDate? = nil, last: CalendarDate? = nil) {
    self.nights = nights
    self.first = first
    self.last = last
  }
}

/// Numbers of which some are known.
package struct NumberCount: Equatable, Sendable {
  package var known: Int
  /// Of an even number half way between the two in the middle, without a half.
  package var median: Int
  package var most: Int

  package init(known: Int, median: Int, most: Int) {
    self.known = known
    self.median = median
    self.most = most
  }
}

/// What there is to say of many episodes.
package struct EpisodeSummary: Equatable, Sendable {
  /// How often a sign was noticed.
  package struct SignCount: Equatable, Sendable {
    package var sign: Episode.Sign
    package var episodes: Int
    package var last: CalendarDate?

    package init(sign: Episode.Sign, episodes: Int, last: CalendarDate?) {
      self.sign = sign
      self.episodes = episodes
      self.last = last
    }
  }

  package var episodes = 0
  package var nights = 0
  /// How many of each kind.
  package var kinds: [Episode.Kind: Int] = [:]
  package var places: [PlaceCount] = []
  package var settings: [Episode.Setting: Int] = [:]
  package var length: LengthCount?
  package var intensity: NumberCount?
  /// On how many nights one of them woke the person, and on how many of the nights it was answered.
  package var woken = 0
  package var wokenAnswered = 0
  package var soreness: [Episode.Soreness: Int] = [:]
  /// The signs that were noticed, and how often there was none of them.
  package var signs: [SignCount] = []
  package var withoutSigns = 0
  /// How often the question about signs was shown and left open; of the rest it was not shown.
  package var signsLeftOpen = 0
  package var tactics: [TacticCount] = []

  package init() {}

  /// How often nobody asked about signs.
  package var signsNotAsked: Int {
    max(0, episodes - signsAnswered - signsLeftOpen)
  }

  /// In how many episodes the question about signs was answered.
  package var signsAnswered = 0
}
