/// All that the guide can show. Screens are read when they are opened, one at a time.
public struct Catalogue: Sendable {
  /// The name of the screen that the guide starts with.
  public static let home = "home"
  /// The name of the checklist of warning signs.
  public static let checklist = "red-flags"
  /// The part of it that the emergency key opens, from everywhere.
  public static let emergency = "red-flags/emergency"

  /// The words of the interface itself.
  public var words: Words
  /// Reads the screen of this name, with its texts as they are said where the person is.
  public var screen: @Sendable (_ name: String, _ locality: Locality) -> Result<Screen, Faults>
  /// Looks up a source by its key.
  public var source: @Sendable (_ key: String) -> Source?
  /// The day of the oldest review of any source: as long as that is not old, nothing is, and no
  /// source has to be read to know it.
  public var oldestReview: @Sendable () -> CalendarDate?
  /// Where people can be, for the number to call.
  public var regions: @Sendable () -> [Region]

  /// A catalogue that reads through these functions.
  public init(
    words: Words,
    screen: @escaping @Sendable (String, Locality) -> Result<Screen, Faults>,
    source: @escaping @Sendable (String) -> Source?,
    oldestReview: @escaping @Sendable () -> CalendarDate?,
    regions: @escaping @Sendable () -> [Region]
  ) {
    self.words = words
    self.screen = screen
    self.source = source
    self.oldestReview = oldestReview
    self.regions = regions
  }
}
