import Content

/// The diary as something to write to.
///
/// ```swift
/// let number = try diary.add(.episode(episode), at: now)
/// try diary.delete(.episode, number, at: now)
/// try diary.undo()  // and the episode is back, with the same number
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
  /// Deletes an entry, if it is still there.
  func delete(_ kind: Entry.Kind, _ number: Int64, at now: Timestamp) throws(DiaryProblem)
  /// Undoes the last change that has not been undone yet; `false` if there is none.
  @discardableResult
  func undo() throws(DiaryProblem) -> Bool
  /// Redoes the change that was undone last; `false` if there is none.
  @discardableResult
  func redo() throws(DiaryProblem) -> Bool
}

/// A diary that can be read, counted and written to.
package typealias DiaryStoring = DiaryReading & DiaryWriting & PatternCounts

extension DiaryWriting {
  /// Replaces the entry with this number, or adds the entry if there is none or it has been deleted.
  ///
  /// - Returns: the number that it has now.
  package func upsert(
    _ entry: Entry, over number: Int64?, at now: Timestamp
  ) throws(DiaryProblem) -> Int64 {
    if let number, try change(number, to: entry, at: now) { return number }
    return try add(entry, at: now)
  }
}
