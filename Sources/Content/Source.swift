/// A publication that statements rest on.
package struct Source: Equatable, Sendable {
  /// How the guide's authors came to know what it says.
  package enum Reading: String, CaseIterable, Sendable {
    /// Its own text was read.
    case original
    /// Somebody else's copy of its text was read.
    case copy
    /// Only its abstract or a summary of it was read.
    case abstract
    /// It has not been opened: the statement is general knowledge and still to be checked.
    case unread
    /// It is a choice of this guide's own.
    case own
  }

  /// The key that statements name it by, such as `NHS-CRAMP`.
  package var key: String
  /// Author or body and title.
  package var title: String
  /// Year of publication, or `nil` where the copy read does not say.
  package var year: Int?
  /// Where it was read: an address or a citation. Empty for the guide's own choices.
  package var place: String
  /// How it was read.
  package var reading: Reading
  /// The day on which the guide's wording was last compared with it.
  package var reviewed: CalendarDate

  package init(
    key: String, title: String, year: Int?, place: String, reading: Reading, reviewed: CalendarDate
  ) {
    self.key = key
    self.title = title
    self.year = year
    self.place = place
    self.reading = reading
    self.reviewed = reviewed
  }
}
