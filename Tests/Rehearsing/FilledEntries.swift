import Content
import Diary

extension EntryField {
  /// A value that the field can have.
  package var example: FieldValue {
    switch type {
    case .time: .time(Timestamp(seconds: 1_795_000_000, offset: 3600))
    case .date: .date(CalendarDate(year: 2026, month: 3, day: 14))
    case .partialDate: PartialDate("2026-03").map { .partialDate($0) } ?? .nothing
    case .answers: .answers(["heel-walk": names.last ?? ""])
    case .word: names.last.map { .word($0) } ?? .nothing
    case .words: .words(names)
    case .number: .number(7)
    case .flag: .flag(true)
    case .text: .text("a, b\n\u{1B}[2J\t\u{202E}x 👍\u{0} \u{301}")
    }
  }
}

extension Episode {
  /// An episode with something in every field.
  package static var filled: Episode {
    var episode = plain
    for field in EpisodeField.allCases { field.set(field.example, in: &episode) }
    return episode
  }

  /// An episode with nothing in any field but the first three.
  package static var plain: Episode {
    Episode(began: Timestamp(seconds: 1_795_000_000, offset: 3600), kind: .cramp, site: .calf)
  }
}

extension Medicine {
  /// A medicine with something in every field.
  package static var filled: Medicine {
    var medicine = Medicine(
      name: "", started: PartialDate(CalendarDate(year: 2026, month: 1, day: 1)))
    for field in MedicineField.allCases { field.set(field.example, in: &medicine) }
    return medicine
  }
}

extension DiaryReading {
  /// The episodes with their numbers, the newest first.
  package func episodes(
    limit: Int
  ) throws(DiaryProblem) -> [(number: Int64, episode: Episode)] {
    try entries(DiaryFilter(topic: .only(.episode)), .newest, limit: limit).compactMap {
      if case .episode(let episode) = $0.entry { ($0.number, episode) } else { nil }
    }
  }
}
