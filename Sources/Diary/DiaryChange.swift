/// A change to one entry, as the undo log has it.
package struct DiaryChange: Equatable, Sendable {
  /// The operation that it belongs to, by which undo and redo name it.
  package var operation: Int64
  /// When it was made; `nil` in diaries from before that was recorded.
  package var at: Timestamp?
  /// The entry before; `nil` if it was added.
  package var before: Entry?
  /// The entry after; `nil` if it was deleted.
  package var after: Entry?
  /// Whether it has been undone.
  package var isUndone: Bool

  package init(
    operation: Int64, at: Timestamp?, before: Entry?, after: Entry?, isUndone: Bool
  ) {
    self.operation = operation
    self.at = at
    self.before = before
    self.after = after
    self.isUndone = isUndone
  }
}
