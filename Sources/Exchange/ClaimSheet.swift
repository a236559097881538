import Content

/// Every medical line of the guide with what it rests on, for somebody who reviews it.
package struct ClaimSheet: Encodable, Sendable {
  /// One line.
  struct Row: Encodable {
    /// Its name: the screen, then where the line stands on it.
    let id: String
    /// Eight digits that change with its words.
    let version: String
    /// The name of the screen, and its title.
    let screen, title: String
    /// Everything that is shown together on the strength of the same evidence.
    let words: String
    /// strong, moderate, limited, conflicting, expert opinion or own choice.
    let grade: String
    /// What is not known about it, where there is something to say.
    let unknown: String?
    let sources: [SourceRow]
    /// Whether anybody can check it: at least one source has an address and has been opened, or it
    /// rests on nothing but this guide's own choice.
    let canBeChecked: Bool
    /// The review on file, if there is one.
    let review: ReviewRow?
    /// Empty: for the person who reviews it.
    let agreeOrChangeTo = ""

    enum CodingKeys: CodingKey {
      case id, version, screen, title, words, grade, unknown, sources, canBeChecked, review
      case agreeOrChangeTo
    }
  }

  /// A source of a line.
  struct SourceRow: Encodable {
    let key, title: String
    let publisher: String?
    let year: Int?
    /// Where the original can be opened, or why there is no address.
    let address, noAddress: String?
    /// original, copy, abstract, unread or own.
    let read: String
    /// Where the copy or summary was read.
    let `where`: String?
    let note: String?
    /// The day on which the words were last compared with it; absent if it was not opened.
    let reviewed: String?
  }

  /// A review of a line.
  struct ReviewRow: Encodable {
    let by, role, date: String
    /// Whether the words have changed since.
    let hasLapsed: Bool
  }

  private let version = 1
  /// The code of the region whose numbers and services are in the words.
  private let region: String
  /// How many lines there are, and how many of them have been reviewed as they stand.
  let total, reviewed: Int
  private let claims: [Row]

  private enum CodingKeys: CodingKey { case version, region, total, reviewed, claims }

  // For people to read.
  let words: Words
  let regionName: String
  let entries: [Entry]

  /// A line as the forms for people to read need it.
  struct Entry: Sendable {
    let claim: Claim
    let sources: [Source]
    let standing: Reviews.Standing
  }

  /// The lines of a language, with the words that are said where somebody is.
  package init(_ language: LanguagePack, _ locality: Locality) {
    self.init(
      language.claims(locality), reviews: language.reviews, source: language.source,
      words: language.words, region: locality.region(among: language.regions))
  }

  /// These lines. `source` looks up a source by its key.
  package init(
    _ all: [Claim], reviews: [Review], source: (String) -> Source?, words: Words, region: Region?
  ) {
    let standing = Reviews(reviews, of: all)
    let count = ReviewCount(reviews, of: all)
    entries = all.map { claim in
      Entry(
        claim: claim, sources: claim.evidence.sources.compactMap(source),
        standing: standing.standing(of: claim))
    }
    claims = entries.map(Row.init)
    (total, reviewed) = (count.total, count.reviewed)
    self.words = words
    self.region = region?.code ?? Region.nowhere
    regionName = region?.name ?? ""
  }

  /// The entries of each screen, in their order.
  var screens: [[Entry]] {
    entries.reduce(into: []) { screens, entry in
      if screens.last?.first?.claim.screen == entry.claim.screen {
        screens[screens.count - 1].append(entry)
      } else {
        screens.append([entry])
      }
    }
  }

  /// What stands at the head of the sheet, below its title.
  var about: [String] {
    [
      words[.claimsAbout],
      words.list(
        [
          words.fill(.claimsCount, count: total),
          words.sentence(for: ReviewCount(reviewed: reviewed, total: total)),
          region == Region.nowhere ? "" : words.fill(.numberOf, ["region": regionName]),
        ].filter { !$0.isEmpty }, .sentences),
    ]
  }
}

extension ClaimSheet.Row {
  init(_ entry: ClaimSheet.Entry) {
    let claim = entry.claim
    self.init(
      id: claim.id, version: claim.version, screen: claim.screen, title: claim.title,
      words: claim.text, grade: claim.evidence.grade.rawValue, unknown: claim.evidence.unknown,
      sources: entry.sources.map(ClaimSheet.SourceRow.init),
      canBeChecked: !entry.sources.leaveNothingToCheck,
      review: ClaimSheet.ReviewRow(entry.standing))
  }
}

extension ClaimSheet.SourceRow {
  init(_ source: Source) {
    self.init(
      key: source.key, title: source.title, publisher: source.publisher, year: source.year,
      address: source.address, noAddress: source.noAddress, read: source.reading.rawValue,
      where: source.place, note: source.note, reviewed: source.reviewed?.description)
  }
}

extension ClaimSheet.ReviewRow {
  init?(_ standing: Reviews.Standing) {
    let (review, hasLapsed): (Review, Bool)
    switch standing {
    case .unreviewed: return nil
    case .reviewed(let given): (review, hasLapsed) = (given, false)
    case .lapsed(let given): (review, hasLapsed) = (given, true)
    }
    self.init(
      by: review.by, role: review.role, date: review.date.description, hasLapsed: hasLapsed)
  }
}

extension ClaimSheet.Entry {
  /// What stands behind the line, line by line: its grade, what is not known, whether it can be
  /// checked.
  func evidence(_ words: Words) -> [String] {
    let grade = words.fill(.gradeIs, ["grade": words[claim.evidence.grade.word]])
    let unknown = claim.evidence.unknown.map {
      words.fill(.labelAndValue, ["label": words[.unknownTitle], "value": $0])
    }
    let nothing = sources.leaveNothingToCheck ? words[.nothingToCheck] : nil
    return [grade, unknown, nothing].compactMap { $0 }
  }
}
