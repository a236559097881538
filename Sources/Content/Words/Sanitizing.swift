/// Text that may hold anything, made safe for a terminal: the one place that says what is not shown.
extension Unicode.Scalar {
  /// Whether a terminal may obey this scalar instead of showing it, or show nothing at all for it:
  /// control characters, the escape character among them, marks that turn the direction of writing
  /// round, and marks without a shape.
  ///
  /// The two joiners are text: words of Persian and Hindi and joined emoji need them.
  package var isControl: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E: true
    case 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
    default: false
    }
  }

  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}

extension Character {
  /// Whether it must not reach a terminal. A joiner with nothing before it to join counts as such;
  /// the flags of England, Scotland and Wales are spelled with marks that are nothing elsewhere.
  package var isControl: Bool {
    guard let first = unicodeScalars.first else { return false }
    if first.isJoiner { return true }
    if first.value == 0x1F3F4 {
      return unicodeScalars.contains { $0.isControl && !(0xE0020...0xE007F).contains($0.value) }
    }
    return unicodeScalars.contains(where: \.isControl)
  }
}

extension String {
  /// The text with a question mark for each character that must not reach a terminal.
  ///
  /// ```swift
  /// "calf\u{1B}[2J".sanitized  // "calf?[2J"
  /// ```
  package var sanitized: String {
    utf8.allSatisfy { (0x20...0x7E).contains($0) }
      ? self : String(map { $0.isControl ? "?" : $0 })
  }

  /// The same for a text of several lines: the breaks between them stay, and tabs.
  package var sanitizedLines: String {
    utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A }
      ? self : String(map { ["\n", "\r\n", "\t"].contains($0) || !$0.isControl ? $0 : "?" })
  }

  /// The same, of at most so many characters: somebody else's words within a sentence of ours.
  /// Of each character no more marks are shown than a name or an emoji has.
  package func sanitized(limit: Int) -> String {
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: prefix(limit).unicodeScalars.prefix(limit * 12))
    return String(shown).sanitized
  }
}
