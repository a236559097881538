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
  /// What it is called.
  package var title: String
  /// Who published it, and where; `nil` where nobody is named.
  package var publisher: String?
  /// Year of publication, or `nil` where the text read does not say.
  package var year: Int?
  /// Where the original can be opened: an address of the web, or of a DOI.
  package var address: String?
  /// Why there is no such address.
  package var noAddress: String?
  /// How it was read.
  package var reading: Reading
  /// Where the copy or summary was read, where that was somewhere else.
  package var place: String?
  /// What else a reader should know of it.
  package var note: String?
  /// The day on which the guide's wording was last compared with it; `nil` where nobody has read it.
  package var reviewed: CalendarDate?

  package init(
    key: String, title: String, publisher: String? = nil, year: Int? = nil,
    address: String? = nil, noAddress: String? = nil, reading: Reading, place: String? = nil,
    note: String? = nil, reviewed: CalendarDate?
  ) {
    self.key = key
    self.title = title
    self.publisher = publisher
    self.year = year
    self.address = address
    self.noAddress = noAddress
    self.reading = reading
    self.place = place
    self.note = note
    self.reviewed = reviewed
  }
}

extension Source {
  /// Whether a reader can open it, and somebody has read it for this guide.
  package var canBeChecked: Bool { address != nil && reading != .unread }
}

extension Collection<Source> {
  /// Whether what rests on them cannot be checked by anybody: of each the address is unknown, or it
  /// has not been opened. What is this guide's own choice does not claim to rest on anything.
  package var leaveNothingToCheck: Bool {
    !contains(where: \.canBeChecked) && contains { $0.reading != .own }
  }
}
