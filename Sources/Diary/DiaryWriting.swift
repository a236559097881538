import Content

/// The diary as something to write to.
///
/// ```swift
/// let number = try diary.add(.episode(episode), at: now)
/// try diary.delete(.episode, number, at: now)
/// try diary.undo(at: now)  // and the episode is back, with the same number
/// ```
///
/// When a call returns, its change is on disk; when it throws, nothing has changed.
package protocol DiaryWriting: Sendable {
  /// Saves something new.
  ///
  /// - Returns: its number, which no entry of its kind has or ever had.
  @discardableResult
  func add(_ entry: Entry, at now: Timestamp) throws(DiaryProblem) -> Int64
  /// Replaces the entry with this number; `false` if it has been deleted.
  @discardableResult
  func change(_ number: Int64, to entry: Entry, at now: Timestamp) throws(DiaryProblem) -> Bool
  /// Lays a change over an entry as it is at this moment. Nobody writes between the reading and the
  /// writing.
  ///
  /// `change` gets the entry, or `nil` if there is none, and returns what shall stand in its place; with
  /// `nil` nothing is written. It must not use the diary.
  ///
  /// - Returns: the entry as it is now; `nil` if nothing was to be written.
  @discardableResult
  func update(
    _ address: EntryAddress, at now: Timestamp, _ change: (Entry?) -> Entry?
  ) throws(DiaryProblem) -> SavedEntry?
  /// Deletes an entry, if it is still there.
  func delete(_ kind: Entry.Kind, _ number: Int64, at now: Timestamp) throws(DiaryProblem)
  /// Undoes operations, the last one first. They have to be the last ones that are not undone yet, as
  /// ``DiaryReading/changes(limit:)`` lists them; otherwise nothing happens, and it returns `false`.
  @discardableResult
  func undo(_ operations: [Int64], at now: Timestamp) throws(DiaryProblem) -> Bool
  /// Redoes operations, the one that was undone last first. They have to be the next ones to redo;
  /// otherwise nothing happens, and it returns `false`.
  @discardableResult
  func redo(_ operations: [Int64], at now: Timestamp) throws(DiaryProblem) -> Bool
  /// Undoes the last change that has not been undone yet; `false` if there is none.
  @discardableResult
  func undo(at now: Timestamp) throws(DiaryProblem) -> Bool
  /// Redoes the change that was undone last; `false` if there is none.
  @discardableResult
  func redo(at now: Timestamp) throws(DiaryProblem) -> Bool
}

/// A diary that can be read, counted and written to.
package typealias DiaryStoring = DiaryReading & DiaryWriting & PatternCounts & ReportCounts

/// Which entry is meant, whatever it says at the moment.
package enum EntryAddress: Equatable, Sendable {
  /// The entry of a kind with this number.
  case number(Entry.Kind, Int64)
  /// The check-in of a night.
  case checkIn(CalendarDate)
  /// What is known about a topic.
  case fact(Fact.Topic)
  /// The episode that is still going on, the newest if there are several.
  case openEpisode
  /// The suspect, of which there is at most one.
  case suspect

  /// What kind of entry it is.
  package var kind: Entry.Kind {
    switch self {
    case .number(let kind, _): kind
    case .checkIn: .checkIn
    case .fact: .fact
    case .openEpisode: .episode
    case .suspect: .suspect
    }
  }
}

extension DiaryWriting {
  /// Lays a change over the entry with this number as it is now, or adds a new one if there is none or
  /// it has been deleted.
  ///
  /// - Returns: the number that it has now.
  package func save(
    over number: Int64?, _ kind: Entry.Kind, at now: Timestamp, _ change: (Entry?) -> Entry
  ) throws(DiaryProblem) -> Int64 {
    guard let number else { return try add(change(nil), at: now) }
    return try update(.number(kind, number), at: now) { change($0) }?.number ?? number
  }
}

extension DiaryReading where Self: DiaryWriting {
  /// Names the suspect for the night that is running, or with `nil` none any more. To name the same one
  /// again changes nothing.
  package func name(suspect trigger: String?, at now: Timestamp) throws(DiaryProblem) {
    guard let trigger else {
      if let saved = try suspect() { try delete(.suspect, saved.number, at: now) }
      return
    }
    try update(.suspect, at: now) { old in
      var known: Suspect?
      if case .suspect(let suspect)? = old { known = suspect }
      return Suspect.naming(trigger, on: now.night, after: known).map { .suspect($0) }
    }
  }
}
