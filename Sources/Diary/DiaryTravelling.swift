import Content

/// What a diary gives to another one.
package enum TravelItem: Equatable, Sendable {
  case entry(TravellingEntry)
  case deletion(Deletion)
}

/// What a diary gives to a file: an entry as the values of its fields, which is all that a file needs.
package enum TravelRow: Equatable, Sendable {
  /// The values are in the order of ``Entry/Kind/fields``.
  case entry(Entry.Kind, Identity, [FieldValue])
  case deletion(Deletion)
}

/// The diary as something that can be put together with another one.
///
/// Of two states of one entry the one that was changed later wins, wherever it comes from, and a
/// deletion counts as a change. So diaries can be put together in any order and any number of times,
/// and come out the same.
package protocol DiaryTravelling: Sendable {
  /// Everything that there is, in one order for all machines: the kinds one after the other, within
  /// them by time, and the deletions last. All of it is of one moment, whoever writes meanwhile.
  ///
  /// `each` returns whether to go on.
  func visitRows(_ each: (TravelRow) -> Bool) throws(DiaryProblem)
  /// Takes over what `next` gives, in one transaction, as far as it is newer than what is here. What it
  /// replaces or deletes stays in the log of changes, and can be undone.
  ///
  /// With `isTrial` nothing is changed, and it only says what would come of it.
  ///
  /// - Returns: what came of it; `nil` if nothing was changed, because `next` said so.
  func merge(
    at now: Timestamp, isTrial: Bool, _ next: () -> MergeStep
  ) throws(DiaryProblem) -> MergeCount?
  /// The identity of an entry; `nil` if there never was one of this number.
  func identity(of kind: Entry.Kind, _ number: Int64) throws(DiaryProblem) -> Identity?
  /// The entry with this UUID; `nil` if there is none, or it has been deleted.
  func entry(uuid: String) throws(DiaryProblem) -> SavedEntry?
}

extension DiaryTravelling {
  /// Everything that there is, as ``visitRows(_:)`` gives it.
  package func visit(_ each: (TravelItem) -> Bool) throws(DiaryProblem) {
    let fields = Dictionary(
      uniqueKeysWithValues: Entry.Kind.allCases.map { ($0, $0.fields.map(\.name)) })
    try visitRows { row in
      switch row {
      case .deletion(let deletion): return each(.deletion(deletion))
      case .entry(let kind, let identity, let values):
        let named = Dictionary(zip(fields[kind] ?? [], values)) { first, _ in first }
        guard let entry = kind.entry(named) else { return true }
        return each(.entry(TravellingEntry(identity, entry)))
      }
    }
  }
}

/// What comes next while two diaries are put together.
package enum MergeStep: Sendable {
  case item(TravelItem)
  /// That was all.
  case end
  /// Nothing is to be changed after all.
  case cancel
}

/// How many entries were taken over, and how many were not.
package struct MergeCount: Equatable, Sendable {
  /// Entries that were not here.
  package var added = 0
  /// Entries that replaced an older state.
  package var changed = 0
  /// Entries that were deleted.
  package var deleted = 0
  /// Entries of which this diary has the same or a newer state.
  package var unchanged = 0

  package init(added: Int = 0, changed: Int = 0, deleted: Int = 0, unchanged: Int = 0) {
    self.added = added
    self.changed = changed
    self.deleted = deleted
    self.unchanged = unchanged
  }

  /// Whether anything is other than before.
  package var hasChanges: Bool { added + changed + deleted > 0 }

  package static func += (sum: inout MergeCount, other: MergeCount) {
    sum.added += other.added
    sum.changed += other.changed
    sum.deleted += other.deleted
    sum.unchanged += other.unchanged
  }
}
