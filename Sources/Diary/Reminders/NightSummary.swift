import Content

/// All episodes of one kind at one site and on one side in one night, taken together.
package struct NightSummary: Equatable, Sendable {
  package var night: CalendarDate
  package var kind: Episode.Kind
  package var site: Episode.Site
  /// The side, where that was said.
  package var side: Episode.Side?
  /// The longest of them, in seconds; `nil` if no length is known.
  package var longest: Int?
  /// When the one that is still going on began.
  package var openSince: Timestamp?
  /// Whether one of them woke the person.
  package var wokeMe: Bool
  /// Whether one left the muscle sore for more than two days.
  package var isSoreForLong: Bool

  /// A summary of episodes of which nothing else is known.
  package init(
    night: CalendarDate, kind: Episode.Kind, site: Episode.Site, side: Episode.Side? = nil
  ) {
    self.night = night
    self.kind = kind
    self.site = site
    self.side = side
    wokeMe = false
    isSoreForLong = false
  }
}
