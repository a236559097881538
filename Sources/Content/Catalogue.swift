/// All that the guide can show. Screens are read when they are opened, one at a time.
public struct Catalogue: Sendable {
  /// The name of the screen that the guide starts with.
  public static let home = "home"
  /// The name of the menu of a person's own screens.
  public static let own = "own"
  /// The name of the checklist of warning signs.
  public static let checklist = "red-flags"
  /// The part of it that the emergency key opens, from everywhere.
  public static let emergency = "red-flags/emergency"

  /// The name of the screen with everything that was written into the diary.
  public static let diary = "diary"
  /// The name of the menu of bedtime stretches.
  public static let bedtime = "bedtime"

  /// The words of the interface itself.
  public var words: Words
  /// Reads the screen of this name, with its texts as they are said where the person is.
  public var screen: @Sendable (_ name: String, _ locality: Locality) -> Result<Screen, Faults>
  /// The names of all screens.
  public var screenNames: @Sendable () -> [String]
  /// Looks up a source by its key.
  public var source: @Sendable (_ key: String) -> Source?
  /// The day of the oldest review of any source: as long as that is not old, nothing is, and no
  /// source has to be read to know it.
  public var oldestReview: @Sendable () -> CalendarDate?
  /// Where people can be, for the number to call.
  public var regions: @Sendable () -> [Region]
  /// The words of the diary.
  public var choices: @Sendable () -> Choices

  /// Whether there are screens of a person's own beside the built-in ones.
  public var hasOwn: Bool
  /// What is wrong in those.
  public var faults: [Fault]

  /// A catalogue that reads through these functions.
  public init(
    words: Words,
    screen: @escaping @Sendable (String, Locality) -> Result<Screen, Faults>,
    screenNames: @escaping @Sendable () -> [String],
    source: @escaping @Sendable (String) -> Source?,
    oldestReview: @escaping @Sendable () -> CalendarDate?,
    regions: @escaping @Sendable () -> [Region], choices: @escaping @Sendable () -> Choices,
    hasOwn: Bool = false, faults: [Fault] = []
  ) {
    self.words = words
    self.screen = screen
    self.screenNames = screenNames
    self.source = source
    self.oldestReview = oldestReview
    self.regions = regions
    self.choices = choices
    self.hasOwn = hasOwn
    self.faults = faults
  }
}
