import Content
import Diary

/// A diary of 56 nights with cramps only, worked out by hand. One character is a night: 1 yes, 0 no,
/// - skipped, . no check-in.
package enum WorkedNights {
  private static let episodes = "010001110.10111100111111110110000.0101011010000000100001"
  private static let triggers = [
    "alcohol": "000000001.01000000000000001000000.0001100000100000000000",
    "exercise": "01001-010.00111011011100000000100.0000000110101010000000",
    "late caffeine": "011010110.1001100010-000100000000.1101010100000000100001",
    "poor sleep": "110000100.10101100111001010010000.0101001-00000010110000",
    "stress": "000000000.10001011101111110100010.0000000010000000000001",
  ]
  package static let first = CalendarDate(year: 2026, month: 2, day: 20)
  /// The night after the last one.
  package static let tonight = first.adding(days: 56)

  package static let rows = episodes.enumerated().compactMap { index, sign -> TriggerDay? in
    if sign == "." { return nil }
    var answers: [String: Bool] = [:]
    for (name, row) in triggers {
      let answer = row.dropFirst(index).first
      if answer == "1" || answer == "0" { answers[name] = answer == "1" }
    }
    return TriggerDay(
      night: first.adding(days: index), kinds: sign == "1" ? [.cramp] : [], triggers: answers)
  }

  /// The same in a file: each cramp at two in the morning by a clock one hour ahead.
  package static func diary() throws -> SeededDiary {
    var diary = try SeededDiary()
    for row in rows {
      try diary.add(CheckIn(row))
      guard row.kinds.contains(.cramp) else { continue }
      let two = Timestamp(seconds: row.night.dayNumber * 86_400 + 25 * 3600, offset: 3600)
      try diary.add(Episode(began: two, kind: .cramp, site: .calf))
    }
    return diary
  }
}
