/// One piece of something to read.
package enum Passage: Equatable, Sendable {
  /// A heading over what follows.
  case heading(String)
  /// A paragraph.
  case say(Statement)
  /// A paragraph that must not be overlooked.
  case warn(Statement)
  /// Two things side by side.
  case compare(Comparison)
}

/// Two things side by side.
package struct Comparison: Equatable, Sendable {
  /// One of the two.
  package struct Side: Equatable, Sendable {
    /// Its name.
    package var title: String
    /// What there is to say about it, line by line.
    package var lines: [String]
    /// What stands behind that.
    package var evidence: Evidence?

    package init(title: String, lines: [String], evidence: Evidence?) {
      self.title = title
      self.lines = lines
      self.evidence = evidence
    }
  }

  /// The first of them.
  package var left: Side
  /// The second of them.
  package var right: Side

  /// These two.
  package init(left: Side, right: Side) {
    self.left = left
    self.right = right
  }
}

/// Something to read.
package struct Article: Equatable, Sendable {
  /// Its pieces in reading order.
  package var passages: [Passage]

  /// An article of these pieces.
  package init(passages: [Passage]) { self.passages = passages }
}
