import Content
import Diary
import Drawing
import Rehearsing
import Testing
import ViewModels

/// The screens of the diary as pictures, with something in it.
@Suite struct DiarySnapshotTests {
  static let walks: [(name: String, keys: String)] = [
    ("diary-home", ""), ("diary-list", "7"),
    ("diary-entry", "7 Down Down Down Down Down Down Down Down Down Enter"),
    ("diary-end", "7 End"), ("diary-keys", "7 ?"), ("diary-new", "7 1"),
    ("diary-new-site", "7 1 1 Enter 1 0"), ("diary-new-time", "7 1 Down Down Down 2 a m"),
    ("diary-new-needed", "7 1 Ctrl-S"), ("diary-new-keys", "7 1 F1"),
    ("diary-new-leave", "7 1 1 Esc"), ("diary-begin", "7 2"), ("diary-over", "d"),
    ("diary-check-in", "7 3 y n Down y"), ("diary-check-in-own", "7 3 a"),
    ("diary-check-in-end", "7 3 End"), ("diary-check-in-keys", "7 3 ?"),
    ("diary-medicines", "7 5"), ("diary-medicine", "7 5 Down Enter"),
    ("diary-medicines-keys", "7 5 ?"), ("diary-filter", "7 f"), ("diary-filter-keys", "7 f ?"),
    ("diary-filtered", "7 f Enter Esc"), ("diary-changes", "7 u"),
    ("diary-changes-undone", "7 u u u Down"), ("diary-changes-keys", "7 u ?"),
    ("diary-check", "7 Down Down Down Down Down Down Down Down Down Down Down Enter"),
    ("diary-reminder", "7 1 1 Enter 1 End Up Up 4 Ctrl-S"),
    ("diary-reminder-keys", "7 1 1 Enter 1 End Up Up 4 Ctrl-S ?"),
    ("diary-reminder-home", "7 1 1 Enter 1 End Up Up 4 Ctrl-S Esc Esc"),
    ("diary-after-stretch", "1 Enter f 1"), ("diary-bedtime", "6"), ("diary-last-check", "5"),
  ]

  private func rehearsal() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    let (diary, now) = (rehearsal.diary, rehearsal.time)
    func at(_ minutes: Int) -> Timestamp {
      Timestamp(seconds: now.seconds - minutes * 60, offset: 3600)
    }
    for day in 1...9 {
      var episode = Episode(began: at(day * 1440 + day * 41), kind: .cramp, site: .calf)
      episode.side = day.isMultiple(of: 3) ? .right : .left
      episode.seconds = day * 40
      episode.intensity = day
      episode.wokeMe = day.isMultiple(of: 2)
      episode.sore = .aDay
      if day == 1 {
        episode.tactics = [.stretch, .walk]
        episode.helped = .some
        episode.note = "Woke up with it, right after a long day on the ladder and two beers."
      }
      try diary.add(.episode(episode), at: at(day * 1440))
      let night = now.night.adding(days: -day)
      try diary.add(
        .checkIn(
          CheckIn(
            night: night, triggers: ["caffeine": day < 4, "stress": false, "ladder": day == 1])),
        at: at(day * 1440))
    }
    try diary.add(
      .run(RoutineRun(at: at(1600), routine: "bedtime-three", isWhole: true)), at: at(1590))
    try diary.add(
      .check(CheckResult(at: at(1700), answers: ["U1": .no, "B9": .yes], tier: .routine)),
      at: at(1700))
    var magnesium = Medicine(name: "Magnesium", started: CalendarDate(year: 2026, month: 3, day: 1))
    magnesium.dose = "250 mg at night"
    try diary.add(.medicine(magnesium), at: at(20))
    var open = Episode(began: at(12), kind: .twitch, site: .eyelid)
    open.side = .left
    open.isOpen = true
    try diary.add(.episode(open), at: at(12))
    return try rehearsal.again()
  }

  @Test(arguments: walks) func pictures(_ walk: (name: String, keys: String)) throws {
    var rehearsal = try rehearsal()
    rehearsal.press(walk.keys)
    for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
      for (glyphs, name) in [(Glyphs.unicode, "unicode"), (.ascii, "ascii")] {
        let canvas = rehearsal.picture(size, glyphs)
        let text =
          canvas.lines.joined(separator: "\n")
          + "\n-- cursor at \(canvas.cursor.row), \(canvas.cursor.column)"
        let file = "screens.\(walk.name).\(size.columns)x\(size.rows).\(name)"
        if let difference = Snapshot.difference(text, from: file) { Issue.record("\(difference)") }
        if name == "ascii" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      }
    }
    if let difference = Snapshot.difference(rehearsal.text, from: "transcripts.\(walk.name)") {
      Issue.record("\(difference)")
    }
  }
}
