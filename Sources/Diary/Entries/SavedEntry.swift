/// An entry of the diary with the number that finds it again, unique among those of its kind.
package struct SavedEntry: Equatable, Sendable {
  package var number: Int64
  package var entry: Entry

  package init(number: Int64, entry: Entry) {
    self.number = number
    self.entry = entry
  }
}
