import Content
import Diary
import Rehearsing

/// The screens of the diary, with something in it.
extension Walk {
  private static let ways: [(name: String, keys: String)] = [
    ("home", ""),
    ("list", "7"),
    ("entry", "7 [Fri 02:19] Enter"),
    ("end", "7 End"),
    ("keys", "7 ?"),
    ("new", "7 1"),
    ("new-site", "7 1 1 Enter 1 0"),
    ("new-time", "7 1 [When] 2 a m"),
    ("new-needed", "7 1 Ctrl-S"),
    ("new-keys", "7 1 F1"),
    ("new-leave", "7 1 1 Esc"),
    ("over", "d"),
    ("check-in", "7 3 y n Down y"),
    ("check-in-own", "7 3 a"),
    ("check-in-near", "7 3 a c a f e i n e Enter"),
    ("check-in-end", "7 3 End"),
    ("check-in-keys", "7 3 ?"),
    ("medicines", "7 m"),
    ("medicine", "7 m [Magnesium] Enter"),
    ("medicines-keys", "7 m ?"),
    ("medicine-supplement", "7 m 1 [It is a: supplement] Down Down"),
    ("new-many", "7 1 [What: twitch] [Where: many places] Enter 3 0 6"),
    ("about", "7 i"),
    ("about-answered", "7 i [Heart] n"),
    ("about-form", "7 i [Kidney] Enter [Since]"),
    ("about-questions", "7 i [Could]"),
    ("about-keys", "7 i [Kidney] ?"),
    ("filter", "7 f"),
    ("filter-keys", "7 f ?"),
    ("filtered", "7 f Enter Esc"),
    ("changes", "7 u"),
    ("changes-undone", "7 u u u Down"),
    ("changes-keys", "7 u ?"),
    ("check", "7 [22:40] Enter"),
    ("reminder", "7 1 1 Enter 1 [And also: dark pee] Ctrl-S"),
    ("reminder-keys", "7 1 1 Enter 1 [And also: dark pee] Ctrl-S ?"),
    ("reminder-home", "7 1 1 Enter 1 [And also: dark pee] Ctrl-S Esc Esc"),
    ("after-stretch", "1 Enter f 1"),
    ("bedtime", "6"),
    ("last-check", "5"),
  ]

  static let diaryWalks =
    ways.map { Walk(name: "diary." + $0.name, keys: $0.keys, diary: .entries) }
    + [("home-weeks", ""), ("list-weeks", "7"), ("entry-beside", "7 [Sat 02:59]")].map {
      Walk(
        name: "diary." + $0.0, keys: $0.1, diary: .weeks(10),
        sizes: [.usual, .smallest, .large])
    }

  /// The guide on a diary with a few entries of each kind in it.
  static func withEntries(at start: String) throws -> Rehearsal {
    let rehearsal = try Rehearsal(at: start)
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
    var magnesium = Medicine(
      name: "Magnesium", started: PartialDate(CalendarDate(year: 2026, month: 3, day: 1)))
    magnesium.dose = "250 mg at night"
    try diary.add(.medicine(magnesium), at: at(20))
    try diary.add(
      .fact(
        Fact(
          .kidney, .yes, text: "one kidney only", since: PartialDate("2019"), source: .doctor)),
      at: at(19))
    try diary.add(.fact(Fact(.caffeine, text: "3 cups of coffee")), at: at(18))
    try diary.add(
      .question(DoctorQuestion("Could one of my medicines do this?")), at: at(17))
    var open = Episode(began: at(12), kind: .twitch, site: .eyelid)
    open.side = .left
    open.isOpen = true
    try diary.add(.episode(open), at: at(12))
    return try rehearsal.again()
  }
}
