/// What a clinician has looked through and agreed with.
package struct Review: Equatable, Sendable {
  /// A line, and the words that it then had.
  package struct Line: Equatable, Sendable {
    /// The name of the claim.
    package var id: String
    /// The version of its words.
    package var version: String

    package init(id: String, version: String) {
      self.id = id
      self.version = version
    }
  }

  /// Who.
  package var by: String
  /// In what role, such as general practitioner.
  package var role: String
  /// When.
  package var date: CalendarDate
  /// Which lines.
  package var lines: [Line]

  package init(by: String, role: String, date: CalendarDate, lines: [Line]) {
    self.by = by
    self.role = role
    self.date = date
    self.lines = lines
  }
}

/// Which claims have been reviewed. A review is of words: a line loses it when they change, and keeps
/// it when it only moves on its screen and so gets another number.
package struct Reviews: Sendable {
  /// What a review means for a claim.
  package enum Standing: Equatable, Sendable {
    /// Nobody has reviewed it.
    case unreviewed
    /// Its words are those that were reviewed.
    case reviewed(Review)
    /// Its words have changed since.
    case lapsed(Review)
  }

  private var byWords: [[String]: Review] = [:]
  private var lapsed: [String: Review] = [:]

  /// The reviews of these claims; of two of the same line the later counts.
  package init(_ reviews: [Review], of claims: [Claim]) {
    let words = Set(claims.map { [$0.screen, $0.version] })
    for review in reviews.sorted(by: { $0.date < $1.date }) {
      for line in review.lines {
        let key = [Screen.base(of: line.id), line.version]
        if words.contains(key) { byWords[key] = review } else { lapsed[line.id] = review }
      }
    }
  }

  /// Whether a claim has been reviewed.
  package func standing(of claim: Claim) -> Standing {
    if let review = byWords[[claim.screen, claim.version]] { return .reviewed(review) }
    return lapsed[claim.id].map { .lapsed($0) } ?? .unreviewed
  }
}

/// How many claims of a language have been reviewed as they stand, and of how many.
package struct ReviewCount: Equatable, Sendable {
  package var reviewed: Int
  package var total: Int

  package init(_ reviews: [Review], of claims: [Claim]) {
    let standing = Reviews(reviews, of: claims)
    reviewed = claims.count {
      if case .reviewed = standing.standing(of: $0) { true } else { false }
    }
    total = claims.count
  }

  package init(reviewed: Int, total: Int) {
    self.reviewed = reviewed
    self.total = total
  }
}

extension Words {
  /// Whether the guide has been reviewed, as the guide says it.
  package func sentence(for count: ReviewCount?) -> String {
    guard let count, count.reviewed > 0 else { return self[.reviewedNone] }
    return fill(
      .reviewedSome, ["count": String(count.reviewed), "total": String(count.total)])
  }
}
