import Content

/// All episodes of one kind at one site in one night, taken together: what the reminder rules need.
package struct NightSummary: Equatable, Sendable {
  package var night: CalendarDate
  package var kind: Episode.Kind
  package var site: Episode.Site
  /// When the last of them began, in seconds since 1970.
  package var latest: Int
  /// The longest of them, in seconds; `nil` if no length is known.
  package var longest: Int?
  /// When the one that is still going on began.
  package var openSince: Timestamp?
  /// Whether one of them woke the person.
  package var wokeMe: Bool
  /// Whether one left the muscle sore for more than two days.
  package var isSoreForLong: Bool
  /// The signs of all of them; one can be in it more than once.
  package var signs: [Episode.Sign]

  /// A summary of episodes of which nothing else is known.
  package init(night: CalendarDate, kind: Episode.Kind, site: Episode.Site) {
    self.night = night
    self.kind = kind
    self.site = site
    latest = 0
    wokeMe = false
    isSoreForLong = false
    signs = []
  }
}
