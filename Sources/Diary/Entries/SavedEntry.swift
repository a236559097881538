/// An entry with the number that it has among those of its kind, by which it is found again.
package struct SavedEntry: Equatable, Sendable {
  /// Its number.
  package var number: Int64
  /// The entry itself.
  package var entry: Entry

  /// An entry with its number.
  package init(number: Int64, entry: Entry) {
    self.number = number
    self.entry = entry
  }
}
