import Content

/// The names and characters that files of screens may have, and what somebody may have meant.
extension Spelling {
  /// The bytes that a name may consist of.
  static let nameBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8)

  /// Whether a text may have this character: letters, marks, digits, punctuation and symbols of any
  /// script, but nothing that terminals obey, do not know or draw each in its own way, as they do
  /// emoji.
  static func isText(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isControl || scalar.properties.isEmojiPresentation { return false }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return false
    // Of the marks without a shape only the joiners are part of words.
    case .format: return [0x200C, 0x200D].contains(scalar.value)
    default: return !scalar.properties.isVariationSelector
    }
  }

  /// The end of a sentence about a wrong name: what was meant where one of the names is close,
  /// otherwise which there are.
  static func hint(_ given: String, among names: [String]) -> String {
    guesses(given, among: names, otherwise: "; it has \(names.joined(separator: ", ")).")
  }

  /// The end of a sentence about a wrong name: what was meant where one of the names is close.
  static func guess(_ given: String, among names: [String]) -> String {
    guesses(given, among: names, otherwise: ".")
  }

  private static func guesses(_ given: String, among names: [String], otherwise: String) -> String {
    // Nobody means a name by a text, and comparing takes as long as both are.
    let isShort = given.utf8.count <= 160 && given.count <= 40
    return (isShort ? nearest(given, among: names, within: 2) : nil).map {
      ": did you mean \"\($0)\"?"
    } ?? otherwise
  }
}
