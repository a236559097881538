/// Names, characters and what somebody may have meant.
enum Spelling {
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
    nearest(given, among: names).map { ": did you mean \"\($0)\"?" } ?? otherwise
  }

  /// The name that is at most two letters away.
  static func nearest(_ given: String, among names: [String]) -> String? {
    let best = names.map { (name: $0, distance: distance(given, $0)) }
      .min { $0.distance < $1.distance }
    guard let best, best.distance <= 2, best.distance < given.count else { return nil }
    return best.name
  }

  /// How many letters have to be put in, left out or changed to make one word of the other
  /// (Levenshtein's distance).
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
