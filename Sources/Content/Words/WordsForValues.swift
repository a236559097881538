extension Grade {
  /// Its name.
  package var word: Word {
    switch self {
    case .strong: .gradeStrong
    case .moderate: .gradeModerate
    case .limited: .gradeLimited
    case .conflicting: .gradeConflicting
    case .expertOpinion: .gradeExpertOpinion
    case .ownChoice: .gradeOwnChoice
    }
  }

  /// What it means.
  package var meaning: Word {
    switch self {
    case .strong: .meansStrong
    case .moderate: .meansModerate
    case .limited: .meansLimited
    case .conflicting: .meansConflicting
    case .expertOpinion: .meansExpertOpinion
    case .ownChoice: .meansOwnChoice
    }
  }
}

extension Source.Reading {
  /// How the source was read, in words.
  package var word: Word {
    switch self {
    case .original: .readOriginal
    case .copy: .readCopy
    case .abstract: .readAbstract
    case .unread: .readNot
    case .own: .readOwn
    }
  }
}

extension Tier {
  /// What it means, in a few words.
  package var word: Word {
    switch self {
    case .selfCare: .tierSelfCare
    case .routine: .tierRoutine
    case .soon: .tierSoon
    case .today: .tierToday
    case .emergency: .tierEmergency
    }
  }
}

extension Words {
  /// What there is to say of a source below its title, line by line: who published it and when, where
  /// it can be opened, how it was read, and what else a reader should know.
  package func details(of source: Source) -> [String] {
    let year = source.year.map(String.init) ?? (source.reading == .own ? nil : self[.noYear])
    let reading = [
      self[source.reading.word],
      source.place.map { fill(.readAt, ["place": $0]) },
      source.reviewed.map { fill(.reviewedOn, ["date": $0.description]) },
    ]
    return [
      list([source.publisher, year].compactMap { $0 }, .phrases),
      source.address ?? source.noAddress ?? "",
      list(reading.compactMap { $0 }, .sentences),
      source.note ?? "",
    ].filter { !$0.isEmpty }
  }

  /// What is said of the review of a line.
  package func sentence(for standing: Reviews.Standing) -> String {
    func said(_ word: Word, _ review: Review) -> String {
      fill(word, ["by": review.by, "role": review.role, "date": review.date.description])
    }
    return switch standing {
    case .unreviewed: self[.claimUnreviewed]
    case .reviewed(let review): said(.claimReviewed, review)
    case .lapsed(let review): said(.claimLapsed, review)
    }
  }
}
