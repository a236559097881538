import Content

extension CheckResult {
  /// What it meant, in a few words. While questions were open that could make it more urgent, that
  /// comes first.
  package func sentence(_ words: Words) -> String {
    guard let tier else { return words[.unfinished] }
    return isSoFar ? words.fill(.unfinishedSoFar, ["result": words[tier.word]]) : words[tier.word]
  }
}

/// How the diary stores the answers to a checklist.
///
/// It has room for answers by question and for nothing else, so what is going on, and whether every
/// emergency sign was asked, are stored as answers to questions of their own. Diaries out there
/// have them, so their spelling must never change.
extension CheckAnswers {
  fileprivate static let aboutKey = "about "
  fileprivate static let everyKey = "every emergency"

  /// The answers as the diary stores them.
  package var record: [String: Answer] {
    var record = given
    if let about { record[Self.aboutKey + about.rawValue] = .yes }
    if asksEveryEmergency { record[Self.everyKey] = .yes }
    return record
  }

  /// The answers of a record, except to questions that the checklist no longer asks.
  package init(record: [String: Answer], of checklist: Checklist) {
    let questions = Set(checklist.items.map(\.question.id))
    self.init(
      about: Checklist.Subject.allCases.first { record[Self.aboutKey + $0.rawValue] != nil },
      given: record.filter { questions.contains($0.key) },
      asksEveryEmergency: record[Self.everyKey] != nil)
  }
}

extension CheckResult {
  /// The answers to questions alone.
  package var given: [String: Answer] {
    answers.filter {
      $0.key != CheckAnswers.everyKey && !$0.key.hasPrefix(CheckAnswers.aboutKey)
    }
  }

  /// What is going on, where that was said.
  package var about: Checklist.Subject? {
    Checklist.Subject.allCases.first { answers[CheckAnswers.aboutKey + $0.rawValue] != nil }
  }

  /// Whether every emergency sign was asked.
  package var asksEveryEmergency: Bool { answers[CheckAnswers.everyKey] != nil }
}
