/// All that the guide can show. Screens are read when they are opened, one at a time.
public struct Catalogue: Sendable {
  /// The name of the screen that the guide starts with.
  public static let home = "home"
  /// The name of the screen that the emergency key opens, from everywhere.
  public static let emergency = "warning-signs"

  /// The words of the interface itself.
  public var words: Words
  /// Reads the screen of this name.
  public var screen: @Sendable (_ name: String) -> Result<Screen, Faults>
  /// Looks up a source by its key.
  public var source: @Sendable (_ key: String) -> Source?

  /// A catalogue that reads through these functions.
  public init(
    words: Words, screen: @escaping @Sendable (String) -> Result<Screen, Faults>,
    source: @escaping @Sendable (String) -> Source?
  ) {
    self.words = words
    self.screen = screen
    self.source = source
  }
}
