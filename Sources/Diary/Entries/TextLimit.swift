/// How much fits into a text that a person writes. What an older version saved may be longer: it can
/// be read as ever, and only nothing can be added to it.
package enum TextLimit: Sendable {
  /// A name, of a trigger for instance, or a dose.
  case name
  /// A sentence or two, such as a question for the doctor.
  case sentence
  case note

  /// The most characters of a name, as they are seen.
  package static let nameLength = 60
  /// The most characters of a sentence.
  package static let sentenceLength = 200
  /// The most scalars of one of these characters. The letters of no script and no emoji need more,
  /// but without a limit one letter with marks over it could fill the memory.
  private static let scalarsOfCharacter = 8
  /// The most bytes of a note in UTF-8.
  package static let noteBytes = 64 * 1024

  /// Whether a text is short enough.
  package func allows(_ text: String) -> Bool {
    switch self {
    case .note: text.utf8.count <= Self.noteBytes
    case .name: isShort(text, Self.nameLength)
    case .sentence: isShort(text, Self.sentenceLength)
    }
  }

  private func isShort(_ text: String, _ most: Int) -> Bool {
    text.count <= most && text.allSatisfy { $0.unicodeScalars.count <= Self.scalarsOfCharacter }
  }
}
